// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/sheet.h"

#include <string>

namespace mutu::cli {

/// Stops with `option_malformed` unless the name ends in a kind of file that a sheet can be written as, and with
/// `file_exists` where something else than an earlier sheet stands there.
void mustBeWritableSheet(const std::string& path);

/// Writes the sheet as what the name's ending says; images at these dots per inch.
void writeSheet(const sheet::Sheet& sheet, const std::string& path, double dotsPerInch);

} // namespace mutu::cli
