// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"

#include <vector>

namespace mutu::fabric {

/// What a parcel leaves to the parcels that it is split into: its attributes, and each of its stated areas in the ratio
/// of the measured areas, to the hundredth of a square metre, summing exactly.
/// - Children have no id, no code and no plot number: the book gives the next free ones.
std::vector<land::Parcel> heirsOf(const land::Parcel& parent, const std::vector<geom::Region>& pieces, Date day);

/// The retirement of a parcel on a day; its geometry stays what it was.
change::Change retirement(const land::Parcel& parcel, Date day);
change::Change birth(land::Parcel parcel);
change::Change alteration(const land::Parcel& before, geom::Region after);

} // namespace mutu::fabric
