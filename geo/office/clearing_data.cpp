// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing_data.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

constexpr std::string_view yes = "yes";

/// One of the words by which yes and no are written.
std::optional<std::string> answerIn(const std::string& text) {
    for (const std::string_view word : {"yes", "y", "true", "是", "有"})
        if (text == word) return "yes";
    for (const std::string_view word : {"no", "n", "false", "否", "无"})
        if (text == word) return "no";
    return std::nullopt;
}

struct Reading {
    std::optional<std::string> kept;
    const char* remedy;
};

Reading read(const std::string& name, const std::string& value, const ClearingSheet& sheet) {
    if (name.ends_with("_on")) {
        const auto date = Date::parse(value);
        return {date ? std::optional(date->text()) : std::nullopt, "write a day such as 2019-06-30"};
    }
    if (name.ends_with("_m2")) {
        const auto area = parseArea(value);
        return {area ? std::optional(areaFigure(RegisteredArea::nearest(*area))) : std::nullopt,
                "write an area with its unit: 5mu or 3000m2"};
    }
    if (sheet.isMoney(name)) {
        const auto amount = parseMoney(value);
        return {amount ? std::optional(moneyText(*amount)) : std::nullopt, "write yuan: 1200000, 1200000.50 or 120万"};
    }
    if (sheet.isYesNo(name)) return {answerIn(value), "write yes or no"};
    const bool isLine = !value.empty() && value.find('\n') == std::string::npos;
    return {isLine ? std::optional(value) : std::nullopt, "write it in one line"};
}

bool isAskedFor(const ClearingStep& step, const std::string& name) {
    return std::find(step.data.begin(), step.data.end(), name) != step.data.end() || step.asksFor(name);
}

bool datesTheStep(const ClearingStep& step, const std::string& name) {
    return name == step.frees || name == step.closes || name == step.corrects;
}

/// What was last said of a datum: by this step, else by the latest that said it.
const std::string* lastSaid(const std::vector<CaseFacts>& earlier, const CaseFacts& facts, const std::string& name) {
    if (const auto* now = facts.find(name)) return now;
    for (auto step = earlier.rbegin(); step != earlier.rend(); ++step)
        if (const auto* then = step->find(name)) return then;
    return nullptr;
}

std::optional<Refusal> faultOfItems(const ClearingFile& file, const ClearingRequest& request) {
    std::string left;
    for (std::size_t i = 0; i < file.places.size(); ++i) {
        const auto ticked = std::any_of(request.vacated.begin(), request.vacated.end(),
                                        [&](const VacatedItem& each) { return each.number == i + 1; });
        if (!ticked && !request.allVacated && !file.places[i].item.vacated)
            left += (left.empty() ? "" : ", ") + fmt::format("{} {}", i + 1, file.places[i].title);
    }
    if (!left.empty())
        return Refusal{"requirement_unmet", fmt::format("not every item is vacated: {}", left), file.enterprise,
                       "tick each item that is handed over: --vacated N, or --vacated all"};
    for (const auto& vacated : request.vacated) {
        if (vacated.number < 1 || vacated.number > file.places.size())
            return Refusal{"item_unknown", fmt::format("the case has no item {}", vacated.number), file.enterprise,
                           "`mutu clear show` lists its items by number"};
        const auto& place = file.places[vacated.number - 1];
        const bool fits = vacated.land.value_or(RegisteredArea()) <= place.item.landArea.value_or(place.parcelArea) &&
                          (!place.item.floorArea || vacated.floor.value_or(RegisteredArea()) <= *place.item.floorArea);
        if (!fits)
            return Refusal{"area_does_not_fit", fmt::format("more is freed on {} than the item holds", place.title),
                           place.title, "state at most the item's land and floor"};
    }
    return std::nullopt;
}

/// Whether a datum or a document of this name is there, by this step or an earlier one.
bool isThere(const ClearingFile& file, const ClearingRequest& request, const std::vector<CaseFacts>& earlier,
             const CaseFacts& facts, const std::string& word) {
    const auto* said = lastSaid(earlier, facts, word);
    if (said != nullptr && *said != "no") return true;
    return std::find(file.documents.begin(), file.documents.end(), word) != file.documents.end() ||
           std::any_of(request.documents.begin(), request.documents.end(),
                       [&](const auto& document) { return document.name == word && !document.number.empty(); });
}

} // namespace

Result<CaseFacts> factsOf(const ClearingFile& file, const ClearingRequest& request, const ClearingStep& step,
                          const ClearingSheet& sheet) {
    CaseFacts facts;
    std::vector<std::string> asked = step.data;
    for (const auto& required : step.require)
        if (std::find(asked.begin(), asked.end(), required.word) == asked.end()) asked.push_back(required.word);
    for (const auto& [name, value] : request.data)
        if (!isAskedFor(step, name))
            return Refusal{"datum_unknown", fmt::format("the step asks for no '{}'", name), file.enterprise,
                           fmt::format("it asks for: {}", fmt::join(asked, ", "))};
    for (const auto& name : asked) {
        const auto given = std::find_if(request.data.begin(), request.data.end(),
                                        [&](const auto& datum) { return datum.first == name; });
        if (given != request.data.end()) {
            const auto reading = read(name, given->second, sheet);
            if (!reading.kept)
                return Refusal{"datum_malformed", fmt::format("'{}' can't be read as {}", given->second, name),
                               file.enterprise, reading.remedy};
            facts.set(name, *reading.kept);
        } else if (datesTheStep(step, name)) {
            facts.set(name, request.on.text());
        } else if (std::find(step.data.begin(), step.data.end(), name) != step.data.end()) {
            return Refusal{"datum_missing", fmt::format("the step asks for {}, which is not given", name),
                           file.enterprise, fmt::format("state it: --set {}=VALUE", name)};
        }
        const auto date = facts.date(name);
        const bool isPast =
            datesTheStep(step, name) || std::find(sheet.past.begin(), sheet.past.end(), name) != sheet.past.end();
        if (date && isPast && request.on < *date)
            return Refusal{"datum_malformed", fmt::format("{} lies after the step itself", name), file.enterprise,
                           "date the step later, or correct the day"};
        const auto& last = file.steps.empty() ? std::optional<Date>() : file.steps.back().on;
        if (date && datesTheStep(step, name) && last && *date < *last)
            return Refusal{
                "datum_malformed",
                fmt::format("{} lies before {}, when the case became {}", name, last->text(), file.record.state),
                file.enterprise, "correct the day"};
    }
    return facts;
}

std::optional<Refusal> unmetRequirement(const ClearingFile& file, const ClearingRequest& request,
                                        const ClearingStep& step, const ExitForm* form, const CaseFacts& facts) {
    std::vector<CaseFacts> earlier;
    for (const auto& taken : file.steps) earlier.push_back(CaseFacts::parse(taken.facts));
    const auto holds = [&](const std::string& condition) {
        if (condition.empty()) return true;
        const auto* said = lastSaid(earlier, facts, condition);
        return (said != nullptr && *said == yes) || (condition == "mortgaged" && file.isMortgaged) ||
               (condition == "seized" && file.isSeized);
    };
    for (const auto& required : step.require) {
        if (!holds(required.when)) continue;
        if (required.word == "exit_form") {
            if (form == nullptr)
                return Refusal{"exit_form_missing", fmt::format("how {} leaves is undecided", file.enterprise),
                               file.enterprise, "decide it with this step: --exit-form FORM"};
        } else if (required.word == "items_vacated") {
            if (auto fault = faultOfItems(file, request)) return fault;
        } else if (required.word == "no_subtenants") {
            const auto on = facts.date(step.closes).value_or(request.on);
            if (form == nullptr) continue;
            if (auto fault = subtenantOf(file, *form, on)) return fault;
        } else if (!isThere(file, request, earlier, facts, required.word)) {
            return Refusal{"requirement_unmet",
                           fmt::format("{} is missing{}", required.word,
                                       required.when.empty() ? "" : fmt::format(" (needed as {})", required.when)),
                           file.enterprise,
                           fmt::format("give it: --set {0}=VALUE, or --doc {0}=NUMBER", required.word)};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> faultOfMoney(const ClearingFile& file, const ClearingRequest& request, const CaseFacts& facts,
                                    const ClearingSheet& sheet) {
    if (!request.instalments.empty()) {
        std::int64_t sum = 0;
        for (const auto& instalment : request.instalments) sum += instalment.amount.value_or(0);
        const auto* stated = facts.find(sheet.compensation);
        const auto amount = stated == nullptr ? file.record.compensation : parseMoney(*stated);
        if (!amount || *amount != sum)
            return Refusal{"instalments_differ",
                           fmt::format("the instalments sum up to {}, the compensation is {}", moneyText(sum),
                                       amount ? moneyText(*amount) : std::string("not stated")),
                           file.enterprise, "correct the amount or the instalments"};
    }
    const auto* paid = facts.find(sheet.paid);
    if (paid == nullptr || file.instalments.empty()) return std::nullopt;
    std::int64_t sum = 0;
    for (const auto& instalment : file.instalments)
        if (instalment.paidOn) sum += instalment.amount.value_or(0);
    if (parseMoney(*paid) == sum) return std::nullopt;
    return Refusal{"paid_differs",
                   fmt::format("{} was stated as paid, the book holds vouchers for {}", *paid, moneyText(sum)),
                   file.enterprise, "enter the payments first (mutu clear pay), or correct the sum"};
}

} // namespace mutu::office
