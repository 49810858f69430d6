// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"
#include "geo/fabric/neighbourhood.h"

#include <string>
#include <string_view>

namespace mutu::test {

/// The parcels that a drawing shows: `drawFabric("AAB\nAAB\nCCC", Metre(10))`.
/// - Each letter is one parcel, in as many parts and with as many holes as the drawing gives it; `.` is no parcel.
/// - The lower left corner is the origin; rows run from the top (north) down; each cell is a square.
/// - Corners where three things meet are vertices of all of them, so that the drawing is a clean coverage.
/// - Ids count from 1 in the order of the letters (A is 1, B is 2 …, a is 27), whichever letters are drawn.
fabric::Neighbourhood drawFabric(std::string_view drawing, Metre cell);

/// The parcel code that a letter stands for: 330822001001GB000NN.
std::string codeOf(char letter);
RecordId idOf(char letter);
/// The parcel of a letter in a drawn fabric; it must be there.
const land::Parcel& parcelOf(const fabric::Neighbourhood& fabric, char letter);
/// A region, a line or a point from well-known text in metres; it must be right.
geom::Region regionOf(std::string_view wkt);
geom::Line lineOf(std::string_view wkt);

} // namespace mutu::test
