// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exit_code.h"
#include "app/cli/request.h"
#include "app/cli/target_answer.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::int64_t> year;
    std::vector<std::string> districts;
    std::optional<std::string> land;
    std::optional<std::string> floor;
    std::optional<std::int64_t> cleared;
};

ExitCode set(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text});
    if (!request.year || (!request.land && !request.floor && !request.cleared))
        throw Stop{{"option_missing", "A target needs a year and a figure.", "target set",
                    "Give --year Y and --land 200mu, --floor 100000m2 or --cleared N."},
                   ExitCode::usage};
    auto book = book::Book::open(request.book);
    const auto districts = districtsNamed(book.records(), listOption("--district", request.districts));
    land::Target target;
    target.year = request.year;
    target.document = settings.document;
    if (!districts.empty()) target.district.id = districts.front();
    const auto write = [&](land::Measure measure, std::optional<RegisteredArea> area,
                           std::optional<std::int64_t> count) {
        target.measure = measure;
        target.area = area;
        target.count = count;
        const auto title = fmt::format(fmt::runtime(settings.say({"Target {}: {}", "{} 年目标：{}"})), *request.year,
                                       settings.say(wordOf(measure)));
        orStop(book::setTarget(book, target, settings.heading(title)));
    };
    if (request.land) write(land::Measure::reusedLand, areaOption("--land", request.land), {});
    if (request.floor) write(land::Measure::reusedFloor, areaOption("--floor", request.floor), {});
    if (request.cleared) write(land::Measure::cleared, {}, request.cleared);
    if (!settings.quiet)
        answerTargets(book.records(), book::targetsOf(book.records(), static_cast<int>(*request.year), settings.day()),
                      settings);
    return ExitCode::done;
}

ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto year = request.year ? std::optional(static_cast<int>(*request.year)) : std::nullopt;
    const auto targets = book::targetsOf(book.records(), year, settings.day());
    if (settings.format == Format::json) {
        answerJson(Json{{"as_of", settings.day().text()}, {"targets", targetsJson(book.records(), targets)}});
        return ExitCode::done;
    }
    const auto table = targetsTable(book.records(), targets, settings);
    if (settings.format == Format::csv) return answer(table.csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say({"Targets", "年度目标"}), {table}, book, settings), ExitCode::done;
    if (targets.empty()) answer(settings.say({"No targets are set.\n", "尚未设定目标。\n"}));
    answerTargets(book.records(), targets, settings);
    return ExitCode::done;
}

} // namespace

void declareTarget(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("set", {"Set what a year is to reach; --document names its grounds", "设定年度目标"},
                                 "mutu target set zone.mutu --year 2020 --land 200mu --floor 100000m2 --document "
                                 "常开发〔2020〕1号");
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--year", "Y", {"The year", "年份"}, request->year);
    own.option("--land", "AREA", {"Idle land put back to use", "盘活土地"}, request->land);
    own.option("--floor", "AREA", {"Idle floor put back to use", "盘活厂房"}, request->floor);
    own.option("--cleared", "N", {"Enterprises cleared", "清退企业家数"}, request->cleared);
    own.option("--district", "D", {"Of one district", "某一片区的目标"}, request->districts);
    own.then([request, &settings] { return set(*request, settings); });

    auto rows = arguments.subVerb("list", {"The targets and how far they are reached", "目标与进度"},
                                  "mutu target list zone.mutu --year 2020");
    request = std::make_shared<Request>();
    rows.place("BOOK", {"The book", "账簿"}, request->book);
    rows.option("--year", "Y", {"Only this year", "只列该年"}, request->year);
    rows.then([request, &settings] { return list(*request, settings); });
}

} // namespace mutu::cli
