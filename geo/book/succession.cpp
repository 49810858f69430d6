// SPDX-License-Identifier: Apache-2.0
#include "geo/book/succession.h"

#include "geo/book/pointing.h"
#include "geo/change/codec.h"
#include "geo/fabric/apportion.h"
#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"
#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mutu::book {

namespace {

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

/// Who takes a building that lies on several heirs' land; of equal shares the first.
std::optional<RecordId> takerOf(const geom::Region& footprint, const Succession& succession) {
    const auto& wish = succession.cutBuildings;
    const auto isHeir = [&](const Heir& heir) { return heir.parcel.id == wish.named; };
    if (wish.named && std::any_of(succession.heirs.begin(), succession.heirs.end(), isHeir)) return wish.named;
    if (!wish.toLargestShare) return std::nullopt;
    std::optional<RecordId> taker;
    MeasuredArea most;
    for (const auto& heir : succession.heirs) {
        const auto* land = geom::regionOf(heir.parcel.geometry);
        if (land == nullptr || !geom::boxOf(*land).meets(geom::boxOf(footprint))) continue;
        const auto share = geom::measuredArea(geom::intersection(footprint, *land));
        if (taker && share <= most) continue;
        taker = heir.parcel.id;
        most = share;
    }
    return taker;
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

// The areas of a record that sum up where parcels become one.
template <class Type> std::vector<std::optional<RegisteredArea> Type::*> areasOf() {
    std::vector<std::optional<RegisteredArea> Type::*> areas;
    if constexpr (requires(Type record) { record.landArea; }) areas = {&Type::landArea, &Type::floorArea};
    if constexpr (requires(Type record) { record.area; }) areas = {&Type::area};
    if constexpr (requires(Type record) { record.developedArea; }) areas.push_back(&Type::developedArea);
    return areas;
}

// Whether a record that another parent handed down differs in its areas alone, which are then added.
template <class Type> bool tookIn(Type& present, const Type& other) {
    auto same = other;
    same.id = present.id;
    for (const auto area : areasOf<Type>()) {
        if ((present.*area).has_value() != (other.*area).has_value()) return false;
        same.*area = present.*area;
    }
    std::string one, two;
    change::appendRecord(one, same);
    change::appendRecord(two, present);
    if (one != two) return false;
    for (const auto area : areasOf<Type>())
        if (other.*area) present.*area = *(present.*area) + *(other.*area);
    return true;
}

} // namespace

template <class Type> void Carrying::end(const Type& record, Date on) {
    auto after = record;
    if constexpr (requires { record.endedOn; })
        after.endedOn = on;
    else if constexpr (requires { record.endsOn; })
        after.endsOn = on;
    else
        return;
    if constexpr (requires { record.beginsOn; })
        if (record.beginsOn && *record.beginsOn >= on) return changes_.push_back({record, std::nullopt});
    changes_.push_back({record, after});
}

template <class Type> Carrying::Given& Carrying::give(Type copy, RecordId heir) {
    const auto parent = std::exchange(copy.parcel.id, heir);
    copy.id = RecordId();
    auto& given = given_[{heir, land::Description<Type>::kind}];
    for (auto& one : given) {
        auto& present = std::get<Type>(*changes_[one.at].after);
        if (one.from.contains(parent) || !tookIn(present, copy)) continue;
        one.from.insert(parent);
        return one;
    }
    given.push_back({changes_.size(), {parent}, {}});
    copy.id = transaction_.nextId(land::Description<Type>::kind);
    changes_.push_back({std::nullopt, std::move(copy)});
    return given.back();
}

// What covered the whole of each parcel covers the whole of the one that they became.
template <class Tenure> void Carrying::makeWhole() {
    for (const auto& [key, list] : given_) {
        if (key.second != land::Description<Tenure>::kind) continue;
        for (const auto& given : list) {
            if (given.wholeOf.empty() || given.wholeOf.size() != parents_.at(key.first)) continue;
            auto& tenure = std::get<Tenure>(*changes_[given.at].after);
            tenure.part = land::Part::whole;
            if (!given.landStated) tenure.landArea.reset();
        }
    }
}

void Carrying::hold(const Succession& succession, const land::Record& record, const std::string& why) {
    if (heldAt_.empty()) heldAt_ = succession.parent.title();
    const auto title = land::titleOf(record);
    held_.push_back(fmt::format("{} {}{}{}", land::name(land::kindOf(record)), title, title.empty() ? "" : " ", why));
}

void Carrying::carryBuildings(const Succession& succession) {
    for (const auto& building : pointingAt<land::Building>(store_, "parcel_id", succession.parent.id)) {
        std::optional<RecordId> heir;
        if (succession.heirs.size() == 1) heir = succession.heirs.front().parcel.id;
        const auto* footprint = geom::regionOf(building.geometry);
        for (const auto& candidate : succession.heirs) {
            const auto* land = geom::regionOf(candidate.parcel.geometry);
            if (!heir && footprint != nullptr && land != nullptr && liesWithin(*footprint, *land))
                heir = candidate.parcel.id;
        }
        if (!heir && footprint == nullptr) heir = succession.named;
        const bool isCut = !heir && footprint != nullptr && !succession.heirs.empty();
        if (isCut) heir = takerOf(*footprint, succession);
        cutsBuilding_ = cutsBuilding_ || (isCut && !heir);
        if (!heir) {
            hold(succession, building,
                 succession.heirs.empty() ? "(stands on it)"
                 : footprint != nullptr   ? "(cut by the new boundary)"
                                          : "(has no footprint)");
            continue;
        }
        auto copy = building;
        copy.id = transaction_.nextId(land::Kind::building);
        copy.parcel.id = *heir;
        buildings_[building.id] = {*heir, copy.id};
        changes_.push_back({std::nullopt, copy});
        query::RecordQuestion question{.kind = land::Kind::floor};
        question.key = query::Key{"building_id", building.id};
        store_.visit(question, [&](const land::Record& record) {
            auto floor = std::get<land::Floor>(record);
            const auto old = std::exchange(floor.id, transaction_.nextId(land::Kind::floor));
            floors_[old] = floor.id;
            floor.building.id = copy.id;
            changes_.push_back({std::nullopt, floor});
            return true;
        });
    }
}

std::string Carrying::whyUnplaced(const Succession& succession, RecordId building) const {
    if (succession.heirs.empty()) return {};
    const auto record = building ? store_.find(land::Kind::building, building) : std::nullopt;
    if (!record) return "(of a part that the map does not show)";
    const auto title = land::titleOf(*record);
    return fmt::format("(in building{}{})", title.empty() ? "" : " ", title);
}

// Leases and uses: what belongs to a building goes with it, the whole parcel is shared by area.
template <class Tenure> void Carrying::carryTenure(const Succession& succession) {
    for (const auto& tenure : pointingAt<Tenure>(store_, "parcel_id", succession.parent.id)) {
        if (hasEnded(tenure, succession.on)) continue;
        const auto building = buildings_.find(tenure.building.id);
        const bool isWhole = tenure.part == land::Part::whole;
        if (building != buildings_.end() && tenure.floor.id && !floors_.contains(tenure.floor.id)) {
            hold(succession, tenure, "(on a floor that its building does not have)");
            continue;
        }
        if (building != buildings_.end()) {
            auto copy = tenure;
            copy.building.id = building->second.second;
            if (tenure.floor.id) copy.floor.id = floors_.at(tenure.floor.id);
            give(copy, building->second.first);
        } else if (succession.heirs.size() == 1) {
            auto copy = tenure;
            if (succession.joined && isWhole) { // the whole of the parent is a part of the child
                copy.part = land::Part::area;
                if (!copy.landArea) copy.landArea = sizeOf(succession.parent);
            }
            auto& given = give(copy, succession.heirs.front().parcel.id);
            if (succession.joined && isWhole) given.wholeOf.insert(succession.parent.id);
            given.landStated = given.landStated || tenure.landArea;
        } else if (succession.named && !isWhole) {
            give(tenure, *succession.named);
        } else if (!succession.heirs.empty() && isWhole) {
            const auto land = shares(tenure.landArea, succession.heirs);
            const auto floor = shares(tenure.floorArea, succession.heirs);
            for (std::size_t i = 0; i < succession.heirs.size(); ++i) {
                if (succession.named && *succession.named != succession.heirs[i].parcel.id) continue;
                auto copy = tenure;
                copy.landArea = land[i];
                copy.floorArea = floor[i];
                give(copy, succession.heirs[i].parcel.id);
            }
        } else {
            hold(succession, tenure, whyUnplaced(succession, tenure.building.id));
            continue;
        }
        end(tenure, succession.on);
    }
}

void Carrying::carryRights(const Succession& succession) {
    for (const auto& right : pointingAt<land::Right>(store_, "parcel_id", succession.parent.id)) {
        if (hasEnded(right, succession.on)) continue;
        if (succession.heirs.empty()) {
            hold(succession, right, "");
            continue;
        }
        if (succession.heirs.size() == 1) {
            auto copy = right;
            if (succession.joined && !copy.area) copy.area = sizeOf(succession.parent);
            give(copy, succession.heirs.front().parcel.id);
        } else { // a heir who takes it alone takes it on the heir's own land
            const auto area = shares(right.area, succession.heirs);
            const auto developed = shares(right.developedArea, succession.heirs);
            const auto* extent = geom::regionOf(right.developedExtent);
            for (std::size_t i = 0; i < succession.heirs.size(); ++i) {
                if (succession.named && *succession.named != succession.heirs[i].parcel.id) continue;
                auto copy = right;
                copy.area = area[i];
                copy.developedArea = succession.named && right.developedArea
                                         ? std::min(*right.developedArea, succession.heirs[i].area)
                                         : developed[i];
                const auto* land = geom::regionOf(succession.heirs[i].parcel.geometry);
                if (extent != nullptr && land != nullptr) {
                    auto part = geom::intersection(*extent, *land);
                    copy.developedExtent = part.empty() ? geom::Shape() : geom::Shape(std::move(part));
                    copy.developedArea.reset(); // the map says it, and better than a share
                }
                give(copy, succession.heirs[i].parcel.id);
            }
        }
        end(right, succession.on);
    }
}

void Carrying::carryOthers(const Succession& succession) {
    for (const auto& encumbrance : pointingAt<land::Encumbrance>(store_, "parcel_id", succession.parent.id)) {
        if (hasEnded(encumbrance, succession.on)) continue;
        if (succession.heirs.empty()) {
            hold(succession, encumbrance, fmt::format("({})", land::name(encumbrance.kind)));
            continue;
        }
        for (const auto& heir : succession.heirs) give(encumbrance, heir.parcel.id);
        end(encumbrance, succession.on);
    }
    for (const auto& approval : pointingAt<land::Approval>(store_, "parcel_id", succession.parent.id)) {
        if (hasEnded(approval, succession.on) || succession.heirs.empty()) continue; // history of the retired parcel
        const auto area = shares(approval.area, succession.heirs);
        for (std::size_t i = 0; i < succession.heirs.size(); ++i) {
            auto copy = approval;
            copy.area = area[i];
            give(copy, succession.heirs[i].parcel.id);
        }
        end(approval, succession.on);
    }
    for (auto member : pointingAt<land::ZoneParcel>(store_, "parcel_id", succession.parent.id))
        for (const auto& heir : succession.heirs)
            if (memberships_.insert({member.zone.id, heir.parcel.id}).second) give(member, heir.parcel.id);
}

void Carrying::carry(const Succession& succession) {
    for (const auto& heir : succession.heirs) ++parents_[heir.parcel.id];
    carryBuildings(succession);
    carryRights(succession);
    carryTenure<land::Lease>(succession);
    carryTenure<land::Use>(succession);
    carryOthers(succession);
    carryCases(succession);
}

std::vector<change::Change> Carrying::changes() && {
    makeWhole<land::Lease>();
    makeWhole<land::Use>();
    return std::move(changes_);
}

std::size_t Carrying::count() const {
    return static_cast<std::size_t>(
        std::count_if(changes_.begin(), changes_.end(), [](const auto& change) { return !change.before; }));
}

std::optional<Refusal> Carrying::refusal() const {
    if (held_.empty()) return std::nullopt;
    std::string list;
    for (std::size_t i = 0; i < held_.size() && i < 20; ++i) list += (i > 0 ? ", " : "") + held_[i];
    if (held_.size() > 20) list += fmt::format(" … ({})", held_.size());
    return Refusal{"still_held", fmt::format("{} is still held: {}", heldAt_, list), heldAt_,
                   cutsBuilding_ ? "draw the new boundary clear of the building, or say which new parcel takes it "
                                   "(--building-to)"
                                 : "end or move what is listed first, or name the parcel that takes it"};
}

} // namespace mutu::book
