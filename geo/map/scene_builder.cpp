// SPDX-License-Identifier: Apache-2.0
#include "geo/map/scene_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace mutu::map {

namespace {

bool isNear(geom::Point place, geom::Point origin) {
    return std::abs(place.x - origin.x) <= farthestOffset && std::abs(place.y - origin.y) <= farthestOffset;
}

/// Appends outlines to a layer; on failure the layer's arrays are cut back by the caller.
struct Packing {
    LayerArrays& to;
    geom::Point origin;
    Extent box;
    bool fits = true;

    void place(geom::Point p) {
        fits = fits && isNear(p, origin);
        if (!fits) return;
        const Offset offset{static_cast<std::int32_t>(p.x - origin.x), static_cast<std::int32_t>(p.y - origin.y)};
        box.add(offset);
        to.places.push_back(offset);
    }
    void closeOutline() { to.firstPlace.push_back(static_cast<std::uint32_t>(to.places.size())); }
    void line(const std::vector<geom::Point>& points) {
        if (points.empty()) return;
        for (const auto p : points) place(p);
        closeOutline();
    }
    void ring(const geom::Ring& points, bool counterclockwise) {
        if (points.size() < 3) return;
        double doubleArea = 0;
        const auto first = points.front();
        for (std::size_t i = 1; i + 1 < points.size(); ++i)
            doubleArea += static_cast<double>(points[i].x - first.x) * static_cast<double>(points[i + 1].y - first.y) -
                          static_cast<double>(points[i + 1].x - first.x) * static_cast<double>(points[i].y - first.y);
        if ((doubleArea > 0) == counterclockwise)
            for (const auto p : points) place(p);
        else
            for (auto p = points.rbegin(); p != points.rend(); ++p) place(*p);
        closeOutline();
    }

    Form operator()(std::monostate) const { return Form::point; }
    Form operator()(geom::Point p) {
        place(p);
        closeOutline();
        return Form::point;
    }
    Form operator()(const geom::Lines& lines) {
        for (const auto& part : lines.parts) line(part);
        return Form::lines;
    }
    Form operator()(const geom::Region& region) {
        for (const auto& part : region.parts) {
            ring(part.outer, true);
            for (const auto& hole : part.holes) ring(hole, false);
        }
        return Form::region;
    }
};

} // namespace

SceneBuilder::SceneBuilder(geom::Point origin)
    : origin_(origin) {}

SceneBuilder::SceneBuilder(std::shared_ptr<const Scene> before)
    : origin_(before->origin())
    , before_(std::move(before))
    , leftOut_(before_->leftOut()) {
    for (const auto kind : allLayers) tooFar_[static_cast<std::size_t>(kind)] = before_->tooFar(kind);
}

void SceneBuilder::expect(LayerKind layer, std::size_t features, std::size_t places) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    arrays.places.reserve(places);
    arrays.firstPlace.reserve(features + features / 50 + 1);
    arrays.firstOutline.reserve(features + 1);
    arrays.forms.reserve(features);
    arrays.boxes.reserve(features);
    arrays.records.reserve(features);
    arrays.areas.reserve(features);
}

std::optional<FeatureIndex> SceneBuilder::add(LayerKind layer, RecordId record, const geom::Shape& shape,
                                              RegisteredArea area, RecordId owner) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    const auto places = arrays.places.size();
    const auto outlines = arrays.firstPlace.size();
    Packing packing{arrays, origin_, {}};
    const auto form = std::visit(packing, shape);
    if (!packing.fits || arrays.places.size() == places) {
        arrays.places.resize(places);
        arrays.firstPlace.resize(outlines);
        ++leftOut_;
        if (!packing.fits) ++tooFar_[static_cast<std::size_t>(layer)];
        return std::nullopt;
    }
    arrays.firstOutline.push_back(static_cast<std::uint32_t>(arrays.firstPlace.size() - 1));
    arrays.forms.push_back(form);
    arrays.boxes.push_back(packing.box);
    arrays.records.push_back(record);
    if (owner || !arrays.owners.empty()) {
        arrays.owners.resize(arrays.records.size() - 1);
        arrays.owners.push_back(owner);
    }
    arrays.areas.push_back(area);
    return static_cast<FeatureIndex>(arrays.forms.size() - 1);
}

void SceneBuilder::remove(LayerKind layer, RecordId record) {
    assert(before_);
    removed_[static_cast<std::size_t>(layer)].insert(record);
}

void SceneBuilder::set(LayerKind layer, FeatureIndex feature, std::string_view property, std::string_view text) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    assert(feature < arrays.forms.size());
    arrays.set(feature, property, text);
}

void SceneBuilder::set(LayerKind layer, FeatureIndex feature, std::string_view property, double number) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    assert(feature < arrays.forms.size());
    arrays.set(feature, property, number);
}

Layer SceneBuilder::amended(LayerKind kind, LayerArrays added) const {
    const auto& removed = removed_[static_cast<std::size_t>(kind)];
    const Layer& before = before_->layer(kind);
    if (removed.empty() && added.forms.empty()) return before;
    // in order of the records: those that an earlier amendment brought and that stay, and the new ones
    std::map<RecordId, std::pair<const LayerView*, FeatureIndex>> all;
    if (const Sheaf* earlier = before.added())
        for (FeatureIndex i = 0; i < earlier->size(); ++i)
            if (!removed.contains(earlier->arrays.records[i])) all[earlier->arrays.records[i]] = {&earlier->arrays, i};
    added.finish();
    const auto brought = added.view();
    for (FeatureIndex i = 0; i < added.forms.size(); ++i) all[added.records[i]] = {&brought, i};
    std::vector<FeatureIndex> gone = before.gone();
    for (const auto record : removed)
        if (const auto feature = before.base().featureOf(record)) gone.push_back(*feature);
    for (const auto& [record, from] : all) {
        if (const auto feature = before.base().featureOf(record)) gone.push_back(*feature);
    }
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    LayerArrays merged;
    for (const auto& [record, from] : all) merged.append(*from.first, from.second);
    merged.finish();
    return {before, std::move(gone), std::move(merged)};
}

std::shared_ptr<const Scene> SceneBuilder::build() {
    auto scene = std::make_shared<Scene>();
    scene->origin_ = origin_;
    scene->leftOut_ = std::exchange(leftOut_, 0);
    scene->tooFar_ = std::exchange(tooFar_, {});
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        auto arrays = std::exchange(layers_[i], {});
        if (before_) {
            scene->layers_[i] = amended(allLayers[i], std::move(arrays));
            continue;
        }
        arrays.finish();
        arrays.findDetails();
        scene->layers_[i] = Layer(std::move(arrays));
    }
    return scene;
}

} // namespace mutu::map
