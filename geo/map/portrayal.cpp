// SPDX-License-Identifier: Apache-2.0
#include "geo/map/portrayal.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>

namespace mutu::map {

namespace {

using Rules = std::vector<std::size_t>;

/// The style without its symbolizers asks for the properties that filters need, labels aside.
std::vector<const Column*> filterColumns(const style::Style& style, const Sheaf& sheaf) {
    style::Style bare = style;
    for (auto& rule : bare.rules) rule.symbolizers.clear();
    std::vector<const Column*> columns;
    for (const auto& property : bare.properties())
        for (const auto& column : sheaf.arrays.columns)
            if (column.name == property) columns.push_back(&column);
    return columns;
}

/// Gives numbers to combinations of rules as they come up.
class Classes {
  public:
    Classes() = default;
    explicit Classes(const std::vector<Rules>& known) {
        for (const Rules& rules : known) numberOf(rules);
    }
    std::uint16_t numberOf(const Rules& rules) {
        const auto [place, isNew] = numbers_.try_emplace(rules, static_cast<std::uint16_t>(rules_.size()));
        if (isNew) rules_.push_back(rules);
        return place->second;
    }
    std::vector<Rules> take() { return std::move(rules_); }

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
void classify(const style::Style& style, const Layer& layer, const Sheaf& sheaf, double scale, Classes& classes,
              std::vector<std::uint16_t>& classOf) {
    constexpr std::size_t mostKept = 1U << 16U; // beyond that, values are hardly ever met twice
    const auto first = static_cast<FeatureIndex>(classOf.size());
    const auto columns = filterColumns(style, sheaf);
    std::unordered_map<std::vector<std::uint64_t>, std::uint16_t, KeysHash> known;
    classOf.resize(first + sheaf.size());
    std::vector<std::uint64_t> keys(columns.size());
    for (FeatureIndex feature = 0; feature < sheaf.size(); ++feature) {
        for (std::size_t i = 0; i < columns.size(); ++i) keys[i] = columns[i]->key(feature);
        if (const auto found = known.find(keys); found != known.end()) {
            classOf[first + feature] = found->second;
            continue;
        }
        const auto number = classes.numberOf(style.rulesFor(FeatureAttributes(layer, first + feature), scale));
        if (known.size() < mostKept) known.emplace(keys, number);
        classOf[first + feature] = number;
    }
}

Classification classify(const style::Style& style, const Layer& layer, double scale) {
    Classes classes;
    Classification result;
    classify(style, layer, layer.base(), scale, classes, result.classOf);
    if (layer.added()) classify(style, layer, *layer.added(), scale, classes, result.classOf);
    result.rules = classes.take();
    return result;
}

/// What stayed is what `before` found it to be.
Classification classifyAdded(const style::Style& style, const Layer& layer, double scale,
                             const Classification& before) {
    Classes classes(before.rules);
    Classification result;
    result.classOf.reserve(layer.size());
    result.classOf.assign(before.classOf.begin(), before.classOf.begin() + layer.base().size());
    if (layer.added()) classify(style, layer, *layer.added(), scale, classes, result.classOf);
    result.rules = classes.take();
    return result;
}

/// Between two neighbouring limits every rule is either visible or not: the ranges are numbered from 0.
std::size_t scaleRange(const style::Style& style, double scale) {
    std::vector<double> limits;
    for (const auto& rule : style.rules) {
        limits.push_back(rule.minScale);
        limits.push_back(rule.maxScale);
    }
    std::sort(limits.begin(), limits.end());
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    return static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), scale) - limits.begin());
}

} // namespace

struct Portrayal::Cache {
    std::mutex mutex;
    std::map<std::pair<std::size_t, std::size_t>, std::shared_ptr<const Classification>> known;
    /// Of the scene before: what stayed needs no second look.
    std::map<std::pair<std::size_t, std::size_t>, std::shared_ptr<const Classification>> before;
};

Portrayal::Portrayal(std::shared_ptr<const Scene> scene, std::vector<style::Style> styles)
    : scene_(std::move(scene))
    , styles_(std::move(styles))
    , cache_(std::make_unique<Cache>()) {}

Portrayal::Portrayal(std::shared_ptr<const Scene> scene, const Portrayal& before)
    : Portrayal(std::move(scene), before.styles_) {
    const std::lock_guard lock(before.cache_->mutex);
    cache_->before = before.cache_->before;
    for (const auto& [key, classes] : before.cache_->known) cache_->before[key] = classes;
}

Portrayal::~Portrayal() = default;

const Layer* Portrayal::layer(std::size_t style) const {
    const auto kind = layerNamed(styles_[style].layer);
    return kind ? &scene_->layer(*kind) : nullptr;
}

std::shared_ptr<const Classification> Portrayal::classification(std::size_t style, double scale) const {
    const std::pair key{style, scaleRange(styles_[style], scale)};
    // Held while classifying: another strip of the same picture waits for the same answer.
    const std::lock_guard lock(cache_->mutex);
    auto& kept = cache_->known[key];
    if (kept) return kept;
    const auto* painted = layer(style);
    const auto before = cache_->before.find(key);
    if (!painted)
        kept = std::make_shared<const Classification>();
    else if (before == cache_->before.end())
        kept = std::make_shared<const Classification>(classify(styles_[style], *painted, scale));
    else
        kept = std::make_shared<const Classification>(classifyAdded(styles_[style], *painted, scale, *before->second));
    return kept;
}

} // namespace mutu::map
