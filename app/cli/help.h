// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/language.h"

#include <cstdio>

namespace mutu::cli {

/// Every verb with one line and an example.
void printHelp(std::FILE* file, Language language);
/// Mutu's version and those of the libraries it stands on.
void printVersions();

} // namespace mutu::cli
