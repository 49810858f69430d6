// SPDX-License-Identifier: Apache-2.0
#include "geo/office/vacancy.h"
#include "tests/geo/demo/told_zone.h"

#include <catch2/catch.hpp>

#include <map>

using namespace mutu;
using namespace mutu::demo;
using namespace mutu::demo::test;

namespace {

/// The records of a zone, parcel by parcel.
std::map<std::int64_t, office::ParcelFile> filesOf(const std::vector<land::Record>& records) {
    std::map<std::int64_t, office::ParcelFile> files;
    std::map<std::int64_t, std::int64_t> parcelOfBuilding;
    for (const auto& record : records) {
        auto* file = land::parcelOf(record) ? &files[land::parcelOf(record).value] : nullptr;
        if (const auto* parcel = std::get_if<land::Parcel>(&record)) file->parcel = *parcel;
        if (const auto* approval = std::get_if<land::Approval>(&record)) file->approvals.push_back(*approval);
        if (const auto* right = std::get_if<land::Right>(&record)) file->rights.push_back(*right);
        if (const auto* lease = std::get_if<land::Lease>(&record)) file->leases.push_back(*lease);
        if (const auto* use = std::get_if<land::Use>(&record)) file->uses.push_back(*use);
        if (const auto* encumbrance = std::get_if<land::Encumbrance>(&record))
            file->encumbrances.push_back(*encumbrance);
        if (const auto* building = std::get_if<land::Building>(&record)) {
            file->buildings.push_back(*building);
            parcelOfBuilding[building->id.value] = building->parcel.id.value;
        }
        if (const auto* floor = std::get_if<land::Floor>(&record))
            files[parcelOfBuilding[floor->building.id.value]].floors.push_back(*floor);
    }
    return files;
}

struct Tally {
    std::map<land::VacancyKind, int> kinds;
    int readyOfTenMu = 0;
    int suspectedIdle = 0;
    std::int64_t vacantLand = 0;
};

std::map<std::int64_t, Tally> tallied(const std::vector<land::Record>& records, Date day) {
    std::map<std::int64_t, Tally> tallies;
    for (const auto& [id, file] : filesOf(records))
        for (const auto& piece : office::vacancies(file, office::VacancyRules::standard())) {
            if (day < piece.from || piece.until <= day) continue;
            auto& tally = tallies[piece.district.id.value];
            ++tally.kinds[piece.kind];
            tally.suspectedIdle += piece.suspectedIdle ? 1 : 0;
            tally.readyOfTenMu += piece.pool == land::Pool::ready && piece.area.mu() >= Mu(10) ? 1 : 0;
            if (piece.pool != land::Pool::none) tally.vacantLand += piece.area.hundredths();
        }
    return tallies;
}

} // namespace

TEST_CASE("every kind of vacancy occurs in every district, and several ready pieces of ten mu") {
    const auto seed = GENERATE(1, 2, 3, 4, 5);
    const auto records = toldZone(Zone::defaultParcels, static_cast<std::uint64_t>(seed));
    for (const Date day : {Date::of(2026, 6, 30), Date::of(2026, 12, 31)}) {
        auto tallies = tallied(records, day);
        std::int64_t vacant = 0;
        for (std::int64_t district = 1; district <= 4; ++district) {
            auto& tally = tallies[district];
            for (std::size_t kind = 0; kind < land::Names<land::VacancyKind>::all.size(); ++kind) {
                INFO("seed " << seed << " district " << district << " " << land::Names<land::VacancyKind>::all[kind]);
                CHECK(tally.kinds[static_cast<land::VacancyKind>(kind)] > 0);
            }
            CHECK(tally.readyOfTenMu >= 4);
            CHECK(tally.suspectedIdle > 0);
            vacant += tally.vacantLand;
        }
        std::int64_t all = 0;
        for (const auto& parcel : only<land::Parcel>(records)) all += parcel.plannedArea->hundredths();
        INFO("vacant " << vacant << " of " << all);
        CHECK(vacant * 100 > all * 11);
        CHECK(vacant * 100 < all * 17);
    }
}

TEST_CASE("what no enterprise can hold is not vacant: greens, villages and substations are in use") {
    for (const auto& [id, file] : filesOf(toldZone(Zone::defaultParcels, 1))) {
        if (file.parcel.landUse.substr(0, 2) != "08" && file.parcel.landUse.substr(0, 2) != "07") continue;
        INFO(file.parcel.title());
        for (const auto& piece : office::vacancies(file, office::VacancyRules::standard()))
            CHECK_FALSE((piece.from <= Date::of(2026, 6, 30) && Date::of(2026, 6, 30) < piece.until));
    }
}
