// SPDX-License-Identifier: Apache-2.0
#include "geo/office/tenure.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

constexpr RecordId holder{11};
constexpr RecordId tenant{12};
constexpr RecordId third{13};
constexpr RecordId house{31};
constexpr RecordId ground{41};
constexpr RecordId upper{42};

std::string called(RecordId party) { return party == holder ? "甲" : party == tenant ? "乙" : "丙"; }

/// 20,000 m² held since 2015 for a term to 2065, with a building of two floors of 2,000 m².
ParcelFile plant() {
    auto file = thirtyMu();
    auto right = grant();
    right.holder.id = holder;
    right.termEndsOn = day("2065-03-01");
    file.rights = {right};
    land::Building building{.id = house, .number = "1"};
    building.floorArea = squareMetres(4000);
    file.buildings = {building};
    for (const auto& [id, number] : {std::pair(ground, 1), {upper, 2}})
        file.floors.push_back({.id = id, .building = {house}, .number = number, .area = squareMetres(2000)});
    return file;
}

template <class Record> Record during(Record record, const char* from, const char* to) {
    record.beginsOn = Date::parse(from);
    record.endsOn = Date::parse(to);
    return record;
}

land::Lease lease(RecordId lessee, const char* from = "2020-01-01", const char* to = "2023-01-01") {
    static std::int64_t id = 100;
    land::Lease lease;
    lease.id = {++id};
    lease.lessee.id = lessee;
    return during(lease, from, to);
}

land::Lease onFloor(land::Lease lease, RecordId floor) {
    lease.building.id = house;
    lease.floor.id = floor;
    lease.part = land::Part::floor;
    return lease;
}

land::Lease ofFloorArea(land::Lease lease, double area) {
    lease.building.id = house;
    lease.part = land::Part::area;
    lease.floorArea = squareMetres(area);
    return lease;
}

land::Lease ofLand(land::Lease lease, double area) {
    lease.part = land::Part::area;
    lease.landArea = squareMetres(area);
    return lease;
}

land::Lease sublease(land::Lease lease, RecordId lessor) {
    lease.level = land::LeaseLevel::sublease;
    lease.lessor.id = lessor;
    return lease;
}

std::string outcome(const ParcelFile& file, const land::Lease& lease) {
    const auto admitted = admitLease(file, lease, called);
    return admitted ? "admitted" : admitted.refusal().code;
}

land::Right rightOf(RecordId party, const char* signedOn) {
    land::Right right;
    right.id = {party.value + 1000};
    right.holder.id = party;
    right.rightType = "3";
    right.signedOn = day(signedOn);
    return right;
}

land::Right shared(land::Right right, std::int64_t millionths) {
    right.share = millionths;
    return right;
}

std::string outcome(const ParcelFile& file, const std::vector<land::Right>& rights) {
    const auto admitted = admitRights(file, rights, called);
    return admitted ? "admitted" : admitted.refusal().code;
}

} // namespace

TEST_CASE("a parcel is held as a whole once, until the day on which that right has ended") {
    auto file = plant();
    CHECK(outcome(file, {rightOf(tenant, "2021-06-30")}) == "already_held");
    file.rights.front().endedOn = day("2021-06-30");
    CHECK(outcome(file, {rightOf(tenant, "2021-06-29")}) == "already_held");
    CHECK(outcome(file, {rightOf(tenant, "2021-06-30")}) == "admitted");
}

TEST_CASE("ownership of the land stands beside the right to use it") {
    auto owner = rightOf(third, "2000-01-01");
    owner.rightType = "2";
    CHECK(outcome(plant(), {owner}) == "admitted");
    auto file = plant();
    file.rights = {owner};
    CHECK(outcome(file, {rightOf(holder, "2015-03-01")}) == "admitted");
}

TEST_CASE("co-owners' shares make up a whole and no more") {
    auto file = plant();
    file.rights.clear();
    const auto first = shared(rightOf(holder, "2020-01-01"), 600'000);
    CHECK(outcome(file, {first, shared(rightOf(tenant, "2020-01-01"), 400'000)}) == "admitted");
    CHECK(outcome(file, {first, shared(rightOf(tenant, "2020-01-01"), 400'001)}) == "already_held");
    CHECK(outcome(file, {first, rightOf(tenant, "2020-01-01")}) == "already_held");
    CHECK(outcome(file, {shared(rightOf(tenant, "2020-01-01"), 0)}) == "share_out_of_range");
    CHECK(outcome(file, {shared(rightOf(tenant, "2020-01-01"), 1'000'001)}) == "share_out_of_range");
    file.parcel.registeredArea.reset();
    file.parcel.geometry = {};
    CHECK(outcome(file, {first, shared(rightOf(tenant, "2020-01-01"), 400'001)}) ==
          "already_held"); // without areas too
}

TEST_CASE("rights to parts of a parcel add up to its registered area and no more") {
    auto file = plant();
    file.rights.front().area = squareMetres(12'000);
    auto rest = rightOf(tenant, "2020-01-01");
    rest.area = squareMetres(8'000);
    CHECK(outcome(file, {rest}) == "admitted");
    rest.area = squareMetres(8'000.01);
    CHECK(outcome(file, {rest}) == "already_held");
    rest.area = squareMetres(20'000.01);
    CHECK(outcome(file, {rest}) == "area_exceeds_parcel");
}

TEST_CASE("a record ends after it begins") {
    CHECK(outcome(plant(), lease(tenant, "2020-01-01", "2020-01-02")) == "admitted");
    CHECK(outcome(plant(), lease(tenant, "2020-01-01", "2020-01-01")) == "end_before_start");
    CHECK(outcome(plant(), lease(tenant, "2020-01-02", "2020-01-01")) == "end_before_start");
    auto file = plant();
    file.rights.clear();
    auto right = rightOf(holder, "2020-01-01");
    right.termEndsOn = day("2020-01-01");
    CHECK(outcome(file, {right}) == "end_before_start");
    right.termEndsOn = day("2020-01-02");
    CHECK(outcome(file, {right}) == "admitted");
}

TEST_CASE("a floor is let once at one level, and again from the day after") {
    auto file = plant();
    file.leases = {onFloor(lease(tenant), upper)};
    CHECK(outcome(file, onFloor(lease(third), upper)) == "already_let");
    CHECK(outcome(file, onFloor(lease(third), ground)) == "admitted");
    CHECK(outcome(file, onFloor(lease(third, "2022-12-31", "2024-01-01"), upper)) == "already_let");
    CHECK(outcome(file, onFloor(lease(third, "2023-01-01", "2024-01-01"), upper)) == "admitted");
    CHECK(outcome(file, onFloor(lease(third, "2019-01-01", "2020-01-01"), upper)) == "admitted");
    CHECK(outcome(file, onFloor(lease(third, "2019-01-01", "2020-01-02"), upper)) == "already_let");
    CHECK(outcome(file, lease(third)) == "already_let"); // the whole parcel holds the floor
    auto building = lease(third);
    building.part = land::Part::building;
    building.building.id = house;
    CHECK(outcome(file, building) == "already_let");
}

TEST_CASE("parts by area add up to what the floor, the building and the parcel have") {
    auto file = plant();
    file.leases = {onFloor(lease(tenant), upper), ofFloorArea(lease(tenant), 500)};
    CHECK(outcome(file, ofFloorArea(lease(third), 1500)) == "admitted");
    CHECK(outcome(file, ofFloorArea(lease(third), 1500.01)) == "already_let");
    CHECK(outcome(file, ofFloorArea(lease(third), 4000.01)) == "area_exceeds_floor");
    auto there = ofFloorArea(lease(third), 1);
    there.floor.id = upper;
    CHECK(outcome(file, there) == "already_let");
    file.leases = {ofLand(lease(tenant), 12'000)};
    CHECK(outcome(file, ofLand(lease(third), 8'000)) == "admitted");
    CHECK(outcome(file, ofLand(lease(third), 8'000.01)) == "already_let");
    CHECK(outcome(file, ofLand(lease(third), 20'000.01)) == "area_exceeds_parcel");
    CHECK(outcome(file, onFloor(lease(third), upper)) == "admitted"); // land and floor are apart
    auto empty = lease(third);
    empty.part = land::Part::area;
    CHECK(outcome(file, empty) == "extent_unclear");
}

TEST_CASE("what overlaps at no time never adds up") {
    auto file = plant();
    file.leases = {ofLand(lease(tenant, "2016-01-01", "2018-01-01"), 15'000),
                   ofLand(lease(tenant, "2018-01-01", "2020-01-01"), 15'000)};
    CHECK(outcome(file, ofLand(lease(third, "2016-01-01", "2020-01-01"), 5'000)) == "admitted");
    CHECK(outcome(file, ofLand(lease(third, "2016-01-01", "2020-01-01"), 5'001)) == "already_let");
}

TEST_CASE("a head lease rests on its lessor's right, to the end of its term") {
    CHECK(outcome(plant(), lease(tenant, "2015-03-01", "2016-01-01")) == "admitted");
    CHECK(outcome(plant(), lease(tenant, "2015-02-28", "2016-01-01")) == "lease_without_right");
    CHECK(outcome(plant(), lease(tenant, "2060-01-01", "2065-03-01")) == "admitted");
    CHECK(outcome(plant(), lease(tenant, "2060-01-01", "2065-03-02")) == "lease_without_right");
    auto open = lease(tenant);
    open.endsOn.reset();
    CHECK(outcome(plant(), open) == "admitted");
    auto foreign = lease(tenant);
    foreign.lessor.id = third;
    CHECK(outcome(plant(), foreign) == "lease_without_right");
    CHECK(outcome(plant(), lease(holder)) == "lease_to_itself");
    const auto admitted = admitLease(plant(), lease(tenant), called);
    CHECK(admitted->lessor.id == holder);
}

TEST_CASE("a lease goes on when the land is sold") {
    auto file = plant();
    file.rights.front().endedOn = day("2021-01-01");
    CHECK(outcome(file, lease(tenant)) == "lease_without_right");
    file.rights.push_back(rightOf(third, "2021-01-01"));
    CHECK(outcome(file, lease(tenant)) == "admitted");
    file.rights.back().signedOn = day("2021-01-02");
    CHECK(outcome(file, lease(tenant)) == "lease_without_right");
}

TEST_CASE("of several who could let, the lessor is named") {
    auto file = plant();
    file.rights.front().share = 500'000;
    file.rights.push_back(shared(rightOf(third, "2015-03-01"), 500'000));
    CHECK(outcome(file, lease(tenant)) == "lessor_unclear");
    auto named = lease(tenant);
    named.lessor.id = third;
    CHECK(outcome(file, named) == "admitted");
}

TEST_CASE("a sublease lies within a lease of its lessor, in extent and days") {
    auto file = plant();
    CHECK(outcome(file, sublease(onFloor(lease(third), upper), tenant)) == "sublease_without_lease");
    file.leases = {onFloor(lease(tenant), upper)};
    CHECK(outcome(file, sublease(onFloor(lease(third), upper), tenant)) == "admitted");
    CHECK(outcome(file, sublease(onFloor(lease(third), upper), {})) == "admitted"); // there is but one who could
    CHECK(outcome(file, sublease(onFloor(lease(third), ground), tenant)) == "sublease_without_lease");
    CHECK(outcome(file, sublease(onFloor(lease(third, "2019-12-31", "2022-01-01"), upper), tenant)) ==
          "sublease_without_lease");
    CHECK(outcome(file, sublease(onFloor(lease(third, "2020-01-01", "2023-01-02"), upper), tenant)) ==
          "sublease_without_lease");
    file.leases.push_back(onFloor(lease(tenant, "2023-01-01", "2024-01-01"), upper)); // renewed
    CHECK(outcome(file, sublease(onFloor(lease(third, "2020-01-01", "2023-01-02"), upper), tenant)) == "admitted");
    auto open = sublease(onFloor(lease(third), upper), tenant);
    open.endsOn.reset();
    CHECK(outcome(file, open) == "sublease_without_lease");
}

TEST_CASE("nobody sublets more than was let to them") {
    auto file = plant();
    file.leases = {ofFloorArea(lease(tenant), 1000)};
    file.leases.push_back(sublease(ofFloorArea(lease(third), 600), tenant));
    CHECK(outcome(file, sublease(ofFloorArea(lease(third), 400), tenant)) == "admitted");
    CHECK(outcome(file, sublease(ofFloorArea(lease(third), 400.01), tenant)) == "sublease_without_lease");
    file.leases = {onFloor(lease(tenant), upper), onFloor(lease(tenant), ground)};
    auto whole = sublease(lease(third), tenant);
    whole.part = land::Part::building;
    whole.building.id = house;
    CHECK(outcome(file, whole) == "admitted"); // every floor of it
    file.leases.pop_back();
    CHECK(outcome(file, whole) == "sublease_without_lease");
}

TEST_CASE("an old fault elsewhere on the parcel stops nobody") {
    auto file = plant();
    file.leases = {onFloor(lease(tenant), upper), onFloor(lease(third), upper)}; // imported: let twice
    CHECK(outcome(file, onFloor(lease(third), ground)) == "admitted");
    CHECK(outcome(file, onFloor(lease(holder), upper)) != "admitted");
}

TEST_CASE("what a use rests on") {
    auto file = plant();
    const auto on = day("2021-01-01");
    const auto basis = [&](RecordId user, RecordId floor) {
        land::Use use;
        use.user.id = user;
        use.part = floor ? land::Part::floor : land::Part::whole;
        use.building.id = floor ? house : RecordId{};
        use.floor.id = floor;
        return basisOf(file, use, on);
    };
    CHECK(basis(holder, {}) == UseBasis::right);
    CHECK(basis(tenant, upper) == UseBasis::nothing);
    file.leases = {onFloor(lease(tenant), upper)};
    CHECK(basis(tenant, upper) == UseBasis::lease);
    CHECK(basis(tenant, ground) == UseBasis::beyond);
    CHECK(basis(third, upper) == UseBasis::nothing);
    file.leases.push_back(sublease(onFloor(lease(third), upper), tenant));
    CHECK(basis(third, upper) == UseBasis::sublease);
    file.leases.front().endsOn = day("2021-01-01");
    CHECK(basis(tenant, upper) == UseBasis::nothing);
}

TEST_CASE("two can't be on one floor, and who is there without a lease is recorded") {
    auto file = plant();
    land::Use use;
    use.id = {7};
    use.user.id = third;
    use.building.id = house;
    use.floor.id = upper;
    use.part = land::Part::floor;
    use = during(use, "2020-01-01", "2021-01-01");
    CHECK(admitUse(file, use, called).ok());
    file.uses = {use};
    auto other = during(use, "2020-12-31", "2022-01-01");
    REQUIRE_FALSE(admitUse(file, other, called).ok());
    CHECK(admitUse(file, other, called).refusal().code == "already_used");
    other = during(use, "2021-01-01", "2022-01-01");
    CHECK(admitUse(file, other, called).ok());
}

TEST_CASE("a head lease ends when nothing that was sublet under it runs on") {
    auto file = plant();
    file.leases = {onFloor(lease(tenant), upper)};
    file.leases.push_back(sublease(onFloor(lease(third, "2020-06-01", "2022-01-01"), upper), tenant));
    const auto ends = [&](const char* on) {
        const auto ended = endedLease(file, file.leases.front(), day(on), called);
        return ended ? "ended" : ended.refusal().code;
    };
    CHECK(ends("2021-12-31") == "sublease_runs");
    CHECK(ends("2022-01-01") == "ended");
    CHECK(ends("2020-01-15") == "sublease_runs"); // it begins later, but under this lease
    CHECK(ends("2020-01-01") == "end_before_start");
    CHECK(ends("2023-01-01") == "already_ended");
    file.leases.push_back(onFloor(lease(tenant, "2021-06-01", "2024-01-01"), upper));
    CHECK(ends("2021-06-01") == "ended"); // the renewal holds it
}

TEST_CASE("a right ends while it is let, a record ends once") {
    auto file = plant();
    file.leases = {lease(tenant)};
    const auto ended = endedRight(file, file.rights.front(), day("2021-01-01"), called);
    REQUIRE(ended.ok());
    CHECK(ended->endedOn == day("2021-01-01"));
    CHECK(endedRight(file, *ended, day("2021-01-01"), called).refusal().code == "already_ended");
    CHECK(endedRight(file, *ended, day("2020-12-31"), called).ok());
    CHECK(endedRight(file, file.rights.front(), day("2015-03-01"), called).refusal().code == "end_before_start");
}
