// SPDX-License-Identifier: Apache-2.0
#include "geo/style/model.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mutu::style {

namespace {

using Names = std::set<std::string>;

void collect(const Filter& filter, Names& names);

void collect(const Operand& operand, Names& names) {
    if (operand.isProperty) names.insert(operand.text);
}
void collect(const Comparison& comparison, Names& names) {
    collect(comparison.left, names);
    collect(comparison.right, names);
}
void collect(const Between& between, Names& names) {
    collect(between.value, names);
    collect(between.lower, names);
    collect(between.upper, names);
}
void collect(const Like& like, Names& names) { names.insert(like.property); }
void collect(const IsNull& isNull, Names& names) { names.insert(isNull.property); }
void collect(const Connection& connection, Names& names) {
    for (const auto& filter : connection.filters) collect(filter, names);
}
void collect(const Filter& filter, Names& names) {
    std::visit([&names](const auto& condition) { collect(condition, names); }, filter.condition);
}

} // namespace

std::string TextSymbolizer::textFor(const Attributes& feature) const {
    std::string text;
    bool anything = false;
    for (const auto& part : label) {
        if (!part.isProperty) {
            text += part.text;
            continue;
        }
        const auto value = feature.value(part.text);
        if (const auto* number = std::get_if<double>(&value)) {
            text += part.decimals ? fmt::format("{:.{}f}", *number, *part.decimals) : fmt::format("{}", *number);
            anything = true;
        } else if (const auto* plain = std::get_if<std::string_view>(&value)) {
            text += *plain;
            anything = anything || !plain->empty();
        }
    }
    const bool onlyLiterals =
        std::none_of(label.begin(), label.end(), [](const LabelPart& part) { return part.isProperty; });
    return anything || onlyLiterals ? text : std::string();
}

std::vector<std::size_t> Style::rulesFor(const Attributes& feature, double scaleDenominator) const {
    std::vector<std::size_t> chosen;
    for (std::size_t begin = 0; begin < rules.size();) {
        auto end = begin;
        std::vector<std::size_t> plain;
        std::vector<std::size_t> otherwise;
        for (; end < rules.size() && rules[end].pass == rules[begin].pass; ++end) {
            const auto& rule = rules[end];
            if (!rule.isVisibleAt(scaleDenominator)) continue;
            if (rule.isElse)
                otherwise.push_back(end);
            else if (!rule.filter || rule.filter->holdsFor(feature))
                plain.push_back(end);
        }
        const auto& painting = plain.empty() ? otherwise : plain;
        chosen.insert(chosen.end(), painting.begin(), painting.end());
        begin = end;
    }
    return chosen;
}

std::vector<std::string> Style::properties() const {
    Names names;
    for (const auto& rule : rules) {
        if (rule.filter) collect(*rule.filter, names);
        for (const auto& symbolizer : rule.symbolizers)
            if (const auto* text = std::get_if<TextSymbolizer>(&symbolizer))
                for (const auto& part : text->label)
                    if (part.isProperty) names.insert(part.text);
    }
    return {names.begin(), names.end()};
}

} // namespace mutu::style
