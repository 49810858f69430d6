// SPDX-License-Identifier: Apache-2.0
#include "geo/map/sheaf.h"

#include "geo/map/anchor.h"
#include "geo/map/detail.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>
#include <unordered_map>

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

/// The stretches of all long outlines, one after the other.
struct Sheaf::LongOutlines {
    std::once_flag once;
    std::unordered_map<std::uint32_t, std::size_t> firstOf; ///< by the outline's number in the arrays
    std::vector<Extent> boxes;
    std::vector<double> lengths;

    void find(const LayerView& arrays) {
        constexpr std::size_t fewest = 2 * Stretches::step;
        for (std::uint32_t i = 0; i + 1 < arrays.firstPlace.size(); ++i)
            if (arrays.firstPlace[i + 1] - arrays.firstPlace[i] >= fewest)
                add(i, arrays.places.subspan(arrays.firstPlace[i], arrays.firstPlace[i + 1] - arrays.firstPlace[i]));
    }

  private:
    void add(std::uint32_t number, std::span<const Offset> outline) {
        firstOf.emplace(number, boxes.size());
        double length = 0;
        for (std::size_t from = 0; from + 1 < outline.size(); from += Stretches::step) {
            Extent box;
            box.add(outline[from]);
            lengths.push_back(length);
            for (auto i = from + 1; i <= std::min(from + Stretches::step, outline.size() - 1); ++i) {
                box.add(outline[i]);
                length += std::hypot(static_cast<double>(outline[i].x) - outline[i - 1].x,
                                     static_cast<double>(outline[i].y) - outline[i - 1].y);
            }
            boxes.push_back(box);
        }
    }
};

Column& LayerArrays::column(std::string_view property, bool isText) {
    for (auto& column : columns) {
        if (column.name != property) continue;
        assert(column.isText == isText);
        return column;
    }
    return columns.emplace_back(Column{std::string(property), isText, {}, {}});
}

void LayerArrays::set(FeatureIndex feature, std::string_view property, std::string_view text) {
    auto& numbers = column(property, true).texts;
    if (numbers.size() <= feature) {
        if (numbers.empty()) numbers.reserve(forms.capacity());
        numbers.resize(feature + 1, 0);
    }
    numbers[feature] = texts.intern(text);
}

void LayerArrays::set(FeatureIndex feature, std::string_view property, double number) {
    auto& numbers = column(property, false).numbers;
    if (numbers.size() <= feature) {
        if (numbers.empty()) numbers.reserve(forms.capacity());
        numbers.resize(feature + 1, std::numeric_limits<double>::quiet_NaN());
    }
    numbers[feature] = number;
}

void LayerArrays::append(const LayerView& from, FeatureIndex feature) {
    for (auto outline = from.firstOutline[feature]; outline < from.firstOutline[feature + 1]; ++outline) {
        places.insert(places.end(), from.places.begin() + from.firstPlace[outline],
                      from.places.begin() + from.firstPlace[outline + 1]);
        firstPlace.push_back(static_cast<std::uint32_t>(places.size()));
    }
    firstOutline.push_back(static_cast<std::uint32_t>(firstPlace.size() - 1));
    forms.push_back(from.forms[feature]);
    boxes.push_back(from.boxes[feature]);
    records.push_back(from.records[feature]);
    areas.push_back(from.areas[feature]);
    if (!from.owners.empty()) {
        owners.resize(records.size() - 1);
        owners.push_back(from.owners[feature]);
    }
    const auto own = static_cast<FeatureIndex>(forms.size() - 1);
    for (const ColumnView& column : from.columns) {
        if (column.isText)
            set(own, column.name, from.texts.text(column.texts[feature]));
        else
            set(own, column.name, column.numbers[feature]);
    }
}

void LayerArrays::finish() {
    const auto size = forms.size();
    if (!owners.empty()) owners.resize(size);
    for (auto& column : columns) {
        if (column.isText)
            column.texts.resize(size, 0);
        else
            column.numbers.resize(size, std::numeric_limits<double>::quiet_NaN());
    }
    texts.seal();
}

void LayerArrays::findDetails() {
    std::vector<bool> isClosed(firstPlace.size() - 1);
    for (std::size_t i = 0; i < forms.size(); ++i)
        for (auto outline = firstOutline[i]; outline < firstOutline[i + 1]; ++outline)
            isClosed[outline] = forms[i] == Form::region;
    details = detailsOf(places, firstPlace, isClosed);
}

LayerView LayerArrays::view() const {
    LayerView view{places, firstPlace, firstOutline, forms, boxes, records, owners, areas, details, {}, texts.view()};
    for (const auto& each : columns) view.columns.push_back({each.name, each.isText, each.texts, each.numbers});
    return view;
}

Sheaf::Sheaf(LayerArrays filled)
    : Sheaf(std::make_shared<const LayerArrays>(std::move(filled))) {}

Sheaf::Sheaf(const std::shared_ptr<const LayerArrays>& filled)
    : Sheaf(filled->view(), BoxIndex(filled->boxes), filled) {}

Sheaf::Sheaf(LayerView view, BoxIndex boxes, std::shared_ptr<const void> keeper)
    : keeper_(std::move(keeper))
    , arrays(std::move(view))
    , index(std::move(boxes))
    , anchors_(new std::atomic<std::uint64_t>[arrays.forms.size()])
    , long_(std::make_unique<LongOutlines>()) {
    for (FeatureIndex feature = 0; feature < size(); ++feature)
        anchors_[feature].store(unknown, std::memory_order_relaxed);
    const auto& records = arrays.records;
    if (std::is_sorted(records.begin(), records.end())) return;
    for (FeatureIndex feature = 0; feature < size(); ++feature) byRecord_.emplace_back(records[feature], feature);
    std::sort(byRecord_.begin(), byRecord_.end());
}

Sheaf::~Sheaf() = default;

DetailedOutline Sheaf::detailed(FeatureIndex feature, std::uint32_t number) const {
    const auto places = outline(feature, number);
    const auto numbered = arrays.firstOutline[feature] + number;
    const auto first = arrays.firstPlace[numbered];
    return {places, arrays.details.empty() ? arrays.details : arrays.details.subspan(first, places.size()),
            stretches(numbered, places.size())};
}

Stretches Sheaf::stretches(std::uint32_t outline, std::size_t size) const {
    if (size < 2 * Stretches::step) return {};
    std::call_once(long_->once, [&] { long_->find(arrays); });
    const auto first = long_->firstOf.at(outline);
    const auto count = (size - 1 + Stretches::step - 1) / Stretches::step;
    return {std::span(long_->boxes).subspan(first, count), std::span(long_->lengths).subspan(first, count)};
}

std::optional<FeatureIndex> Sheaf::featureOf(RecordId record) const {
    if (!byRecord_.empty()) {
        const auto found = std::lower_bound(byRecord_.begin(), byRecord_.end(), std::pair{record, FeatureIndex{0}});
        if (found == byRecord_.end() || found->first != record) return std::nullopt;
        return found->second;
    }
    const auto found = std::lower_bound(arrays.records.begin(), arrays.records.end(), record);
    if (found == arrays.records.end() || *found != record) return std::nullopt;
    return static_cast<FeatureIndex>(found - arrays.records.begin());
}

style::Value Sheaf::value(FeatureIndex feature, std::string_view property) const {
    for (const auto& column : arrays.columns)
        if (column.name == property) return column.value(feature, arrays.texts);
    return {};
}

Offset Sheaf::anchor(FeatureIndex feature) const {
    const auto known = anchors_[feature].load(std::memory_order_relaxed);
    if (known != unknown) return unpacked(known);
    Outlines outlines;
    for (auto i = arrays.firstOutline[feature]; i < arrays.firstOutline[feature + 1]; ++i)
        outlines.push_back(outline(feature, i - arrays.firstOutline[feature]));
    Offset place = outlines.front().front();
    if (arrays.forms[feature] == Form::region) place = widestPlace(outlines);
    if (arrays.forms[feature] == Form::lines) place = middleOf(outlines);
    // Two threads may compute it at once: they store the same.
    anchors_[feature].store(packed(place), std::memory_order_relaxed);
    return place;
}

} // namespace mutu::map
