// SPDX-License-Identifier: Apache-2.0
#include "geo/office/over_letting.h"
#include "geo/office/tenure.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <random>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

constexpr RecordId holder{1};
constexpr Share onePercent{1, 100};

/// A parcel with one right and `houses` buildings of `storeys` floors of 1,000 m².
ParcelFile estate(int houses, int storeys) {
    auto file = thirtyMu();
    auto right = grant();
    right.holder.id = holder;
    file.rights = {right};
    for (int h = 1; h <= houses; ++h) {
        land::Building building{.id = {h}, .number = std::to_string(h)};
        building.floorArea = squareMetres(1000 * storeys);
        file.buildings.push_back(building);
        for (int f = 1; f <= storeys; ++f)
            file.floors.push_back(
                {.id = {h * 100 + f}, .building = {RecordId{h}}, .number = f, .area = squareMetres(1000)});
    }
    return file;
}

land::Lease leaseOn(RecordId floor, RecordId lessee, const char* from, const char* to) {
    static std::int64_t id = 0;
    land::Lease lease;
    lease.id = {++id};
    lease.lessee.id = lessee;
    lease.part = land::Part::floor;
    lease.floor.id = floor;
    lease.building.id = {floor.value / 100};
    lease.beginsOn = day(from);
    lease.endsOn = day(to);
    return lease;
}

class Draw {
  public:
    explicit Draw(unsigned seed)
        : engine_(seed) {}
    int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }

    land::Lease lease() {
        land::Lease lease;
        lease.id = {++last_};
        lease.lessee.id = {2 + below(5)};
        lease.beginsOn = Date::of(2016, 1, 1).plusDays(below(2000));
        if (below(8) > 0) lease.endsOn = lease.beginsOn->plusDays(1 + below(900));
        lease.part = static_cast<land::Part>(below(4));
        if (below(3) == 0) {
            lease.level = land::LeaseLevel::sublease;
            lease.lessor.id = {2 + below(5)};
        }
        const int house = 1 + below(2);
        if (lease.part != land::Part::whole && below(5) > 0) lease.building.id = {house};
        if (lease.part == land::Part::floor) {
            lease.building.id = {house};
            lease.floor.id = {house * 100 + 1 + below(3)};
        }
        if (lease.part == land::Part::building) lease.building.id = {house};
        if (lease.part == land::Part::area) {
            lease.floorArea = squareMetres(100 * (1 + below(30)));
            if (below(2) == 0) lease.landArea = squareMetres(100 * (1 + below(150)));
        }
        return lease;
    }

  private:
    std::mt19937 engine_;
    std::int64_t last_ = 0;
};

std::string called(RecordId party) { return std::to_string(party.value); }

/// What a level takes of a floor on a day, each claim counted once.
RegisteredArea takenOf(const ParcelFile& file, Level level, Date on) {
    RegisteredArea sum;
    const Premises premises(file);
    for (const auto& claim : claimsAt(file, level)) {
        if (!claim.holdsOn(on)) continue;
        if (claim.part == land::Part::whole)
            sum = sum + squareMetres(6000);
        else
            sum = sum + premises.floorAreaOf(claim);
    }
    return sum;
}

} // namespace

TEST_CASE(
    "whatever is admitted, on no day is more let at one level than there is, and each sublease rests on a lease") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Draw draw(seed);
        auto file = estate(2, 3);
        int admitted = 0;
        for (int i = 0; i < 60; ++i) {
            const auto lease = draw.lease();
            auto room = admitLease(file, lease, called);
            if (!room) continue;
            ++admitted;
            file.leases.push_back(*room);
        }
        INFO("seed " << seed);
        CHECK(admitted > 2);
        CHECK(overLettings(file, {0, 1}).empty());
        for (const auto& lease : file.leases) {
            const auto on = *lease.beginsOn;
            for (const auto level : {Level::head, Level::sublease})
                CHECK(takenOf(file, level, on) <= squareMetres(6000));
            if (lease.level == land::LeaseLevel::head) continue;
            land::Use there;
            there.user = lease.lessor;
            there.part = lease.part;
            there.building = lease.building;
            there.floor = lease.floor;
            there.landArea = lease.landArea;
            there.floorArea = lease.floorArea;
            const auto last = lease.endsOn.value_or(Date::never()).plusDays(-1);
            for (const Date when : {on, last}) CHECK(basisOf(file, there, when) == UseBasis::lease);
        }
    }
}

TEST_CASE("a floor let twice is found with its days and its area, one let in turn is not") {
    auto file = estate(1, 2);
    file.leases = {leaseOn({101}, {2}, "2020-01-01", "2022-01-01"), leaseOn({101}, {3}, "2022-01-01", "2023-01-01"),
                   leaseOn({102}, {3}, "2020-01-01", "2022-01-01")};
    CHECK(overLettings(file, onePercent).empty());
    file.leases.push_back(leaseOn({101}, {4}, "2021-12-31", "2022-06-01"));
    const auto found = overLettings(file, onePercent);
    REQUIRE(found.size() == 1);
    CHECK(found.front().level == Level::head);
    CHECK(found.front().excess.floor == RecordId{101});
    CHECK(found.front().from == day("2021-12-31"));
    CHECK(found.front().until == day("2022-01-01"));
    CHECK(*found.front().excess.taken == squareMetres(2000));
}

TEST_CASE("areas that exceed by a difference of surveys are no finding, by more they are") {
    auto file = estate(1, 2);
    land::Lease part;
    part.part = land::Part::area;
    part.landArea = squareMetres(20'200);
    file.leases = {part};
    CHECK(overLettings(file, onePercent).empty());
    file.leases.front().landArea = squareMetres(20'200.01);
    CHECK(overLettings(file, onePercent).size() == 1);
    CHECK(overLettings(file, Share{2, 100}).empty()); // another county's sheet
}

TEST_CASE("two whole rights without shares are too much, with shares that sum to a whole they are not") {
    auto file = estate(0, 0);
    auto second = grant();
    second.id = {2};
    second.holder.id = {3};
    file.rights.push_back(second);
    REQUIRE(overLettings(file, onePercent).size() == 1);
    CHECK(overLettings(file, onePercent).front().level == Level::right);
    for (auto& right : file.rights) right.share = 500'000;
    CHECK(overLettings(file, onePercent).empty());
}

StatedFloorArea statedIn(const ParcelFile& file) {
    return [&file](RecordId id) -> std::optional<RegisteredArea> {
        for (const auto& building : file.buildings)
            if (building.id == id) return building.floorArea;
        return std::nullopt;
    };
}

TEST_CASE("a look at the claims alone misses nothing that is too much") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Draw draw(seed);
        auto file = estate(2, 3);
        for (int i = 0; i < 4; ++i) file.leases.push_back(draw.lease());
        for (auto& lease : file.leases)
            if (lease.floor && draw.below(4) == 0) lease.building = {}; // the floor says it
        std::vector<Claim> claims;
        for (const auto& lease : file.leases) claims.push_back(claimOf(lease));
        INFO("seed " << seed);
        if (!overLettings(file, {0, 1}).empty()) CHECK(mayExceed(claims, statedIn(file)));
        const bool rests = seed % 2 == 0; // a building that states nothing is as large as its floors
        if (rests) file.buildings.front().floorArea.reset();
        if (!overLettings(file, {0, 1}).empty()) CHECK(mayExceed(claims, statedIn(file)));
    }
}

TEST_CASE("a part by area that fits into what its building states needs no closer look") {
    const auto file = estate(1, 1);
    const auto building = file.buildings.front();
    REQUIRE(building.floorArea);
    Claim part;
    part.level = Level::head;
    part.part = land::Part::area;
    part.building = building.id;
    part.floorArea = *building.floorArea;
    CHECK_FALSE(mayExceed({part}, statedIn(file)));
    part.floorArea = *building.floorArea + RegisteredArea(1);
    CHECK(mayExceed({part}, statedIn(file)));
    auto later = part;
    part.floorArea = later.floorArea = *building.floorArea;
    part.until = later.from = day("2021-01-01");
    CHECK_FALSE(mayExceed({part, later}, statedIn(file)));
    later.from = day("2020-12-31");
    CHECK(mayExceed({part, later}, statedIn(file)));
}

TEST_CASE("one right larger than its parcel is no over-letting, two are") {
    auto file = estate(0, 0);
    auto& right = file.rights.front();
    right.area = squareMetres(100'000);
    CHECK(overLettings(file, onePercent).empty());
    auto second = right;
    second.id = {2};
    second.holder.id = {3};
    file.rights.push_back(second);
    CHECK(overLettings(file, onePercent).size() == 1);
}
