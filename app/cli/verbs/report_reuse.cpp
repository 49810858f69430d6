// SPDX-License-Identifier: Apache-2.0
#include "app/cli/case_request.h"
#include "app/cli/reuse_answer.h"
#include "app/cli/table.h"
#include "app/cli/target_answer.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/clearing.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::int64_t> year;
};

std::vector<book::TargetProgress> reuseTargets(const store::Store& records, int year, Date day) {
    auto targets = book::targetsOf(records, year, day);
    std::erase_if(targets, [](const auto& progress) { return progress.target.measure == land::Measure::cleared; });
    return targets;
}

Json jsonOf(const book::ReuseYear::Row& row, const store::Store& records) {
    const auto area = row.line.area.value_or(RegisteredArea());
    const bool isLand = row.lot.stock == land::Stock::land;
    Json json{{"on", dateOrNull(row.line.on)},
              {"event", land::name(row.line.event)},
              {"lot", row.lot.number},
              {"stock", land::name(row.lot.stock)},
              {"source", enterpriseName(records, row.lot.source.id)},
              {"place", book::itemTitle(records, row.lot.parcel.id, row.lot.building.id, row.lot.floor.id)},
              {"recipient", textOrNull(enterpriseName(records, row.line.recipient.id))},
              {"path", textOrNull(row.line.path)},
              {"area_m2", area.squareMetres().value()}};
    json["area_mu"] = isLand ? Json(area.mu().value()) : Json();
    json["document"] = textOrNull(row.line.document);
    return json;
}

Json jsonOf(const office::StockAccount& account) {
    return {{"opening_m2", account.opening.squareMetres().value()},
            {"listed_m2", account.listed.squareMetres().value()},
            {"reused_m2", account.reused.squareMetres().value()},
            {"withdrawn_m2", account.withdrawn.squareMetres().value()},
            {"corrections_m2", account.corrections.squareMetres().value()},
            {"closing_m2", account.closing.squareMetres().value()},
            {"holds", account.holds()}};
}

Table tableOf(const book::ReuseYear& table, const store::Store& records, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    const auto sheet = book::reuseSheet(records, settings.day());
    Table rows({{"on", say({"Day", "日期"})},
                {"event", say({"Event", "事项"})},
                {"lot", say({"Lot", "批次"})},
                {"source", say({"Source", "原企业"})},
                {"place", say({"Place", "地点"})},
                {"recipient", say({"Recipient", "受让企业"})},
                {"path", say({"Path", "路径"})},
                {"land_mu", say({"Land mu", "土地亩数"})},
                {"floor_m2", say({"Floor m²", "厂房㎡"})},
                {"document", say({"Document", "文号"})}});
    for (const auto& [line, lot] : table.rows) {
        const auto area = line.area.value_or(RegisteredArea());
        Cell land;
        Cell floor;
        if (lot.stock == land::Stock::land)
            land = Decimal{area.mu().value(), people ? 2 : 4};
        else
            floor = Decimal{area.squareMetres().value(), 2};
        const bool inChinese = people && settings.language == Language::zh;
        rows.add({line.on ? line.on->text() : "",
                  std::string(people ? say(wordOf(line.event)) : land::name(line.event)), lot.number,
                  enterpriseName(records, lot.source.id),
                  book::itemTitle(records, lot.parcel.id, lot.building.id, lot.floor.id),
                  enterpriseName(records, line.recipient.id), inChinese ? sheet.pathTitle(line.path) : line.path, land,
                  floor, line.document});
    }
    std::vector<Cell> total(10);
    total[0] = std::string(say({"Reused", "盘活合计"}));
    total[7] = Decimal{table.accounts[0].reused.mu().value(), 2};
    total[8] = Decimal{table.accounts[1].reused.squareMetres().value(), 2};
    rows.setTotal(std::move(total));
    return rows;
}

/// `opening + listed − reused − withdrawn + corrections = closing`
std::string identityOf(land::Stock stock, const office::StockAccount& account, const Settings& settings) {
    const auto figure = [&](RegisteredArea area) {
        return stock == land::Stock::land ? grouped(area.mu().value(), 2) : grouped(area.squareMetres().value(), 2);
    };
    const bool isLess = account.corrections < RegisteredArea();
    return fmt::format(fmt::runtime(settings.say(
                           {"Stock of {} ({}): {} + {} listed − {} reused − {} withdrawn {} {} corrected = {}{}\n",
                            "{}存量（{}）：年初 {} + 列入 {} − 盘活 {} − 移出 {} {} 更正 {} = 年末 {}{}\n"})),
                       settings.say(wordOf(stock)), stock == land::Stock::land ? settings.say({"mu", "亩"}) : "m²",
                       figure(account.opening), figure(account.listed), figure(account.reused),
                       figure(account.withdrawn), isLess ? "−" : "+",
                       figure(isLess ? RegisteredArea() - account.corrections : account.corrections),
                       figure(account.closing), account.holds() ? "" : settings.say({"  DOES NOT HOLD", "（不平）"}));
}

/// The stock of land (mu) and floor (square metres), a line each.
Table accountsTable(const office::StockAccounts& accounts, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"stock", say({"Stock", "存量"})},
                 {"unit", say({"Unit", "单位"})},
                 {"opening", say({"Opening", "年初"})},
                 {"listed", say({"Listed", "列入"})},
                 {"reused", say({"Reused", "盘活"})},
                 {"withdrawn", say({"Withdrawn", "移出"})},
                 {"corrections", say({"Corrections", "更正"})},
                 {"closing", say({"Closing", "年末"})}});
    for (const auto stock : {land::Stock::land, land::Stock::floor}) {
        const auto& account = accounts[static_cast<std::size_t>(stock)];
        const auto figure = [&](RegisteredArea area) {
            return Cell(Decimal{stock == land::Stock::land ? area.mu().value() : area.squareMetres().value(), 2});
        };
        table.add({std::string(say(wordOf(stock))),
                   std::string(stock == land::Stock::land ? say({"mu", "亩"}) : std::string_view("m²")),
                   figure(account.opening), figure(account.listed), figure(account.reused), figure(account.withdrawn),
                   figure(account.corrections), figure(account.closing)});
    }
    return table;
}

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto year = static_cast<int>(request.year.value_or(settings.day().year()));
    const auto table = book::reuseYear(records, year, settings.day());
    const auto title =
        fmt::format(fmt::runtime(settings.say({"Land and floor put back to use in {}", "{} 年盘活台账"})), year);
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& row : table.rows) rows.push_back(jsonOf(row, records));
        auto names = Json::array();
        for (const auto& id : table.enterprises) names.push_back(enterpriseName(records, id));
        answerJson(Json{{"title", title},
                        {"as_of", settings.day().text()},
                        {"year", year},
                        {"rows", rows},
                        {"total",
                         {{"enterprises", table.enterprises.size()},
                          {"land_m2", table.accounts[0].reused.squareMetres().value()},
                          {"land_mu", table.accounts[0].reused.mu().value()},
                          {"floor_m2", table.accounts[1].reused.squareMetres().value()}}},
                        {"enterprises", names},
                        {"stock", {{"land", jsonOf(table.accounts[0])}, {"floor", jsonOf(table.accounts[1])}}},
                        {"targets", targetsJson(records, reuseTargets(records, year, settings.day()))}});
        return ExitCode::done;
    }
    if (settings.format == Format::csv) return answer(tableOf(table, records, settings).csv()), ExitCode::done;
    if (settings.format == Format::xlsx) {
        answerWorkbook(title, {tableOf(table, records, settings), accountsTable(table.accounts, settings)}, book,
                       settings);
        return ExitCode::done;
    }
    answer(fmt::format("{} {}{}\n\n", title, settings.day().text(),
                       book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : ""));
    answer(table.rows.empty() ? std::string(settings.say({"Nothing was put back to use.\n", "本年没有盘活记录。\n"}))
                              : tableOf(table, records, settings).text());
    answer(
        fmt::format(fmt::runtime(settings.say({"Enterprises: {}\n", "盘活企业：{} 家\n"})), table.enterprises.size()));
    for (const auto stock : {land::Stock::land, land::Stock::floor})
        answer(identityOf(stock, table.accounts[static_cast<std::size_t>(stock)], settings));
    answerTargets(records, reuseTargets(records, year, settings.day()), settings);
    return ExitCode::done;
}

} // namespace

void declareReportReuse(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("reuse", {"Idle land and floor put back to use in a year", "年度盘活台账"},
                                 "mutu report reuse zone.mutu --year 2019");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--year", "Y", {"The year (default: this one)", "年份（默认本年）"}, request->year);
    own.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
