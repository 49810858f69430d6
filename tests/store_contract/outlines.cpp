// SPDX-License-Identifier: Apache-2.0
#include "geo/store/outlines.h"

#include "tests/store_contract/kept_store.h"

#include <catch2/catch.hpp>

#include <mutex>

using namespace mutu;
using namespace mutu::store::testing;

namespace {

land::Parcel parcelNumber(int n) {
    land::Parcel parcel;
    parcel.code = "宗地" + std::to_string(n);
    parcel.plot = n % 2 == 0 ? "" : "A-" + std::to_string(n);
    parcel.stratum = static_cast<land::Stratum>(n % 4);
    parcel.landUse = n % 3 == 0 ? "1004" : "";
    if (n % 5 != 0) parcel.registeredArea = RegisteredArea(n * 100);
    auto region = square(353000 + n * 10, 3198000, 10);
    if (n % 4 == 0) region.parts.push_back(square(353000 + n * 10, 3199000, 5).parts.front());
    if (n % 7 != 0) parcel.geometry = region;
    return parcel;
}

std::string line(RecordId id, std::string_view code, std::string_view plot, land::Stratum stratum,
                 std::string_view landUse, const std::optional<RegisteredArea>& area, const geom::Region* region) {
    std::string text = std::to_string(id.value);
    for (const auto& part : {std::string(code), std::string(plot), std::to_string(static_cast<int>(stratum)),
                             std::string(landUse), area ? std::to_string(area->hundredths()) : "none"})
        text += "|" + part;
    for (const auto& part : region == nullptr ? std::vector<geom::Polygon>{} : region->parts)
        for (const auto& p : part.outer) text += " " + std::to_string(p.x) + "," + std::to_string(p.y);
    return text;
}

} // namespace

TEST_CASE("outlines are those of the current parcels, each once, on any number of threads") {
    MUTU_EVERY_STORE(kept);
    for (int n = 1; n <= 40; ++n) put(kept.store(), parcelNumber(n));
    auto retired = parcelNumber(41);
    retired.validTo = Date::of(2020, 1, 1);
    put(kept.store(), retired);
    std::vector<std::string> expected;
    kept.store().visit({.kind = land::Kind::parcel}, [&](const land::Record& record) {
        const auto& p = std::get<land::Parcel>(record);
        expected.push_back(
            line(p.id, p.code, p.plot, p.stratum, p.landUse, p.registeredArea, geom::regionOf(p.geometry)));
        return true;
    });
    REQUIRE(expected.size() == 40);
    for (const std::size_t shares : {1, 2, 3, 50}) {
        std::vector<std::vector<std::string>> seen(shares);
        std::mutex one;
        store::visitOutlines(kept.store(), shares, [&](std::size_t share, const store::ParcelOutline& p) {
            const std::lock_guard guard(one);
            seen.at(share).push_back(line(p.id, p.code, p.plot, p.stratum, p.landUse, p.registeredArea, p.region));
            return true;
        });
        std::vector<std::string> all;
        for (const auto& some : seen) all.insert(all.end(), some.begin(), some.end());
        CHECK(all == expected);
    }
    std::size_t few = 0;
    store::visitOutlines(kept.store(), 1, [&](std::size_t, const store::ParcelOutline&) { return ++few < 3; });
    CHECK(few == 3);
}
