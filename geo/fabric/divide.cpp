// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/divide.h"

#include "geo/fabric/apportion.h"
#include "geo/fabric/boundary.h"
#include "geo/fabric/inheritance.h"
#include "geo/fabric/post_condition.h"
#include "geo/fabric/request_check.h"
#include "geo/fabric/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mutu::fabric {

namespace {

constexpr std::int64_t perHundredth = 20'000; // twice 0.01 m² in mm²
constexpr std::int64_t most = INT64_MAX / perHundredth;

/// What the register will say of each part, and the shares that its land takes; `areas` of the parts in order.
Result<std::vector<RegisteredArea>> registeredParts(const land::Parcel& parcel, const DivideRequest& request) {
    if (!parcel.registeredArea)
        return Refusal{"registered_area_missing", fmt::format("Parcel {} has no registered area", parcel.title()),
                       parcel.title(), "Divide it by measured area"};
    if (request.parts > 0)
        return apportioned(*parcel.registeredArea,
                           std::vector<std::int64_t>(static_cast<std::size_t>(request.parts), 1));
    auto parts = request.areas;
    auto left = *parcel.registeredArea;
    for (const auto part : parts) left = left - part;
    if (left < RegisteredArea() || parts.empty())
        return Refusal{"area_does_not_fit",
                       fmt::format("The parts ask for {:.4f} mu, parcel {} is registered with {:.4f} mu",
                                   (*parcel.registeredArea - left).mu().value(), parcel.title(),
                                   parcel.registeredArea->mu().value()),
                       parcel.title(), "Ask for smaller parts, or leave one out and take it as the remainder"};
    if (left > RegisteredArea()) parts.insert(request.remainderFirst ? parts.begin() : parts.end(), left);
    return parts;
}

PartSizes sizesOf(const DivideRequest& request, const std::vector<RegisteredArea>& registered) {
    PartSizes sizes;
    sizes.ratio = request.parts > 0 || request.registered;
    sizes.remainderFirst = request.remainderFirst;
    if (request.parts > 0)
        sizes.entries.assign(static_cast<std::size_t>(request.parts), 1);
    else
        for (const auto area : request.registered ? registered : request.areas)
            sizes.entries.push_back(request.registered ? area.hundredths()
                                                       : std::min(area.hundredths(), most) * perHundredth);
    return sizes;
}

/// The pieces of a split, put together strip by strip.
std::vector<geom::Region> strips(const Edit& edit, const geom::Region& whole, const Run& run,
                                 const Division& division) {
    std::vector<geom::Polygon> pieces;
    for (const auto& change : edit.changes) {
        if (change.before) continue;
        const auto& parts = geom::regionOf(std::get<land::Parcel>(*change.after).geometry)->parts;
        pieces.insert(pieces.end(), parts.begin(), parts.end());
    }
    const auto strips = stripsOf(whole, run, division.places, pieces);
    std::vector<geom::Region> regions(division.doubledAreas.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) regions[strips[i]].parts.push_back(std::move(pieces[i]));
    for (auto& region : regions) region = canonical(std::move(region));
    return regions;
}

/// A parcel whose parts lie apart already may need no line at all.
Result<Cutting> cutAlong(const Neighbourhood& around, const DivideRequest& request, const land::Parcel& parcel,
                         const Division& division) {
    if (!division.lines.empty()) return cutting(around, {{request.parcel}, geom::Lines{division.lines}, request.day});
    Cutting apart;
    apart.edit.changes.push_back(birth(parcel));
    return apart;
}

bool hasAreasPromised(const std::vector<geom::Region>& regions, const Division& division) {
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (doubledArea(regions[i]) != division.doubledAreas[i]) return false;
    return true;
}

} // namespace

Result<Divided> divide(const Neighbourhood& around, const DivideRequest& request) {
    const auto named = parcelsNamed(around, {request.parcel});
    if (!named) return named.refusal();
    if (auto fault = faultOf(request.day, *named)) return *std::move(fault);
    const auto& parcel = named->front();
    const auto& land = *geom::regionOf(parcel.geometry);
    std::vector<RegisteredArea> registered;
    if (request.registered || (request.parts > 0 && parcel.registeredArea)) {
        auto parts = registeredParts(parcel, request);
        if (!parts) return parts.refusal();
        registered = *std::move(parts);
    }
    auto division = divided(land, sizesOf(request, registered), request.run, request.leastWidth);
    if (!division) return division.refusal();
    if (division->doubledAreas.size() < 2)
        return Refusal{
            "area_does_not_fit",
            fmt::format("The area asked for is all that parcel {} has: nothing would be divided", parcel.title()),
            parcel.title(), "Ask for smaller or more parts"};
    auto cut = cutAlong(around, request, parcel, *division);
    if (!cut) return cut.refusal();

    const auto regions = strips(cut->edit, land, request.run, *division);
    if (!hasAreasPromised(regions, *division))
        return Refusal{
            "area_not_reachable",
            fmt::format("Rounded to the millimetre, the parts of parcel {} miss their areas", parcel.title()),
            parcel.title(), "Divide along another direction, or by other areas"};
    Divided made;
    made.division = *std::move(division);
    made.edit.effects = std::move(cut->edit.effects);
    made.edit.changes.push_back(retirement(parcel, request.day));
    auto heirs = heirsOf(parcel, regions, request.day);
    for (std::size_t i = 0; i < heirs.size(); ++i) {
        if (!registered.empty()) heirs[i].registeredArea = registered[i];
        const auto measured = MeasuredArea(made.division.doubledAreas[i]).rounded();
        made.edit.lineage.push_back({parcel.id, made.edit.changes.size(), measured});
        made.edit.changes.push_back(birth(std::move(heirs[i])));
    }
    for (auto& change : cut->edit.changes)
        if (change.before && land::idOf(*change.before) != parcel.id) made.edit.changes.push_back(std::move(change));
    // The pieces were put together anew: the ground must still be the parcel's, none of it twice or left out.
    if (auto broken = brokenPromise(made.edit, cut->noding, cut->given)) return *std::move(broken);
    return made;
}

Result<Run> runAlongEdge(const land::Parcel& parcel, geom::Point near) {
    const auto* region = geom::regionOf(parcel.geometry);
    if (region == nullptr || region->empty())
        return Refusal{"parcel_without_shape", fmt::format("Parcel {} has no shape", parcel.title()), parcel.title(),
                       "Give it a boundary first"};
    const Segment* nearest = nullptr;
    double least = 0;
    const auto edges = boundaryOf(*region);
    for (const auto& edge : edges) {
        const auto length = static_cast<double>(geom::dot(edge.a, edge.b, edge.b));
        const auto share = std::clamp(static_cast<double>(geom::dot(edge.a, edge.b, near)) / length, 0.0, 1.0);
        const auto off =
            std::hypot(static_cast<double>(near.x - edge.a.x) - share * static_cast<double>(edge.b.x - edge.a.x),
                       static_cast<double>(near.y - edge.a.y) - share * static_cast<double>(edge.b.y - edge.a.y));
        if (nearest != nullptr && off >= least) continue;
        nearest = &edge;
        least = off;
    }
    return Run{nearest->b.x - nearest->a.x, nearest->b.y - nearest->a.y,
               false}; // the land, hence the edge's side, first
}

Run runAlong(double degrees) {
    const auto angle = degrees / 180 * std::numbers::pi;
    return {std::llround(1e9 * std::sin(angle)), std::llround(1e9 * std::cos(angle)), true};
}

} // namespace mutu::fabric
