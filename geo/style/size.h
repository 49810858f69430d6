// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"

namespace mutu::style {

/// A length on the sheet of paper (or on a screen that is taken for paper).
using PaperMillimetre = Quantity<struct PaperMillimetreUnit>;

/// What a symbolizer's numbers count (the `uom` attribute of Symbology Encoding 1.1).
/// - `pixel`: the standardised pixel of 0.28 mm, the default of SE 1.1 §10.1.
/// - `millimetre`: on paper, so that print and screen agree; the shipped styles use it. As SE 1.1 names no URI for it,
/// the reader takes
///   `http://www.opengeospatial.org/se/units/millimetre` and `mm`.
/// - `metre`: on the ground, `http://www.opengeospatial.org/se/units/metre`.
enum class Unit { pixel, millimetre, metre };

constexpr double pixelOnPaper = 0.28;

/// A width, a distance or a symbol's size, in the unit of its symbolizer.
struct Size {
    double value = 0;
    Unit unit = Unit::pixel;

    /// How long it is on paper at 1:`scaleDenominator`.
    [[nodiscard]] constexpr PaperMillimetre onPaper(double scaleDenominator) const {
        switch (unit) {
        case Unit::millimetre:
            return PaperMillimetre(value);
        case Unit::metre:
            return PaperMillimetre(value * 1000.0 / scaleDenominator);
        case Unit::pixel:
            break;
        }
        return PaperMillimetre(value * pixelOnPaper);
    }

    friend bool operator==(const Size&, const Size&) = default;
};

} // namespace mutu::style
