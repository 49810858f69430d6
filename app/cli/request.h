// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/geom/shape.h"
#include "geo/query/vacancy_question.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::cli {

// What an officer types, read. Each throws Stop{usage} that names the option and shows how it is written.

/// An area with its unit, to the nearest hundredth of a square metre; nothing for an option that was not given.
std::optional<RegisteredArea> areaOption(std::string_view option, const std::optional<std::string>& text);
/// `X0,Y0,X1,Y1` in metres, x east and y north; Stop `range_inverted` when the corners are the wrong way round.
geom::Box windowOption(std::string_view option, std::string_view text);
/// `X,Y,DIST`: metres east and north, and a length such as `500m`.
query::Near nearOption(std::string_view option, std::string_view text);
/// Values given one by one or separated by commas; a value that names nothing is a mistake, not the absence of the
/// option.
std::vector<std::string> listOption(std::string_view option, const std::vector<std::string>& values);
/// The districts named by name, code or a unique part of the name. Stop `district_unknown` (exit 40) lists those of the
/// book.
std::vector<RecordId> districtsNamed(const store::Store& records, const std::vector<std::string>& names);

} // namespace mutu::cli
