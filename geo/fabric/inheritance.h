// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/geom/wide.h"

#include <vector>

namespace mutu::fabric {

/// A whole number of units given out in the ratio of weights, largest remainder first: the shares sum exactly.
/// - Precondition: weights are not negative and not all zero. Equal remainders go to the earlier share.
std::vector<std::int64_t> shared(std::int64_t whole, const std::vector<geom::Wide>& weights);

/// What a parcel leaves to the parcels that it is split into: its attributes, and each of its stated areas in the ratio
/// of the measured areas, to the hundredth of a square metre, summing exactly.
/// - Children have no id and no code (the book gives the next free ones); a plot number is continued: `12-1`, `12-2`.
std::vector<land::Parcel> heirsOf(const land::Parcel& parent, const std::vector<geom::Region>& pieces, Date day);

/// The retirement of a parcel on a day; its geometry stays what it was.
change::Change retirement(const land::Parcel& parcel, Date day);
change::Change birth(land::Parcel parcel);
change::Change alteration(const land::Parcel& before, geom::Region after);

} // namespace mutu::fabric
