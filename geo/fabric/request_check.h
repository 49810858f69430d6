// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/geom/shape.h"

#include <optional>
#include <vector>

namespace mutu::fabric {

/// The parcels that a request names, in the order of the request, each once.
/// - Refusals: `parcel_unknown` (not in the neighbourhood), `parcel_retired`, `parcel_without_shape`,
///   `parcels_differ` when they lie in different layers of space.
Result<std::vector<land::Parcel>> parcelsNamed(const Neighbourhood& around, const std::vector<RecordId>& ids);

/// What is wrong with coordinates before anything is done with them.
/// - `coordinate_invalid`: beyond ±2^40 mm, where whatever is no number ends up; `coordinate_far`: more than 100 km
/// away
///   from the box of the parcels in question.
std::optional<Refusal> faultOf(const std::vector<geom::Point>& points, const geom::Box& parcels);

/// Refusal `day_before_parcel` when one of the parcels did not exist yet on the day of its end.
std::optional<Refusal> faultOf(Date day, const std::vector<land::Parcel>& parcels);

/// A line without repeated points.
/// - Refusals: `line_too_short` (fewer than two different points), `line_self_crosses` (it crosses, touches or runs
/// back
///   over itself or another of the lines). A line that ends where it begins is closed, not crossing.
Result<std::vector<geom::Line>> checkedLines(const geom::Lines& lines);

/// A region in normal form; Refusal `ring_invalid` with the fault and its place.
Result<geom::Region> checkedRegion(const geom::Region& region);

geom::Box boxOf(const std::vector<land::Parcel>& parcels);

} // namespace mutu::fabric
