// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/label.h"
#include "geo/map/portrayal.h"
#include "geo/map/view.h"

#include <vector>

class QPainter;

namespace mutu::sheet {

/// The maps of a sheet that is painted strip by strip: each time only the rows that the strip holds, with labels that
/// were placed once for each whole map. No seam shows; the dots are those of the map painted
/// in one piece but for a shade where Qt cuts lines at the strip.
class MapStrips {
  public:
    /// Paints what the painter's image holds of the view, whose dot (0, 0) is the painter's present origin.
    void paint(QPainter& painter, const map::Portrayal& portrayal, const map::View& view);

  private:
    struct Placed {
        map::View view;
        std::vector<map::PlacedLabel> labels;
    };
    const std::vector<map::PlacedLabel>& labelsOn(const map::Portrayal& portrayal, const map::View& view);

    std::vector<Placed> placed_; ///< one for each map of the sheet
};

} // namespace mutu::sheet
