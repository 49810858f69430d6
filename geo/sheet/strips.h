// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/sheet.h"

#include <QSize>

#include <cstdint>
#include <functional>
#include <span>

namespace mutu::sheet {

/// A sheet's size in dots. Error{usage, "sheet_dpi"} unless 20 ≤ dotsPerInch ≤ 1200.
QSize dotsOf(const Sheet& sheet, double dotsPerInch);

/// Paints a sheet in strips of about 50 MB and hands its rows over from the top: pixels 0xffRRGGBB.
void paintRows(const Sheet& sheet, double dotsPerInch, const std::function<void(std::span<const std::uint32_t>)>& row);

} // namespace mutu::sheet
