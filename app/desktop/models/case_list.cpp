// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/case_list.h"

#include "app/desktop/words.h"
#include "geo/book/clearing_list.h"
#include "geo/exchange/rejects_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace mutu::desktop {

namespace {

constexpr office::Share wholeParcelLimit{5, 100}; // as on the command line

struct CaseList {
    Q_DECLARE_TR_FUNCTIONS(CaseList)
};

/// The number and the term where the sheet in force on the day asks for them.
office::ClearingRequest stepOf(const book::Book& book, const CaseListWish& wish) {
    office::ClearingRequest step;
    step.on = wish.day;
    step.officer = wish.officer;
    const auto sheet = book::clearingSheet(book.records(), wish.day);
    const auto opening = std::find_if(sheet.steps.begin(), sheet.steps.end(), [](const auto& each) { return each.opens(); });
    if (!wish.list.empty() && opening != sheet.steps.end() && !opening->documents.empty())
        step.documents.push_back({opening->documents.front(), wish.list, {}});
    if (!wish.dueOn.empty() && !sheet.due.empty()) step.data.emplace_back(sheet.due, wish.dueOn);
    return step;
}

} // namespace

Result<book::ImportAccount> openCaseList(book::Book& book, const CaseListWish& wish, book::Intent intent) {
    auto list = exchange::readClearingList({wish.path, wish.layer, wish.encoding, {}, wish.unit});
    if (!list.ok()) return list.refusal();
    book::ClearingListOpening opening;
    opening.list = std::move(list).value();
    opening.path = wish.path;
    opening.step = stepOf(book, wish);
    opening.limit = wholeParcelLimit;
    change::Heading heading;
    heading.author = wish.officer;
    const QString name = QFileInfo(QString::fromStdString(wish.path)).fileName();
    heading.title = CaseList::tr("{count} cases opened from %1").arg(name).toStdString();
    std::optional<exchange::RejectsFile> rejects;
    if (!wish.rejects.empty()) {
        rejects.emplace(wish.rejects, book.card().crs, [](std::string_view code) { return importReason(code).toStdString(); });
        opening.tell = [&rejects](const exchange::Judgement& judgement) { rejects->add(judgement); };
    }
    const auto opened = book::openListed(book, opening, heading, intent);
    if (!opened.ok()) return opened.refusal();
    if (rejects) rejects->finish();
    book::ImportAccount account;
    account.intake.kind = land::Kind::clearingCase;
    account.intake.layer = opening.list.layer;
    account.intake.count = opened->rows.read;
    account.features = opened->rows;
    account.unchanged = opened->cases.empty() && opened->rows.rejected == 0;
    account.dryRun = intent == book::Intent::trial;
    account.revision = opened->revision;
    return account;
}

} // namespace mutu::desktop
