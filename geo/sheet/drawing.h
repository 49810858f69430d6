// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/map/legend.h"
#include "geo/style/colour.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mutu::sheet {

/// A place on the sheet: millimetres from its upper left corner, right and down.
struct Spot {
    double x = 0;
    double y = 0;

    friend bool operator==(const Spot&, const Spot&) = default;
};

/// An upright rectangle on the sheet, in millimetres.
struct Frame {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] Spot middle() const { return {left + width / 2, top + height / 2}; }
    [[nodiscard]] Frame inset(double distance) const {
        return {left + distance, top + distance, width - 2 * distance, height - 2 * distance};
    }
    /// Whether the other frame lies within this one, borders included, give or take a hundredth of a millimetre.
    [[nodiscard]] bool holds(const Frame& other) const {
        constexpr double slack = 0.01;
        return left <= other.left + slack && top <= other.top + slack && other.right() <= right() + slack &&
               other.bottom() <= bottom() + slack;
    }

    friend bool operator==(const Frame&, const Frame&) = default;
};

struct Ink {
    style::Colour colour;
    double opacity = 1;

    friend bool operator==(const Ink&, const Ink&) = default;
};

/// Width and dashes in millimetres.
struct Pen {
    Ink ink;
    double width = 0.2;
    std::vector<double> dash;

    friend bool operator==(const Pen&, const Pen&) = default;
};

struct LineDrawing {
    std::vector<Spot> spots;
    Pen pen;
};

struct AreaDrawing {
    std::vector<Spot> spots;
    std::optional<Ink> fill;
    std::optional<Pen> pen;
};

enum class Align : unsigned char { left, centre, right };

/// One line of text. `size` is the height of the letters' em in millimetres; `turn` is clockwise in degrees about the
/// baseline's end that `align` names.
struct TextDrawing {
    std::string text;
    Spot baseline;
    double size = 2.4;
    bool isBold = false;
    Align align = Align::left;
    Ink ink;
    double turn = 0;
    double spacing = 0; ///< between letters, as a share of the size
};

/// A legend's sample, painted by the map's own symbolizers.
struct SampleDrawing {
    map::LegendEntry entry;
    Frame frame;
};

/// A map of the sheet's portrayal: the ground about `centre`, at 1:`scale`.
struct MapDrawing {
    Frame frame;
    geom::Point centre;
    double scale = 10000;

    /// The ground that the frame shows.
    [[nodiscard]] geom::Box ground() const;
};

/// A map beside the main one, with its title above.
struct SheetInset {
    std::string title;
    MapDrawing map;
};

/// One thing on the sheet; later ones lie over earlier ones.
using Drawing = std::variant<LineDrawing, AreaDrawing, TextDrawing, SampleDrawing, MapDrawing>;

} // namespace mutu::sheet
