// SPDX-License-Identifier: Apache-2.0
#include "geo/map/view.h"

#include <algorithm>
#include <cmath>

namespace mutu::map {

QPointF View::toDevice(geom::Point place) const {
    return {size.width() / 2.0 + static_cast<double>(place.x - centre.x) / groundPerDot(),
            size.height() / 2.0 - static_cast<double>(place.y - centre.y) / groundPerDot()};
}

geom::Point View::toGround(QPointF place) const {
    return {centre.x + std::llround((place.x() - size.width() / 2.0) * groundPerDot()),
            centre.y - std::llround((place.y() - size.height() / 2.0) * groundPerDot())};
}

geom::Box View::window() const {
    const auto halfWidth = static_cast<std::int64_t>(std::ceil(size.width() / 2.0 * groundPerDot()));
    const auto halfHeight = static_cast<std::int64_t>(std::ceil(size.height() / 2.0 * groundPerDot()));
    return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
}

View View::fitting(const geom::Box& box, QSize size, double dotsPerMillimetre, double margin) {
    View view;
    view.dotsPerMillimetre = dotsPerMillimetre;
    view.size = size;
    if (box.empty()) return view;
    view.centre = {box.minX + box.width() / 2, box.minY + box.height() / 2};
    const double share = 1 - 2 * margin;
    const double ground = std::max({static_cast<double>(box.width()) / (size.width() * share),
                                    static_cast<double>(box.height()) / (size.height() * share), 1.0});
    view.scale = ground * dotsPerMillimetre;
    return view;
}

} // namespace mutu::map
