// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/text_room.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mutu::sheet {

namespace {

/// A place seen from a plate: from its middle, along its own sides.
Spot seenFrom(const Plate& plate, Spot spot) {
    const double angle = plate.turn * std::numbers::pi / 180;
    const double x = spot.x - plate.middle.x;
    const double y = spot.y - plate.middle.y;
    return {x * std::cos(angle) + y * std::sin(angle), -x * std::sin(angle) + y * std::cos(angle)};
}

/// Whether the plate's own two directions tell the other's corners apart from it.
bool separates(const Plate& plate, const Plate& other) {
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (const auto corner : other.corners()) {
        const auto seen = seenFrom(plate, corner);
        left = std::min(left, seen.x);
        right = std::max(right, seen.x);
        top = std::min(top, seen.y);
        bottom = std::max(bottom, seen.y);
    }
    return left > plate.width / 2 || right < -plate.width / 2 || top > plate.height / 2 || bottom < -plate.height / 2;
}

/// The part of 0 … 1 in which from + t·step lies within ±reach, narrowed.
bool narrow(double from, double step, double reach, double& begin, double& end) {
    if (std::abs(step) < 1e-12) return std::abs(from) <= reach;
    const double one = (-reach - from) / step;
    const double other = (reach - from) / step;
    begin = std::max(begin, std::min(one, other));
    end = std::min(end, std::max(one, other));
    return begin <= end;
}

bool crosses(const Plate& plate, Spot from, Spot to) {
    const auto a = seenFrom(plate, from);
    const auto b = seenFrom(plate, to);
    double begin = 0;
    double end = 1;
    return narrow(a.x, b.x - a.x, plate.width / 2, begin, end) && narrow(a.y, b.y - a.y, plate.height / 2, begin, end);
}

} // namespace

std::array<Spot, 4> Plate::corners() const {
    const double angle = turn * std::numbers::pi / 180;
    std::array<Spot, 4> found{};
    constexpr std::array<std::array<double, 2>, 4> signs{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double x = signs.at(i)[0] * width / 2;
        const double y = signs.at(i)[1] * height / 2;
        found.at(i) = {middle.x + x * std::cos(angle) - y * std::sin(angle),
                       middle.y + x * std::sin(angle) + y * std::cos(angle)};
    }
    return found;
}

bool TextRoom::isFree(const Plate& plate) const {
    for (const auto corner : plate.corners())
        if (!frame_.holds({corner.x, corner.y, 0, 0})) return false;
    const auto isApart = [&plate](const Plate& other) { return separates(plate, other) || separates(other, plate); };
    if (!std::all_of(taken_.begin(), taken_.end(), isApart)) return false;
    return std::none_of(lines_.begin(), lines_.end(),
                        [&plate](const Line& line) { return crosses(plate, line.from, line.to); });
}

std::size_t TextRoom::takeFirst(std::span<const Plate> candidates) {
    const auto found =
        std::find_if(candidates.begin(), candidates.end(), [this](const Plate& plate) { return isFree(plate); });
    if (found != candidates.end()) take(*found);
    return static_cast<std::size_t>(found - candidates.begin());
}

} // namespace mutu::sheet
