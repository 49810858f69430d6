// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/colour.h"
#include "geo/style/filter.h"
#include "geo/style/size.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mutu::style {

enum class LineJoin { mitre, round, bevel };
enum class LineCap { butt, round, square };

/// A pen. `dash` alternates stroke and blank, starting with a stroke; empty is a solid line; its length is even.
struct Stroke {
    Colour colour;
    double opacity = 1;
    Size width{1, Unit::pixel};
    std::vector<Size> dash;
    Size dashOffset;
    LineJoin join = LineJoin::mitre;
    LineCap cap = LineCap::butt;

    friend bool operator==(const Stroke&, const Stroke&) = default;
};

struct SolidFill {
    Colour colour{0x80, 0x80, 0x80};
    double opacity = 1;

    friend bool operator==(const SolidFill&, const SolidFill&) = default;
};

/// The well-known marks: the six of SE 1.1 and the hatches that GeoServer and QGIS share (`shape://slash` is read as
/// `slash`).
/// - `plus` and `times` hatch with two families of lines; `cross` and `x` are single symbols.
enum class Mark { square, circle, triangle, star, cross, x, slash, backslash, horizontal, vertical, plus, times };

/// A mark with its paint: a point symbol, or what a polygon is filled with.
/// - As a point symbol: `size` is the height of the mark's box; `rotation` is clockwise in degrees.
/// - As a hatch (`isHatch`): `size` is the distance between neighbouring lines, measured across them; the lines take
/// `stroke`
///   and run through the whole polygon; `rotation` turns them further. `slash` rises to the right.
/// - Any other mark in a polygon is repeated on a square grid with spacing `size`, each drawn at half that.
struct Graphic {
    Mark mark = Mark::square;
    std::optional<SolidFill> fill;
    std::optional<Stroke> stroke;
    Size size{6, Unit::pixel};
    double rotation = 0;
    double opacity = 1;

    [[nodiscard]] bool isHatch() const { return mark >= Mark::slash; }

    friend bool operator==(const Graphic&, const Graphic&) = default;
};

/// The inside of a polygon: a colour, or a pattern on what is below it. At most one of the two is there.
struct PolygonFill {
    std::optional<SolidFill> solid;
    std::optional<Graphic> pattern;

    friend bool operator==(const PolygonFill&, const PolygonFill&) = default;
};

/// `offset` moves the outline to the outside (positive) or inside (negative).
struct PolygonSymbolizer {
    Unit unit = Unit::pixel;
    std::optional<PolygonFill> fill;
    std::optional<Stroke> stroke;
    Size offset;

    friend bool operator==(const PolygonSymbolizer&, const PolygonSymbolizer&) = default;
};

/// `offset` draws a parallel line: to the left of the line's direction if positive.
struct LineSymbolizer {
    Unit unit = Unit::pixel;
    Stroke stroke;
    Size offset;

    friend bool operator==(const LineSymbolizer&, const LineSymbolizer&) = default;
};

/// Drawn at a point; on a polygon at an inner point, on a line at its middle.
struct PointSymbolizer {
    Unit unit = Unit::pixel;
    Graphic graphic;

    friend bool operator==(const PointSymbolizer&, const PointSymbolizer&) = default;
};

/// A piece of a label: a literal, or a property, perhaps written with a fixed number of decimals (SE's FormatNumber).
struct LabelPart {
    bool isProperty = false;
    std::string text;
    std::optional<int> decimals;

    friend bool operator==(const LabelPart&, const LabelPart&) = default;
};

enum class FontWeight { normal, bold };
enum class FontSlant { upright, italic };

struct Font {
    std::string family;
    Size size{10, Unit::pixel};
    FontWeight weight = FontWeight::normal;
    FontSlant slant = FontSlant::upright;

    friend bool operator==(const Font&, const Font&) = default;
};

struct Halo {
    Size radius{1, Unit::pixel};
    SolidFill fill{{0xff, 0xff, 0xff}, 1};

    friend bool operator==(const Halo&, const Halo&) = default;
};

/// At a point: which point of the label's box sits there (0,0 lower left … 1,1 upper right), how far it is moved
/// (right, up), how it is turned (degrees clockwise).
struct PointPlacement {
    double anchorX = 0;
    double anchorY = 0.5;
    Size displacementX;
    Size displacementY;
    double rotation = 0;

    friend bool operator==(const PointPlacement&, const PointPlacement&) = default;
};

/// Along a line: `offset` to its left; repeated every `gap` after `initialGap` if `isRepeated`; letters follow the line
/// if `isAligned`.
struct LinePlacement {
    Size offset;
    bool isRepeated = false;
    Size initialGap;
    Size gap;
    bool isAligned = true;

    friend bool operator==(const LinePlacement&, const LinePlacement&) = default;
};

/// A label. Of two labels that collide the one with the higher `priority` stays.
struct TextSymbolizer {
    Unit unit = Unit::pixel;
    std::vector<LabelPart> label;
    Font font;
    SolidFill fill{{0, 0, 0}, 1};
    std::optional<Halo> halo;
    std::variant<PointPlacement, LinePlacement> placement;
    double priority = 0;

    /// What is written for this feature; a line break is `\n`. Empty if every property is absent: then nothing is
    /// drawn.
    [[nodiscard]] std::string textFor(const Attributes& feature) const;

    friend bool operator==(const TextSymbolizer&, const TextSymbolizer&) = default;
};

/// Every size in a symbolizer has the symbolizer's own unit.
using Symbolizer = std::variant<PolygonSymbolizer, LineSymbolizer, PointSymbolizer, TextSymbolizer>;

} // namespace mutu::style
