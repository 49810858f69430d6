// SPDX-License-Identifier: Apache-2.0
#include "geo/style/filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace mutu::style {

namespace {

std::optional<double> number(std::string_view text) {
    double result = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(result)) return std::nullopt;
    return result;
}

/// Folds the ASCII letters only: property values are codes, names in Chinese, or Latin keywords.
std::string folded(std::string_view text) {
    std::string result(text);
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

Value valueOf(const Operand& operand, const Attributes& feature) {
    if (operand.isProperty) return feature.value(operand.text);
    return std::string_view(operand.text);
}

std::optional<double> numberOf(const Operand& operand, const Value& value) {
    if (const auto* plain = std::get_if<double>(&value)) return *plain;
    if (!operand.isProperty) return operand.number;
    return std::nullopt;
}

std::string textOf(const Value& value) {
    if (const auto* plain = std::get_if<double>(&value)) return fmt::format("{}", *plain);
    return std::string(std::get<std::string_view>(value));
}

/// The order of two present values, or nothing if one of them is absent or not a number (NaN).
std::optional<int> order(const Operand& left, const Operand& right, const Attributes& feature, bool matchCase) {
    const auto a = valueOf(left, feature);
    const auto b = valueOf(right, feature);
    if (std::holds_alternative<std::monostate>(a) || std::holds_alternative<std::monostate>(b)) return std::nullopt;
    const bool asNumbers = std::holds_alternative<double>(a) || std::holds_alternative<double>(b) ||
                           (!left.isProperty && !right.isProperty);
    const auto x = numberOf(left, a);
    const auto y = numberOf(right, b);
    if (asNumbers && x && y) {
        if (std::isnan(*x) || std::isnan(*y)) return std::nullopt;
        return *x < *y ? -1 : (*x > *y ? 1 : 0);
    }
    if (matchCase && !asNumbers) return std::get<std::string_view>(a).compare(std::get<std::string_view>(b));
    return matchCase ? textOf(a).compare(textOf(b)) : folded(textOf(a)).compare(folded(textOf(b)));
}

bool holds(Relation relation, int order) {
    switch (relation) {
    case Relation::equal:
        return order == 0;
    case Relation::notEqual:
        return order != 0;
    case Relation::less:
        return order < 0;
    case Relation::lessOrEqual:
        return order <= 0;
    case Relation::greater:
        return order > 0;
    case Relation::greaterOrEqual:
        return order >= 0;
    }
    return false;
}

std::size_t characterLength(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : (lead >= 0xf0 ? 4 : (lead >= 0xe0 ? 3 : 2));
    return std::min(length, text.size());
}

/// A pattern broken into steps, so that matching needs no look at the escape.
struct Step {
    enum class Kind { character, anyCharacter, anyText } kind = Kind::character;
    std::string_view character;
};

std::vector<Step> steps(const Like& like, std::string_view pattern) {
    std::vector<Step> result;
    while (!pattern.empty()) {
        auto length = characterLength(pattern);
        auto character = pattern.substr(0, length);
        pattern.remove_prefix(length);
        if (character == like.escape && !pattern.empty()) {
            length = characterLength(pattern);
            result.push_back({Step::Kind::character, pattern.substr(0, length)});
            pattern.remove_prefix(length);
        } else if (character == like.anyText) {
            result.push_back({Step::Kind::anyText, {}});
        } else if (character == like.anyCharacter) {
            result.push_back({Step::Kind::anyCharacter, {}});
        } else {
            result.push_back({Step::Kind::character, character});
        }
    }
    return result;
}

/// Greedy matching with one point of return: linear for a single wildcard, never exponential.
bool fits(const std::vector<Step>& pattern, std::string_view text) {
    std::size_t at = 0;
    std::optional<std::size_t> lastAny;
    std::string_view retry;
    while (!text.empty()) {
        const auto length = characterLength(text);
        if (at < pattern.size() && pattern[at].kind == Step::Kind::anyText) {
            lastAny = at++;
            retry = text;
        } else if (at < pattern.size() &&
                   (pattern[at].kind == Step::Kind::anyCharacter || pattern[at].character == text.substr(0, length))) {
            ++at;
            text.remove_prefix(length);
        } else if (lastAny) {
            retry.remove_prefix(characterLength(retry));
            text = retry;
            at = *lastAny + 1;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(at), pattern.end(),
                       [](const Step& step) { return step.kind == Step::Kind::anyText; });
}

struct Judge {
    const Attributes& feature;

    bool operator()(const Comparison& comparison) const {
        const auto result = order(comparison.left, comparison.right, feature, comparison.matchCase);
        return result && holds(comparison.relation, *result);
    }
    bool operator()(const Between& between) const {
        const auto lower = order(between.lower, between.value, feature, true);
        const auto upper = order(between.value, between.upper, feature, true);
        return lower && upper && *lower <= 0 && *upper <= 0;
    }
    bool operator()(const Like& like) const {
        const auto value = feature.value(like.property);
        if (std::holds_alternative<std::monostate>(value)) return false;
        if (like.matchCase) return fits(steps(like, like.pattern), textOf(value));
        const auto pattern = folded(like.pattern);
        return fits(steps(like, pattern), folded(textOf(value)));
    }
    bool operator()(const IsNull& isNull) const {
        return std::holds_alternative<std::monostate>(feature.value(isNull.property));
    }
    bool operator()(const Connection& connection) const {
        const auto holdsHere = [this](const Filter& filter) { return filter.holdsFor(feature); };
        const auto& filters = connection.filters;
        switch (connection.connective) {
        case Connective::all:
            return std::all_of(filters.begin(), filters.end(), holdsHere);
        case Connective::any:
            return std::any_of(filters.begin(), filters.end(), holdsHere);
        case Connective::none:
            return std::none_of(filters.begin(), filters.end(), holdsHere);
        }
        return false;
    }
};

} // namespace

Operand Operand::literal(std::string text) {
    auto parsed = mutu::style::number(text);
    return {false, std::move(text), parsed};
}

bool operator==(const Connection& a, const Connection& b) {
    return a.connective == b.connective && a.filters == b.filters;
}

bool Filter::holdsFor(const Attributes& feature) const { return std::visit(Judge{feature}, condition); }

} // namespace mutu::style
