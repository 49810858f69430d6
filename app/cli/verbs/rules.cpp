// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/rules_argument.h"
#include "app/cli/table.h"
#include "app/cli/tenure_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/pointing.h"
#include "geo/book/sheet_entry.h"
#include "geo/book/sheet_in_force.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string name;
    std::string file;
    std::string version;
    std::optional<std::string> from;
    bool dryRun = false;
};

ExitCode put(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    land::RuleSheet sheet;
    sheet.name = request.name;
    sheet.inForceFrom = dateOption("--from", request.from).value_or(Date::today());
    sheet.version = request.version.empty() ? sheet.inForceFrom->text() : request.version;
    sheet.document = settings.document;
    sheet.text = sheetInForce(book.records(), request.name, request.file, settings.day())->text;
    const auto heading = settings.heading(
        fmt::format(fmt::runtime(settings.say({"Rule sheet {} {}", "规则表 {} {}"})), sheet.name, sheet.version));
    const auto revision =
        orStop(book::putInForce(book, sheet, heading, request.dryRun ? book::Intent::trial : book::Intent::write));
    if (settings.format == Format::json)
        answerJson(Json{{"dry_run", request.dryRun},
                        {"revision", request.dryRun ? Json(nullptr) : Json(revision.value)},
                        {"sheet", sheet.name},
                        {"version", sheet.version},
                        {"in_force_from", sheet.inForceFrom->text()}});
    else if (!settings.quiet)
        answer(fmt::format(
            fmt::runtime(settings.say({"The rule sheet {} {} holds from {}.\n", "规则表 {} {} 自 {} 起施行。\n"})),
            sheet.name, sheet.version, sheet.inForceFrom->text()));
    if (settings.format == Format::text) tellWritten(settings, revision, request.dryRun);
    return ExitCode::done;
}

/// The sheets of the book, and of every other name the program's own; those that hold on the day are marked.
ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    Table table({{"sheet", settings.say({"Sheet", "规则表"})},
                 {"version", settings.say({"Version", "版本"})},
                 {"document", settings.say({"Document", "文号"})},
                 {"in_force_from", settings.say({"In force from", "施行日期"})},
                 {"holds", settings.say({"Holds", "现行"})}});
    auto rows = Json::array();
    for (const auto name : book::sheetNames()) {
        const auto holding = book::sheetInForce(book.records(), name, settings.day());
        const auto row = [&](const std::string& version, const std::string& document, const std::string& from,
                             bool holds) {
            table.add({std::string(name), version, document, from,
                       std::string(holds ? settings.say({"yes", "是"}) : settings.say({"no", "否"}))});
            rows.push_back({{"sheet", name},
                            {"version", version},
                            {"document", textOrNull(document)},
                            {"in_force_from", textOrNull(from)},
                            {"holds", holds}});
        };
        row(std::string(settings.forPeople() ? settings.say({"the program's own", "程序自带"}) : "standard"), {}, {},
            !holding);
        for (const auto& sheet : book::allOf<land::RuleSheet>(book.records()))
            if (sheet.name == name)
                row(sheet.version, sheet.document, sheet.inForceFrom ? sheet.inForceFrom->text() : std::string(),
                    holding && holding->id == sheet.id);
    }
    if (settings.format == Format::json)
        answerJson(Json{{"as_of", settings.day().text()}, {"sheets", std::move(rows)}});
    else
        answer(settings.format == Format::csv ? table.csv() : table.text());
    return ExitCode::done;
}

ExitCode show(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    answer(orStop(book::sheetText(book.records(), request.name, settings.day())));
    return ExitCode::done;
}

constexpr Text names{
    "fabric, vacancy, idle, clearing, reuse, zoning or industry_classes",
    "fabric 界线、vacancy 空地、idle 闲置、clearing 清退、reuse 盘活、zoning 划区或 industry_classes 行业"};

} // namespace

void declareRules(Arguments& arguments, const Settings& settings) {
    auto own =
        arguments.subVerb("put",
                          {"Put the office's own rule sheet in force; --document names its grounds",
                           "施行本单位的规则表；--document 填依据文号"},
                          "mutu rules put zone.mutu vacancy 空地.yaml --version 县-1 --document 常规〔2021〕3号");
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("NAME", names, request->name);
    own.place("FILE", {"The sheet, written like those of data/rules", "规则表文件，格式同 data/rules"}, request->file);
    own.option("--version", "V", {"What the sheet is called; its day unless told", "版本，默认施行日期"},
               request->version);
    own.option("--from", "DATE", {"The day from which it holds; today unless told", "施行日期，默认当日"},
               request->from);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    own.then([request, &settings] { return put(*request, settings); });

    auto rows = arguments.subVerb("list", {"Which rule sheets hold", "列出现行规则表"}, "mutu rules list zone.mutu");
    request = std::make_shared<Request>();
    rows.place("BOOK", {"The book", "账簿"}, request->book);
    rows.then([request, &settings] { return list(*request, settings); });

    auto text = arguments.subVerb("show", {"The text of a rule sheet that holds", "输出现行规则表全文"},
                                  "mutu rules show zone.mutu vacancy");
    request = std::make_shared<Request>();
    text.place("BOOK", {"The book", "账簿"}, request->book);
    text.place("NAME", names, request->name);
    text.then([request, &settings] { return show(*request, settings); });
}

} // namespace mutu::cli
