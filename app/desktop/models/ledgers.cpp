// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/ledgers.h"

#include "app/desktop/speech.h"
#include "app/desktop/words.h"
#include "geo/book/calendar.h"
#include "geo/book/pointing.h"

#include <QCoreApplication>

#include <array>

namespace mutu::desktop {

namespace {

using exchange::WorkbookCell;
using exchange::WorkbookNumber;

std::string say(const char* text) { return QCoreApplication::translate("Ledgers", text).toStdString(); }

WorkbookCell dayCell(const std::optional<Date>& day) { return day ? WorkbookCell(*day) : WorkbookCell(); }
WorkbookCell muCell(RegisteredArea area) { return WorkbookNumber{area.mu().value(), 2}; }

std::string inWords(const office::Reason& reason) { return Speech::isChinese() ? reason.chinese : reason.english; }

Ledger idle(const book::Book& book, Date day, const Progress& progress) {
    Ledger ledger;
    ledger.sheet.title = say(QT_TRANSLATE_NOOP("Ledgers", "Suspected idle land"));
    for (const char* heading :
         {QT_TRANSLATE_NOOP("Ledgers", "Parcel"), QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Holder"),
          QT_TRANSLATE_NOOP("Ledgers", "Contract"), QT_TRANSLATE_NOOP("Ledgers", "Finding"), QT_TRANSLATE_NOOP("Ledgers", "Since"),
          QT_TRANSLATE_NOOP("Ledgers", "May be reclaimed from"), QT_TRANSLATE_NOOP("Ledgers", "mu"), QT_TRANSLATE_NOOP("Ledgers", "Because")})
        ledger.sheet.headings.push_back(say(heading));
    std::int64_t sum = 0;
    for (const auto& row : book::idleRows(book.records(), office::IdleRules::standard(), day, {}, progress)) {
        const auto& judged = row.judgement();
        std::string reasons;
        for (const auto& condition : judged.conditions)
            if (judged.verdict == office::Verdict::yes || condition.verdict == office::Verdict::undetermined)
                reasons += (reasons.empty() ? "" : "；") + inWords(condition.reason);
        const char* verdict = judged.verdict == office::Verdict::yes ? QT_TRANSLATE_NOOP("Ledgers", "suspected idle")
                                                                     : QT_TRANSLATE_NOOP("Ledgers", "undetermined");
        ledger.sheet.rows.push_back({row.parcel.title(), book::titleOf(book.records(), land::Kind::district, row.district), row.holder, row.right.contract,
                                     say(verdict), dayCell(judged.since), dayCell(judged.reclaimOn), muCell(row.area), reasons});
        ledger.parcels.push_back({row.parcel.id});
        sum += row.area.hundredths();
    }
    ledger.sheet.total.resize(ledger.sheet.headings.size());
    ledger.sheet.total[7] = muCell(RegisteredArea(sum));
    return ledger;
}

constexpr std::array dues{QT_TRANSLATE_NOOP("Ledgers", "handover due"),   QT_TRANSLATE_NOOP("Ledgers", "agreed start"),
                          QT_TRANSLATE_NOOP("Ledgers", "agreed completion"), QT_TRANSLATE_NOOP("Ledgers", "lease ends"),
                          QT_TRANSLATE_NOOP("Ledgers", "term ends"),      QT_TRANSLATE_NOOP("Ledgers", "clearing due"),
                          QT_TRANSLATE_NOOP("Ledgers", "instalment due"), QT_TRANSLATE_NOOP("Ledgers", "suspected idle from"),
                          QT_TRANSLATE_NOOP("Ledgers", "may be reclaimed from")};

Ledger calendar(const book::Book& book, Date day, const Progress& progress) {
    Ledger ledger;
    ledger.sheet.title = say(QT_TRANSLATE_NOOP("Ledgers", "Falls due within a year"));
    for (const char* heading :
         {QT_TRANSLATE_NOOP("Ledgers", "Day"), QT_TRANSLATE_NOOP("Ledgers", "Due"), QT_TRANSLATE_NOOP("Ledgers", "Parcel or case"),
          QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Party"), QT_TRANSLATE_NOOP("Ledgers", "Paper")})
        ledger.sheet.headings.push_back(say(heading));
    const auto found = book::calendarOf(book.records(), office::IdleRules::standard(), day, day.plusYears(1), {}, progress);
    for (const auto& line : found.lines) {
        ledger.sheet.rows.push_back({line.on, say(dues[static_cast<std::size_t>(line.due)]), line.place,
                                     book::titleOf(book.records(), land::Kind::district, line.district), line.party, line.paper});
        ledger.parcels.push_back(line.parcel ? std::vector{line.parcel} : std::vector<RecordId>());
    }
    return ledger;
}

constexpr std::array kinds{LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Suspected idle land"), idle},
                           LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Falls due within a year"), calendar}};

} // namespace

std::span<const LedgerKind> ledgerKinds() { return kinds; }

} // namespace mutu::desktop
