// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/block.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr double spacing = 15;
constexpr double edgeMargin = 20;          // between the district's edge and its blocks: a ditch, a service lane
constexpr double spared = 200;             // so deep inside with every corner, a block is not cut by the edge
constexpr double leastArea = 7000;         // m²
constexpr double leastCompactness = 0.030; // area to squared perimeter; a square has 1/16

Place meet(Place a, Place alongA, Place b, Place alongB) {
    return a + alongA * (cross(b - a, alongB) / cross(alongA, alongB));
}

std::array<Place, 4> setBack(const Block& block) {
    std::array<Place, 4> starts;
    std::array<Place, 4> ways;
    for (std::size_t i = 0; i < 4; ++i) {
        ways[i] = unit(block.corners[(i + 1) % 4] - block.corners[i]);
        starts[i] = block.corners[i] + leftOf(ways[i]) * block.sides[i].half;
    }
    std::array<Place, 4> corners;
    for (std::size_t i = 0; i < 4; ++i) corners[i] = meet(starts[(i + 3) % 4], ways[(i + 3) % 4], starts[i], ways[i]);
    return corners;
}

void appendLine(Places& ring, Place from, Place to) { // `from` included, `to` left out
    const int pieces = std::max(1, static_cast<int>(length(to - from) / spacing + 0.5));
    for (int i = 0; i < pieces; ++i) ring.push_back(between(from, to, static_cast<double>(i) / pieces));
}

void appendArc(Places& ring, Place from, Place corner, Place to) { // a parabola's arc, ends included
    constexpr int pieces = 5;
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        ring.push_back(between(between(from, corner, t), between(corner, to, t), t));
    }
}

Places roundedRing(const Block& block) {
    const auto corners = setBack(block);
    Places ring;
    for (std::size_t i = 0; i < 4; ++i) {
        const double wider = std::max(block.sides[i].half, block.sides[(i + 3) % 4].half);
        const double radius = 8 + wider;
        const Place in = unit(corners[i] - corners[(i + 3) % 4]);
        const Place out = unit(corners[(i + 1) % 4] - corners[i]);
        const Place leave = corners[i] + out * radius;
        appendArc(ring, corners[i] - in * radius, corners[i], leave);
        ring.pop_back();
        appendLine(ring, leave, corners[(i + 1) % 4] - out * radius);
    }
    return ring;
}

/// Where the line from a (inside) to b (outside) leaves the buildable land.
Place crossing(const Outline& outline, Place a, Place b) {
    for (int i = 0; i < 30; ++i) {
        const Place half = between(a, b, 0.5);
        (outline.depth(half) > edgeMargin ? a : b) = half;
    }
    return a;
}

/// The ring's part inside the curve; a ring that leaves it more than once keeps its longest run.
Places clipped(const Places& ring, const Outline& outline) {
    const std::size_t n = ring.size();
    std::vector<char> inside(n);
    for (std::size_t i = 0; i < n; ++i) inside[i] = outline.depth(ring[i]) > edgeMargin;
    if (std::all_of(inside.begin(), inside.end(), [](char in) { return in != 0; })) return ring;
    std::size_t bestStart = 0;
    std::size_t bestLength = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (!inside[i] || inside[(i + n - 1) % n]) continue;
        std::size_t run = 0;
        while (run < n && inside[(i + run) % n]) ++run;
        if (run > bestLength) bestLength = run, bestStart = i;
    }
    if (bestLength < 3) return {};
    const Place first = ring[bestStart];
    const Place last = ring[(bestStart + bestLength - 1) % n];
    const Place entry = crossing(outline, first, ring[(bestStart + n - 1) % n]);
    const Place exit = crossing(outline, last, ring[(bestStart + bestLength) % n]);
    Places kept{entry};
    for (std::size_t i = 0; i < bestLength; ++i) kept.push_back(ring[(bestStart + i) % n]);
    kept.push_back(exit);
    for (const Place place : outline.stretch(exit, entry, edgeMargin, spacing)) kept.push_back(place);
    return kept;
}

/// Takes off sharp points (where a road meets the curve at a low angle) and vertices closer than 4 m to the one before.
void blunt(Places& ring) {
    for (bool changed = true; changed && ring.size() > 8;) {
        changed = false;
        for (std::size_t i = 0; i < ring.size() && ring.size() > 8; ++i) {
            const Place before = ring[(i + ring.size() - 1) % ring.size()] - ring[i];
            const Place after = ring[(i + 1) % ring.size()] - ring[i];
            const bool close = dot(before, before) < 16;
            const bool sharp = dot(before, after) > 0.30 * length(before) * length(after);
            const bool inward = cross(after, before) < 0 && dot(before, after) > 0;
            if (!close && !sharp && !inward) continue;
            ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
            changed = true;
        }
    }
}

double perimeter(const Places& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) sum += length(ring[i] - ring[j]);
    return sum;
}

} // namespace

Places Block::ring(const Outline& outline) const {
    const bool farInside =
        std::all_of(corners.begin(), corners.end(), [&](Place corner) { return outline.depth(corner) > spared; });
    Places result = farInside ? roundedRing(*this) : clipped(roundedRing(*this), outline);
    if (result.size() < 8) return {};
    blunt(result);
    const double enclosed = signedArea(result);
    const double around = perimeter(result);
    if (enclosed < leastArea || enclosed < leastCompactness * around * around) return {};
    return result;
}

} // namespace mutu::demo
