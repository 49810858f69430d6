// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/element.h"
#include "geo/style/symbolizer.h"

#include <optional>

namespace mutu::style {

/// Reads the paint of symbolizers, whose numbers count `unit`: pens, fills and graphics.
class PaintReader {
  public:
    PaintReader(Unit unit, Notes& notes)
        : unit_(unit)
        , notes_(notes) {}

    [[nodiscard]] Stroke stroke(const Tree& tree) const;
    [[nodiscard]] SolidFill solidFill(const Tree& tree, SolidFill otherwise) const;
    /// A pattern that can't be read leaves no fill at all: better a bare parcel than a wrong one.
    [[nodiscard]] PolygonFill polygonFill(const Tree& tree) const;
    [[nodiscard]] std::optional<Graphic> graphic(const Tree& tree) const;
    [[nodiscard]] Size size(double value) const { return {value, unit_}; }

  private:
    void readMark(const Tree& tree, Graphic& graphic, bool& known) const;

    Unit unit_;
    Notes& notes_;
};

} // namespace mutu::style
