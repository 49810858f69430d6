// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/style/element.h"
#include "geo/style/symbolizer.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mutu::style {

/// The words of the file format for each value of a closed set; the first word of a value is the one that is written.
template <class Value, std::size_t N> using Words = std::array<std::pair<std::string_view, Value>, N>;

template <class Value, std::size_t N>
constexpr std::optional<Value> valueOf(const Words<Value, N>& words, std::string_view word) {
    for (const auto& [name, value] : words)
        if (name == word) return value;
    return std::nullopt;
}

template <class Value, std::size_t N> constexpr std::string_view wordOf(const Words<Value, N>& words, Value value) {
    for (const auto& [name, each] : words)
        if (each == value) return name;
    return {};
}

/// Reads the SvgParameter `name`, which is one of `words`; `target` keeps its value if it is absent or wrong.
template <class Value, std::size_t N>
void readWord(Element& element, std::string_view name, const Words<Value, N>& words, Value& target) {
    const auto written = element.parameter(name);
    if (!written) return;
    if (const auto value = valueOf(words, *written)) {
        target = *value;
        return;
    }
    std::string known;
    for (const auto& [word, value] : words) known.append(known.empty() ? "" : ", ").append(word);
    element.reportValue(element.line(), name, *written, "write one of " + known);
}

inline constexpr Words<Unit, 5> unitWords{{
    {"http://www.opengeospatial.org/se/units/pixel", Unit::pixel},
    {"http://www.opengeospatial.org/se/units/millimetre", Unit::millimetre},
    {"http://www.opengeospatial.org/se/units/metre", Unit::metre},
    {"mm", Unit::millimetre},
    {"pixel", Unit::pixel},
}};

inline constexpr Words<LineJoin, 4> joinWords{
    {{"mitre", LineJoin::mitre}, {"round", LineJoin::round}, {"bevel", LineJoin::bevel}, {"miter", LineJoin::mitre}}};

inline constexpr Words<LineCap, 3> capWords{
    {{"butt", LineCap::butt}, {"round", LineCap::round}, {"square", LineCap::square}}};

inline constexpr Words<Mark, 18> markWords{{
    {"square", Mark::square},
    {"circle", Mark::circle},
    {"triangle", Mark::triangle},
    {"star", Mark::star},
    {"cross", Mark::cross},
    {"x", Mark::x},
    {"shape://slash", Mark::slash},
    {"shape://backslash", Mark::backslash},
    {"shape://horline", Mark::horizontal},
    {"shape://vertline", Mark::vertical},
    {"shape://plus", Mark::plus},
    {"shape://times", Mark::times},
    {"slash", Mark::slash},
    {"backslash", Mark::backslash},
    {"horline", Mark::horizontal},
    {"vertline", Mark::vertical},
    {"plus", Mark::plus},
    {"times", Mark::times},
}};

inline constexpr Words<FontWeight, 2> weightWords{{{"normal", FontWeight::normal}, {"bold", FontWeight::bold}}};

inline constexpr Words<FontSlant, 3> slantWords{
    {{"normal", FontSlant::upright}, {"italic", FontSlant::italic}, {"oblique", FontSlant::italic}}};

} // namespace mutu::style
