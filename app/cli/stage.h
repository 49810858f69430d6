// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/language.h"

#include <string_view>

namespace mutu::cli {

/// What a person reads while a stage of long work (progressStages) goes on; empty for any other name.
Text stageWord(std::string_view stage);

} // namespace mutu::cli
