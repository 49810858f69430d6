// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/free_edges.h"

#include "geo/fabric/bucketed.h"

#include <algorithm>
#include <atomic>
#include <bit>

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
Bucketed<std::uint32_t> byTile(const Coverage& coverage, std::size_t threads) {
    std::size_t count = 1;
    while (count * mostEdgesInBucket < coverage.edgeEnd()) count *= 2;
    const auto rings = coverage.ringCount();
    return {count, threads, [&](std::size_t share, const auto& visit) {
                for (auto ring = rings * share / threads; ring < rings * (share + 1) / threads; ++ring) {
                    const auto end = coverage.ringEnd(ring);
                    auto a = coverage.from(coverage.ringBegin(ring));
                    for (auto edge = coverage.ringBegin(ring); edge < end; ++edge) {
                        const auto b = coverage.to(edge);
                        const auto lesser = std::min(a, b);
                        visit(hashOf({lesser.x >> tileBits, lesser.y >> tileBits}) >> 20U & (count - 1), edge);
                        a = b;
                    }
                }
            }};
}

/// The edges of one bucket by the points they join: how many run each way.
class Joints {
  public:
    /// `found(edge)` for each edge of the bucket without a partner.
    template <class Found>
    void eachFree(const Coverage& coverage, std::span<const std::uint32_t> edges, const Found& found) {
        std::size_t size = 16;
        while (size < edges.size() * 2) size *= 2;
        slots_.assign(size, none);
        joints_.clear();
        jointOf_.resize(edges.size());
        constexpr std::size_t ahead = 12;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (i + ahead < edges.size()) coverage.prefetch(edges[i + ahead]);
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
            if (joint.forward != 1 || joint.backward != 1) found(edges[i]);
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

/// A bit for each edge, set from several threads.
class EdgeMarks {
  public:
    explicit EdgeMarks(std::uint32_t edges)
        : words_(edges / 64 + 1) {}

    void set(std::uint32_t edge) {
        std::atomic_ref(words_[edge / 64]).fetch_or(std::uint64_t{1} << (edge % 64), std::memory_order_relaxed);
    }
    [[nodiscard]] std::size_t words() const { return words_.size(); }
    [[nodiscard]] std::size_t count(std::size_t first, std::size_t last) const {
        std::size_t count = 0;
        for (auto i = first; i < last; ++i) count += static_cast<std::size_t>(std::popcount(words_[i]));
        return count;
    }
    template <class Visit> void each(std::size_t first, std::size_t last, const Visit& visit) const {
        for (auto i = first; i < last; ++i)
            for (auto word = words_[i]; word != 0; word &= word - 1)
                visit(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
    }

  private:
    std::vector<std::uint64_t> words_;
};

} // namespace

FreeEdges::FreeEdges(const Coverage& coverage, std::size_t threads)
    : coverage_(&coverage) {
    if (coverage.ringCount() == 0) return;
    EdgeMarks marks(coverage.edgeEnd());
    const auto buckets = byTile(coverage, threads);
    inShares(threads, [&](std::size_t share) {
        Joints joints;
        for (auto bucket = share; bucket < buckets.count(); bucket += threads)
            joints.eachFree(coverage, buckets[bucket], [&](std::uint32_t edge) { marks.set(edge); });
    });
    std::vector<std::size_t> begins{0};
    const auto limit = [&](std::size_t share) { return marks.words() * share / threads; };
    for (std::size_t share = 0; share < threads; ++share)
        begins.push_back(begins.back() + marks.count(limit(share), limit(share + 1)));
    entries_.resize(begins.back());
    const auto& members = coverage.members();
    inShares(threads, [&](std::size_t share) {
        auto at = begins[share];
        std::uint32_t member = UINT32_MAX;
        marks.each(limit(share), limit(share + 1), [&](std::uint32_t edge) {
            if (member == UINT32_MAX) member = coverage.memberOf(edge);
            while (edge >= members[member].last) ++member;
            entries_[at++] = {edge, member};
        });
    });
}

} // namespace mutu::fabric
