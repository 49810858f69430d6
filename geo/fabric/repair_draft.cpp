// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/repair_draft.h"

#include "geo/fabric/inheritance.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"

#include <algorithm>
#include <cassert>

namespace mutu::fabric {

using geom::Meeting;
using geom::Point;
using geom::Region;

namespace {

template <class Parcels> auto* find(Parcels& parcels, RecordId id) {
    const auto found = std::lower_bound(parcels.begin(), parcels.end(), id,
                                        [](const land::Parcel& parcel, RecordId other) { return parcel.id < other; });
    return found == parcels.end() || found->id != id ? nullptr : &*found;
}

void replace(geom::Ring& ring, const std::map<Point, Point>& moves) {
    for (auto& p : ring)
        if (const auto move = moves.find(p); move != moves.end()) p = move->second;
}

} // namespace

RepairDraft::RepairDraft(Neighbourhood beside)
    : before_(std::move(beside))
    , now_(before_) {}

land::Parcel& RepairDraft::at(RecordId id) {
    auto* found = find(now_.parcels, id);
    assert(found != nullptr);
    return *found;
}

const land::Parcel& RepairDraft::parcel(RecordId id) const {
    const auto* found = find(now_.parcels, id);
    assert(found != nullptr);
    return *found;
}

bool RepairDraft::has(RecordId id) const { return find(now_.parcels, id) != nullptr; }

const Region& RepairDraft::of(RecordId id) const { return regionOf(parcel(id)); }

void RepairDraft::node(Noding noding) {
    if (noding.empty()) return;
    noding.spread(now_);
    for (auto& parcel : now_.parcels) {
        const auto effects = noding.effects(parcel);
        if (effects.empty()) continue;
        effects_.insert(effects_.end(), effects.begin(), effects.end());
        parcel.geometry = noding.applied(regionOf(parcel));
    }
}

void RepairDraft::move(const std::map<Point, Point>& moves, RecordId except) {
    if (moves.empty()) return;
    for (auto& parcel : now_.parcels) {
        if (parcel.id == except) continue;
        auto region = regionOf(parcel);
        for (auto& part : region.parts) {
            replace(part.outer, moves);
            for (auto& hole : part.holes) replace(hole, moves);
        }
        if (region != regionOf(parcel)) parcel.geometry = geom::normalized(std::move(region));
    }
}

void RepairDraft::give(RecordId id, Region region) { at(id).geometry = std::move(region); }

void RepairDraft::retire(RecordId id, Date day) { retired_[id] = day; }

Edit RepairDraft::edit() const {
    Edit edit;
    edit.effects = effects_;
    for (std::size_t i = 0; i < now_.parcels.size(); ++i) {
        const auto& before = before_.parcels[i];
        if (const auto end = retired_.find(before.id); end != retired_.end())
            edit.changes.push_back(retirement(before, end->second));
        else if (before.geometry != now_.parcels[i].geometry)
            edit.changes.push_back(alteration(before, regionOf(now_.parcels[i])));
    }
    std::erase_if(edit.effects, [&](const NodeEffect& effect) {
        return std::none_of(edit.changes.begin(), edit.changes.end(),
                            [&](const change::Change& change) { return land::idOf(change.either()) == effect.parcel; });
    });
    return edit;
}

Noding meetings(const Region& a, const Region& b) {
    auto ofA = boundaryOf(a);
    auto ofB = boundaryOf(b);
    const auto keep = [](std::vector<Segment>& edges, const geom::Box& box) {
        std::erase_if(edges, [&](const Segment& edge) { return !edge.box().meets(box); });
    };
    keep(ofA, geom::boxOf(b));
    keep(ofB, geom::boxOf(a));
    Noding noding;
    forEachPairNear(ofA, ofB, 0, [&](std::size_t i, std::size_t j) {
        const auto& mine = ofA[i];
        const auto& other = ofB[j];
        if (mine.undirected() == other.undirected()) return true;
        if (geom::meeting(mine.a, mine.b, other.a, other.b) == Meeting::cross) {
            const Point place = geom::nearestCrossing(mine.a, mine.b, other.a, other.b);
            noding.add(mine, place);
            noding.add(other, place);
            return true;
        }
        for (const Point end : {other.a, other.b})
            if (geom::isOnSegment(end, mine.a, mine.b)) noding.add(mine, end);
        for (const Point end : {mine.a, mine.b})
            if (geom::isOnSegment(end, other.a, other.b)) noding.add(other, end);
        return true;
    });
    return noding;
}

} // namespace mutu::fabric
