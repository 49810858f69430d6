// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/conformity.h"
#include "geo/book/plan_files.h"
#include "geo/book/zoning.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string name;
    std::vector<std::string> classes;
    bool dryRun = false;
};

/// `34 通用设备制造业`, or the bare division where the sheet has no name for it.
std::string divisionsOf(const land::Industry& industry, const office::ZoningRules& rules) {
    std::vector<std::string> names;
    for (const auto& code : land::codeList(industry.classes)) {
        auto name = fmt::format("{} {}", code.substr(0, 2), rules.divisionName(code));
        if (name.back() == ' ') name.pop_back();
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return fmt::format("{}", fmt::join(names, "; "));
}

ExitCode add(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    land::Industry industry{{}, request.name, {}};
    for (const auto& code : listOption("--classes", request.classes))
        industry.classes += (industry.classes.empty() ? "" : " ") + code;
    const auto heading = settings.heading(
        fmt::format(fmt::runtime(settings.say({"Industry {}: {}", "产业 {}：{}"})), industry.name, industry.classes));
    const auto revision =
        orStop(book::addIndustry(book, industry, heading, request.dryRun ? book::Intent::trial : book::Intent::write));
    if (settings.format == Format::json)
        answerJson(Json{{"dry_run", request.dryRun},
                        {"revision", request.dryRun ? Json(nullptr) : Json(revision.value)},
                        {"industry", industry.name},
                        {"classes", land::codeList(industry.classes)}});
    else if (!settings.quiet)
        answer(fmt::format("{}  {}\n", industry.name, industry.classes));
    return ExitCode::done;
}

ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto rules = book::zoningRulesOn(book.records(), settings.day());
    const auto industries = book::industriesIn(book.records());
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& each : industries)
            rows.push_back({{"industry", each.name}, {"classes", land::codeList(each.classes)}});
        answerJson(Json{{"industries", std::move(rows)}});
        return ExitCode::done;
    }
    if (industries.empty() && settings.format == Format::text) {
        answer(settings.say({"No industry is named yet: mutu industry add BOOK NAME --classes 3451\n",
                             "尚未命名产业：mutu industry add BOOK NAME --classes 3451\n"}));
        return ExitCode::done;
    }
    Table table({{"industry", settings.say({"Industry", "产业"})},
                 {"classes", settings.say({"Classes", "行业代码"})},
                 {"divisions", settings.say({"Divisions", "大类"})}});
    for (const auto& each : industries) table.add({each.name, each.classes, divisionsOf(each, rules)});
    answer(settings.format == Format::csv ? table.csv() : table.text());
    return ExitCode::done;
}

} // namespace

void declareIndustry(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("add", {"Name a set of industry classes", "命名一组行业代码"},
                                 "mutu industry add zone.mutu 轴承 --classes 3451");
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("NAME", {"What it is called", "产业名称"}, request->name);
    own.option("--classes", "CODE,…",
               {"Codes of GB/T 4754-2017, two to four digits; a short one stands for all below it",
                "国民经济行业分类代码，二至四位；较短的代码包含其下各类"},
               request->classes);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    own.remark({"Only divisions (two digits) are checked: the table of the finer classes is not part of Mutu.",
                "只核对大类（两位）；小类表不随程序提供。"});
    own.then([request, &settings] { return add(*request, settings); });

    auto all = arguments.subVerb("list", {"The named industries", "列出已命名的产业"}, "mutu industry list zone.mutu");
    request = std::make_shared<Request>();
    all.place("BOOK", {"The book", "账簿"}, request->book);
    all.then([request, &settings] { return list(*request, settings); });
}

} // namespace mutu::cli
