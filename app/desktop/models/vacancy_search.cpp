// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/vacancy_search.h"

#include "app/desktop/desk.h"
#include "app/desktop/words.h"
#include "geo/book/encumbrance_checks.h"
#include "geo/office/occupancy.h"

#include <map>

namespace mutu::desktop {

namespace {

constexpr std::size_t namedRows = 5000; // beyond this nobody reads names, and each costs two look-ups

/// Of the records of a parcel that hold on the day, the one that began last; `of` tells who it names and when it began.
template <class Type, class Of> RecordId partyOn(const store::Store& records, RecordId parcel, Date day, Of&& of) {
    RecordId party;
    std::optional<Date> since;
    query::RecordQuestion question;
    question.kind = land::Description<Type>::kind;
    question.key = query::Key{"parcel_id", parcel};
    records.visit(question, [&](const land::Record& record) {
        const auto& found = std::get<Type>(record);
        if (!office::isHeldBy(found, day)) return true;
        const auto [who, began] = of(found);
        if (party && began <= since) return true;
        party = who;
        since = began;
        return true;
    });
    return party;
}

/// Who holds the parcel on the day by the right that began last, else who uses it.
QString holderOf(const store::Store& records, RecordId parcel, Date day, std::map<RecordId, QString>& names) {
    RecordId holder = partyOn<land::Right>(records, parcel, day,
                                           [](const land::Right& right) { return std::pair(right.holder.id, right.signedOn); });
    if (!holder)
        holder = partyOn<land::Use>(records, parcel, day, [](const land::Use& use) { return std::pair(use.user.id, use.beginsOn); });
    if (!holder) return {};
    const auto known = names.find(holder);
    if (known != names.end()) return known->second;
    const auto record = records.find(land::Kind::enterprise, holder);
    return names[holder] = record ? fromUtf8(std::get<land::Enterprise>(*record).name) : QString();
}

Findings findingsFor(const book::Book& book, const query::VacancyQuestion& question, const std::stop_token& stop) {
    Findings findings;
    std::vector<query::VacancyRow> rows = book.records().vacancies(question);
    std::map<RecordId, QString> names;
    std::vector<RecordId> parcels;
    parcels.reserve(rows.size());
    for (const query::VacancyRow& row : rows) parcels.push_back(row.vacancy.parcel.id);
    const auto checks = book::encumbranceChecks(book.records(), parcels, question.asOf);
    findings.pieces.reserve(rows.size());
    for (query::VacancyRow& row : rows) {
        if (stop.stop_requested()) break; // a newer question is waiting: nobody will see this answer
        findings.area = findings.area + row.vacancy.area;
        findings.floor = findings.floor + row.vacancy.floor;
        FoundPiece piece{std::move(row), {}, checks[findings.pieces.size()]};
        if (piece.check.isDue && piece.row.vacancy.pool == land::Pool::ready) ++findings.due;
        if (findings.pieces.size() < namedRows)
            piece.holder = holderOf(book.records(), piece.row.vacancy.parcel.id, question.asOf, names);
        findings.pieces.push_back(std::move(piece));
    }
    return findings;
}

} // namespace

VacancySearch::VacancySearch(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    question_.minArea = RegisteredArea::nearest(toSquareMetre(Mu(10)));
    question_.withGeometry = false;
    connect(&desk_, &Desk::bookChanged, this, [this] {
        old_ = true;
        if (watched_) ask();
    });
    connect(&desk_, &Desk::dayChanged, this, [this] { ask(); });
    connect(&desk_, &Desk::opened, this, [this] {
        question_.districts.clear(); // the new book's districts are others
        answer_ = std::make_shared<const Findings>();
        emit answered();
        ask();
    });
}

void VacancySearch::ask(const query::VacancyQuestion& question) {
    question_ = question;
    ask();
}

void VacancySearch::watch(bool on) {
    watched_ = on;
    if (on && old_) ask();
}

void VacancySearch::ask() {
    if (!desk_.isOpen()) return;
    old_ = false;
    question_.asOf = desk_.day();
    asking_ = true;
    emit asking();
    desk_.reader().ask(
        this, QStringLiteral("vacant"),
        [question = question_](book::Book& book, const std::stop_token& stop) { return findingsFor(book, question, stop); },
        [this](Findings findings) {
            answer_ = std::make_shared<const Findings>(std::move(findings));
            asking_ = false;
            emit answered();
        },
        [this](const Failure& failure) {
            asking_ = false;
            answer_ = std::make_shared<const Findings>();
            emit answered();
            desk_.say(failure);
        });
}

} // namespace mutu::desktop
