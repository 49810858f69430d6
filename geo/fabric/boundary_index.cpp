// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/boundary_index.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

constexpr std::uint32_t largeFrom = 256; // edges
constexpr std::size_t edgesInBand = 8;
constexpr std::size_t mostListings = 8; // of one edge, on average

} // namespace

BoundaryIndex::BoundaryIndex(const Coverage& coverage)
    : coverage_(coverage) {
    const auto& members = coverage.members();
    for (std::uint32_t i = 0; i < members.size(); ++i)
        if (members[i].last - members[i].first >= largeFrom) large_.emplace(i, cut(members[i]));
}

std::pair<std::int64_t, std::int64_t> BoundaryIndex::span(std::uint32_t edge) const {
    const auto a = coverage_.from(edge).y;
    const auto b = coverage_.to(edge).y;
    return {std::min(a, b), std::max(a, b)};
}

std::size_t BoundaryIndex::Bands::at(std::int64_t y) const {
    const auto last = static_cast<std::int64_t>(begins.size()) - 2;
    return static_cast<std::size_t>(std::clamp((y - south) / height, std::int64_t{0}, last));
}

BoundaryIndex::Bands BoundaryIndex::cut(const Coverage::Member& member) const {
    std::vector<std::uint32_t> edges;
    for (auto ring = coverage_.ringOf(member.first); ring < coverage_.ringCount(); ++ring) {
        if (coverage_.ringBegin(ring) >= member.last) break;
        for (auto edge = coverage_.ringBegin(ring); edge < coverage_.ringEnd(ring); ++edge) edges.push_back(edge);
    }
    Bands bands;
    bands.south = member.box.minY;
    // Fewer bands for boundaries of long upright edges, which would be listed in very many.
    for (auto count = edges.size() / edgesInBand;; count /= 2) {
        bands.height = member.box.height() / static_cast<std::int64_t>(std::max<std::size_t>(count, 1)) + 1;
        bands.begins.assign(static_cast<std::size_t>(member.box.height() / bands.height) + 2, 0);
        std::size_t listings = 0;
        for (const auto edge : edges) {
            const auto [low, high] = span(edge);
            listings += bands.at(high) - bands.at(low) + 1;
        }
        if (listings <= mostListings * edges.size() || count <= 1) break;
    }
    const auto each = [&](const auto& visit) {
        for (const auto edge : edges) {
            const auto [low, high] = span(edge);
            const auto last = bands.at(high);
            for (auto band = bands.at(low); band <= last; ++band) visit(band, edge);
        }
    };
    each([&](std::size_t band, std::uint32_t) { ++bands.begins[band + 1]; });
    for (std::size_t i = 1; i < bands.begins.size(); ++i) bands.begins[i] += bands.begins[i - 1];
    bands.edges.resize(bands.begins.back());
    auto next = bands.begins;
    each([&](std::size_t band, std::uint32_t edge) { bands.edges[next[band]++] = edge; });
    return bands;
}

template <class Visit>
void BoundaryIndex::eachIn(std::uint32_t member, std::int64_t south, std::int64_t north, const Visit& visit) const {
    const auto& m = coverage_.members()[member];
    if (m.last - m.first < largeFrom) {
        auto ring = coverage_.ringOf(m.first);
        for (auto begin = m.first; begin < m.last; begin = coverage_.ringEnd(ring++) + 1)
            for (auto edge = begin; edge < coverage_.ringEnd(ring); ++edge) {
                const auto [low, high] = span(edge);
                if (low <= north && high >= south) visit(edge);
            }
        return;
    }
    const auto& bands = large_.at(member);
    const auto first = bands.at(south);
    const auto last = bands.at(north);
    for (auto band = first; band <= last; ++band)
        for (auto i = bands.begins[band]; i < bands.begins[band + 1]; ++i) {
            const auto [low, high] = span(bands.edges[i]);
            // An edge of several bands is met in the first one of those asked for.
            if (low <= north && high >= south && std::max(bands.at(low), first) == band) visit(bands.edges[i]);
        }
}

void BoundaryIndex::find(std::uint32_t member, const geom::Box& box, std::vector<std::uint32_t>& edges) const {
    eachIn(member, box.minY, box.maxY, [&](std::uint32_t edge) {
        const auto a = coverage_.from(edge).x;
        const auto b = coverage_.to(edge).x;
        if (std::min(a, b) <= box.maxX && std::max(a, b) >= box.minX) edges.push_back(edge);
    });
}

geom::Side BoundaryIndex::side(geom::Point p, std::uint32_t member) const {
    if (!coverage_.members()[member].box.contains(p)) return geom::Side::outside;
    bool inside = false;
    bool boundary = false;
    eachIn(member, p.y, p.y, [&](std::uint32_t edge) {
        const auto a = coverage_.from(edge);
        const auto b = coverage_.to(edge);
        if ((a.y > p.y) == (b.y > p.y)) {
            boundary = boundary || geom::isOnSegment(p, a, b);
            return;
        }
        const int turn = geom::orientation(a, b, p);
        if (turn == 0) boundary = true;
        if ((turn > 0) == (b.y > a.y)) inside = !inside;
    });
    if (boundary) return geom::Side::boundary;
    return inside ? geom::Side::inside : geom::Side::outside;
}

} // namespace mutu::fabric
