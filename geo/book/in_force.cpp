// SPDX-License-Identifier: Apache-2.0
#include "geo/book/in_force.h"

namespace mutu::book {

namespace {

struct Interval {
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool holds(Date day) const { return (!from || *from <= day) && (!until || day < *until); }
};

Interval intervalOf(const land::Parcel& parcel) { return {parcel.validFrom, parcel.validTo}; }
Interval intervalOf(const land::ClusterZone& zone) { return {zone.validFrom, zone.validTo}; }
Interval intervalOf(const land::Approval& approval) { return {approval.approvedOn, approval.endedOn}; }
Interval intervalOf(const land::Building& building) { return {building.completedOn, {}}; }
Interval intervalOf(const land::Enterprise& enterprise) { return {enterprise.registeredOn, enterprise.closedOn}; }
Interval intervalOf(const land::Right& right) {
    return {right.signedOn ? right.signedOn : right.handedOverOn, right.endedOn};
}
Interval intervalOf(const land::Lease& lease) { return {lease.beginsOn, lease.endsOn}; }
Interval intervalOf(const land::Use& use) { return {use.beginsOn, use.endsOn}; }
Interval intervalOf(const land::Encumbrance& encumbrance) { return {encumbrance.beginsOn, encumbrance.endsOn}; }
Interval intervalOf(const land::Plan& plan) { return {plan.adoptedOn, plan.endedOn}; }
template <class Type> Interval intervalOf(const Type&) { return {}; }

bool holds(Date day, land::Kind kind, RecordId id, const store::Store& records) {
    const auto found = records.find(kind, id);
    return !found || isInForceOn(day, *found, records);
}

} // namespace

bool isDated(land::Kind kind) {
    switch (kind) {
    case land::Kind::parcel:
    case land::Kind::approval:
    case land::Kind::building:
    case land::Kind::floor:
    case land::Kind::enterprise:
    case land::Kind::right:
    case land::Kind::lease:
    case land::Kind::use:
    case land::Kind::encumbrance:
    case land::Kind::plan:
    case land::Kind::clusterZone:
    case land::Kind::zoneParcel:
        return true;
    default:
        return false;
    }
}

bool isInForceOn(Date day, const land::Record& record, const store::Store& records) {
    if (const auto* floor = std::get_if<land::Floor>(&record))
        return holds(day, land::Kind::building, floor->building.id, records);
    if (const auto* member = std::get_if<land::ZoneParcel>(&record))
        if (!holds(day, land::Kind::clusterZone, member->zone.id, records)) return false;
    if (!std::visit([day](const auto& concrete) { return intervalOf(concrete).holds(day); }, record)) return false;
    const auto parcel = land::parcelOf(record);
    return std::holds_alternative<land::Parcel>(record) || !parcel || holds(day, land::Kind::parcel, parcel, records);
}

} // namespace mutu::book
