// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/request_check.h"

#include "geo/fabric/noding.h"
#include "geo/geom/edge_sweep.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mutu::fabric {

using geom::Point;

namespace {

/// An edge of one of the lines, and whether it closes the way to the next.
struct Stretch {
    Segment edge;
    std::size_t line = 0;
    std::size_t index = 0;
    std::size_t count = 0; // edges of its line
    bool closed = false;
};

bool follow(const Stretch& s, const Stretch& t) {
    if (s.line != t.line) return false;
    return s.index + 1 == t.index || t.index + 1 == s.index ||
           (s.closed && ((s.index == 0 && t.index + 1 == t.count) || (t.index == 0 && s.index + 1 == s.count)));
}

bool crossing(const Stretch& s, const Stretch& t) {
    const auto how = geom::meeting(s.edge.a, s.edge.b, t.edge.a, t.edge.b);
    if (how == geom::Meeting::apart) return false;
    return how != geom::Meeting::touch || !follow(s, t);
}

std::optional<Refusal> crossingAmong(const std::vector<geom::Line>& lines) {
    std::vector<Stretch> stretches;
    std::vector<geom::Box> boxes;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t k = 0; k + 1 < lines[i].size(); ++k) {
            stretches.push_back({{lines[i][k], lines[i][k + 1]},
                                 i,
                                 k,
                                 lines[i].size() - 1,
                                 lines[i].size() > 3 && lines[i].front() == lines[i].back()});
            boxes.push_back(stretches.back().edge.box());
        }
    std::optional<Point> place;
    geom::sweepPairs(boxes, [&](std::size_t i, std::size_t j) {
        if (crossing(stretches[i], stretches[j])) place = std::max(stretches[i].edge.a, stretches[j].edge.a);
        return !place;
    });
    if (!place) return std::nullopt;
    return Refusal{"line_self_crosses", "The line crosses, touches or runs back over itself", placeText(*place),
                   "Draw a line that does not meet itself, or split in two steps"};
}

} // namespace

geom::Box boxOf(const std::vector<land::Parcel>& parcels) {
    geom::Box box;
    for (const auto& parcel : parcels) box.add(geom::boxOf(parcel.geometry));
    return box;
}

Result<std::vector<land::Parcel>> parcelsNamed(const Neighbourhood& around, const std::vector<RecordId>& ids) {
    std::vector<land::Parcel> found;
    for (const RecordId id : ids) {
        const auto here = std::find_if(around.parcels.begin(), around.parcels.end(),
                                       [&](const land::Parcel& parcel) { return parcel.id == id; });
        if (here == around.parcels.end())
            return Refusal{
                "parcel_unknown", "A named parcel is not in the book", {}, "Look its code up with `mutu parcel show`"};
        if (here->validTo)
            return Refusal{"parcel_retired", fmt::format("Parcel {} is retired", here->title()), here->title(),
                           "Name a current parcel; `mutu lineage` shows what came of it"};
        if (regionOf(*here).empty())
            return Refusal{"parcel_without_shape", fmt::format("Parcel {} has no boundary on the map", here->title()),
                           here->title(), "Draw or import its boundary first"};
        if (!found.empty() && found.front().stratum != here->stratum)
            return Refusal{"parcels_differ",
                           fmt::format("Parcels {} and {} lie in different layers of space (stratum): {} and {}",
                                       found.front().title(), here->title(), land::name(found.front().stratum),
                                       land::name(here->stratum)),
                           here->title(), "Name parcels of one stratum"};
        if (std::none_of(found.begin(), found.end(), [&](const auto& parcel) { return parcel.id == id; }))
            found.push_back(*here);
    }
    if (found.empty())
        return Refusal{"parcel_unknown", "No parcel is named", {}, "Name at least one parcel by its code"};
    return found;
}

std::optional<Refusal> faultOf(const std::vector<Point>& points, const geom::Box& parcels) {
    constexpr std::int64_t bound = std::int64_t{1} << 40;
    constexpr std::int64_t far = 100'000'000; // 100 km
    for (const Point p : points)
        if (p.x >= bound || p.x <= -bound || p.y >= bound || p.y <= -bound)
            return Refusal{"coordinate_invalid", "A coordinate is not a number, infinite or beyond any map",
                           placeText(p), "Give coordinates in metres, x east and y north"};
    const auto reach = parcels.empty() ? parcels : parcels.grownBy(far);
    for (const Point p : points) {
        if (parcels.empty() || reach.contains(p)) continue;
        const bool swapped = reach.contains({p.y, p.x});
        return Refusal{"coordinate_far",
                       fmt::format("A coordinate lies more than 100 km away from the parcel{}",
                                   swapped ? "; with x and y exchanged it would fit" : ""),
                       placeText(p),
                       swapped ? "Exchange the coordinates: x east comes first, y north second"
                               : "Check the coordinates, their zone prefix and the CRS of the book"};
    }
    return std::nullopt;
}

std::optional<Refusal> faultOf(Date day, const std::vector<land::Parcel>& parcels) {
    for (const auto& parcel : parcels)
        if (parcel.validFrom && day < *parcel.validFrom)
            return Refusal{"day_before_parcel",
                           fmt::format("Parcel {} exists only since {}", parcel.title(), parcel.validFrom->text()),
                           parcel.title(), "Name a later day"};
    return std::nullopt;
}

Result<std::vector<geom::Line>> checkedLines(const geom::Lines& lines) {
    std::vector<geom::Line> checked;
    for (auto line : lines.parts) {
        line.erase(std::unique(line.begin(), line.end()), line.end());
        if (line.size() < 2)
            return Refusal{"line_too_short", "The line has fewer than two different points",
                           line.empty() ? std::string() : placeText(line.front()), "Give at least two points"};
        checked.push_back(std::move(line));
    }
    if (checked.empty()) return Refusal{"line_too_short", "No line is given", {}, "Give a line of at least two points"};
    if (auto crossing = crossingAmong(checked)) return *crossing;
    return checked;
}

Result<geom::Region> checkedRegion(const geom::Region& region) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> sayings{
        {{"self_intersection", "it crosses or touches itself"},
         {"hole_outside", "a hole lies outside of it"},
         {"holes_overlap", "two of its holes overlap"},
         {"parts_overlap", "two of its parts overlap"},
         {"spike", "it has a spike without width"},
         {"too_few_points", "it has fewer than three points"},
         {"zero_area", "it encloses no land"}}}; // gravest first
    const auto invalid = [](std::string_view fault, std::string where) {
        return Refusal{"ring_invalid", fmt::format("The ring is not valid: {}", fault), std::move(where),
                       "Draw a ring that does not cross or touch itself and encloses land"};
    };
    auto normal = geom::normalized(region);
    if (normal.empty()) return invalid("it encloses no land", {});
    const auto faults = geom::faults(normal);
    if (faults.empty()) return normal;
    for (const auto& [code, words] : sayings)
        for (const auto& fault : faults)
            if (fault.code == code) return invalid(words, placeText(fault.place));
    return invalid(faults.front().code, placeText(faults.front().place));
}

} // namespace mutu::fabric
