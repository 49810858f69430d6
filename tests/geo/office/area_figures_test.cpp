// SPDX-License-Identifier: Apache-2.0
#include "geo/office/area_figures.h"

#include <catch2/catch.hpp>

#include <array>
#include <random>

using namespace mutu;
using namespace mutu::office;

namespace {

const ZoningRules& rules() { return ZoningRules::standard(); }

RegisteredArea sumOf(const AreaFigures& figures) {
    auto sum = figures.vacantLand() + figures.unheld;
    for (const auto& [code, area] : figures.byClass) sum = sum + area;
    return sum;
}

ParcelLand parcel(std::int64_t hundredths, std::vector<Occupant> occupants = {}) {
    ParcelLand made;
    made.land = RegisteredArea(hundredths);
    made.landUse = "0601";
    made.occupants = std::move(occupants);
    return made;
}

/// Any parcel: of some land, partly vacant, with up to four occupants and floors of any height.
ParcelLand anyParcel(std::mt19937& random) {
    const auto number = [&random](int below) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(below));
    };
    constexpr std::array codes{"", "3451", "34", "2221", "1331", "3012"};
    auto made = parcel(number(1'000'000));
    made.landUse = number(2) == 0 ? "0601" : "0604";
    made.vacant[static_cast<std::size_t>(number(4))] = RegisteredArea(number(400'000));
    for (auto count = number(5); count > 0; --count)
        made.occupants.push_back(
            {RecordId{number(50) + 1}, codes[static_cast<std::size_t>(number(6))], number(100), {}});
    for (auto count = number(4); count > 0; --count)
        made.floors.push_back({RegisteredArea(number(500'000)), 7990 + number(30)});
    return made;
}

} // namespace

TEST_CASE("land by industry, vacant and unheld land sum to the net area exactly, and so do the land uses") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        AreaFigures figures;
        for (int i = 0; i < 30; ++i) figures.add(anyParcel(random), rules());
        CHECK(sumOf(figures) == figures.land);
        RegisteredArea uses;
        for (const auto& [use, area] : figures.byUse) uses = uses + area;
        CHECK(uses == figures.land);
    }
}

TEST_CASE("the Herfindahl index lies between one over the number of divisions and one") {
    std::mt19937 random(8);
    for (int round = 0; round < 200; ++round) {
        AreaFigures figures;
        for (int i = 0; i < 10; ++i) figures.add(anyParcel(random), rules());
        const auto index = figures.concentration();
        if (!index) continue;
        std::size_t divisions = 0;
        for (const auto& [division, area] : figures.byDivision()) divisions += area > RegisteredArea() ? 1 : 0;
        CHECK(*index <= 1 + 1e-12);
        CHECK(*index >= 1.0 / static_cast<double>(divisions) - 1e-12);
    }
    AreaFigures one;
    one.add(parcel(100, {{RecordId{1}, "3451", 1, {}}, {RecordId{2}, "3452", 1, {}}}), rules());
    CHECK(*one.concentration() == Approx(1)); // one division
    CHECK_FALSE(AreaFigures().concentration());
}

TEST_CASE("location quotients, weighted by identified land, have the mean one") {
    std::mt19937 random(9);
    for (int round = 0; round < 50; ++round) {
        std::array<AreaFigures, 4> zones;
        AreaFigures whole;
        for (int i = 0; i < 60; ++i) {
            const auto each = anyParcel(random);
            zones[static_cast<std::size_t>(i) % zones.size()].add(each, rules());
            whole.add(each, rules());
        }
        for (const auto* codes : {"34", "22 13", "3451"}) {
            double mean = 0;
            for (const auto& zone : zones)
                mean += static_cast<double>(zone.identified().hundredths()) *
                        zone.locationQuotient(codes, whole).value_or(0);
            CHECK(mean / static_cast<double>(whole.identified().hundredths()) == Approx(1));
        }
    }
}

TEST_CASE("a floor counts twice above eight metres, once at eight, and as another sheet says") {
    const auto counted = [](std::int64_t height, const ZoningRules& sheet) {
        auto made = parcel(10000);
        made.floors.push_back({RegisteredArea(5000), height});
        AreaFigures figures;
        figures.add(made, sheet);
        CHECK(figures.floor == RegisteredArea(5000));
        return *figures.floorAreaRatio();
    };
    CHECK(counted(8000, rules()) == Approx(0.5));
    CHECK(counted(8001, rules()) == Approx(1.0));
    CHECK(counted(0, rules()) == Approx(0.5)); // nobody said how high
    auto low = rules();
    low.tallFloor = 6000;
    CHECK(counted(6001, low) == Approx(1.0));
}

TEST_CASE("vacant land is nobody's, and never more than the parcel") {
    auto made = parcel(1000, {{RecordId{1}, "3451", 1, true}});
    made.vacant[static_cast<std::size_t>(land::Pool::clearable)] = RegisteredArea(400);
    AreaFigures figures;
    figures.add(made, rules());
    CHECK(figures.byClass.at("3451") == RegisteredArea(600));
    CHECK(*figures.vacancyRate() == Approx(0.4));
    CHECK(figures.aboveScale.size() == 1);
    made.vacant[static_cast<std::size_t>(land::Pool::clearable)] = RegisteredArea(1400);
    AreaFigures over;
    over.add(made, rules());
    CHECK(over.vacantLand() == RegisteredArea(1000));
    CHECK(sumOf(over) == over.land);
}

TEST_CASE("the leading share counts what falls under the codes, among enterprises that state their industry") {
    AreaFigures figures;
    figures.add(parcel(600, {{RecordId{1}, "3451", 1, {}}}), rules());
    figures.add(parcel(300, {{RecordId{2}, "2221", 1, {}}}), rules());
    figures.add(parcel(900, {{RecordId{3}, "", 1, {}}}), rules());
    figures.add(parcel(100, {{RecordId{4}, "34", 1, {}}}), rules()); // too coarse to fall under 3451
    CHECK(*figures.leadingShare("3451") == Approx(0.6));
    CHECK(*figures.leadingShare("34") == Approx(0.7));
    CHECK_FALSE(AreaFigures().leadingShare("34"));
}
