// SPDX-License-Identifier: Apache-2.0
#include "geo/office/idle_sheet.h"

#include "geo/office/sheet_reader.h"
#include "geo/office/standard_sheet.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace mutu::office {

namespace {

using What = IdleCondition::What;

constexpr std::array<std::pair<std::string_view, What>, 3> plain{
    {{"state_owned", What::stateOwned}, {"not_started", What::notStarted}, {"started", What::started}}};

IdleCondition conditionFrom(const SheetNode& node) {
    if (node.isText()) {
        const auto word = node.text();
        for (const auto& [name, what] : plain)
            if (name == word) return {what, {}, {}, {}};
        node.fail(fmt::format("unknown condition `{}`", word));
    }
    const auto key = node.onlyKey();
    const auto value = node.at(key);
    if (key == "past_start") return {What::pastStart, spanFrom(value, value.text()), {}, {}};
    if (key == "suspended") return {What::suspended, spanFrom(value, value.text()), {}, {}};
    if (key == "developed_below") return {What::developedBelow, {}, shareFrom(value), {}};
    if (key == "invested_below") return {What::investedBelow, {}, shareFrom(value), {}};
    if (key != "any") node.fail(fmt::format("unknown condition `{}`", key));
    IdleCondition any{What::any, {}, {}, {}};
    for (const auto& one : value.list()) any.either.push_back(conditionFrom(one));
    if (any.either.empty()) value.fail("`any` needs a condition");
    return any;
}

IdleRule idleRuleFrom(const SheetNode& node) {
    node.allowOnly({"id", "zh", "when", "then", "reclaim"});
    IdleRule rule{node.at("id").text(), node.at("zh").text(), {}, node.at("then").text(), {}, {}};
    for (const auto& condition : node.at("when").list()) rule.when.push_back(conditionFrom(condition));
    if (rule.when.empty()) node.fail("a rule needs a condition");
    if (node.has("reclaim")) {
        const auto reclaim = node.at("reclaim");
        reclaim.allowOnly({"after", "then"});
        rule.reclaimAfter = spanFrom(reclaim.at("after"), reclaim.at("after").text());
        rule.reclaim = reclaim.at("then").text();
    }
    return rule;
}

template <class Number> Number numberFrom(const SheetNode& node) {
    const auto text = node.text();
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || value < Number{})
        node.fail(fmt::format("`{}` is no number of 0 or more", text));
    return value;
}

bool yesFrom(const SheetNode& node) {
    const auto text = node.text();
    if (text != "true" && text != "false") node.fail(fmt::format("`true` or `false`, not `{}`", text));
    return text == "true";
}

LowRule lowRuleFrom(const SheetNode& node) {
    node.allowOnly({"id", "zh", "when"});
    LowRule rule;
    rule.id = node.at("id").text();
    rule.title = node.at("zh").text();
    const auto when = node.at("when");
    when.allowOnly({"above_scale", "tax_per_mu_below", "land_from", "grade", "years"});
    if (when.has("above_scale")) rule.aboveScale = yesFrom(when.at("above_scale"));
    if (when.has("tax_per_mu_below")) rule.taxPerMuBelow = numberFrom<double>(when.at("tax_per_mu_below"));
    if (when.has("land_from")) rule.landFrom = areaFrom(when.at("land_from"));
    if (when.has("grade")) rule.grade = when.at("grade").text();
    if (when.has("years")) rule.years = numberFrom<int>(when.at("years"));
    if (rule.years < 1 || rule.years > 20) when.fail("`years` is 1 to 20");
    return rule;
}

} // namespace

IdleRules IdleRules::read(const std::string& yaml, const std::string& fileName) {
    const auto root = SheetNode::parse(yaml, fileName);
    root.allowOnly({"sheet", "version", "source", "start_default", "idle", "excused", "low"});
    IdleRules rules;
    rules.name = root.at("sheet").text();
    rules.version = root.at("version").text();
    if (root.has("source")) rules.source = root.at("source").text();
    rules.startDefault = spanFrom(root.at("start_default"), root.at("start_default").text());
    for (const auto& rule : root.at("idle").list()) rules.idle.push_back(idleRuleFrom(rule));
    if (root.has("excused"))
        for (const auto& cause : root.at("excused").list()) rules.excused.push_back(cause.text());
    for (const auto& rule : root.at("low").list()) rules.low.push_back(lowRuleFrom(rule));
    return rules;
}

const IdleRules& IdleRules::standard() {
    static const auto rules = read(standardIdleSheet, "data/rules/idle.yaml");
    return rules;
}

} // namespace mutu::office
