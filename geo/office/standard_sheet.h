// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mutu::office {

// The texts of data/rules and data/reference, built into the program so that they are found wherever the program is
// run.

extern const char* const standardVacancySheet;  ///< vacancy.yaml
extern const char* const standardFabricSheet;   ///< fabric.yaml
extern const char* const standardClearingSheet; ///< clearing.yaml
extern const char* const standardReuseSheet;    ///< reuse.yaml
extern const char* const standardIdleSheet;     ///< idle.yaml
extern const char* const standardZoningSheet;   ///< zoning.yaml

extern const char* const standardIndustryClasses; ///< data/reference/industry_classes.csv

} // namespace mutu::office
