// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"

#include <cstdint>
#include <vector>

namespace mutu::fabric {

/// A registered area shared out in the ratio of weights: the shares sum exactly to the total (largest remainder; of
/// equal remainders the earlier takes the hundredth).
/// - Each share differs from its exact ratio by less than 0.01 m². Weights are not negative; where all are zero, the
/// first takes everything.
std::vector<RegisteredArea> apportioned(RegisteredArea total, const std::vector<std::int64_t>& weights);

} // namespace mutu::fabric
