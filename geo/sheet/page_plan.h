// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/drawing.h"
#include "geo/sheet/paper.h"

#include <vector>

namespace mutu::sheet {

/// How a page is divided: title over map and footer, the panel beside them; on a standing page the panel lies below.
/// - `neat` is the map itself, within its band of coordinates; `columns` are the panel's, from left to right.
struct PagePlan {
    Frame title;
    Frame neat;
    Frame footer;
    Frame panel;
    std::vector<Frame> columns;
};

/// The plan of a lying page with a panel of so many columns, each `columnWidth` wide with its margins on A3, or of a
/// standing one with a panel `panelHeight` high and three columns.
PagePlan planLandscape(const Paper& paper, double columnWidth, int columns);
PagePlan planPortrait(const Paper& paper, double panelHeight);

} // namespace mutu::sheet
