// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>

namespace mutu {

/// A measure with its unit in the type, so that mu and square metres never meet by accident.
/// - There is no implicit conversion, neither from a number nor between units.
/// - Sums and differences stay in the unit; a ratio of two like quantities is a plain number.
template <class Unit> class Quantity {
  public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(double value)
        : value_(value) {}

    [[nodiscard]] constexpr double value() const { return value_; }

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value_ + b.value_); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value_ - b.value_); }
    friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity(a.value_ * factor); }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value_ / b.value_; }

  private:
    double value_ = 0;
};

using Metre = Quantity<struct MetreUnit>;
using SquareMetre = Quantity<struct SquareMetreUnit>;
using Mu = Quantity<struct MuUnit>;

/// 1 亩 = 2000/3 m², exactly.
constexpr Mu toMu(SquareMetre area) { return Mu(area.value() * 3.0 / 2000.0); }
constexpr SquareMetre toSquareMetre(Mu area) { return SquareMetre(area.value() * 2000.0 / 3.0); }

} // namespace mutu
