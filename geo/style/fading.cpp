// SPDX-License-Identifier: Apache-2.0
#include "geo/style/fading.h"

#include <algorithm>

namespace mutu::style {

namespace {

struct Fader {
    double opacity;

    void operator()(PolygonSymbolizer& polygon) const {
        if (polygon.fill && polygon.fill->solid) polygon.fill->solid->opacity *= opacity;
        if (polygon.fill && polygon.fill->pattern) polygon.fill->pattern->opacity *= opacity;
        if (polygon.stroke) polygon.stroke->opacity *= opacity;
    }
    void operator()(LineSymbolizer& line) const { line.stroke.opacity *= opacity; }
    void operator()(PointSymbolizer& point) const { point.graphic.opacity *= opacity; }
    void operator()(TextSymbolizer& text) const {
        text.fill.opacity *= opacity;
        if (text.halo) text.halo->fill.opacity *= opacity;
    }
};

} // namespace

Style faded(Style style, double opacity) {
    const Fader fader{std::clamp(opacity, 0.0, 1.0)};
    for (auto& rule : style.rules)
        for (auto& symbolizer : rule.symbolizers) std::visit(fader, symbolizer);
    return style;
}

} // namespace mutu::style
