// SPDX-License-Identifier: Apache-2.0
#include "geo/map/portrayal.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace mutu::map {

namespace {

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

Classes Portrayal::classes(std::size_t style, double scale, std::span<const FeatureIndex> features) const {
    const auto* painted = layer(style);
    if (!painted) return {};
    const std::pair key{style, scaleRange(styles_[style], scale)};
    std::shared_ptr<const Classification> found;
    {
        const std::lock_guard lock(cache_->mutex);
        auto& kept = cache_->known[key];
        if (!kept) {
            const auto before = cache_->before.find(key);
            kept = std::make_shared<const Classification>(
                styles_[style], *painted, scale, before == cache_->before.end() ? nullptr : before->second.get());
        }
        found = kept;
    }
    return {found, found->ask(styles_[style], *painted, scale, features)};
}

} // namespace mutu::map
