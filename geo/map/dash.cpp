// SPDX-License-Identifier: Apache-2.0
#include "geo/map/dash.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mutu::map {

namespace {

/// Where in a pattern a line is.
struct Phase {
    const DashPattern& pattern;
    std::size_t index = 0;
    double left = 0; ///< of the present stroke or blank

    Phase(const DashPattern& lengths, double along)
        : pattern(lengths) {
        go(along);
    }
    /// From the beginning of the pattern.
    void go(double along) {
        along = std::fmod(along, pattern.total());
        for (index = 0; along >= pattern.lengths[index] && index + 1 < pattern.lengths.size(); ++index)
            along -= pattern.lengths[index];
        left = pattern.lengths[index] - along;
    }
    void next() {
        index = (index + 1) % pattern.lengths.size();
        left = pattern.lengths[index];
    }
    [[nodiscard]] bool isStroke() const { return index % 2 == 0; }
};

} // namespace

double DashPattern::total() const { return std::accumulate(lengths.begin(), lengths.end(), 0.0); }

void appendDashes(QPainterPath& path, const QPolygonF& line, double from, const DashPattern& pattern,
                  const QRectF& clip) {
    double along = from + pattern.offset;
    Phase phase(pattern, along);
    bool isDown = false;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto a = line[i - 1];
        const auto b = line[i];
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        const auto box = QRectF(a, b).normalized();
        const bool isSeen = box.right() >= clip.left() && box.left() <= clip.right() && box.bottom() >= clip.top() &&
                            box.top() <= clip.bottom();
        if (!isSeen || length == 0) {
            along += length;
            phase.go(along);
            isDown = false;
            continue;
        }
        double at = 0;
        while (at < length) {
            const double step = std::min(phase.left, length - at);
            if (phase.isStroke()) {
                if (!isDown) path.moveTo(a + (b - a) * (at / length));
                path.lineTo(a + (b - a) * ((at + step) / length));
            }
            isDown = phase.isStroke();
            at += step;
            phase.left -= step;
            if (phase.left > 1e-9) continue;
            phase.next();
            isDown = false;
        }
        along += length;
    }
}

} // namespace mutu::map
