// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mutu::office {

// The texts of data/rules, built into the program so that they are found wherever the program is run.

extern const char* const standardVacancySheet; ///< vacancy.yaml
extern const char* const standardFabricSheet;  ///< fabric.yaml

} // namespace mutu::office
