// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace mutu::desktop {

/// A round length on the ground (1, 2 or 5 times a power of ten) and how long it is on the screen.
struct ScaleBar {
    double metres = 0;
    double pixels = 0;
    QString label;

    /// The longest that fits into `room` pixels.
    static ScaleBar fitting(double metresPerPixel, double room);
};

} // namespace mutu::desktop
