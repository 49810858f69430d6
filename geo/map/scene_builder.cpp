// SPDX-License-Identifier: Apache-2.0
#include "geo/map/scene_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

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
                                              RegisteredArea area) {
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
    arrays.areas.push_back(area);
    return static_cast<FeatureIndex>(arrays.forms.size() - 1);
}

Column& SceneBuilder::column(LayerKind layer, std::string_view property, bool isText) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    for (auto& column : arrays.columns) {
        if (column.name != property) continue;
        assert(column.isText == isText);
        return column;
    }
    return arrays.columns.emplace_back(Column{std::string(property), isText, {}, {}});
}

void SceneBuilder::set(LayerKind layer, FeatureIndex feature, std::string_view property, std::string_view text) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    assert(feature < arrays.forms.size());
    auto& texts = column(layer, property, true).texts;
    if (texts.size() <= feature) {
        if (texts.empty()) texts.reserve(arrays.forms.capacity());
        texts.resize(feature + 1, 0);
    }
    texts[feature] = arrays.texts.intern(text);
}

void SceneBuilder::set(LayerKind layer, FeatureIndex feature, std::string_view property, double number) {
    auto& arrays = layers_[static_cast<std::size_t>(layer)];
    assert(feature < arrays.forms.size());
    auto& numbers = column(layer, property, false).numbers;
    if (numbers.size() <= feature) {
        if (numbers.empty()) numbers.reserve(arrays.forms.capacity());
        numbers.resize(feature + 1, std::numeric_limits<double>::quiet_NaN());
    }
    numbers[feature] = number;
}

std::shared_ptr<const Scene> SceneBuilder::build() {
    auto scene = std::make_shared<Scene>();
    scene->origin_ = origin_;
    scene->leftOut_ = std::exchange(leftOut_, 0);
    scene->tooFar_ = std::exchange(tooFar_, {});
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        auto arrays = std::exchange(layers_[i], {});
        const auto size = arrays.forms.size();
        for (auto& column : arrays.columns) {
            if (column.isText)
                column.texts.resize(size, 0);
            else
                column.numbers.resize(size, std::numeric_limits<double>::quiet_NaN());
        }
        arrays.texts.seal();
        scene->layers_[i] = Layer(std::move(arrays));
    }
    return scene;
}

} // namespace mutu::map
