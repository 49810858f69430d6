// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/column_unit.h"

#include <array>

namespace mutu::exchange {

namespace {

struct Word {
    std::string_view text;
    Quantity quantity;
    double factor;
};

constexpr std::array words{
    Word{"(亿元)", Quantity::money, 1e8},   Word{"(万元)", Quantity::money, 1e4}, Word{"(千元)", Quantity::money, 1e3},
    Word{"(元)", Quantity::money, 1},       Word{"(米)", Quantity::length, 1},    Word{"(m)", Quantity::length, 1},
    Word{"(毫米)", Quantity::length, 1e-3}, Word{"(mm)", Quantity::length, 1e-3}, Word{"(%)", Quantity::share, 0.01},
    Word{"(家)", Quantity::number, 1},      Word{"(个)", Quantity::number, 1},    Word{"(人)", Quantity::number, 1},
    Word{"(层)", Quantity::number, 1}};

/// What one yuan, metre or whole is in a field's own numbers, and the unit that its headings bear.
struct Measured {
    std::string_view field;
    Quantity quantity;
    double own;      ///< of the field, in one yuan, metre or whole
    double unstated; ///< what people mean without a unit, in yuan, metres or wholes
    std::string_view head;
};

constexpr std::array measures{Measured{"price", Quantity::money, 1e2, 1, "（元）"},
                              Measured{"agreed_investment", Quantity::money, 1e-4, 1e4, "（万元）"},
                              Measured{"output", Quantity::money, 1e-4, 1e4, "（万元）"},
                              Measured{"added_value", Quantity::money, 1e-4, 1e4, "（万元）"},
                              Measured{"tax", Quantity::money, 1e-4, 1e4, "（万元）"},
                              Measured{"investment", Quantity::money, 1e-4, 1e4, "（万元）"},
                              Measured{"height", Quantity::length, 1e3, 1, "（米）"},
                              Measured{"width", Quantity::length, 1e3, 1, "（米）"},
                              Measured{"share", Quantity::share, 1e6, 1, ""},
                              Measured{"invested_share", Quantity::share, 1, 1, ""}};

const Measured* measuredField(std::string_view field) {
    for (const auto& measure : measures)
        if (measure.field == field) return &measure;
    return nullptr;
}

} // namespace

std::optional<ColumnUnit> takeColumnUnit(std::string& name) {
    if (const auto area = takeAreaUnit(name)) return ColumnUnit{Quantity::area, squareMetres(1, *area).value(), area};
    for (const auto& word : words) {
        if (name.size() <= word.text.size() || !name.ends_with(word.text)) continue;
        name.resize(name.size() - word.text.size());
        return ColumnUnit{word.quantity, word.factor, std::nullopt};
    }
    return std::nullopt;
}

std::optional<double> scaleOf(std::string_view field, const std::optional<ColumnUnit>& unit) {
    const auto* measure = measuredField(field);
    if (measure == nullptr) {
        if (unit && unit->quantity != Quantity::number) return std::nullopt;
        return 1;
    }
    if (unit && unit->quantity != measure->quantity) return std::nullopt;
    return measure->own * (unit ? unit->factor : measure->unstated);
}

std::optional<double> shareScale(std::string_view field) {
    const auto* measure = measuredField(field);
    if (measure == nullptr || measure->quantity != Quantity::share) return std::nullopt;
    return measure->own;
}

std::string_view headingUnit(std::string_view field) {
    const auto* measure = measuredField(field);
    return measure == nullptr ? std::string_view() : measure->head;
}

} // namespace mutu::exchange
