// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene_features.h"

#include "geo/geom/measure.h"
#include "geo/land/code.h"

namespace mutu::book {

using map::LayerKind;

namespace {

RegisteredArea measured(const geom::Shape& shape) {
    const auto* region = geom::regionOf(shape);
    return region ? geom::measuredArea(*region).rounded() : RegisteredArea();
}

std::string_view lastSeven(std::string_view code) { return code.size() > 7 ? code.substr(code.size() - 7) : code; }

} // namespace

SceneFeatures::SceneFeatures(const store::Store& store, map::SceneBuilder& builder)
    : builder_(builder)
    , districts_(store) {}

const std::string& SceneFeatures::districtName(RecordId id) const {
    static const std::string none;
    const auto found = names_.find(id.value);
    return found == names_.end() ? none : found->second;
}

void SceneFeatures::setRemark(LayerKind layer, map::FeatureIndex feature, RecordId record,
                              std::map<RecordId, std::string> Remarks::*of) {
    if (remarks_ == nullptr) return;
    const auto& known = remarks_->*of;
    if (const auto found = known.find(record); found != known.end()) set(layer, feature, "remark", found->second);
}

void SceneFeatures::know(const land::District& district) { names_[district.id.value] = district.name; }

void SceneFeatures::add(const land::District& district) {
    know(district);
    const auto feature = builder_.add(LayerKind::district, district.id, district.geometry, measured(district.geometry));
    if (!feature) return;
    set(LayerKind::district, *feature, "name", district.name);
    set(LayerKind::district, *feature, "code", district.code);
}

void SceneFeatures::add(const land::Vacancy& piece) {
    if (piece.pool == land::Pool::none) return;
    const auto feature = builder_.add(LayerKind::vacancy, piece.id, piece.geometry, piece.area, piece.parcel.id);
    if (!feature) return;
    set(LayerKind::vacancy, *feature, "kind", land::name(piece.kind));
    set(LayerKind::vacancy, *feature, "pool", land::name(piece.pool));
    if (piece.area > RegisteredArea()) set(LayerKind::vacancy, *feature, "vacant_mu", piece.area.mu().value());
    if (piece.floor > RegisteredArea())
        set(LayerKind::vacancy, *feature, "floor_m2", piece.floor.squareMetres().value());
    set(LayerKind::vacancy, *feature, "idle", std::string_view(piece.suspectedIdle ? "suspected" : ""));
    set(LayerKind::vacancy, *feature, "district", districtName(piece.district.id));
    if (const auto since = piece.knownSince()) set(LayerKind::vacancy, *feature, "since", since->text());
}

void SceneFeatures::add(const land::Parcel& parcel, const Occupiers::Answer& who) {
    if (parcel.stratum != land::Stratum::surface) return;
    const auto area = parcel.registeredArea ? *parcel.registeredArea : measured(parcel.geometry);
    const auto feature = builder_.add(LayerKind::parcel, parcel.id, parcel.geometry, area);
    if (!feature) return;
    set(LayerKind::parcel, *feature, "occupancy", who.occupancy);
    set(LayerKind::parcel, *feature, "industry", who.industry);
    set(LayerKind::parcel, *feature, "enterprise", who.enterprise);
    set(LayerKind::parcel, *feature, "code", parcel.code);
    set(LayerKind::parcel, *feature, "plot",
        parcel.plot.empty() ? lastSeven(parcel.code) : std::string_view(parcel.plot));
    set(LayerKind::parcel, *feature, "district", districtName(districtOf(parcel)));
    set(LayerKind::parcel, *feature, "land_use", parcel.landUse);
    set(LayerKind::parcel, *feature, "area_mu", area.mu().value());
    setRemark(LayerKind::parcel, *feature, parcel.id, &Remarks::parcels);
}

void SceneFeatures::add(const land::ClusterZone& zone) {
    const auto feature = builder_.add(LayerKind::clusterZone, zone.id, zone.geometry, measured(zone.geometry));
    if (!feature) return;
    const auto codes = land::codeList(zone.industries);
    set(LayerKind::clusterZone, *feature, "name", zone.name);
    set(LayerKind::clusterZone, *feature, "industry", codes.empty() ? std::string() : codes.front());
    set(LayerKind::clusterZone, *feature, "plan", zone.plan);
    setRemark(LayerKind::clusterZone, *feature, zone.id, &Remarks::zones);
}

void SceneFeatures::add(const land::Building& building) {
    const auto feature = builder_.add(LayerKind::building, building.id, building.geometry, measured(building.geometry),
                                      building.parcel.id);
    if (!feature) return;
    set(LayerKind::building, *feature, "name", building.name.empty() ? building.number : building.name);
    set(LayerKind::building, *feature, "structure", building.structure);
    if (building.storeys) set(LayerKind::building, *feature, "floors", static_cast<double>(*building.storeys));
}

void SceneFeatures::add(const land::Road& road) {
    const auto feature = builder_.add(LayerKind::road, road.id, road.geometry);
    if (!feature) return;
    set(LayerKind::road, *feature, "name", road.name);
    set(LayerKind::road, *feature, "class", land::name(road.roadClass));
    set(LayerKind::road, *feature, "stage", land::name(road.stage));
    if (road.width) set(LayerKind::road, *feature, "width", geom::metres(*road.width));
}

void SceneFeatures::add(const land::Facility& facility) {
    const auto feature = builder_.add(LayerKind::facility, facility.id, facility.geometry);
    if (!feature) return;
    set(LayerKind::facility, *feature, "name", facility.name);
    set(LayerKind::facility, *feature, "kind", facility.kind);
    set(LayerKind::facility, *feature, "stage", land::name(facility.stage));
}

} // namespace mutu::book
