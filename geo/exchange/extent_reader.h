// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/account.h"
#include "geo/exchange/shape_check.h"
#include "geo/exchange/surroundings.h"
#include "geo/geom/crs.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::exchange {

/// Reads an outline that stands in a table as well-known text (a right's developed extent), and holds it to the same
/// checks as a drawn one.
/// - `SRID=4549;POLYGON(…)` names its CRS by EPSG number; plain text is in the file's.
/// - What is met is remarked on under the codes of ShapeCheck, with the column's name; an outline that can't be taken
/// leaves the field open, and the record comes in without.
class ExtentReader {
  public:
    ExtentReader(geom::Crs file, Surroundings book);

    geom::Shape read(std::string_view column, const std::string& text, std::vector<Remark>& remarks);

  private:
    /// Nothing where the CRS is unknown, or none that leads to the book's.
    ShapeCheck* checkFor(const std::string& crs);

    geom::Crs file_;
    Surroundings book_;
    std::map<std::string, std::optional<ShapeCheck>, std::less<>> checks_;
};

} // namespace mutu::exchange
