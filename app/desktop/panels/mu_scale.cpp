// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/mu_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mutu::desktop {

namespace {
constexpr std::array marks{0.0, 1.0, 3.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0};
constexpr double intervals = marks.size() - 1;
} // namespace

double MuScale::place(Mu area) {
    const double value = std::clamp(area.value(), marks.front(), marks.back());
    const auto above = std::lower_bound(marks.begin() + 1, marks.end(), value);
    const auto index = static_cast<std::size_t>(above - marks.begin());
    const double share = (value - marks[index - 1]) / (marks[index] - marks[index - 1]);
    return (static_cast<double>(index - 1) + share) / intervals;
}

Mu MuScale::area(double place) {
    const double where = std::clamp(place, 0.0, 1.0) * intervals;
    const auto index = std::min(static_cast<std::size_t>(where), marks.size() - 2);
    return Mu(marks[index] + (where - static_cast<double>(index)) * (marks[index + 1] - marks[index]));
}

Mu MuScale::roundArea(double place) {
    const double value = area(place).value();
    const double grain = value < 10 ? 0.1 : (value < 100 ? 1 : 10);
    return Mu(std::round(value / grain) * grain);
}

} // namespace mutu::desktop
