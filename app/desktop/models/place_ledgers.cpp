// SPDX-License-Identifier: Apache-2.0
// What stands where: enterprises out of their zones, what lies near a site, facilities, and land for an enterprise.
#include "app/desktop/models/ledger_builder.h"
#include "app/desktop/words.h"
#include "geo/book/candidates.h"
#include "geo/book/conformity_list.h"
#include "geo/book/encumbrance_checks.h"
#include "geo/book/near_site.h"
#include "geo/book/pointing.h"
#include "geo/geom/measure.h"

#include <QCoreApplication>

#include <array>

namespace mutu::desktop {

namespace {

constexpr std::array conformities{QT_TRANSLATE_NOOP("Ledgers", "in its zone"), QT_TRANSLATE_NOOP("Ledgers", "belongs elsewhere"),
                                  QT_TRANSLATE_NOOP("Ledgers", "no zone for it"), QT_TRANSLATE_NOOP("Ledgers", "nobody can tell")};
constexpr std::array suits{QT_TRANSLATE_NOOP("Ledgers", "zone of its industry"), QT_TRANSLATE_NOOP("Ledgers", "in no zone"),
                           QT_TRANSLATE_NOOP("Ledgers", "zone of other industries")};
constexpr std::array stages{QT_TRANSLATE_NOOP("Ledgers", "done"), QT_TRANSLATE_NOOP("Ledgers", "started"), QT_TRANSLATE_NOOP("Ledgers", "planned")};

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : "、") + name;
    return text;
}

/// The zones in which an enterprise would belong, those of the parcel's own district first: the shortest way to move.
std::vector<std::string> belongs(const book::ConformityList& list, const std::string& industry, const land::Parcel& parcel, RecordId zone) {
    std::vector<std::string> names;
    const auto answer = list.zones.of(industry, zone ? std::optional(zone) : std::nullopt);
    for (const bool own : {true, false})
        for (const auto* each : answer.belongs)
            if ((each->district == parcel.district.id) == own) names.push_back(each->name);
    return names;
}

} // namespace

Ledger conformityLedgerOf(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    const auto& records = book.records();
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Out of their zones")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Enterprise"), QT_TRANSLATE_NOOP("Ledgers", "Industry"), QT_TRANSLATE_NOOP("Ledgers", "Parcel"),
                        QT_TRANSLATE_NOOP("Ledgers", "In zone"), QT_TRANSLATE_NOOP("Ledgers", "Finding"), QT_TRANSLATE_NOOP("Ledgers", "Belongs in"),
                        QT_TRANSLATE_NOOP("Ledgers", "mu")});
    book::ConformityQuestion asked{question.day, {}, {}};
    if (question.plan) asked.plan = question.plan;
    if (question.district) asked.district = question.district;
    const auto list = book::conformityList(records, asked);
    if (list.zones.all().empty()) return made.ledger(); // nothing to conform to
    for (const auto& row : list.rows) {
        if (row.conformity == office::Conformity::conforms) continue;
        const auto enterprise = book::recordOf<land::Enterprise>(records, row.enterprise);
        const auto parcel = book::recordOf<land::Parcel>(records, row.parcel);
        if (!enterprise || !parcel) continue;
        const auto* zone = list.zones.find(row.zone);
        made.row({enterprise->name, enterprise->industry + " " + industry(enterprise->industry).toStdString(), parcel->title(),
                  zone ? zone->name : std::string(), ledgerWord(conformities[static_cast<std::size_t>(row.conformity)]),
                  joined(belongs(list, enterprise->industry, *parcel, row.zone)), muCell(parcel->registeredArea.value_or(RegisteredArea()))},
                 {parcel->id});
    }
    for (std::size_t i = 0; i < conformities.size(); ++i)
        made.note(ledgerWord(conformities[i]) + " " + std::to_string(list.enterprises[i]));
    return made.ledger();
}

Ledger nearSiteLedger(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    const auto& records = book.records();
    const auto site = book::recordOf<land::Parcel>(records, question.site);
    const QString title = QString::fromStdString(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Within %1 m of %2")));
    const bool isDrawn = !question.drawn.empty();
    const QString name = isDrawn ? QString::fromStdString(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "the drawn site"))) : site ? fromUtf8(site->title()) : QString();
    LedgerBuilder made(!name.isEmpty() ? title.arg(question.within.value(), 0, 'f', 0).arg(name).toStdString()
                            : ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Near a site")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Parcel"), QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Distance m"),
                        QT_TRANSLATE_NOOP("Ledgers", "Shared boundary m"), QT_TRANSLATE_NOOP("Ledgers", "Land mu"), QT_TRANSLATE_NOOP("Ledgers", "Floor m²"),
                        QT_TRANSLATE_NOOP("Ledgers", "Buildings"), QT_TRANSLATE_NOOP("Ledgers", "Holder"), QT_TRANSLATE_NOOP("Ledgers", "Users"),
                        QT_TRANSLATE_NOOP("Ledgers", "Clearing frees mu"), QT_TRANSLATE_NOOP("Ledgers", "Clearing frees m²")});
    const auto* ground = isDrawn ? &question.drawn : site ? geom::regionOf(site->geometry) : nullptr;
    if (ground == nullptr) return made.ledger();
    book::SiteQuestion asked{*ground, isDrawn ? std::nullopt : std::optional(question.site), question.within, question.adjoining, question.day};
    RegisteredArea sums[4];
    for (const auto& row : book::nearSite(records, asked)) {
        made.row({row.parcel.title(), book::titleOf(records, land::Kind::district, row.district), exchange::WorkbookNumber{row.distance.value(), 1},
                  exchange::WorkbookNumber{row.sharedBoundary.value(), 1}, muCell(row.land), squareMetreCell(row.floor), row.buildings, joined(row.holders),
                  joined(row.users), muCell(row.freedLand()), squareMetreCell(row.freedFloor())},
                 {row.parcel.id});
        const std::array each{row.land, row.floor, row.freedLand(), row.freedFloor()};
        for (std::size_t i = 0; i < each.size(); ++i) sums[i] = sums[i] + each[i];
    }
    made.total(4, muCell(sums[0]));
    made.total(5, squareMetreCell(sums[1]));
    made.total(9, muCell(sums[2]));
    made.total(10, squareMetreCell(sums[3]));
    return made.ledger();
}

Ledger facilityLedger(const book::Book& book, const LedgerQuestion&, const Progress&) {
    const auto& records = book.records();
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Facilities")),
                       {QT_TRANSLATE_NOOP("Ledgers", "Project"), QT_TRANSLATE_NOOP("Ledgers", "Kind"), QT_TRANSLATE_NOOP("Ledgers", "Stage"),
                        QT_TRANSLATE_NOOP("Ledgers", "District"), QT_TRANSLATE_NOOP("Ledgers", "Planned for"), QT_TRANSLATE_NOOP("Ledgers", "Length m"),
                        QT_TRANSLATE_NOOP("Ledgers", "Area m²")});
    auto all = book::allOf<land::Facility>(records);
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.stage < b.stage; });
    for (const auto& each : all) {
        exchange::WorkbookCell length;
        exchange::WorkbookCell area;
        if (const auto* lines = std::get_if<geom::Lines>(&each.geometry)) length = exchange::WorkbookNumber{geom::length(*lines).value(), 1};
        if (const auto* region = geom::regionOf(each.geometry)) area = squareMetreCell(geom::measuredArea(*region).rounded());
        made.row({each.name, each.kind, ledgerWord(stages[static_cast<std::size_t>(each.stage)]), book::titleOf(records, land::Kind::district, each.district.id),
                  dayCell(each.dueOn), length, area});
    }
    return made.ledger();
}

Ledger candidateLedger(const book::Book& book, const LedgerQuestion& question, const Progress&) {
    std::vector headings{QT_TRANSLATE_NOOP("Ledgers", "No."), QT_TRANSLATE_NOOP("Ledgers", "Parcel"), QT_TRANSLATE_NOOP("Ledgers", "District"),
                         QT_TRANSLATE_NOOP("Ledgers", "Kind"), QT_TRANSLATE_NOOP("Ledgers", "Pool"), QT_TRANSLATE_NOOP("Ledgers", "Land mu"),
                         QT_TRANSLATE_NOOP("Ledgers", "Floor m²"), QT_TRANSLATE_NOOP("Ledgers", "To spare m²"), QT_TRANSLATE_NOOP("Ledgers", "Distance m"),
                         QT_TRANSLATE_NOOP("Ledgers", "Encumbrances checked"), QT_TRANSLATE_NOOP("Ledgers", "Because")};
    constexpr std::ptrdiff_t distanceAt = 8;
    const bool isNear = static_cast<bool>(question.near);
    if (!isNear) headings.erase(headings.begin() + distanceAt); // nothing to be near to
    LedgerBuilder made(ledgerWord(QT_TRANSLATE_NOOP("Ledgers", "Land for an enterprise")), headings);
    made.ledger().cautionColumn = isNear ? distanceAt + 1 : distanceAt;
    if (!question.need) return made.ledger();
    book::CandidateQuestion asked{*question.need, question.day, {}, 100};
    if (auto centre = book::recordOf<land::Parcel>(book.records(), question.near)) asked.reach = book::Reach{{std::move(centre->geometry)}, question.within};
    if (asked.need.industry.empty())
        if (const auto enterprise = book::recordOf<land::Enterprise>(book.records(), question.enterprise)) {
            asked.need.industry = enterprise->industry;
            made.note(enterprise->name + " · " + enterprise->industry + " " + industry(enterprise->industry).toStdString());
        }
    const auto candidates = book::candidatesFor(book.records(), asked).best;
    std::vector<RecordId> parcels;
    for (const auto& each : candidates) parcels.push_back(each.offer.main().vacancy.parcel.id);
    const auto checks = book::encumbranceChecks(book.records(), parcels, question.day);
    std::int64_t rank = 0;
    for (const auto& [offer, spareLand, spareFloor, behindBy] : candidates) {
        const auto& check = checks[static_cast<std::size_t>(rank)];
        const auto& piece = offer.main();
        const auto& vacancy = piece.vacancy;
        std::vector<std::string> reasons{ledgerWord(suits[static_cast<std::size_t>(offer.suit)]), word(offer.pool()).toStdString()};
        if (!offer.zone.empty()) reasons.push_back(offer.zone);
        const auto floor = offer.floor ? offer.floor->vacancy.floor : RegisteredArea();
        std::vector<exchange::WorkbookCell> cells{++rank, piece.code.empty() ? piece.plot : piece.code, piece.district, word(vacancy.kind).toStdString(), word(offer.pool()).toStdString(),
                  muCell(vacancy.area), squareMetreCell(floor), squareMetreCell(offer.land ? spareLand : spareFloor),
                  exchange::WorkbookNumber{offer.distance, 0}, checkText(check).toStdString(), joined(reasons)};
        if (!isNear) cells.erase(cells.begin() + distanceAt);
        made.row(std::move(cells), {vacancy.parcel.id});
        made.ledger().cautions.push_back(checkReason(check).toStdString());
        made.ledger().pieces.push_back(vacancy.id);
    }
    return made.ledger();
}

} // namespace mutu::desktop
