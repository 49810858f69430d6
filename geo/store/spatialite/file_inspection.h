// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/store/spatialite/connection.h"

#include <vector>

namespace mutu::store {

/// What is wrong with a book's file beside its records' history: damaged pages, a spatial index that doesn't match its
/// table, an open guard, a parcel that stands among the current and the retired ones, derived sums that differ from
/// their rows.
std::vector<Finding> inspectFile(Connection& connection);

} // namespace mutu::store
