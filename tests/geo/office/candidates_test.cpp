// SPDX-License-Identifier: Apache-2.0
#include "geo/office/candidates.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

namespace mutu::office::testing {

namespace {

Offer offer(std::int64_t id, land::Pool pool, double land, double floor = 0) {
    Offer one;
    one.piece.vacancy.id = {id};
    one.piece.vacancy.pool = pool;
    one.piece.vacancy.kind = floor > 0 ? land::VacancyKind::floorVacant : land::VacancyKind::reserve;
    one.piece.vacancy.area = squareMetres(land);
    one.piece.vacancy.floor = squareMetres(floor);
    return one;
}

std::string ranked(const std::vector<Offer>& offers, const Need& need) {
    std::string text;
    for (const auto& each : candidates(offers, need)) text += std::to_string(each.piece.vacancy.id.value) + " ";
    return text;
}

} // namespace

TEST_CASE("candidates fit, and those of the right zone and ready to be given out come first") {
    using enum land::Pool;
    auto matching = offer(1, clearable, 9000);
    matching.zoning = {Conformity::conforms, {}, false};
    auto foreign = offer(2, ready, 5000);
    foreign.zoning = {Conformity::elsewhere, {}, true};
    auto seized = offer(3, ready, 5000);
    seized.isSeized = true;
    const std::vector<Offer> offers{
        offer(4, clearable, 5000), offer(5, ready, 8000),  foreign,  seized,
        offer(6, ready, 5000),     offer(7, future, 5000), matching, offer(8, clearable, 0, 3000)};
    CHECK(ranked(offers, {squareMetres(5000), {}, "3451"}) == "1 6 5 4 2 ");
    CHECK(ranked(offers, {squareMetres(5000.01), {}, "3451"}) == "1 5 ");
    CHECK(ranked(offers, {{}, squareMetres(3000), "3451"}) == "8 ");
    CHECK(ranked(offers, {{}, squareMetres(3000.01), ""}).empty());
}

} // namespace mutu::office::testing
