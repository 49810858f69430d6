// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/traverse.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace mutu;
using namespace mutu::fabric;

TEST_CASE("a bearing is read in every way that surveyors write it") {
    for (const auto* text : {"45.504166666666666", "45°30'15\"", "45-30-15", "45 30 15", "N45°30'15\"E", "N 45-30-15 E",
                             "45°30′15″", "45:30:15"}) {
        CAPTURE(text);
        REQUIRE(Bearing::parse(text));
        CHECK(Bearing::parse(text)->degrees == Approx(45.5041666667).margin(1e-9));
    }
    CHECK(Bearing::parse("S45E")->degrees == Approx(135));
    CHECK(Bearing::parse("S45W")->degrees == Approx(225));
    CHECK(Bearing::parse("N45W")->degrees == Approx(315));
    CHECK(Bearing::parse("360")->degrees == 0);
    for (const auto* text : {"", "x", "361", "45-60-0", "N95E", "N45", "1 2 3 4", "-5", "1e400", "nan"}) {
        CAPTURE(text);
        REQUIRE_FALSE(Bearing::parse(text));
        CHECK(Bearing::parse(text).refusal().code == "bearing_malformed");
    }
}

TEST_CASE("courses are read with their number told when one is wrong") {
    const auto courses = parseCourses("90 100.5, 180°0'0\" 50m\n270 100.5;0 50");
    REQUIRE(courses);
    REQUIRE(courses->size() == 4);
    CHECK((*courses)[0].distance.value() == 100.5);
    CHECK((*courses)[1].bearing.degrees == 180);
    const auto wrong = parseCourses("90 100, 180");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.refusal().code == "course_malformed");
    CHECK(wrong.refusal().where == "2");
}

TEST_CASE("a square run by bearing and distance closes on itself") {
    const geom::Point start{500'000'000, 3'200'000'000};
    const auto traverse = run(start, *parseCourses("90 100, 0 100, 270 100, 180 100"), start, Closing::reported);
    REQUIRE(traverse);
    CHECK(traverse->closed);
    CHECK(traverse->misclosure().value() < 1e-9);
    CHECK(traverse->points ==
          std::vector<geom::Point>{
              start, {start.x + 100000, start.y}, {start.x + 100000, start.y + 100000}, {start.x, start.y + 100000}});
}

TEST_CASE("a misclosure is reported, and distributed in proportion to the way run so far") {
    const geom::Point start{0, 0};
    const geom::Point end{300'030, 0};
    const auto courses = *parseCourses("90 100, 90 100, 90 100");
    const auto reported = run(start, courses, end, Closing::reported);
    REQUIRE(reported);
    CHECK(reported->misclosureEast.value() == Approx(-0.03));
    CHECK(reported->precision() == Approx(10000));
    CHECK(reported->points.back() == geom::Point{300'000, 0});
    const auto distributed = run(start, courses, end, Closing::distributed);
    REQUIRE(distributed);
    CHECK(distributed->points == std::vector<geom::Point>{{0, 0}, {100'010, 0}, {200'020, 0}, {300'030, 0}});
}

TEST_CASE("distributed traverses end where they should, and each point moves by its share") {
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        const geom::Point start{static_cast<std::int64_t>(random() % 1000000),
                                static_cast<std::int64_t>(random() % 1000000)};
        std::vector<Course> courses;
        for (auto left = 2 + random() % 12; left > 0; --left)
            courses.push_back({Bearing{static_cast<double>(random() % 3600000) / 1e4},
                               Metre(1 + static_cast<double>(random() % 300000) / 1000)});
        const auto raw = run(start, courses, std::nullopt, Closing::reported);
        REQUIRE(raw);
        auto end = raw->points.back();
        end.x += static_cast<std::int64_t>(random() % 200) - 100;
        end.y += static_cast<std::int64_t>(random() % 200) - 100;
        if (end == start) continue;
        const auto made = run(start, courses, end, Closing::distributed);
        REQUIRE(made);
        REQUIRE(made->points.back() == end);
        double way = 0;
        for (std::size_t i = 0; i < courses.size(); ++i) {
            way += courses[i].distance.value();
            const auto share = way / made->length.value();
            CHECK(std::abs(static_cast<double>(raw->points[i + 1].x - made->points[i + 1].x) / 1000 -
                           share * made->misclosureEast.value()) < 0.0021);
        }
    }
}

TEST_CASE("courses of no length are refused") {
    CHECK(run({}, {{Bearing{0}, Metre(0)}}, {}, Closing::reported).refusal().code == "course_malformed");
    CHECK(run({}, {{Bearing{0}, Metre(std::nan(""))}}, {}, Closing::reported).refusal().code == "course_malformed");
    CHECK(run({}, {}, {}, Closing::reported).refusal().code == "course_missing");
}
