// SPDX-License-Identifier: Apache-2.0
#include "geo/book/home.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace mutu::book {

namespace {

constexpr std::int64_t widest = 100'000'000;            // millimetres: no zone is wider
constexpr std::int64_t reach = map::farthestOffset / 2; // of the middle: all within it fit into one scene

bool isWiderThan(const geom::Box& box, std::int64_t side) { return box.width() > side || box.height() > side; }

geom::Point middleOf(const geom::Box& box) { return {box.minX + box.width() / 2, box.minY + box.height() / 2}; }

template <class Work> void visitBoxes(const store::Store& records, land::Kind kind, Work&& work) {
    records.visit({.kind = kind}, [&](const land::Record& record) {
        const auto* shape = land::shapeOf(record);
        const auto box = shape == nullptr ? geom::Box{} : geom::boxOf(*shape);
        if (!box.empty()) work(box);
        return true;
    });
}

/// The records of a kind about the one that stands in the middle in x and in y: no single one moves it far.
geom::Box middleOnes(const store::Store& records, land::Kind kind, std::int64_t around) {
    std::vector<std::int64_t> xs;
    std::vector<std::int64_t> ys;
    visitBoxes(records, kind, [&](const geom::Box& box) {
        xs.push_back(middleOf(box).x);
        ys.push_back(middleOf(box).y);
    });
    if (xs.empty()) return {};
    const auto median = [](std::vector<std::int64_t>& values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    };
    const geom::Point heart{median(xs), median(ys)};
    geom::Box near;
    visitBoxes(records, kind, [&](const geom::Box& box) {
        const auto middle = middleOf(box);
        if (std::abs(middle.x - heart.x) <= around && std::abs(middle.y - heart.y) <= around) near.add(box);
    });
    return near;
}

} // namespace

geom::Box homeOf(const store::Store& records, const geom::Box& whole) {
    if (!isWiderThan(whole, widest)) return whole;
    const auto districts = middleOnes(records, land::Kind::district, widest);
    if (!districts.empty()) return districts;
    if (!isWiderThan(whole, 2 * reach)) return whole;
    const auto parcels = middleOnes(records, land::Kind::parcel, reach);
    return parcels.empty() ? whole : parcels;
}

std::size_t countTooFar(const map::Scene& scene) {
    std::size_t count = 0;
    for (const auto layer : map::allLayers)
        if (layer != map::LayerKind::vacancy) count += scene.tooFar(layer);
    return count;
}

std::optional<Finding> tooFarAway(const map::Scene& scene) {
    const auto count = countTooFar(scene);
    if (count == 0) return std::nullopt;
    Finding finding;
    finding.code = "too_far_away";
    finding.severity = Severity::warning;
    finding.message = count == 1 ? "1 record lies too far away to be shown"
                                 : fmt::format("{} records lie too far away to be shown", count);
    finding.remedy = "Check their coordinates: importing tells them as implausible_place.";
    return finding;
}

} // namespace mutu::book
