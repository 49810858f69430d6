// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/outlines.h"
#include "geo/store/spatialite/connection.h"

namespace mutu::store {

/// Reads the current parcels' outlines on several threads, through connections of their own to the same file.
/// - False, and nothing visited, when these would not see what `connection` sees, since someone wrote after its
/// snapshot began. Precondition: `connection` is not in the middle of a write.
bool visitOutlineRows(Connection& connection, std::size_t shares, const OutlineVisitor& visitor);

} // namespace mutu::store
