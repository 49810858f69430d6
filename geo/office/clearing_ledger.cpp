// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing_ledger.h"

#include "geo/office/clearing.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mutu::office {

namespace {

ClearingLine lineOf(const ClearingHistory& history, ClearingEvent event, Date on) {
    ClearingLine line;
    line.event = event;
    line.on = on;
    line.clearingCase = history.record.id;
    line.enterprise = history.record.enterprise.id;
    line.listDocument = history.record.listDocument;
    line.exitForm = history.record.exitForm;
    return line;
}

void addLines(const ClearingHistory& history, std::vector<ClearingLine>& lines) {
    for (const auto& step : history.steps) {
        const auto facts = CaseFacts::parse(step.facts);
        if (const auto freed = facts.date(freedFact)) {
            auto line = lineOf(history, ClearingEvent::handover, *freed);
            line.freedLand = facts.area(freedLandFact);
            line.freedFloor = facts.area(freedFloorFact);
            lines.push_back(line);
        }
        if (const auto closed = facts.date(closedFact))
            lines.push_back(lineOf(history, ClearingEvent::closing, *closed));
    }
    for (const auto& correction : history.corrections) {
        if (!correction.on) continue;
        auto line = lineOf(history, ClearingEvent::correction, *correction.on);
        line.count = correction.count.value_or(0);
        lines.push_back(line);
    }
}

} // namespace

std::vector<ClearingLine> clearingLines(const std::vector<ClearingHistory>& cases, bool oncePerList,
                                        std::optional<Date> until) {
    std::vector<ClearingLine> lines;
    for (const auto& history : cases) addLines(history, lines);
    if (until) std::erase_if(lines, [&](const ClearingLine& line) { return *until < line.on; });
    // A case that relapses on the day on which it closed closed first.
    std::stable_sort(lines.begin(), lines.end(), [](const ClearingLine& a, const ClearingLine& b) {
        return std::tie(a.on, a.event, a.clearingCase) < std::tie(b.on, b.event, b.clearingCase);
    });
    std::map<std::pair<RecordId, std::string>, std::int64_t> standing;
    for (auto& line : lines) {
        if (line.event == ClearingEvent::handover) continue;
        auto& stands = standing[{line.enterprise, line.listDocument}];
        if (line.event == ClearingEvent::closing) line.count = oncePerList && stands > 0 ? 0 : 1;
        stands += line.count;
    }
    return lines;
}

bool isCounted(const std::vector<ClearingLine>& lines, RecordId enterprise, const std::string& listDocument) {
    std::int64_t stands = 0;
    for (const auto& line : lines)
        if (line.enterprise == enterprise && line.listDocument == listDocument) stands += line.count;
    return stands > 0;
}

std::string stateOn(const std::vector<land::CaseStep>& steps, Date day) {
    std::string state;
    for (const auto& step : steps)
        if (step.on && *step.on <= day) state = step.to;
    return state;
}

} // namespace mutu::office
