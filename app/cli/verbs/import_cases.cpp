// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs/import_cases.h"

#include "app/cli/account_answer.h"
#include "app/cli/share_option.h"
#include "app/cli/words.h"
#include "geo/book/clearing_list.h"
#include "geo/exchange/rejects_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

namespace mutu::cli {

namespace {

Json jsonOf(const book::ClearingListAccount& account, const std::string& layer, const store::Store& records,
            bool dryRun) {
    auto json = accountJson(account.rows);
    json["kind"] = land::name(land::Kind::clearingCase);
    json["layer"] = layer;
    json["cases"] = Json::array();
    for (const auto& each : account.cases) {
        auto items = Json::array();
        for (const auto& item : each.items)
            items.push_back({{"place", book::itemTitle(records, item.parcel.id, item.building.id, item.floor.id)},
                             {"land_m2", item.landArea ? Json(item.landArea->squareMetres().value()) : Json()}});
        json["cases"].push_back({{"case", each.record.number},
                                 {"enterprise", enterpriseName(records, each.record.enterprise.id)},
                                 {"items", std::move(items)}});
    }
    json["dry_run"] = dryRun;
    json["revision"] = account.revision.value;
    json["examples"] = examplesJson(account.rows.examples);
    return json;
}

std::string textOf(const book::ClearingListAccount& account, const std::string& layer, const store::Store& records,
                   bool dryRun, const Settings& settings) {
    std::string text = fmt::format(fmt::runtime(settings.say({"{}: {} rows read, {} accepted, {} rejected.\n",
                                                              "{}：读取 {} 行，采纳 {} 行，拒绝 {} 行。\n"})),
                                   layer, account.rows.read, account.rows.accepted, account.rows.rejected);
    text += reasonsText(account.rows, settings);
    for (const auto& each : account.cases) {
        text += fmt::format("  {}  {} ", each.record.number, enterpriseName(records, each.record.enterprise.id));
        for (const auto& item : each.items)
            text += fmt::format(" {}", book::itemTitle(records, item.parcel.id, item.building.id, item.floor.id));
        text += '\n';
    }
    if (account.cases.empty()) return text + std::string(settings.say({"No case was opened.\n", "未立案。\n"}));
    if (dryRun)
        return text + std::string(settings.say({"A rehearsal: nothing was written.\n", "仅试运行，未写入账簿。\n"}));
    const auto cases = settings.language == Language::zh
                           ? fmt::format("{} 件", account.cases.size())
                           : counted(static_cast<std::int64_t>(account.cases.size()), "case", "cases");
    return text + fmt::format(fmt::runtime(settings.say({"{} opened. Changeset {}.\n", "立案 {}。变更编号 {}。\n"})),
                              cases, account.revision.value);
}

} // namespace

void CaseListRequest::declare(Arguments& arguments) {
    step.declare(arguments);
    arguments.option("--limit", "SHARE",
                     {"How much an area may differ from the parcel's and still mean all of it (5% unless told)",
                      "占地面积与宗地面积相差不超过该比例时视为整宗（默认 5%）"},
                     limit);
    arguments.choice("--unit", {"m2", "mu", "ha"},
                     {"Of a ledger's areas, where its headings state none", "台账面积列未注明时的单位"}, unit);
    arguments.remark({"--on, --doc, --set, --limit and --unit are for --as clearing_case: the rows of a ledger of "
                      "low-efficiency land are opened as clearing cases, in one changeset.",
                      "--on、--doc、--set、--limit、--unit 用于 --as clearing_case：低效用地台账逐行立为清退案件，"
                      "一次写入。"});
}

void CaseListRequest::refuseUnused() const {
    if (!step.isGiven() && limit.empty() && unit.empty()) return;
    throw Stop{{"option_unused",
                "--on, --doc, --set, --limit and --unit say how clearing cases are opened.",
                {},
                "Add --as clearing_case, or leave them out."},
               ExitCode::usage};
}

ExitCode importCases(const std::string& path, const exchange::ReadRequest& file, const CaseListRequest& request,
                     const std::string& rejects, bool dryRun, const Settings& settings) {
    book::ClearingListOpening opening;
    opening.path = file.path;
    opening.limit = shareIn("--limit", request.limit.empty() ? "5%" : request.limit);
    opening.step.on = request.step.on(settings);
    opening.step.documents = request.step.documents();
    opening.step.data = request.step.data();
    opening.step.officer = settings.author;
    opening.step.reason = settings.reason;
    auto book = book::Book::open(path);
    std::optional<exchange::RejectsFile> list;
    if (!rejects.empty()) {
        list.emplace(rejects, book.card().crs, reasonWords(settings));
        opening.tell = [&list](const exchange::Judgement& judgement) { list->add(judgement); };
    }
    opening.list = orStop(
        exchange::readClearingList({file.path, file.layer, file.encoding, file.map,
                                    request.unit.empty() ? std::nullopt : exchange::areaUnitNamed(request.unit)}));
    const auto name = std::filesystem::path(file.path).filename().string();
    const auto heading = settings.heading(fmt::format(
        fmt::runtime(settings.say({"Open {{count}} clearing cases from {}", "按台账立案 {{count}} 件：{}"})), name));
    const auto account =
        orStop(book::openListed(book, opening, heading, dryRun ? book::Intent::trial : book::Intent::write));
    if (list) list->finish();
    if (settings.format == Format::json)
        answerJson(jsonOf(account, opening.list.layer, book.records(), dryRun));
    else
        answer(textOf(account, opening.list.layer, book.records(), dryRun, settings));
    return ExitCode::done;
}

} // namespace mutu::cli
