// SPDX-License-Identifier: Apache-2.0
#include "geo/office/fabric_rules.h"

#include "geo/office/sheet_node.h"
#include "geo/office/standard_sheet.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace mutu::office {

namespace {

double numberFrom(const SheetNode& node, std::string_view text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !(value >= 0) || value > 1e6)
        node.fail("a number from 0 to a million is expected");
    return value;
}

std::int64_t lengthFrom(const SheetNode& node) { return std::llround(numberFrom(node, node.text()) * 1000); }

double shareFrom(const SheetNode& node) {
    auto text = node.text();
    if (text.empty() || text.back() != '%') node.fail("a share is written like 1%");
    text.pop_back();
    return numberFrom(node, text) / 100;
}

} // namespace

FabricRules FabricRules::read(const std::string& yaml, const std::string& fileName) {
    const auto root = SheetNode::parse(yaml, fileName);
    root.allowOnly({"sheet", "version", "source", "narrow", "sliver", "area_tolerance", "exempt"});
    FabricRules rules;
    rules.name = root.at("sheet").text();
    rules.version = root.at("version").text();
    rules.narrow = lengthFrom(root.at("narrow"));
    rules.sliver = lengthFrom(root.at("sliver"));
    const auto tolerance = root.at("area_tolerance");
    tolerance.allowOnly({"share", "least"});
    rules.areaShare = shareFrom(tolerance.at("share"));
    rules.areaLeast =
        RegisteredArea::nearest(SquareMetre(numberFrom(tolerance.at("least"), tolerance.at("least").text())));
    for (const auto& code : root.at("exempt").list()) rules.exempt.push_back(code.text());
    return rules;
}

const FabricRules& FabricRules::standard() {
    static const FabricRules rules = read(standardFabricSheet, "data/rules/fabric.yaml");
    return rules;
}

bool FabricRules::exempts(std::string_view landUse) const {
    return std::any_of(exempt.begin(), exempt.end(),
                       [&](const std::string& code) { return landUse.starts_with(code); });
}

bool FabricRules::differ(RegisteredArea registered, RegisteredArea measured) const {
    const auto difference = std::abs(registered.hundredths() - measured.hundredths());
    return difference > areaLeast.hundredths() &&
           static_cast<double>(difference) > areaShare * static_cast<double>(registered.hundredths());
}

} // namespace mutu::office
