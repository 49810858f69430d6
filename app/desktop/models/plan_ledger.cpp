// SPDX-License-Identifier: Apache-2.0
// Two plans of cluster zones side by side.
#include "app/desktop/models/ledger_builder.h"
#include "geo/book/conformity.h"
#include "geo/book/pointing.h"
#include "geo/book/zone_pairs.h"
#include "geo/office/zoning.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

exchange::WorkbookCell percentCell(std::optional<double> share) {
    return share ? exchange::WorkbookCell(exchange::WorkbookNumber{*share * 100, 1}) : exchange::WorkbookCell();
}

exchange::WorkbookCell differenceCell(std::optional<double> before, std::optional<double> after) {
    return before && after ? percentCell(*after - *before) : exchange::WorkbookCell();
}

std::optional<double> leading(const book::ZoneLine* line) { return line ? line->figures.leadingShare(line->codes) : std::nullopt; }
std::optional<double> vacant(const book::ZoneLine* line) { return line ? line->figures.vacancyRate() : std::nullopt; }
RegisteredArea landOf(const book::ZoneLine* line) { return line ? line->figures.land : RegisteredArea(); }

std::string nameOf(const book::ZonePair& pair) {
    switch (pair.scope) {
    case book::ZonePair::Scope::zone: return pair.zone;
    case book::ZonePair::Scope::outside: return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "(in no zone)"));
    case book::ZonePair::Scope::district: break;
    }
    return ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "District total"));
}

} // namespace

Ledger plansLedgerOf(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    const auto& records = book.records();
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Two plans side by side")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Zone"), QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Net mu A"),
                        QT_TRANSLATE_NOOP("Ledgers", "Net mu B"), QT_TRANSLATE_NOOP("Ledgers", "B − A mu"), QT_TRANSLATE_NOOP("Ledgers", "Leading % A"),
                        QT_TRANSLATE_NOOP("Ledgers", "Leading % B"), QT_TRANSLATE_NOOP("Ledgers", "B − A %"), QT_TRANSLATE_NOOP("Ledgers", "Vacant % A"),
                        QT_TRANSLATE_NOOP("Ledgers", "Vacant % B"), QT_TRANSLATE_NOOP("Ledgers", "Vacant B − A %"), QT_TRANSLATE_NOOP("Ledgers", "Differing parcels")});
    const auto one = book::recordOf<land::Plan>(records, question.plan);
    const auto other = book::recordOf<land::Plan>(records, question.otherPlan);
    if (!one || !other || one->id == other->id) return made.ledger();
    const auto rules = book::zoningRulesOn(records, question.day);
    const auto reportOf = [&](const land::Plan& plan) {
        book::ZoneReportQuestion asked;
        asked.day = question.day;
        asked.plan = plan.id;
        if (plan.district) asked.district = plan.district.id;
        return book::zoneReport(records, asked, rules);
    };
    const auto before = reportOf(*one);
    const auto after = reportOf(*other);
    for (const auto& pair : book::zonePairs(before, after)) {
        std::vector<RecordId> parcels;
        if (pair.scope == book::ZonePair::Scope::zone) parcels = book::differingParcels(records, one->id, other->id, pair.district, pair.zone);
        const auto count = static_cast<std::int64_t>(parcels.size());
        made.row({nameOf(pair), pair.district, pair.one ? muCell(landOf(pair.one)) : exchange::WorkbookCell(),
                  pair.other ? muCell(landOf(pair.other)) : exchange::WorkbookCell(), muCell(landOf(pair.other) - landOf(pair.one)), percentCell(leading(pair.one)),
                  percentCell(leading(pair.other)), differenceCell(leading(pair.one), leading(pair.other)), percentCell(vacant(pair.one)),
                  percentCell(vacant(pair.other)), differenceCell(vacant(pair.one), vacant(pair.other)),
                  pair.scope == book::ZonePair::Scope::zone ? exchange::WorkbookCell(count) : exchange::WorkbookCell()},
                 std::move(parcels));
    }
    made.note(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "A: ")) + office::titleOf(*one));
    made.note(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "B: ")) + office::titleOf(*other));
    return made.ledger();
}

} // namespace mutu::desktop
