// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exit_code.h"
#include "app/cli/record_json.h"
#include "app/cli/table.h"
#include "app/cli/tenure_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/tenure.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    bool dryRun = false;
    std::string name;
    std::string creditCode;
    std::string industry;
    std::string formerName;
    std::optional<std::string> registered;
    std::optional<std::string> containing;
};

Table tableOf(const std::vector<land::Enterprise>& enterprises, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"name", say({"Name", "名称"})},
                 {"credit_code", say({"Credit code", "信用代码"})},
                 {"industry", say({"Industry", "行业"})},
                 {"former_name", say({"Former name", "曾用名"})},
                 {"registered_on", say({"Registered", "成立"})},
                 {"closed_on", say({"Closed", "注销"})}});
    const auto dateCell = [](const std::optional<Date>& date) { return date ? Cell(date->text()) : Cell(); };
    for (const auto& each : enterprises)
        table.add({each.name, each.creditCode, each.industry, each.formerName, dateCell(each.registeredOn),
                   dateCell(each.closedOn)});
    return table;
}

ExitCode add(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    land::Enterprise enterprise{.name = request.name,
                                .creditCode = request.creditCode,
                                .industry = request.industry,
                                .formerName = request.formerName,
                                .registeredOn = dateOption("--registered", request.registered)};
    const auto heading =
        settings.heading(fmt::format(fmt::runtime(settings.say({"Enterprise {}", "登记企业 {}"})), request.name));
    const auto revision = orStop(
        book::addEnterprise(book, heading, enterprise, request.dryRun ? book::Intent::trial : book::Intent::write));
    if (settings.format == Format::json) {
        answerJson(Json{{"dry_run", request.dryRun},
                        {"revision", request.dryRun ? Json(nullptr) : Json(revision.value)},
                        {"enterprise", fieldsOf(enterprise)}});
        return ExitCode::done;
    }
    if (!settings.quiet) answer(tableOf({enterprise}, settings).text());
    tellWritten(settings, revision, request.dryRun);
    return ExitCode::done;
}

ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    std::vector<land::Enterprise> found;
    book.records().visit({.kind = land::Kind::enterprise}, [&](const land::Record& record) {
        const auto& each = std::get<land::Enterprise>(record);
        const auto has = [&](const std::string& text) { return text.find(*request.containing) != std::string::npos; };
        if (!request.containing || has(each.name) || has(each.formerName) || has(each.creditCode))
            found.push_back(each);
        return true;
    });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& each : found) rows.push_back(fieldsOf(each));
        answerJson(Json{{"enterprises", std::move(rows)}, {"total", {{"count", found.size()}}}});
    } else {
        const auto table = tableOf(found, settings);
        answer(settings.format == Format::csv ? table.csv() : table.text());
    }
    return ExitCode::done;
}

} // namespace

void declareEnterprise(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb(
        "add", {"Enter an enterprise", "登记企业"},
        "mutu enterprise add zone.mutu 示例轴承有限公司 --credit-code 91330822MA28F7AB0X --industry 3451");
    const auto adding = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, adding->book);
    own.place("NAME", {"Its name, as registered", "企业全称"}, adding->name);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, adding->dryRun);
    own.option("--credit-code", "CODE", {"Unified social credit code", "统一社会信用代码"}, adding->creditCode);
    own.option("--industry", "CODE", {"Industry, GB/T 4754-2017", "行业代码（GB/T 4754-2017）"}, adding->industry);
    own.option("--former-name", "TEXT", {"What it was called before", "曾用名"}, adding->formerName);
    own.option("--registered", "DATE", {"Day of registration", "成立日期"}, adding->registered);
    own.then([adding, &settings] { return add(*adding, settings); });

    auto all = arguments.subVerb("list", {"The enterprises of the book", "列出企业"},
                                 "mutu enterprise list zone.mutu --containing 轴承");
    const auto listing = std::make_shared<Request>();
    all.place("BOOK", {"The book", "账簿"}, listing->book);
    all.option("--containing", "TEXT", {"Only with this in name or code", "名称或代码中含有"}, listing->containing);
    all.then([listing, &settings] { return list(*listing, settings); });
}

} // namespace mutu::cli
