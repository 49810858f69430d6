// SPDX-License-Identifier: Apache-2.0
#include "geo/map/label_shape.h"

#include "geo/map/qt_style.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace mutu::map {

namespace {

constexpr double lineStep = 1.2;  // em
constexpr double baseInEm = 0.86; // a Chinese character's body begins so far above its base line
constexpr double straightest = 0.98;
constexpr double steepest = 60; // degrees: beyond, characters stay upright one below the other

double distance(QPointF a, QPointF b) { return std::hypot(b.x() - a.x(), b.y() - a.y()); }

/// A turned text covers a row of squares rather than its bounding box.
std::vector<QRectF> squaresAlong(QPointF from, QPointF to, double side) {
    const int count = std::max(1, static_cast<int>(std::ceil(distance(from, to) / side)));
    std::vector<QRectF> squares;
    for (int i = 0; i < count; ++i) {
        const auto middle = from + (to - from) * ((i + 0.5) / count);
        squares.emplace_back(middle.x() - side / 2, middle.y() - side / 2, side, side);
    }
    return squares;
}

} // namespace

MeasuredLine::MeasuredLine(QPolygonF corners)
    : corners_(std::move(corners))
    , upTo_{0} {
    for (qsizetype i = 1; i < corners_.size(); ++i)
        upTo_.push_back(upTo_.back() + distance(corners_[i - 1], corners_[i]));
}

QPointF MeasuredLine::at(double along) const {
    const auto next = std::lower_bound(upTo_.begin() + 1, upTo_.end(), along);
    if (next == upTo_.end()) return corners_.back();
    const auto i = next - upTo_.begin();
    const double length = upTo_[static_cast<std::size_t>(i)] - upTo_[static_cast<std::size_t>(i) - 1];
    if (length <= 0) return corners_[i];
    return corners_[i] - (corners_[i] - corners_[i - 1]) * ((*next - along) / length);
}

double LabelShaper::widthOf(const QString& line) const { return metrics_.horizontalAdvance(line) * em_ / referenceEm; }

QSizeF LabelShaper::size(const QString& text) const {
    const auto lines = text.split(u'\n');
    double width = 0;
    for (const auto& line : lines) width = std::max(width, widthOf(line));
    return {width, em_ * (1 + lineStep * static_cast<double>(lines.size() - 1))};
}

LabelShape LabelShaper::atPoint(const QString& text, QPointF anchor, const style::PointPlacement& placement,
                                QPointF displacement) const {
    const auto whole = size(text);
    const QPointF corner = anchor + QPointF(displacement.x() - whole.width() * placement.anchorX,
                                            -displacement.y() - whole.height() * (1 - placement.anchorY));
    LabelShape shape;
    QTransform turn;
    turn.translate(anchor.x(), anchor.y()).rotate(placement.rotation).translate(-anchor.x(), -anchor.y());
    double top = corner.y();
    for (const auto& line : text.split(u'\n')) {
        const double width = widthOf(line);
        const double left = corner.x() + (whole.width() - width) * placement.anchorX;
        shape.runs.push_back({line, turn.map(QPointF(left, top + em_ * baseInEm)), placement.rotation});
        const QPointF from = turn.map(QPointF(left, top + em_ / 2));
        const QPointF to = turn.map(QPointF(left + width, top + em_ / 2));
        if (placement.rotation == 0)
            shape.boxes.emplace_back(left, top, width, em_);
        else
            for (const auto& square : squaresAlong(from, to, em_)) shape.boxes.push_back(square);
        top += em_ * lineStep;
    }
    return shape;
}

LabelShape LabelShaper::stacked(const QString& text, QPointF middle, QPointF down) const {
    LabelShape shape;
    const double step = em_ * 1.08;
    const double first = -step * static_cast<double>(text.size() - 1) / 2;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto centre = middle + down * (first + step * static_cast<double>(i));
        const QString character(text[i]);
        const double width = widthOf(character);
        shape.runs.push_back({character, centre + QPointF(-width / 2, em_ * (baseInEm - 0.5)), 0});
        shape.boxes.emplace_back(centre.x() - em_ / 2, centre.y() - em_ / 2, em_, em_);
    }
    return shape;
}

std::optional<LabelShape> LabelShaper::onLine(const QString& text, const MeasuredLine& line, double along,
                                              double offset) const {
    const double width = widthOf(text);
    if (along - width / 2 < 0 || along + width / 2 > line.length()) return std::nullopt;
    auto from = line.at(along - width / 2);
    auto to = line.at(along + width / 2);
    const double chord = distance(from, to);
    if (chord < width * straightest) return std::nullopt;
    const auto left = QPointF(to.y() - from.y(), from.x() - to.x()) / chord;
    from += left * offset;
    to += left * offset;
    if (from.x() > to.x()) std::swap(from, to);
    const double angle = std::atan2(to.y() - from.y(), to.x() - from.x()) * 180 / std::numbers::pi;
    if (std::abs(angle) > steepest) {
        const auto along1 = (to - from) / chord;
        return stacked(text, (from + to) / 2, angle > 0 ? along1 : -along1);
    }
    const QPointF down((from.y() - to.y()) / chord, (to.x() - from.x()) / chord);
    LabelShape shape;
    shape.runs.push_back({text, from + down * (em_ * (baseInEm - 0.5)), angle});
    shape.boxes = squaresAlong(from, to, em_);
    return shape;
}

} // namespace mutu::map
