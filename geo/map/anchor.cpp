// SPDX-License-Identifier: Apache-2.0
#include "geo/map/anchor.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace mutu::map {

namespace {

double squaredDistance(double x, double y, Offset a, Offset b) {
    const double dx = static_cast<double>(b.x) - a.x;
    const double dy = static_cast<double>(b.y) - a.y;
    const double length = dx * dx + dy * dy;
    double along = length > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0;
    along = std::clamp(along, 0.0, 1.0);
    const double offX = x - (a.x + along * dx);
    const double offY = y - (a.y + along * dy);
    return offX * offX + offY * offY;
}

/// Distance to the outline, negative outside.
double depth(const Outlines& rings, double x, double y) {
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const auto a = ring[i];
            const auto b = ring[j];
            if ((a.y > y) != (b.y > y) &&
                x < (static_cast<double>(b.x) - a.x) * (y - a.y) / (static_cast<double>(b.y) - a.y) + a.x)
                inside = !inside;
            nearest = std::min(nearest, squaredDistance(x, y, a, b));
        }
    }
    return (inside ? 1 : -1) * std::sqrt(nearest);
}

/// A square of the plane with the best that it can promise.
struct Square {
    double x;
    double y;
    double half;
    double here;

    [[nodiscard]] double best() const { return here + half * std::numbers::sqrt2; }
    friend bool operator<(const Square& a, const Square& b) { return a.best() < b.best(); }
};

Square square(const Outlines& rings, double x, double y, double half) { return {x, y, half, depth(rings, x, y)}; }

Offset rounded(double x, double y) {
    return {static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))};
}

} // namespace

Offset widestPlace(const Outlines& rings) {
    Extent box;
    for (const auto& ring : rings)
        for (const auto place : ring) box.add(place);
    const double middleX = box.minX + box.width() / 2;
    const double middleY = box.minY + box.height() / 2;
    const double side = std::min(box.width(), box.height());
    if (side <= 0) return rounded(middleX, middleY);
    const double precision = box.longerSide() / 40;
    std::priority_queue<Square> open;
    // At most 8 starting squares a side: a thin region is refined where it promises something.
    const double cell = std::max(side, box.longerSide() / 8);
    for (double x = box.minX; x < box.maxX; x += cell)
        for (double y = box.minY; y < box.maxY; y += cell)
            open.push(square(rings, x + cell / 2, y + cell / 2, cell / 2));
    auto best = square(rings, middleX, middleY, 0);
    while (!open.empty()) {
        const auto at = open.top();
        open.pop();
        if (at.here > best.here) best = at;
        if (at.best() - best.here <= precision) continue;
        const double half = at.half / 2;
        for (const double dx : {-half, half})
            for (const double dy : {-half, half}) open.push(square(rings, at.x + dx, at.y + dy, half));
    }
    return rounded(best.x, best.y);
}

Offset middleOf(const Outlines& lines) {
    const auto lengthOf = [](std::span<const Offset> line) {
        double length = 0;
        for (std::size_t i = 1; i < line.size(); ++i)
            length += std::hypot(static_cast<double>(line[i].x) - line[i - 1].x,
                                 static_cast<double>(line[i].y) - line[i - 1].y);
        return length;
    };
    const auto longest = std::max_element(lines.begin(), lines.end(),
                                          [&](const auto& a, const auto& b) { return lengthOf(a) < lengthOf(b); });
    double left = lengthOf(*longest) / 2;
    for (std::size_t i = 1; i < longest->size(); ++i) {
        const auto a = (*longest)[i - 1];
        const auto b = (*longest)[i];
        const double dx = static_cast<double>(b.x) - a.x;
        const double dy = static_cast<double>(b.y) - a.y;
        const double length = std::hypot(dx, dy);
        if (length >= left && length > 0) return rounded(a.x + dx * left / length, a.y + dy * left / length);
        left -= length;
    }
    return longest->front();
}

bool covers(const Outlines& rings, Offset place) {
    bool inside = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const auto a = ring[i];
            const auto b = ring[j];
            const bool between = (a.y > place.y) != (b.y > place.y);
            const bool levelWith = a.y == place.y && b.y == place.y;
            if (levelWith && std::min(a.x, b.x) <= place.x && place.x <= std::max(a.x, b.x)) return true;
            if (a == place) return true;
            if (!between) continue;
            const std::int64_t cross = (std::int64_t{b.x} - a.x) * (std::int64_t{place.y} - a.y) -
                                       (std::int64_t{b.y} - a.y) * (std::int64_t{place.x} - a.x);
            if (cross == 0) return true;
            if ((b.y > a.y) == (cross > 0)) inside = !inside;
        }
    }
    return inside;
}

double distanceTo(std::span<const Offset> outline, bool closed, double x, double y) {
    double nearest = std::numeric_limits<double>::infinity();
    if (outline.size() == 1) nearest = squaredDistance(x, y, outline[0], outline[0]);
    for (std::size_t i = 1; i < outline.size(); ++i)
        nearest = std::min(nearest, squaredDistance(x, y, outline[i - 1], outline[i]));
    if (closed && !outline.empty()) nearest = std::min(nearest, squaredDistance(x, y, outline.back(), outline.front()));
    return std::sqrt(nearest);
}

} // namespace mutu::map
