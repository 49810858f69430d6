// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/figures.h"

#include <fmt/format.h>

#include <cmath>

namespace mutu::sheet {

namespace {

std::string separated(std::int64_t number, std::string_view separator) {
    auto digits = fmt::format("{}", number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > static_cast<std::ptrdiff_t>(sign); at -= 3)
        digits.insert(static_cast<std::size_t>(at), separator);
    return digits;
}

std::string hundredths(std::int64_t count) {
    const auto magnitude = count < 0 ? -count : count;
    return fmt::format("{}{}.{:02}", count < 0 ? "-" : "", separated(magnitude / 100, ","), magnitude % 100);
}

} // namespace

std::string grouped(std::int64_t number) { return separated(number, ","); }

std::string muText(RegisteredArea area) {
    // One hundredth of a square metre is 3/200000 mu, hence 3/2000 hundredths of a mu.
    const auto halves = area.hundredths() * 3;
    const auto rounded = (halves < 0 ? halves - 1000 : halves + 1000) / 2000;
    return hundredths(rounded);
}

std::string squareMetreText(RegisteredArea area) { return hundredths(area.hundredths()); }

std::string scaleText(double denominator) { return "1:" + separated(std::llround(denominator), " "); }

std::string plain(double number, int decimals) { return fmt::format("{:.{}f}", number, decimals); }

} // namespace mutu::sheet
