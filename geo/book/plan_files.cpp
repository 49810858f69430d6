// SPDX-License-Identifier: Apache-2.0
#include "geo/book/plan_files.h"

#include "geo/geom/measure.h"
#include "geo/office/cut.h"

namespace mutu::book {

namespace {

template <class Type> std::vector<Type> all(const store::Store& records, const query::RecordQuestion& question) {
    std::vector<Type> found;
    records.visit(question, [&found](land::Record&& record) {
        found.push_back(std::move(std::get<Type>(record)));
        return true;
    });
    return found;
}

} // namespace

std::vector<land::ZoneParcel> membersOf(const store::Store& records, RecordId zone) {
    return all<land::ZoneParcel>(records, {.kind = land::Kind::zoneParcel, .key = query::Key{"zone_id", zone}});
}

office::PlanFile planFileOf(const store::Store& records, const land::Plan& plan) {
    office::PlanFile file{plan, {}};
    const query::RecordQuestion ofPlan{
        .kind = land::Kind::clusterZone, .key = query::Key{"plan_id", plan.id}, .withRetired = true};
    for (auto& zone : all<land::ClusterZone>(records, ofPlan)) {
        auto members = membersOf(records, zone.id);
        const auto district = records.find(land::Kind::district, zone.district.id);
        file.zones.push_back(
            {std::move(zone), std::move(members), district ? land::titleOf(*district) : std::string()});
    }
    return file;
}

std::vector<land::Plan> plansIn(const store::Store& records) {
    return all<land::Plan>(records, {.kind = land::Kind::plan});
}

std::vector<land::Industry> industriesIn(const store::Store& records) {
    return all<land::Industry>(records, {.kind = land::Kind::industry});
}

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
