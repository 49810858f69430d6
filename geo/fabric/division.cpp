// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/division.h"

#include "geo/base/area.h"
#include "geo/fabric/cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::fabric {

using geom::Wide;

namespace {

constexpr std::int64_t straightEnough = 2500; // 0.00125 m², doubled: no vertex is put for less
constexpr Wide restEnough = 4000;             // 0.002 m², doubled: so little may the nodes change the last part
constexpr double farthestBend = 2;            // mm
constexpr int mostPasses = 24;
constexpr int plainPasses = 4; // then the last cut is chosen for what its nodes do to the whole

double mu(Wide doubled) { return static_cast<double>(doubled) * 0.5e-6 * 3 / 2000; }

Refusal doesNotFit(Wide asked, Wide there) {
    return {"area_does_not_fit",
            fmt::format("The parts ask for {:.4f} mu, the parcel has {:.4f} mu", mu(asked), mu(there)), "",
            "Ask for smaller parts, or leave one out and take it as the remainder"};
}

Refusal notReachable(std::size_t part) {
    return {
        "area_not_reachable",
        fmt::format("No line on the millimetre grid gives part {} its area: the parcel is too narrow there", part + 1),
        fmt::format("{}", part + 1), "Divide along another direction, or by other areas"};
}

/// What each part but the last should hold, when the whole is so large; none when it does not fit.
std::vector<Wide> wanted(const PartSizes& sizes, Wide whole) {
    std::vector<Wide> parts;
    Wide sum = 0;
    for (const auto entry : sizes.entries) sum += entry;
    if (sizes.ratio) {
        Wide before = 0;
        Wide given = 0;
        for (const auto entry : sizes.entries) {
            before += entry;
            const Wide upTo = whole * (before / sum) + whole * (before % sum) / sum;
            parts.push_back(upTo - given);
            given = upTo;
        }
        return parts;
    }
    parts.assign(sizes.entries.begin(), sizes.entries.end());
    // A list that uses the land up to a hundredth of a square metre a part leaves no remainder.
    const Wide crumbs = static_cast<Wide>(20000) * static_cast<Wide>(parts.size());
    if (whole - sum > crumbs)
        parts.insert(sizes.remainderFirst ? parts.begin() : parts.end(), whole - sum);
    else if (!parts.empty())
        (sizes.remainderFirst ? parts.front() : parts.back()) += whole - sum;
    return parts;
}

/// One pass from the low side to the high side, for a whole of a given area.
class Pass {
  public:
    Pass(const geom::Region& region, const Run& run, const std::vector<Wide>& parts)
        : sweep_(region, run.fromLeft ? -run.dx : run.dx, run.fromLeft ? -run.dy : run.dy)
        , parts_(parts) {}

    /// Among the last cuts that fit, the one whose nodes leave the region nearest to this area is taken.
    void aimFor(Wide whole) { aim_ = whole; }
    /// Places of the pass before, tried first so that passes come to rest.
    std::optional<std::size_t> run(std::vector<std::int64_t>& places) {
        Wide low = 0;
        for (std::size_t i = 0; i + 1 < parts_.size(); ++i) {
            low += parts_[i];
            if (!cutAt(low, i < places.size() ? std::optional(places[i]) : std::nullopt)) return i;
        }
        places = places_;
        return std::nullopt;
    }
    [[nodiscard]] Wide whole() const { return sweep_.doubledArea(); }
    [[nodiscard]] Division division() const {
        Division division;
        Wide before = 0;
        for (const auto& cut : cuts_) {
            division.lines.insert(division.lines.end(), cut.lines.begin(), cut.lines.end());
            division.departure = std::max(division.departure, cut.departure);
            division.doubledAreas.push_back(static_cast<std::int64_t>(cut.doubledLow - before));
            before = cut.doubledLow;
        }
        division.doubledAreas.push_back(static_cast<std::int64_t>(whole() - before));
        division.places = places_;
        auto last = sweep_.lowest();
        for (const auto place : places_) {
            division.widths.emplace_back(sweep_.distance(last, place) / 1000);
            last = place;
        }
        division.widths.emplace_back(sweep_.distance(last, sweep_.highest()) / 1000);
        return division;
    }

  private:
    bool cutAt(Wide low, std::optional<std::int64_t> known) {
        if (aim_ && cuts_.size() + 2 == parts_.size()) return bestCutAt(low);
        if (known && attempt(*known, 0, low)) return true;
        auto place = sweep_.placeFor(low);
        // Nodes move the area by jumps: the straight line is led to where they leave little to the bend.
        for (int i = 0; i < 8; ++i) {
            if (attempt(place, 0, low)) return true;
            const auto length = sweep_.lengthAt(place);
            if (length <= 0) break;
            const auto missing = static_cast<double>(low - sweep_.straight(place));
            place = sweep_.moved(place, std::clamp(missing / 2 / length, -5.0, 5.0));
        }
        const auto middle = sweep_.placeFor(low);
        for (const double beside :
             {0.0, 1e-4, -1e-4}) // a hair beside a vertex or an edge that the line would run along
            if (attempt(sweep_.moved(middle, beside), 0, low)) return true;
        for (int fifth = 0; fifth <= 20; ++fifth)
            for (const double off : {fifth / 5.0, -fifth / 5.0})
                for (const double skew : {0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0})
                    if (attempt(sweep_.moved(middle, off), skew, low)) return true;
        return false;
    }
    bool bestCutAt(Wide low) {
        const auto middle = sweep_.placeFor(low);
        std::optional<std::pair<double, double>> best;
        Wide least = 0;
        for (int tenth = -30; tenth <= 30; tenth += 3)
            for (int skew = -3; skew <= 3; ++skew) {
                const auto off = tenth / 10.0;
                if (!sweep_.cut(sweep_.moved(middle, off), skew, low, straightEnough, farthestBend)) continue;
                const auto after = sweep_.doubledAreaAfterLast();
                const auto miss = after > *aim_ ? after - *aim_ : *aim_ - after;
                if (best && miss >= least) continue;
                best = {off, skew};
                least = miss;
            }
        return best && attempt(sweep_.moved(middle, best->first), best->second, low);
    }
    bool attempt(std::int64_t place, double skew, Wide low) {
        auto cut = sweep_.cut(place, skew, low, straightEnough, farthestBend);
        if (!cut) return false;
        sweep_.take(*cut);
        cuts_.push_back(*std::move(cut));
        places_.push_back(place);
        return true;
    }

    Sweep sweep_;
    std::vector<Wide> parts_;
    std::vector<Cut> cuts_;
    std::vector<std::int64_t> places_;
    std::optional<Wide> aim_;
};

std::optional<Refusal> tooNarrow(const Division& division, Metre least) {
    std::string list;
    for (std::size_t i = 0; i < division.widths.size(); ++i)
        if (division.widths[i] < least)
            list += fmt::format("{}{} ({:.3f} m)", list.empty() ? "" : ", ", i + 1, division.widths[i].value());
    if (list.empty()) return std::nullopt;
    return Refusal{"frontage_too_short", fmt::format("Parts narrower than {:.3f} m: {}", least.value(), list), list,
                   "Make fewer or larger parts, or divide along another direction"};
}

Sweep sweepOf(const geom::Region& region, const Run& run) {
    return {region, run.fromLeft ? -run.dx : run.dx, run.fromLeft ? -run.dy : run.dy};
}

} // namespace

std::vector<std::size_t> stripsOf(const geom::Region& region, const Run& run, const std::vector<std::int64_t>& places,
                                  const std::vector<geom::Polygon>& pieces) {
    const auto sweep = sweepOf(region, run);
    std::vector<std::size_t> strips;
    for (const auto& piece : pieces) {
        std::int64_t low = INT64_MAX, high = INT64_MIN;
        for (const auto p : piece.outer) {
            low = std::min(low, sweep.heightOf(p));
            high = std::max(high, sweep.heightOf(p));
        }
        const auto middle = low + (high - low) / 2; // ends may lie a rounded node beyond the cut
        strips.push_back(
            static_cast<std::size_t>(std::upper_bound(places.begin(), places.end(), middle) - places.begin()));
    }
    return strips;
}

Result<Division> divided(const geom::Region& region, const PartSizes& sizes, const Run& run,
                         std::optional<Metre> leastWidth) {
    const auto original = Pass(region, run, {}).whole();
    Wide sum = 0;
    for (const auto entry : sizes.entries) {
        if (entry <= 0) return doesNotFit(entry, original);
        sum += entry;
    }
    const Wide crumbs = static_cast<Wide>(20000) * static_cast<Wide>(sizes.entries.size());
    if (sizes.entries.empty() || (!sizes.ratio && sum > original + crumbs)) return doesNotFit(sum, original);
    auto whole = original;
    std::vector<std::int64_t> places;
    std::optional<Division> best;
    Wide bestMiss = 0;
    for (int i = 0; i < mostPasses; ++i) {
        const auto parts = wanted(sizes, whole);
        if (std::any_of(parts.begin(), parts.end(), [](Wide part) { return part <= 0; }))
            return doesNotFit(sum, original);
        Pass pass(region, run, parts);
        if (i >= plainPasses) pass.aimFor(whole);
        if (const auto failed = pass.run(places)) {
            if (best) break;
            return notReachable(*failed);
        }
        auto division = pass.division();
        // The last part takes what the nodes changed: a share of the wrong whole until the passes come to rest.
        const Wide miss = pass.whole() > whole ? pass.whole() - whole : whole - pass.whole();
        if (!best || miss < bestMiss) best = std::move(division), bestMiss = miss;
        if (miss <= (i < plainPasses ? 0 : restEnough)) break;
        whole = pass.whole();
    }
    if (leastWidth)
        if (auto refusal = tooNarrow(*best, *leastWidth)) return *std::move(refusal);
    return *std::move(best);
}

} // namespace mutu::fabric
