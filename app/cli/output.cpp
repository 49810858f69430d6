// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include <cmath>
#include <cstdio>

namespace mutu::cli {

void answer(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void answerJson(const Json& json) {
    answer(json.dump(2, ' ', false, Json::error_handler_t::replace));
    answer("\n");
}

Json dateOrNull(const std::optional<Date>& date) { return date ? Json(date->text()) : Json(); }
Json coordinate(double metres) { return Json(std::round(metres * 1000) / 1000); }
Json coordinateOrNull(const std::optional<double>& metres) { return metres ? coordinate(*metres) : Json(); }
Json textOrNull(std::string_view text) { return text.empty() ? Json() : Json(text); }

} // namespace mutu::cli
