// SPDX-License-Identifier: Apache-2.0
// Not checks: one draws the zone for the eye (MUTU_LOOK=zone.svg test_demo "[.look]"), one measures the telling
// (test_demo "[.measure]").
#include "geo/geom/measure.h"
#include "tests/geo/demo/told_zone.h"

#include <catch2/catch.hpp>
#include <fmt/ostream.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sys/resource.h>

using namespace mutu;
using namespace mutu::demo;
using namespace mutu::demo::test;

namespace {

std::string pathOf(const std::vector<geom::Point>& points, bool closed) {
    std::string text = "M";
    for (const geom::Point p : points)
        text += fmt::format("{:.1f},{:.1f} ", geom::metres(p.x) - 351000, 3203500 - geom::metres(p.y));
    return closed ? text + "Z" : text;
}

std::string pathOf(const geom::Shape& shape) {
    std::string text;
    if (const auto* region = geom::regionOf(shape))
        for (const auto& part : region->parts) {
            text += pathOf(part.outer, true);
            for (const auto& hole : part.holes) text += pathOf(hole, true);
        }
    if (const auto* lines = std::get_if<geom::Lines>(&shape))
        for (const auto& line : lines->parts) text += pathOf(line, false);
    return text;
}

std::map<std::int64_t, std::string> coloursOf(const std::vector<land::Record>& records) {
    std::map<std::int64_t, std::string> colours;
    for (const auto& record : records) {
        if (const auto* approval = std::get_if<land::Approval>(&record)) {
            colours[approval->parcel.id.value] = approval->stage == land::ApprovalStage::plan         ? "#e8f5c8"
                                                 : approval->stage == land::ApprovalStage::conversion ? "#ffe08a"
                                                 : approval->stage == land::ApprovalStage::reserve    ? "#8fd0ff"
                                                                                                      : "#7ee081";
        } else if (const auto* right = std::get_if<land::Right>(&record); right && !right->endedOn) {
            colours[right->parcel.id.value] = right->completedOn                                  ? "#d8bfa0"
                                              : geom::regionOf(right->developedExtent) != nullptr ? "#ffb35c"
                                              : right->startedOn                                  ? "#f0d0ff"
                                                                                                  : "#ff8080";
        }
    }
    for (const auto& parcel : only<land::Parcel>(records)) {
        if (parcel.landUse == "0810") colours[parcel.id.value] = "#5fbf60";
        if (parcel.landUse == "0809") colours[parcel.id.value] = "#7090a8";
        if (parcel.landUse == "0702" || parcel.landUse == "0701") colours[parcel.id.value] = "#f0e060";
        if (parcel.landUse == "0501") colours[parcel.id.value] = "#e06060";
        if (parcel.landUse == "0604") colours[parcel.id.value] = "#a98fd6";
    }
    return colours;
}

} // namespace

TEST_CASE("the zone drawn for the eye", "[.look]") {
    const char* file = std::getenv("MUTU_LOOK");
    if (!file) return;
    const char* seed = std::getenv("MUTU_SEED");
    const auto records = toldZone(Zone::defaultParcels, seed ? std::strtoull(seed, nullptr, 10) : 1);
    std::ofstream svg(file);
    fmt::print(svg, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10400 6000'><rect width='10400' "
                    "height='6000' fill='#eef2e6'/>\n");
    const auto draw = [&](const geom::Shape& shape, std::string_view fill, std::string_view stroke, double width) {
        fmt::print(svg, "<path d='{}' fill='{}' stroke='{}' stroke-width='{}' fill-rule='evenodd'/>\n", pathOf(shape),
                   fill, stroke, width);
    };
    for (const auto& district : only<land::District>(records)) draw(district.geometry, "#fff", "#a33", 14);
    for (const auto& road : only<land::Road>(records))
        draw(road.geometry, "none",
             road.roadClass == land::RoadClass::trunk  ? "#e3c98a"
             : road.roadClass == land::RoadClass::main ? "#f0e0b0"
                                                       : "#f3f0e4",
             static_cast<double>(*road.width) / 1000);
    auto colours = coloursOf(records);
    std::size_t vertices = 0;
    std::size_t parcels = 0;
    for (const auto& parcel : only<land::Parcel>(records)) {
        draw(parcel.geometry, colours[parcel.id.value], "#444", 2.5);
        ++parcels;
        for (const auto& part : geom::regionOf(parcel.geometry)->parts) vertices += part.outer.size();
    }
    for (const auto& building : only<land::Building>(records)) draw(building.geometry, "#8a7a6a", "none", 0);
    for (const auto& zone : only<land::ClusterZone>(records)) draw(zone.geometry, "none", "#c02080", 7);
    for (const auto& right : only<land::Right>(records)) draw(right.developedExtent, "none", "#d00000", 4);
    for (const auto& facility : only<land::Facility>(records)) {
        if (!std::holds_alternative<geom::Point>(facility.geometry)) {
            draw(facility.geometry, "none", "#00f", 12);
            continue;
        }
        const auto p = std::get<geom::Point>(facility.geometry);
        fmt::print(svg, "<circle cx='{}' cy='{}' r='30' fill='#00f'/>\n", geom::metres(p.x) - 351000,
                   3203500 - geom::metres(p.y));
    }
    fmt::print(svg, "</svg>\n");
    fmt::print("{} parcels, {:.1f} vertices each\n", parcels,
               static_cast<double>(vertices) / static_cast<double>(parcels));
}

TEST_CASE("the telling measured", "[.measure]") {
    const char* wanted = std::getenv("MUTU_PARCELS");
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const Zone zone(wanted ? std::strtoll(wanted, nullptr, 10) : 1'000'000, 1);
    const double planned = seconds();
    ZoneSource source(zone);
    std::vector<land::Record> portion;
    std::size_t records = 0;
    while (source.next(portion)) records += portion.size();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{} parcels, {} records: plan {:.2f} s, all {:.2f} s, {:.0f} records/s, peak {} MB\n",
               source.parcelCount(), records, planned, seconds(), static_cast<double>(records) / seconds(),
               usage.ru_maxrss / 1024);
}
