// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mutu::sheet {

namespace {

struct Size {
    std::string_view name;
    double longSide;
    double shortSide;
    double magnification;
    double margin;
    std::int64_t megabytes; ///< of a vector file at most
};
constexpr std::array sizes{
    Size{"A0", 1189, 841, 2.3, 26, 15}, Size{"A1", 841, 594, 1.75, 20, 10}, Size{"A2", 594, 420, 1.35, 15, 6},
    Size{"A3", 420, 297, 1.0, 12, 4},   Size{"A4", 297, 210, 0.82, 10, 2},
};

const Size& sizeOf(std::string_view name) {
    return *std::find_if(sizes.begin(), sizes.end(), [&](const Size& size) { return size.name == name; });
}

} // namespace

Result<Paper> Paper::parse(std::string_view text) {
    std::string wanted(text);
    std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    for (const auto& size : sizes) {
        const std::string name(size.name);
        if (wanted == name || wanted == name + "-LANDSCAPE") return Paper{name, size.longSide, size.shortSide};
        if (wanted == name + "-PORTRAIT") return Paper{name, size.shortSide, size.longSide};
    }
    return Refusal{"paper_unknown", fmt::format("“{}” isn't a paper size", text), "",
                   "use A4, A3, A2, A1 or A0, with -portrait to stand it up"};
}

double Paper::magnification() const { return sizeOf(name).magnification; }

std::int64_t Paper::sizeBudget() const { return sizeOf(name).megabytes * 1'000'000; }

double Paper::margin() const { return sizeOf(name).margin; }

} // namespace mutu::sheet
