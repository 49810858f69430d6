// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/base_map_option.h"

#include "app/cli/exit_code.h"
#include "geo/geom/crs.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

std::shared_ptr<const exchange::BaseMap> baseMapOption(const std::string& file, const book::Book& book) {
    if (file.empty()) return nullptr;
    return std::make_shared<const exchange::BaseMap>(
        exchange::BaseMap::open(file, orStop(geom::Crs::parse(book.card().crs))));
}

std::vector<Finding> noticesOf(const exchange::BaseMap* base, const geom::Box& ground) {
    constexpr double mostSquareKilometres = 25;
    if (base == nullptr) return {};
    const auto& extent = base->extent();
    if (!extent.meets(ground))
        return {{"base_outside",
                 Severity::warning,
                 "the base map lies elsewhere; nothing of it is on the map",
                 {},
                 {},
                 {},
                 {},
                 0,
                 "check its CRS, or choose another base map"}};
    const auto kilometres = [](std::int64_t from, std::int64_t to) { return geom::metres(to - from) / 1000; };
    const double shown = kilometres(std::max(extent.minX, ground.minX), std::min(extent.maxX, ground.maxX)) *
                         kilometres(std::max(extent.minY, ground.minY), std::min(extent.maxY, ground.maxY));
    if (shown <= mostSquareKilometres) return {};
    return {{"base_large",
             Severity::information,
             fmt::format("the base map shows {:.1f} km²; in one piece above 25 km², topographic maps larger than "
                         "1:5,000 are secret",
                         shown),
             {},
             {},
             {},
             {},
             0,
             "show less ground, or ask who keeps the secrets before the map leaves the office"}};
}

} // namespace mutu::cli
