// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"

#include <optional>
#include <string>
#include <string_view>

namespace mutu::exchange {

/// In which unit a column states areas.
enum class AreaUnit : unsigned char { squareMetre, mu, hectare, squareKilometre };

SquareMetre squareMetres(double value, AreaUnit unit);
/// `亩`, `mu`, `公顷`, `ha`, `万平方米`, `平方公里`, `平方米`, `㎡` … and the figures of the register's dictionary
/// (MJDW): 1 m², 2 mu, 3 ha.
std::optional<AreaUnit> areaUnitNamed(std::string_view text);
/// Takes a unit off the end of a column's name, with its brackets: `面积（亩）` becomes `面积`.
std::optional<AreaUnit> takeAreaUnit(std::string& name);

} // namespace mutu::exchange
