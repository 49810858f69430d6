// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"

#include <memory>
#include <optional>
#include <vector>

namespace mutu::sheet {

/// What stands beside the map: blocks that flow down from the top, column by column, and blocks that stand on the
/// bottom of the last column.
struct Panel {
    std::vector<std::unique_ptr<Block>> flowing;
    std::vector<std::unique_ptr<Block>> standing;
};

/// The smallest letters that are still read, as a share of their natural size; and how close lines may come before
/// letters shrink.
constexpr double smallestLetters = 0.62;
constexpr double closestLines = 0.66;
/// Below this share a sheet is called crowded.
constexpr double crowded = 0.8;

/// The setting, nearest to the given one, in which the columns hold all blocks; nothing if they can't be made to fit.
/// - A block goes into the next column where it doesn't fit; one that can be broken goes on there, with at least three
/// rows on either side.
std::optional<Setting> fittedSetting(const Panel& panel, const Setting& setting, const std::vector<Frame>& columns,
                                     const Ruler& ruler);

/// Draws all blocks into the columns, at the setting's size. Precondition: they fit.
void drawPanel(Pencil& pencil, const Panel& panel, const Setting& setting, const std::vector<Frame>& columns);

} // namespace mutu::sheet
