// SPDX-License-Identifier: Apache-2.0
#include "geo/map/layer.h"

#include <algorithm>
#include <cassert>

namespace mutu::map {

Layer::Layer()
    : Layer(LayerArrays()) {}

Layer::Layer(LayerArrays arrays)
    : base_(std::make_shared<const Sheaf>(std::move(arrays))) {}

Layer::Layer(const Layer& before, std::vector<FeatureIndex> gone, LayerArrays added)
    : base_(before.base_)
    , gone_(std::move(gone)) {
    if (!added.forms.empty()) {
        ofAdded_ =
            std::make_shared<const std::unordered_set<Offset, OffsetHash>>(added.places.begin(), added.places.end());
        added_ = std::make_shared<const Sheaf>(std::move(added));
    }
    assert(base_->ascends() && (!added_ || added_->ascends()));
}

bool Layer::isGone(FeatureIndex feature) const { return std::binary_search(gone_.begin(), gone_.end(), feature); }

std::optional<FeatureIndex> Layer::featureOf(RecordId record) const {
    if (added_)
        if (const auto found = added_->featureOf(record)) return base_->size() + *found;
    const auto found = base_->featureOf(record);
    return found && !isGone(*found) ? found : std::nullopt;
}

Extent Layer::extent() const {
    if (gone_.empty() && !added_) return base_->index.extent();
    Extent all;
    if (added_) all = added_->index.extent();
    if (gone_.empty() || all.holds(base_->index.extent())) {
        all.add(base_->index.extent());
        return all;
    }
    for (FeatureIndex feature = 0, next = 0; feature < base_->size(); ++feature) {
        if (next < gone_.size() && gone_[next] == feature)
            ++next;
        else
            all.add(base_->arrays.boxes[feature]);
    }
    return all;
}

std::vector<FeatureIndex> Layer::search(const Extent& window) const {
    std::vector<FeatureIndex> found;
    base_->index.search(base_->arrays.boxes, window, found);
    if (!gone_.empty()) {
        auto next = gone_.begin(); // both ascend
        std::erase_if(found, [&](FeatureIndex feature) {
            while (next != gone_.end() && *next < feature) ++next;
            return next != gone_.end() && *next == feature;
        });
    }
    if (!added_) return found;
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    added_->index.search(added_->arrays.boxes, window, found);
    std::for_each(found.begin() + before, found.end(), [&](FeatureIndex& feature) { feature += base_->size(); });
    std::inplace_merge(found.begin(), found.begin() + before, found.end(),
                       [this](FeatureIndex a, FeatureIndex b) { return record(a) < record(b); });
    return found;
}

std::vector<FeatureIndex> Layer::hangingOn(std::span<const RecordId> owners) const {
    std::vector<FeatureIndex> found;
    FeatureIndex first = 0;
    for (const Sheaf* sheaf : {base_.get(), added_.get()}) {
        if (!sheaf) continue;
        for (std::size_t i = 0; i < sheaf->arrays.owners.size(); ++i)
            if (std::binary_search(owners.begin(), owners.end(), sheaf->arrays.owners[i]))
                found.push_back(first + static_cast<FeatureIndex>(i));
        first = sheaf->size();
    }
    std::erase_if(found, [this](FeatureIndex feature) { return isGone(feature); });
    return found;
}

} // namespace mutu::map
