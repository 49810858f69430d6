// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy_sheet.h"

#include <string_view>

namespace mutu::cli {

/// A share as an officer types it, `5%`, `2.5%` or `0.05`, kept exactly. Stop `option_malformed`.
office::Share shareIn(std::string_view option, std::string_view text);

} // namespace mutu::cli
