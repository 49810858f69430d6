// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/spatialite/connection.h"

#include <span>
#include <string_view>

namespace mutu::store {

/// A shipped style as it was when the program was built: its name and its SLD.
struct ShippedStyle {
    std::string_view name;
    std::string_view sld;
};

/// Those of styles/*.sld that follow from the tables' own columns, so that another program can draw by them.
std::span<const ShippedStyle> shippedStyles();

/// Writes the shipped styles into the book's table layer_styles, where QGIS looks for the style of a layer it opens (as
/// QML; the SLD stands beside it). Replaces the ones of an earlier version; a style that somebody kept there with QGIS
/// stays, and stays the default where it is.
/// - Not a record: no part of the history, so that `verify` says nothing of it.
/// - Where a style asks for what only Mutu derives (the remark of a cluster zone), QGIS finds it absent.
void writeLayerStyles(Connection& connection);

} // namespace mutu::store
