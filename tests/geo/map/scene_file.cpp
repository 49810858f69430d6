// SPDX-License-Identifier: Apache-2.0
#include "geo/map/scene_file.h"

#include "geo/base/error.h"
#include "geo/map/paint.h"
#include "geo/map/style_folder.h"
#include "tests/geo/map/invented_zone.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace mutu;
using namespace mutu::map;

namespace {

QImage pictureOf(std::shared_ptr<const Scene> scene) {
    const auto view = View::fitting(scene->extent(), QSize(500, 400), 96 / millimetresPerInch);
    return paintImage(Portrayal(std::move(scene), readStyles({"district", "parcel_occupancy", "building", "road"})),
                      view);
}

/// Writes other bytes over a file's at a place.
void spoil(const std::string& path, std::streamoff at) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    file << "\x7f\x7f\x7f\x7f";
}

} // namespace

TEST_CASE("a scene that was kept in a file shows what it showed, and knows of what it is") {
    const tests::Scratch scratch;
    const auto path = scratch.path("zone-scene");
    const auto scene = test::InventedZone{14, 10}.scene();
    writeSceneFile(*scene, path, "a key");
    writeSceneFile(*scene, path, "another key"); // in place of the earlier
    const auto file = SceneFile::open(path);
    REQUIRE(file);
    CHECK(file->key() == "another key");
    const auto again = file->scene();
    REQUIRE(again);
    CHECK(isWhole(*again));
    CHECK(again->origin() == scene->origin());
    for (const auto kind : allLayers) {
        const auto& ours = scene->layer(kind);
        const auto& theirs = again->layer(kind);
        REQUIRE(theirs.size() == ours.size());
        CHECK(theirs.extent() == ours.extent());
        const Extent corner{ours.extent().minX, ours.extent().minY, 0, 0};
        CHECK(theirs.search(corner) == ours.search(corner));
        for (FeatureIndex each = 0; each < ours.size(); ++each) {
            CHECK(theirs.record(each) == ours.record(each));
            CHECK(theirs.value(each, "plot") == ours.value(each, "plot"));
        }
    }
    CHECK(pictureOf(again) == pictureOf(scene));
}

TEST_CASE("a scene file that is cut off, spoilt or something else is no scene") {
    const tests::Scratch scratch;
    const auto path = scratch.path("zone-scene");
    CHECK_FALSE(SceneFile::open(path));
    writeSceneFile(*test::InventedZone{14, 10}.scene(), path, "key");
    const auto size = std::filesystem::file_size(path);
    SECTION("cut off within the arrays") {
        std::filesystem::resize_file(path, size / 2);
        const auto file = SceneFile::open(path);
        CHECK((!file || file->scene() == nullptr));
    }
    SECTION("cut off within the head") {
        std::filesystem::resize_file(path, 80);
        CHECK_FALSE(SceneFile::open(path));
    }
    SECTION("spoilt in the head") {
        spoil(path, 90);
        CHECK_FALSE(SceneFile::open(path));
    }
    SECTION("of another layout") {
        spoil(path, 15);
        CHECK_FALSE(SceneFile::open(path));
    }
    SECTION("another file in its place stays") {
        std::ofstream(path) << "a letter";
        CHECK_FALSE(SceneFile::open(path));
        CHECK_THROWS_AS(writeSceneFile(*test::InventedZone{14, 10}.scene(), path, "key"), Error);
    }
}
