// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/geom/shape.h"
#include "geo/sheet/land_table.h"
#include "geo/sheet/listing.h"
#include "geo/sheet/paper.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mutu::sheet {

enum class Language : unsigned char { chinese, english };

/// A part of the ground that a sheet shows once more, larger, under its own name.
struct InsetWish {
    std::string title;
    geom::Box window;
};

/// What a sheet is to show and say; the template says how.
/// - `values` fill the template's places `{zone}`, `{district}`, `{plan}`, `{maker}`, `{number}`, `{crs}`,
/// `{meridian}`, `{revision}` …; a place without
///   a value stays empty.
/// - `window` is the ground that must be on the map; `scale` is a denominator, fitted to the window if absent.
/// - `insets` share the map's frame with the map itself.
/// - `date` is the sheet's date; nothing in the output depends on the clock.
/// - `cutOff` is the day whose state the sheet shows.
struct SheetRequest {
    Paper paper;
    Language language = Language::chinese;
    std::map<std::string, std::string, std::less<>> values;
    geom::Box window;
    std::vector<InsetWish> insets;
    std::optional<double> scale;
    Date date;
    Date cutOff;
    bool isIllustrative = false;
    std::vector<LandTable> tables;
    std::vector<Listing> listings;
};

} // namespace mutu::sheet
