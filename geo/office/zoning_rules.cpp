// SPDX-License-Identifier: Apache-2.0
#include "geo/office/zoning_rules.h"

#include "geo/base/area.h"
#include "geo/office/sheet_node.h"
#include "geo/office/standard_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mutu::office {

namespace {

constexpr std::array<std::string_view, 3> leniencyNames{"allowed", "listed", "refused"};
constexpr std::array<std::string_view, 7> indicatorNames{"industry_land", "leading_share", "location_quotient",
                                                         "concentration", "vacancy_rate",  "floor_area_ratio",
                                                         "land_balance"};

/// The place of a word in a list of words.
template <std::size_t count>
std::size_t placeOf(const SheetNode& node, const std::array<std::string_view, count>& words) {
    const auto word = node.text();
    const auto* const found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) node.fail(fmt::format("unknown word `{}`; known are {}", word, fmt::join(words, ", ")));
    return static_cast<std::size_t>(found - words.begin());
}

std::int64_t wholeFrom(const SheetNode& node, std::string_view text, std::int64_t least, std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || value < least || value > most)
        node.fail(fmt::format("a whole number from {} to {} is expected, not `{}`", least, most, text));
    return value;
}

std::int64_t percentFrom(const SheetNode& node) {
    const auto text = node.text();
    if (text.back() != '%') node.fail("a share is written like 50%");
    return wholeFrom(node, std::string_view(text).substr(0, text.size() - 1), 1, 100);
}

std::int64_t heightFrom(const SheetNode& node) {
    const auto length = parseLength(node.text());
    if (!length.ok()) node.fail(length.refusal().message);
    return std::llround(length->value() * 1000);
}

bool isDivision(std::string_view text) {
    return text.size() == 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

ZoningRules::Division divisionFrom(const SheetNode& node) {
    const auto text = node.text();
    if (text.size() > 3 && isDivision(text.substr(0, 2)) && text[2] == ' ')
        return {text.substr(0, 2), text.substr(0, 2), text.substr(3)};
    const auto first = text.substr(0, 2);
    const auto last = text.size() == 5 && text[2] == '-' ? text.substr(3) : std::string();
    if (!isDivision(first) || !isDivision(last) || last < first)
        node.fail(fmt::format("a division is written as `34 NAME`, several as `01-12`, not `{}`", text));
    return {first, last, {}};
}

void readConformity(const SheetNode& node, ZoningRules& rules) {
    node.allowOnly({"zoned", "unzoned", "unknown", "foreign"});
    for (const auto& word : node.at("zoned").list()) rules.zoned[placeOf(word, tenureNames)] = true;
    rules.unzoned = static_cast<Leniency>(placeOf(node.at("unzoned"), leniencyNames));
    rules.unknown = static_cast<Leniency>(placeOf(node.at("unknown"), leniencyNames));
    if (node.has("foreign")) rules.foreign = static_cast<Leniency>(placeOf(node.at("foreign"), leniencyNames));
}

} // namespace

ZoningRules ZoningRules::read(const std::string& yaml, const std::string& fileName) {
    const auto root = SheetNode::parse(yaml, fileName);
    root.allowOnly({"sheet", "version", "source", "leading_most", "snap_share", "conformity", "indicators",
                    "tall_floor", "divisions"});
    ZoningRules rules;
    rules.name = root.at("sheet").text();
    rules.version = root.at("version").text();
    rules.leadingMost = wholeFrom(root.at("leading_most"), root.at("leading_most").text(), 1, 97);
    rules.snapPercent = percentFrom(root.at("snap_share"));
    readConformity(root.at("conformity"), rules);
    for (const auto& word : root.at("indicators").list())
        rules.indicators.push_back(static_cast<Indicator>(placeOf(word, indicatorNames)));
    rules.tallFloor = heightFrom(root.at("tall_floor"));
    for (const auto& entry : root.at("divisions").list()) rules.divisions.push_back(divisionFrom(entry));
    return rules;
}

const ZoningRules& ZoningRules::standard() {
    static const ZoningRules rules = read(standardZoningSheet, "data/rules/zoning.yaml");
    return rules;
}

bool ZoningRules::tells(Indicator indicator) const {
    return std::find(indicators.begin(), indicators.end(), indicator) != indicators.end();
}

bool ZoningRules::isClass(std::string_view code) const {
    if (code.size() < 2 || code.size() > 4 || code.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    const auto division = code.substr(0, 2);
    return std::any_of(divisions.begin(), divisions.end(),
                       [division](const Division& each) { return each.first <= division && division <= each.last; });
}

std::string_view ZoningRules::divisionName(std::string_view code) const {
    const auto division = code.substr(0, 2);
    for (const auto& each : divisions)
        if (each.first == division && !each.name.empty()) return each.name;
    return {};
}

} // namespace mutu::office
