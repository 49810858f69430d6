// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mutu::office {

/// The text of data/rules/vacancy.yaml, built into the program so that it is found wherever the program is run.
extern const char* const standardVacancySheet;

} // namespace mutu::office
