// SPDX-License-Identifier: Apache-2.0
#include "geo/store/outlines.h"

namespace mutu::store {

void visitOutlines(const Store& store, std::size_t shares, const OutlineVisitor& visitor) {
    const auto* reader = dynamic_cast<const OutlineReader*>(&store);
    if (reader != nullptr && reader->visitOutlines(shares, visitor)) return;
    store.visit({.kind = land::Kind::parcel}, [&](const land::Record& record) {
        const auto& parcel = std::get<land::Parcel>(record);
        return visitor(0, {parcel.id, parcel.code, parcel.plot, parcel.district.id, parcel.stratum, parcel.landUse,
                           parcel.registeredArea, geom::regionOf(parcel.geometry)});
    });
}

} // namespace mutu::store
