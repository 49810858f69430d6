// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/map/scene.h"
#include "geo/store/store.h"

#include <optional>

namespace mutu::book {

/// Where the book's land lies: `whole`, unless records astray widen it beyond what any zone is wide (100 km).
/// - Then the box of the districts about their middle one; without districts, if not even a scene can hold `whole`, the
/// parcels within its reach of the middle one. Records astray are those that imports tell as `implausible_place`.
geom::Box homeOf(const store::Store& records, const geom::Box& whole);

/// Records that lie too far from home for the scene; vacant pieces are counted with their parcels.
std::size_t countTooFar(const map::Scene& scene);
/// What a map must say of records that lie too far from home to be shown (Finding `too_far_away`). Nothing where
/// all are shown.
std::optional<Finding> tooFarAway(const map::Scene& scene);

} // namespace mutu::book
