// SPDX-License-Identifier: Apache-2.0
#include "geo/office/area_figures.h"

#include "geo/office/conformity.h"
#include "geo/office/cut.h"

#include <algorithm>

namespace mutu::office {

namespace {

std::optional<double> ratio(RegisteredArea part, RegisteredArea whole) {
    if (whole <= RegisteredArea()) return std::nullopt;
    return static_cast<double>(part.hundredths()) / static_cast<double>(whole.hundredths());
}

} // namespace

void AreaFigures::add(const ParcelLand& parcel, const ZoningRules& rules) {
    ++parcels;
    land = land + parcel.land;
    auto& use = byUse[parcel.landUse];
    use = use + parcel.land;

    // Over-stated pieces never make more land than there is.
    auto left = parcel.land;
    for (std::size_t pool = 1; pool < vacant.size(); ++pool) {
        const auto taken = std::min(parcel.vacant[pool], left);
        vacant[pool] = vacant[pool] + taken;
        left = left - taken;
    }
    std::vector<std::int64_t> weights;
    for (const auto& occupant : parcel.occupants) weights.push_back(std::max<std::int64_t>(occupant.weight, 0));
    if (weights.empty()) {
        unheld = unheld + left;
    } else {
        if (std::all_of(weights.begin(), weights.end(), [](auto weight) { return weight == 0; }))
            std::fill(weights.begin(), weights.end(), 1);
        const auto shares = sharesOf(left.hundredths(), weights);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            auto& sum = byClass[parcel.occupants[i].industry];
            sum = sum + RegisteredArea(shares[i]);
        }
    }
    for (const auto& occupant : parcel.occupants) {
        enterprises.insert(occupant.enterprise);
        if (occupant.aboveScale) (*occupant.aboveScale ? aboveScale : belowScale).insert(occupant.enterprise);
    }
    for (const auto& space : parcel.floors) {
        floor = floor + space.area;
        countedFloor = countedFloor + space.area;
        if (space.height > rules.tallFloor) countedFloor = countedFloor + space.area;
    }
    vacantFloor = vacantFloor + parcel.vacantFloor;
}

RegisteredArea AreaFigures::vacantLand() const { return vacant[1] + vacant[2] + vacant[3]; }

RegisteredArea AreaFigures::identified() const {
    RegisteredArea sum;
    for (const auto& [code, area] : byClass)
        if (!code.empty()) sum = sum + area;
    return sum;
}

RegisteredArea AreaFigures::landOf(std::string_view codes) const {
    RegisteredArea sum;
    for (const auto& [code, area] : byClass)
        if (fitOf(code, codes) == Fit::yes) sum = sum + area;
    return sum;
}

std::map<std::string, RegisteredArea> AreaFigures::byDivision() const {
    std::map<std::string, RegisteredArea> sums;
    for (const auto& [code, area] : byClass) {
        if (code.empty()) continue;
        auto& sum = sums[code.substr(0, 2)];
        sum = sum + area;
    }
    return sums;
}

std::optional<double> AreaFigures::leadingShare(std::string_view codes) const {
    return ratio(landOf(codes), identified());
}

std::optional<double> AreaFigures::locationQuotient(std::string_view codes, const AreaFigures& reference) const {
    const auto here = leadingShare(codes);
    const auto there = reference.leadingShare(codes);
    if (!here || !there || *there == 0) return std::nullopt;
    return *here / *there;
}

std::optional<double> AreaFigures::concentration() const {
    const auto whole = identified();
    if (whole <= RegisteredArea()) return std::nullopt;
    double sum = 0;
    for (const auto& [division, area] : byDivision()) {
        const auto share = *ratio(area, whole);
        sum += share * share;
    }
    return sum;
}

std::optional<double> AreaFigures::vacancyRate() const { return ratio(vacantLand(), land); }
std::optional<double> AreaFigures::floorAreaRatio() const { return ratio(countedFloor, land); }

} // namespace mutu::office
