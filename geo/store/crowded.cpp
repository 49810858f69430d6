// SPDX-License-Identifier: Apache-2.0
#include "geo/store/crowded.h"

#include <algorithm>

namespace mutu::store {

std::vector<RecordId> crowdedParcels(const Store& store, land::Kind kind) {
    if (const auto* reader = dynamic_cast<const CrowdReader*>(&store)) return reader->crowdedParcels(kind);
    std::vector<RecordId> parcels;
    store.visit({.kind = kind}, [&](const land::Record& record) {
        parcels.push_back(land::parcelOf(record));
        return true;
    });
    std::sort(parcels.begin(), parcels.end());
    std::vector<RecordId> crowded;
    for (std::size_t i = 1; i < parcels.size(); ++i)
        if (parcels[i] && parcels[i] == parcels[i - 1] && (crowded.empty() || crowded.back() != parcels[i]))
            crowded.push_back(parcels[i]);
    return crowded;
}

} // namespace mutu::store
