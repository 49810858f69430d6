// SPDX-License-Identifier: Apache-2.0
#include "geo/base/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <ctime>

namespace mutu {

namespace {

using namespace std::chrono;

year_month_day civil(std::int32_t count) { return year_month_day(sys_days(days(count))); }

std::int32_t count(year_month_day date) { return static_cast<std::int32_t>(sys_days(date).time_since_epoch().count()); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Date Date::of(int y, unsigned m, unsigned d) {
    return Date(count(year_month_day(std::chrono::year(y), std::chrono::month(m), std::chrono::day(d))));
}

std::optional<Date> Date::parse(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    std::array<int, 3> parts{};
    std::size_t part = 0;
    std::size_t digits = 0;
    std::size_t at = 0;
    for (; at < text.size() && part < 3; ++at) {
        if (isDigit(text[at])) {
            const bool full = (part == 0 && digits == 4) || (part > 0 && digits == 2);
            if (full) { // 20190630: no separators
                if (++part == 3) return std::nullopt;
                digits = 0;
            }
            parts[part] = parts[part] * 10 + (text[at] - '0');
            ++digits;
            continue;
        }
        if (digits == 0) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (c >= 0x80 && part > 0) continue; // the further bytes of 年, 月
            return std::nullopt;
        }
        if (text[at] == 'T' || text[at] == ' ') break;
        const auto c = static_cast<unsigned char>(text[at]);
        const bool separates = part < 2 && (text[at] == '-' || text[at] == '/' || text[at] == '.');
        if (!separates && c < 0x80) return std::nullopt;
        ++part;
        digits = 0;
    }
    if (part < 2 || parts[0] < 1000) return std::nullopt;
    const year_month_day date{std::chrono::year{parts[0]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                              std::chrono::day{static_cast<unsigned>(parts[2])}};
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
    return Date(count(date));
}

Date Date::firstOfMonth() const {
    const auto date = civil(days_);
    return Date(count(date.year() / date.month() / std::chrono::day(1)));
}

std::string Date::text() const {
    const auto date = civil(days_);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
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
