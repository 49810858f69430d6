// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/boundary_walk.h"
#include "geo/sheet/request.h"
#include "geo/sheet/sheet_template.h"

#include <string>

namespace mutu::sheet {

// How a boundary point is written on the sheets of a parcel.

/// X, northward, as surveyors write it.
std::string northText(const book::WalkCorner& corner, const PointListing& how);
/// Y, eastward.
std::string eastText(const book::WalkCorner& corner, const PointListing& how);
/// The line that begins there, in metres to two decimals.
std::string lengthText(const book::WalkCorner& corner);
/// Empty where the book states none.
std::string markText(land::BoundaryMark mark, Language language);
std::string categoryText(land::PointCategory category, Language language);

} // namespace mutu::sheet
