// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing.h"

#include "geo/office/clearing_data.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

const ExitForm* formOf(const ClearingFile& file, const ClearingRequest& request, const ClearingSheet& sheet) {
    return sheet.exitForm(request.exitForm.empty() ? file.record.exitForm : request.exitForm);
}

bool isAmong(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the step exists for an exit form; where none is decided yet, it exists unless it asks for one.
bool existsFor(const ClearingStep& step, const ExitForm* form) {
    if (!step.exitForms.empty() && (form == nullptr || !isAmong(step.exitForms, form->word))) return false;
    if (step.ends && (form == nullptr || !form->doesEnd(*step.ends))) return false;
    return !step.endsNot || form == nullptr || !form->doesEnd(*step.endsNot);
}

Refusal outOfOrder(const ClearingFile& file, const std::string& wanted, const ClearingSheet& sheet) {
    const auto open = openSteps(file, sheet);
    return {"step_out_of_order",
            fmt::format("case {} is {} and can't become {}", file.record.number, file.record.state, wanted),
            file.enterprise,
            open.empty() ? "nothing is left to do in this case"
                         : fmt::format("it may become: {}", fmt::join(open, ", "))};
}

Result<const ClearingStep*> stepAskedFor(const ClearingFile& file, const ClearingRequest& request,
                                         const ClearingSheet& sheet) {
    const auto* wanted = sheet.state(request.to);
    if (!request.to.empty() && wanted == nullptr && request.to != "previous") {
        std::vector<std::string> known;
        for (const auto& state : sheet.states) known.push_back(state.word);
        return Refusal{"step_unknown", fmt::format("the rule sheet knows no state '{}'", request.to), file.enterprise,
                       fmt::format("write one of: {}, previous", fmt::join(known, ", "))};
    }
    const auto* form = formOf(file, request, sheet);
    const auto to = wanted == nullptr ? std::string() : wanted->word;
    for (const auto& step : sheet.steps) {
        if (file.record.state.empty()) {
            if (step.opens() && existsFor(step, form)) return &step;
        } else if (!step.opens() && step.comesFrom(file.record.state) && existsFor(step, form)) {
            const bool back = step.to.empty() && !file.record.stateBefore.empty();
            if (back ? to.empty() || to == file.record.stateBefore : !to.empty() && step.to == to) return &step;
        }
    }
    return outOfOrder(file, to.empty() ? "what it was before" : to, sheet);
}

std::optional<Refusal> faultOfDay(const ClearingFile& file, const ClearingRequest& request) {
    if (file.today < request.on)
        return Refusal{"day_ahead", fmt::format("{} is yet to come", request.on.text()), file.enterprise,
                       "date the step today or earlier, and take it when the day has come"};
    if (file.steps.empty() || !file.steps.back().on || *file.steps.back().on <= request.on) return std::nullopt;
    return Refusal{"step_before_last",
                   fmt::format("case {} became {} on {}; a step of {} can't follow it", file.record.number,
                               file.record.state, file.steps.back().on->text(), request.on.text()),
                   file.enterprise, "date the step on that day or later"};
}

std::optional<Refusal> faultOfForm(const ClearingFile& file, const ClearingRequest& request, const ClearingStep& step,
                                   const ClearingSheet& sheet) {
    if (request.exitForm.empty()) return std::nullopt;
    if (sheet.exitForm(request.exitForm) == nullptr) {
        std::vector<std::string> known;
        for (const auto& form : sheet.exitForms) known.push_back(form.word);
        return Refusal{"exit_form_unknown", fmt::format("the rule sheet knows no exit form '{}'", request.exitForm),
                       file.enterprise, fmt::format("write one of: {}", fmt::join(known, ", "))};
    }
    const bool isOther = sheet.exitForm(request.exitForm)->word != file.record.exitForm;
    const bool isOpen = file.record.exitForm.empty() || step.asksFor("exit_form");
    if (!isOther || isOpen) return std::nullopt;
    return Refusal{
        "exit_form_settled",
        fmt::format("case {} goes by {}, which this step doesn't change", file.record.number, file.record.exitForm),
        file.enterprise, "leave the exit form out, or withdraw the case and open another"};
}

std::optional<Refusal> missingDocument(const ClearingFile& file, const ClearingRequest& request,
                                       const ClearingStep& step, const ExitForm* form) {
    const bool isSpared = form != nullptr && isAmong(step.sparedForms, form->word);
    for (const auto& name : step.documents) {
        if (isSpared && isAmong(step.sparedDocuments, name)) continue;
        const bool isThere = std::any_of(request.documents.begin(), request.documents.end(), [&](const auto& given) {
            return given.name == name && !given.number.empty();
        });
        if (!isThere)
            return Refusal{"document_missing", fmt::format("the step rests on {}, which is not given", name),
                           file.enterprise, fmt::format("give its number: --doc {}=NUMBER", name)};
    }
    return std::nullopt;
}

void free(const ClearingFile& file, const ClearingRequest& request, CaseFacts& facts, Date on,
          ClearingDecision& decision) {
    RegisteredArea land;
    RegisteredArea floor;
    for (std::size_t i = 0; i < file.places.size(); ++i) {
        auto item = file.places[i].item;
        const auto ticked = std::find_if(request.vacated.begin(), request.vacated.end(),
                                         [&](const VacatedItem& each) { return each.number == i + 1; });
        const bool isTold = ticked != request.vacated.end();
        item.vacated = true;
        item.freedLand = isTold && ticked->land ? ticked->land : item.landArea;
        item.freedFloor = isTold && ticked->floor ? ticked->floor : item.floorArea;
        land = land + item.freedLand.value_or(RegisteredArea());
        floor = floor + item.freedFloor.value_or(RegisteredArea());
        decision.items.push_back(item);
    }
    facts.set(std::string(freedFact), on.text());
    facts.setArea(std::string(freedLandFact), land);
    facts.setArea(std::string(freedFloorFact), floor);
}

/// The enterprise is back: the handover no longer stands, and its area is taken out in the year of the finding.
void relapse(const ClearingFile& file, const ClearingRequest& request, CaseFacts& facts, Date on,
             ClearingDecision& decision) {
    RegisteredArea land;
    RegisteredArea floor;
    for (const auto& place : file.places) {
        auto item = place.item;
        land = land + item.freedLand.value_or(RegisteredArea());
        floor = floor + item.freedFloor.value_or(RegisteredArea());
        item.vacated = false;
        item.freedLand.reset();
        item.freedFloor.reset();
        decision.items.push_back(item);
    }
    facts.set(std::string(freedFact), on.text());
    facts.setArea(std::string(freedLandFact), RegisteredArea() - land);
    facts.setArea(std::string(freedFloorFact), RegisteredArea() - floor);
    land::ClearingCorrection correction;
    correction.clearingCase.id = file.record.id;
    correction.on = on;
    correction.count = file.isCounted ? -1 : 0;
    correction.document = request.documents.empty() ? std::string() : request.documents.front().number;
    correction.reason = request.reason;
    decision.correction = correction;
    decision.record.closedOn.reset();
}

/// What the step does beside going from one state to another.
std::optional<Refusal> applyEffects(const ClearingFile& file, const ClearingRequest& request, const ClearingStep& step,
                                    const ExitForm* form, CaseFacts& facts, ClearingDecision& decision) {
    if (!step.frees.empty()) free(file, request, facts, facts.date(step.frees).value_or(request.on), decision);
    if (!step.corrects.empty()) relapse(file, request, facts, facts.date(step.corrects).value_or(request.on), decision);
    if (step.closes.empty()) return std::nullopt;
    if (form == nullptr)
        return Refusal{"exit_form_missing", fmt::format("how {} leaves is undecided", file.enterprise), file.enterprise,
                       "decide it with this step: --exit-form FORM"};
    const auto on = facts.date(step.closes).value_or(request.on);
    auto ended = endedBy(file, *form, on, request.documents.empty() ? std::string() : request.documents.front().number);
    if (!ended) return ended.refusal();
    decision.holds = *std::move(ended);
    decision.record.closedOn = on;
    facts.set(std::string(closedFact), on.text());
    return std::nullopt;
}

void changeRecord(const ClearingFile& file, const ClearingRequest& request, const ClearingStep& step,
                  const ExitForm* form, const CaseFacts& facts, const ClearingSheet& sheet,
                  land::ClearingCase& record) {
    const bool suspends = std::any_of(sheet.steps.begin(), sheet.steps.end(), [&](const ClearingStep& back) {
        return back.to.empty() && back.comesFrom(step.to);
    });
    record.state = step.to.empty() ? file.record.stateBefore : step.to;
    record.stateBefore = suspends ? file.record.state : std::string();
    if (form != nullptr) record.exitForm = form->word;
    if (const auto due = facts.date(sheet.due)) record.dueOn = due;
    if (const auto* amount = facts.find(sheet.compensation)) record.compensation = parseMoney(*amount);
    if (!step.opens()) return;
    record.listedOn = request.on;
    if (!request.documents.empty()) record.listDocument = request.documents.front().number;
}

} // namespace

std::vector<std::string> openSteps(const ClearingFile& file, const ClearingSheet& sheet) {
    std::vector<std::string> open;
    const auto* form = sheet.exitForm(file.record.exitForm);
    for (const auto& step : sheet.steps) {
        if (step.opens() || !step.comesFrom(file.record.state)) continue;
        const bool undecided = form == nullptr && step.asksFor("exit_form");
        if (!existsFor(step, form) && !(form == nullptr && !step.exitForms.empty()) && !undecided) continue;
        const auto to = step.to.empty() ? file.record.stateBefore : step.to;
        if (!isAmong(open, to)) open.push_back(to);
    }
    return open;
}

Result<ClearingDecision> decideStep(const ClearingFile& file, const ClearingRequest& request,
                                    const ClearingSheet& sheet) {
    const auto found = stepAskedFor(file, request, sheet);
    if (!found) return found.refusal();
    const auto& step = **found;
    if (auto fault = faultOfDay(file, request)) return *std::move(fault);
    if (auto fault = faultOfForm(file, request, step, sheet)) return *std::move(fault);
    const auto* form = formOf(file, request, sheet);
    if (auto fault = missingDocument(file, request, step, form)) return *std::move(fault);
    auto facts = factsOf(file, request, step, sheet);
    if (!facts) return facts.refusal();
    if (auto fault = unmetRequirement(file, request, step, form, *facts)) return *std::move(fault);
    if (auto fault = faultOfMoney(file, request, *facts, sheet)) return *std::move(fault);

    ClearingDecision decision;
    decision.record = file.record;
    changeRecord(file, request, step, form, *facts, sheet, decision.record);
    if (auto fault = applyEffects(file, request, step, form, *facts, decision)) return *std::move(fault);
    decision.instalments = request.instalments;
    decision.step.number = static_cast<std::int64_t>(file.steps.size()) + 1;
    decision.step.from = file.record.state;
    decision.step.to = decision.record.state;
    decision.step.on = request.on;
    decision.step.officer = request.officer;
    decision.step.facts = facts->text();
    decision.step.reason = request.reason;
    return decision;
}

} // namespace mutu::office
