// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/words.h"
#include "app/cli/workbook_answer.h"
#include "geo/book/book.h"
#include "geo/book/occupancy_sums.h"

#include <fmt/format.h>

#include <map>
#include <memory>

namespace mutu::cli {

namespace {

/// One line of a report: sums of one district and kind.
struct Line {
    std::string district;
    std::string_view name; ///< the kind's stable English name
    Text word;
    std::string_view pool;
    Text poolWord;
    std::int64_t count = 0;
    RegisteredArea land;
    RegisteredArea floor;
};

std::map<RecordId, std::string> districtNames(const store::Store& records) {
    std::map<RecordId, std::string> names;
    records.visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        names[land::idOf(record)] = land::titleOf(record);
        return true;
    });
    return names;
}

std::vector<Line> vacancyLines(const store::Store& records, Date asOf) {
    const auto names = districtNames(records);
    std::vector<Line> lines;
    for (const auto& total : records.totals(asOf)) {
        if (total.pool == land::Pool::none) continue; // awaiting start or under construction: not vacant
        const auto name = names.find(total.district);
        lines.push_back({name == names.end() ? std::string() : name->second, land::name(total.kind), wordOf(total.kind),
                         land::name(total.pool), wordOf(total.pool), total.count, total.area, total.floor});
    }
    return lines;
}

Text occupancyWord(std::string_view name) {
    if (name == "used") return {"in use", "已用"};
    const auto kind = vacancyKindNamed(name);
    return kind ? wordOf(*kind) : Text{"other", "其他"};
}

std::vector<Line> occupancyLines(const store::Store& records, Date asOf) {
    const auto names = districtNames(records);
    std::vector<Line> lines;
    for (const auto& sum : book::occupancySums(records, asOf)) {
        const auto name = names.find(sum.district);
        lines.push_back({name == names.end() ? std::string() : name->second,
                         sum.name,
                         occupancyWord(sum.name),
                         {},
                         {},
                         sum.count,
                         sum.land,
                         sum.floor});
    }
    return lines;
}

Json jsonOf(const Line& line) {
    Json row{{"district", textOrNull(line.district)}, {"kind", line.name}};
    if (!line.pool.empty()) row["pool"] = line.pool;
    row["count"] = line.count;
    row["area_m2"] = line.land.squareMetres().value();
    row["area_mu"] = line.land.mu().value();
    row["factory_m2"] = line.floor.squareMetres().value();
    return row;
}

Line sumOf(const std::vector<Line>& lines) {
    Line sum;
    for (const auto& line : lines) {
        sum.count += line.count;
        sum.land = sum.land + line.land;
        sum.floor = sum.floor + line.floor;
    }
    return sum;
}

Table tableOf(const std::vector<Line>& lines, const Settings& settings) {
    const auto say = [&](Text text) { return settings.say(text); };
    const bool people = settings.forPeople();
    const bool pooled = !lines.empty() && !lines.front().pool.empty();
    std::vector<Column> columns{{"district", say({"District", "片区"})}, {"kind", say({"Kind", "类型"})}};
    if (pooled) columns.push_back({"pool", say({"Pool", "池"})});
    const auto first = columns.size();
    columns.push_back({"count", say({"Count", "数量"})});
    columns.push_back({"area_mu", say({"Land mu", "土地亩数"})});
    columns.push_back({"area_m2", say({"Land m²", "土地面积㎡"})});
    columns.push_back({"factory_m2", say({"Floor m²", "厂房面积㎡"})});
    Table table(columns);
    const auto numbers = [&](std::vector<Cell>& cells, const Line& line) {
        cells.emplace_back(line.count);
        cells.emplace_back(Decimal{line.land.mu().value(), people ? 2 : 4});
        cells.emplace_back(Decimal{line.land.squareMetres().value(), 2});
        cells.emplace_back(Decimal{line.floor.squareMetres().value(), 2});
    };
    for (const auto& line : lines) {
        std::vector<Cell> cells{line.district, std::string(people ? say(line.word) : line.name)};
        if (pooled) cells.emplace_back(std::string(people ? say(line.poolWord) : line.pool));
        numbers(cells, line);
        table.add(std::move(cells));
    }
    std::vector<Cell> total(first);
    total[0] = std::string(say({"Total", "合计"}));
    numbers(total, sumOf(lines));
    table.setTotal(std::move(total));
    return table;
}

using Lines = std::vector<Line> (*)(const store::Store&, Date);

ExitCode report(const std::string& path, const Settings& settings, Text title, Lines linesOf) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(path, book::Access::readOnly);
    const auto lines = linesOf(book.records(), settings.day());
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& line : lines) rows.push_back(jsonOf(line));
        const auto sum = sumOf(lines);
        answerJson(Json{{"title", settings.say(title)},
                        {"as_of", settings.day().text()},
                        {"rows", rows},
                        {"total",
                         {{"count", sum.count},
                          {"area_m2", sum.land.squareMetres().value()},
                          {"area_mu", sum.land.mu().value()},
                          {"factory_m2", sum.floor.squareMetres().value()}}}});
        return ExitCode::done;
    }
    const auto table = tableOf(lines, settings);
    if (settings.format == Format::csv) return answer(table.csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say(title), {table}, book, settings), ExitCode::done;
    answer(fmt::format("{} {}{}\n\n", settings.say(title), settings.day().text(),
                       book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : ""));
    answer(lines.empty()
               ? std::string(settings.say({"The book holds nothing to report.\n", "账簿中没有可汇总的内容。\n"}))
               : table.text());
    return ExitCode::done;
}

} // namespace

void declareReport(Arguments& arguments, const Settings& settings) {
    const auto add = [&](std::string_view name, Text summary, std::string_view example, Text title, Lines lines) {
        auto own = arguments.subVerb(name, summary, example);
        const auto path = std::make_shared<std::string>();
        own.place("BOOK", {"The book", "账簿"}, *path);
        own.then([=, &settings] { return report(*path, settings, title, lines); });
    };
    add("vacancy", {"Vacant land and floors by district, kind and pool", "按片区、类型与池汇总空地与空置厂房"},
        "mutu report vacancy zone.mutu --as-of 2020-06-30", {"Vacant land and floors", "空地与空置厂房汇总"},
        vacancyLines);
    add("occupancy", {"How the land of each district is occupied", "按片区汇总土地占用情况"},
        "mutu report occupancy zone.mutu", {"Occupancy of the land", "土地占用情况"}, occupancyLines);
    declareReportCalendar(arguments, settings);
    declareReportIdle(arguments, settings);
    declareReportNear(arguments, settings);
    declareReportClearing(arguments, settings);
    declareReportReuse(arguments, settings);
    declareReportZones(arguments, settings);
    declareReportFacilities(arguments, settings);
}

} // namespace mutu::cli
