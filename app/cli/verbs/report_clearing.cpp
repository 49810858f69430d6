// SPDX-License-Identifier: Apache-2.0
#include "app/cli/case_request.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/clearing.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::int64_t> year;
};

struct Sum {
    std::int64_t enterprises = 0;
    RegisteredArea land;
    RegisteredArea floor;
};

Sum sumOf(const std::vector<office::ClearingLine>& lines) {
    Sum sum;
    for (const auto& line : lines) {
        sum.enterprises += line.count;
        sum.land = sum.land + line.freedLand;
        sum.floor = sum.floor + line.freedFloor;
    }
    return sum;
}

std::string_view nameOf(office::ClearingEvent event) {
    return office::clearingEventNames[static_cast<std::size_t>(event)];
}

Text wordOf(const office::ClearingLine& line) {
    const bool isTakenBack = line.freedLand < RegisteredArea() || line.freedFloor < RegisteredArea();
    switch (line.event) {
    case office::ClearingEvent::closing:
        return {"closed", "验收销号"};
    case office::ClearingEvent::handover:
        return isTakenBack ? Text{"taken back", "腾退冲回"} : Text{"handed over", "移交腾退"};
    case office::ClearingEvent::correction:
        break;
    }
    return {"correction", "回潮更正"};
}

std::string numberOf(const store::Store& records, RecordId id) {
    const auto found = book::recordOf<land::ClearingCase>(records, id);
    return found ? found->number : std::string();
}

Json jsonOf(const office::ClearingLine& line, const store::Store& records) {
    return {{"on", line.on.text()},
            {"event", nameOf(line.event)},
            {"case", numberOf(records, line.clearingCase)},
            {"enterprise", enterpriseName(records, line.enterprise)},
            {"credit_code", textOrNull(creditCode(records, line.enterprise))},
            {"list_document", textOrNull(line.listDocument)},
            {"exit_form", textOrNull(line.exitForm)},
            {"enterprises", line.count},
            {"freed_m2", line.freedLand.squareMetres().value()},
            {"freed_mu", line.freedLand.mu().value()},
            {"freed_floor_m2", line.freedFloor.squareMetres().value()}};
}

Table tableOf(const std::vector<office::ClearingLine>& lines, const store::Store& records,
              const office::ClearingSheet& sheet, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    Table table({{"on", say({"Day", "日期"})},
                 {"event", say({"Event", "事项"})},
                 {"case", say({"Case", "案号"})},
                 {"enterprise", say({"Enterprise", "企业"})},
                 {"list_document", say({"List", "清单文号"})},
                 {"exit_form", say({"Exit", "退出方式"})},
                 {"enterprises", say({"Enterprises", "家数"})},
                 {"freed_mu", say({"Freed mu", "腾退亩数"})},
                 {"freed_floor_m2", say({"Freed floor m²", "腾退厂房㎡"})}});
    const auto figures = [&](std::vector<Cell>& cells, std::int64_t count, RegisteredArea land, RegisteredArea floor) {
        cells.emplace_back(count);
        cells.emplace_back(Decimal{land.mu().value(), people ? 2 : 4});
        cells.emplace_back(Decimal{floor.squareMetres().value(), 2});
    };
    for (const auto& line : lines) {
        const bool inChinese = people && settings.language == Language::zh;
        std::vector<Cell> cells{line.on.text(),
                                std::string(people ? say(wordOf(line)) : nameOf(line.event)),
                                numberOf(records, line.clearingCase),
                                enterpriseName(records, line.enterprise),
                                line.listDocument,
                                inChinese ? sheet.exitFormTitle(line.exitForm) : line.exitForm};
        figures(cells, line.count, line.freedLand, line.freedFloor);
        table.add(std::move(cells));
    }
    const auto sum = sumOf(lines);
    std::vector<Cell> total(6);
    total[0] = std::string(say({"Total", "合计"}));
    figures(total, sum.enterprises, sum.land, sum.floor);
    table.setTotal(std::move(total));
    return table;
}

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto year = static_cast<int>(request.year.value_or(settings.day().year()));
    const auto sheet = book::clearingSheet(records, settings.day());
    const auto lines = book::clearingYear(records, year, settings.day());
    const auto sum = sumOf(lines);
    const auto title = fmt::format(fmt::runtime(settings.say({"Enterprises cleared in {}", "{} 年清退台账"})), year);
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& line : lines) rows.push_back(jsonOf(line, records));
        answerJson(Json{{"title", title},
                        {"as_of", settings.day().text()},
                        {"year", year},
                        {"rows", rows},
                        {"total",
                         {{"enterprises", sum.enterprises},
                          {"freed_m2", sum.land.squareMetres().value()},
                          {"freed_mu", sum.land.mu().value()},
                          {"freed_floor_m2", sum.floor.squareMetres().value()}}}});
        return ExitCode::done;
    }
    const auto table = tableOf(lines, records, sheet, settings);
    if (settings.format == Format::csv) return answer(table.csv()), ExitCode::done;
    if (settings.format == Format::xlsx) return answerWorkbook(title, {table}, book, settings), ExitCode::done;
    answer(fmt::format("{} {}{}\n\n", title, settings.day().text(),
                       book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : ""));
    answer(lines.empty() ? std::string(settings.say({"Nothing was cleared.\n", "本年没有清退记录。\n"}))
                         : table.text());
    if (settings.language == Language::zh && !lines.empty()) answer(sheet.freedNote + "。\n");
    return ExitCode::done;
}

} // namespace

void declareReportClearing(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("clearing", {"The enterprises cleared in a year", "年度清退台账"},
                                 "mutu report clearing zone.mutu --year 2019");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--year", "Y", {"The year (default: this one)", "年份（默认本年）"}, request->year);
    own.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
