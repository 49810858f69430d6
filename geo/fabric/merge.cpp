// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/merge.h"

#include "geo/fabric/inheritance.h"
#include "geo/fabric/overlap.h"
#include "geo/fabric/post_condition.h"
#include "geo/fabric/request_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace mutu::fabric {

namespace {

using Parcels = std::vector<land::Parcel>;

const Standing& standingOf(const MergeRequest& request, RecordId parcel) {
    static const Standing none;
    for (const auto& standing : request.standings)
        if (standing.parcel == parcel) return standing;
    return none;
}

/// In what two parcels differ, in words; empty when in nothing that matters.
std::string difference(const MergeRequest& request, const land::Parcel& a, const land::Parcel& b) {
    std::vector<std::string> words;
    const auto compare = [&](std::string_view what, const std::string& left, const std::string& right) {
        if (left != right)
            words.push_back(
                fmt::format("{} ({} / {})", what, left.empty() ? "none" : left, right.empty() ? "none" : right));
    };
    const auto& ofA = standingOf(request, a.id);
    const auto& ofB = standingOf(request, b.id);
    compare("land use", a.landUse, b.landUse);
    compare("right type", ofA.rights, ofB.rights);
    compare("term", ofA.terms, ofB.terms);
    compare("encumbrance", ofA.encumbrances, ofB.encumbrances);
    return fmt::format("{}", fmt::join(words, ", "));
}

std::optional<Refusal> differing(const MergeRequest& request, const Parcels& parents) {
    if (request.evenIfDifferent) return std::nullopt;
    for (std::size_t i = 1; i < parents.size(); ++i) {
        const auto what = difference(request, parents.front(), parents[i]);
        if (what.empty()) continue;
        return Refusal{"parcels_differ",
                       fmt::format("Parcels {} and {} differ in {}", parents.front().title(), parents[i].title(), what),
                       parents[i].title(), "Make them alike first, or merge with an override and its reason"};
    }
    return std::nullopt;
}

/// The parent that none of the first one's company shares an edge with.
const land::Parcel* outsider(const Parcels& parents, const Noding& noding) {
    std::map<Segment, std::vector<std::size_t>> sides;
    for (std::size_t i = 0; i < parents.size(); ++i)
        for (const auto& edge : boundaryOf(noding.applied(regionOf(parents[i])))) sides[edge.undirected()].push_back(i);
    std::vector<std::size_t> group(parents.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    const auto rootOf = [&](std::size_t i) {
        while (group[i] != i) i = group[i];
        return i;
    };
    for (const auto& [edge, owners] : sides)
        for (const std::size_t owner : owners) {
            const std::size_t one = rootOf(owner);
            const std::size_t other = rootOf(owners.front());
            group[std::max(one, other)] = std::min(one, other);
        }
    for (std::size_t i = 0; i < parents.size(); ++i)
        if (rootOf(i) != 0) return &parents[i];
    return nullptr;
}

Result<land::Parcel> mergedRecord(const MergeRequest& request, const Parcels& parents, geom::Region region) {
    const auto* survivor = &*std::max_element(parents.begin(), parents.end(), [](const auto& a, const auto& b) {
        return doubledArea(regionOf(a)) < doubledArea(regionOf(b));
    });
    if (request.survivor) {
        const auto named = std::find_if(parents.begin(), parents.end(),
                                        [&](const auto& parcel) { return parcel.id == *request.survivor; });
        if (named == parents.end())
            return Refusal{"parcel_unknown",
                           "The parcel whose attributes should survive is not among the merged ones",
                           {},
                           "Name one of the parcels that are merged"};
        survivor = &*named;
    }
    land::Parcel merged = *survivor;
    merged.id = {};
    merged.code.clear();
    merged.validFrom = request.day;
    merged.geometry = std::move(region);
    for (const auto area : {&land::Parcel::registeredArea, &land::Parcel::plannedArea, &land::Parcel::approvedArea,
                            &land::Parcel::suppliedArea}) {
        RegisteredArea sum;
        bool stated = true;
        for (const auto& parent : parents) {
            stated = stated && parent.*area;
            if (parent.*area) sum = sum + *(parent.*area);
        }
        merged.*area = stated ? std::optional(sum) : std::nullopt;
    }
    return merged;
}

Refusal unmatched(const land::Parcel& a, const land::Parcel& b) {
    return {"boundary_unmatched", fmt::format("Parcels {} and {} overlap", a.title(), b.title()), b.title(),
            "Mend the overlap first: `mutu check` shows it, `mutu repair` mends it"};
}

} // namespace

Result<Edit> merge(const Neighbourhood& around, const MergeRequest& request) {
    const auto parents = parcelsNamed(around, request.parcels);
    if (!parents.ok()) return parents.refusal();
    if (auto fault = faultOf(request.day, *parents)) return *fault;
    if (parents->size() < 2)
        return Refusal{"too_few_parcels", "Only one parcel is named", parents->front().title(),
                       "Name at least two parcels to merge"};
    if (auto differ = differing(request, *parents)) return *differ;

    // A vertex that one parent has on another's edge joins both; it lies on the edge, so no area changes.
    const auto beside = layer(around, parents->front().stratum);
    Noding noding = verticesOnEdges(*parents);
    noding.spread(beside);
    for (std::size_t i = 0; i < parents->size(); ++i)
        for (std::size_t j = i + 1; j < parents->size(); ++j)
            if (interiorsMeet(regionOf((*parents)[i]), regionOf((*parents)[j])))
                return unmatched((*parents)[i], (*parents)[j]);
    if (const auto* alone = outsider(*parents, noding))
        return Refusal{"parcels_not_adjacent", fmt::format("Parcel {} shares no edge with the others", alone->title()),
                       alone->title(), "Name parcels that border each other; a shared corner is not enough"};

    std::vector<Segment> edges;
    Edit edit;
    for (const auto& parent : *parents) {
        const auto own = boundaryOf(noding.applied(regionOf(parent)));
        edges.insert(edges.end(), own.begin(), own.end());
        edit.changes.push_back(retirement(parent, request.day));
        const MeasuredArea area(static_cast<std::int64_t>(doubledArea(regionOf(parent))));
        edit.lineage.push_back({parent.id, parents->size(), area.rounded()});
    }
    auto merged = mergedRecord(request, *parents, canonical({facesOf(cancelled(std::move(edges))).polygons}));
    if (!merged.ok()) return merged.refusal();
    edit.changes.push_back(birth(std::move(*merged)));
    addNodeEffects(edit, noding, beside);
    if (auto broken = brokenPromise(edit, noding, {})) return *broken;
    return edit;
}

} // namespace mutu::fabric
