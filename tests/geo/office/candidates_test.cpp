// SPDX-License-Identifier: Apache-2.0
#include "geo/office/candidates.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

namespace mutu::office::testing {

namespace {

query::VacancyRow piece(std::int64_t id, land::Pool pool, double land, double floor) {
    query::VacancyRow row;
    row.vacancy.id = {id};
    row.vacancy.parcel.id = {id};
    row.vacancy.pool = pool;
    row.vacancy.kind = floor > 0 ? land::VacancyKind::floorVacant : land::VacancyKind::reserve;
    row.vacancy.area = squareMetres(land);
    row.vacancy.floor = squareMetres(floor);
    return row;
}

Offer offer(std::int64_t id, land::Pool pool, double land, double floor = 0) {
    Offer one;
    (floor > 0 ? one.floor : one.land) = piece(id, pool, land, floor);
    return one;
}

/// Land of one parcel with floor of another or the same.
Offer both(std::int64_t id, double land, double floor, std::optional<std::int64_t> floorAt = {}) {
    Offer one;
    one.land = piece(id, land::Pool::clearable, land, 0);
    one.floor = piece(floorAt.value_or(id), land::Pool::clearable, 0, floor);
    one.adjoins = floorAt.has_value();
    return one;
}

std::string ranked(const std::vector<Offer>& offers, const Need& need) {
    std::string text;
    for (const auto& each : candidates(offers, need))
        text += std::to_string(each.offer.main().vacancy.id.value) + ":" +
                std::string(markNames[static_cast<std::size_t>(each.behindBy)]) + " ";
    return text;
}

} // namespace

TEST_CASE("candidates fit, and those of the right zone and ready to be given out come first, each with why") {
    using enum land::Pool;
    auto matching = offer(1, clearable, 9000);
    matching.suit = Suit::zoneMatches;
    auto foreign = offer(2, ready, 5000);
    foreign.suit = Suit::zoneDiffers;
    auto seized = offer(3, ready, 5000);
    seized.isSeized = true;
    const std::vector<Offer> offers{
        offer(4, clearable, 5000), offer(5, ready, 8000),  foreign,  seized,
        offer(6, ready, 5000),     offer(7, future, 5000), matching, offer(8, clearable, 0, 3000)};
    CHECK(ranked(offers, {squareMetres(5000), {}, "3451"}) == "1:none 6:zone 5:spare 4:pool 2:zone ");
    CHECK(ranked(offers, {squareMetres(5000.01), {}, "3451"}) == "1:none 5:zone ");
    CHECK(ranked(offers, {{}, squareMetres(3000), "3451"}) == "8:none ");
    CHECK(ranked(offers, {{}, squareMetres(3000.01), ""}).empty());
}

TEST_CASE("the nearer comes before the one with less to spare, and of equals the first by place") {
    using enum land::Pool;
    auto far = offer(1, ready, 5000);
    far.distance = 200;
    auto near = offer(2, ready, 9000);
    near.distance = 100;
    CHECK(ranked({far, near}, {squareMetres(5000), {}, ""}) == "2:none 1:distance ");
    CHECK(ranked({offer(9, ready, 6000), offer(8, ready, 6000)}, {squareMetres(5000), {}, ""}) == "8:none 9:place ");
}

TEST_CASE("land and floor that are needed together are offered together, on one parcel before two") {
    const std::vector<Offer> offers{both(1, 5000, 3000, 9),
                                    both(2, 7000, 3000),
                                    both(3, 6000, 3000),
                                    both(4, 6000, 2999.99),
                                    both(5, 4999.99, 3000),
                                    offer(6, land::Pool::ready, 9000),
                                    offer(7, land::Pool::ready, 0, 9000)};
    const Need need{squareMetres(5000), squareMetres(3000), ""};
    CHECK(ranked(offers, need) == "3:none 2:spare 1:together ");
    const auto found = candidates(offers, need);
    CHECK(found.front().spareLand == squareMetres(1000));
    CHECK(found.front().spareFloor == squareMetres(0));
    CHECK(ranked(offers, {squareMetres(5000), {}, ""}) == "6:none ");
}

TEST_CASE("to an enterprise without an industry no zone is right or wrong") {
    const MeantZones zones({{RecordId{1}, "轴承", {}, "3451"}, {RecordId{2}, "化工", {}, "26"}});
    for (const auto zone : {std::optional<RecordId>(), std::optional(RecordId{1}), std::optional(RecordId{2})})
        CHECK(suitOf(zones.of("", zone), "") == Suit::noZone);
    CHECK(suitOf(zones.of("3451", RecordId{1}), "3451") == Suit::zoneMatches);
    CHECK(suitOf(zones.of("3451", RecordId{2}), "3451") == Suit::zoneDiffers);
    CHECK(suitOf(zones.of("3451", {}), "3451") == Suit::noZone);
    CHECK(suitOf(zones.of("34", RecordId{1}), "34") == Suit::noZone); // perhaps
    const auto suits = [&](const std::string& industry) {
        std::vector<Offer> offers;
        for (std::int64_t id = 1; id <= 2; ++id) {
            offers.push_back(offer(id, land::Pool::ready, 5000));
            offers.back().suit = suitOf(zones.of(industry, RecordId{3 - id}), industry);
        }
        return ranked(offers, {squareMetres(5000), {}, industry});
    };
    CHECK(suits("3451") == "2:none 1:zone ");
    CHECK(suits("") == "1:none 2:place ");
}

} // namespace mutu::office::testing
