// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/table.h"
#include "app/cli/tenure_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "geo/book/encumbrance_checks.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::vector<std::string> parcels;
    std::optional<std::string> on;
    bool dryRun = false;
};

struct Row {
    land::Parcel parcel;
    office::EncumbranceCheck check;
    std::vector<land::Encumbrance> inForce;
};

std::vector<Row> rowsOf(const store::Store& records, const std::vector<land::Parcel>& parcels, Date day) {
    std::vector<RecordId> ids;
    for (const auto& parcel : parcels) ids.push_back(parcel.id);
    const auto checks = book::encumbranceChecks(records, ids, day);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        Row row{parcels[i], checks[i], {}};
        for (auto& each : book::pointingAt<land::Encumbrance>(records, "parcel_id", parcels[i].id))
            if (each.kind != land::EncumbranceKind::none && (!each.beginsOn || *each.beginsOn <= day) &&
                (!each.endsOn || day < *each.endsOn))
                row.inForce.push_back(std::move(each));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json jsonOf(const std::vector<Row>& rows) {
    auto list = Json::array();
    for (const auto& row : rows) {
        auto held = Json::array();
        for (const auto& each : row.inForce)
            held.push_back({{"kind", land::name(each.kind)},
                            {"document", textOrNull(each.document)},
                            {"beneficiary", textOrNull(each.beneficiary)}});
        list.push_back({{"parcel", row.parcel.title()},
                        {"checked_on", row.check.on ? Json(row.check.on->text()) : Json(nullptr)},
                        {"check_due", row.check.isDue},
                        {"encumbrances", std::move(held)}});
    }
    return list;
}

Table tableOf(const std::vector<Row>& rows, const Settings& settings) {
    Table table({{"parcel", settings.say({"Parcel", "宗地"})},
                 {"checked_on", settings.say({"Checked", "核查日期"})},
                 {"check_due", settings.say({"Due again", "需复核"})},
                 {"encumbrances", settings.say({"In force", "现有限制"})}});
    for (const auto& row : rows) {
        std::string held;
        for (const auto& each : row.inForce)
            held += fmt::format("{}{}{}{}", held.empty() ? "" : "; ", settings.say(wordOf(each.kind)),
                                each.document.empty() ? "" : " ", each.document);
        table.add({row.parcel.title(), row.check.on ? row.check.on->text() : std::string(),
                   std::string(row.check.isDue ? settings.say({"yes", "是"}) : settings.say({"no", "否"})), held});
    }
    return table;
}

void show(const std::vector<Row>& rows, std::optional<Revision> revision, bool dryRun, const Settings& settings) {
    if (settings.format == Format::json) {
        Json json{{"parcels", jsonOf(rows)}};
        if (revision || dryRun) {
            json["dry_run"] = dryRun;
            json["revision"] = dryRun ? Json(nullptr) : Json(revision->value);
        }
        answerJson(json);
        return;
    }
    const auto table = tableOf(rows, settings);
    answer(settings.format == Format::csv ? table.csv() : table.text());
}

ExitCode check(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto parcels = parcelArguments(book.records(), request.parcels);
    std::vector<RecordId> ids;
    for (const auto& parcel : parcels) ids.push_back(parcel.id);
    const auto on = dateOption("--on", request.on).value_or(Date::today());
    const auto heading = settings.heading(fmt::format(
        fmt::runtime(settings.say({"Encumbrances checked: {}", "核查抵押查封：{}"})),
        parcels.size() == 1 ? parcels.front().title()
                            : fmt::format(fmt::runtime(settings.say({"{} parcels", "{} 宗"})), parcels.size())));
    const auto revision =
        orStop(book::enterCheck(book, ids, on, heading, request.dryRun ? book::Intent::trial : book::Intent::write));
    show(rowsOf(book.records(), parcels, settings.day()), revision, request.dryRun, settings);
    if (settings.format == Format::text) tellWritten(settings, revision, request.dryRun);
    return ExitCode::done;
}

ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    show(rowsOf(book.records(), parcelArguments(book.records(), request.parcels), settings.day()), {}, false, settings);
    return ExitCode::done;
}

} // namespace

void declareEncumbrance(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb(
        "check",
        {"Enter that the office looked whether parcels are mortgaged, seized …; --document names the answer, --author "
         "who looked",
         "登记抵押、查封等核查；--document 填查询单文号，--author 填核查人"},
        "mutu encumbrance check zone.mutu A-2 --on 2021-03-01 --document 查询单〔2021〕7号");
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.places("PARCEL", {"The parcels, by any of their keys", "宗地（任一编号）"}, request->parcels);
    own.option("--on", "DATE", {"The day of the look; today unless told", "核查日期，默认当日"}, request->on);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    own.then([request, &settings] { return check(*request, settings); });

    auto rows = arguments.subVerb(
        "list", {"When parcels were last looked at, and what holds them back", "宗地最近核查日期与现有限制"},
        "mutu encumbrance list zone.mutu A-2");
    request = std::make_shared<Request>();
    rows.place("BOOK", {"The book", "账簿"}, request->book);
    rows.places("PARCEL", {"The parcels, by any of their keys", "宗地（任一编号）"}, request->parcels);
    rows.then([request, &settings] { return list(*request, settings); });
}

} // namespace mutu::cli
