// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/sketch.h"

#include "app/desktop/words.h"
#include "geo/geom/measure.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace mutu::desktop {

namespace {
struct Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};
} // namespace

std::optional<geom::Point> Sketch::last() const {
    return points_.empty() ? std::nullopt : std::optional(points_.back());
}

void Sketch::hover(const Snap& pointer, geom::Line way) {
    pointer_ = pointer;
    way_ = std::move(way);
    if (way_.empty()) way_.push_back(pointer.at);
}

void Sketch::leave() {
    pointer_.reset();
    way_.clear();
}

bool Sketch::set(const geom::Line& points) {
    const std::size_t before = points_.size();
    for (const geom::Point point : points)
        if (points_.empty() || points_.back() != point) points_.push_back(point);
    if (points_.size() == before) return false;
    steps_.push_back(before);
    way_.clear();
    return true;
}

bool Sketch::stepBack() {
    if (steps_.empty()) return false;
    points_.resize(steps_.back());
    steps_.pop_back();
    return true;
}

void Sketch::clear() {
    points_.clear();
    steps_.clear();
    way_.clear();
}

geom::Line Sketch::withPointer() const {
    geom::Line line = points_;
    for (const geom::Point point : way_)
        if (line.empty() || line.back() != point) line.push_back(point);
    return line;
}

double bearingOf(geom::Point from, geom::Point to) {
    const double degrees =
        std::atan2(static_cast<double>(to.x - from.x), static_cast<double>(to.y - from.y)) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

double lengthOf(const geom::Line& line) { return geom::length({{line}}).value(); }

QString bearingText(double degrees) {
    const auto seconds = std::llround(degrees * 3600) % (360LL * 3600);
    return QStringLiteral("%1°%2'%3\"")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString lengthText(double metres) { return QString::number(metres, 'f', 3) + QStringLiteral(" m"); }

QString figuresOf(const geom::Line& line, bool closed) {
    if (line.size() < 2) return {};
    const geom::Point from = line[line.size() - 2];
    const geom::Point to = line.back();
    QStringList figures{Figures::tr("length %1").arg(lengthText(lengthOf({from, to}))),
                        Figures::tr("bearing %1").arg(bearingText(bearingOf(from, to)))};
    if (closed && line.size() > 2) {
        const auto halves = geom::signedDoubleArea(line);
        const RegisteredArea area = MeasuredArea(std::abs(halves)).rounded();
        figures << Figures::tr("area %1").arg(muText(area)) << squareMetreText(area);
    } else if (line.size() > 2) {
        figures << Figures::tr("in all %1").arg(lengthText(lengthOf(line)));
    }
    return figures.join(QStringLiteral("   "));
}

} // namespace mutu::desktop
