// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage.h"

namespace mutu::fabric {

/// The edges that have no partner, in order of number: an edge is paired when exactly one other edge joins the same two
/// points, and that one runs the other way.
/// - Expected time grows with the number of edges alone.
std::vector<std::uint32_t> freeEdges(const Coverage& coverage, std::size_t threads);

} // namespace mutu::fabric
