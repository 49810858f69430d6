// SPDX-License-Identifier: Apache-2.0
#include "geo/map/layer.h"

#include "geo/map/anchor.h"

#include <algorithm>
#include <bit>

namespace mutu::map {

namespace {

/// No anchor lies here: it is beyond farthestOffset.
constexpr std::uint64_t unknown = ~std::uint64_t{0};

std::uint64_t packed(Offset place) {
    return (std::uint64_t{static_cast<std::uint32_t>(place.x)} << 32U) | static_cast<std::uint32_t>(place.y);
}

Offset unpacked(std::uint64_t bits) {
    return {static_cast<std::int32_t>(static_cast<std::uint32_t>(bits >> 32U)),
            static_cast<std::int32_t>(static_cast<std::uint32_t>(bits))};
}

} // namespace

Layer::Layer() = default;

Layer::Layer(LayerArrays arrays)
    : arrays_(std::move(arrays))
    , index_(arrays_.boxes)
    , anchors_(new std::atomic<std::uint64_t>[arrays_.forms.size()]) {
    for (FeatureIndex feature = 0; feature < size(); ++feature)
        anchors_[feature].store(unknown, std::memory_order_relaxed);
    const auto& records = arrays_.records;
    if (std::is_sorted(records.begin(), records.end())) return;
    for (FeatureIndex feature = 0; feature < size(); ++feature) byRecord_.emplace_back(records[feature], feature);
    std::sort(byRecord_.begin(), byRecord_.end());
}

std::optional<FeatureIndex> Layer::featureOf(RecordId record) const {
    if (!byRecord_.empty()) {
        const auto found = std::lower_bound(byRecord_.begin(), byRecord_.end(), std::pair{record, FeatureIndex{0}});
        if (found == byRecord_.end() || found->first != record) return std::nullopt;
        return found->second;
    }
    const auto found = std::lower_bound(arrays_.records.begin(), arrays_.records.end(), record);
    if (found == arrays_.records.end() || *found != record) return std::nullopt;
    return static_cast<FeatureIndex>(found - arrays_.records.begin());
}

const Column* Layer::column(std::string_view name) const {
    for (const auto& column : arrays_.columns)
        if (column.name == name) return &column;
    return nullptr;
}

style::Value Layer::value(FeatureIndex feature, std::string_view property) const {
    const auto* found = column(property);
    return found ? found->value(feature, arrays_.texts) : style::Value{};
}

std::vector<FeatureIndex> Layer::search(const Extent& window) const {
    std::vector<FeatureIndex> found;
    index_.search(arrays_.boxes, window, found);
    return found;
}

Offset Layer::anchor(FeatureIndex feature) const {
    const auto known = anchors_[feature].load(std::memory_order_relaxed);
    if (known != unknown) return unpacked(known);
    Outlines outlines;
    for (std::uint32_t i = 0; i < outlineCount(feature); ++i) outlines.push_back(outline(feature, i));
    Offset place = outlines.front().front();
    if (form(feature) == Form::region) place = widestPlace(outlines);
    if (form(feature) == Form::lines) place = middleOf(outlines);
    // Two threads may compute it at once: they store the same.
    anchors_[feature].store(packed(place), std::memory_order_relaxed);
    return place;
}

} // namespace mutu::map
