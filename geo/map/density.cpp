// SPDX-License-Identifier: Apache-2.0
#include "geo/map/density.h"

#include <algorithm>
#include <cmath>

namespace mutu::map {

namespace {

/// The cells of a row or column that a stretch meets, and how much of each it covers.
struct Stretch {
    float low;
    float high;
    int first;
    int last;

    /// In dots from the frame's corner. A thing without width still covers something: it is seen as half a dot.
    Stretch(double from, double length, int size)
        : low(static_cast<float>(from))
        , high(static_cast<float>(from + std::max(length, 0.5)))
        , first(std::max(0, static_cast<int>(std::floor(low))))
        , last(std::min(size - 1, static_cast<int>(std::floor(high)))) {}

    [[nodiscard]] float length() const { return high - low; }
    [[nodiscard]] float share(int cell) const {
        return std::max(0.0F, std::min(high, static_cast<float>(cell + 1)) - std::max(low, static_cast<float>(cell)));
    }
};

} // namespace

Density::Tint::Tint(const QColor& colour)
    : red(static_cast<float>(colour.red()) * static_cast<float>(colour.alphaF()))
    , green(static_cast<float>(colour.green()) * static_cast<float>(colour.alphaF()))
    , blue(static_cast<float>(colour.blue()) * static_cast<float>(colour.alphaF()))
    , cover(static_cast<float>(colour.alphaF())) {}

Density::Density(const QRect& frame)
    : frame_(frame)
    , cells_(static_cast<std::size_t>(std::max(0, frame.width())) *
             static_cast<std::size_t>(std::max(0, frame.height()))) {}

Density::~Density() {
    if (!empty()) std::fill(row(first_), row(last_ + 1), Tint{});
}

void Density::add(const QRectF& box, double coverage, const Tint& tint) {
    const Stretch columns(box.x() - frame_.left(), box.width(), frame_.width());
    const Stretch rows(box.y() - frame_.top(), box.height(), frame_.height());
    if (columns.first > columns.last || rows.first > rows.last) return;
    const auto weight = static_cast<float>(std::max(coverage, 0.05)) / (columns.length() * rows.length());
    first_ = std::min(first_, rows.first);
    last_ = std::max(last_, rows.last);
    for (int y = rows.first; y <= rows.last; ++y) {
        const float high = weight * rows.share(y);
        auto* cells = row(y);
        for (int x = columns.first; x <= columns.last; ++x) {
            const float share = high * columns.share(x);
            auto& cell = cells[x];
            cell.red += share * tint.red;
            cell.green += share * tint.green;
            cell.blue += share * tint.blue;
            cell.cover += share * tint.cover;
        }
    }
}

void Density::layOver(const Pixels& pixels) {
    for (int y = first_; y <= last_; ++y) {
        auto* cell = row(y);
        auto* line = pixels.at(frame_.left(), frame_.top() + y);
        for (int x = 0; x < frame_.width(); ++x, ++cell) {
            if (cell->cover <= 0) continue;
            const float alpha = std::min(cell->cover, 1.0F) / cell->cover;
            const auto channel = [alpha](float sum) { return static_cast<int>(sum * alpha + 0.5F); };
            line[x] = overlaid(line[x], qRgba(channel(cell->red), channel(cell->green), channel(cell->blue),
                                              channel(cell->cover * 255)));
            *cell = {};
        }
    }
    first_ = INT32_MAX;
    last_ = -1;
}

} // namespace mutu::map
