// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene_following.h"

#include "geo/book/scene_keeping.h"
#include "geo/map/portrayal.h"
#include "geo/map/scene_file.h"
#include "geo/map/style_folder.h"
#include "tests/geo/book/random_officer.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <sstream>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::testing;

namespace {

std::string textOf(const style::Value& value) {
    if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    return "-";
}

/// Everything that a scene shows, whatever its features' numbers: line by line, as listed.
std::vector<std::string> shown(const map::Scene& scene) {
    std::vector<std::string> lines;
    for (const auto kind : map::allLayers) {
        const map::Layer& layer = scene.layer(kind);
        for (const auto feature : layer.search(layer.extent())) {
            REQUIRE(layer.featureOf(layer.record(feature)) == feature);
            std::ostringstream line;
            line << map::name(kind) << ' ' << layer.record(feature).value << ' ' << layer.area(feature).hundredths();
            for (std::uint32_t number = 0; number < layer.outlineCount(feature); ++number) {
                line << " |";
                for (const auto place : layer.outline(feature, number))
                    line << ' ' << scene.point(place).x << ',' << scene.point(place).y;
            }
            for (const char* property :
                 {"name",     "code",      "plot", "district", "land_use",  "area_mu",  "enterprise",
                  "industry", "occupancy", "kind", "pool",     "vacant_mu", "floor_m2", "idle",
                  "since",    "floors",    "plan", "class",    "stage",     "width"})
                line << ' ' << textOf(layer.value(feature, property));
            lines.push_back(line.str());
        }
    }
    return lines;
}

/// Where the labels sit, as listed. An anchor is halved between offsets from the scene's origin, which may be another.
bool sitAlike(const map::Scene& a, const map::Scene& b) {
    for (const auto kind : map::allLayers) {
        const auto ours = a.layer(kind).search(a.layer(kind).extent());
        const auto theirs = b.layer(kind).search(b.layer(kind).extent());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            const auto here = a.point(a.layer(kind).anchor(ours[i]));
            const auto there = b.point(b.layer(kind).anchor(theirs[i]));
            if (std::abs(here.x - there.x) > 1 || std::abs(here.y - there.y) > 1) return false;
        }
    }
    return true;
}

/// The rules that paint each feature, as listed.
std::vector<std::vector<std::size_t>> painted(const map::Portrayal& portrayal) {
    std::vector<std::vector<std::size_t>> rules;
    for (std::size_t style = 0; style < portrayal.styles().size(); ++style)
        for (const double scale : {1000.0, 50000.0}) {
            const map::Layer& layer = *portrayal.layer(style);
            const auto listed = layer.search(layer.extent());
            const auto classes = portrayal.classes(style, scale, listed);
            for (const auto feature : listed) rules.push_back(classes.rulesOf(feature));
        }
    return rules;
}

/// Someone edits at random; the scene that follows is compared with the one read anew after each act.
void follow(unsigned seed, Date day, Book& book) {
    const auto styles =
        map::readStyles({"district", "parcel_occupancy", "vacancy", "road", "building", "cluster_zone"});
    RandomOfficer officer(seed);
    auto kept = readScene(book, day);
    auto portrayal = std::make_unique<map::Portrayal>(kept.scene, styles);
    int followedActs = 0;
    for (int step = 0; step < 250; ++step) {
        if (step % 9 == 8) {
            if (!book.undo(std::nullopt, "李").ok()) continue;
        } else if (!book.apply(officer.act(book)).ok()) {
            continue;
        }
        if (step % 4 == 3) continue; // several acts at once
        const auto fresh = readScene(book, day);
        auto next = followed(book, kept);
        const bool isAmended = next.has_value();
        kept = isAmended ? std::move(*next) : fresh;
        INFO("seed " << seed << ", step " << step << (isAmended ? ", followed" : ", read anew"));
        CHECK(kept.revision == fresh.revision);
        REQUIRE(shown(*kept.scene) == shown(*fresh.scene));
        REQUIRE(sitAlike(*kept.scene, *fresh.scene));
        REQUIRE(kept.scene->extent() == fresh.scene->extent());
        portrayal = isAmended && kept.scene->amends(portrayal->scene())
                        ? std::make_unique<map::Portrayal>(kept.scene, *portrayal)
                        : std::make_unique<map::Portrayal>(kept.scene, styles);
        REQUIRE(painted(*portrayal) == painted(map::Portrayal(fresh.scene, styles)));
        followedActs += isAmended ? 1 : 0;
    }
    CHECK(followedActs > 60);
}

} // namespace

TEST_CASE("a scene that follows a book's changes is the scene read anew, whatever was done") {
    for (const unsigned seed : {3U, 4U}) {
        Book book = Book::inMemory(exampleCard());
        follow(seed, Date::of(2020, 6, 30), book);
    }
    const mutu::tests::Scratch scratch;
    Book book = Book::create(scratch.path("followed.mutu"), exampleCard());
    follow(5, Date::of(2026, 6, 30), book);
}

TEST_CASE("a kept scene is followed to the present, and is none of another day or another book's course") {
    const mutu::tests::Scratch scratch;
    const auto day = Date::of(2020, 6, 30);
    const auto path = scratch.path("kept.mutu");
    const auto other = scratch.path("other.mutu");
    RandomOfficer officer(7);
    const auto work = [&officer](Book& book, int acts) {
        for (int done = 0; done < acts;) done += book.apply(officer.act(book)).ok() ? 1 : 0;
    };
    {
        Book book = Book::create(path, exampleCard());
        work(book, 30);
        keepScene(book, readScene(book, day));
        CHECK_FALSE(std::filesystem::exists(sceneFilePath(book))); // too small to be worth it
        keepScene(book, readScene(book, day), 0);
        CHECK(std::filesystem::exists(sceneFilePath(book)));
    }
    std::filesystem::copy_file(path, other); // from here on it goes its own way
    Book book = Book::open(path);
    const auto file = map::SceneFile::open(sceneFilePath(book));
    REQUIRE(file);
    const auto kept = broughtScene(book, day);
    CHECK(shown(*kept.scene) == shown(*readScene(book, day).scene));
    work(book, 12);
    const auto followedScene = broughtScene(book, day);
    CHECK(followedScene.revision == book.records().revision());
    CHECK(shown(*followedScene.scene) == shown(*readScene(book, day).scene));
    const auto earlier = Date::of(2019, 1, 15);
    CHECK(shown(*broughtScene(book, earlier).scene) == shown(*readScene(book, earlier).scene));

    Book copy = Book::open(other);
    work(copy, 12);
    keepScene(book, readScene(book, day), 0);
    std::filesystem::copy_file(sceneFilePath(book), sceneFilePath(copy));
    CHECK(shown(*broughtScene(copy, day).scene) == shown(*readScene(copy, day).scene));
    std::filesystem::resize_file(sceneFilePath(book), 200);
    CHECK(shown(*broughtScene(book, day).scene) == shown(*readScene(book, day).scene));
}
