// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/free_boundary.h"

namespace mutu::fabric {

/// Places from which all ground can be found that is covered twice, given a free boundary.
/// - Where two edges run along each other in opposite directions the depth of ground does not change: such stretches
/// are left out. What remains hangs together in ways; along a way that nothing crosses and whose corners are plain, the
/// depth on either side stays what it is, so that one of its points tells for all.
/// - So the places are the corners that are not plain, and one point of each way. Sorted, each once.
std::vector<geom::Point> placesToLookAt(const FreeBoundary& boundary);

} // namespace mutu::fabric
