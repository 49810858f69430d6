// SPDX-License-Identifier: Apache-2.0
#include "geo/map/density.h"

#include <algorithm>
#include <cmath>

namespace mutu::map {

namespace {

double overlap(double low, double high, int cell) {
    return std::min(high, cell + 1.0) - std::max(low, static_cast<double>(cell));
}

} // namespace

Density::Density(const QRect& frame)
    : frame_(frame) {}

void Density::add(const QRectF& box, double coverage, const QColor& colour) {
    if (cells_.empty())
        cells_.resize(static_cast<std::size_t>(frame_.width()) * static_cast<std::size_t>(frame_.height()));
    // A thing without width still covers something: it is seen as a quarter of a dot.
    const QRectF seen(box.x(), box.y(), std::max(box.width(), 0.5), std::max(box.height(), 0.5));
    const double weight = std::max(coverage, 0.05) / (seen.width() * seen.height());
    const int first = std::max(static_cast<int>(std::floor(seen.top())), frame_.top());
    const int last = std::min(static_cast<int>(std::floor(seen.bottom())), frame_.bottom());
    for (int y = first; y <= last; ++y) addToRow(y, seen, weight * overlap(seen.top(), seen.bottom(), y), colour);
}

void Density::addToRow(int y, const QRectF& box, double weight, const QColor& colour) {
    const int first = std::max(static_cast<int>(std::floor(box.left())), frame_.left());
    const int last = std::min(static_cast<int>(std::floor(box.right())), frame_.right());
    const auto row = static_cast<std::size_t>(y - frame_.top()) * static_cast<std::size_t>(frame_.width());
    for (int x = first; x <= last; ++x) {
        const auto share = static_cast<float>(weight * overlap(box.left(), box.right(), x) * colour.alphaF());
        if (share <= 0) continue;
        auto& cell = cells_[row + static_cast<std::size_t>(x - frame_.left())];
        cell.red += share * static_cast<float>(colour.red());
        cell.green += share * static_cast<float>(colour.green());
        cell.blue += share * static_cast<float>(colour.blue());
        cell.cover += share;
    }
}

QImage Density::image() const {
    QImage image(frame_.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (cells_.empty()) return image;
    for (int y = 0; y < frame_.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y)); // NOLINT: Qt's way to its pixels
        const auto* cell = &cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(frame_.width())];
        for (int x = 0; x < frame_.width(); ++x, ++cell) {
            if (cell->cover <= 0) continue;
            const float alpha = std::min(cell->cover, 1.0F) / cell->cover;
            const auto channel = [alpha](float sum) { return static_cast<int>(sum * alpha + 0.5F); };
            line[x] = qRgba(channel(cell->red), channel(cell->green), channel(cell->blue), channel(cell->cover * 255));
        }
    }
    return image;
}

} // namespace mutu::map
