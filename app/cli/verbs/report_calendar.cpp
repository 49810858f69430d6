// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/rules_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/book.h"
#include "geo/book/calendar.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string until;
    std::optional<std::string> rules;
    std::vector<std::string> districts;
};

constexpr std::array<std::pair<std::string_view, Text>, 10> dues{{
    {"handover", {"handover due", "应交地"}},
    {"start", {"agreed start", "约定动工"}},
    {"completion", {"agreed completion", "约定竣工"}},
    {"production", {"agreed production", "约定投产"}},
    {"lease_end", {"lease ends", "租期届满"}},
    {"term_end", {"term ends", "使用期限届满"}},
    {"case_due", {"clearing due", "清退到期"}},
    {"instalment", {"instalment due", "补偿款到期"}},
    {"suspected_idle", {"suspected idle from", "起疑似闲置"}},
    {"reclaim", {"may be reclaimed from", "起可收回"}},
}};

const auto& wordsOf(book::Due due) { return dues[static_cast<std::size_t>(due)]; }

Date untilOf(const Request& request, const Settings& settings) {
    const auto until = Date::parse(request.until);
    if (!until)
        throw Stop{{"date_malformed", fmt::format("'{}' is no day.", request.until), "--until", "Write 2020-12-31."},
                   ExitCode::usage};
    if (*until < settings.day())
        throw Stop{{"range_inverted", fmt::format("{} lies before {}.", until->text(), settings.day().text()),
                    "--until", "A calendar looks ahead of --as-of (today unless told)."},
                   ExitCode::usage};
    return *until;
}

Json jsonOf(const book::Calendar& calendar, const store::Store& records, Date until, const Settings& settings) {
    auto rows = Json::array();
    for (const auto& line : calendar.lines)
        rows.push_back({{"on", line.on.text()},
                        {"due", wordsOf(line.due).first},
                        {"place", textOrNull(line.place)},
                        {"district", textOrNull(book::titleOf(records, land::Kind::district, line.district))},
                        {"party", textOrNull(line.party)},
                        {"paper", textOrNull(line.paper)}});
    auto suspected = Json::array();
    for (const auto& row : calendar.suspected)
        suspected.push_back({{"parcel", textOrNull(row.parcel.code)},
                             {"plot", textOrNull(row.parcel.plot)},
                             {"holder", textOrNull(row.holder)},
                             {"rule", row.judgement().rule->id},
                             {"since", dateOrNull(row.judgement().since)},
                             {"area_mu", row.area.mu().value()}});
    return {{"title", settings.say({"Calendar", "到期日历"})},
            {"as_of", settings.day().text()},
            {"until", until.text()},
            {"rows", std::move(rows)},
            {"suspected_by_then", std::move(suspected)},
            {"total", {{"count", calendar.lines.size()}, {"suspected_by_then", calendar.suspected.size()}}}};
}

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto until = untilOf(request, settings);
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto districts = districtsNamed(records, listOption("--district", request.districts));
    const auto rules = idleRules(records, request.rules, until);
    const auto calendar = book::calendarOf(records, rules, settings.day(), until, {districts.begin(), districts.end()},
                                           progressLine(settings));
    if (settings.format == Format::json) return answerJson(jsonOf(calendar, records, until, settings)), ExitCode::done;
    const auto say = [&](Text text) { return settings.say(text); };
    Table table({{"on", say({"Day", "日期"})},
                 {"due", say({"Due", "事项"})},
                 {"place", say({"Parcel or case", "宗地或案号"})},
                 {"district", say({"District", "片区"})},
                 {"party", say({"Party", "单位"})},
                 {"paper", say({"Paper", "合同文号"})}});
    const bool people = settings.forPeople();
    for (const auto& line : calendar.lines)
        table.add({line.on.text(), std::string(people ? say(wordsOf(line.due).second) : wordsOf(line.due).first),
                   line.place, book::titleOf(records, land::Kind::district, line.district), line.party, line.paper});
    if (!people) return answer(table.csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(
                   fmt::format("{} {} – {}", say({"Calendar", "到期日历"}), settings.day().text(), until.text()),
                   {table}, book, settings),
               ExitCode::done;
    answer(fmt::format("{} {} – {}{}\n\n", say({"Calendar", "到期日历"}), settings.day().text(), until.text(),
                       book.card().illustrative ? say({" (illustrative)", "（示意数据）"}) : ""));
    answer(calendar.lines.empty() ? std::string(say({"Nothing falls due.\n", "无到期事项。\n"})) : table.text());
    answer(fmt::format(fmt::runtime(say({"\nSuspected idle on {}: {} parcels.\n", "\n至 {} 疑似闲置共 {} 宗。\n"})),
                       until.text(), calendar.suspected.size()));
    return ExitCode::done;
}

} // namespace

void declareReportCalendar(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("calendar",
                                 {"What falls due until a day, and what would be suspected idle by then",
                                  "到某日为止的到期事项与届时疑似闲置土地"},
                                 "mutu report calendar zone.mutu --until 2020-12-31");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--until", "DATE", {"The last day (needed)", "截止日（必填）"}, request->until);
    own.option("--district", "D", {"Only this district; repeatable", "只看该片区，可重复"}, request->districts);
    own.option("--rules", "FILE", {"Another rule sheet of idle land than the one in force", "改用该闲置土地规则表"},
               request->rules);
    own.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
