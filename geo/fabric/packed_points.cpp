// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/packed_points.h"

#include <iterator>

namespace mutu::fabric {

namespace {

bool fits(std::int64_t offset) { return offset >= INT32_MIN && offset <= INT32_MAX; }

} // namespace

void PackedPoints::push(geom::Point p) {
    const auto at = end_ & (blockSize - 1);
    if (at == 0) {
        blocks_.push_back({p, {}, {}});
        if (blocks_.size() > 1) blocks_.back().near.reserve(blockSize); // the first one grows: most rows are short
    }
    auto& block = blocks_.back();
    ++end_;
    if (block.far.empty()) {
        const auto x = p.x - block.origin.x;
        const auto y = p.y - block.origin.y;
        if (fits(x) && fits(y)) {
            block.near.push_back({static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)});
            return;
        }
        for (const auto& offset : block.near)
            block.far.push_back({block.origin.x + offset.x, block.origin.y + offset.y});
        block.near = {};
    }
    block.far.push_back(p);
}

void PackedPoints::push(std::span<const geom::Point> points) {
    const auto at = end_ & (blockSize - 1);
    std::size_t done = 0;
    if (at != 0 && at + points.size() < blockSize && blocks_.back().far.empty()) {
        auto& block = blocks_.back();
        block.near.resize(at + points.size());
        for (auto* offset = block.near.data() + at; done < points.size(); ++done, ++offset) {
            const auto x = points[done].x - block.origin.x;
            const auto y = points[done].y - block.origin.y;
            if (!fits(x) || !fits(y)) break;
            *offset = {static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
        }
        block.near.resize(at + done);
        end_ += static_cast<std::uint32_t>(done);
    }
    for (; done < points.size(); ++done) push(points[done]);
}

std::uint32_t PackedPoints::append(PackedPoints&& other) {
    const auto shift = static_cast<std::uint32_t>(blocks_.size()) << blockBits;
    if (blocks_.empty()) {
        *this = std::move(other);
        return 0;
    }
    end_ = shift + other.end_;
    std::move(other.blocks_.begin(), other.blocks_.end(), std::back_inserter(blocks_));
    other = {};
    return shift;
}

} // namespace mutu::fabric
