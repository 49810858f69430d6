// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/filled.h"

#include <fmt/format.h>

namespace mutu::sheet {

namespace {

std::string dateText(Date date, Language language) {
    if (language == Language::english) return date.text();
    return fmt::format("{}年{}月{}日", date.year(), date.month(), date.day());
}

} // namespace

PlaceTexts::PlaceTexts(const SheetRequest& request)
    : values_(request.values) {
    set("date", dateText(request.date, request.language));
    set("cutOff", dateText(request.cutOff, request.language));
}

void PlaceTexts::set(std::string_view name, std::string value) {
    values_.insert_or_assign(std::string(name), std::move(value));
}

std::string PlaceTexts::value(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::string() : found->second;
}

std::string PlaceTexts::filled(std::string_view text) const {
    std::string result;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return result.append(text);
        result.append(text.substr(0, open)).append(value(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
    return result;
}

} // namespace mutu::sheet
