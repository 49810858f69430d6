// SPDX-License-Identifier: Apache-2.0
#include "geo/map/classification.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <limits>
#include <map>
#include <mutex>
#include <unordered_map>

namespace mutu::map {

namespace {

using Rules = std::vector<std::size_t>;

constexpr std::uint16_t unasked = std::numeric_limits<std::uint16_t>::max();

/// The style without its symbolizers asks for the properties that filters need, labels aside.
std::vector<const ColumnView*> filterColumns(const style::Style& style, const Sheaf& sheaf) {
    style::Style bare = style;
    for (auto& rule : bare.rules) rule.symbolizers.clear();
    std::vector<const ColumnView*> columns;
    for (const auto& property : bare.properties())
        for (const auto& column : sheaf.arrays.columns)
            if (column.name == property) columns.push_back(&column);
    return columns;
}

/// Gives numbers to combinations of rules as they come up.
class Numbers {
  public:
    std::uint16_t of(const Rules& rules) {
        const auto [place, isNew] = numbers_.try_emplace(rules, static_cast<std::uint16_t>(rules_.size()));
        if (isNew) rules_.push_back(rules);
        assert(place->second != unasked);
        return place->second;
    }
    [[nodiscard]] const std::vector<Rules>& rules() const { return rules_; }

  private:
    std::map<Rules, std::uint16_t> numbers_;
    std::vector<Rules> rules_;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t key) {
    hash ^= key + 0x9e3779b97f4a7c15ULL + (hash << 6U) + (hash >> 2U);
    return hash * 0xff51afd7ed558ccdULL;
}

struct KeysHash {
    std::size_t operator()(const std::vector<std::uint64_t>& keys) const {
        std::uint64_t hash = 0;
        for (const auto key : keys) hash = mixed(hash, key);
        return hash;
    }
};

/// Filters are evaluated once for each combination of values that occurs: a million parcels have a few dozen.
class Sorter {
  public:
    Sorter(const style::Style& style, const Sheaf& sheaf)
        : columns_(filterColumns(style, sheaf))
        , keys_(columns_.size()) {}

    /// `own`: the feature's number in the sheaf.
    std::uint16_t classOf(FeatureIndex own, const style::Style& style, const FeatureAttributes& feature, double scale,
                          Numbers& numbers) {
        constexpr std::size_t mostKept = 1U << 16U; // beyond that, values are hardly ever met twice
        for (std::size_t i = 0; i < columns_.size(); ++i) keys_[i] = columns_[i]->key(own);
        if (const auto found = known_.find(keys_); found != known_.end()) return found->second;
        const auto number = numbers.of(style.rulesFor(feature, scale));
        if (known_.size() < mostKept) known_.emplace(keys_, number);
        return number;
    }

  private:
    std::vector<const ColumnView*> columns_;
    std::vector<std::uint64_t> keys_;
    std::unordered_map<std::vector<std::uint64_t>, std::uint16_t, KeysHash> known_;
};

} // namespace

struct Classification::Known {
    Known(const style::Style& style, const Sheaf& base)
        : sheaf(&base)
        , sorter(style, base)
        , classOf(std::make_unique<std::atomic<std::uint16_t>[]>(base.size())) {
        for (FeatureIndex feature = 0; feature < base.size(); ++feature)
            classOf[feature].store(unasked, std::memory_order_relaxed);
    }

    const Sheaf* sheaf;
    std::mutex mutex; // guards the numbers and the sorter
    Numbers numbers;
    Sorter sorter;
    std::unique_ptr<std::atomic<std::uint16_t>[]> classOf; ///< read without the mutex by those who asked
};

Classification::Classification(const style::Style& style, const Layer& layer, double scale,
                               const Classification* before)
    : known_(before && before->known_->sheaf == &layer.base() ? before->known_
                                                              : std::make_shared<Known>(style, layer.base())) {
    if (!layer.added()) return;
    const std::lock_guard lock(known_->mutex);
    Sorter sorter(style, *layer.added());
    const auto first = layer.base().size();
    for (FeatureIndex own = 0; own < layer.added()->size(); ++own)
        added_.push_back(sorter.classOf(own, style, FeatureAttributes(layer, first + own), scale, known_->numbers));
}

Classification::~Classification() = default;

std::vector<Rules> Classification::ask(const style::Style& style, const Layer& layer, double scale,
                                       std::span<const FeatureIndex> features) const {
    Known& known = *known_;
    const auto first = layer.base().size();
    const auto isUnasked = [&](FeatureIndex feature) {
        return feature < first && known.classOf[feature].load(std::memory_order_relaxed) == unasked;
    };
    const auto unknown = std::find_if(features.begin(), features.end(), isUnasked);
    // Held meanwhile: another strip of the same picture waits for the same answers.
    const std::lock_guard lock(known.mutex);
    for (const auto feature : features.subspan(static_cast<std::size_t>(unknown - features.begin()))) {
        if (!isUnasked(feature)) continue;
        const auto number =
            known.sorter.classOf(feature, style, FeatureAttributes(layer, feature), scale, known.numbers);
        known.classOf[feature].store(number, std::memory_order_relaxed);
    }
    return known.numbers.rules();
}

std::span<const std::atomic<std::uint16_t>> Classification::kept() const {
    return {known_->classOf.get(), known_->sheaf->size()};
}

Classes::Classes(std::shared_ptr<const Classification> found, std::vector<Rules> rules)
    : found_(std::move(found))
    , kept_(found_->kept())
    , added_(found_->added())
    , rules_(std::move(rules)) {}

} // namespace mutu::map
