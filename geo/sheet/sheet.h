// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/base/result.h"
#include "geo/exchange/base_map.h"
#include "geo/map/portrayal.h"
#include "geo/sheet/drawing.h"
#include "geo/sheet/request.h"
#include "geo/sheet/sheet_template.h"

#include <memory>
#include <string>
#include <vector>

namespace mutu::sheet {

/// A composed page: everything has its place, nothing is painted yet.
/// - The map is shown in `mapFrame` (millimetres on the page), with `mapCentre` in its middle, at 1:`scale`.
/// - `legend` is what the legend says: exactly the classes that have a feature in the map frame.
/// - `notices`: `sheet_cut` (the window doesn't fit at the scale asked for), `sheet_crowded` (the panel's text had to
/// be made smaller than is good to read), `sheet_list_cut` (a list has more rows than there is room for), and from a
/// book `too_far_away` (records that the map can't hold).
struct Sheet {
    Paper paper;
    Language language = Language::chinese;
    std::string title;
    std::string author;
    Date date;
    Frame mapFrame;
    geom::Point mapCentre;
    double scale = 10000;
    std::vector<SheetInset> insets; ///< all at one scale
    std::shared_ptr<const map::Portrayal> portrayal;
    std::vector<map::LegendEntry> legend;
    std::vector<LandTable> tables; ///< as printed
    std::vector<Listing> listings; ///< as printed: shortened, numbered
    std::vector<Drawing> drawings;
    std::vector<std::vector<Drawing>> furtherPages; ///< of the same paper; outputs that hold one page refuse them
    std::vector<Finding> notices;
    std::string crs; ///< of the ground, as geom::Crs::parse takes it; empty: outputs know no place on the earth
    std::shared_ptr<const exchange::BaseMap> base; ///< lies under the map where there is one; used by one thread

    [[nodiscard]] MapDrawing map() const { return {mapFrame, mapCentre, scale}; }
    /// The ground that the map frame shows.
    [[nodiscard]] geom::Box ground() const { return map().ground(); }
    /// Adds a notice.
    void warn(std::string code, std::string message, std::string remedy);
};

/// Lays out a sheet: title, map frame with coordinate ticks, north arrow, scale bar, legend of what is on the map, land
/// tables, title block, stamp box, and the illustrative mark where it is due.
/// - Refusals: `sheet_empty` (an empty window), `sheet_totals` (the rows of a table or list don't add up to its total),
/// `sheet_scale` (the scale isn't positive),
///   `sheet_room` (the page has no room for the panel).
/// - Needs a QGuiApplication, for the letters' widths.
Result<Sheet> compose(const SheetTemplate& sheetTemplate, const SheetRequest& request,
                      std::shared_ptr<const map::Portrayal> portrayal);

/// The sheet as a list of what is where, one drawing a line: what golden tests compare.
std::string describe(const Sheet& sheet);

} // namespace mutu::sheet
