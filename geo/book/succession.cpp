// SPDX-License-Identifier: Apache-2.0
#include "geo/book/succession.h"

#include "geo/fabric/apportion.h"
#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"
#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::book {

namespace {

template <class Type> std::vector<Type> hangingOn(const store::Store& store, RecordId parcel) {
    std::vector<Type> found;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{"parcel_id", parcel};
    store.visit(question, [&](const land::Record& record) {
        found.push_back(std::get<Type>(record));
        return true;
    });
    return found;
}

template <class Type> bool hasEnded(const Type& record, Date day) {
    if constexpr (requires { record.endedOn; })
        return record.endedOn && *record.endedOn <= day;
    else if constexpr (requires { record.endsOn; })
        return record.endsOn && *record.endsOn <= day;
    else
        return false;
}

template <class Visit> void forEachEdge(const geom::Region& region, const Visit& visit) {
    const auto along = [&visit](const geom::Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) visit(ring[i], ring[(i + 1) % ring.size()]);
    };
    for (const auto& part : region.parts) {
        along(part.outer);
        for (const auto& hole : part.holes) along(hole);
    }
}

bool liesWithin(const geom::Region& inner, const geom::Region& outer) {
    const auto inside = geom::interiorPoint(inner);
    bool within = inside && geom::side(*inside, outer) != geom::Side::outside;
    forEachEdge(inner, [&](geom::Point a, geom::Point b) {
        within = within && geom::side(a, outer) != geom::Side::outside;
        if (!within) return;
        geom::Box box;
        box.add(a);
        box.add(b);
        forEachEdge(outer, [&](geom::Point c, geom::Point d) {
            geom::Box other;
            other.add(c);
            other.add(d);
            within = within && (!box.meets(other) || geom::meeting(a, b, c, d) != geom::Meeting::cross);
        });
    });
    return within;
}

RegisteredArea sizeOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

// A stated area in the ratio of what each heir takes over.
std::vector<std::optional<RegisteredArea>> shares(const std::optional<RegisteredArea>& area,
                                                  const std::vector<Heir>& heirs) {
    std::vector<std::optional<RegisteredArea>> result(heirs.size());
    if (!area) return result;
    std::vector<std::int64_t> weights;
    for (const auto& heir : heirs) weights.push_back(heir.area.hundredths());
    const auto parts = fabric::apportioned(*area, weights);
    std::copy(parts.begin(), parts.end(), result.begin());
    return result;
}

} // namespace

template <class Type> void Carrying::move(const Type& record, RecordId heir) {
    auto after = record;
    after.parcel.id = heir;
    changes_.push_back({record, after});
}

template <class Type, class Adapt>
void Carrying::shareOut(const Type& record, const Succession& succession, const Adapt& adapt) {
    for (std::size_t i = 0; i < succession.heirs.size(); ++i) {
        auto after = record;
        after.parcel.id = succession.heirs[i].parcel.id;
        adapt(after, i);
        if (i == 0) {
            changes_.push_back({record, after});
            continue;
        }
        after.id = transaction_.nextId(land::Description<Type>::kind);
        changes_.push_back({std::nullopt, after});
    }
}

void Carrying::hold(const Succession& succession, const land::Record& record, const std::string& why) {
    if (heldAt_.empty()) heldAt_ = succession.parent.title();
    const auto title = land::titleOf(record);
    held_.push_back(fmt::format("{} {}{}{}", land::name(land::kindOf(record)), title, title.empty() ? "" : " ", why));
}

void Carrying::carryBuildings(const Succession& succession) {
    for (const auto& building : hangingOn<land::Building>(store_, succession.parent.id)) {
        std::optional<RecordId> heir;
        if (succession.heirs.size() == 1) heir = succession.heirs.front().parcel.id;
        const auto* footprint = geom::regionOf(building.geometry);
        for (const auto& candidate : succession.heirs) {
            const auto* land = geom::regionOf(candidate.parcel.geometry);
            if (!heir && footprint != nullptr && land != nullptr && liesWithin(*footprint, *land))
                heir = candidate.parcel.id;
        }
        if (!heir && footprint == nullptr) heir = succession.named;
        if (!heir) {
            hold(succession, building,
                 succession.heirs.empty() ? "(stands on it)"
                 : footprint != nullptr   ? "(cut by the new boundary)"
                                          : "(has no footprint)");
            continue;
        }
        buildings_[building.id] = *heir;
        move(building, *heir);
    }
}

// Leases and uses: what belongs to a building goes with it, the whole parcel is shared by area.
template <class Tenure> void Carrying::carryTenure(const Succession& succession) {
    for (const auto& tenure : hangingOn<Tenure>(store_, succession.parent.id)) {
        if (hasEnded(tenure, succession.on)) continue;
        const auto building = buildings_.find(tenure.building.id);
        if (building != buildings_.end()) {
            move(tenure, building->second);
        } else if (succession.heirs.size() == 1) {
            auto after = tenure;
            after.parcel.id = succession.heirs.front().parcel.id;
            if (succession.joined &&
                after.part == land::Part::whole) { // the whole of the parent is a part of the child
                after.part = land::Part::area;
                if (!after.landArea) after.landArea = sizeOf(succession.parent);
            }
            changes_.push_back({tenure, after});
        } else if (succession.named) {
            move(tenure, *succession.named);
        } else if (!succession.heirs.empty() && tenure.part == land::Part::whole) {
            const auto land = shares(tenure.landArea, succession.heirs);
            const auto floor = shares(tenure.floorArea, succession.heirs);
            shareOut(tenure, succession, [&](Tenure& after, std::size_t i) {
                after.landArea = land[i];
                after.floorArea = floor[i];
            });
        } else {
            hold(succession, tenure, succession.heirs.empty() ? "" : "(of a part that the map does not show)");
        }
    }
}

void Carrying::carryRights(const Succession& succession) {
    for (const auto& right : hangingOn<land::Right>(store_, succession.parent.id)) {
        if (hasEnded(right, succession.on)) continue;
        if (succession.heirs.empty()) {
            hold(succession, right, "");
        } else if (succession.heirs.size() == 1) {
            auto after = right;
            after.parcel.id = succession.heirs.front().parcel.id;
            if (succession.joined && !after.area) after.area = sizeOf(succession.parent);
            changes_.push_back({right, after});
        } else if (succession.named) {
            move(right, *succession.named);
        } else {
            const auto area = shares(right.area, succession.heirs);
            const auto developed = shares(right.developedArea, succession.heirs);
            const auto* extent = geom::regionOf(right.developedExtent);
            shareOut(right, succession, [&](land::Right& after, std::size_t i) {
                after.area = area[i];
                after.developedArea = developed[i];
                const auto* land = geom::regionOf(succession.heirs[i].parcel.geometry);
                if (extent == nullptr || land == nullptr) return;
                auto part = geom::intersection(*extent, *land);
                after.developedExtent = part.empty() ? geom::Shape() : geom::Shape(std::move(part));
                if (right.developedArea) after.developedArea.reset(); // the map says it, and better than a share
            });
        }
    }
}

void Carrying::carryOthers(const Succession& succession) {
    for (const auto& encumbrance : hangingOn<land::Encumbrance>(store_, succession.parent.id)) {
        if (hasEnded(encumbrance, succession.on)) continue;
        if (succession.heirs.empty())
            hold(succession, encumbrance, fmt::format("({})", land::name(encumbrance.kind)));
        else
            shareOut(encumbrance, succession, [](land::Encumbrance&, std::size_t) {});
    }
    for (const auto& approval : hangingOn<land::Approval>(store_, succession.parent.id)) {
        if (hasEnded(approval, succession.on) || succession.heirs.empty()) continue; // history of the retired parcel
        const auto area = shares(approval.area, succession.heirs);
        shareOut(approval, succession, [&](land::Approval& after, std::size_t i) { after.area = area[i]; });
    }
    for (const auto& member : hangingOn<land::ZoneParcel>(store_, succession.parent.id)) {
        const bool already = std::any_of(succession.heirs.begin(), succession.heirs.end(), [&](const Heir& heir) {
            return memberships_.contains({member.zone.id, heir.parcel.id});
        });
        if (already) { // parents of one zone became one parcel: it is a member once
            changes_.push_back({member, std::nullopt});
            continue;
        }
        for (const auto& heir : succession.heirs) memberships_.insert({member.zone.id, heir.parcel.id});
        shareOut(member, succession, [](land::ZoneParcel&, std::size_t) {});
    }
}

void Carrying::carry(const Succession& succession) {
    carryBuildings(succession);
    carryRights(succession);
    carryTenure<land::Lease>(succession);
    carryTenure<land::Use>(succession);
    carryOthers(succession);
}

std::optional<Refusal> Carrying::refusal() const {
    if (held_.empty()) return std::nullopt;
    std::string list;
    for (std::size_t i = 0; i < held_.size() && i < 20; ++i) list += (i > 0 ? ", " : "") + held_[i];
    if (held_.size() > 20) list += fmt::format(" … ({})", held_.size());
    return Refusal{"still_held", fmt::format("{} is still held: {}", heldAt_, list), heldAt_,
                   "end or move what is listed first, or name the parcel that takes it"};
}

} // namespace mutu::book
