// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/geom/compact.h"
#include "tests/geo/geom/random_shapes.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace mutu;
using namespace mutu::geom;

namespace {

std::string bytesOf(const Shape& shape) {
    std::string bytes;
    appendCompact(bytes, shape);
    return bytes;
}

std::span<const std::byte> viewOf(const std::string& bytes) {
    return std::as_bytes(std::span(bytes.data(), bytes.size()));
}

Shape shapeOf(const std::string& bytes) {
    auto view = viewOf(bytes);
    Shape shape = takeCompact(view);
    if (!view.empty()) throw Error(ErrorKind::storage, "history_damaged", "bytes are left");
    return shape;
}

Shape randomShape(RandomShapes& random) {
    const std::int64_t reaches[] = {3, 50'000'000, std::int64_t{1} << 40};
    const auto reach = reaches[random.number(0, 2)];
    switch (random.number(0, 3)) {
    case 0:
        return std::monostate{};
    case 1:
        return random.point(reach);
    case 2: {
        Lines lines;
        for (auto left = random.number(0, 3); left > 0; --left) lines.parts.push_back(random.ring(0, 9, reach));
        return lines;
    }
    default:
        return random.lattice(reach, 3, 2);
    }
}

} // namespace

TEST_CASE("a shape returns from its canonical bytes") {
    RandomShapes random(31);
    for (int i = 0; i < 5000; ++i) {
        const Shape shape = randomShape(random);
        REQUIRE(shapeOf(bytesOf(shape)) == shape);
    }
}

TEST_CASE("the greatest and least coordinates return, too") {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    const Shape shape = Lines{{{{least, greatest}, {greatest, least}, {0, -1}, {least, least}}}};
    CHECK(shapeOf(bytesOf(shape)) == shape);
}

TEST_CASE("the bytes are those that the history's hashes were made of") {
    CHECK(bytesOf(std::monostate{}) == std::string("\0", 1));
    CHECK(bytesOf(Point{1, -1}) == std::string("\1\2\1"));
    CHECK(bytesOf(Point{150, 0}) == std::string("\1\xac\2\0", 4));
    CHECK(bytesOf(Lines{{{{0, 0}, {64, 1}}}}) == std::string("\2\1\2\0\0\x80\1\2", 8));
    CHECK(bytesOf(Region{{{{{1, 1}, {2, 1}, {1, 2}}, {}}}}) == std::string("\3\1\1\3\2\2\2\0\1\2", 10));
}

TEST_CASE("a parcel takes about a hundred bytes") {
    RandomShapes random(32);
    const Region parcel{{{random.star({40'353'692'456, 3'198'829'123}, 19, 30'000, 60'000), {}}}};
    CHECK(bytesOf(parcel).size() < 140);
}

TEST_CASE("shapes are taken off one after another") {
    std::string bytes;
    appendCompact(bytes, Point{1, 2});
    appendCompact(bytes, Region{{{rectangle(0, 0, 5, 5), {}}}});
    auto view = viewOf(bytes);
    CHECK(takeCompact(view) == Shape(Point{1, 2}));
    CHECK(takeCompact(view) == Shape(Region{{{rectangle(0, 0, 5, 5), {}}}}));
    CHECK(view.empty());
}

TEST_CASE("bytes cut short are damage") {
    RandomShapes random(33);
    for (int i = 0; i < 300; ++i) {
        const std::string bytes = bytesOf(randomShape(random));
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const std::string cut(bytes.data(), length); // a copy of its own, so that a sanitizer sees the end
            REQUIRE_THROWS_AS(shapeOf(cut), Error);
        }
    }
}

TEST_CASE("changed bytes are another shape or damage, never a way out of bounds") {
    RandomShapes random(34);
    int damaged = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string bytes = bytesOf(randomShape(random));
        bytes[static_cast<std::size_t>(random.number(0, static_cast<std::int64_t>(bytes.size()) - 1))] =
            static_cast<char>(random.number(0, 255) - 128);
        try {
            const Shape shape = shapeOf(bytes);
            REQUIRE(bytesOf(shape) == bytes); // whatever is read has these bytes and no others
        } catch (const Error& error) {
            ++damaged;
            REQUIRE(error.code() == "history_damaged");
            REQUIRE(error.kind() == ErrorKind::storage);
        }
    }
    CHECK(damaged > 500);
}

TEST_CASE("a count that the bytes cannot hold is damage, not a request for memory") {
    CHECK_THROWS_AS(shapeOf(std::string("\3\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", 11)), Error);
    CHECK_THROWS_AS(shapeOf(std::string("\3\1\1\xff\xff\xff\xff\x7f", 8)), Error);
    CHECK_THROWS_AS(shapeOf(std::string("\3\1\0", 3)), Error);     // a part without rings
    CHECK_THROWS_AS(shapeOf(std::string("\4", 1)), Error);         // an unknown kind
    CHECK_THROWS_AS(shapeOf(std::string("\1\x80\0\0", 4)), Error); // zero in two bytes
}

TEST_CASE("varints hold every number") {
    for (const std::uint64_t value :
         {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{1} << 35U, UINT64_MAX}) {
        std::string bytes;
        appendVarint(bytes, value);
        auto view = viewOf(bytes);
        CHECK(takeVarint(view) == value);
        CHECK(view.empty());
    }
    for (const std::int64_t value : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, std::int64_t{1}, INT64_MAX})
        CHECK(unzigzag(zigzag(value)) == value);
    CHECK(zigzag(-1) == 1);
    CHECK(zigzag(1) == 2);
}
