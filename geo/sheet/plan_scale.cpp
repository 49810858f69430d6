// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/plan_scale.h"

#include <array>
#include <cmath>

namespace mutu::sheet {

namespace {

template <class Series>
std::optional<double> largestOf(const Series& series, double groundWidth, double groundHeight, double width,
                                double height) {
    for (const double scale : series)
        if (groundWidth * 1000 / scale <= width && groundHeight * 1000 / scale <= height) return scale;
    return std::nullopt;
}

} // namespace

std::optional<double> largestPlanScale(double groundWidth, double groundHeight, double width, double height) {
    constexpr std::array series{500.0,    1000.0,   2000.0,    2500.0,    5000.0,    10000.0,
                                12500.0,  20000.0,  25000.0,   50000.0,   100000.0,  200000.0,
                                250000.0, 500000.0, 1000000.0, 2500000.0, 5000000.0, 10000000.0};
    return largestOf(series, groundWidth, groundHeight, width, height);
}

std::optional<double> parcelPlanScale(double groundWidth, double groundHeight, double width, double height) {
    constexpr std::array series{200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0, 20000.0, 50000.0};
    return largestOf(series, groundWidth, groundHeight, width, height);
}

double gridStep(double scale) {
    const double least = 0.04 * scale; // 40 mm on paper, in metres
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * decade >= least) return factor * decade;
    return 10 * decade;
}

} // namespace mutu::sheet
