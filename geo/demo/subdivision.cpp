// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/subdivision.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr double berth = 9;    // metres that a line keeps clear of other boundaries
constexpr double spacing = 14; // between vertices of a dividing line

double squaredDistance(Place p, Place a, Place b) {
    const Place way = b - a;
    const double along = std::clamp(dot(p - a, way) / dot(way, way), 0.0, 1.0);
    const Place off = p - (a + way * along);
    return dot(off, off);
}

bool crosses(Place a, Place b, Place c, Place d) {
    return (cross(b - a, c - a) > 0) != (cross(b - a, d - a) > 0) &&
           (cross(d - c, a - c) > 0) != (cross(d - c, b - c) > 0);
}

} // namespace

Subdivision::Subdivision(const geom::Ring& ring, Dice dice)
    : origin_(ring.front())
    , dice_(dice) {
    for (const geom::Point point : ring) {
        outline_.push_back(static_cast<std::uint32_t>(points_.size()));
        points_.push_back(point);
        places_.push_back({geom::metres(point.x - origin_.x), geom::metres(point.y - origin_.y)});
        isNode_.push_back(0);
    }
}

std::uint32_t Subdivision::add(Place place) {
    const auto local = geom::nearestPoint(place.x, place.y);
    points_.push_back({local.x + origin_.x, local.y + origin_.y});
    places_.push_back({geom::metres(local.x), geom::metres(local.y)});
    isNode_.push_back(0);
    return static_cast<std::uint32_t>(points_.size() - 1);
}

double Subdivision::areaOf(const Loop& loop) const {
    double doubled = 0;
    for (std::size_t i = 0, j = loop.size() - 1; i < loop.size(); j = i++)
        doubled += cross(places_[loop[j]], places_[loop[i]]);
    return doubled / 2;
}

void Subdivision::divide(std::vector<double> weights) { divide(outline_, std::move(weights)); }

void Subdivision::divide(Loop ring, std::vector<double> weights) {
    if (weights.size() > 1) {
        const std::size_t half = weights.size() / 2;
        const std::size_t firstCount =
            weights.size() < 4 ? half : half - weights.size() / 6 + dice_.below(weights.size() / 3 + 1);
        double first = 0;
        double all = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            all += weights[i];
            if (i < firstCount) first += weights[i];
        }
        const CutWish wish{first / all, static_cast<int>(firstCount), static_cast<int>(weights.size() - firstCount),
                           true};
        for (const Cut& cut : bestCuts(ring, wish)) {
            auto halves = cutAlong(ring, cut);
            if (!halves) continue;
            const auto middle = weights.begin() + static_cast<std::ptrdiff_t>(firstCount);
            divide(std::move(halves->first), {weights.begin(), middle});
            divide(std::move(halves->second), {middle, weights.end()});
            return;
        }
    }
    faces_.push_back({std::move(ring), {}});
}

std::optional<double> Subdivision::sketchPart(Face face, double share) {
    const Loop ring = faces_[face].ring;
    for (const Cut& cut : bestCuts(ring, {share, 1, 1, false})) {
        if (auto halves = cutAlong(ring, cut)) {
            faces_[face].part = std::move(halves->first);
            return areaOf(faces_[face].part);
        }
    }
    return std::nullopt;
}

std::vector<Cut> Subdivision::bestCuts(const Loop& ring, const CutWish& wish) {
    Places places;
    std::vector<char> isRoad;
    places.reserve(ring.size());
    isRoad.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        places.push_back(places_[ring[i]]);
        const std::uint32_t next = ring[i + 1 < ring.size() ? i + 1 : 0];
        isRoad.push_back(ring[i] < outline_.size() && next < outline_.size());
    }
    return CutSearch(std::move(places), isRoad).best(wish, dice_);
}

Places Subdivision::drawnLine(Place from, Place to) {
    const Place chord = to - from;
    const double distance = length(chord);
    const Place side = leftOf(chord) * (1 / distance);
    const int pieces = std::max(2, static_cast<int>(distance / spacing + 0.5));
    const double style = dice_.unit();
    const double bow = style < 0.38 ? 0 : dice_.between(-0.07, 0.07) * distance;
    const bool jogs = style > 0.84 && distance > 90;
    const double jogAt = dice_.between(0.35, 0.65);
    const double jog = jogs ? (dice_.chance(0.5) ? 1 : -1) * dice_.between(6, 13) : 0;
    Places line;
    for (int i = 1; i < pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        double off = 4 * bow * t * (1 - t) + dice_.between(-0.22, 0.22);
        // a jog: parallel to the chord on either side of it, a square step in between
        if (jogs) off = (t < jogAt ? 1 : -1) * jog / 2 * std::min({1.0, 6 * t, 6 * (1 - t)}) + dice_.between(-0.1, 0.1);
        line.push_back(from + chord * t + side * off);
    }
    return line;
}

/// Whether the drawn line stays inside the ring, crosses nothing and comes near nothing but its own ends.
bool Subdivision::isClear(const Loop& ring, const Cut& cut, const Places& line) const {
    Place low = places_[ring[cut.from]];
    Place high = low;
    const auto widen = [&](Place place) {
        low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y)};
    };
    widen(places_[ring[cut.to]]);
    for (const Place place : line) widen(place);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::size_t e = i + 1 < ring.size() ? i + 1 : 0;
        const Place a = places_[ring[i]];
        const Place b = places_[ring[e]];
        if (std::max(a.x, b.x) < low.x - berth || std::min(a.x, b.x) > high.x + berth ||
            std::max(a.y, b.y) < low.y - berth || std::min(a.y, b.y) > high.y + berth)
            continue;
        const bool atFrom = i == cut.from || e == cut.from;
        const bool atTo = i == cut.to || e == cut.to;
        const double needed = (atFrom || atTo) ? berth / 2 : berth;
        Place before = places_[ring[cut.from]];
        for (std::size_t k = 0; k <= line.size(); ++k) {
            const bool ends = k == line.size();
            const Place next = ends ? places_[ring[cut.to]] : line[k];
            if (!(atFrom && k == 0) && !(atTo && ends) && crosses(before, next, a, b)) return false;
            if (!ends && squaredDistance(next, a, b) < needed * needed) return false;
            before = next;
        }
    }
    return true;
}

std::optional<std::pair<Subdivision::Loop, Subdivision::Loop>> Subdivision::cutAlong(const Loop& ring, const Cut& cut) {
    const Places line = drawnLine(places_[ring[cut.from]], places_[ring[cut.to]]);
    if (!isClear(ring, cut, line)) return std::nullopt;
    Loop added;
    for (const Place place : line) added.push_back(add(place));
    Loop left(ring.begin() + static_cast<std::ptrdiff_t>(cut.from),
              ring.begin() + static_cast<std::ptrdiff_t>(cut.to) + 1);
    left.insert(left.end(), added.rbegin(), added.rend());
    Loop right(ring.begin() + static_cast<std::ptrdiff_t>(cut.to), ring.end());
    right.insert(right.end(), ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(cut.from) + 1);
    right.insert(right.end(), added.begin(), added.end());
    isNode_[ring[cut.from]] = isNode_[ring[cut.to]] = 1;
    if (!cut.firstIsLeft) std::swap(left, right);
    return std::pair{std::move(left), std::move(right)};
}

} // namespace mutu::demo
