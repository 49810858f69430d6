// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/element.h"
#include "geo/style/filter.h"

#include <optional>

namespace mutu::style {

/// The condition inside an ogc:Filter, or nothing if any part of it is faulty (then a finding says so): half a filter
/// would draw the wrong parcels.
std::optional<Filter> readFilter(const Tree& filter, Notes& notes);

} // namespace mutu::style
