// SPDX-License-Identifier: Apache-2.0
#include "geo/base/large_vector.h"

#include <catch2/catch.hpp>

#include <cstdint>

using namespace mutu;

TEST_CASE("a large vector keeps its items on its way from small to large blocks, copied and moved") {
    LargeVector<std::uint32_t> items;
    constexpr std::uint32_t count = 5'000'000; // 20 MB
    for (std::uint32_t i = 0; i < count; ++i) items.push_back(i * 7);
    const auto copy = items;
    const auto moved = std::move(items);
    bool same = moved.size() == count && copy == moved;
    for (std::uint32_t i = 0; i < count; ++i) same = same && moved[i] == i * 7;
    CHECK(same);
    CHECK(reinterpret_cast<std::uintptr_t>(moved.data()) % (2U << 20U) == 0); // large pages begin there
}
