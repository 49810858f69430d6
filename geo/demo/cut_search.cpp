// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/cut_search.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr double sharpest = 0.74;    // cosine of the sharpest corner a line may leave
constexpr double shortest = 18;      // metres
constexpr double roadPerParcel = 24; // metres of frontage that each parcel should get
constexpr double leastRest = 0.8;    // what the shapes of both parts cost at best
constexpr std::size_t kept = 8;
constexpr std::size_t largeRing = 44;
constexpr double outOfQuestion = 1e9;

double rectangularity(double area, double around) {
    return around * around / (16 * area);
} // 1 for a square, 1.56 for 1 : 4

bool better(const Cut& a, const Cut& b) { return a.score < b.score; }

} // namespace

CutSearch::CutSearch(Places ring, const std::vector<char>& isRoad)
    : at_(std::move(ring)) {
    const std::size_t n = at_.size();
    swept_.reserve(n + 1);
    way_.reserve(n + 1);
    frontage_.reserve(n + 1);
    ahead_.reserve(n);
    double swept = 0;
    double way = 0;
    double frontage = 0;
    for (std::size_t i = 0; i <= n; ++i) {
        swept_.push_back(swept);
        way_.push_back(way);
        frontage_.push_back(frontage);
        if (i == n) break;
        const Place next = at_[i + 1 < n ? i + 1 : 0];
        const double step = length(next - at_[i]);
        ahead_.push_back((next - at_[i]) * (1 / step));
        swept += cross(at_[i], next);
        way += step;
        frontage += isRoad[i] ? step : 0;
    }
}

/// How far from square the chord meets the ring: a sum of squared cosines, or out of the question.
double CutSearch::squareness(std::size_t i, std::size_t j, double squaredChord) const {
    const Place chord = at_[j] - at_[i];
    const Place intoI = ahead_[i > 0 ? i - 1 : at_.size() - 1];
    const double limit = sharpest * sharpest * squaredChord;
    double sum = 0;
    for (const double along :
         {dot(chord, ahead_[i]), -dot(chord, intoI), -dot(chord, ahead_[j]), dot(chord, ahead_[j - 1])}) {
        if (along > 0 && along * along > limit) return outOfQuestion;
        sum += along * along;
    }
    // the chord must leave into the inside
    const double inward = std::max(cross(ahead_[i], chord), cross(intoI, chord));
    if (inward <= 0 || inward * inward < 0.09 * squaredChord) return outOfQuestion;
    return sum / squaredChord;
}

double CutSearch::weight(std::size_t i, std::size_t j, double left, double chord, const CutWish& wish,
                         bool firstIsLeft) const {
    const int leftCount = firstIsLeft ? wish.firstCount : wish.secondCount;
    const int rightCount = firstIsLeft ? wish.secondCount : wish.firstCount;
    const double leftWay = way_[j] - way_[i];
    double sum = rectangularity(left, leftWay + chord) * (leftCount == 1 ? 1.1 : 0.5);
    sum += rectangularity(swept_.back() / 2 - left, way_.back() - leftWay + chord) * (rightCount == 1 ? 1.1 : 0.5);
    if (!wish.needsRoad) return sum;
    const double leftRoad = frontage_[j] - frontage_[i];
    const double leftDue = roadPerParcel * leftCount;
    const double rightRoad = frontage_.back() - leftRoad;
    const double rightDue = roadPerParcel * rightCount;
    if (leftRoad < leftDue) sum += 4 * (1 - leftRoad / leftDue);
    if (rightRoad < rightDue) sum += 4 * (1 - rightRoad / rightDue);
    return sum;
}

std::vector<Cut> CutSearch::best(const CutWish& wish, Dice& dice) const {
    const std::size_t n = at_.size();
    const double perTotal = 1 / swept_.back();
    const double tolerance = wish.firstCount + wish.secondCount > 2 ? 0.12 : 0.13;
    const double smaller = std::min(wish.share, 1 - wish.share);
    const double errorCost = 110 + 6 / (smaller * smaller);
    const double leastShare = 0.5 * smaller; // no part comes out at half its due
    const std::size_t stride = n > largeRing ? 2 : 1;
    std::vector<Cut> cuts;
    cuts.reserve(kept + 1);
    double worst = outOfQuestion;
    for (std::size_t i = 0; i + 2 < n; i += stride)
        for (std::size_t j = i + 2; j < n; j += stride) {
            const double doubled = swept_[j] - swept_[i] + cross(at_[j], at_[i]);
            const double share = doubled * perTotal;
            const double asFirst = std::abs(share - wish.share);
            const double asSecond = std::abs(1 - share - wish.share);
            const double error = std::min(asFirst, asSecond);
            double score = error * error * errorCost;
            if (error > tolerance || score + leastRest > worst || share < leastShare || share > 1 - leastShare)
                continue;
            const Place chord = at_[j] - at_[i];
            const double squaredChord = dot(chord, chord);
            if (squaredChord < shortest * shortest) continue;
            score += squareness(i, j, squaredChord) * 0.7;
            if (score + leastRest > worst) continue;
            const bool firstIsLeft = asFirst <= asSecond;
            score += weight(i, j, doubled / 2, std::sqrt(squaredChord), wish, firstIsLeft);
            if (score >= worst) continue;
            const Cut cut{i, j, score + dice.between(0, 0.25), firstIsLeft};
            cuts.insert(std::upper_bound(cuts.begin(), cuts.end(), cut, better), cut);
            if (cuts.size() > kept) cuts.pop_back();
            if (cuts.size() == kept) worst = cuts.back().score;
        }
    return cuts;
}

} // namespace mutu::demo
