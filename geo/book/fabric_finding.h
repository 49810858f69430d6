// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/finding.h"
#include "geo/fabric/coverage_check.h"

#include <functional>
#include <optional>
#include <string>

namespace mutu::book {

/// A finding with what was measured: the area shared or open, the width between two boundaries or of a parcel.
struct CheckFinding {
    Finding finding;
    std::optional<SquareMetre> area;
    std::optional<Metre> width;
};

/// A fault of the coverage in words, its parcels called as `titleOf` calls them, and how to mend it.
/// - Overlaps, duplicates and broken rings are errors, the others warnings.
CheckFinding inWords(const fabric::CoverageFinding& found, const std::function<std::string(RecordId)>& titleOf);

} // namespace mutu::book
