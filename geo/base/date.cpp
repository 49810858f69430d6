// SPDX-License-Identifier: Apache-2.0
#include "geo/base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <initializer_list>

namespace mutu {

namespace {

using namespace std::chrono;

year_month_day civil(std::int32_t count) { return year_month_day(sys_days(days(count))); }

std::int32_t count(year_month_day date) { return static_cast<std::int32_t>(sys_days(date).time_since_epoch().count()); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Takes `least` to `most` figures off the front.
std::optional<int> takeNumber(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t size = 0;
    int number = 0;
    for (; size < text.size() && size < most && isDigit(text[size]); ++size) number = number * 10 + (text[size] - '0');
    if (size < least) return std::nullopt;
    text.remove_prefix(size);
    return number;
}

// The form in which the book keeps them.
std::optional<Date> fromIso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [text](std::size_t from, std::size_t size) {
        int value = 0;
        for (std::size_t i = from; i < from + size; ++i)
            value = isDigit(text[i]) && value >= 0 ? value * 10 + (text[i] - '0') : -1;
        return value;
    };
    const int y = number(0, 4);
    const int m = number(5, 2);
    const int d = number(8, 2);
    if (y < 1000 || m < 0 || d < 0) return std::nullopt;
    const year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                              std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return Date(count(date));
}

bool takeOne(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

} // namespace

Date Date::of(int y, unsigned m, unsigned d) {
    return Date(count(year_month_day(std::chrono::year(y), std::chrono::month(m), std::chrono::day(d))));
}

std::optional<Date> Date::parse(std::string_view text) {
    if (auto date = fromIso(text)) return date;
    while (text.starts_with(' ')) text.remove_prefix(1);
    const auto figures = std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
    const bool compact = figures == 8; // 20190630
    const auto y = takeNumber(text, 4, 4);
    const bool first = compact || takeOne(text, {"-", "/", ".", "年"});
    const auto m = takeNumber(text, compact ? 2 : 1, 2);
    const bool second = compact || takeOne(text, {"-", "/", ".", "月"});
    const auto d = takeNumber(text, compact ? 2 : 1, 2);
    if (!y || !m || !d || !first || !second || *y < 1000) return std::nullopt;
    takeOne(text, {"日"});
    if (!text.empty() && text.front() != 'T' && text.front() != ' ') return std::nullopt;
    const year_month_day date{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                              std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return Date(count(date));
}

Date Date::today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday));
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(days_).day()); }

Date Date::plusYears(int years) const {
    auto date = civil(days_) + std::chrono::years(years);
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return std::min(Date(count(date)), never());
}

Date Date::firstOfMonth() const {
    const auto date = civil(days_);
    return Date(count(date.year() / date.month() / std::chrono::day(1)));
}

// By hand: a large book writes and reads many millions of them.
std::string Date::text() const {
    const auto date = civil(days_);
    const int y = static_cast<int>(date.year());
    const auto m = static_cast<unsigned>(date.month());
    const auto d = static_cast<unsigned>(date.day());
    if (y < 0 || y > 9999) return fmt::format("{:04}-{:02}-{:02}", y, m, d);
    const auto figure = [](auto number) { return static_cast<char>('0' + number % 10); };
    return {figure(y / 1000), figure(y / 100), figure(y / 10), figure(y), '-', figure(m / 10), figure(m), '-',
            figure(d / 10),   figure(d)};
}

std::string nowInUtc() {
    const auto now = floor<milliseconds>(system_clock::now());
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(now - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

} // namespace mutu
