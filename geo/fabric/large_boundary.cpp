// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/large_boundary.h"

#include "geo/fabric/cells_along.h"
#include "geo/geom/wide.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mutu::fabric {

namespace {

constexpr std::size_t edgesInCell = 2;
constexpr std::size_t verticesInStrip = 8;
constexpr std::size_t mostInCells = 8; // listings of one edge, on average
constexpr std::size_t mostInStrips = 4;
constexpr std::int64_t margin = 2;

/// Counted, summed to where each list ends, and filled from its end to its beginning.
template <class Each>
void fill(std::size_t lists, std::vector<std::uint32_t>& begins, std::vector<std::uint32_t>& listed, const Each& each) {
    begins.assign(lists + 1, 0);
    each([&](std::size_t list, std::uint32_t) { ++begins[list]; });
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    listed.resize(begins.back());
    each([&](std::size_t list, std::uint32_t edge) { listed[--begins[list]] = edge; });
}

} // namespace

LargeBoundary::LargeBoundary(const Coverage& coverage, const Coverage::Member& member)
    : coverage_(coverage) {
    Edges edges;
    for (auto ring = coverage.ringOf(member.first); ring < coverage.ringCount(); ++ring) {
        if (coverage.ringBegin(ring) >= member.last) break;
        for (auto edge = coverage.ringBegin(ring); edge < coverage.ringEnd(ring); ++edge) edges.push_back(edge);
    }
    listInCells(edges, member.box);
    setLevels(edges);
    listInStrips(edges);
}

void LargeBoundary::listInCells(const Edges& edges, const geom::Box& box) {
    const auto most = std::max<std::size_t>(edges.size() / edgesInCell, 1);
    const auto across = [&](std::int64_t low, std::int64_t high) { return (high >> shift_) - (low >> shift_) + 1; };
    const auto isTooFine = [&] {
        const auto columns = static_cast<std::size_t>(across(box.minX - margin, box.maxX + margin));
        const auto rows = static_cast<std::size_t>(across(box.minY - margin, box.maxY + margin));
        if (columns > most || rows > most || columns * rows > most) return true;
        std::size_t listings = 0; // at most
        for (const auto edge : edges) {
            const auto a = coverage_.from(edge);
            const auto b = coverage_.to(edge);
            listings += static_cast<std::size_t>((std::abs(a.x - b.x) >> shift_) + (std::abs(a.y - b.y) >> shift_) + 1);
        }
        return listings > mostInCells * edges.size();
    };
    while (shift_ < 41 && isTooFine()) ++shift_;
    west_ = (box.minX - margin) >> shift_;
    south_ = (box.minY - margin) >> shift_;
    columns_ = across(box.minX - margin, box.maxX + margin);
    rows_ = across(box.minY - margin, box.maxY + margin);
    fill(static_cast<std::size_t>(columns_ * rows_), cellBegins_, inCells_, [&](const auto& visit) {
        for (const auto edge : edges)
            eachCellAlong(coverage_.from(edge), coverage_.to(edge), margin, shift_, {},
                          [&](std::int64_t column, std::int64_t row) {
                              visit(static_cast<std::size_t>((row - south_) * columns_ + column - west_), edge);
                          });
    });
}

LargeBoundary::Rising LargeBoundary::rising(std::uint32_t edge) const {
    const auto a = coverage_.from(edge);
    const auto b = coverage_.to(edge);
    return a.y < b.y ? Rising{a, b} : Rising{b, a};
}

// Levels at heights of vertices, few of them between two: many vertices of one height lie on a level together. The more
// edges pass beside one another, the fewer levels.
void LargeBoundary::setLevels(const Edges& edges) {
    std::vector<std::int64_t> heights;
    double rise = 0;
    for (const auto edge : edges) {
        heights.push_back(coverage_.from(edge).y);
        rise += static_cast<double>(std::abs(coverage_.to(edge).y - heights.back()));
    }
    std::sort(heights.begin(), heights.end());
    const auto beside = rise / static_cast<double>(heights.back() - heights.front() + 1);
    const auto between = verticesInStrip + static_cast<std::size_t>(beside) / mostInStrips;
    levels_ = {heights.front()};
    std::size_t since = 0;
    for (const auto height : heights) {
        if (height == levels_.back()) continue;
        if (height != heights.back() && ++since <= between) continue;
        levels_.push_back(height);
        since = 0;
    }
}

// The first level that it reaches from below and the last one; the last lies before the first where it reaches none.
std::pair<std::size_t, std::size_t> LargeBoundary::wholeStrips(const Rising& edge) const {
    const auto first = std::lower_bound(levels_.begin(), levels_.end(), edge.low.y) - levels_.begin();
    const auto last = std::upper_bound(levels_.begin(), levels_.end(), edge.high.y) - levels_.begin() - 1;
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

// The strips below and above those that it crosses whole, where an end of it lies between their levels.
template <class Visit>
void LargeBoundary::eachPart(std::size_t first, std::size_t last, const Rising& edge, const Visit& visit) const {
    if (levels_[first] != edge.low.y) visit(first - 1);
    if (last >= first && levels_[last] != edge.high.y) visit(last); // else both ends lie in one strip
}

void LargeBoundary::listInStrips(const Edges& edges) {
    struct Crossed {
        std::size_t first;
        std::size_t last;
        std::uint32_t edge;
    };
    std::vector<Crossed> crossed;
    for (const auto edge : edges) {
        const auto upwards = rising(edge);
        if (upwards.low.y == upwards.high.y) continue;
        const auto [first, last] = wholeStrips(upwards);
        crossed.push_back({first, last, edge});
    }
    const auto strips = levels_.size();
    fill(strips, wholeBegins_, whole_, [&](const auto& visit) {
        for (const auto& [first, last, edge] : crossed)
            for (auto strip = first; strip < last; ++strip) visit(strip, edge);
    });
    fill(strips, partBegins_, parts_, [&](const auto& visit) {
        for (const auto& [first, last, edge] : crossed)
            eachPart(first, last, rising(edge), [&](std::size_t strip) { visit(strip, edge); });
    });
    for (std::size_t strip = 0; strip + 1 < strips; ++strip) sortStrip(strip);
}

// By where they cross the middle of the strip: edges that cross it whole don't cross one another. Decided exactly where
// a rough figure doesn't tell.
void LargeBoundary::sortStrip(std::size_t strip) {
    struct Crossing {
        double x;
        geom::Wide across; ///< exact, times twice the rise
        std::int64_t rise;
        std::uint32_t edge;
    };
    const auto middle = levels_[strip] + levels_[strip + 1]; // doubled
    const auto origin = west_ << shift_;
    std::vector<Crossing> crossings;
    for (auto i = wholeBegins_[strip]; i < wholeBegins_[strip + 1]; ++i) {
        const auto e = rising(whole_[i]);
        const auto rise = e.high.y - e.low.y;
        const auto across =
            geom::Wide(2) * (e.low.x - origin) * rise + geom::Wide(middle - 2 * e.low.y) * (e.high.x - e.low.x);
        crossings.push_back({static_cast<double>(across) / static_cast<double>(rise), across, rise, whole_[i]});
    }
    std::sort(crossings.begin(), crossings.end(), [](const Crossing& a, const Crossing& b) {
        constexpr double telling = 1; // half a millimetre: far more than a double rounds off
        if (std::abs(a.x - b.x) > telling) return a.x < b.x;
        return a.across * b.rise < b.across * a.rise;
    });
    for (std::size_t i = 0; i < crossings.size(); ++i) whole_[wholeBegins_[strip] + i] = crossings[i].edge;
}

void LargeBoundary::find(const geom::Box& box, std::vector<std::uint32_t>& edges) const {
    const auto begin = static_cast<std::ptrdiff_t>(edges.size());
    const auto west = std::max(box.minX >> shift_, west_);
    const auto east = std::min(box.maxX >> shift_, west_ + columns_ - 1);
    const auto south = std::max(box.minY >> shift_, south_);
    const auto north = std::min(box.maxY >> shift_, south_ + rows_ - 1);
    for (auto row = south; row <= north && west <= east; ++row) {
        const auto first = static_cast<std::size_t>((row - south_) * columns_ + west - west_);
        const auto last = first + static_cast<std::size_t>(east - west);
        for (auto i = cellBegins_[first]; i < cellBegins_[last + 1]; ++i) {
            const auto a = coverage_.from(inCells_[i]);
            const auto b = coverage_.to(inCells_[i]);
            if (std::min(a.x, b.x) <= box.maxX && std::max(a.x, b.x) >= box.minX && std::min(a.y, b.y) <= box.maxY &&
                std::max(a.y, b.y) >= box.minY)
                edges.push_back(inCells_[i]);
        }
    }
    std::sort(edges.begin() + begin, edges.end());
    edges.erase(std::unique(edges.begin() + begin, edges.end()), edges.end());
}

/// `isEast(edge)`: the edge passes east of the place, at its height. An edge counts from its lower end to before its
/// upper one.
template <class Level, class IsEast> bool LargeBoundary::isInside(Level y, const IsEast& isEast) const {
    const auto above = std::upper_bound(levels_.begin(), levels_.end(), y,
                                        [](Level at, std::int64_t level) { return at < static_cast<Level>(level); });
    if (above == levels_.begin() || above == levels_.end()) return false;
    const auto strip = static_cast<std::size_t>(above - levels_.begin()) - 1;
    const auto end = whole_.begin() + wholeBegins_[strip + 1];
    const auto east = std::partition_point(whole_.begin() + wholeBegins_[strip], end,
                                           [&](std::uint32_t edge) { return !isEast(rising(edge)); });
    bool inside = (end - east) % 2 != 0;
    for (auto i = partBegins_[strip]; i < partBegins_[strip + 1]; ++i) {
        const auto edge = rising(parts_[i]);
        if (static_cast<Level>(edge.low.y) <= y && y < static_cast<Level>(edge.high.y) && isEast(edge))
            inside = !inside;
    }
    return inside;
}

geom::Side LargeBoundary::side(geom::Point p) const {
    Edges here;
    find({p.x, p.y, p.x, p.y}, here);
    for (const auto edge : here)
        if (geom::isOnSegment(p, coverage_.from(edge), coverage_.to(edge))) return geom::Side::boundary;
    const bool inside =
        isInside(p.y, [&](const Rising& edge) { return geom::orientation(edge.low, edge.high, p) > 0; });
    return inside ? geom::Side::inside : geom::Side::outside;
}

bool LargeBoundary::holds(double x, double y) const {
    return isInside(static_cast<long double>(y), [&](const Rising& edge) {
        const auto rise = static_cast<long double>(edge.high.y - edge.low.y);
        const auto share = (static_cast<long double>(y) - static_cast<long double>(edge.low.y)) / rise;
        return static_cast<long double>(edge.low.x) + static_cast<long double>(edge.high.x - edge.low.x) * share > x;
    });
}

} // namespace mutu::fabric
