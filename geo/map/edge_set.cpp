// SPDX-License-Identifier: Apache-2.0
#include "geo/map/edge_set.h"

#include <algorithm>
#include <utility>

namespace mutu::map {

namespace {

std::uint64_t packed(Knot knot) {
    return (std::uint64_t{static_cast<std::uint32_t>(knot.x)} << 32U) | static_cast<std::uint32_t>(knot.y);
}

std::size_t hashed(std::uint64_t low, std::uint64_t high) {
    std::uint64_t hash = (low * 0x9e3779b97f4a7c15ULL) ^ (high * 0xc2b2ae3d27d4eb4fULL);
    hash ^= hash >> 29U;
    return (hash * 0xff51afd7ed558ccdULL) >> 20U;
}

} // namespace

bool EdgeSet::insert(Knot a, Knot b) {
    if (used_ * 2 >= slots_.size()) grow();
    Edge edge{packed(a), packed(b)};
    if (edge.low > edge.high) std::swap(edge.low, edge.high);
    const auto mask = slots_.size() - 1;
    auto slot = hashed(edge.low, edge.high) & mask;
    for (; !(slots_[slot] == Edge{}); slot = (slot + 1) & mask)
        if (slots_[slot] == edge) return false;
    slots_[slot] = edge;
    ++used_;
    return true;
}

void EdgeSet::grow() {
    const auto old = std::exchange(slots_, std::vector<Edge>(std::max<std::size_t>(1024, slots_.size() * 4)));
    const auto mask = slots_.size() - 1;
    for (const auto& edge : old) {
        if (edge == Edge{}) continue;
        auto slot = hashed(edge.low, edge.high) & mask;
        while (!(slots_[slot] == Edge{})) slot = (slot + 1) & mask;
        slots_[slot] = edge;
    }
}

} // namespace mutu::map
