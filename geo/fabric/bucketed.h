// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/large_vector.h"
#include "geo/fabric/shares.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mutu::fabric {

/// Very many items sorted into buckets on several threads; within a bucket they keep their order.
template <class Item> class Bucketed {
  public:
    /// `each(share, visit)` calls visit(bucket, item) for every item of that share; it is asked twice, and must say the
    /// same both times.
    template <class Each>
    Bucketed(std::size_t buckets, std::size_t shares, const Each& each)
        : begins_(buckets + 1) {
        std::vector<std::vector<std::uint32_t>> places(shares, std::vector<std::uint32_t>(buckets));
        inShares(shares, [&](std::size_t share) {
            each(share, [&](std::size_t bucket, const Item&) { ++places[share][bucket]; });
        });
        std::uint32_t total = 0;
        for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
            begins_[bucket] = total;
            for (auto& place : places) total += std::exchange(place[bucket], total);
        }
        begins_[buckets] = total;
        items_.resize(total);
        inShares(shares, [&](std::size_t share) {
            each(share, [&](std::size_t bucket, const Item& item) { items_[places[share][bucket]++] = item; });
        });
    }

    [[nodiscard]] std::size_t count() const { return begins_.size() - 1; }
    [[nodiscard]] std::span<const Item> operator[](std::size_t bucket) const {
        return std::span(items_).subspan(begins_[bucket], begins_[bucket + 1] - begins_[bucket]);
    }

  private:
    std::vector<std::uint32_t> begins_;
    LargeVector<Item> items_;
};

} // namespace mutu::fabric
