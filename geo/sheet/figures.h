// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"

#include <cstdint>
#include <string>

namespace mutu::sheet {

/// `1,234,567`.
std::string grouped(std::int64_t number);
/// Mu to two decimals, half away from zero, computed in whole numbers: `324.05`.
std::string muText(RegisteredArea area);
/// Square metres to two decimals, exactly: `216,033.33`.
std::string squareMetreText(RegisteredArea area);
/// A scale for reading: `1:10 000`.
std::string scaleText(double denominator);
/// A number with `decimals` decimals and no thousands.
std::string plain(double number, int decimals);

} // namespace mutu::sheet
