// SPDX-License-Identifier: Apache-2.0
// Gaps against a witness that probes: from many points of every boundary, straight out, to the first boundary hit.
#include "geo/fabric/coverage_check.h"
#include "geo/geom/predicates.h"
#include "geo/geom/text.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace mutu::fabric {

namespace {

using Pair = std::pair<RecordId, RecordId>;

struct Line {
    double ax, ay, bx, by;
    std::size_t owner;
};

std::vector<Line> linesOf(const Parcels& parcels) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < parcels.size(); ++i)
        for (const auto& part : parcels.region(i).parts) {
            const auto take = [&](const geom::Ring& ring) {
                for (std::size_t k = 0; k < ring.size(); ++k) {
                    const auto a = ring[k];
                    const auto b = ring[(k + 1) % ring.size()];
                    lines.push_back({static_cast<double>(a.x), static_cast<double>(a.y), static_cast<double>(b.x),
                                     static_cast<double>(b.y), i});
                }
            };
            take(part.outer);
            for (const auto& hole : part.holes) take(hole);
        }
    return lines;
}

bool isInside(const std::vector<Line>& lines, std::size_t owner, double x, double y) {
    bool inside = false;
    for (const auto& l : lines)
        if (l.owner == owner && (l.ay > y) != (l.by > y) && l.ax + (y - l.ay) * (l.bx - l.ax) / (l.by - l.ay) > x)
            inside = !inside;
    return inside;
}

bool isOpen(const std::vector<Line>& lines, std::size_t owners, double x, double y) {
    for (std::size_t i = 0; i < owners; ++i)
        if (isInside(lines, i, x, y)) return false;
    return true;
}

double distanceTo(const std::vector<Line>& lines, std::size_t owner, double x, double y) {
    double least = std::numeric_limits<double>::infinity();
    for (const auto& l : lines) {
        if (l.owner != owner) continue;
        const double dx = l.bx - l.ax;
        const double dy = l.by - l.ay;
        const double share = std::clamp(((x - l.ax) * dx + (y - l.ay) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        least = std::min(least, std::hypot(l.ax + share * dx - x, l.ay + share * dy - y));
    }
    return least;
}

/// The parcel first met from (x, y) along the unit vector (nx, ny) within `reach`, where it faces; none otherwise.
std::optional<std::size_t> firstFaced(const std::vector<Line>& lines, const Line& from, double x, double y, double nx,
                                      double ny, double reach) {
    double nearest = std::numeric_limits<double>::infinity();
    const Line* hit = nullptr;
    for (const auto& l : lines) {
        if (&l == &from) continue;
        const double dx = l.bx - l.ax;
        const double dy = l.by - l.ay;
        const double whole = nx * dy - ny * dx;
        if (std::abs(whole) < 1e-9 * std::hypot(dx, dy)) continue;
        const double distance = ((l.ax - x) * dy - (l.ay - y) * dx) / whole;
        const double share = ((l.ax - x) * ny - (l.ay - y) * nx) / whole;
        if (distance < -1e-3 || share < 0 || share > 1 || distance >= nearest) continue;
        nearest = distance;
        hit = &l;
    }
    if (hit == nullptr || nearest > reach || nearest < 3 || hit->owner == from.owner) return std::nullopt;
    const double dot = (from.bx - from.ax) * (hit->bx - hit->ax) + (from.by - from.ay) * (hit->by - hit->ay);
    const double lengths =
        std::hypot(from.bx - from.ax, from.by - from.ay) * std::hypot(hit->bx - hit->ax, hit->by - hit->ay);
    return dot <= -0.501 * lengths ? std::optional(hit->owner) : std::nullopt;
}

std::set<Pair> probed(const Parcels& parcels, double narrow) {
    std::set<Pair> pairs;
    const auto lines = linesOf(parcels);
    constexpr int probes = 97;
    for (const auto& l : lines) {
        const double length = std::hypot(l.bx - l.ax, l.by - l.ay);
        const double nx = (l.by - l.ay) / length;
        const double ny = -(l.bx - l.ax) / length;
        for (int i = 1; i < probes; ++i) {
            const double x = l.ax + (l.bx - l.ax) * i / probes;
            const double y = l.ay + (l.by - l.ay) * i / probes;
            const auto faced = firstFaced(lines, l, x, y, nx, ny, narrow - 1e-3);
            if (faced && isOpen(lines, parcels.size(), x + nx, y + ny))
                pairs.insert(std::minmax({parcels.id(l.owner), parcels.id(*faced)}));
        }
    }
    return pairs;
}

} // namespace

TEST_CASE("gaps are those that probing finds, and each lies on open ground between its parcels") {
    Random random(21);
    constexpr std::int64_t narrow = 2500;
    std::size_t gaps = 0;
    for (int round = 0; round < 400; ++round) {
        // Near the origin, so that the probes' plain numbers are good for it.
        const auto parcels = faultyFabric(random).moved([](geom::Point p) {
            return geom::Point{p.x - 40'350'000'000, p.y - 3'198'000'000};
        });
        bool valid = true;
        for (std::size_t i = 0; i < parcels.size(); ++i) valid = valid && geom::faults(parcels.region(i)).empty();
        if (!valid) continue;
        std::set<Pair> found;
        const auto lines = linesOf(parcels);
        for (const auto& finding : check(parcels.submitted(), {.narrow = narrow})) {
            if (finding.fault != CoverageFault::gap) continue;
            ++gaps;
            found.insert({finding.parcels.at(0), finding.parcels.at(1)});
            INFO("round " << round << " at " << finding.x << " " << finding.y);
            CHECK(isOpen(lines, parcels.size(), finding.x * 1000, finding.y * 1000));
            CHECK(finding.width.value() <= 2.5 + 1e-12);
            for (const auto id : finding.parcels)
                CHECK(distanceTo(lines, parcels.at(id), finding.x * 1000, finding.y * 1000) <= narrow);
        }
        for (const auto& pair : probed(parcels, static_cast<double>(narrow))) {
            INFO("round " << round << ": " << pair.first.value << " faces " << pair.second.value);
            CHECK(found.contains(pair));
        }
    }
    CHECK(gaps > 100);
}

} // namespace mutu::fabric
