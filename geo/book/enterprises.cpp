// SPDX-License-Identifier: Apache-2.0
#include "geo/book/enterprises.h"

#include "geo/book/conformity.h"
#include "geo/book/sheet_in_force.h"
#include "geo/land/code.h"
#include "geo/office/industry_classes.h"
#include "geo/office/zoning.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace mutu::book {

namespace {

std::vector<land::Enterprise> enterprisesWith(const store::Store& records, std::string_view column,
                                              const std::string& text) {
    std::vector<land::Enterprise> found;
    query::RecordQuestion question{.kind = land::Kind::enterprise};
    question.key = query::Key{column, text};
    records.visit(question, [&](const land::Record& record) {
        found.push_back(std::get<land::Enterprise>(record));
        return true;
    });
    return found;
}

std::string titleOf(const land::Enterprise& enterprise) {
    return enterprise.name.empty() ? enterprise.creditCode : enterprise.name;
}

Refusal wrongCode(const std::string& code) {
    std::string reason = "is no unified social credit code (18 characters, GB 32100)";
    if (looksLikeCreditCode(code)) reason = "has a wrong check character";
    return {"credit_code_wrong", fmt::format("{} {}", code, reason), code, "Compare it with the business licence"};
}

Refusal unknown(const store::Store& records, const std::string& text) {
    const auto renamed = enterprisesWith(records, "former_name", text);
    if (!renamed.empty())
        return {"enterprise_unknown", fmt::format("'{}' is now called {}", text, titleOf(renamed.front())), text,
                "Give its present name or its credit code"};
    return {"enterprise_unknown", fmt::format("The book has no enterprise '{}'", text), text,
            "Give its credit code or its exact name, or enter it first: mutu enterprise add"};
}

} // namespace

bool looksLikeCreditCode(const std::string& text) {
    return text.size() == 18 && ((text.front() >= '0' && text.front() <= '9') || text.front() == 'Y') &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

Result<land::Enterprise> enterpriseCalled(const store::Store& records, const std::string& text) {
    const bool isCode = looksLikeCreditCode(text);
    if (isCode && !land::isCreditCode(text)) return wrongCode(text);
    auto found = enterprisesWith(records, isCode ? "credit_code" : "name", text);
    if (found.empty()) return unknown(records, text);
    if (found.size() == 1) return std::move(found.front());
    std::string list;
    for (const auto& enterprise : found)
        list += fmt::format("{}{}", list.empty() ? "" : ", ",
                            enterprise.creditCode.empty() ? "(no credit code)" : enterprise.creditCode);
    return Refusal{"enterprise_ambiguous", fmt::format("{} enterprises are called '{}': {}", found.size(), text, list),
                   text, "Give the credit code"};
}

Result<land::Enterprise> newEnterprise(const store::Store& records, land::Enterprise wish) {
    if (!wish.creditCode.empty() && !land::isCreditCode(wish.creditCode)) return wrongCode(wish.creditCode);
    if (!wish.industry.empty()) {
        if (auto fault = office::faultOfClass(wish.industry, zoningRulesOn(records, Date::today())))
            return *std::move(fault);
        const auto classes = rulesOn<office::IndustryClasses>(records, "industry_classes", Date::today());
        if (!classes.admits(wish.industry))
            return Refusal{"industry_unknown", fmt::format("GB/T 4754 has no industry '{}'", wish.industry),
                           wish.industry, fmt::format("Near it: {}", classes.nearTo(wish.industry, 6))};
    }
    if (!wish.creditCode.empty())
        if (const auto same = enterprisesWith(records, "credit_code", wish.creditCode); !same.empty())
            return Refusal{"enterprise_exists",
                           fmt::format("{} is the credit code of {}", wish.creditCode, titleOf(same.front())),
                           titleOf(same.front()), "Use that enterprise, or correct the code"};
    for (const auto& same : enterprisesWith(records, "name", wish.name))
        if (wish.creditCode.empty() || same.creditCode.empty())
            return Refusal{"enterprise_exists", fmt::format("The book has an enterprise '{}' already", wish.name),
                           wish.name, "Use it, or tell the two apart by their credit codes"};
    return wish;
}

std::string enterpriseTitle(const store::Store& records, RecordId enterprise) {
    const auto record = records.find(land::Kind::enterprise, enterprise);
    return record ? titleOf(std::get<land::Enterprise>(*record)) : std::string("(nobody named)");
}

} // namespace mutu::book
