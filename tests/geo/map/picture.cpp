// SPDX-License-Identifier: Apache-2.0
#include "geo/map/paint.h"
#include "geo/map/style_folder.h"
#include "tests/geo/map/invented_zone.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>

using namespace mutu;

// Not a check: `test_map "[.picture]"` paints an invented zone into MUTU_PICTURES, to be looked at, and prints times.
TEST_CASE("pictures of an invented zone", "[.picture]") {
    const char* folder = std::getenv("MUTU_PICTURES");
    const auto number = [](const char* name, std::int64_t usual) {
        return std::getenv(name) ? std::atoll(std::getenv(name)) : usual;
    };
    const auto clock = [] { return std::chrono::steady_clock::now(); };
    const auto since = [&](auto start) { return std::chrono::duration<double, std::milli>(clock() - start).count(); };
    auto start = clock();
    const auto scene = map::test::InventedZone{number("MUTU_COLUMNS", 40), number("MUTU_ROWS", 30)}.scene();
    std::cout << "build " << since(start) << " ms, " << scene->layer(map::LayerKind::parcel).placeCount()
              << " places\n";
    const map::Portrayal portrayal(scene, map::readStyles({"district", "parcel_occupancy", "vacancy", "building",
                                                           "road", "cluster_zone", "facility"}));
    auto view = map::View::fitting(scene->extent(), QSize(1920, 1080), 96 / 25.4);
    if (std::getenv("MUTU_SCALE")) view.scale = std::atof(std::getenv("MUTU_SCALE"));
    map::PaintOptions options;
    options.withLabels = std::getenv("MUTU_NOLABELS") == nullptr;
    QImage image;
    for (int i = 0; i < number("MUTU_REPEAT", 5); ++i) {
        start = clock();
        const auto work = std::clock();
        image = map::paintImage(portrayal, view, options, static_cast<unsigned>(number("MUTU_THREADS", 2)));
        std::cout << "paint 1:" << view.scale << " " << since(start) << " ms, processor "
                  << static_cast<double>(std::clock() - work) * 1000 / CLOCKS_PER_SEC << " ms\n";
    }
    REQUIRE_FALSE(image.isNull());
    if (folder) REQUIRE(image.save(QString::fromUtf8(folder) + "/map.png"));
}
