// SPDX-License-Identifier: Apache-2.0
#include "geo/map/box_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace mutu::map {

namespace {

constexpr std::size_t fanOut = 16;

/// The place of a cell of a 65,536 × 65,536 grid on the Hilbert curve.
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
    std::uint32_t place = 0;
    for (std::uint32_t side = 1U << 15U; side > 0; side >>= 1U) {
        const std::uint32_t right = (x & side) != 0 ? 1 : 0;
        const std::uint32_t upper = (y & side) != 0 ? 1 : 0;
        place = (place << 2U) | ((3U * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                x = 0xffffU - x;
                y = 0xffffU - y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

std::uint32_t cell(std::int64_t doubleCentre, std::int64_t doubleLow, double doubleSpan) {
    if (doubleSpan <= 0) return 0;
    return static_cast<std::uint32_t>(static_cast<double>(doubleCentre - doubleLow) / doubleSpan * 65535.0);
}

/// How many leaves a full node of a level has.
std::size_t leavesOf(std::size_t level) {
    std::size_t leaves = fanOut;
    for (; level > 0; --level) leaves *= fanOut;
    return leaves;
}

/// Sorts numbers below `end`, each there once, from a place on: where they are many, by ticking them off.
void sortNumbers(std::vector<FeatureIndex>& numbers, std::ptrdiff_t from, std::size_t end) {
    constexpr std::size_t bits = 64;
    const auto count = numbers.size() - static_cast<std::size_t>(from);
    if (count * 16 < end / bits) {
        std::sort(numbers.begin() + from, numbers.end());
        return;
    }
    std::vector<std::uint64_t> ticks(end / bits + 1);
    for (auto i = numbers.begin() + from; i != numbers.end(); ++i) ticks[*i / bits] |= std::uint64_t{1} << (*i % bits);
    auto to = numbers.begin() + from;
    for (std::size_t word = 0; word < ticks.size(); ++word)
        for (auto rest = ticks[word]; rest != 0; rest &= rest - 1)
            *to++ = static_cast<FeatureIndex>(word * bits + static_cast<std::size_t>(std::countr_zero(rest)));
}

} // namespace

BoxIndex::BoxIndex(std::span<const Extent> boxes) {
    for (const auto& box : boxes) extent_.add(box);
    std::vector<std::uint64_t> keyed(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto& box = boxes[i];
        const auto x = cell(std::int64_t{box.minX} + box.maxX, std::int64_t{extent_.minX} * 2, extent_.width() * 2);
        const auto y = cell(std::int64_t{box.minY} + box.maxY, std::int64_t{extent_.minY} * 2, extent_.height() * 2);
        keyed[i] = (std::uint64_t{hilbert(x, y)} << 32U) | i;
    }
    std::sort(keyed.begin(), keyed.end());
    order_.resize(boxes.size());
    std::transform(keyed.begin(), keyed.end(), order_.begin(),
                   [](std::uint64_t key) { return static_cast<FeatureIndex>(key); });
    std::vector<Extent> level((order_.size() + fanOut - 1) / fanOut);
    for (std::size_t i = 0; i < order_.size(); ++i) level[i / fanOut].add(boxes[order_[i]]);
    while (!level.empty()) {
        levels_.push_back(level);
        if (level.size() == 1) break;
        std::vector<Extent> above((level.size() + fanOut - 1) / fanOut);
        for (std::size_t i = 0; i < level.size(); ++i) above[i / fanOut].add(level[i]);
        level = std::move(above);
    }
}

std::vector<Extent> BoxIndex::nodes() const {
    std::vector<Extent> all;
    for (const auto& level : levels_) all.insert(all.end(), level.begin(), level.end());
    return all;
}

std::optional<BoxIndex> BoxIndex::restored(std::span<const FeatureIndex> order, std::span<const Extent> nodes) {
    if (std::any_of(order.begin(), order.end(), [&](FeatureIndex each) { return each >= order.size(); }))
        return std::nullopt;
    BoxIndex index;
    index.order_.assign(order.begin(), order.end());
    for (auto size = order.size(); size > 0;) {
        size = (size + fanOut - 1) / fanOut;
        if (nodes.size() < size) return std::nullopt;
        index.levels_.emplace_back(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(size));
        nodes = nodes.subspan(size);
        if (size == 1) break;
    }
    if (!nodes.empty()) return std::nullopt;
    if (!index.levels_.empty()) index.extent_ = index.levels_.back().front();
    return index;
}

void BoxIndex::search(std::span<const Extent> boxes, const Extent& window, std::vector<FeatureIndex>& found) const {
    if (order_.empty() || !extent_.meets(window)) return;
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    if (window.holds(extent_)) {
        found.resize(found.size() + order_.size());
        std::iota(found.begin() + before, found.end(), FeatureIndex{0});
        return;
    }
    struct Node {
        std::size_t level;
        std::size_t number;
    };
    std::vector<Node> open{{levels_.size() - 1, 0}};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        const auto& box = levels_[node.level][node.number];
        if (!box.meets(window)) continue;
        const auto first = node.number * fanOut;
        if (window.holds(box)) {
            const auto leaves = leavesOf(node.level);
            const auto low = order_.begin() + static_cast<std::ptrdiff_t>(node.number * leaves);
            const auto count = std::min(leaves, order_.size() - node.number * leaves);
            found.insert(found.end(), low, low + static_cast<std::ptrdiff_t>(count));
            continue;
        }
        if (node.level == 0) {
            for (auto i = first; i < std::min(first + fanOut, order_.size()); ++i)
                if (boxes[order_[i]].meets(window)) found.push_back(order_[i]);
        } else {
            for (auto i = first; i < std::min(first + fanOut, levels_[node.level - 1].size()); ++i)
                open.push_back({node.level - 1, i});
        }
    }
    sortNumbers(found, before, order_.size());
}

} // namespace mutu::map
