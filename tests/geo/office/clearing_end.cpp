// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

namespace mutu::office::testing {

namespace {

constexpr RecordId leaver{5};
constexpr RecordId neighbour{6};

ClearingPlace placeOf(land::Part part) {
    ClearingPlace place;
    place.title = "330822001001GB00007";
    place.parcelArea = squareMetres(20000);
    place.item.parcel.id = {7};
    place.item.part = part;
    if (part == land::Part::building || part == land::Part::floor) {
        place.item.building.id = {3};
        place.floors = {{31}, {32}};
    }
    if (part == land::Part::floor) place.item.floor.id = {31};
    return place;
}

land::Use useBy(RecordId user, std::int64_t id, land::Part part = land::Part::whole) {
    land::Use use;
    use.id = {id};
    use.parcel.id = {7};
    use.user.id = user;
    use.part = part;
    use.beginsOn = day("2012-01-01");
    if (part == land::Part::building || part == land::Part::floor) use.building.id = {3};
    if (part == land::Part::floor) use.floor.id = {31};
    return use;
}

land::Lease leaseTo(RecordId lessee, std::int64_t id, land::LeaseLevel level = land::LeaseLevel::head) {
    land::Lease lease;
    lease.id = {id};
    lease.parcel.id = {7};
    lease.lessee.id = lessee;
    lease.level = level;
    lease.contract = "租-" + std::to_string(id);
    lease.beginsOn = day("2012-01-01");
    return lease;
}

land::Right rightOf(RecordId holder, std::int64_t id) {
    land::Right right;
    right.id = {id};
    right.parcel.id = {7};
    right.holder.id = holder;
    right.rightType = "3";
    right.signedOn = day("2010-01-01");
    return right;
}

ClearingFile fileOf(ClearingPlace place) {
    ClearingFile file;
    file.record.enterprise.id = leaver;
    file.enterprise = "示例化工有限公司";
    file.places.push_back(std::move(place));
    return file;
}

Result<std::vector<change::Change>> ended(const ClearingFile& file, const char* form) {
    return endedBy(file, *ClearingSheet::standard().exitForm(form), day("2019-11-30"), "2019-40");
}

std::string kindsOf(const std::vector<change::Change>& changes) {
    std::string text;
    for (const auto& change : changes)
        text += std::string(text.empty() ? "" : " ") + (change.before ? "-" : "+") +
                std::string(land::name(land::kindOf(change.either())));
    return text;
}

} // namespace

TEST_CASE("each exit form ends just what it says, of that enterprise alone") {
    auto place = placeOf(land::Part::whole);
    place.rights = {rightOf(leaver, 1)};
    place.leases = {leaseTo(leaver, 1)};
    place.uses = {useBy(leaver, 1), useBy(neighbour, 2)};
    const auto file = fileOf(place);
    const std::vector<std::pair<const char*, const char*>> expected{{"lease_end", "-lease -use"},
                                                                    {"shutdown", "-use"},
                                                                    {"relocate", "-lease -use"},
                                                                    {"buyout", "-lease -use -right +approval"},
                                                                    {"transfer", "-use -right"},
                                                                    {"court", "-use -right"},
                                                                    {"reclaim", "-lease -use -right +approval"},
                                                                    {"rescind", "-lease -use -right +approval"}};
    for (const auto& [form, kinds] : expected) {
        INFO(form);
        const auto changes = ended(file, form);
        REQUIRE(changes);
        CHECK(kindsOf(*changes) == kinds);
        for (const auto& change : *changes)
            if (const auto* use = change.before ? std::get_if<land::Use>(&*change.before) : nullptr) {
                CHECK(use->user.id == leaver);
                CHECK(std::get<land::Use>(*change.after).endsOn == day("2019-11-30"));
            }
    }
}

TEST_CASE("what ended before, or begins that day, is left as it is") {
    auto place = placeOf(land::Part::whole);
    auto over = useBy(leaver, 1);
    over.endsOn = day("2019-11-30");
    auto tomorrow = useBy(leaver, 2);
    tomorrow.beginsOn = day("2019-11-30");
    place.uses = {over, tomorrow};
    CHECK(ended(fileOf(place), "shutdown")->empty());
    place.uses.front().endsOn = day("2019-12-01");
    CHECK(kindsOf(*ended(fileOf(place), "shutdown")) == "-use");
}

TEST_CASE("clearing a floor ends what is on that floor; what covers more must be told apart first") {
    auto place = placeOf(land::Part::floor);
    place.item.floorArea = squareMetres(1000);
    auto upstairs = useBy(leaver, 2, land::Part::floor);
    upstairs.floor.id = {32};
    place.uses = {useBy(leaver, 1, land::Part::floor), upstairs};
    const auto changes = ended(fileOf(place), "shutdown");
    REQUIRE(kindsOf(*changes) == "-use");
    CHECK(land::idOf(changes->front().either()) == RecordId{1});

    SECTION("half of the floor leaves the other half in use") {
        place.uses.front().floorArea = squareMetres(1600);
        const auto half = ended(fileOf(place), "shutdown");
        REQUIRE(kindsOf(*half) == "-use +use");
        CHECK(std::get<land::Use>(*half->back().after).floorArea == squareMetres(600));
    }
    SECTION("a use of the whole building") {
        place.uses = {useBy(leaver, 1, land::Part::building)};
        CHECK(ended(fileOf(place), "shutdown").refusal().code == "item_not_apart");
    }
    SECTION("a right covers the whole parcel") {
        place.rights = {rightOf(leaver, 1)};
        CHECK(ended(fileOf(place), "court").refusal().code == "right_of_part");
        place.rights = {rightOf(neighbour, 1)};
        CHECK(kindsOf(*ended(fileOf(place), "court")) == "-use");
    }
}

TEST_CASE("clearing a part by area leaves the rest of the use") {
    auto place = placeOf(land::Part::area);
    place.item.landArea = squareMetres(5000);
    place.uses = {useBy(leaver, 1)};
    auto changes = ended(fileOf(place), "shutdown");
    REQUIRE(kindsOf(*changes) == "-use +use");
    const auto rest = std::get<land::Use>(*changes->back().after);
    CHECK(rest.landArea == squareMetres(15000));
    CHECK(rest.part == land::Part::area);
    CHECK(rest.beginsOn == day("2019-11-30"));

    place.uses = {useBy(leaver, 1, land::Part::area)};
    place.uses.front().landArea = squareMetres(5000);
    CHECK(kindsOf(*ended(fileOf(place), "shutdown")) == "-use");
    place.uses.front().landArea = squareMetres(4999);
    CHECK(ended(fileOf(place), "shutdown").refusal().code == "item_not_apart");
    place.uses.clear(); // nobody was there
    CHECK(ended(fileOf(place), "shutdown")->empty());
}

TEST_CASE("a co-owner's land doesn't enter the reserve") {
    auto place = placeOf(land::Part::whole);
    place.rights = {rightOf(leaver, 1), rightOf(neighbour, 2)};
    CHECK(kindsOf(*ended(fileOf(place), "buyout")) == "-right");
    place.rights.back().endedOn = day("2019-11-30");
    CHECK(kindsOf(*ended(fileOf(place), "buyout")) == "-right +approval");
}

TEST_CASE("nobody to whom the enterprise let may be left") {
    const auto remains = [](ClearingPlace place, const char* form, const char* on = "2019-11-30") {
        return subtenantOf(fileOf(std::move(place)), *ClearingSheet::standard().exitForm(form), day(on)).has_value();
    };
    auto place = placeOf(land::Part::whole);
    place.leases = {leaseTo(neighbour, 1, land::LeaseLevel::sublease)};
    CHECK(remains(place, "lease_end"));
    place.leases.front().endsOn = day("2019-11-30");
    CHECK_FALSE(remains(place, "lease_end"));
    CHECK(remains(place, "lease_end", "2019-11-29"));
    place.leases = {leaseTo(neighbour, 1)};
    CHECK_FALSE(remains(place, "lease_end")); // rents beside us
    CHECK(remains(place, "buyout"));          // but the land goes
    place.leases.front().lessor.id = leaver;
    CHECK(remains(place, "lease_end"));

    auto floor = placeOf(land::Part::floor);
    floor.leases = {leaseTo(neighbour, 1, land::LeaseLevel::sublease)};
    floor.leases.front().part = land::Part::floor;
    floor.leases.front().building.id = {3};
    floor.leases.front().floor.id = {32};
    CHECK_FALSE(remains(floor, "lease_end"));
    floor.leases.front().floor.id = {31};
    CHECK(remains(floor, "lease_end"));
}

TEST_CASE("no item is in two open cases, while a parcel may be in several") {
    const auto open = [](ClearingPlace place, RecordId enterprise) {
        return std::vector<OpenItem>{{place.item, enterprise, "QT-2019-001"}};
    };
    const auto whole = placeOf(land::Part::whole);
    const auto floor = placeOf(land::Part::floor);
    const auto building = placeOf(land::Part::building);
    auto upstairs = floor;
    upstairs.item.floor.id = {32};
    auto third = placeOf(land::Part::area);
    third.item.landArea = squareMetres(8000);
    const auto taken = [&](const ClearingPlace& mine, RecordId me, const ClearingPlace& other, RecordId them) {
        return takenBy(mine, me, open(other, them)).has_value();
    };
    CHECK(taken(whole, leaver, whole, neighbour));
    CHECK(taken(floor, leaver, floor, neighbour));
    CHECK(taken(floor, leaver, building, neighbour));
    CHECK(taken(building, leaver, floor, neighbour));
    CHECK_FALSE(taken(floor, leaver, upstairs, neighbour));
    CHECK(taken(floor, leaver, whole, leaver));
    CHECK_FALSE(taken(floor, leaver, whole, neighbour)); // the landlord's land, the tenant's floor
    CHECK(taken(third, leaver, whole, neighbour));
    CHECK_FALSE(taken(third, leaver, third, neighbour));
    auto larger = third;
    larger.item.landArea = squareMetres(12000);
    CHECK_FALSE(taken(third, leaver, larger, neighbour)); // 8,000 and 12,000 of 20,000
    larger.item.landArea = squareMetres(12000.01);
    CHECK(taken(third, leaver, larger, neighbour));
}

} // namespace mutu::office::testing
