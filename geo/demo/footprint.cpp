// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/footprint.h"

#include <algorithm>
#include <array>

namespace mutu::demo {

namespace {

constexpr std::size_t scanlines = 13;
constexpr double narrowest = 10;

struct Span {
    double low = 0;
    double high = 0;
    [[nodiscard]] double width() const { return high - low; }
};

Places inFrame(const geom::Ring& ring, geom::Point origin, Place along) {
    Places places;
    places.reserve(ring.size());
    for (const geom::Point p : ring) {
        const Place off{geom::metres(p.x - origin.x), geom::metres(p.y - origin.y)};
        places.push_back({dot(off, along), dot(off, leftOf(along))});
    }
    return places;
}

Place longestEdge(const geom::Ring& ring) {
    Place longest{1, 0};
    double best = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Place way{geom::metres(ring[i].x - ring[j].x), geom::metres(ring[i].y - ring[j].y)};
        if (dot(way, way) > best) best = dot(way, way), longest = way;
    }
    return unit(longest);
}

/// The widest stretch of a horizontal line inside the ring.
Span widestSpan(const Places& ring, double y) {
    std::vector<double> xs;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].y > y) != (ring[j].y > y))
            xs.push_back(ring[j].x + (ring[i].x - ring[j].x) * (y - ring[j].y) / (ring[i].y - ring[j].y));
    std::sort(xs.begin(), xs.end());
    Span widest;
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2)
        if (xs[i + 1] - xs[i] > widest.width()) widest = {xs[i], xs[i + 1]};
    return widest;
}

/// Whether the segment ab enters the rectangle (separating axes).
bool enters(Place a, Place b, Place low, Place high) {
    if (std::max(a.x, b.x) < low.x || std::min(a.x, b.x) > high.x || std::max(a.y, b.y) < low.y ||
        std::min(a.y, b.y) > high.y)
        return false;
    const Place way = b - a;
    const std::array<double, 4> sides{cross(way, low - a), cross(way, Place{high.x, low.y} - a), cross(way, high - a),
                                      cross(way, Place{low.x, high.y} - a)};
    const auto [least, most] = std::minmax_element(sides.begin(), sides.end());
    return *least <= 0 && *most >= 0;
}

bool isFree(const Places& ring, Place low, Place high) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if (enters(ring[j], ring[i], low, high)) return false;
    return true;
}

} // namespace

Room Room::part(double fromX, double toX, double fromY, double toY) const {
    Room result = *this;
    result.low = {low.x + width() * fromX, low.y + depth() * fromY};
    result.high = {low.x + width() * toX, low.y + depth() * toY};
    return result;
}

namespace {

geom::Point onGround(const Room& room, double x, double y) {
    const Place off = room.along * x + leftOf(room.along) * y;
    const auto local = geom::nearestPoint(off.x, off.y);
    return {room.origin.x + local.x, room.origin.y + local.y};
}

} // namespace

geom::Ring Room::ring() const {
    return {onGround(*this, low.x, low.y), onGround(*this, high.x, low.y), onGround(*this, high.x, high.y),
            onGround(*this, low.x, high.y)};
}

geom::Ring Room::angledRing(double goneX, double goneY) const {
    const double x = high.x - width() * goneX;
    const double y = high.y - depth() * goneY;
    return {onGround(*this, low.x, low.y), onGround(*this, high.x, low.y), onGround(*this, high.x, y),
            onGround(*this, x, y),         onGround(*this, x, high.y),     onGround(*this, low.x, high.y)};
}

std::optional<Room> roomInside(const geom::Ring& ring, double setback) {
    Room room{ring.front(), longestEdge(ring), {}, {}};
    const Places places = inFrame(ring, room.origin, room.along);
    const auto [bottom, top] =
        std::minmax_element(places.begin(), places.end(), [](Place a, Place b) { return a.y < b.y; });
    const double step = (top->y - bottom->y) / scanlines;
    std::array<Span, scanlines> spans;
    for (std::size_t i = 0; i < scanlines; ++i)
        spans[i] = widestSpan(places, bottom->y + (static_cast<double>(i) + 0.5) * step);
    double best = 0;
    for (std::size_t i = 0; i < scanlines; ++i) {
        Span common = spans[i];
        for (std::size_t j = i; j < scanlines; ++j) {
            common = {std::max(common.low, spans[j].low), std::min(common.high, spans[j].high)};
            const double height = static_cast<double>(j - i + 1) * step - 2 * setback;
            const double width = common.width() - 2 * setback;
            if (width < narrowest || height < narrowest || width * height <= best) continue;
            best = width * height;
            room.low = {common.low + setback, bottom->y + static_cast<double>(i) * step + setback};
            room.high = {common.high - setback, bottom->y + static_cast<double>(j + 1) * step - setback};
        }
    }
    if (best == 0) return std::nullopt;
    const Place margin{setback / 2, setback / 2};
    for (int tries = 0; tries < 8; ++tries) {
        if (room.width() < narrowest || room.depth() < narrowest) return std::nullopt;
        if (isFree(places, room.low - margin, room.high + margin)) return room;
        room = room.part(0.05, 0.95, 0.05, 0.95);
    }
    return std::nullopt;
}

std::vector<geom::Ring> buildingPlans(const Room& whole, Dice& dice) {
    // works leave a yard; a plant is rarely deeper than 70 m or wider than 160
    Room room = whole.part(0, dice.between(0.86, 1), 0, dice.between(0.8, 1));
    const double gapX = 13 / room.width();
    const double gapY = 13 / room.depth();
    const auto shaped = [&](const Room& plan) {
        const bool angled = plan.width() > 40 && plan.depth() > 32 && dice.chance(0.28);
        return angled ? plan.angledRing(dice.between(0.3, 0.5), dice.between(0.35, 0.5)) : plan.ring();
    };
    if (room.area() < 1500) return {shaped(room)};
    if (room.depth() > 70 && room.width() > 70) { // two rows
        const double x = dice.between(0.52, 0.68);
        const double y = dice.between(0.4, 0.6);
        std::vector<geom::Ring> plans{shaped(room.part(0, x, y + gapY, 1)), shaped(room.part(0, x, 0, y)),
                                      room.part(x + gapX, 1, y + gapY, 1).ring()};
        if (dice.chance(0.35)) plans.push_back(room.part(x + gapX, 1, 0, y * dice.between(0.55, 0.95)).ring());
        return plans;
    }
    const bool sideways = room.width() > room.depth();
    const double gap = sideways ? gapX : gapY;
    const double at = dice.between(0.55, 0.76);
    if (std::max(room.width(), room.depth()) * (1 - at) < 26 || dice.chance(0.4)) return {shaped(room)};
    if (sideways) return {shaped(room.part(0, at, 0, 1)), room.part(at + gap, 1, 0, dice.between(0.5, 1)).ring()};
    return {shaped(room.part(0, 1, 0, at)), room.part(0, dice.between(0.5, 1), at + gap, 1).ring()};
}

} // namespace mutu::demo
