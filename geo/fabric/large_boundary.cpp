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
constexpr std::size_t mostInCells = 8; // listings of one edge, on average
constexpr std::int64_t margin = 2;

/// An edge from its lower end up; from west to east where it is level.
struct Rising {
    geom::Point low;
    geom::Point high;

    Rising(geom::Point a, geom::Point b)
        : low(std::pair(a.y, a.x) < std::pair(b.y, b.x) ? a : b)
        , high(low == a ? b : a) {}

    [[nodiscard]] bool leansEast() const { return high.x > low.x; }
};

// Places are told in half millimetres: marks lie between grid points, where there is no vertex.
template <class Product, class Number> Product cross(const Rising& edge, Number x, Number y) {
    return static_cast<Product>(edge.high.x - edge.low.x) *
               static_cast<Product>(y - static_cast<Number>(2 * edge.low.y)) -
           static_cast<Product>(edge.high.y - edge.low.y) *
               static_cast<Product>(x - static_cast<Number>(2 * edge.low.x));
}

/// Whether an edge parts a place from the mark of its cell, on the way at the height of the place to below or
/// above the mark, and from there to it. The level way runs a trace above the place, so that it passes no vertex; the
/// way along the border a far smaller trace west of the mark.
template <class Product, class Number> bool parts(const Rising& edge, Number x, Number y, geom::Point mark) {
    const auto& [low, high] = edge;
    const auto markX = static_cast<Number>(mark.x);
    const auto corner = cross<Product>(edge, markX, y);
    bool parted = false;
    if (static_cast<Number>(2 * low.y) <= y && y < static_cast<Number>(2 * high.y)) {
        const bool isEastOfCorner = edge.leansEast() ? corner >= 0 : corner > 0;
        parted = isEastOfCorner != (cross<Product>(edge, x, y) > 0);
    }
    if ((2 * low.x < mark.x) == (2 * high.x < mark.x)) return parted;
    const auto atMark = cross<geom::Wide>(edge, mark.x, mark.y);
    const bool isBelowCorner = edge.leansEast() ? corner >= 0 : corner <= 0;
    const bool isBelowMark = edge.leansEast() ? atMark >= 0 : atMark < 0;
    return parted != (isBelowCorner != isBelowMark);
}

} // namespace

LargeBoundary::LargeBoundary(const Coverage& coverage, const Coverage::Member& member)
    : coverage_(coverage) {
    Edges edges;
    for (auto ring = coverage.ringOf(member.first); ring < coverage.ringCount(); ++ring) {
        if (coverage.ringBegin(ring) >= member.last) break;
        for (auto edge = coverage.ringBegin(ring); edge < coverage.ringEnd(ring); ++edge) edges.push_back(edge);
    }
    setCells(edges, member.box);
    listEdges(edges);
    judgeMarks(edges);
}

void LargeBoundary::setCells(const Edges& edges, const geom::Box& box) {
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
}

// Counted, summed to where each cell's list ends, and filled from its end to its beginning.
void LargeBoundary::listEdges(const Edges& edges) {
    const auto each = [&](const auto& visit) {
        for (const auto edge : edges)
            eachCellAlong(coverage_.from(edge), coverage_.to(edge), margin, shift_, {},
                          [&](std::int64_t column, std::int64_t row) { visit(cell(column, row), edge); });
    };
    begins_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
    each([&](std::size_t at, std::uint32_t) { ++begins_[at]; });
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    listed_.resize(begins_.back());
    each([&](std::size_t at, std::uint32_t edge) { listed_[--begins_[at]] = edge; });
}

// Along each row of marks, every edge that passes turns the marks east of it over.
void LargeBoundary::judgeMarks(const Edges& edges) {
    inside_.assign(begins_.size() - 1, 0);
    for (const auto number : edges) {
        const Rising edge(coverage_.from(number), coverage_.to(number));
        if (edge.low.y == edge.high.y) continue;
        const auto slope =
            static_cast<double>(edge.high.x - edge.low.x) / static_cast<double>(edge.high.y - edge.low.y);
        for (auto row = edge.low.y >> shift_; row <= edge.high.y >> shift_; ++row) {
            const auto y = markOf(0, row).y;
            if (y < 2 * edge.low.y || y > 2 * edge.high.y) continue;
            const auto rough = slope * static_cast<double>(y - 2 * edge.low.y) / 2;
            auto column = (edge.low.x + std::llround(rough)) >> shift_;
            const auto isWestOfMark = [&](std::int64_t at) {
                return cross<geom::Wide>(edge, markOf(at, row).x, y) < 0;
            };
            while (!isWestOfMark(column)) ++column;
            while (isWestOfMark(column - 1)) --column;
            inside_[cell(column, row)] ^= 1;
        }
    }
    for (std::size_t i = 1; i < inside_.size(); ++i)
        if (i % static_cast<std::size_t>(columns_) != 0) inside_[i] ^= inside_[i - 1];
}

std::size_t LargeBoundary::cell(std::int64_t column, std::int64_t row) const {
    return static_cast<std::size_t>((row - south_) * columns_ + column - west_);
}

/// In half millimetres: half a millimetre before the east border, half a millimetre above the middle.
geom::Point LargeBoundary::markOf(std::int64_t column, std::int64_t row) const {
    return {((column + 1) << (shift_ + 1)) - 1, (row << (shift_ + 1)) + (std::int64_t{1} << shift_) + 1};
}

bool LargeBoundary::isListed(std::int64_t column, std::int64_t row) const {
    return column >= west_ && row >= south_ && column < west_ + columns_ && row < south_ + rows_;
}

bool LargeBoundary::isMarkInside(std::int64_t column, std::int64_t row) const {
    return isListed(column, row) && inside_[cell(column, row)] != 0;
}

std::span<const std::uint32_t> LargeBoundary::inCell(std::int64_t column, std::int64_t row) const {
    if (!isListed(column, row)) return {};
    const auto at = cell(column, row);
    return std::span(listed_).subspan(begins_[at], begins_[at + 1] - begins_[at]);
}

void LargeBoundary::find(const geom::Box& box, std::vector<std::uint32_t>& edges) const {
    const auto begin = static_cast<std::ptrdiff_t>(edges.size());
    const auto west = std::max(box.minX >> shift_, west_);
    const auto east = std::min(box.maxX >> shift_, west_ + columns_ - 1);
    const auto south = std::max(box.minY >> shift_, south_);
    const auto north = std::min(box.maxY >> shift_, south_ + rows_ - 1);
    for (auto row = south; row <= north && west <= east; ++row) {
        for (auto i = begins_[cell(west, row)]; i < begins_[cell(east, row) + 1]; ++i) {
            const auto a = coverage_.from(listed_[i]);
            const auto b = coverage_.to(listed_[i]);
            if (std::min(a.x, b.x) <= box.maxX && std::max(a.x, b.x) >= box.minX && std::min(a.y, b.y) <= box.maxY &&
                std::max(a.y, b.y) >= box.minY)
                edges.push_back(listed_[i]);
        }
    }
    std::sort(edges.begin() + begin, edges.end());
    edges.erase(std::unique(edges.begin() + begin, edges.end()), edges.end());
}

geom::Side LargeBoundary::side(geom::Point p) const {
    const auto column = p.x >> shift_;
    const auto row = p.y >> shift_;
    const auto here = inCell(column, row);
    const auto mark = markOf(column, row);
    bool parted = false;
    for (const auto number : here) {
        const Rising edge(coverage_.from(number), coverage_.to(number));
        if (geom::isOnSegment(p, edge.low, edge.high)) return geom::Side::boundary;
        parted = parted != parts<geom::Wide>(edge, 2 * p.x, 2 * p.y, mark);
    }
    return parted != isMarkInside(column, row) ? geom::Side::inside : geom::Side::outside;
}

bool LargeBoundary::holds(double x, double y) const {
    const auto column = static_cast<std::int64_t>(std::floor(x)) >> shift_;
    const auto row = static_cast<std::int64_t>(std::floor(y)) >> shift_;
    bool parted = false;
    for (const auto edge : inCell(column, row))
        parted = parted != parts<long double>(Rising(coverage_.from(edge), coverage_.to(edge)),
                                              2 * static_cast<long double>(x), 2 * static_cast<long double>(y),
                                              markOf(column, row));
    return parted != isMarkInside(column, row);
}

} // namespace mutu::fabric
