// SPDX-License-Identifier: Apache-2.0
#include "geo/book/case_number.h"

#include <fmt/format.h>

namespace mutu::book {

namespace {

void fill(std::string& text, std::string_view mark, const std::string& value) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), value);
}

} // namespace

std::string nextCaseNumber(store::Transaction& transaction, const std::string& pattern, int year,
                           const std::function<bool(const std::string&)>& isUsed) {
    while (true) {
        auto number = pattern;
        fill(number, "{year}", std::to_string(year));
        const auto series = "case:" + number;
        fill(number, "{n}", fmt::format("{:03}", transaction.nextNumber(series, 1)));
        if (!isUsed(number)) return number;
    }
}

void nameCase(change::Heading& heading, const std::string& number) { fill(heading.title, "{case}", number); }

} // namespace mutu::book
