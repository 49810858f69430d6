// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"

namespace mutu::desktop {

/// The way from an area in mu to a place on the range slider and back: small areas get as much room as large ones.
/// - Marks 0, 1, 3, 5, 10, 20, 50, 100, 200, 500 mu stand at equal distances; between them it runs straight. Place 0 … 1.
/// - The upper end means "without limit".
class MuScale {
  public:
    static double place(Mu area);
    static Mu area(double place);
    /// The same, rounded to what a hand can mean at that place: 0.1 mu below 10, 1 below 100, 10 above.
    static Mu roundArea(double place);
    static constexpr Mu largest{500};
};

} // namespace mutu::desktop
