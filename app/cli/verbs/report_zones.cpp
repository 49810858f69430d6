// SPDX-License-Identifier: Apache-2.0
#include "app/cli/conformity_answer.h"
#include "app/cli/request.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "app/cli/zone_names.h"
#include "app/cli/zone_report_answer.h"
#include "geo/book/book.h"
#include "geo/book/conformity.h"
#include "geo/office/zoning.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string plan;
    std::string compare;
    std::vector<std::string> districts;
};

/// What the zones are called: a plan, or those in force.
std::string titleOf(const std::optional<land::Plan>& plan, const Settings& settings) {
    return plan ? office::titleOf(*plan) : std::string(settings.say({"zones in force", "现行区块"}));
}

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, request.compare.empty()
                               ? std::initializer_list<Format>{Format::text, Format::json, Format::csv, Format::xlsx}
                               : std::initializer_list<Format>{Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto rules = book::zoningRulesOn(records, settings.day());
    book::ZoneReportQuestion question{settings.day(), {}, {}};
    if (const auto districts = districtsNamed(records, request.districts); !districts.empty())
        question.district = districts.front();
    const auto reported = [&](const std::optional<land::Plan>& plan) {
        question.plan = plan ? std::optional(plan->id) : std::nullopt;
        return book::zoneReport(records, question, rules);
    };
    const auto plan = request.plan.empty() ? std::nullopt : std::optional(planNamed(records, request.plan));
    const auto one = reported(plan);
    constexpr Text title{"Cluster zones and their indicators", "产业集群区块指标"};
    const auto heading = fmt::format("{} {}{}", settings.say(title), settings.day().text(),
                                     book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : "");
    if (!request.compare.empty()) {
        const auto against = planNamed(records, request.compare);
        const auto other = reported(against);
        if (settings.format == Format::json) {
            auto json = comparisonJson(one, other);
            answerJson(Json{{"title", settings.say(title)},
                            {"as_of", settings.day().text()},
                            {"plans", {titleOf(plan, settings), titleOf(against, settings)}},
                            {"rows", json["rows"]},
                            {"total", json["total"]}});
        } else if (settings.format == Format::csv) {
            answer(comparisonOf(one, other, settings));
        } else {
            answer(fmt::format("{}\n1: {}\n2: {}\n\n{}", heading, titleOf(plan, settings), titleOf(against, settings),
                               comparisonOf(one, other, settings)));
        }
        return ExitCode::done;
    }
    if (settings.format == Format::json) {
        Json json{{"title", settings.say(title)},
                  {"as_of", settings.day().text()},
                  {"plan", plan ? Json(office::titleOf(*plan)) : Json(nullptr)},
                  {"sheet", fmt::format("{} {}", rules.name, rules.version)}};
        json.update(jsonOf(one, rules));
        answerJson(json);
        return ExitCode::done;
    }
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say(title), tablesOf(one, rules, settings), book, settings), ExitCode::done;
    const auto summary = summaryOf(one, rules, settings);
    if (settings.format == Format::csv) return answer(summary), ExitCode::done;
    answer(fmt::format("{}: {} ({} {})\n\n{}\n{}", heading, titleOf(plan, settings), rules.name, rules.version,
                       detailOf(one, rules, settings), summary));
    return ExitCode::done;
}

} // namespace

void declareReportZones(Arguments& arguments, const Settings& settings) {
    auto conformity = arguments.subVerb(
        "conformity", {"Enterprises that don't stand in the zone of their industry", "企业与产业区块符合性"},
        "mutu report conformity zone.mutu");
    const auto question = std::make_shared<ConformityRequest>();
    question->declare(conformity);
    conformity.then([question, &settings] { return question->answer(settings); });

    auto zones = arguments.subVerb("zones", {"Indicators of the cluster zones and districts", "产业集群区块与片区指标"},
                                   "mutu report zones zone.mutu --district 集聚区");
    const auto request = std::make_shared<Request>();
    zones.place("BOOK", {"The book", "账簿"}, request->book);
    zones.option("--district", "D", {"Only this district", "只看该片区"}, request->districts);
    zones.option("--plan", "PLAN", {"By this plan's zones (those in force unless told)", "按该规划的区块（默认现行）"},
                 request->plan);
    zones.option("--compare", "PLAN", {"Side by side with this plan", "与该规划并列对照"}, request->compare);
    zones.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
