// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"

#include <vector>

namespace mutu::sheet {

/// How a map shares its frame with insets.
struct InsetPlan {
    Frame main; ///< within its band of coordinates
    std::vector<SheetInset> insets;
};

/// The main map on the left with the insets on its right, or above them; the insets in even rows, all at one plan
/// scale. Of all such divisions the one in which both scales together are the largest.
/// - Without wishes the main map has the whole frame.
InsetPlan planInsets(const geom::Box& window, const std::vector<InsetWish>& wishes, const Frame& neat,
                     const Setting& setting);

/// The insets' maps with their borders, each below its name and scale.
void drawInsets(Pencil& pencil, const Setting& setting, const std::vector<SheetInset>& insets);

/// The legend lines of all these, each once, in the order of styles and rules; what the first has is counted there.
std::vector<map::LegendEntry> commonLegend(const map::Portrayal& portrayal, const MapDrawing& main,
                                           const std::vector<SheetInset>& insets);

} // namespace mutu::sheet
