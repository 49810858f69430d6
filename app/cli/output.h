// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "geo/base/date.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace mutu::cli {

/// JSON whose members keep the order in which they were set.
using Json = nlohmann::ordered_json;

/// Writes to standard output; whether it arrived is asked once, at the end of the run.
void answer(std::string_view text);
/// Writes one JSON value and a line end; texts that aren't UTF-8 are mended, never refused.
void answerJson(const Json& json);

/// A text, or null where it is empty.
Json textOrNull(std::string_view text);
/// A coordinate in metres, to the millimetre: `500500.1`, never `500500.10000000003`.
Json coordinate(double metres);
Json coordinateOrNull(const std::optional<double>& metres);
Json dateOrNull(const std::optional<Date>& date);

} // namespace mutu::cli
