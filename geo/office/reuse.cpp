// SPDX-License-Identifier: Apache-2.0
#include "geo/office/reuse.h"

#include "geo/office/conformity.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

/// The place in the path of the step that comes next.
std::size_t nextStep(const ReuseFile& file, const ReusePath& path) {
    for (std::size_t i = 0; i < path.steps.size(); ++i)
        if (path.steps[i].word == file.record.step) return i + 1;
    return 0;
}

Result<const ReuseStep*> stepAskedFor(const ReuseFile& file, const ReuseRequest& request, const ReusePath& path) {
    const auto wanted = std::find_if(path.steps.begin(), path.steps.end(), [&](const ReuseStep& step) {
        return step.word == request.to || step.title == request.to;
    });
    std::vector<std::string> words;
    for (const auto& step : path.steps) words.push_back(step.word);
    if (wanted == path.steps.end())
        return Refusal{"step_unknown", fmt::format("the path {} has no step '{}'", path.word, request.to), file.place,
                       fmt::format("its steps are: {}", fmt::join(words, ", "))};
    const auto next = nextStep(file, path);
    if (next < path.steps.size() && static_cast<std::size_t>(wanted - path.steps.begin()) == next) return &*wanted;
    return Refusal{"step_out_of_order", fmt::format("{} can't take the step {} now", file.record.number, wanted->word),
                   file.place,
                   next < path.steps.size() ? fmt::format("the next step is {}", path.steps[next].word)
                                            : std::string("every step of it is taken")};
}

std::optional<Refusal> faultOfDay(const ReuseFile& file, const ReuseRequest& request) {
    if (file.today < request.on)
        return Refusal{"day_ahead", fmt::format("{} is yet to come", request.on.text()), file.place,
                       "date it today or earlier, and enter it when the day has come"};
    const auto last = file.steps.empty() ? file.record.openedOn : file.steps.back().on;
    if (!last || *last <= request.on) return std::nullopt;
    return Refusal{"step_before_last", fmt::format("the last step of {} is of {}", file.record.number, last->text()),
                   file.place, "date the step on that day or later"};
}

std::optional<Refusal> judgeGates(const ReuseFile& file, const ReusePath& path, const ReuseRequest& request,
                                  const ReuseSheet& sheet, land::Reassignment& record) {
    if (!request.overrideReason.empty() && request.overrideDocument.empty()) return undocumented(file.place);
    if (!request.overrideReason.empty())
        record.overrideReason = fmt::format("{} ({})", request.overrideReason, request.overrideDocument);
    std::vector<ReuseGate> gates;
    for (const auto gate : path.gates) {
        const bool isLater = gate == ReuseGate::admission && !file.record.id;
        const bool isOverridden = !record.overrideReason.empty() && gate != ReuseGate::fits;
        if (!isLater && !isOverridden) gates.push_back(gate);
    }
    return gateAgainst(file, path, gates, request, sheet);
}

Result<ReuseDecision> opened(const ReuseFile& file, const ReuseRequest& request, const ReusePath& path,
                             const ReuseSheet& sheet) {
    ReuseDecision decision;
    decision.record = file.record;
    decision.record.path = path.word;
    decision.record.openedOn = request.on;
    if (auto refusal = judgeGates(file, path, request, sheet, decision.record)) return *std::move(refusal);
    return decision;
}

} // namespace

std::optional<Refusal> gateAgainst(const ReuseFile& file, const ReusePath& path, const std::vector<ReuseGate>& gates,
                                   const ReuseRequest& request, const ReuseSheet& sheet) {
    const auto asks = [&](ReuseGate gate) { return std::find(gates.begin(), gates.end(), gate) != gates.end(); };
    const auto land = file.record.landArea.value_or(RegisteredArea());
    const auto floor = file.record.floorArea.value_or(RegisteredArea());
    if (asks(ReuseGate::fits) && (file.land < land || file.floor < floor))
        return Refusal{
            "area_does_not_fit", fmt::format("{} does not hold that much", file.place), file.place,
            fmt::format("it has {} m² of land and {} m² of floor", areaFigure(file.land), areaFigure(file.floor))};
    if (asks(ReuseGate::available)) {
        const bool landIsMissing = path.countsLand && file.vacantLand < land;
        if (landIsMissing)
            return Refusal{"not_available",
                           fmt::format("{} has {} m² of vacant land on {}", file.place, areaFigure(file.vacantLand),
                                       request.on.text()),
                           file.place, "choose another piece (mutu vacant), or clear it first"};
        if (file.isTaken)
            return Refusal{"not_available", fmt::format("{} is leased or used on {}", file.place, request.on.text()),
                           file.place, "choose another place (mutu vacant), or clear it first"};
    }
    if (asks(ReuseGate::noSeizure) && file.isSeized)
        return Refusal{"land_seized", fmt::format("{} is seized", file.place), file.place,
                       "wait for the seizure's release and enter its end"};
    if (asks(ReuseGate::matchingIndustry) && file.zoneFault) return file.zoneFault;
    if (asks(ReuseGate::invested)) {
        const bool enough = std::any_of(file.rights.begin(), file.rights.end(), [&](const land::Right& right) {
            return right.investedShare && *right.investedShare >= sheet.investedLeast;
        });
        if (!enough)
            return Refusal{
                "investment_short",
                fmt::format("{:g} % of the investment in {} is not shown", sheet.investedLeast * 100, file.place),
                file.place, "enter the share that was invested, or register an advance notice"};
    }
    if (asks(ReuseGate::admission)) {
        const auto isAdmission = [&](const GivenDocument& given) {
            return std::find(sheet.admission.begin(), sheet.admission.end(), given.name) != sheet.admission.end();
        };
        const bool isThere = std::any_of(file.documents.begin(), file.documents.end(), isAdmission) ||
                             std::any_of(request.documents.begin(), request.documents.end(), isAdmission);
        if (!isThere)
            return Refusal{"not_admitted", fmt::format("{} is not admitted", file.recipient), file.recipient,
                           fmt::format("give the admission: --doc {}=NUMBER", sheet.admission.front())};
    }
    return std::nullopt;
}

Result<ReuseDecision> decideReuse(const ReuseFile& file, const ReuseRequest& request, const ReuseSheet& sheet) {
    const auto* path = sheet.path(file.record.path);
    if (path == nullptr) {
        std::vector<std::string> words;
        for (const auto& known : sheet.paths) words.push_back(known.word);
        return Refusal{"path_unknown", fmt::format("the rule sheet knows no path '{}'", file.record.path), file.place,
                       fmt::format("write one of: {}", fmt::join(words, ", "))};
    }
    if (auto refusal = faultOfDay(file, request)) return *std::move(refusal);
    if (!file.record.id) return opened(file, request, *path, sheet);
    if (file.record.closedOn)
        return Refusal{"reassignment_closed",
                       fmt::format("{} was closed on {}", file.record.number, file.record.closedOn->text()), file.place,
                       "open another reassignment"};
    const auto found = stepAskedFor(file, request, *path);
    if (!found) return found.refusal();
    const auto& step = **found;
    for (const auto& name : step.documents)
        if (std::none_of(request.documents.begin(), request.documents.end(),
                         [&](const auto& given) { return given.name == name && !given.number.empty(); }))
            return Refusal{"document_missing", fmt::format("the step rests on {}, which is not given", name),
                           file.place, fmt::format("give its number: --doc {}=NUMBER", name)};

    ReuseDecision decision;
    decision.record = file.record;
    decision.record.step = step.word;
    if (step.word == path->countsOn) {
        if (auto refusal = judgeGates(file, *path, request, sheet, decision.record)) return *std::move(refusal);
        auto lines = takenFromLots(file, *path, request);
        if (!lines) return lines.refusal();
        if (path->gives == ReuseGift::right && file.record.landArea && *file.record.landArea < file.land)
            return Refusal{"part_undivided",
                           fmt::format("{} is {} m² of {}, and no boundary divides them off", file.record.number,
                                       areaFigure(*file.record.landArea), file.place),
                           file.place, "divide the part off in this step: --line WKT, or --bearing DEG"};
        decision.lines = *std::move(lines);
        decision.holds = givenTo(file, *path, request);
    }
    if (step.word == path->handsOver) handOver(file, request, decision.holds);
    if (step.word == path->steps.back().word) decision.record.closedOn = request.on;
    land::CaseStep taken;
    taken.number = static_cast<std::int64_t>(file.steps.size()) + 1;
    taken.from = file.record.step;
    taken.to = step.word;
    taken.on = request.on;
    taken.officer = request.officer;
    taken.reason = request.reason;
    decision.step = taken;
    return decision;
}

} // namespace mutu::office
