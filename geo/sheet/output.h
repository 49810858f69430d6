// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/sheet.h"

#include <string>

namespace mutu::sheet {

/// A vector PDF with embedded fonts and searchable text, in the exact size of the paper. The same sheet gives the same
/// bytes.
/// - It has all pages of the sheet; the other outputs hold one: Error{usage, "sheet_pages"} for a sheet of several.
/// - The map's styles, its labels and what stands around it are layers that a viewer switches (optional content).
/// - Where the sheet has a CRS, the map frame is a geospatial viewport (ISO 32000-2 §12.10): GIS programs read CRS and
/// place, viewers measure.
/// - The file is complete or isn't there; it replaces an earlier output of the same kind and no other file
/// (CompleteFile). Error{storage, "cannot_write"} otherwise.
void writePdf(const Sheet& sheet, const std::string& path);

/// A vector SVG 1.1; text stays text in the font's name. The same sheet gives the same bytes.
void writeSvg(const Sheet& sheet, const std::string& path);

/// A PNG at `dotsPerInch`, which it states (pHYs). Painted in strips, so that an A0 sheet needs no more memory than an
/// A3 one.
/// - Error{usage, "sheet_dpi"} unless 20 ≤ dotsPerInch ≤ 1200.
void writePng(const Sheet& sheet, const std::string& path, double dotsPerInch);

/// The same as a GeoTIFF, placed on the ground by its map frame where the sheet has a CRS.
void writeTiff(const Sheet& sheet, const std::string& path, double dotsPerInch);

} // namespace mutu::sheet
