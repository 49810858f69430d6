// SPDX-License-Identifier: Apache-2.0
#include "geo/book/repair.h"

#include "app/cli/catalogue.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/request.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace mutu::cli {

namespace {

using fabric::CoverageFault;

struct Request {
    std::string book;
    bool dryRun = false;
    std::vector<std::string> districts;
    std::vector<std::string> findings;
    std::vector<std::string> parcels;
    std::optional<std::string> giveTo;
};

constexpr std::array faults{CoverageFault::overlap,     CoverageFault::gap,       CoverageFault::unmatchedBoundary,
                            CoverageFault::invalidRing, CoverageFault::duplicate, CoverageFault::sliver};

Text nameOf(CoverageFault fault) { return {fabric::codeOf(fault), findingInChinese(fabric::codeOf(fault))}; }

std::set<CoverageFault> faultsNamed(const std::vector<std::string>& words) {
    std::set<CoverageFault> named;
    for (const auto& word : listOption("--finding", words)) {
        const auto* const found = std::find_if(faults.begin(), faults.end(),
                                               [&](CoverageFault fault) { return fabric::codeOf(fault) == word; });
        if (found == faults.end())
            throw Stop{{"option_malformed", fmt::format("'{}' is no finding of boundaries.", word), "--finding",
                        "Write overlap, gap, unmatched_boundary or duplicate."},
                       ExitCode::usage};
        named.insert(*found);
    }
    return named;
}

Json pointsJson(const std::vector<geom::Point>& points) {
    auto list = Json::array();
    for (const auto p : points) list.push_back({geom::metres(p.x), geom::metres(p.y)});
    return list;
}

Json jsonOf(const book::RepairOutcome& outcome) {
    const auto& finding = outcome.finding;
    Json json{{"code", fabric::codeOf(finding.fault)},
              {"parcels", outcome.titles},
              {"x", coordinate(finding.x)},
              {"y", coordinate(finding.y)},
              {"area_m2", finding.area.value()},
              {"width_m", finding.width.value()}};
    if (outcome.refusal) {
        json["refusal"] = {{"code", outcome.refusal->code},
                           {"message", outcome.refusal->message},
                           {"remedy", outcome.refusal->remedy}};
        return json;
    }
    json["revision"] = outcome.revision ? Json(outcome.revision->value) : Json(nullptr);
    json["changed"] = Json::array();
    for (const auto& parcel : outcome.repair->parcels)
        json["changed"].push_back({{"parcel", parcel.title},
                                   {"retired", parcel.retired},
                                   {"area_before_m2", parcel.before.squareMetres().value()},
                                   {"area_after_m2", parcel.after.squareMetres().value()},
                                   {"vertices_added", pointsJson(parcel.added)},
                                   {"vertices_gone", pointsJson(parcel.gone)},
                                   {"beyond_limit", std::find(outcome.beyond.begin(), outcome.beyond.end(),
                                                              parcel.title) != outcome.beyond.end()}});
    return json;
}

std::string measureOf(const fabric::CoverageFinding& finding) {
    std::string text;
    if (finding.area.value() > 0) text += fmt::format("  {:.4f} m²", finding.area.value());
    if (finding.width.value() > 0) text += fmt::format("  {:.4f} m", finding.width.value());
    return text;
}

std::string headOf(const book::RepairOutcome& outcome, const Settings& settings) {
    return fmt::format("{}  {}  {:.3f}, {:.3f}{}\n", settings.say(nameOf(outcome.finding.fault)),
                       fmt::join(outcome.titles, " / "), outcome.finding.x, outcome.finding.y,
                       measureOf(outcome.finding));
}

std::string textOf(const book::RepairOutcome& outcome, const Settings& settings) {
    auto text = headOf(outcome, settings);
    if (outcome.refusal) {
        const auto* zh = settings.language == Language::zh ? inChinese(outcome.refusal->code) : nullptr;
        return text + (zh != nullptr
                           ? fmt::format("  未修复：{}{}\n", zh->message, zh->remedy)
                           : fmt::format("  left: {}; {}.\n", outcome.refusal->message, outcome.refusal->remedy));
    }
    for (const auto& parcel : outcome.repair->parcels) {
        if (parcel.retired) {
            text += fmt::format("  {}  {}\n", parcel.title, settings.say({"retired", "注销"}));
            continue;
        }
        text += fmt::format("  {}  {:.4f} → {:.4f} m²", parcel.title, parcel.before.squareMetres().value(),
                            parcel.after.squareMetres().value());
        if (!parcel.added.empty() || !parcel.gone.empty())
            text += fmt::format(
                fmt::runtime(settings.say({", vertices: {} new, {} gone", "，界址点新增 {} 个、去除 {} 个"})),
                parcel.added.size(), parcel.gone.size());
        text += "\n";
    }
    for (const auto& title : outcome.beyond)
        text += fmt::format(fmt::runtime(settings.say(
                                {"  {}: measured and registered area now differ by more than the rule sheet allows\n",
                                 "  {}：图形面积与登记面积之差已超出规则表的限差\n"})),
                            title);
    if (outcome.revision)
        text += fmt::format(fmt::runtime(settings.say({"  written as change {}\n", "  已记为第 {} 号变更\n"})),
                            outcome.revision->value);
    return text;
}

void answerText(const book::RepairReport& report, const Settings& settings, bool dryRun) {
    if (settings.quiet) return;
    for (const auto* list : {&report.mended, &report.left})
        for (const auto& outcome : *list) answer(textOf(outcome, settings));
    const auto verdict =
        report.mended.empty() && report.left.empty()
            ? std::string(settings.say({"Nothing needs to be repaired.\n", "没有需要修复的问题。\n"}))
            : fmt::format(fmt::runtime(settings.say(
                              dryRun ? Text{"{0} can be mended, {1} not. Nothing was written (--dry-run).\n",
                                            "可修复 {0} 处，不能修复 {1} 处。试算，未写入（--dry-run）。\n"}
                                     : Text{"{0} mended, {1} left.\n", "已修复 {0} 处，未修复 {1} 处。\n"})),
                          report.mended.size(), report.left.size());
    answer(verdict);
}

ExitCode repair(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    book::RepairWishes wishes;
    wishes.dryRun = request.dryRun;
    wishes.day = settings.day();
    wishes.faults = faultsNamed(request.findings);
    if (!request.districts.empty()) wishes.district = districtsNamed(book.records(), request.districts).front();
    for (const auto& name : listOption("--parcel", request.parcels))
        for (const auto& parcel : parcelsArgument(book.records(), name, std::nullopt)) wishes.parcels.insert(parcel.id);
    if (request.giveTo) wishes.to = parcelArgument(book.records(), *request.giveTo).id;
    const auto report = book::repairFindings(
        book, wishes,
        [&](const book::RepairOutcome& outcome) {
            return settings.heading(fmt::format(fmt::runtime(settings.say({"Repair {}: {}", "修复{}：{}"})),
                                                settings.say(nameOf(outcome.finding.fault)),
                                                fmt::join(outcome.titles, ", ")));
        },
        progressLine(settings));
    if (settings.format == Format::json) {
        Json json{{"dry_run", request.dryRun},
                  {"found", report.found},
                  {"mended", report.mended.size()},
                  {"left", report.left.size()}};
        for (const auto& [name, list] : {std::pair("repairs", &report.mended), {"refused", &report.left}}) {
            json[name] = Json::array();
            for (const auto& outcome : *list) json[name].push_back(jsonOf(outcome));
        }
        answerJson(json);
    } else {
        answerText(report, settings, request.dryRun);
    }
    return report.left.empty() ? ExitCode::done : ExitCode::findings;
}

} // namespace

void declareRepair(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.flag("--dry-run", {"Show each repair, write nothing", "只试算，不写入"}, request->dryRun);
    arguments.option("--district", "D", {"Only findings on parcels of this district", "只修复涉及该片区宗地的问题"},
                     request->districts);
    arguments.option(
        "--finding", "CODE",
        {"Only overlap, gap, unmatched_boundary or duplicate; repeatable",
         "只修复 overlap（重叠）、gap（缝隙）、unmatched_boundary（界线不符）或 duplicate（图形重复），可重复"},
        request->findings);
    arguments.option("--parcel", "PARCEL",
                     {"Only findings on this parcel; repeatable", "只修复涉及该宗地的问题，可重复"}, request->parcels);
    arguments.option("--give-to", "PARCEL",
                     {"This parcel receives the ground or keeps its boundary", "土地归入该宗地，或以其界线为准"},
                     request->giveTo);
    arguments.remark(
        {"Overlaps go to the larger parcel, gaps to the one with the longer boundary on them, unless --give-to "
         "names another. Each repair is a change of its own (mutu undo). Exit 1 when something is left.",
         "未指定 --give-to 时，重叠归较大的宗地，缝隙归临缝界线较长的宗地。每处修复各记一次变更，可用 mutu undo 撤销。"
         "尚有未修复的问题时以 1 退出。"});
    arguments.then([request, &settings] { return repair(*request, settings); });
}

} // namespace mutu::cli
