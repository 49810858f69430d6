// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/zone_names.h"
#include "geo/book/plan_files.h"
#include "geo/book/zoning.h"
#include "geo/office/zoning.h"

#include <fmt/format.h>

#include <map>
#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string plan;
    std::string version;
    std::string district;
    std::string from;
    std::string on;
    bool dryRun = false;

    [[nodiscard]] book::Intent intent() const { return dryRun ? book::Intent::trial : book::Intent::write; }
};
using Shared = std::shared_ptr<Request>;

constexpr std::array stateWords{Text{"draft", "草案"}, Text{"adopted", "已批准"}, Text{"superseded", "已被替代"}};

Text wordOf(land::PlanState state) { return stateWords[static_cast<std::size_t>(state)]; }

std::string districtName(const store::Store& records, RecordId id, const Settings& settings) {
    const auto found = records.find(land::Kind::district, id);
    return found ? land::titleOf(*found) : std::string(settings.say({"(whole zone)", "（全区）"}));
}

void tellDone(const Request& request, Revision revision, const land::Plan& plan, std::string_view said,
              const Settings& settings) {
    if (settings.format == Format::json)
        return answerJson(Json{{"dry_run", request.dryRun},
                               {"revision", request.dryRun ? Json(nullptr) : Json(revision.value)},
                               {"plan", plan.name},
                               {"version", textOrNull(plan.version)}});
    if (settings.quiet) return;
    answer(said);
    if (request.dryRun) answer(settings.say({"Nothing was written (--dry-run).\n", "试算，未写入（--dry-run）。\n"}));
}

ExitCode create(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    book::PlanWish wish{request.plan, request.version, {}, {}};
    if (!request.district.empty()) wish.district = districtsNamed(book.records(), {request.district}).front();
    if (!request.from.empty()) wish.from = planNamed(book.records(), request.from).id;
    const land::Plan plan{.id = {}, .name = wish.name, .version = wish.version};
    const auto heading = settings.heading(
        fmt::format(fmt::runtime(settings.say({"Draft of plan {}", "规划草案 {}"})), office::titleOf(plan)));
    const auto revision = orStop(book::createPlan(book, wish, settings.day(), heading, request.intent()));
    tellDone(request, revision, plan,
             fmt::format(fmt::runtime(settings.say({"Draft {} is ready for its zones.\n", "草案 {} 已建立。\n"})),
                         office::titleOf(plan)),
             settings);
    return ExitCode::done;
}

ExitCode adopt(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    std::optional<Date> on;
    if (!request.on.empty()) {
        on = Date::parse(request.on);
        if (!on)
            throw Stop{{"date_malformed", fmt::format("'{}' is no date.", request.on), "--on",
                        "Write the date as 2020-12-31."},
                       ExitCode::usage};
    }
    auto book = book::Book::open(request.book);
    const auto plan = planNamed(book.records(), request.plan);
    const auto heading = settings.heading(
        fmt::format(fmt::runtime(settings.say({"Adopt plan {}", "批准规划 {}"})), office::titleOf(plan)));
    const auto revision = orStop(book::adoptPlan(book, plan.id, on, heading, request.intent()));
    tellDone(
        request, revision, plan,
        fmt::format(fmt::runtime(settings.say({"Plan {} holds from {} ({}).\n", "规划 {} 自 {} 起施行（{}）。\n"})),
                    office::titleOf(plan), on->text(), settings.document),
        settings);
    return ExitCode::done;
}

Json jsonOf(const land::Plan& plan, const store::Store& records, Date day) {
    Json json{{"plan", plan.name},
              {"version", textOrNull(plan.version)},
              {"district", nullptr},
              {"state", land::name(plan.state)},
              {"document", textOrNull(plan.document)},
              {"adopted_on", dateOrNull(plan.adoptedOn)},
              {"ended_on", dateOrNull(plan.endedOn)},
              {"zones", Json::array()}};
    if (const auto district = records.find(land::Kind::district, plan.district.id))
        json["district"] = land::titleOf(*district);
    for (const auto& each : book::planFileOf(records, plan).zones) {
        const auto net = book::netAreaOf(records, each.members, day);
        const auto industry = records.find(land::Kind::industry, each.zone.industry.id);
        json["zones"].push_back({{"zone", each.zone.name},
                                 {"district", textOrNull(each.district)},
                                 {"industry", industry ? Json(land::titleOf(*industry)) : Json(nullptr)},
                                 {"classes", each.zone.industries},
                                 {"parcels", net.parcels},
                                 {"gross_m2", book::grossArea(each.zone).squareMetres().value()},
                                 {"net_m2", net.area.squareMetres().value()},
                                 {"net_mu", net.area.mu().value()}});
    }
    return json;
}

ExitCode listPlans(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto plans = book::plansIn(records);
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& plan : plans) {
            rows.push_back(jsonOf(plan, records, settings.day()));
            rows.back().erase("zones");
        }
        answerJson(Json{{"plans", std::move(rows)}});
        return ExitCode::done;
    }
    if (plans.empty() && settings.format == Format::text) {
        answer(settings.say({"The book has no plan yet: mutu zone plan create BOOK NAME --district D\n",
                             "账簿中尚无规划：mutu zone plan create BOOK NAME --district D\n"}));
        return ExitCode::done;
    }
    Table table({{"plan", settings.say({"Plan", "规划"})},
                 {"version", settings.say({"Version", "版本"})},
                 {"district", settings.say({"District", "片区"})},
                 {"state", settings.say({"State", "状态"})},
                 {"document", settings.say({"Document", "批准文号"})},
                 {"adopted_on", settings.say({"Holds from", "施行日期"})},
                 {"ended_on", settings.say({"Until", "终止日期"})}});
    const bool people = settings.format == Format::text;
    for (const auto& plan : plans)
        table.add({plan.name, plan.version, districtName(records, plan.district.id, settings),
                   std::string(people ? settings.say(wordOf(plan.state)) : land::name(plan.state)), plan.document,
                   plan.adoptedOn ? plan.adoptedOn->text() : std::string(),
                   plan.endedOn ? plan.endedOn->text() : std::string()});
    answer(people ? table.text() : table.csv());
    return ExitCode::done;
}

Table zoneTable(const store::Store& records, const std::vector<land::Plan>& plans, const Settings& settings) {
    const bool people = settings.format == Format::text;
    Table table({{"plan", settings.say({"Plan", "规划"})},
                 {"zone", settings.say({"Zone", "区块"})},
                 {"district", settings.say({"District", "片区"})},
                 {"industry", settings.say({"Industry", "产业"})},
                 {"classes", settings.say({"Classes", "行业代码"})},
                 {"parcels", settings.say({"Parcels", "宗地"})},
                 {"gross_mu", settings.say({"Gross mu", "毛面积亩"})},
                 {"net_mu", settings.say({"Net mu", "净面积亩"})}});
    const int decimals = people ? 2 : 4;
    for (const auto& plan : plans)
        for (const auto& each : book::planFileOf(records, plan).zones) {
            const auto net = book::netAreaOf(records, each.members, settings.day());
            const auto industry = records.find(land::Kind::industry, each.zone.industry.id);
            table.add({office::titleOf(plan), each.zone.name, each.district,
                       industry ? land::titleOf(*industry) : std::string(), each.zone.industries, net.parcels,
                       Decimal{book::grossArea(each.zone).mu().value(), decimals},
                       Decimal{net.area.mu().value(), decimals}});
        }
    return table;
}

ExitCode listZones(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto& records = book.records();
    const auto plans =
        request.plan.empty() ? book::plansIn(records) : std::vector<land::Plan>{planNamed(records, request.plan)};
    if (settings.format == Format::json) {
        auto rows = Json::array();
        for (const auto& plan : plans) rows.push_back(jsonOf(plan, records, settings.day()));
        answerJson(Json{{"as_of", settings.day().text()}, {"plans", std::move(rows)}});
        return ExitCode::done;
    }
    if (settings.format == Format::csv) return answer(zoneTable(records, plans, settings).csv()), ExitCode::done;
    if (plans.empty()) return listPlans(request, settings);
    answer(zoneTable(records, plans, settings).text());
    return ExitCode::done;
}

void declareAdopt(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("adopt", {"Adopt a draft; it holds from its day on", "批准规划草案，自该日起施行"},
                                 "mutu zone adopt zone.mutu 集聚区规划 --document 常政发2020-12 --on 2020-06-30");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("PLAN", {"The draft", "规划草案"}, request->plan);
    own.option("--on", "DATE", {"The day of its approval", "批准日期"}, request->on);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    own.remark({"The number of the approval is --document. What held in its districts until then is superseded.",
                "批准文号用 --document 注明。原在该片区施行的规划自该日起被替代。"});
    own.then([request, &settings] { return adopt(*request, settings); });
}

} // namespace

void declareZonePlans(Arguments& arguments, const Settings& settings) {
    auto plan =
        arguments.subVerb("plan", {"Plans of cluster zones: create, adopt, list", "产业集群规划：建立、批准、列出"},
                          "mutu zone plan create zone.mutu 集聚区规划 --version 2020版 --district 集聚区");
    auto made = plan.subVerb("create", {"A new draft, empty or a copy", "新建规划草案，可由既有规划复制"},
                             "mutu zone plan create zone.mutu 集聚区规划 --version 2021版 --from '集聚区规划 2020版'");
    auto request = std::make_shared<Request>();
    made.place("BOOK", {"The book", "账簿"}, request->book);
    made.place("NAME", {"The plan's name", "规划名称"}, request->plan);
    made.option("--version", "TEXT", {"Its version", "版本"}, request->version);
    made.option("--district", "D", {"Its district (the whole zone unless told)", "片区（默认全区）"},
                request->district);
    made.option("--from", "PLAN", {"Copy the zones of this plan", "复制该规划的区块"}, request->from);
    made.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    made.then([request, &settings] { return create(*request, settings); });
    declareAdopt(plan, settings);
    auto all =
        plan.subVerb("list", {"The plans with their state", "列出规划及其状态"}, "mutu zone plan list zone.mutu");
    request = std::make_shared<Request>();
    all.place("BOOK", {"The book", "账簿"}, request->book);
    all.then([request, &settings] { return listPlans(*request, settings); });

    declareAdopt(arguments, settings);
    auto zones = arguments.subVerb("list", {"The zones of the plans", "列出各规划的区块"}, "mutu zone list zone.mutu");
    request = std::make_shared<Request>();
    zones.place("BOOK", {"The book", "账簿"}, request->book);
    zones.option("--plan", "PLAN", {"Only this plan", "只列该规划"}, request->plan);
    zones.then([request, &settings] { return listZones(*request, settings); });
}

} // namespace mutu::cli
