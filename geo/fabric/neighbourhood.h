// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/ground.h"

#include <vector>

namespace mutu::fabric {

/// The parcels around an edit, as the book holds them: all whose box meets the edit's box, in order of id.
/// - Retired ones may be among them (a restored parcel must be); they are history and stand in nobody's way.
struct Neighbourhood {
    std::vector<land::Parcel> parcels;
};

} // namespace mutu::fabric
