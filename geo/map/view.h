// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"
#include "geo/style/size.h"

#include <QPointF>
#include <QSize>

namespace mutu::map {

constexpr double millimetresPerInch = 25.4;

/// Which part of the plane is shown, how large, and on what: north is up, unless it is turned.
/// - One device dot is a pixel of a screen or image, or the unit of a vector device; dot (0, 0) is the upper left
/// corner of the picture.
/// - Sizes of symbols are millimetres on paper, a screen being taken for paper: so screen and print agree.
struct View {
    geom::Point centre;
    double scale = 10000; ///< the denominator: 1:scale
    double dotsPerMillimetre = 96 / millimetresPerInch;
    QSize size;      ///< in dots
    double turn = 0; ///< clockwise in degrees, of north on the picture; maps are painted unturned, labels either way

    /// Millimetres on the ground in one dot.
    [[nodiscard]] double groundPerDot() const { return scale / dotsPerMillimetre; }
    [[nodiscard]] double dots(style::PaperMillimetre length) const { return length.value() * dotsPerMillimetre; }
    [[nodiscard]] QPointF toDevice(geom::Point place) const;
    [[nodiscard]] geom::Point toGround(QPointF place) const;
    /// The ground that the picture covers, rounded outward; turned: the upright box around it.
    [[nodiscard]] geom::Box window() const;
    /// North up, on a picture about the same centre that holds this one whatever its turn.
    [[nodiscard]] View unturned() const;

    /// The view that just shows a box with a margin (a share of the picture's size on each side); an empty box gives
    /// 1:10000 about the plane's origin.
    static View fitting(const geom::Box& box, QSize size, double dotsPerMillimetre, double margin = 0.03);

    friend bool operator==(const View&, const View&) = default;
};

} // namespace mutu::map
