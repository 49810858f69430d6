// SPDX-License-Identifier: Apache-2.0
// What is late or falls due: suspected idle land, and the calendar.
#include "app/desktop/models/ledger_builder.h"
#include "app/desktop/speech.h"
#include "geo/book/calendar.h"
#include "geo/book/pointing.h"

#include <QCoreApplication>

#include <array>

namespace mutu::desktop {

namespace {

std::string inWords(const office::Reason& reason) { return Speech::isChinese() ? reason.chinese : reason.english; }

constexpr std::array dues{QT_TRANSLATE_NOOP("Ledgers", "handover due"),   QT_TRANSLATE_NOOP("Ledgers", "agreed start"),
                          QT_TRANSLATE_NOOP("Ledgers", "agreed completion"), QT_TRANSLATE_NOOP("Ledgers", "agreed production"), QT_TRANSLATE_NOOP("Ledgers", "lease ends"),
                          QT_TRANSLATE_NOOP("Ledgers", "term ends"),      QT_TRANSLATE_NOOP("Ledgers", "clearing due"),
                          QT_TRANSLATE_NOOP("Ledgers", "instalment due"), QT_TRANSLATE_NOOP("Ledgers", "suspected idle from"),
                          QT_TRANSLATE_NOOP("Ledgers", "may be reclaimed from")};

} // namespace

Ledger idleLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress) {
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Suspected idle land")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Parcel"), QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Holder"),
                        QT_TRANSLATE_NOOP("Ledgers", "Contract"), QT_TRANSLATE_NOOP("Ledgers", "Finding"), QT_TRANSLATE_NOOP("Ledgers", "Since"),
                        QT_TRANSLATE_NOOP("Ledgers", "May be reclaimed from"), QT_TRANSLATE_NOOP("Ledgers", "mu"), QT_TRANSLATE_NOOP("Ledgers", "Because")});
    RegisteredArea sum;
    for (const auto& row : book::idleRows(book.records(), office::IdleRules::standard(), question.day, {}, progress)) {
        const auto& judged = row.judgement();
        std::string reasons;
        for (const auto& condition : judged.conditions)
            if (judged.verdict == office::Verdict::yes || condition.verdict == office::Verdict::undetermined)
                reasons += (reasons.empty() ? "" : "；") + inWords(condition.reason);
        const char* verdict = judged.verdict == office::Verdict::yes ? QT_TRANSLATE_NOOP("Ledgers", "suspected idle")
                                                                     : QT_TRANSLATE_NOOP("Ledgers", "undetermined");
        made.row({row.parcel.title(), book::titleOf(book.records(), land::Kind::district, row.district), row.holder, row.right.contract, ledgerWord(verdict),
                  dayCell(judged.since), dayCell(judged.reclaimOn), muCell(row.area), reasons},
                 {row.parcel.id});
        sum = sum + row.area;
    }
    made.total(7, muCell(sum));
    return made.ledger();
}

Ledger calendarLedger(const book::Book& book, const LedgerQuestion& question, const Progress& progress) {
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Falls due within a year")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Day"), QT_TRANSLATE_NOOP("Ledgers", "Due"), QT_TRANSLATE_NOOP("Ledgers", "Parcel or case"),
                        QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Party"), QT_TRANSLATE_NOOP("Ledgers", "Paper")});
    const auto found = book::calendarOf(book.records(), office::IdleRules::standard(), question.day, question.day.plusYears(1), {}, progress);
    for (const auto& line : found.lines)
        made.row({line.on, ledgerWord(dues[static_cast<std::size_t>(line.due)]), line.place,
                  book::titleOf(book.records(), land::Kind::district, line.district), line.party, line.paper},
                 line.parcel ? std::vector{line.parcel} : std::vector<RecordId>());
    return made.ledger();
}

} // namespace mutu::desktop
