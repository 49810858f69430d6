// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/scale_bar.h"

#include <cmath>

namespace mutu::desktop {

ScaleBar ScaleBar::fitting(double metresPerPixel, double room) {
    const double longest = metresPerPixel * room;
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    const double share = longest / power;
    const double metres = power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
    const QString label = metres >= 1000 ? QStringLiteral("%1 km").arg(metres / 1000) : QStringLiteral("%1 m").arg(metres);
    return {metres, metres / metresPerPixel, label};
}

} // namespace mutu::desktop
