// SPDX-License-Identifier: Apache-2.0
#include "geo/map/qt_style.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mutu::map {

namespace {

constexpr double thinnestPen = 0.02; // dots; Qt takes a width of 0 for "one dot"

Qt::PenJoinStyle joinOf(style::LineJoin join) {
    if (join == style::LineJoin::round) return Qt::RoundJoin;
    return join == style::LineJoin::bevel ? Qt::BevelJoin : Qt::SvgMiterJoin;
}

Qt::PenCapStyle capOf(style::LineCap cap) {
    if (cap == style::LineCap::round) return Qt::RoundCap;
    return cap == style::LineCap::square ? Qt::SquareCap : Qt::FlatCap;
}

QPainterPath starPath(double radius) {
    QPolygonF corners;
    for (int i = 0; i < 10; ++i) {
        const double reach = i % 2 == 0 ? radius : radius * 0.382;
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        corners << QPointF(reach * std::cos(angle), reach * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

QPainterPath strokes(std::initializer_list<QLineF> lines) {
    QPainterPath path;
    for (const auto& line : lines) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

} // namespace

QColor colourOf(const style::Colour& colour, double opacity) {
    return QColor(colour.red, colour.green, colour.blue,
                  static_cast<int>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255)));
}

QBrush brushOf(const style::SolidFill& fill, double opacity) { return colourOf(fill.colour, fill.opacity * opacity); }

double dotsOf(const style::Size& size, const View& view) { return view.dots(size.onPaper(view.scale)); }

QPen penOf(const style::Stroke& stroke, const View& view) {
    const double width = std::max(dotsOf(stroke.width, view), thinnestPen);
    return {colourOf(stroke.colour, stroke.opacity), width, Qt::SolidLine, capOf(stroke.cap), joinOf(stroke.join)};
}

std::optional<DashPattern> dashesOf(const style::Stroke& stroke, const View& view) {
    DashPattern pattern;
    for (const auto& length : stroke.dash) pattern.lengths.push_back(std::max(dotsOf(length, view), thinnestPen));
    pattern.offset = dotsOf(stroke.dashOffset, view);
    constexpr double finest = 0.5; // dots: a finer pattern is a solid line to the eye
    if (pattern.lengths.empty() || pattern.total() < finest) return std::nullopt;
    pattern.offset = std::fmod(pattern.offset, pattern.total());
    if (pattern.offset < 0) pattern.offset += pattern.total();
    return pattern;
}

QFont fontOf(const style::Font& font) {
    static const auto fallback = QStringLiteral("Noto Sans CJK SC");
    QFont result;
    result.setFamilies({font.family.empty() ? fallback : QString::fromStdString(font.family), fallback});
    result.setPixelSize(referenceEm);
    result.setBold(font.weight == style::FontWeight::bold);
    result.setItalic(font.slant == style::FontSlant::italic);
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setKerning(false);
    // Shaping takes other glyphs for digits beside Latin letters, of which a PDF could not say what they are.
    result.setStyleStrategy(QFont::PreferNoShaping);
    return result;
}

bool isOpen(style::Mark mark) { return mark >= style::Mark::cross; }

QPainterPath markPath(style::Mark mark, double height) {
    const double r = height / 2;
    QPainterPath path;
    switch (mark) {
    case style::Mark::square:
        path.addRect(-r, -r, height, height);
        return path;
    case style::Mark::circle:
        path.addEllipse(QPointF(0, 0), r, r);
        return path;
    case style::Mark::triangle:
        path.addPolygon(QPolygonF({QPointF(0, -r), QPointF(r, r), QPointF(-r, r)}));
        path.closeSubpath();
        return path;
    case style::Mark::star:
        return starPath(r);
    case style::Mark::cross:
    case style::Mark::plus:
        return strokes({{-r, 0, r, 0}, {0, -r, 0, r}});
    case style::Mark::x:
    case style::Mark::times:
        return strokes({{-r, r, r, -r}, {-r, -r, r, r}});
    case style::Mark::slash:
        return strokes({{-r, r, r, -r}});
    case style::Mark::backslash:
        return strokes({{-r, -r, r, r}});
    case style::Mark::horizontal:
        return strokes({{-r, 0, r, 0}});
    case style::Mark::vertical:
        return strokes({{0, -r, 0, r}});
    }
    return path;
}

} // namespace mutu::map
