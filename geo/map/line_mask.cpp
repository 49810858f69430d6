// SPDX-License-Identifier: Apache-2.0
#include "geo/map/line_mask.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace mutu::map {

namespace {

constexpr std::size_t wordSize = sizeof(std::uint64_t);

/// Whole words a row, so that empty stretches are passed over a word at a time.
std::size_t strideOf(int width) { return (static_cast<std::size_t>(width) + wordSize - 1) / wordSize * wordSize; }

/// The cells from low to high whose middle lies between a and b in one direction; a line's ends take the whole cell
/// they are in.
struct Cells {
    int first;
    int last;

    Cells(double a, double b, int size)
        : first(static_cast<int>(std::clamp(a, 0.0, static_cast<double>(size))))
        , last(std::min(size - 1, static_cast<int>(std::min(b, static_cast<double>(size))))) {}
};

/// Dots as whole numbers with so many binary places.
constexpr int fraction = 24;
std::int64_t fixed(double dots) { return static_cast<std::int64_t>(dots * (std::int64_t{1} << fraction)); }

void raise(std::uint8_t& cell, std::int64_t share) {
    const auto value = static_cast<std::uint8_t>(share - (share >> 8U)); // of 256ths; the whole is 255
    if (cell < value) cell = value;
}

/// Covers the cells from low to high, `step` apart in memory, `more` of them after the first.
void cover(std::uint8_t* cell, std::size_t step, std::int64_t low, std::int64_t high, int more) {
    constexpr std::int64_t one = std::int64_t{1} << fraction;
    constexpr int drop = fraction - 8;
    if (more == 0) return raise(*cell, (high - low) >> drop);
    raise(*cell, (one - (low & (one - 1))) >> drop);
    for (int i = 1; i < more; ++i) *(cell += step) = 255;
    raise(*(cell + step), ((high - 1) & (one - 1)) >> drop);
}

} // namespace

LineMask::LineMask(const QRect& frame, double width)
    : frame_(frame)
    , width_(width)
    , stride_(strideOf(frame.width()))
    , cells_(stride_ * static_cast<std::size_t>(std::max(0, frame.height()))) {}

LineMask::~LineMask() {
    if (!empty()) std::memset(row(first_), 0, stride_ * static_cast<std::size_t>(last_ - first_ + 1));
}

void LineMask::add(QPointF a, QPointF b) {
    a -= frame_.topLeft();
    b -= frame_.topLeft();
    // The same cells whichever way round it comes.
    if (b.x() < a.x() || (b.x() == a.x() && b.y() < a.y())) std::swap(a, b);
    // A line of 45 degrees is flat in every frame.
    if (std::abs(b.x() - a.x()) * 1.000001 >= std::abs(b.y() - a.y()))
        addFlat(a, b);
    else if (a.y() <= b.y())
        addSteep(a, b);
    else
        addSteep(b, a);
}

void LineMask::addFlat(QPointF a, QPointF b) {
    const double run = b.x() - a.x();
    if (run <= 0 || b.x() < 0 || a.x() >= frame_.width()) return;
    const double slope = (b.y() - a.y()) / run;
    const double half = 0.5 * width_ * std::sqrt(1 + slope * slope);
    if (std::max(a.y(), b.y()) < -half - 1 || std::min(a.y(), b.y()) > frame_.height() + half + 1) return;
    const Cells columns(a.x(), b.x(), frame_.width());
    auto middle = fixed(a.y() + (columns.first + 0.5 - a.x()) * slope);
    const auto step = fixed(slope);
    const auto reach = fixed(half);
    const auto bottom = std::int64_t{frame_.height()} << fraction;
    for (int x = columns.first; x <= columns.last; ++x, middle += step) {
        const auto low = std::max<std::int64_t>(0, middle - reach);
        const auto high = std::min(bottom, middle + reach);
        if (low >= high) continue;
        const int from = static_cast<int>(low >> fraction);
        const int to = static_cast<int>((high - 1) >> fraction);
        first_ = std::min(first_, from);
        last_ = std::max(last_, to);
        cover(row(from) + x, stride_, low, high, to - from);
    }
}

void LineMask::addSteep(QPointF a, QPointF b) {
    const double fall = b.y() - a.y();
    if (b.y() < 0 || a.y() >= frame_.height()) return;
    const double slope = (b.x() - a.x()) / fall;
    const double half = 0.5 * width_ * std::sqrt(1 + slope * slope);
    if (std::max(a.x(), b.x()) < -half - 1 || std::min(a.x(), b.x()) > frame_.width() + half + 1) return;
    const Cells rows(a.y(), b.y(), frame_.height());
    if (rows.first > rows.last) return;
    first_ = std::min(first_, rows.first);
    last_ = std::max(last_, rows.last);
    auto middle = fixed(a.x() + (rows.first + 0.5 - a.y()) * slope);
    const auto step = fixed(slope);
    const auto reach = fixed(half);
    const auto right = std::int64_t{frame_.width()} << fraction;
    auto* line = row(rows.first);
    for (int y = rows.first; y <= rows.last; ++y, middle += step, line += stride_) {
        const auto low = std::max<std::int64_t>(0, middle - reach);
        const auto high = std::min(right, middle + reach);
        if (low >= high) continue;
        const auto from = low >> fraction;
        cover(line + from, 1, low, high, static_cast<int>(((high - 1) >> fraction) - from));
    }
}

void LineMask::layOver(const Pixels& pixels, Ink ink) {
    Ink steps[256];
    for (unsigned i = 0; i < 256; ++i) steps[i] = shareOf(ink, i + (i >> 7U));
    for (int y = first_; y <= last_; ++y) {
        auto* cells = row(y);
        auto* line = pixels.at(frame_.left(), frame_.top() + y);
        for (std::size_t x = 0; x < stride_; x += wordSize) {
            std::uint64_t word = 0;
            std::memcpy(&word, cells + x, wordSize);
            if (word == 0) continue;
            for (std::size_t i = x; i < x + wordSize; ++i)
                if (cells[i] != 0) line[i] = overlaid(line[i], steps[cells[i]]);
            std::memset(cells + x, 0, wordSize);
        }
    }
    first_ = INT32_MAX;
    last_ = -1;
}

} // namespace mutu::map
