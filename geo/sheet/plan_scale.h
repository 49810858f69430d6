// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace mutu::sheet {

/// The scales in which plans are drawn (denominators): 500, 1000, 2000, 2500, 5000, 10000, 12500, 20000, 25000, 50000
/// and so on, to 10 million.
/// - They are kept apart from the series of parcel plans.
/// - The largest picture of ground `groundWidth` × `groundHeight` metres that fits into `width` × `height` millimetres;
/// nothing if none does.
std::optional<double> largestPlanScale(double groundWidth, double groundHeight, double width, double height);

/// The same in the scales of parcel plans (DOMAIN §8): 200, 500, 1000, 2000, 5000; and 10000, 20000, 50000 for what is
/// larger than any usual parcel.
std::optional<double> parcelPlanScale(double groundWidth, double groundHeight, double width, double height);

/// The distance between grid lines, in metres, that is a round number and lies 40 to 100 mm apart on paper.
double gridStep(double scale);

} // namespace mutu::sheet
