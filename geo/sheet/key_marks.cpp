// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/key_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mutu::sheet {

namespace {

constexpr int circleCorners = 28;
constexpr int directions = 12;
constexpr int farthest = 5; ///< steps that a sign may be moved away

std::vector<Spot> outlineOf(MarkShape shape, Spot middle, double side) {
    const double half = side / 2;
    const auto at = [&](double x, double y) { return Spot{middle.x + x * half, middle.y + y * half}; };
    if (shape == MarkShape::square) {
        const double s = 0.92;
        return {at(-s, -s), at(s, -s), at(s, s), at(-s, s)};
    }
    if (shape == MarkShape::diamond) {
        const double d = 1.18;
        return {at(0, -d), at(d, 0), at(0, d), at(-d, 0)};
    }
    std::vector<Spot> circle;
    for (int i = 0; i < circleCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / circleCorners;
        circle.push_back(at(std::cos(angle), std::sin(angle)));
    }
    return circle;
}

double distance(Spot a, Spot b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool isFree(Spot spot, const std::vector<PlacedMark>& taken, const MarkGround& where, double side) {
    if (!where.neat.inset(0.6 * side).holds({spot.x, spot.y, 0, 0})) return false;
    const Frame sign = Frame{spot.x, spot.y, 0, 0}.inset(-0.5 * side);
    const bool isWritten = std::any_of(where.written.begin(), where.written.end(), [&](const Frame& other) {
        return sign.left < other.right() && other.left < sign.right() && sign.top < other.bottom() &&
               other.top < sign.bottom();
    });
    if (isWritten) return false;
    return std::all_of(taken.begin(), taken.end(),
                       [&](const PlacedMark& other) { return distance(spot, other.middle) >= 1.12 * side; });
}

/// The nearest free spot around a place; the place itself where there is none.
Spot freeSpot(Spot place, const std::vector<PlacedMark>& taken, const MarkGround& where, double side) {
    if (isFree(place, taken, where, side)) return place;
    for (int step = 1; step <= farthest; ++step)
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * (i + 0.5) / directions;
            const double away = (0.6 + 0.6 * step) * side;
            const Spot spot{place.x + away * std::cos(angle), place.y + away * std::sin(angle)};
            if (isFree(spot, taken, where, side)) return spot;
        }
    return place;
}

} // namespace

void drawKeyMark(Pencil& pencil, const ListMark& mark, Spot middle, double side, std::int64_t number) {
    const auto text = fmt::format("{}", number);
    const Ink ink{mark.colour, 1};
    const double share = text.size() > 2 ? 0.44 : 0.56;
    if (mark.shape == MarkShape::none) {
        pencil.textIn({middle.x - side, middle.y - side / 2, 2 * side, side}, text, {0.56 * side, false, black},
                      Align::centre);
        return;
    }
    pencil.area(outlineOf(mark.shape, middle, side), Ink{{0xff, 0xff, 0xff}, 0.94}, Pen{ink, 0.075 * side, {}});
    pencil.text(text, {middle.x, middle.y + baselineBelowMiddle * share * side}, {share * side, true, ink},
                Align::centre);
}

std::vector<PlacedMark> placedMarks(const std::vector<Listing>& listings, const MarkGround& where, double side) {
    const auto& neat = where.neat;
    const auto& ground = where.ground;
    std::vector<PlacedMark> placed;
    const double perMillimetre = neat.width / static_cast<double>(ground.width());
    for (const auto& listing : listings) {
        if (listing.mark.shape == MarkShape::none) continue;
        for (const auto& row : listing.rows)
            for (const auto place : row.places) {
                if (row.number == 0) continue;
                const Spot spot{neat.left + static_cast<double>(place.x - ground.minX) * perMillimetre,
                                neat.top + static_cast<double>(ground.maxY - place.y) * perMillimetre};
                if (!neat.holds({spot.x, spot.y, 0, 0})) continue;
                placed.push_back({spot, freeSpot(spot, placed, where, side), listing.mark, row.number});
            }
    }
    return placed;
}

void drawKeyMarks(Pencil& pencil, const std::vector<PlacedMark>& marks, double side) {
    for (const auto& mark : marks)
        if (mark.middle != mark.place) {
            const Ink ink{mark.mark.colour, 1};
            pencil.line(mark.place, mark.middle, {ink, 0.06 * side, {}});
            pencil.area(outlineOf(MarkShape::circle, mark.place, 0.22 * side), ink, std::nullopt);
        }
    for (const auto& mark : marks) drawKeyMark(pencil, mark.mark, mark.middle, side, mark.number);
}

} // namespace mutu::sheet
