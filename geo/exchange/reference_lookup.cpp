// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/reference_lookup.h"

#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::exchange {

namespace {

using land::Kind;

std::string_view unknown(Kind kind) {
    switch (kind) {
    case Kind::district:
        return "unknown_district";
    case Kind::parcel:
        return "unknown_parcel";
    case Kind::enterprise:
        return "unknown_enterprise";
    case Kind::building:
        return "unknown_building";
    case Kind::floor:
        return "unknown_floor";
    default:
        return "unknown_cluster_zone";
    }
}

/// Whether a record of a kind is nothing without this reference.
bool isNeeded(Kind record, Kind reference) {
    switch (record) {
    case Kind::approval:
    case Kind::right:
    case Kind::lease:
    case Kind::use:
    case Kind::encumbrance:
        return reference == Kind::parcel;
    case Kind::floor:
        return reference == Kind::building;
    case Kind::enterpriseYear:
        return reference == Kind::enterprise;
    case Kind::zoneParcel:
        return true;
    default:
        return false;
    }
}

} // namespace

void ReferenceLookup::resolve(Row& row) {
    std::visit(
        [&]<class Record>(Record& record) {
            std::size_t slot = 0;
            RecordId parcel = parcelOf(row); // whose buildings, and
            RecordId building;               // whose floors, the row can only mean
            land::forEachField<Record>([&](const auto& field) {
                auto& value = record.*field.member;
                if constexpr (requires {
                                  value.kind;
                                  value.id;
                              }) {
                    const std::string& name = row.names[slot++];
                    if (name.empty() && value.kind == Kind::building && !row.parcel.empty())
                        value.id = building = buildingOn(parcel); // a floor of the parcel's only one
                    if (value.id) return;
                    if (name.empty()) {
                        if (isNeeded(land::Description<Record>::kind, value.kind))
                            row.judgement.remarks.push_back({"reference_missing", Effect::rejected,
                                                             std::string(land::name(value.kind)), field.column});
                        return;
                    }
                    if (value.kind == Kind::floor && !building) building = buildingOn(parcel);
                    if (value.kind == Kind::floor && !building) {
                        row.judgement.remarks.push_back({"building_missing", Effect::rejected, name, field.column});
                        return;
                    }
                    value.id = find(value.kind, name, value.kind == Kind::floor ? building : parcel);
                    if (!value.id)
                        row.judgement.remarks.push_back(
                            {unknown(value.kind), value.kind == Kind::district ? Effect::repaired : Effect::rejected,
                             name, field.column});
                    if (value.kind == Kind::parcel) parcel = value.id;
                    if (value.kind == Kind::building) building = value.id;
                }
            });
        },
        row.record);
    placeBuilding(row);
    settleIndustries(row);
}

RecordId ReferenceLookup::parcelOf(Row& row) {
    if (row.parcel.empty()) return {};
    const auto parcel = find(Kind::parcel, row.parcel, {});
    if (!parcel) row.judgement.remarks.push_back({"unknown_parcel", Effect::rejected, row.parcel, "parcel_id"});
    return parcel;
}

void ReferenceLookup::settleIndustries(Row& row) {
    auto& remarks = row.judgement.remarks;
    std::visit(
        [&]<class Record>(Record& record) {
            if constexpr (std::is_same_v<Record, land::Enterprise>)
                settleClasses(record.industry, "industry", remarks);
            else if constexpr (std::is_same_v<Record, land::Industry>)
                settleClasses(record.classes, "classes", remarks);
            else if constexpr (requires { record.industries; })
                settleClasses(record.industries, "industries", remarks);
        },
        row.record);
}

void ReferenceLookup::settleClasses(std::string& classes, std::string_view field, std::vector<Remark>& remarks) {
    if (classes.empty()) return;
    std::string text = classes;
    if (const auto whole = directory_.industry(text); !whole.empty()) { // also a name with blanks in it
        classes = whole;
        return;
    }
    for (const std::string_view mark : {"、", "，", "；", ",", ";", "/"})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), " ");
    classes.clear();
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        if (const auto code = directory_.industry(word); !code.empty())
            classes += (classes.empty() ? "" : " ") + code;
        else
            remarks.push_back({"industry_unknown", Effect::repaired, fmt::format("{} = {}", field, word), field});
    }
}

void ReferenceLookup::placeBuilding(Row& row) {
    auto* building = std::get_if<land::Building>(&row.record);
    if (building == nullptr || row.judgement.effect() == Effect::rejected || building->parcel.id) return;
    const auto* outline = geom::regionOf(building->geometry);
    const auto place = outline == nullptr ? std::nullopt : geom::interiorPoint(*outline);
    if (!place) return;
    building->parcel.id = directory_.parcelAt(*place);
    if (building->parcel.id)
        row.judgement.remarks.push_back({"parcel_by_place", Effect::information, {}});
    else
        row.judgement.remarks.push_back({"no_parcel_there", Effect::repaired, {}});
}

RecordId ReferenceLookup::buildingOn(RecordId parcel) { return parcel ? directory_.onlyBuilding(parcel) : RecordId{}; }

RecordId ReferenceLookup::find(Kind kind, const std::string& name, RecordId within) {
    constexpr std::size_t most = 100'000; // a few megabytes; beyond, start afresh
    const bool inside = kind == Kind::building || kind == Kind::floor;
    std::string key(1, static_cast<char>(kind));
    if (inside) key += std::to_string(within.value) + '/';
    key += name;
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (known_.size() >= most) known_.clear();
    const RecordId id = directory_.find(kind, name, inside ? within : RecordId{});
    known_.emplace(std::move(key), id);
    return id;
}

} // namespace mutu::exchange
