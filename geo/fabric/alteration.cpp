// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/alteration.h"

#include "geo/fabric/inheritance.h"
#include "geo/fabric/overlap.h"
#include "geo/geom/validity.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace mutu::fabric {

using geom::Point;
using geom::Region;

namespace {

constexpr std::string_view smaller = "Choose a course that stays clear of other boundaries";

std::set<Segment> edgeSet(const Region& region) {
    std::set<Segment> edges;
    for (const auto& edge : boundaryOf(region)) edges.insert(edge.undirected());
    return edges;
}

std::set<Point> vertexSet(const Region& region) {
    std::set<Point> points;
    for (const auto& edge : boundaryOf(region)) points.insert(edge.a);
    return points;
}

/// An alteration in the making: what was, with nodes, and what shall be.
class Alteration {
  public:
    Alteration(const Neighbourhood& beside, const Noding& noding, const Altered& regions)
        : beside_(beside)
        , regions_(regions) {
        for (const auto& parcel : beside.parcels) before_.push_back(noding.applied(regionOf(parcel)));
        after_ = before_;
        for (const auto& [index, region] : regions) after_[index] = region;
        std::set<Segment> old;
        for (const auto& [index, region] : regions) old.merge(edgeSet(before_[index]));
        std::set<Segment> now;
        for (const auto& [index, region] : regions) now.merge(edgeSet(region));
        std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::inserter(fresh_, fresh_.end()));
        std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(gone_));
    }

    [[nodiscard]] std::optional<Refusal> fault(const std::vector<Point>& named) const {
        if (auto broken = brokenRing()) return broken;
        if (auto crossing = crossing_()) return crossing;
        if (auto overlap = newOverlap()) return overlap;
        return strangeVertex(named);
    }

    [[nodiscard]] const std::vector<Region>& after() const { return after_; }

  private:
    [[nodiscard]] std::optional<Refusal> brokenRing() const {
        for (const auto& [index, region] : regions_) {
            const auto faults = geom::faults(region);
            if (faults.empty() && region.parts.size() == before_[index].parts.size()) continue;
            const auto& title = beside_.parcels[index].title();
            return Refusal{"ring_would_break",
                           fmt::format("The boundary of parcel {} would no longer close properly", title),
                           faults.empty() ? title : placeText(faults.front().place), std::string(smaller)};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> crossing_() const {
        for (std::size_t i = 0; i < after_.size(); ++i)
            for (const auto& edge : boundaryOf(after_[i]))
                for (const auto& fresh : fresh_)
                    if (edge.box().meets(fresh.box()) && clash(edge, fresh))
                        return Refusal{"boundary_would_cross",
                                       fmt::format("The new boundary would cross or touch that of parcel {}",
                                                   beside_.parcels[i].title()),
                                       placeText(fresh.a), std::string(smaller)};
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> newOverlap() const {
        geom::Box changed; // land changes hands between old and new edges alone
        for (const auto& edge : fresh_) changed.add(edge.box());
        for (const auto& edge : gone_) changed.add(edge.box());
        for (const auto& [index, region] : regions_)
            for (std::size_t i = 0; i < after_.size(); ++i) {
                if (i == index || (i < index && regions_.count(i) > 0)) continue;
                if (!changed.meets(geom::boxOf(after_[i])) || !interiorsMeet(region, after_[i])) continue;
                if (interiorsMeet(before_[index], before_[i])) continue;
                return Refusal{"parcels_would_overlap",
                               fmt::format("Parcel {} would overlap parcel {}", beside_.parcels[index].title(),
                                           beside_.parcels[i].title()),
                               beside_.parcels[i].title(), std::string(smaller)};
            }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> strangeVertex(const std::vector<Point>& named) const {
        for (const auto& [index, region] : regions_) {
            const auto was = vertexSet(before_[index]);
            const auto is = vertexSet(region);
            std::vector<Point> different;
            std::set_symmetric_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(different));
            for (const Point p : different)
                if (!std::binary_search(named.begin(), named.end(), p))
                    return Refusal{"edit_unsound", "A vertex would change that nobody named", placeText(p),
                                   "Nothing was changed. Please report this edit with its line and parcels"};
        }
        return std::nullopt;
    }

    const Neighbourhood& beside_;
    const Altered& regions_;
    std::vector<Region> before_;
    std::vector<Region> after_;
    std::set<Segment> fresh_;
    std::vector<Segment> gone_;
};

} // namespace

Result<Edit> altered(const Neighbourhood& beside, const Noding& noding, Altered regions,
                     const std::vector<Point>& named) {
    const Alteration alteration_(beside, noding, regions);
    if (auto fault = alteration_.fault(named)) return *fault;
    Edit edit;
    for (std::size_t i = 0; i < beside.parcels.size(); ++i) {
        const auto& parcel = beside.parcels[i];
        if (alteration_.after()[i] == regionOf(parcel)) continue;
        edit.changes.push_back(alteration(parcel, alteration_.after()[i]));
        const auto effects = noding.effects(parcel);
        edit.effects.insert(edit.effects.end(), effects.begin(), effects.end());
    }
    return edit;
}

} // namespace mutu::fabric
