// SPDX-License-Identifier: Apache-2.0
// What the book has on clearing cases, read by index.
#include "geo/book/clearing.h"
#include "geo/book/clearing_items.h"
#include "geo/book/pointing.h"
#include "geo/book/sheet_in_force.h"
#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace mutu::book {

namespace {

constexpr std::string_view clearingSheetName = "clearing";

template <class Type> void sortByNumber(std::vector<Type>& records) {
    std::stable_sort(records.begin(), records.end(), [](const Type& a, const Type& b) { return a.number < b.number; });
}

void readEncumbrances(const store::Store& store, Date day, office::ClearingFile& file) {
    for (const auto& place : file.places)
        for (const auto& encumbrance : pointingAt<land::Encumbrance>(store, "parcel_id", place.item.parcel.id)) {
            if (!office::coversDay(encumbrance.beginsOn, encumbrance.endsOn, day)) continue;
            file.isMortgaged = file.isMortgaged || encumbrance.kind == land::EncumbranceKind::mortgage;
            file.isSeized = file.isSeized || encumbrance.kind == land::EncumbranceKind::seizure;
        }
}

bool isInTheCount(const store::Store& store, const land::ClearingCase& record, bool oncePerList) {
    std::vector<office::ClearingHistory> histories;
    for (const auto& other : pointingAt<land::ClearingCase>(store, "enterprise_id", record.enterprise.id))
        if (other.listDocument == record.listDocument && (oncePerList || other.id == record.id))
            histories.push_back(clearingHistory(store, other));
    return office::isCounted(office::clearingLines(histories, oncePerList), record.enterprise.id, record.listDocument);
}

void addDues(const store::Store& store, const office::ClearingHistory& history, const std::string& state,
             const office::ClearingSheet& sheet, std::vector<ClearingDue>& dues) {
    const auto add = [&](const std::string& what, std::optional<Date> on, std::optional<std::int64_t> amount = {}) {
        if (on) dues.push_back({history.record, state, what, *on, amount});
    };
    add("term", history.record.dueOn);
    const auto* standing = sheet.state(state);
    if (standing != nullptr && !standing->due.empty()) {
        std::optional<Date> due;
        for (const auto& step : history.steps)
            if (const auto said = office::CaseFacts::parse(step.facts).date(standing->due)) due = said;
        add(standing->due, due);
    }
    for (const auto& instalment : pointingAt<land::Instalment>(store, "case_id", history.record.id))
        if (!instalment.paidOn) add("instalment", instalment.dueOn, instalment.amount);
}

} // namespace

office::ClearingSheet clearingSheet(const store::Store& store, Date day) {
    return rulesOn<office::ClearingSheet>(store, clearingSheetName, day);
}

std::optional<land::ClearingCase> caseNumbered(const store::Store& store, const std::string& number) {
    auto found = calledBy<land::ClearingCase>(store, "number", number);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::string itemTitle(const store::Store& store, RecordId parcel, RecordId building, RecordId floor) {
    const auto land = recordOf<land::Parcel>(store, parcel);
    auto title = land ? land->title() : std::string();
    if (!building) return title;
    const auto house = recordOf<land::Building>(store, building);
    title += fmt::format("/{}", house ? (house->number.empty() ? house->name : house->number) : std::string());
    if (!floor) return title;
    const auto storey = recordOf<land::Floor>(store, floor);
    return title + fmt::format("/{}", storey ? storey->number : 0);
}

office::ClearingHistory clearingHistory(const store::Store& store, const land::ClearingCase& record) {
    office::ClearingHistory history;
    history.record = record;
    history.steps = pointingAt<land::CaseStep>(store, "case_id", record.id);
    history.corrections = pointingAt<land::ClearingCorrection>(store, "case_id", record.id);
    sortByNumber(history.steps);
    return history;
}

std::vector<office::ClearingHistory> clearingHistories(const store::Store& store) {
    std::vector<office::ClearingHistory> histories;
    for (const auto& record : allOf<land::ClearingCase>(store)) histories.push_back(clearingHistory(store, record));
    return histories;
}

office::ClearingFile clearingFile(const store::Store& store, const land::ClearingCase& record, Date day) {
    office::ClearingFile file;
    file.record = record;
    file.today = Date::today();
    const auto enterprise = recordOf<land::Enterprise>(store, record.enterprise.id);
    file.enterprise = enterprise ? enterprise->name : std::string();
    for (const auto& item : pointingAt<land::ClearingItem>(store, "case_id", record.id))
        file.places.push_back(clearingPlace(store, item));
    const auto history = clearingHistory(store, record);
    file.steps = history.steps;
    for (const auto& step : file.steps)
        for (const auto& tie : pointingAt<land::StepDocument>(store, "step_id", step.id))
            file.documents.push_back(tie.name);
    file.instalments = pointingAt<land::Instalment>(store, "case_id", record.id);
    std::stable_sort(file.instalments.begin(), file.instalments.end(),
                     [](const auto& a, const auto& b) { return a.dueOn < b.dueOn; });
    readEncumbrances(store, day, file);
    file.isCounted = isInTheCount(store, record, clearingSheet(store, day).oncePerList);
    return file;
}

std::vector<office::ClearingLine> clearingYear(const store::Store& store, int year, Date asOf) {
    auto lines = office::clearingLines(clearingHistories(store), clearingSheet(store, asOf).oncePerList, asOf);
    std::erase_if(lines, [&](const office::ClearingLine& line) { return line.on.year() != year; });
    return lines;
}

std::vector<ClearingDue> clearingDues(const store::Store& store, Date day, Date until) {
    const auto sheet = clearingSheet(store, day);
    std::vector<ClearingDue> dues;
    for (const auto& history : clearingHistories(store)) {
        const auto state = office::stateOn(history.steps, day);
        const auto* known = sheet.state(state);
        if (state.empty() || (known != nullptr && !known->isOpen)) continue;
        addDues(store, history, state, sheet, dues);
    }
    std::erase_if(dues, [&](const ClearingDue& due) { return until < due.on; });
    std::stable_sort(dues.begin(), dues.end(), [](const ClearingDue& a, const ClearingDue& b) { return a.on < b.on; });
    return dues;
}

} // namespace mutu::book
