// SPDX-License-Identifier: Apache-2.0
#include "geo/book/zone_edit.h"

#include "geo/book/conformity.h"
#include "geo/book/gate.h"
#include "geo/book/plan_files.h"
#include "geo/book/zone_ground.h"
#include "geo/office/cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mutu::book {

/// What a drawn line takes.
struct ZoneEdit::Inside {
    std::vector<land::Parcel> taken;
    std::vector<land::Parcel> left; ///< they meet the line, but stay out
    std::int64_t elsewhere = 0;
};

ZoneEdit::ZoneEdit(const store::Store& records, store::Transaction& transaction, office::PlanFile file,
                   land::ClusterZone zone, Date day)
    : records_(records)
    , transaction_(transaction)
    , file_(std::move(file))
    , isNew_(!zone.id)
    , day_(day)
    , districts_(records)
    , snapPercent_(zoningRulesOn(records, day).snapPercent)
    , zone_(std::move(zone)) {
    if (isNew_) zone_.id = transaction_.nextId(land::Kind::clusterZone);
    for (const auto& each : file_.zones)
        if (each.zone.id == zone_.id) self_ = each;
    if (isNew_) self_.zone = zone_;
    members_ = self_.members;
}

const land::Parcel* ZoneEdit::parcel(RecordId id) {
    const auto [known, isNew] = parcels_.try_emplace(id);
    if (isNew)
        if (auto found = records_.find(land::Kind::parcel, id))
            known->second = std::get<land::Parcel>(std::move(*found));
    return known->second ? &*known->second : nullptr;
}

ZoneEdit::Inside ZoneEdit::insideOf(const geom::Region& drawing) {
    Inside inside;
    const auto fabric = fabricRulesOn(records_, day_);
    records_.visit({.kind = land::Kind::parcel, .window = geom::boxOf(drawing), .asOf = day_},
                   [&](land::Record&& record) {
                       auto& each = std::get<land::Parcel>(record);
                       const auto* region = geom::regionOf(each.geometry);
                       // Roads and rivers registered as parcels stay open ground of whatever zone is drawn around them.
                       if (each.stratum != land::Stratum::surface || region == nullptr || fabric.exempts(each.landUse))
                           return true;
                       const auto district = districts_.of(each);
                       const bool isForeign = zone_.district && district && district != zone_.district;
                       const bool isTaken = isInside(*region, drawing, snapPercent_);
                       if (isTaken && isForeign) ++inside.elsewhere;
                       parcels_.insert_or_assign(each.id, each);
                       (isTaken && !isForeign ? inside.taken : inside.left).push_back(std::move(each));
                       return true;
                   });
    return inside;
}

std::vector<geom::Region> ZoneEdit::groundOf(const std::vector<RecordId>& parcels) {
    std::vector<geom::Region> regions;
    for (const auto id : parcels) {
        const auto* each = parcel(id);
        const auto* region = each == nullptr ? nullptr : geom::regionOf(each->geometry);
        if (region != nullptr) regions.push_back(*region);
    }
    return regions;
}

land::ClusterZone& ZoneEdit::altered(RecordId zone) {
    for (const auto& each : file_.zones)
        if (each.zone.id == zone) return altered_.try_emplace(zone, each.zone).first->second;
    return altered_[zone];
}

Result<Done> ZoneEdit::take(const std::vector<RecordId>& parcels, bool move) {
    std::vector<office::Assignable> candidates;
    for (const auto id : parcels)
        if (const auto* each = parcel(id)) candidates.push_back({id, each->title(), districts_.of(*each).id});
    const auto assigned = office::assignment(file_, self_, candidates, move);
    if (!assigned) return assigned.refusal();
    for (const auto id : assigned->added) {
        members_.push_back({transaction_.nextId(land::Kind::zoneParcel), {zone_.id}, {id}});
        memberships_.push_back({std::nullopt, members_.back()});
    }
    for (const auto& was : assigned->taken) {
        auto is = was;
        is.zone.id = zone_.id;
        members_.push_back(is);
        memberships_.push_back({was, is});
        auto& other = altered(was.zone.id);
        const auto* ground = geom::regionOf(other.geometry);
        if (ground == nullptr) continue;
        ZoneGround left(*ground);
        left.takeOff(groundOf({was.parcel.id}));
        other.geometry = left.region();
    }
    outcome_.added += static_cast<std::int64_t>(assigned->added.size());
    outcome_.taken += static_cast<std::int64_t>(assigned->taken.size());
    outcome_.already += static_cast<std::int64_t>(assigned->already.size());
    return Done{};
}

Result<Done> ZoneEdit::assign(const ParcelChoice& choice) {
    auto parcels = choice.parcels;
    if (!choice.drawing.empty()) {
        const auto inside = insideOf(choice.drawing);
        outcome_.elsewhere += inside.elsewhere;
        for (const auto& each : inside.taken) parcels.push_back(each.id);
        if (inside.taken.empty() && choice.parcels.empty())
            return Refusal{"zone_without_parcels", fmt::format("The line takes no parcel into zone {}", zone_.name),
                           zone_.name, "Draw it around the parcels that are meant, in the zone's own district"};
    }
    std::sort(parcels.begin(), parcels.end());
    parcels.erase(std::unique(parcels.begin(), parcels.end()), parcels.end());
    if (auto done = take(parcels, choice.move); !done) return done.refusal();
    const auto* before = geom::regionOf(zone_.geometry);
    ZoneGround ground(before == nullptr ? geom::Region() : *before);
    ground.add(groundOf(parcels));
    zone_.geometry = ground.region();
    return Done{};
}

Result<Done> ZoneEdit::draw(const geom::Region& drawing) {
    const auto inside = insideOf(drawing);
    outcome_.elsewhere += inside.elsewhere;
    if (inside.taken.empty())
        return Refusal{"zone_without_parcels", fmt::format("The line takes no parcel into zone {}", zone_.name),
                       zone_.name, "Draw it around the parcels that are meant, in the zone's own district"};
    std::vector<RecordId> parcels;
    for (const auto& each : inside.taken) parcels.push_back(each.id);
    if (auto done = take(parcels, false); !done) return done.refusal();
    std::vector<geom::Region> others;
    for (const auto& each : file_.zones)
        if (const auto* region = geom::regionOf(each.zone.geometry)) others.push_back(*region);
    zone_.geometry = ZoneGround::snapped(drawing, inside.taken, inside.left, others).region();
    return Done{};
}

Result<Done> ZoneEdit::unassign(const std::vector<RecordId>& parcels) {
    if (auto fault = office::faultOfEdit(file_.plan)) return *fault;
    for (const auto id : std::set<RecordId>(parcels.begin(), parcels.end())) {
        const auto member = std::find_if(members_.begin(), members_.end(),
                                         [id](const land::ZoneParcel& each) { return each.parcel.id == id; });
        if (member == members_.end()) {
            const auto* each = parcel(id);
            return Refusal{"parcel_not_in_zone",
                           fmt::format("Parcel {} is not in zone {}", each == nullptr ? "" : each->title(), zone_.name),
                           each == nullptr ? std::string() : each->title(), "Leave it out"};
        }
        memberships_.push_back({*member, std::nullopt});
        members_.erase(member);
        ++outcome_.removed;
    }
    if (const auto* before = geom::regionOf(zone_.geometry)) {
        ZoneGround ground(*before);
        ground.takeOff(groundOf(parcels));
        zone_.geometry = ground.region();
    }
    return Done{};
}

std::vector<change::Change> ZoneEdit::changes() const {
    std::vector<change::Change> changes;
    for (const auto& [id, zone] : altered_)
        for (const auto& each : file_.zones)
            if (each.zone.id == id && !land::sameContent(each.zone, zone)) changes.push_back({each.zone, zone});
    if (isNew_)
        changes.push_back({std::nullopt, zone_});
    else if (!land::sameContent(self_.zone, zone_))
        changes.push_back({self_.zone, zone_});
    changes.insert(changes.end(), memberships_.begin(), memberships_.end());
    return changes;
}

ZoneOutcome ZoneEdit::outcome() const {
    auto outcome = outcome_;
    outcome.gross = grossArea(zone_);
    const auto net = netAreaOf(records_, members_, day_);
    outcome.parcels = net.parcels;
    outcome.net = net.area;
    return outcome;
}

} // namespace mutu::book
