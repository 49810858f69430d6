// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/edge_pairing.h"

#include "geo/fabric/shares.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

constexpr int tileBits = 18; // tiles of 262 m: what lies together is looked up together, in one cache
constexpr std::size_t mostEdgesInBucket = 16384;

std::uint64_t mixed(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15U;
    return value ^ (value >> 29U);
}

std::uint64_t hashOf(geom::Point p) {
    return mixed(mixed(static_cast<std::uint64_t>(p.x)) + static_cast<std::uint64_t>(p.y));
}

/// The edges sorted into buckets by the tile of their lesser end, so that partners share one.
class Buckets {
  public:
    Buckets(const Coverage& coverage, std::size_t threads)
        : coverage_(coverage) {
        while (count_ * mostEdgesInBucket < coverage.edgeEnd()) count_ *= 2;
        const std::size_t rings = coverage.ringCount();
        std::vector<std::vector<std::uint32_t>> places(threads, std::vector<std::uint32_t>(count_));
        const auto range = [&](std::size_t share) {
            return std::pair(rings * share / threads, rings * (share + 1) / threads);
        };
        inShares(threads, [&](std::size_t share) {
            eachEdge(range(share), [&](std::uint32_t, std::size_t bucket) { ++places[share][bucket]; });
        });
        std::uint32_t total = 0;
        begins_.reserve(count_ + 1);
        for (std::size_t bucket = 0; bucket < count_; ++bucket) {
            begins_.push_back(total);
            for (auto& place : places) {
                const auto here = place[bucket];
                place[bucket] = total;
                total += here;
            }
        }
        begins_.push_back(total);
        edges_.resize(total);
        inShares(threads, [&](std::size_t share) {
            eachEdge(range(share),
                     [&](std::uint32_t edge, std::size_t bucket) { edges_[places[share][bucket]++] = edge; });
        });
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::span<const std::uint32_t> bucket(std::size_t number) const {
        return std::span(edges_).subspan(begins_[number], begins_[number + 1] - begins_[number]);
    }

  private:
    template <class Visit> void eachEdge(std::pair<std::size_t, std::size_t> rings, const Visit& visit) const {
        for (auto ring = rings.first; ring < rings.second; ++ring) {
            const auto end = coverage_.ringEnd(ring);
            for (auto edge = coverage_.ringBegin(ring); edge < end; ++edge) {
                const auto lesser = std::min(coverage_.from(edge), coverage_.to(edge));
                visit(edge, hashOf({lesser.x >> tileBits, lesser.y >> tileBits}) >> 20U & (count_ - 1));
            }
        }
    }

    const Coverage& coverage_;
    std::size_t count_ = 1;
    std::vector<std::uint32_t> begins_;
    LargeVector<std::uint32_t> edges_;
};

/// The edges of one bucket by the points they join: how many run each way.
class Joints {
  public:
    void findFree(const Coverage& coverage, std::span<const std::uint32_t> edges, std::vector<std::uint32_t>& found) {
        std::size_t size = 16;
        while (size < edges.size() * 2) size *= 2;
        slots_.assign(size, none);
        joints_.clear();
        jointOf_.resize(edges.size());
        for (std::size_t i = 0; i < edges.size(); ++i) {
            auto a = coverage.from(edges[i]);
            auto b = coverage.to(edges[i]);
            const bool forward = a < b;
            if (!forward) std::swap(a, b);
            auto slot = (mixed(hashOf(a) + hashOf(b) * 3) >> 7U) & (size - 1);
            while (slots_[slot] != none && (joints_[slots_[slot]].a != a || joints_[slots_[slot]].b != b))
                slot = (slot + 1) & (size - 1);
            if (slots_[slot] == none) {
                slots_[slot] = static_cast<std::uint32_t>(joints_.size());
                joints_.push_back({a, b, 0, 0});
            }
            auto& joint = joints_[slots_[slot]];
            ++(forward ? joint.forward : joint.backward);
            jointOf_[i] = slots_[slot];
        }
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const auto& joint = joints_[jointOf_[i]];
            if (joint.forward != 1 || joint.backward != 1) found.push_back(edges[i]);
        }
    }

  private:
    struct Joint {
        geom::Point a;
        geom::Point b;
        std::uint32_t forward;
        std::uint32_t backward;
    };
    static constexpr std::uint32_t none = UINT32_MAX;

    std::vector<std::uint32_t> slots_;
    std::vector<Joint> joints_;
    std::vector<std::uint32_t> jointOf_;
};

} // namespace

std::vector<std::uint32_t> freeEdges(const Coverage& coverage, std::size_t threads) {
    if (coverage.ringCount() == 0) return {};
    const Buckets buckets(coverage, threads);
    std::vector<std::vector<std::uint32_t>> found(threads);
    inShares(threads, [&](std::size_t share) {
        Joints joints;
        for (auto bucket = share; bucket < buckets.count(); bucket += threads)
            joints.findFree(coverage, buckets.bucket(bucket), found[share]);
    });
    for (std::size_t share = 1; share < threads; ++share)
        found[0].insert(found[0].end(), found[share].begin(), found[share].end());
    std::sort(found[0].begin(), found[0].end());
    return std::move(found[0]);
}

} // namespace mutu::fabric
