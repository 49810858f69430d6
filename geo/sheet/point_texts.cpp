// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/point_texts.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace mutu::sheet {

namespace {

/// Whole millimetres as metres, exactly; with two decimals half away from zero.
std::string metreText(std::int64_t millimetres, int decimals) {
    const auto magnitude = std::abs(millimetres);
    const auto* sign = millimetres < 0 ? "-" : "";
    if (decimals == 3) return fmt::format("{}{}.{:03}", sign, magnitude / 1000, magnitude % 1000);
    const auto hundredths = (magnitude + 5) / 10;
    return fmt::format("{}{}.{:02}", sign, hundredths / 100, hundredths % 100);
}

} // namespace

std::string northText(const book::WalkCorner& corner, const PointListing& how) {
    return metreText(corner.place.y, how.decimals);
}

std::string eastText(const book::WalkCorner& corner, const PointListing& how) {
    return metreText(corner.place.x, how.decimals);
}

std::string lengthText(const book::WalkCorner& corner) { return fmt::format("{:.2f}", corner.length.value()); }

std::string markText(land::BoundaryMark mark, Language language) {
    constexpr std::array<const char*, 8> chinese{"", "钢钉", "水泥桩", "石灰桩", "喷涂", "瓷标志", "无标志", "其他"};
    constexpr std::array<const char*, 8> english{"",      "nail",      "concrete post", "lime post",
                                                 "paint", "porcelain", "none",          "other"};
    return (language == Language::chinese ? chinese : english).at(static_cast<std::size_t>(mark));
}

std::string categoryText(land::PointCategory category, Language language) {
    constexpr std::array<const char*, 3> chinese{"", "解析", "图解"};
    constexpr std::array<const char*, 3> english{"", "analytic", "graphic"};
    return (language == Language::chinese ? chinese : english).at(static_cast<std::size_t>(category));
}

} // namespace mutu::sheet
