// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mutu::exchange {

/// The encoding of the names in a ZIP archive that don't say theirs: `UTF-8` where all of them are strict UTF-8 (Linux,
/// macOS), else `CP936` (Chinese Windows); also where the archive has no readable directory.
std::string encodingOfNames(const std::string& archive);

} // namespace mutu::exchange
