// SPDX-License-Identifier: Apache-2.0
// Not a check: draws the zone for the eye. Run with MUTU_LOOK=out.svg test_demo "[.look]".
#include "geo/demo/parcelling.h"
#include "geo/demo/zone.h"

#include <catch2/catch.hpp>
#include <fmt/ostream.h>

#include <cstdlib>
#include <fstream>

using namespace mutu;
using namespace mutu::demo;

namespace {

std::string path(const geom::Ring& ring) {
    std::string text = "M";
    for (const geom::Point p : ring)
        text += fmt::format("{:.1f},{:.1f} ", geom::metres(p.x) - 351000, 3204000 - geom::metres(p.y));
    return text + "Z";
}

std::string open(const geom::Line& line) {
    auto text = path(line);
    text.pop_back();
    return text;
}

} // namespace

TEST_CASE("the zone drawn for the eye", "[.look]") {
    const char* file = std::getenv("MUTU_LOOK");
    if (!file) return;
    const Zone zone(Zone::defaultParcels, 1);
    std::ofstream svg(file);
    fmt::print(svg, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10400 6600'><rect width='10400' "
                    "height='6600' fill='#eef2e6'/>\n");
    std::size_t vertices = 0;
    std::size_t parcels = 0;
    for (const auto& road : zone.linkRoads())
        fmt::print(svg, "<path d='{}' fill='none' stroke='#c9b27a' stroke-width='40'/>\n", open(road.line));
    for (const auto& plan : zone.districts()) {
        geom::Ring edge;
        for (const Place place : plan.outline().ring(-4, 25)) edge.push_back(plan.ground().at(place));
        fmt::print(svg, "<path d='{}' fill='#fff' stroke='#a33' stroke-width='14'/>\n", path(edge));
        for (const auto& road : plan.roads()) {
            geom::Line line;
            for (const Place place : road.line) line.push_back(plan.ground().at(place));
            fmt::print(svg, "<path d='{}' fill='none' stroke='{}' stroke-width='{}'/>\n", open(line),
                       road.roadClass == land::RoadClass::trunk  ? "#e3c98a"
                       : road.roadClass == land::RoadClass::main ? "#f0e0b0"
                                                                 : "#f3f0e4",
                       road.width);
        }
        std::uint64_t index = 0;
        for (const auto& block : plan.blocks()) {
            auto subdivision = parcelled(block, plan, Dice(stirred(7, index++)));
            subdivision.thin(0.12);
            for (std::size_t face = 0; face < subdivision.faceCount(); ++face) {
                const auto ring = subdivision.ring(face);
                vertices += ring.size();
                ++parcels;
                constexpr std::array colours{"#d9b38c", "#c9a27a", "#e0c4a0", "#cfae90", "#d5bfa5"};
                fmt::print(svg, "<path d='{}' fill='{}' stroke='#444' stroke-width='3'/>\n", path(ring),
                           colours[(face * 3 + index) % 5]);
            }
        }
    }
    fmt::print(svg, "</svg>\n");
    fmt::print("{} parcels planned, {} made, {:.1f} vertices each\n", zone.plannedParcels(), parcels,
               static_cast<double>(vertices) / static_cast<double>(parcels));
}
