// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/edge_sweep.h"

#include <algorithm>

namespace mutu::geom {

namespace {

struct Extent {
    std::int64_t from, to;        // along the sweep
    std::int64_t lowest, highest; // across it
    std::size_t box;
};

bool sweepsAlongX(const std::vector<Box>& boxes) {
    Box all;
    double widths = 0;
    double heights = 0;
    for (const auto& box : boxes) {
        all.add(box);
        widths += static_cast<double>(box.width());
        heights += static_cast<double>(box.height());
    }
    return widths * static_cast<double>(all.height()) <= heights * static_cast<double>(all.width());
}

} // namespace

void sweepPairs(const std::vector<Box>& boxes, const std::function<bool(std::size_t, std::size_t)>& visit) {
    const bool alongX = sweepsAlongX(boxes);
    std::vector<Extent> extents;
    extents.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto& box = boxes[i];
        extents.push_back(alongX ? Extent{box.minX, box.maxX, box.minY, box.maxY, i}
                                 : Extent{box.minY, box.maxY, box.minX, box.maxX, i});
    }
    std::sort(extents.begin(), extents.end(),
              [](const Extent& a, const Extent& b) { return a.from != b.from ? a.from < b.from : a.box < b.box; });
    for (auto one = extents.begin(); one != extents.end(); ++one)
        for (auto other = one + 1; other != extents.end() && other->from <= one->to; ++other) {
            if (other->lowest > one->highest || one->lowest > other->highest) continue;
            if (!visit(std::min(one->box, other->box), std::max(one->box, other->box))) return;
        }
}

} // namespace mutu::geom
