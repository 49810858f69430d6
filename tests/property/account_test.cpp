// SPDX-License-Identifier: Apache-2.0
// On every day, for every parcel: used + let + vacant + unusable = what there is, and whatever is let beyond that.
#include "geo/book/occupancy_sums.h"
#include "geo/book/tenure.h"
#include "geo/demo/zone_source.h"
#include "geo/office/cut.h"
#include "geo/office/occupancy.h"
#include "geo/office/over_letting.h"
#include "geo/office/parcel_account.h"
#include "tests/property/field_day.h"
#include "tests/property/tenure_day.h"
#include "tests/support/given_records.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace mutu;

namespace {

const RegisteredArea nothing;

/// Every day that any record of the file names, the days around it and those between.
std::vector<Date> daysOf(const office::ParcelFile& file, const std::vector<land::Vacancy>& pieces) {
    std::set<Date> named;
    const auto add = [&](const std::optional<Date>& day) {
        if (day && *day > Date::of(1900, 1, 1) && *day < Date::never()) named.insert(*day);
    };
    for (const auto& right : file.rights)
        for (const auto& day : {right.signedOn, right.handedOverOn, right.agreedStartOn, right.startedOn,
                                right.suspendedOn, right.agreedCompletionOn, right.completedOn, right.endedOn})
            add(day);
    for (const auto& approval : file.approvals) add(approval.approvedOn);
    for (const auto& lease : file.leases) add(lease.beginsOn), add(lease.endsOn);
    for (const auto& use : file.uses) add(use.beginsOn), add(use.endsOn);
    for (const auto& building : file.buildings) add(building.completedOn);
    for (const auto& piece : pieces) add(piece.from), add(piece.until);
    add(file.parcel.validFrom), add(file.parcel.validTo);
    std::set<Date> days{Date::of(1950, 1, 1), Date::of(2100, 1, 1)};
    std::optional<Date> last;
    for (const auto day : named) {
        days.insert({day.plusDays(-1), day, day.plusDays(1)});
        if (last) days.insert(Date((last->days() + day.days()) / 2));
        last = day;
    }
    std::vector<Date> current(days.begin(), days.end());
    std::erase_if(current, [&](Date day) { return !file.parcel.isCurrentOn(day); });
    return current;
}

void mustBalance(const office::AreaAccount& account) {
    CHECK(account.balances());
    CHECK(account.used >= nothing);
    CHECK(account.let >= account.excess);
    CHECK(account.vacant >= nothing);
    CHECK(account.unusable >= nothing);
    CHECK(account.excess >= nothing);
    CHECK(account.vacant <= account.total);
}

/// What an account says, said again by other ways of reading the file.
void mustAgree(const office::ParcelFile& file, const office::ParcelAccount& account,
               const std::vector<land::Vacancy>& pieces, Date day) {
    office::Occupancy occupancy;
    RegisteredArea floor;
    for (const auto& piece : pieces) {
        if (day < piece.from || piece.until <= day) continue;
        occupancy.add(piece);
        floor = floor + piece.floor;
    }
    const auto on = [day](const auto& record) { return office::isHeldBy(record, day); };
    const bool isHeld = std::any_of(file.rights.begin(), file.rights.end(), on) ||
                        std::any_of(file.leases.begin(), file.leases.end(), on) ||
                        std::any_of(file.uses.begin(), file.uses.end(), on);
    CHECK(account.land.total == office::countedArea(file.parcel));
    CHECK(account.floor.vacant == floor);
    CHECK(account.land.vacant <= occupancy.inPieces());
    CHECK(occupancy.inPieces() <= account.land.total);
    CHECK((isHeld ? account.land.unusable : account.land.used) == nothing);

    auto lettings = office::claimsAt(file, office::Level::head);
    std::erase_if(lettings, [day](const office::Claim& claim) { return !claim.holdsOn(day); });
    const bool isAllLet = std::any_of(lettings.begin(), lettings.end(),
                                      [](const office::Claim& claim) { return claim.part == land::Part::whole; });
    if (lettings.empty()) CHECK(account.land.let + account.floor.let == nothing);
    if (isAllLet) CHECK(account.land.used + account.floor.used == nothing);

    // The check's own reading of what is let too much.
    const auto excesses = office::Premises(file).excesses(lettings);
    RegisteredArea land;
    for (const auto& excess : excesses)
        if (!excess.isFloorSpace && excess.taken) land = *excess.taken - *excess.available;
    CHECK(account.land.excess == land);
    const bool isKnown = std::all_of(file.buildings.begin(), file.buildings.end(),
                                     [](const land::Building& building) { return building.floorArea.has_value(); });
    if (account.floor.excess > nothing && isKnown) CHECK_FALSE(excesses.empty());
    if (isKnown && !isAllLet)
        for (const auto& excess : excesses)
            if (excess.isFloorSpace && excess.taken) CHECK(account.floor.excess >= *excess.taken - *excess.available);
}

struct Seen {
    int days = 0;
    int vacant = 0;
    int let = 0;
    int unusable = 0;
    int landExcess = 0;
    int floorExcess = 0;
    int vacantFloor = 0;
    int letFloor = 0;

    void add(const office::ParcelAccount& account) {
        ++days;
        vacant += account.land.vacant > nothing;
        let += account.land.let > nothing;
        unusable += account.land.unusable > nothing;
        landExcess += account.land.excess > nothing;
        floorExcess += account.floor.excess > nothing;
        vacantFloor += account.floor.vacant > nothing;
        letFloor += account.floor.let > nothing;
    }
};

std::vector<RecordId> parcelsOf(const book::Book& book) {
    std::vector<RecordId> ids;
    query::RecordQuestion question{.kind = land::Kind::parcel};
    question.withRetired = true;
    book.records().visit(question, [&](const land::Record& record) {
        ids.push_back(land::idOf(record));
        return true;
    });
    return ids;
}

void judgeEveryDay(const book::Book& book, Seen& seen) {
    for (const auto id : parcelsOf(book)) {
        const auto file = book::fileOf(book.records(), id);
        const auto pieces = office::vacancies(file, office::VacancyRules::standard());
        for (const auto day : daysOf(file, pieces)) {
            INFO(land::titleOf(file.parcel) << " (" << id.value << ") on " << day.text());
            const auto account = office::accountOf(file, pieces, day);
            mustBalance(account.land);
            mustBalance(account.floor);
            mustAgree(file, account, pieces, day);
            seen.add(account);
        }
    }
}

/// The district's and the book's report says what its parcels' accounts add up to.
void mustAddUpTo(const book::Book& book, Date day) {
    RegisteredArea total;
    RegisteredArea inUse;
    RegisteredArea left;
    RegisteredArea floor;
    std::set<RecordId> surface;
    for (const auto id : parcelsOf(book)) {
        const auto file = book::fileOf(book.records(), id);
        if (!file.parcel.isCurrentOn(day) || file.parcel.stratum != land::Stratum::surface) continue;
        surface.insert(id);
        const auto pieces = office::vacancies(file, office::VacancyRules::standard());
        const auto account = office::accountOf(file, pieces, day);
        total = total + account.land.total;
        inUse = inUse + account.land.used + account.land.let - account.land.excess;
        left = left + account.land.unusable;
        floor = floor + account.floor.vacant;
    }
    RegisteredArea underWay; // pieces in no pool: with someone, or with nobody
    book.records().visitVacancies(day, [&](const land::Vacancy& piece) {
        if (piece.pool == land::Pool::none && surface.contains(piece.parcel.id)) underWay = underWay + piece.area;
        return true;
    });
    RegisteredArea reported;
    RegisteredArea reportedFloor;
    RegisteredArea rest;
    for (const auto& sum : book::occupancySums(book.records(), day)) {
        reported = reported + sum.land;
        reportedFloor = reportedFloor + sum.floor;
        if (sum.name == "used" || sum.name == "other") rest = rest + sum.land;
    }
    INFO(day.text());
    CHECK(reported == total);
    CHECK(reportedFloor == floor);
    CHECK(rest + underWay == inUse + left);
}

/// Cellars, bridges and collectively owned land over the whole extent: ground that the surface parcels have already.
void bringStrata(book::Book& book) {
    const auto box = book.records().extent(land::Kind::parcel);
    const auto x = (box.minX + box.maxX) / 2;
    const geom::Region west{{{{{box.minX, box.minY}, {x, box.minY}, {x, box.maxY}, {box.minX, box.maxY}}, {}}}};
    const geom::Region east{{{{{x, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {x, box.maxY}}, {}}}};
    std::vector<land::Record> records;
    for (const auto stratum : {land::Stratum::above, land::Stratum::below, land::Stratum::ownership})
        for (const auto& half : {west, east}) {
            land::Parcel parcel;
            parcel.stratum = stratum;
            parcel.geometry = half;
            records.emplace_back(parcel);
        }
    mutu::tests::GivenRecords source(std::move(records));
    book.take({.title = "地上地下", .author = "测"}, source);
}

} // namespace

TEST_CASE("land of other strata counts in no sum of the surface") {
    auto book = book::Book::inMemory({"测试区", "EPSG:4549", false, "2026-01-01T00:00:00.000Z"});
    test::bringFabric(book, 1, 2);
    const auto day = Date::of(2020, 1, 1);
    const auto total = [&] {
        RegisteredArea land;
        RegisteredArea floor;
        for (const auto& sum : book::occupancySums(book.records(), day)) {
            land = land + sum.land;
            floor = floor + sum.floor;
        }
        return std::pair(land, floor);
    };
    const auto before = total();
    bringStrata(book);
    std::vector<land::Record> tenure{land::Enterprise{.name = "甲厂"}};
    for (const auto id : parcelsOf(book)) {
        if (std::get<land::Parcel>(*book.records().find(land::Kind::parcel, id)).stratum == land::Stratum::surface)
            continue;
        land::Right right;
        right.parcel.id = id;
        right.holder.id = RecordId{1};
        right.signedOn = Date::of(2019, 1, 1);
        land::Building building{.number = "1", .completedOn = Date::of(2015, 1, 1)};
        building.parcel.id = id;
        building.floorArea = RegisteredArea(500'000);
        tenure.insert(tenure.end(), {right, building});
    }
    mutu::tests::GivenRecords source(std::move(tenure));
    book.take({.title = "权利", .author = "测"}, source);
    int pieces = 0;
    book.records().visitVacancies(day, [&](const land::Vacancy&) { return ++pieces, true; });
    CHECK(pieces > 0);
    CHECK(total() == before);
}

TEST_CASE("in demo zones every parcel's account balances on every day, and the occupancy report adds them up") {
    Seen seen;
    for (const std::uint64_t seed : {1U, 7U, 23U}) {
        INFO("seed " << seed);
        const demo::Zone zone(120, seed);
        demo::ZoneSource source(zone);
        auto book = book::Book::inMemory(demo::Zone::card());
        book.take({.title = "demo", .author = "测"}, source);
        judgeEveryDay(book, seen);
        for (int year = 2012; year <= 2024; year += 4) mustAddUpTo(book, Date::of(year, 6, 30));
    }
    CHECK(seen.vacant > 100);
    CHECK(seen.let > 10);
    CHECK(seen.letFloor > 10);
    CHECK(seen.vacantFloor > 10);
}

TEST_CASE("after random tenure and edits of the fabric every parcel's account balances on every day") {
    Seen seen;
    const char* chosen = std::getenv("MUTU_SEED");
    const std::uint64_t first = chosen != nullptr ? std::strtoull(chosen, nullptr, 10) : 1;
    std::map<std::string, int> tally;
    for (auto seed = first; seed < first + 4; ++seed) {
        INFO("seed " << seed);
        auto book = book::Book::inMemory({"测试区", "EPSG:4549", false, "2026-01-01T00:00:00.000Z"});
        test::bringFabric(book, 3, seed);
        test::FieldDay surveyor(book, seed);
        bringStrata(book);
        test::TenureDay officer(book, seed);
        for (int round = 0; round < 6; ++round) {
            for (int acts = 0; acts < 40; ++acts) officer.act();
            for (int edits = 0; edits < 3; ++edits) surveyor.edit();
            judgeEveryDay(book, seen);
            for (const int year : {2015, 2019, 2026}) mustAddUpTo(book, Date::of(year, 12, 31));
        }
        for (const auto& [act, count] : officer.tally()) tally[act] += count;
        for (const auto& [act, count] : surveyor.tally()) tally[act] += count;
    }
    if (std::getenv("MUTU_TALLY") != nullptr)
        for (const auto& [act, count] : tally) std::printf("%6d %s\n", count, act.c_str());
    if (chosen != nullptr) return; // what a seed of one's own must show isn't known
    CHECK(seen.vacant > 100);
    CHECK(seen.let > 100);
    CHECK(seen.unusable > 100);
    CHECK(seen.landExcess > 10);
    CHECK(seen.floorExcess > 10);
    CHECK(seen.vacantFloor > 100);
    CHECK(tally["clear out"] > 10);
    CHECK(tally["split"] + tally["divide"] > 1);
    CHECK(tally["merge"] > 0);
}
