// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mutu::map::test {

/// Whether a text equals the file `tests/golden/map/NAME.txt`. If not, what came instead is written to the build
/// folder's `golden/map/NAME.txt`; with MUTU_GOLDEN_WRITE set, into the source tree.
bool isGolden(const std::string& name, const std::string& text);

} // namespace mutu::map::test
