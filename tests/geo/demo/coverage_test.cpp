// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"
#include "tests/geo/demo/told_zone.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace mutu;
using namespace mutu::demo;
using namespace mutu::demo::test;

namespace {

using Edge = std::pair<geom::Point, geom::Point>;

std::vector<Edge> edgesOf(const geom::Region& region) {
    std::vector<Edge> edges;
    const auto add = [&](const geom::Ring& ring) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) edges.emplace_back(ring[j], ring[i]);
    };
    for (const auto& polygon : region.parts) {
        add(polygon.outer);
        for (const auto& hole : polygon.holes) add(hole);
    }
    return edges;
}

const geom::Region& regionOf(const land::Parcel& parcel) { return *geom::regionOf(parcel.geometry); }

/// The edges that no other parcel runs along the other way.
std::set<Edge> unpairedEdges(const std::vector<land::Parcel>& parcels) {
    std::set<Edge> open;
    for (const auto& parcel : parcels)
        for (const auto& [a, b] : edgesOf(regionOf(parcel))) {
            REQUIRE(open.count({a, b}) == 0);
            if (open.erase({b, a}) == 0) open.insert({a, b});
        }
    return open;
}

/// Pairs of boxes that meet, by a sweep over x.
template <class Visit> void forMeetingBoxes(const std::vector<geom::Box>& boxes, Visit&& visit) {
    std::vector<std::size_t> order(boxes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return boxes[a].minX < boxes[b].minX; });
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && boxes[order[j]].minX <= boxes[order[i]].maxX; ++j)
            if (boxes[order[i]].meets(boxes[order[j]])) visit(order[i], order[j]);
}

} // namespace

TEST_CASE("the parcels of a block meet edge for edge, and what is left over is the block's outline") {
    const auto seed = GENERATE(1, 2, 3);
    const auto records = toldZone(Zone::defaultParcels, static_cast<std::uint64_t>(seed));
    const auto parcels = only<land::Parcel>(records);
    const Zone zone(Zone::defaultParcels, static_cast<std::uint64_t>(seed));

    // unpaired edges chain into closed rings that touch nothing: one around each block
    const auto open = unpairedEdges(parcels);
    std::map<geom::Point, geom::Point> next;
    for (const auto& [a, b] : open) CHECK(next.emplace(a, b).second);
    std::size_t rings = 0;
    std::int64_t enclosed = 0;
    while (!next.empty()) {
        geom::Ring ring;
        geom::Point at = next.begin()->first;
        while (true) {
            const auto found = next.find(at);
            if (found == next.end()) break;
            ring.push_back(at);
            at = found->second;
            next.erase(found);
        }
        REQUIRE(at == ring.front());
        const auto area = geom::signedDoubleArea(ring);
        CHECK(area > 0); // a hole that nothing fills would run the other way
        enclosed += area;
        ++rings;
    }
    std::size_t blocks = 0;
    for (const auto& plan : zone.districts()) blocks += plan.blocks().size();
    CHECK(rings == blocks);

    std::int64_t sum = 0;
    for (const auto& parcel : parcels) sum += geom::measuredArea(regionOf(parcel)).halfSquareMillimetres();
    CHECK(sum == enclosed); // no gap and no overlap, to the last half square millimetre
}

TEST_CASE("no vertex of a parcel lies on a neighbour's edge without being its vertex, and no two edges cross") {
    const auto parcels = only<land::Parcel>(toldZone(Zone::defaultParcels, 1));
    std::vector<Edge> edges;
    std::vector<geom::Box> boxes;
    for (const auto& parcel : parcels)
        for (const auto& edge : edgesOf(regionOf(parcel))) {
            geom::Box box;
            box.add(edge.first);
            box.add(edge.second);
            edges.push_back(edge);
            boxes.push_back(box);
        }
    std::size_t faults = 0;
    forMeetingBoxes(boxes, [&](std::size_t i, std::size_t j) {
        const auto& [a, b] = edges[i];
        const auto& [c, d] = edges[j];
        const bool same = (a == d && b == c) || (a == c && b == d);
        if (same) return;
        const auto how = geom::meeting(a, b, c, d);
        if (how == geom::Meeting::apart) return;
        const bool atEnds = a == c || a == d || b == c || b == d;
        if (how != geom::Meeting::touch || !atEnds) ++faults;
    });
    CHECK(faults == 0);
}

TEST_CASE("every shape is valid by itself") {
    const auto records = toldZone(Zone::defaultParcels, 4);
    for (const auto& record : records) {
        const auto* shape = land::shapeOf(record);
        const auto* region = shape ? geom::regionOf(*shape) : nullptr;
        if (!region) continue;
        INFO(land::titleOf(record));
        REQUIRE(geom::faults(*region).empty());
    }
    for (const auto& right : only<land::Right>(records))
        if (const auto* extent = geom::regionOf(right.developedExtent)) REQUIRE(geom::faults(*extent).empty());
}

TEST_CASE("parcels have industrial sizes, many vertices, and a few hold another") {
    const auto seed = GENERATE(1, 2, 3);
    const auto parcels = only<land::Parcel>(toldZone(Zone::defaultParcels, static_cast<std::uint64_t>(seed)));
    std::size_t vertices = 0;
    std::size_t many = 0;
    std::size_t holed = 0;
    std::size_t fitting = 0;
    for (const auto& parcel : parcels) {
        const auto& region = regionOf(parcel);
        const auto count = edgesOf(region).size();
        vertices += count;
        many += count >= 20 ? 1 : 0;
        holed += region.parts.front().holes.empty() ? 0 : 1;
        const double mu = toMu(geom::measuredArea(region).squareMetres()).value();
        INFO(parcel.title() << " " << mu << " mu");
        CHECK(mu > 2);
        CHECK(mu < 150);
        fitting += mu >= 3 && mu <= 120 ? 1 : 0;
        const double around = geom::perimeter(region).value();
        const double square = geom::measuredArea(region).squareMetres().value() * 16;
        CHECK(around * around < square * 5); // no sliver
    }
    CHECK(vertices / parcels.size() >= 14);
    CHECK(vertices / parcels.size() <= 22);
    CHECK(many > parcels.size() / 20);
    CHECK(holed >= 3);
    CHECK(fitting * 100 >= parcels.size() * 97);
}

TEST_CASE("parcels lie inside their district, and districts lie apart") {
    const auto records = toldZone(Zone::defaultParcels, 2);
    const auto districts = only<land::District>(records);
    REQUIRE(districts.size() == 4);
    for (const auto& parcel : only<land::Parcel>(records)) {
        const auto& home = districts[static_cast<std::size_t>(parcel.district.id.value - 1)];
        for (const auto& edge : edgesOf(regionOf(parcel)))
            REQUIRE(geom::side(edge.first, *geom::regionOf(home.geometry)) == geom::Side::inside);
    }
    double area = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& region = *geom::regionOf(districts[i].geometry);
        area += geom::measuredArea(region).squareMetres().value();
        const auto box = geom::boxOf(region);
        CHECK(box.minX > 349'000'000);
        CHECK(box.maxX < 363'000'000);
        CHECK(box.minY > 3'194'000'000);
        CHECK(box.maxY < 3'208'000'000);
        for (std::size_t j = 0; j < 4; ++j)
            if (i != j)
                for (const auto& edge : edgesOf(*geom::regionOf(districts[j].geometry)))
                    REQUIRE(geom::side(edge.first, region) == geom::Side::outside);
    }
    CHECK(area > 21e6);
    CHECK(area < 24e6);
}

TEST_CASE("works and developed parts lie inside their parcel") {
    const auto records = toldZone(Zone::defaultParcels, 3);
    const auto parcels = only<land::Parcel>(records);
    const auto parcelOf = [&](RecordId id) -> const geom::Region& {
        return regionOf(parcels[static_cast<std::size_t>(id.value - 1)]);
    };
    std::size_t works = 0;
    for (const auto& building : only<land::Building>(records)) {
        const auto& parcel = parcelOf(building.parcel.id);
        const auto footprint = edgesOf(*geom::regionOf(building.geometry));
        for (const auto& [a, b] : footprint) {
            REQUIRE(geom::side(a, parcel) == geom::Side::inside);
            for (const auto& [c, d] : edgesOf(parcel)) REQUIRE(geom::meeting(a, b, c, d) == geom::Meeting::apart);
        }
        ++works;
    }
    CHECK(works > 800);
    std::size_t parts = 0;
    for (const auto& right : only<land::Right>(records)) {
        const auto* extent = geom::regionOf(right.developedExtent);
        if (!extent) continue;
        ++parts;
        const auto& parcel = parcelOf(right.parcel.id);
        for (const auto& [a, b] : edgesOf(*extent)) {
            REQUIRE(geom::side(a, parcel) != geom::Side::outside);
            for (const auto& [c, d] : edgesOf(parcel)) REQUIRE(geom::meeting(a, b, c, d) != geom::Meeting::cross);
        }
        CHECK(geom::measuredArea(*extent) < geom::measuredArea(parcel));
    }
    CHECK(parts > 12);
}
