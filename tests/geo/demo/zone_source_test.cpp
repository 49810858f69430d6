// SPDX-License-Identifier: Apache-2.0
#include "geo/change/codec.h"
#include "geo/geom/measure.h"
#include "geo/land/code.h"
#include "tests/geo/demo/told_zone.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace mutu;
using namespace mutu::demo;
using namespace mutu::demo::test;

namespace {

std::string digestOf(std::int64_t parcels, std::uint64_t seed) {
    const Zone zone(parcels, seed);
    ZoneSource source(zone);
    std::vector<land::Record> portion;
    Sha256 sha;
    while (source.next(portion))
        for (const auto& record : portion) {
            std::string bytes;
            change::appendRecord(bytes, record);
            sha.add(bytes);
        }
    return hex(sha.finish());
}

template <land::Kind K>
void checkReference(const land::Reference<K>& reference, const std::map<land::Kind, std::int64_t>& last, bool& fine) {
    const auto found = last.find(K);
    if (reference.id.value < 0 || (reference && (found == last.end() || reference.id.value > found->second)))
        fine = false;
}
template <class Other> void checkReference(const Other&, const std::map<land::Kind, std::int64_t>&, bool&) {}

} // namespace

TEST_CASE("the same seed gives the same bytes, another seed another zone") {
    CHECK(digestOf(1200, 7) == digestOf(1200, 7));
    CHECK(digestOf(1200, 7) != digestOf(1200, 8));
}

TEST_CASE("every reference points to a record told before") {
    std::map<land::Kind, std::int64_t> last;
    for (const auto& record : toldZone(1200, 5)) {
        bool fine = true;
        std::visit(
            [&](const auto& one) {
                land::forEachField<std::decay_t<decltype(one)>>(
                    [&](const auto& field) { checkReference(one.*field.member, last, fine); });
            },
            record);
        INFO(land::name(land::kindOf(record)) << " " << land::idOf(record).value);
        REQUIRE(fine);
        ++last[land::kindOf(record)];
    }
    for (const auto kind : land::allKinds)
        if (kind < land::Kind::boundaryPoint) CHECK(last[kind] > 0); // the coverage's own records come with its edits
}

TEST_CASE("records leave their number to the book") {
    const Zone zone(1200, 1);
    ZoneSource source(zone);
    std::vector<land::Record> portion;
    while (source.next(portion)) {
        CHECK(portion.size() < 12'000);
        for (const auto& record : portion) REQUIRE(land::idOf(record) == RecordId{});
    }
    CHECK_FALSE(source.next(portion));
}

TEST_CASE("the number of parcels comes out within ten per cent") {
    for (const std::int64_t wanted : {60, 300, 1200, 5000, 20000}) {
        const Zone zone(wanted, 1);
        ZoneSource source(zone);
        std::vector<land::Record> portion;
        while (source.next(portion)) {
        }
        INFO(wanted << " wanted, " << source.parcelCount() << " told");
        CHECK(source.parcelCount() * 10 >= wanted * 9);
        CHECK(source.parcelCount() * 10 <= wanted * 11);
    }
}

TEST_CASE("codes are well formed and unique, credit codes check, names do not repeat") {
    const auto records = toldZone(1200, 6);
    std::set<std::string> codes;
    std::set<std::string> plots;
    for (const auto& parcel : only<land::Parcel>(records)) {
        REQUIRE(!parcel.title().empty());
        if (parcel.code.empty()) {
            CHECK(plots.insert(parcel.plot).second);
            continue;
        }
        REQUIRE(land::ParcelCode::parse(parcel.code));
        CHECK(parcel.code.substr(0, 6) == "330822");
        CHECK(codes.insert(parcel.code).second);
    }
    std::set<std::string> names;
    std::set<std::string> credits;
    for (const auto& enterprise : only<land::Enterprise>(records)) {
        INFO(enterprise.name << " " << enterprise.creditCode);
        CHECK(land::isCreditCode(enterprise.creditCode));
        CHECK(credits.insert(enterprise.creditCode).second);
        CHECK(names.insert(enterprise.name).second);
    }
    CHECK(names.size() > 500);
    std::set<std::string> roads;
    for (const auto& road : only<land::Road>(records)) roads.insert(road.name);
    for (const auto* named : {"科盛路", "振盛路", "6号路", "新林家路", "新都大道"}) CHECK(roads.count(named) == 1);
}

TEST_CASE("what an enterprise reports is once a year, and is above scale") {
    const auto records = toldZone(3000, 1);
    std::set<std::pair<std::int64_t, std::int64_t>> known;
    for (const auto& figures : only<land::EnterpriseYear>(records)) {
        CHECK(known.emplace(figures.enterprise.id.value, *figures.year).second);
        CHECK(figures.aboveScale);
        CHECK(*figures.output >= 2000); // ten thousand yuan: the line of 规上
        CHECK(*figures.tax < *figures.output);
    }
    CHECK(known.size() > 20);
}

TEST_CASE("each district has two to four cluster zones whose outline is that of their parcels") {
    const auto records = toldZone(1200, 1);
    const auto parcels = only<land::Parcel>(records);
    std::map<std::int64_t, int> perDistrict;
    for (const auto& zone : only<land::ClusterZone>(records)) ++perDistrict[zone.district.id.value];
    for (std::int64_t district = 1; district <= 4; ++district) {
        CHECK(perDistrict[district] >= 2);
        CHECK(perDistrict[district] <= 4);
    }
    const auto plans = only<land::Plan>(records);
    REQUIRE(plans.size() == 4);
    for (const auto& zone : only<land::ClusterZone>(records)) {
        const auto& plan = plans.at(static_cast<std::size_t>(zone.planVersion.id.value - 1));
        CHECK(plan.state == land::PlanState::adopted);
        CHECK(plan.district.id == zone.district.id);
        CHECK(plan.adoptedOn == zone.validFrom);
    }
    std::map<std::int64_t, MeasuredArea> areas;
    for (const auto& link : only<land::ZoneParcel>(records))
        areas[link.zone.id.value] =
            areas[link.zone.id.value] +
            geom::measuredArea(*geom::regionOf(parcels[static_cast<std::size_t>(link.parcel.id.value - 1)].geometry));
    for (const auto& zone : only<land::ClusterZone>(records)) {
        INFO(zone.name);
        CHECK(geom::measuredArea(*geom::regionOf(zone.geometry)) == areas[zone.id.value]);
    }
}
