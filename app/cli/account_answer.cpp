// SPDX-License-Identifier: Apache-2.0
#include "app/cli/account_answer.h"

#include "app/cli/catalogue.h"
#include "app/cli/findings.h"

#include <fmt/format.h>

namespace mutu::cli {

namespace {

/// A reason's sentence in the language of the settings.
std::string_view reasonText(std::string_view code, Language language) {
    const auto* zh = language == Language::zh ? inChinese(code) : nullptr;
    return zh != nullptr ? zh->message : exchange::meaning(code);
}

/// Sheet, row and column of an example in a table, and what stood there; nothing for features of maps.
std::string placeText(const exchange::Example& example, const Settings& settings) {
    if (!example.place) return {};
    const auto& place = *example.place;
    const bool zh = settings.language == Language::zh;
    std::string text = "            ";
    if (!place.sheet.empty()) text += fmt::format(fmt::runtime(zh ? "工作表“{}” " : "sheet {}, "), place.sheet);
    text += fmt::format(fmt::runtime(zh ? "第 {} 行" : "row {}"), place.row);
    if (!place.letter.empty()) text += fmt::format(fmt::runtime(zh ? " {} 列" : ", column {}"), place.letter);
    if (!place.heading.empty())
        text += fmt::format(fmt::runtime(!place.letter.empty() ? (zh ? "“{}”" : " “{}”")
                                         : zh                  ? "“{}”列"
                                                               : ", column “{}”"),
                            place.heading);
    auto stood = example.finding.message; // behind the colon, without the field's own name: the heading says which
    const auto colon = stood.find(": ");
    if (colon == std::string::npos) return text + '\n';
    stood = stood.substr(colon + 2, stood.size() - colon - 3);
    if (const auto sign = stood.find(" = "); sign != std::string::npos) stood = stood.substr(sign + 3);
    text += fmt::format("{}{}", zh ? "：" : ": ", stood);
    return text + '\n';
}

} // namespace

exchange::ReasonWords reasonWords(const Settings& settings) {
    return [language = settings.language](std::string_view code) { return std::string(reasonText(code, language)); };
}

Json examplesJson(const std::vector<exchange::Example>& examples) {
    std::vector<Finding> findings;
    for (const auto& example : examples) findings.push_back(example.finding);
    auto list = jsonOf(findings);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        if (!examples[i].place) continue;
        const auto& place = *examples[i].place;
        list[i]["sheet"] = textOrNull(place.sheet);
        list[i]["row"] = place.row;
        list[i]["column"] = textOrNull(place.heading);
        list[i]["letter"] = textOrNull(place.letter);
    }
    return list;
}

Json accountJson(const exchange::Account& account) {
    Json reasons = Json::object();
    for (const auto& [code, count] : account.reasons) reasons[code] = count;
    return Json{{"read", account.read},
                {"accepted", account.accepted},
                {"repaired", account.repaired},
                {"rejected", account.rejected},
                {"reasons", std::move(reasons)}};
}

std::string reasonsText(const exchange::Account& account, const Settings& settings) {
    std::string text;
    for (const auto& [code, count] : account.reasons) {
        text += fmt::format("  {:>8}  {}  ({})\n", count, reasonText(code, settings.language), code);
        for (const auto& example : account.examples)
            if (example.finding.code == code) text += placeText(example, settings);
    }
    return text;
}

} // namespace mutu::cli
