// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/zip_package.h"

#include <string>

namespace mutu::exchange {

/// The part of an office workbook to which its main part refers by a relation (`rId3`): `xl/worksheets/sheet1.xml`.
/// Empty: there is no such relation.
std::string relatedPart(const ZipPackage& package, const std::string& relation);

} // namespace mutu::exchange
