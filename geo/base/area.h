// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"
#include "geo/base/result.h"

#include <compare>
#include <cstdint>
#include <string_view>

namespace mutu {

/// An area as the register states it: a whole number of hundredths of a square metre.
/// - Sums are exact; convert to mu or square metres once, after summing.
class RegisteredArea {
  public:
    constexpr RegisteredArea() = default;
    constexpr explicit RegisteredArea(std::int64_t hundredths)
        : hundredths_(hundredths) {}
    /// The nearest hundredth of a square metre, half away from zero.
    static RegisteredArea nearest(SquareMetre area);

    [[nodiscard]] constexpr std::int64_t hundredths() const { return hundredths_; }
    [[nodiscard]] constexpr SquareMetre squareMetres() const {
        return SquareMetre(static_cast<double>(hundredths_) / 100.0);
    }
    [[nodiscard]] constexpr Mu mu() const { return Mu(static_cast<double>(hundredths_) * 3.0 / 200000.0); }

    friend constexpr auto operator<=>(const RegisteredArea&, const RegisteredArea&) = default;
    friend constexpr RegisteredArea operator+(RegisteredArea a, RegisteredArea b) {
        return RegisteredArea(a.hundredths_ + b.hundredths_);
    }
    friend constexpr RegisteredArea operator-(RegisteredArea a, RegisteredArea b) {
        return RegisteredArea(a.hundredths_ - b.hundredths_);
    }

  private:
    std::int64_t hundredths_ = 0;
};

/// An area as the map measures it in the plane: a whole number of half square millimetres, hence exact.
/// - Good for up to 4.6 million km².
class MeasuredArea {
  public:
    constexpr MeasuredArea() = default;
    constexpr explicit MeasuredArea(std::int64_t halfSquareMillimetres)
        : halves_(halfSquareMillimetres) {}

    [[nodiscard]] constexpr std::int64_t halfSquareMillimetres() const { return halves_; }
    [[nodiscard]] constexpr SquareMetre squareMetres() const {
        return SquareMetre(static_cast<double>(halves_) * 0.5e-6);
    }
    /// The nearest hundredth of a square metre, computed in integers, half away from zero.
    [[nodiscard]] RegisteredArea rounded() const;

    friend constexpr auto operator<=>(const MeasuredArea&, const MeasuredArea&) = default;
    friend constexpr MeasuredArea operator+(MeasuredArea a, MeasuredArea b) {
        return MeasuredArea(a.halves_ + b.halves_);
    }
    friend constexpr MeasuredArea operator-(MeasuredArea a, MeasuredArea b) {
        return MeasuredArea(a.halves_ - b.halves_);
    }

  private:
    std::int64_t halves_ = 0;
};

/// An area as an officer writes it: `5mu`, `5亩`, `3000m2`, `3000㎡`, `3000m²`, `2ha`, `2公顷`, `1km2`; a blank before
/// the unit is fine.
/// - A number without a unit, a negative one, an infinite one or one above 10 million km² is refused (`area_unit`,
/// `area_number`, `area_range`).
Result<SquareMetre> parseArea(std::string_view text);

/// A length as an officer writes it: `500m`, `500`, `1.5km`, `500米`, `1.5公里`; without a unit, metres.
Result<Metre> parseLength(std::string_view text);

} // namespace mutu
