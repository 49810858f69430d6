// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/large_vector.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mutu::fabric {

/// A row of very many points that never moves in memory, in 8 bytes a point: blocks of offsets from a point near by.
/// - Points that lie too far from their block's origin (beyond 2,147 km) cost 16 bytes each; no coordinate is refused.
class PackedPoints {
  public:
    /// One more than the greatest number.
    [[nodiscard]] std::uint32_t end() const { return end_; }
    void push(geom::Point p);
    void push(std::span<const geom::Point> points);
    /// Takes all points of another row: each gets its number there plus the number returned. Numbers between the two
    /// rows stay unused.
    std::uint32_t append(PackedPoints&& other);
    /// Precondition: the number was given to a point.
    [[nodiscard]] geom::Point operator[](std::uint32_t number) const {
        const auto& block = blocks_[number >> blockBits];
        const auto at = number & (blockSize - 1);
        if (!block.far.empty()) return block.far[at];
        const auto& offset = block.near[at];
        return {block.origin.x + offset.x, block.origin.y + offset.y};
    }
    /// Asks for a point that will be read soon.
    void prefetch(std::uint32_t number) const {
        const auto& block = blocks_[number >> blockBits];
        const auto at = number & (blockSize - 1);
        if (block.far.empty()) __builtin_prefetch(block.near.data() + at);
    }

  private:
    static constexpr unsigned blockBits = 19;
    static constexpr std::uint32_t blockSize = 1U << blockBits;

    struct Offset {
        std::int32_t x;
        std::int32_t y;
    };
    struct Block {
        geom::Point origin;
        LargeVector<Offset> near;
        LargeVector<geom::Point> far; ///< instead of `near` when it holds any
    };

    std::vector<Block> blocks_;
    std::uint32_t end_ = 0;
};

} // namespace mutu::fabric
