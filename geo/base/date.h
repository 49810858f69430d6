// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mutu {

/// A day of the (proleptic Gregorian) calendar: legal time in the book has no hours.
class Date {
  public:
    constexpr Date() = default;
    /// Days since 1970-01-01.
    constexpr explicit Date(std::int32_t daysSinceEpoch)
        : days_(daysSinceEpoch) {}
    static Date of(int year, unsigned month, unsigned day);
    /// `2019-06-30`, also `2019/6/30`, `2019.6.30`, `20190630`, `2019年6月30日`, and an ISO time stamp whose hours are
    /// dropped; nothing if it is no day.
    static std::optional<Date> parse(std::string_view text);
    static Date today();
    /// 9999-12-31, which land tables write for "for ever": the end of what still holds. No reckoning leads beyond it.
    static constexpr Date never() { return Date(2932896); } // 9999-12-31

    [[nodiscard]] constexpr std::int32_t days() const { return days_; }
    [[nodiscard]] int year() const;
    [[nodiscard]] unsigned month() const;
    [[nodiscard]] unsigned day() const;
    /// The same day `years` later; 29 February becomes 28 February. Never later than never().
    [[nodiscard]] Date plusYears(int years) const;
    /// Never later than never().
    [[nodiscard]] constexpr Date plusDays(int count) const {
        const auto sum = static_cast<std::int64_t>(days_) + count;
        return sum < never().days_ ? Date(static_cast<std::int32_t>(sum)) : never();
    }
    [[nodiscard]] Date firstOfMonth() const;
    /// ISO 8601: `2019-06-30`.
    [[nodiscard]] std::string text() const;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

  private:
    std::int32_t days_ = 0;
};

/// Now, in UTC, as ISO 8601 to the millisecond: `2026-11-22T09:30:00.123Z`.
std::string nowInUtc();

} // namespace mutu
