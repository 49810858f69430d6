// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/figures.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace mutu::exchange {

namespace {

constexpr double none = std::numeric_limits<double>::infinity();

/// Possible from `least` to `most`; usual from `low` to `high`.
struct Bounds {
    std::string_view field;
    double least;
    double most;
    double low;
    double high;
};

constexpr std::array bounds{
    Bounds{"height", 1, 200e3, 2e3, 40e3}, // millimetres
    Bounds{"width", 1, 500e3, 2e3, 120e3},
    Bounds{"price", 0, 1e14, 0, 1e12}, // hundredths of a yuan: ten thousand million yuan are doubtful
    Bounds{"share", 1, 1e6, 1e4, 1e6},
    Bounds{"invested_share", 0, 10, 0.01, 2}, // a hundredth and less is mostly a per cent taken for a part
    Bounds{"agreed_investment", 0, 1e9, 0, 1e7},
    Bounds{"output", 0, 1e9, 0, 1e7}, // ten thousand yuan
    Bounds{"added_value", -1e9, 1e9, -1e6, 1e7},
    Bounds{"tax", -1e9, 1e9, -1e5, 1e6},
    Bounds{"investment", 0, 1e9, 0, 1e7},
    Bounds{"employees", 0, 1e7, 0, 1e5},
    Bounds{"storeys", 0, 200, 0, 60},
    Bounds{"year", 1949, 2200, 1990, 2100},
    Bounds{"count", 0, 1e6, 0, 1e4},
};

/// `三`, `十二`, `二十` …: what Chinese buildings have of storeys.
std::optional<std::int64_t> chineseNumber(std::string_view text) {
    constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    constexpr std::size_t length = 3; // of a character
    std::int64_t tens = 0;
    std::int64_t ones = 0;
    bool isAny = false;
    for (; text.size() >= length; text.remove_prefix(length)) {
        const auto one = text.substr(0, length);
        if (one == "十") {
            if (tens != 0) return std::nullopt;
            tens = ones == 0 ? 1 : ones;
            ones = 0;
            isAny = true;
            continue;
        }
        std::int64_t digit = 1;
        while (digit < 10 && digits[static_cast<std::size_t>(digit)] != one) ++digit;
        if (digit == 10 || ones != 0) return std::nullopt;
        ones = digit;
        isAny = true;
    }
    if (!isAny || !text.empty()) return std::nullopt;
    return 10 * tens + ones;
}

bool take(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

bool takeEnd(std::string_view& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.remove_suffix(end.size());
    return true;
}

} // namespace

Likelihood likelihoodOf(std::string_view field, double value) {
    constexpr double largest = 1e15;
    Bounds known{field, -largest, largest, -none, none};
    for (const auto& each : bounds)
        if (each.field == field) known = each;
    if (!(value >= known.least && value <= known.most)) return Likelihood::impossible;
    // Nothing at all is as usual as any figure: a year without output, a lot without a price.
    if (value != 0 && (value < known.low || value > known.high)) return Likelihood::doubtful;
    return Likelihood::usual;
}

std::optional<std::int64_t> storeyNumber(std::string_view text) {
    bool isBelow = false;
    for (const std::string_view below : {"地下第", "地下", "负", "B", "b", "-", "－"})
        if (take(text, below)) {
            isBelow = true;
            break;
        }
    if (!isBelow)
        for (const std::string_view front : {"地上第", "地上", "第", "F", "f", "+"})
            if (take(text, front)) break;
    for (const std::string_view end : {"层", "楼", "F", "f"})
        if (takeEnd(text, end)) break;
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) number = chineseNumber(text).value_or(0);
    constexpr std::int64_t most = 200;
    if (number <= 0 || number > most) return std::nullopt;
    return isBelow ? -number : number;
}

} // namespace mutu::exchange
