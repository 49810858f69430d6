// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/base/result.h"
#include "geo/exchange/surroundings.h"

#include <string>
#include <utility>
#include <vector>

namespace mutu::exchange {

/// The CRS in which a file's coordinates are read, and what the officer should know of the choice.
struct RecognisedCrs {
    geom::Crs crs;
    std::vector<Finding> notes;
};

using Sample = std::vector<std::pair<double, double>>;

/// Which CRS a layer is in: the one that is `said`; else the one that the file states, unless most of the sample can't
/// lie in it; else what the numbers show: degrees of China, eastings with a zone number, or the book's own CRS where
/// they fit its area of use.
/// - Refusals: `crs_unknown` (a definition that PROJ doesn't know), `crs_ambiguous` (the numbers fit nothing known)
/// with the remedy --crs.
Result<RecognisedCrs> recognisedCrs(const std::string& said, const std::string& stated, const Sample& sample,
                                    const Surroundings& book);

} // namespace mutu::exchange
