// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/geom/wide.h"

#include <vector>

namespace mutu::test {

/// The new parcels of an edit, in its order.
std::vector<land::Parcel> childrenOf(const fabric::Edit& edit);
/// Parcels that stay and changed, as they are afterwards.
std::vector<land::Parcel> neighboursIn(const fabric::Edit& edit);
geom::Wide doubledAreaOf(const land::Parcel& parcel);
/// The sum of the listed node effects on a parcel.
geom::Wide effectOn(const fabric::Edit& edit, RecordId parcel);
/// The fabric after the edit; new parcels get the next free ids.
fabric::Neighbourhood after(fabric::Neighbourhood fabric, const fabric::Edit& edit);
/// Whether no edge of a current parcel crosses, overlaps or touches the inside of another's: an oracle of its own, by
/// every pair of edges; gaps are not looked for.
bool isCleanAfter(const fabric::Neighbourhood& fabric, const fabric::Edit& edit);
bool isClean(const fabric::Neighbourhood& fabric);

} // namespace mutu::test
