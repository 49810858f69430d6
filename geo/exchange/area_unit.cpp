// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/area_unit.h"

#include <array>

namespace mutu::exchange {

namespace {

struct Word {
    std::string_view text;
    AreaUnit unit;
};

// Longer words first: a name is searched from its end.
constexpr std::array words{Word{"万平方米", AreaUnit::hectare},
                           Word{"万平米", AreaUnit::hectare},
                           Word{"万m2", AreaUnit::hectare},
                           Word{"万m²", AreaUnit::hectare},
                           Word{"万㎡", AreaUnit::hectare},
                           Word{"平方公里", AreaUnit::squareKilometre},
                           Word{"平方千米", AreaUnit::squareKilometre},
                           Word{"km2", AreaUnit::squareKilometre},
                           Word{"km²", AreaUnit::squareKilometre},
                           Word{"平方米", AreaUnit::squareMetre},
                           Word{"平米", AreaUnit::squareMetre},
                           Word{"公顷", AreaUnit::hectare},
                           Word{"hm2", AreaUnit::hectare},
                           Word{"sqm", AreaUnit::squareMetre},
                           Word{"m2", AreaUnit::squareMetre},
                           Word{"m²", AreaUnit::squareMetre},
                           Word{"㎡", AreaUnit::squareMetre},
                           Word{"亩", AreaUnit::mu},
                           Word{"mu", AreaUnit::mu},
                           Word{"ha", AreaUnit::hectare}};

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

SquareMetre squareMetres(double value, AreaUnit unit) {
    switch (unit) {
    case AreaUnit::mu:
        return toSquareMetre(Mu(value));
    case AreaUnit::hectare:
        return SquareMetre(value * 1e4);
    case AreaUnit::squareKilometre:
        return SquareMetre(value * 1e6);
    case AreaUnit::squareMetre:
        break;
    }
    return SquareMetre(value);
}

std::optional<AreaUnit> areaUnitNamed(std::string_view text) {
    if (text == "1") return AreaUnit::squareMetre;
    if (text == "2") return AreaUnit::mu;
    if (text == "3") return AreaUnit::hectare;
    for (const auto& word : words)
        if (text == word.text) return word.unit;
    return std::nullopt;
}

std::optional<AreaUnit> takeAreaUnit(std::string& name) {
    const bool bracket = endsWith(name, ")");
    std::string_view inner(name);
    if (bracket) inner.remove_suffix(1);
    for (const auto& word : words) {
        if (!endsWith(inner, word.text)) continue;
        std::string_view rest = inner.substr(0, inner.size() - word.text.size());
        const bool ascii = static_cast<unsigned char>(word.text.front()) < 0x80;
        if (bracket) {
            if (!endsWith(rest, "(")) continue;
            rest.remove_suffix(1);
        } else if (ascii) { // `area_mu`, not `emu`
            if (!endsWith(rest, "_")) continue;
            rest.remove_suffix(1);
        }
        if (rest.empty()) continue;
        if (endsWith(rest, "_")) rest.remove_suffix(1);
        name = std::string(rest);
        return word.unit;
    }
    return std::nullopt;
}

} // namespace mutu::exchange
