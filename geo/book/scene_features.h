// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/districts.h"
#include "geo/book/occupiers.h"
#include "geo/book/scene.h"
#include "geo/map/scene_builder.h"

#include <string>
#include <unordered_map>

namespace mutu::book {

/// How each record becomes a feature of a scene, with the properties that fillScene() names.
/// - The districts come first: other features name them.
class SceneFeatures {
  public:
    SceneFeatures(const store::Store& store, map::SceneBuilder& builder);

    /// To be said of the features added from here on.
    void remark(const Remarks& remarks) { remarks_ = &remarks; }

    void know(const land::District& district);
    void add(const land::District& district);
    /// A piece in no pool isn't vacant, and isn't shown.
    void add(const land::Vacancy& piece);
    /// Parcels of the surface alone are shown.
    void add(const land::Parcel& parcel, const Occupiers::Answer& who);
    void add(const land::ClusterZone& zone);
    void add(const land::Building& building);
    void add(const land::Road& road);
    void add(const land::Facility& facility);

    [[nodiscard]] RecordId districtOf(const land::Parcel& parcel) { return districts_.of(parcel).id; }

  private:
    template <class Value>
    void set(map::LayerKind layer, map::FeatureIndex feature, std::string_view property, const Value& value) {
        builder_.set(layer, feature, property, value);
    }
    [[nodiscard]] const std::string& districtName(RecordId id) const;
    void setRemark(map::LayerKind layer, map::FeatureIndex feature, RecordId record,
                   std::map<RecordId, std::string> Remarks::*of);

    map::SceneBuilder& builder_;
    Districts districts_;
    std::unordered_map<std::int64_t, std::string> names_;
    const Remarks* remarks_ = nullptr;
};

} // namespace mutu::book
