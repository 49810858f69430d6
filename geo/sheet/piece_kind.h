// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/vacancy.h"
#include "geo/style/filter.h"

namespace mutu::sheet {

/// Above every scale at which rules are switched off for being too small: classes, not labels, are asked for.
constexpr double classScale = 10000;

/// A piece's kind and pool, as the vacancy style asks for them.
class PieceKind final : public style::Attributes {
  public:
    PieceKind(land::VacancyKind kind, land::Pool pool)
        : kind_(kind)
        , pool_(pool) {}
    [[nodiscard]] style::Value value(std::string_view property) const override {
        if (property == "kind") return land::name(kind_);
        if (property == "pool") return land::name(pool_);
        return {};
    }

  private:
    land::VacancyKind kind_;
    land::Pool pool_;
};

} // namespace mutu::sheet
