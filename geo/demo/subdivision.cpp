// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/subdivision.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr double spacing = 14;       // between vertices of a dividing line
constexpr double sharpest = 0.74;    // cosine of the sharpest corner a line may leave
constexpr double roadPerParcel = 24; // metres of frontage that each parcel should get
constexpr std::size_t triedCuts = 8;

double rectangularity(double area, double around) {
    return around * around / (16 * area);
} // 1 for a square, 1.56 for 1 : 4

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
        const Wish wish{first / all, static_cast<int>(firstCount), static_cast<int>(weights.size() - firstCount), true};
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

/// The best chords between two vertices of the ring, best first: areas as wished, compact parts, square corners, a road
/// for everyone.
std::vector<Subdivision::Cut> Subdivision::bestCuts(const Loop& ring, const Wish& wish) {
    const std::size_t n = ring.size();
    std::vector<Place> at(n + 1);
    std::vector<double> swept(n + 1);
    std::vector<double> way(n + 1);
    std::vector<double> frontage(n + 1);
    std::vector<Place> ahead(n);
    for (std::size_t i = 0; i <= n; ++i) at[i] = places_[ring[i % n]];
    for (std::size_t i = 0; i < n; ++i) {
        const double step = length(at[i + 1] - at[i]);
        swept[i + 1] = swept[i] + cross(at[i], at[i + 1]);
        way[i + 1] = way[i] + step;
        frontage[i + 1] = frontage[i] + (isFrontage(ring[i], ring[(i + 1) % n]) ? step : 0);
        ahead[i] = (at[i + 1] - at[i]) * (1 / step);
    }
    const double total = swept[n] / 2;
    const double tolerance = wish.firstCount + wish.secondCount > 2 ? 0.12 : 0.16;
    std::vector<Cut> best;
    for (std::size_t i = 0; i + 2 < n; ++i)
        for (std::size_t j = i + 2; j < n; ++j) {
            const double left = (swept[j] - swept[i] + cross(at[j], at[i])) / 2;
            const double share = left / total;
            const double asFirst = std::abs(share - wish.share);
            const double asSecond = std::abs(1 - share - wish.share);
            const double error = std::min(asFirst, asSecond);
            if (error > tolerance || share < 0.06 || share > 0.94) continue;
            const Place chord = at[j] - at[i];
            const double chordLength = length(chord);
            if (chordLength < 18) continue;
            const Place direction = chord * (1 / chordLength);
            const double c1 = dot(direction, ahead[i]);
            const double c2 = -dot(direction, ahead[(i + n - 1) % n]);
            const double c3 = -dot(direction, ahead[j % n]);
            const double c4 = dot(direction, ahead[j - 1]);
            if (std::max({c1, c2, c3, c4}) > sharpest) continue;
            // the chord must leave into the inside at both ends
            if (cross(ahead[i], direction) < 0.3 && cross(ahead[(i + n - 1) % n], direction) < 0.3) continue;
            const bool firstIsLeft = asFirst <= asSecond;
            const int leftCount = firstIsLeft ? wish.firstCount : wish.secondCount;
            const int rightCount = firstIsLeft ? wish.secondCount : wish.firstCount;
            const double leftWay = way[j] - way[i];
            double score = error * error * 120 + (c1 * c1 + c2 * c2 + c3 * c3 + c4 * c4) * 0.7;
            score += rectangularity(left, leftWay + chordLength) * (leftCount == 1 ? 1.1 : 0.5);
            score += rectangularity(total - left, way[n] - leftWay + chordLength) * (rightCount == 1 ? 1.1 : 0.5);
            if (wish.needsRoad) {
                const double leftRoad = frontage[j] - frontage[i];
                const double rightRoad = frontage[n] - leftRoad;
                score += 4 * std::max(0.0, 1 - leftRoad / (roadPerParcel * leftCount));
                score += 4 * std::max(0.0, 1 - rightRoad / (roadPerParcel * rightCount));
            }
            if (best.size() == triedCuts && score + 0.0 >= best.back().score) continue;
            score += dice_.between(0, 0.25);
            const Cut cut{i, j, score, firstIsLeft};
            best.insert(std::upper_bound(best.begin(), best.end(), cut,
                                         [](const Cut& a, const Cut& b) { return a.score < b.score; }),
                        cut);
            if (best.size() > triedCuts) best.pop_back();
        }
    return best;
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
    const std::size_t n = ring.size();
    Place before = places_[ring[cut.from]];
    for (std::size_t k = 0; k <= line.size(); ++k) {
        const Place next = k < line.size() ? line[k] : places_[ring[cut.to]];
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t e = (i + 1) % n;
            const Place a = places_[ring[i]];
            const Place b = places_[ring[e]];
            const bool atFrom = i == cut.from || e == cut.from;
            const bool atTo = i == cut.to || e == cut.to;
            if (!(atFrom && k == 0) && !(atTo && k == line.size()) && crosses(before, next, a, b)) return false;
            if (k == line.size()) continue;
            const double needed = (atFrom || atTo) ? 4.5 : 9;
            if (squaredDistance(next, a, b) < needed * needed) return false;
        }
        before = next;
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
