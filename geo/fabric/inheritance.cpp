// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/inheritance.h"

#include "geo/fabric/apportion.h"
#include "geo/fabric/boundary.h"

namespace mutu::fabric {

std::vector<land::Parcel> heirsOf(const land::Parcel& parent, const std::vector<geom::Region>& pieces, Date day) {
    std::vector<std::int64_t> weights;
    for (const auto& piece : pieces) weights.push_back(static_cast<std::int64_t>(doubledArea(piece)));
    auto heir = parent;
    heir.geometry = {}; // copied with each heir, the parent's would cost most where both are many
    std::vector<land::Parcel> heirs(pieces.size(), heir);
    for (std::size_t i = 0; i < heirs.size(); ++i) {
        heirs[i].id = {};
        heirs[i].code.clear();
        heirs[i].plot.clear();
        heirs[i].validFrom = day;
        heirs[i].validTo.reset();
        heirs[i].geometry = pieces[i];
    }
    for (const auto area : {&land::Parcel::registeredArea, &land::Parcel::plannedArea, &land::Parcel::approvedArea,
                            &land::Parcel::suppliedArea}) {
        if (!(parent.*area)) continue;
        const auto shares = apportioned(*(parent.*area), weights);
        for (std::size_t i = 0; i < heirs.size(); ++i) heirs[i].*area = shares[i];
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
