// SPDX-License-Identifier: Apache-2.0
#include "geo/map/hatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace mutu::map {

namespace {

constexpr double mostLines = 20000; // in one region: finer than any eye or printer

/// Coordinates along (u) and across (v) the lines.
struct Frame {
    double cosine;
    double sine;
    QPointF origin;

    [[nodiscard]] QPointF in(QPointF p) const {
        const auto d = p - origin;
        return {d.x() * cosine - d.y() * sine, d.x() * sine + d.y() * cosine};
    }
    [[nodiscard]] QPointF out(double u, double v) const {
        return origin + QPointF(u * cosine + v * sine, v * cosine - u * sine);
    }
};

struct Crossing {
    std::int64_t line;
    double u;
};

QRectF framed(const Frame& frame, const QRectF& clip) {
    QPolygonF corners;
    for (const auto& corner : {clip.topLeft(), clip.topRight(), clip.bottomRight(), clip.bottomLeft()})
        corners << frame.in(corner);
    return corners.boundingRect();
}

void collect(const std::vector<QPolygonF>& rings, const Frame& frame, double spacing, const QRectF& clip,
             std::vector<Crossing>& crossings) {
    const double lowest = std::ceil(clip.top() / spacing);
    const double highest = std::floor(clip.bottom() / spacing);
    if (highest - lowest > mostLines) return;
    for (const auto& ring : rings) {
        if (ring.isEmpty()) continue;
        auto a = frame.in(ring.back());
        for (const auto& corner : ring) {
            const auto b = frame.in(corner);
            // Half-open in v, so that a line through a corner is crossed once.
            const double low = std::min(a.y(), b.y());
            const double high = std::max(a.y(), b.y());
            const auto first = static_cast<std::int64_t>(std::max(std::ceil(low / spacing), lowest));
            const auto last = static_cast<std::int64_t>(std::min(std::ceil(high / spacing) - 1, highest));
            for (auto line = first; line <= last; ++line) {
                const double v = static_cast<double>(line) * spacing;
                crossings.push_back({line, a.x() + (b.x() - a.x()) * (v - a.y()) / (b.y() - a.y())});
            }
            a = b;
        }
    }
    std::sort(crossings.begin(), crossings.end(),
              [](const Crossing& x, const Crossing& y) { return x.line != y.line ? x.line < y.line : x.u < y.u; });
}

} // namespace

std::vector<HatchFamily> familiesOf(const style::Graphic& hatch, double spacing, QPointF through) {
    const auto family = [&](double angle) { return HatchFamily{angle - hatch.rotation, spacing, through}; };
    switch (hatch.mark) {
    case style::Mark::slash:
        return {family(45)};
    case style::Mark::backslash:
        return {family(-45)};
    case style::Mark::vertical:
        return {family(90)};
    case style::Mark::plus:
        return {family(0), family(90)};
    case style::Mark::times:
        return {family(45), family(-45)};
    default:
        return {family(0)};
    }
}

void appendHatch(const std::vector<QPolygonF>& rings, const HatchFamily& family, const QRectF& clip,
                 std::vector<QLineF>& lines) {
    const double angle = family.angle * std::numbers::pi / 180;
    const Frame frame{std::cos(angle), std::sin(angle), family.through};
    const auto shown = framed(frame, clip);
    std::vector<Crossing> crossings;
    collect(rings, frame, family.spacing, shown, crossings);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double from = std::max(crossings[i].u, shown.left());
        const double to = std::min(crossings[i + 1].u, shown.right());
        if (from >= to) continue;
        const double v = static_cast<double>(crossings[i].line) * family.spacing;
        lines.emplace_back(frame.out(from, v), frame.out(to, v));
    }
}

} // namespace mutu::map
