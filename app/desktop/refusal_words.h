// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"
#include "geo/geom/shape.h"

#include <optional>
#include <string_view>

namespace mutu::desktop {

/// What the fabric refuses, said on the desk: what, which parcel or place (X north, Y east, as surveyors write), and
/// the remedy.
/// - Particulars that the officer must know (in what parcels differ, what is still held, who is in the way) are told in
/// words, too.
Failure refusalWords(const Refusal& refusal);
/// Whether something can't follow the land because the new boundary runs through a building: only another boundary
/// helps.
bool cutsBuilding(const Refusal& refusal);
/// The place that a refusal names as `x, y` in metres; nothing when it names a parcel or nothing at all.
std::optional<geom::Point> placeIn(std::string_view where);

} // namespace mutu::desktop
