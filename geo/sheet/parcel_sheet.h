// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/parcel_card.h"
#include "geo/sheet/sheet.h"
#include "geo/sheet/sheet_template.h"

#include <functional>
#include <memory>

namespace mutu::sheet {

/// 界址点成果表: every boundary point with its coordinates (X north, Y east), the length of each line between its two
/// points; a ring closes with its first point. As many pages as it takes, each with the head.
/// - Marks (界标) and categories have columns where the book states any.
/// - `title` and `subtitle` of the template may say `{page}` and `{pages}`.
Sheet composePointTable(const SheetTemplate& sheetTemplate, const SheetRequest& request, const ParcelCard& card);

/// 宗地图: a parcel with its numbered boundary points, the length of every line, its neighbours and who holds them, on
/// a map of the styles that the template names.
/// - At 1:200, 500, 1000, 2000, 5000 …: the largest at which the parcel takes at most 86 % of the frame.
/// Refusals: `sheet_fit` where it doesn't fit at the scale asked for, `sheet_scale` where that is none, `sheet_room`
/// where no scale is small enough.
/// - `groundOf` gives the map's portrayal once the ground is known.
/// - Notices: `plan_lengths` (lengths without room on the map stand in the table alone), `plan_neighbours` (names
/// without room), `plan_points` (more points than the table holds: print the table of points with it).
using GroundPortrayal = std::function<std::shared_ptr<const map::Portrayal>(const geom::Box& ground)>;
Result<Sheet> composeParcelPlan(const SheetTemplate& sheetTemplate, const SheetRequest& request, const ParcelCard& card,
                                const GroundPortrayal& groundOf);

} // namespace mutu::sheet
