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
    const int last = static_cast<int>(std::ceil(high));
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

quint32 plus(quint32 below, quint32 above) {
    quint32 sum = 0;
    for (int shift = 0; shift < 32; shift += 8)
        sum |= std::min(((below >> shift) & 0xffU) + ((above >> shift) & 0xffU), 0xffU) << shift;
    return sum;
}

} // namespace

FillLayer::FillLayer(const QRect& frame)
    : frame_(frame) {}

void FillLayer::ring(std::span<const QPointF> corners) {
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const auto a = corners[j];
        const auto b = corners[i];
        if (a.y() == b.y()) continue;
        if (a.y() < b.y())
            edges_.push_back({a, b, 1});
        else
            edges_.push_back({b, a, -1});
    }
}

void FillLayer::addRow(const Edge& edge, int y, float* sums, Span span) const {
    const double top = std::max<double>(y, edge.upper.y());
    const double bottom = std::min<double>(y + 1, edge.lower.y());
    const double slope = (edge.lower.x() - edge.upper.x()) / (edge.lower.y() - edge.upper.y());
    const double width = span.right - span.left;
    const auto column = [&](double at) {
        return std::clamp(edge.upper.x() + (at - edge.upper.y()) * slope - span.left, 0.0, width);
    };
    addPiece(sums, column(top), column(bottom), (bottom - top) * edge.direction);
}

void FillLayer::sweep(float* sums, Span span, int y, const QColor& colour) {
    const auto whole = qPremultiply(colour.rgba());
    auto* line = reinterpret_cast<QRgb*>(image_.scanLine(y - frame_.top())) +
                 (span.left - frame_.left()); // NOLINT: Qt's way to its pixels
    float sum = 0;
    for (int x = 0; x < span.right - span.left; ++x) {
        sum += sums[x];
        sums[x] = 0;
        const int share = static_cast<int>(std::min(std::abs(sum), 1.0F) * 256 + 0.5F);
        if (share == 0) continue;
        if (share == 256 && line[x] == 0) {
            line[x] = whole;
            continue;
        }
        const auto part = [share](quint32 channel) { return (channel * static_cast<quint32>(share) + 128) >> 8U; };
        line[x] = plus(line[x], (part(whole >> 24U) << 24U) | (part((whole >> 16U) & 0xffU) << 16U) |
                                    (part((whole >> 8U) & 0xffU) << 8U) | part(whole & 0xffU));
    }
    sums[span.right - span.left] = 0;
    sums[span.right - span.left + 1] = 0;
}

void FillLayer::fill(const QColor& colour) {
    if (edges_.empty() || colour.alpha() == 0) return;
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
        return static_cast<int>(std::floor(std::clamp<double>(at, low, high)));
    };
    const Span span{within(left, frame_.left(), frame_.right() + 1),
                    within(right + 1, frame_.left(), frame_.right() + 1)};
    const int first = within(top, frame_.top(), frame_.bottom() + 1);
    const int last = within(bottom, frame_.top() - 1, frame_.bottom());
    if (span.left >= span.right || first > last) return;
    if (image_.isNull()) {
        image_ = QImage(frame_.size(), QImage::Format_ARGB32_Premultiplied);
        image_.fill(Qt::transparent);
    }
    const auto stride = static_cast<std::size_t>(span.right - span.left) + 2;
    const auto needed = stride * static_cast<std::size_t>(last - first + 1);
    if (sums_.size() < needed) sums_.resize(needed, 0);
    const auto row = [&](int y) { return sums_.data() + stride * static_cast<std::size_t>(y - first); };
    for (const auto& edge : edges_) {
        const int from = within(edge.upper.y(), first, last + 1);
        const int to = std::min(last, static_cast<int>(std::ceil(std::min<double>(edge.lower.y(), last + 1))) - 1);
        if (edge.lower.y() <= first) continue;
        for (int y = from; y <= to; ++y) addRow(edge, y, row(y), span);
    }
    for (int y = first; y <= last; ++y) sweep(row(y), span, y, colour);
}

} // namespace mutu::map
