// SPDX-License-Identifier: Apache-2.0
#include "geo/map/anchor.h"
#include "geo/map/identify.h"
#include "geo/map/scene_builder.h"
#include "tests/geo/map/invented_zone.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace mutu;
using namespace mutu::map;

namespace {

constexpr geom::Point origin{353692000, 3198829000};

geom::Ring rectangle(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    return {{origin.x + x0, origin.y + y0},
            {origin.x + x1, origin.y + y0},
            {origin.x + x1, origin.y + y1},
            {origin.x + x0, origin.y + y1}};
}

geom::Region region(geom::Ring outer, std::vector<geom::Ring> holes = {}) {
    return {{{std::move(outer), std::move(holes)}}};
}

} // namespace

TEST_CASE("a scene gives back what was put in") {
    SceneBuilder builder(origin);
    const auto first = builder.add(LayerKind::parcel, RecordId{7},
                                   region(rectangle(0, 0, 100, 50), {rectangle(10, 10, 20, 20)}), RegisteredArea(500));
    const auto second =
        builder.add(LayerKind::parcel, RecordId{9}, region(rectangle(100, 0, 200, 50)), RegisteredArea(700));
    REQUIRE(first == FeatureIndex{0});
    REQUIRE(second == FeatureIndex{1});
    builder.set(LayerKind::parcel, 0, "code", "A-1");
    builder.set(LayerKind::parcel, 1, "area_mu", 1.5);
    const auto scene = builder.build();
    const auto& parcels = scene->layer(LayerKind::parcel);
    REQUIRE(parcels.size() == 2);
    CHECK(parcels.outlineCount(0) == 2);
    CHECK(parcels.outline(0, 0).size() == 4);
    CHECK(parcels.area(1) == RegisteredArea(700));
    CHECK(parcels.featureOf(RecordId{9}) == FeatureIndex{1});
    CHECK_FALSE(parcels.featureOf(RecordId{8}));
    CHECK(std::get<std::string_view>(parcels.value(0, "code")) == "A-1");
    CHECK(std::holds_alternative<std::monostate>(parcels.value(1, "code")));
    CHECK(std::get<double>(parcels.value(1, "area_mu")) == 1.5);
    CHECK(std::holds_alternative<std::monostate>(parcels.value(0, "area_mu")));
    CHECK(std::holds_alternative<std::monostate>(parcels.value(0, "nothing")));
    CHECK(scene->extent() == geom::Box{origin.x, origin.y, origin.x + 200, origin.y + 50});
}

TEST_CASE("rings are turned so that outer ones run counterclockwise and holes clockwise") {
    auto clockwise = rectangle(0, 0, 100, 50);
    std::reverse(clockwise.begin(), clockwise.end());
    SceneBuilder builder(origin);
    builder.add(LayerKind::parcel, RecordId{1}, region(clockwise, {rectangle(10, 10, 20, 20)}));
    const auto scene = builder.build();
    const auto twiceArea = [&](std::uint32_t number) {
        const auto ring = scene->layer(LayerKind::parcel).outline(0, number);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto next = ring[(i + 1) % ring.size()];
            sum += std::int64_t{ring[i].x} * next.y - std::int64_t{next.x} * ring[i].y;
        }
        return sum;
    };
    CHECK(twiceArea(0) == 10000);
    CHECK(twiceArea(1) == -200);
}

TEST_CASE("what has no geometry or lies out of reach is left out and counted") {
    SceneBuilder builder(origin);
    CHECK_FALSE(builder.add(LayerKind::parcel, RecordId{1}, geom::Shape{}));
    CHECK_FALSE(builder.add(LayerKind::parcel, RecordId{2}, geom::Point{origin.x + farthestOffset + 1, origin.y}));
    CHECK(builder.add(LayerKind::parcel, RecordId{3}, geom::Point{origin.x + farthestOffset, origin.y}));
    const auto scene = builder.build();
    CHECK(scene->leftOut() == 2);
    CHECK(scene->layer(LayerKind::parcel).size() == 1);
}

TEST_CASE("a search by window finds the same features as looking at every box") {
    const auto scene = test::InventedZone{37, 23}.scene();
    const auto& parcels = scene->layer(LayerKind::parcel);
    REQUIRE(parcels.size() == 37 * 23);
    for (std::int32_t i = 0; i < 40; ++i) {
        Extent window;
        window.add(Offset{(i * 7919) % 1600000 - 1700000, (i * 104729) % 1000000 - 1000000});
        window.add(Offset{window.minX + i * 30000, window.minY + i * 20000});
        std::vector<FeatureIndex> expected;
        for (FeatureIndex feature = 0; feature < parcels.size(); ++feature)
            if (parcels.box(feature).meets(window)) expected.push_back(feature);
        CHECK(parcels.search(window) == expected);
    }
    CHECK(parcels.search(parcels.extent()).size() == parcels.size());
    CHECK(parcels.search(Extent{}).empty());
}

TEST_CASE("a label sits in the widest place of its region, never in a hole or a bay") {
    SceneBuilder builder(origin);
    // An L whose foot is wider than its stem, and a ring.
    builder.add(LayerKind::parcel, RecordId{1},
                region({{origin.x, origin.y},
                        {origin.x + 1000, origin.y},
                        {origin.x + 1000, origin.y + 600},
                        {origin.x + 200, origin.y + 600},
                        {origin.x + 200, origin.y + 2000},
                        {origin.x, origin.y + 2000}}));
    builder.add(LayerKind::parcel, RecordId{2},
                region(rectangle(5000, 0, 6000, 1000), {rectangle(5300, 100, 5900, 900)}));
    const auto scene = builder.build();
    const auto& parcels = scene->layer(LayerKind::parcel);
    const auto inFoot = parcels.anchor(0);
    CHECK(inFoot.y == Approx(300).margin(60));
    CHECK((inFoot.x > 250 && inFoot.x < 750));
    const auto beside = parcels.anchor(1);
    CHECK(beside.x < 5300);
    CHECK(parcels.anchor(1) == beside);
}

TEST_CASE("identify finds what holds the place exactly, topmost first") {
    SceneBuilder builder(origin);
    builder.add(LayerKind::parcel, RecordId{1}, region(rectangle(0, 0, 1000, 1000), {rectangle(400, 400, 600, 600)}));
    builder.add(LayerKind::parcel, RecordId{2}, region(rectangle(1000, 0, 2000, 1000)));
    builder.add(LayerKind::building, RecordId{5}, region(rectangle(100, 100, 300, 300)));
    builder.add(LayerKind::road, RecordId{6},
                geom::Lines{{{{origin.x - 500, origin.y - 200}, {origin.x + 3000, origin.y - 200}}}});
    const auto scene = builder.build();
    const auto at = [&](std::int64_t x, std::int64_t y, std::int64_t tolerance) {
        std::vector<std::int64_t> records;
        for (const auto& hit : identify(*scene, {origin.x + x, origin.y + y}, tolerance))
            records.push_back(hit.record.value);
        return records;
    };
    CHECK(at(200, 200, 0) == std::vector<std::int64_t>{5, 1});
    CHECK(at(500, 500, 0).empty());
    CHECK(at(400, 500, 0) == std::vector<std::int64_t>{1}); // on the hole's border
    CHECK(at(1000, 500, 0) == std::vector<std::int64_t>{2, 1});
    CHECK(at(1001, 500, 0) == std::vector<std::int64_t>{2});
    CHECK(at(50, -150, 50) == std::vector<std::int64_t>{6});
    CHECK(at(50, -150, 49).empty());
    CHECK(at(5000, 5000, 10).empty());
}
