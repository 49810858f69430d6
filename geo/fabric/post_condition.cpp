// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/post_condition.h"

#include "geo/change/codec.h"
#include "geo/fabric/excerpt.h"
#include "geo/fabric/inheritance.h"
#include "geo/geom/validity.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace mutu::fabric {

using geom::Point;
using geom::Wide;

namespace {

constexpr std::size_t manyVertices = 2'000; // beyond, only the place of an edit is looked at

const land::Parcel* parcelIn(const std::optional<land::Record>& record) {
    return record ? std::get_if<land::Parcel>(&*record) : nullptr;
}

std::set<Point> verticesOf(const std::vector<Segment>& boundary) {
    std::set<Point> points;
    for (const auto& edge : boundary) points.insert(edge.a);
    return points;
}

Wide effectOn(const Edit& edit, RecordId parcel) {
    Wide sum = 0;
    for (const auto& effect : edit.effects)
        if (effect.parcel == parcel) sum += effect.doubledArea;
    return sum;
}

/// Both sides of the account, summed over an edit.
struct Account {
    std::vector<Segment> before;
    std::vector<Segment> after;
    Wide areaBefore = 0;
    Wide areaAfter = 0;
};

Refusal unsound(std::string_view what, std::string where) {
    return {"edit_unsound", fmt::format("The edit would not keep its promise: {}", what), std::move(where),
            "Nothing was changed. Please report this edit with its line and parcels"};
}

/// Whether a parcel of very many vertices stays valid when nothing but nodes came to it: only around them can it break.
bool isSoundAround(const land::Parcel& parcel, const Noding& noding) {
    constexpr std::int64_t reach = 1'000; // mm; any room for the rim of the excerpt
    const auto& region = regionOf(parcel);
    std::size_t vertices = 0;
    for (const auto& part : region.parts) {
        vertices += part.outer.size();
        for (const auto& hole : part.holes) vertices += hole.size();
    }
    return vertices > manyVertices && !noding.empty() && excerptOf(region, boxOf(noding.edges()).grownBy(reach));
}

std::optional<Refusal> faultOfResult(const land::Parcel& parcel) {
    const auto faults = geom::faults(regionOf(parcel));
    if (faults.empty()) return std::nullopt;
    return unsound(fmt::format("a new boundary is not valid ({})", faults.front().code),
                   placeText(faults.front().place));
}

std::optional<Refusal> faultOfNeighbour(const Edit& edit, const Noding& noding, const land::Parcel& before,
                                        const land::Parcel& after) {
    if (noding.applied(regionOf(before)) != regionOf(after))
        return unsound("a neighbour's vertex would move", after.title());
    if (doubledArea(regionOf(after)) - doubledArea(regionOf(before)) != effectOn(edit, after.id))
        return unsound("the area of a neighbour would change by more than the listed nodes", after.title());
    return std::nullopt;
}

std::optional<Refusal> faultOfAccount(const Account& account, const std::vector<Point>& given) {
    if (account.areaBefore != account.areaAfter) return unsound("the areas would not add up", {});
    if (cancelled(account.before) != cancelled(account.after)) return unsound("the outer boundary would change", {});
    const auto known = verticesOf(account.before);
    for (const Point p : verticesOf(account.after))
        if (known.count(p) == 0 && !std::binary_search(given.begin(), given.end(), p))
            return unsound("a vertex would appear that nobody named", placeText(p));
    return std::nullopt;
}

} // namespace

std::optional<Refusal> brokenPromise(const Edit& edit, const Noding& noding, const std::vector<Point>& given) {
    Account account;
    for (const auto& change : edit.changes) {
        const auto* before = parcelIn(change.before);
        const auto* after = parcelIn(change.after);
        if (!after || (before && before->validTo != after->validTo && after->validTo)) {
            if (!before) continue;
            const auto noded = boundaryOf(noding.applied(regionOf(*before)));
            account.before.insert(account.before.end(), noded.begin(), noded.end());
            account.areaBefore += doubledArea(regionOf(*before)) + effectOn(edit, before->id);
            continue;
        }
        if (before && isSoundAround(*after, noding)) {
            if (auto fault = faultOfNeighbour(edit, noding, *before, *after)) return fault;
            continue;
        }
        if (auto fault = faultOfResult(*after)) return fault;
        if (before) {
            if (auto fault = faultOfNeighbour(edit, noding, *before, *after)) return fault;
            continue;
        }
        const auto edges = boundaryOf(regionOf(*after));
        account.after.insert(account.after.end(), edges.begin(), edges.end());
        account.areaAfter += doubledArea(regionOf(*after));
    }
    return edit.lineage.empty() ? std::nullopt : faultOfAccount(account, given);
}

std::optional<Refusal> brokenRestoration(const Edit& edit, const Noding& own, const Noding& beside) {
    for (const auto& change : edit.changes) {
        const auto* before = parcelIn(change.before);
        const auto* after = parcelIn(change.after);
        if (!before || !after || after->validTo)
            return unsound("a parcel would come or go beside the one restored", {});
        if (!before->validTo) {
            if (auto fault = faultOfResult(*after)) return fault;
            if (auto fault = faultOfNeighbour(edit, beside, *before, *after)) return fault;
            continue;
        }
        if (own.applied(regionOf(*before)) != regionOf(*after))
            return unsound("the ground would not be what was retired", after->title());
        if (doubledArea(regionOf(*after)) - doubledArea(regionOf(*before)) != effectOn(edit, after->id))
            return unsound("the area would differ by more than the listed nodes", after->title());
        auto same = *after;
        same.validTo = before->validTo;
        same.geometry = before->geometry;
        std::string was, is;
        change::appendRecord(was, *before);
        change::appendRecord(is, same);
        if (was != is) return unsound("more would change than that the parcel is current", after->title());
    }
    return std::nullopt;
}

void addNodeEffects(Edit& edit, const Noding& noding, const Neighbourhood& around) {
    std::set<RecordId> parents;
    for (const auto& change : edit.changes)
        if (const auto* parcel = parcelIn(change.before)) parents.insert(parcel->id);
    for (const auto& parcel : around.parcels) {
        auto effects = noding.effects(parcel);
        if (effects.empty()) continue;
        edit.effects.insert(edit.effects.end(), effects.begin(), effects.end());
        if (parents.count(parcel.id) == 0) edit.changes.push_back(alteration(parcel, noding.applied(regionOf(parcel))));
    }
}

} // namespace mutu::fabric
