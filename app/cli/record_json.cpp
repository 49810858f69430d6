// SPDX-License-Identifier: Apache-2.0
#include "app/cli/record_json.h"

namespace mutu::cli {

Json valueOf(const std::string& text) { return textOrNull(text); }
Json valueOf(bool flag) { return flag; }
Json valueOf(std::int64_t number) { return number; }
Json valueOf(const std::optional<std::int64_t>& number) { return number ? Json(*number) : Json(); }
Json valueOf(const std::optional<double>& number) { return number ? Json(*number) : Json(); }
Json valueOf(const std::optional<Date>& date) { return date ? Json(date->text()) : Json(); }
Json valueOf(const std::optional<RegisteredArea>& area) { return area ? Json(area->squareMetres().value()) : Json(); }

} // namespace mutu::cli
