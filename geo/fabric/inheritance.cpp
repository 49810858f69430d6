// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/inheritance.h"

#include "geo/fabric/boundary.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <numeric>

namespace mutu::fabric {

using geom::Wide;

std::vector<std::int64_t> shared(std::int64_t whole, const std::vector<Wide>& weights) {
    const Wide sum = std::accumulate(weights.begin(), weights.end(), Wide{0});
    assert(sum > 0);
    std::vector<std::int64_t> shares;
    std::vector<Wide> remainders;
    std::int64_t left = whole;
    for (const Wide weight : weights) {
        const Wide product = weight * whole;
        shares.push_back(static_cast<std::int64_t>(product / sum));
        remainders.push_back(product % sum);
        left -= shares.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left) ++shares[order[i]];
    return shares;
}

std::vector<land::Parcel> heirsOf(const land::Parcel& parent, const std::vector<geom::Region>& pieces, Date day) {
    std::vector<Wide> weights;
    for (const auto& piece : pieces) weights.push_back(doubledArea(piece));
    std::vector<land::Parcel> heirs(pieces.size(), parent);
    for (std::size_t i = 0; i < heirs.size(); ++i) {
        heirs[i].id = {};
        heirs[i].code.clear();
        if (!parent.plot.empty()) heirs[i].plot = fmt::format("{}-{}", parent.plot, i + 1);
        heirs[i].validFrom = day;
        heirs[i].validTo.reset();
        heirs[i].geometry = pieces[i];
    }
    for (const auto area : {&land::Parcel::registeredArea, &land::Parcel::plannedArea, &land::Parcel::approvedArea,
                            &land::Parcel::suppliedArea}) {
        if (!(parent.*area)) continue;
        const auto shares = shared((parent.*area)->hundredths(), weights);
        for (std::size_t i = 0; i < heirs.size(); ++i) heirs[i].*area = RegisteredArea(shares[i]);
    }
    return heirs;
}

change::Change retirement(const land::Parcel& parcel, Date day) {
    auto retired = parcel;
    retired.validTo = day;
    return {land::Record(parcel), land::Record(std::move(retired))};
}

change::Change birth(land::Parcel parcel) { return {std::nullopt, land::Record(std::move(parcel))}; }

change::Change alteration(const land::Parcel& before, geom::Region after) {
    auto altered = before;
    altered.geometry = std::move(after);
    return {land::Record(before), land::Record(std::move(altered))};
}

} // namespace mutu::fabric
