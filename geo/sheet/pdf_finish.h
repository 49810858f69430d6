// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::sheet {

/// Where a PDF's map lies: its frame on the page in millimetres from the upper left corner, and the geographic place of
/// the frame's corners (latitude, longitude in degrees; lower left, upper left, upper right, lower right).
struct PdfGround {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    std::array<std::array<double, 2>, 4> corners{};
    int epsg = 0; ///< 0 where the CRS has no code
    std::string wkt;
};

/// A layer of the first page: the next page of the PDF, or a PDF of its own.
struct PdfLayer {
    std::string title;
    std::string drawing; ///< the PDF; empty: it is a page of the one to be finished
};

/// What a PDF says of itself. Sides in millimetres.
struct PdfCard {
    std::string title;
    std::string author;
    Date date;
    std::string language;
    double width = 0;
    double height = 0;
    std::optional<PdfGround> ground;
    std::vector<PdfLayer> layers; ///< of the first page, bottom first
};

/// Makes a PDF as Qt paints it fit for the archive:
/// - the same drawing gives the same bytes: dates are the sheet's, /ID follows from the content, objects stand in the
/// order in which they are met;
/// - the page has the paper's exact size, not the nearest points;
/// - every character can be searched for: where a font uses one glyph for 山 and for the radical ⼭, Qt names the
/// radical; here it is the character;
/// - what the card names as layers lies over one another on one page (stackLayers);
/// - the map's frame says where on the earth it lies (a viewport with a geospatial measure, ISO 32000-2 §12.10).
/// Error{internal, "pdf_finish"} if the PDF can't be understood.
std::string finishPdf(std::string_view pdf, const PdfCard& card);

} // namespace mutu::sheet
