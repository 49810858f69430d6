// SPDX-License-Identifier: Apache-2.0
#include "geo/map/fill_layer.h"

#include <algorithm>
#include <cmath>

namespace mutu::map {

namespace {

/// Adds a row's piece of an edge, from (x0) to (x1) in columns of the span: the area to its right, column by column, as
/// differences.
void addPiece(float* sums, double x0, double x1, double height) {
    const double low = std::min(x0, x1);
    const double high = std::max(x0, x1);
    const int first = static_cast<int>(low);
    const int last = static_cast<int>(high) + (high > static_cast<int>(high) ? 1 : 0);
    const auto add = [&](int column, double area) { sums[column] += static_cast<float>(area); };
    if (last <= first + 1) {
        const double right = 0.5 * (low + high) - first; // the mean part of the column that lies left of the edge
        add(first, height * (1 - right));
        add(first + 1, height * right);
        return;
    }
    // Across several columns: each takes the share of the height that is crossed in it, and hands that on to all
    // columns to its right.
    const double slope = 1 / (high - low);
    for (int column = first; column < last; ++column) {
        const double from = std::max<double>(column, low);
        const double to = std::min<double>(column + 1, high);
        const double crossed = height * slope * (to - from);
        const double right = (from + to) / 2 - column;
        add(column, crossed * (1 - right));
        add(column + 1, crossed * right);
    }
}

/// The same where a part lies beyond the span: what is left of it covers all columns, what is right of it none.
void addCutPiece(float* sums, double low, double high, double height, double width) {
    if (low >= width) return;
    if (high <= 0) return addPiece(sums, 0, 0, height);
    const double perColumn = height / (high - low);
    if (low < 0) addPiece(sums, 0, 0, -low * perColumn);
    const double from = std::max(low, 0.0);
    const double to = std::min(high, width);
    addPiece(sums, from, to, (to - from) * perColumn);
}

} // namespace

FillLayer::FillLayer(const QRect& frame)
    : frame_(frame)
    , cells_(static_cast<std::size_t>(std::max(0, frame.width())) *
             static_cast<std::size_t>(std::max(0, frame.height()))) {}

FillLayer::~FillLayer() {
    if (!empty()) std::fill(row(first_), row(last_ + 1), Ink{0});
}

void FillLayer::ring(std::span<const QPointF> corners) {
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const auto a = corners[j];
        const auto b = corners[i];
        if (a.y() == b.y()) continue;
        const double slope = (b.x() - a.x()) / (b.y() - a.y());
        if (a.y() < b.y())
            edges_.push_back({a, b, slope, 1});
        else
            edges_.push_back({b, a, slope, -1});
    }
}

void FillLayer::addRows(const Edge& edge, int first, int last, Span span) {
    const auto stride = static_cast<std::size_t>(span.right - span.left) + 2;
    const int from = first + static_cast<int>(std::max(edge.upper.y() - first, 0.0));
    const double end = std::min<double>(edge.lower.y(), last + 1) - first;
    const int to = first + static_cast<int>(end) - (end > static_cast<int>(end) ? 0 : 1);
    const double width = span.right - span.left;
    const auto column = [&](double at) { return edge.upper.x() + (at - edge.upper.y()) * edge.slope - span.left; };
    for (int y = from; y <= to; ++y) {
        const double top = std::max<double>(y, edge.upper.y());
        const double bottom = std::min<double>(y + 1, edge.lower.y());
        auto* sums = sums_.data() + stride * static_cast<std::size_t>(y - first);
        const double a = column(top);
        const double b = column(bottom);
        const double height = (bottom - top) * edge.direction;
        if (std::min(a, b) >= 0 && std::max(a, b) <= width)
            addPiece(sums, a, b, height);
        else
            addCutPiece(sums, std::min(a, b), std::max(a, b), height, width);
    }
}

void FillLayer::sweep(float* sums, Span span, int y, Ink ink) {
    auto* line = row(y) + (span.left - frame_.left());
    float sum = 0;
    for (int x = 0; x < span.right - span.left; ++x) {
        sum += sums[x];
        sums[x] = 0;
        const auto share = static_cast<unsigned>(std::min(std::abs(sum), 1.0F) * 256 + 0.5F);
        if (share == 0) continue;
        if (share == 256 && line[x] == 0)
            line[x] = ink;
        else
            line[x] = sumOf(line[x], shareOf(ink, share));
    }
    sums[span.right - span.left] = 0;
    sums[span.right - span.left + 1] = 0;
}

void FillLayer::fill(Ink ink) {
    if (edges_.empty() || ink == 0) return;
    double left = edges_.front().upper.x();
    double right = left;
    double top = edges_.front().upper.y();
    double bottom = top;
    for (const auto& edge : edges_) {
        left = std::min({left, edge.upper.x(), edge.lower.x()});
        right = std::max({right, edge.upper.x(), edge.lower.x()});
        top = std::min(top, edge.upper.y());
        bottom = std::max(bottom, edge.lower.y());
    }
    const auto within = [](double at, int low, int high) {
        return low + static_cast<int>(std::clamp<double>(at, low, high) - low);
    };
    const Span span{within(left, frame_.left(), frame_.right() + 1),
                    within(right + 1, frame_.left(), frame_.right() + 1)};
    const int first = within(top, frame_.top(), frame_.bottom() + 1);
    const int last = within(bottom, frame_.top() - 1, frame_.bottom());
    if (span.left >= span.right || first > last) return;
    first_ = std::min(first_, first);
    last_ = std::max(last_, last);
    const auto stride = static_cast<std::size_t>(span.right - span.left) + 2;
    const auto needed = stride * static_cast<std::size_t>(last - first + 1);
    if (sums_.size() < needed) sums_.resize(needed, 0);
    for (const auto& edge : edges_)
        if (edge.lower.y() > first) addRows(edge, first, last, span);
    for (int y = first; y <= last; ++y)
        sweep(sums_.data() + stride * static_cast<std::size_t>(y - first), span, y, ink);
}

void FillLayer::layOver(const Pixels& pixels) {
    for (int y = first_; y <= last_; ++y) {
        auto* cells = row(y);
        auto* line = pixels.at(frame_.left(), y);
        for (int x = 0; x < frame_.width(); ++x) {
            const auto ink = cells[x];
            if (qAlpha(ink) == 255)
                line[x] = ink;
            else if (ink != 0)
                line[x] = overlaid(line[x], ink);
        }
        std::fill(cells, cells + frame_.width(), Ink{0});
    }
    first_ = INT32_MAX;
    last_ = INT32_MIN;
}

} // namespace mutu::map
