// SPDX-License-Identifier: Apache-2.0
#include "geo/book/plan_files.h"

#include "geo/book/pointing.h"
#include "geo/geom/measure.h"
#include "geo/office/cut.h"

namespace mutu::book {

std::vector<land::ZoneParcel> membersOf(const store::Store& records, RecordId zone) {
    return pointingAt<land::ZoneParcel>(records, "zone_id", zone);
}

office::PlanFile planFileOf(const store::Store& records, const land::Plan& plan) {
    office::PlanFile file{plan, {}};
    const query::RecordQuestion ofPlan{
        .kind = land::Kind::clusterZone, .key = query::Key{"plan_id", plan.id}, .withRetired = true};
    records.visit(ofPlan, [&file](land::Record&& record) {
        file.zones.push_back({std::move(std::get<land::ClusterZone>(record)), {}, {}});
        return true;
    });
    for (auto& each : file.zones) {
        each.members = membersOf(records, each.zone.id);
        if (const auto district = records.find(land::Kind::district, each.zone.district.id))
            each.district = land::titleOf(*district);
    }
    return file;
}

std::vector<land::Plan> plansIn(const store::Store& records) { return allOf<land::Plan>(records); }

std::vector<land::Industry> industriesIn(const store::Store& records) { return allOf<land::Industry>(records); }

RegisteredArea grossArea(const land::ClusterZone& zone) {
    const auto* region = geom::regionOf(zone.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

NetArea netAreaOf(const store::Store& records, const std::vector<land::ZoneParcel>& members, Date day) {
    NetArea net;
    for (const auto& member : members) {
        const auto found = records.find(land::Kind::parcel, member.parcel.id);
        if (!found) continue;
        const auto& parcel = std::get<land::Parcel>(*found);
        if (!parcel.isCurrentOn(day)) continue;
        ++net.parcels;
        net.area = net.area + office::countedArea(parcel);
    }
    return net;
}

} // namespace mutu::book
