// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/brief.h"
#include "geo/store/spatialite/connection.h"

#include <string_view>
#include <vector>

namespace mutu::store {

/// Visits records of which only the named fields are read, and those that the question's conditions are about; one
/// record is filled again and again.
void visitBriefRows(Connection& connection, const query::RecordQuestion& question,
                    const std::vector<std::string_view>& columns, const BriefVisitor& visitor);

} // namespace mutu::store
