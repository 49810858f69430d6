// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mutu::cli {

/// Makes a book of two districts and seven parcels with one vacancy of every kind, dated 2015 to 2019, in three
/// changesets.
void makeSmallZone(const std::string& path);

} // namespace mutu::cli
