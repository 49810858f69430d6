// SPDX-License-Identifier: Apache-2.0
#include "app/cli/conformity_answer.h"
#include "app/cli/edit_session.h"
#include "app/cli/geometry_argument.h"
#include "app/cli/output.h"
#include "app/cli/request.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/zone_names.h"
#include "geo/book/zoning.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string zone;
    std::string plan;
    std::string industry;
    std::string district;
    std::string geometry;
    std::string window;
    std::vector<std::string> parcels;
    bool move = false;
    bool dryRun = false;

    [[nodiscard]] book::Intent intent() const { return dryRun ? book::Intent::trial : book::Intent::write; }
};
using Shared = std::shared_ptr<Request>;

geom::Region rectangle(const geom::Box& box) {
    return {{{{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}, {}}}};
}

std::vector<RecordId> parcelsNamed(const Request& request, const Settings& settings) {
    if (request.parcels.empty()) return {};
    return EditSession(request.book, true, settings).idsOf(request.parcels);
}

change::Heading headingOf(const Request& request, const Settings& settings, Text title) {
    return settings.heading(fmt::format(fmt::runtime(settings.say(title)), request.zone));
}

std::string areaText(RegisteredArea area, const Settings& settings) {
    return fmt::format("{} m² ({} {})", grouped(area.squareMetres().value(), 2), grouped(area.mu().value(), 2),
                       settings.say({"mu", "亩"}));
}

void answerOutcome(const Request& request, const book::ZoneOutcome& outcome, const Settings& settings) {
    if (settings.format == Format::json)
        return answerJson(Json{{"dry_run", request.dryRun},
                               {"revision", request.dryRun ? Json(nullptr) : Json(outcome.revision.value)},
                               {"zone", request.zone},
                               {"added", outcome.added},
                               {"taken_over", outcome.taken},
                               {"already_in", outcome.already},
                               {"removed", outcome.removed},
                               {"other_district", outcome.elsewhere},
                               {"parcels", outcome.parcels},
                               {"gross_m2", outcome.gross.squareMetres().value()},
                               {"gross_mu", outcome.gross.mu().value()},
                               {"net_m2", outcome.net.squareMetres().value()},
                               {"net_mu", outcome.net.mu().value()}});
    if (settings.quiet) return;
    const auto line = [&](std::int64_t count, Text text) {
        if (count > 0) answer(fmt::format(fmt::runtime(settings.say(text)), grouped(count)));
    };
    line(outcome.added, {"assigned: {}\n", "划入宗地 {} 宗\n"});
    line(outcome.taken, {"taken over from other zones of the plan: {}\n", "由同一规划的其他区块转入 {} 宗\n"});
    line(outcome.already, {"in it already: {}\n", "原已在内 {} 宗\n"});
    line(outcome.removed, {"taken out: {}\n", "移出宗地 {} 宗\n"});
    line(outcome.elsewhere,
         {"inside the line, but of another district, and left out: {}\n", "线内另有 {} 宗属于其他片区，未划入\n"});
    answer(fmt::format(
        fmt::runtime(settings.say({"{}: parcels {}, gross {}, net {}\n", "{}：宗地 {} 宗，毛面积 {}，净面积 {}\n"})),
        request.zone, grouped(outcome.parcels), areaText(outcome.gross, settings), areaText(outcome.net, settings)));
    if (request.dryRun) answer(settings.say({"Nothing was written (--dry-run).\n", "试算，未写入（--dry-run）。\n"}));
}

ExitCode create(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    book::ZoneWish wish;
    wish.name = request.zone;
    wish.plan = planNamed(book.records(), request.plan).id;
    wish.industry = industryNamed(book.records(), request.industry).id;
    if (!request.district.empty()) wish.district = districtsNamed(book.records(), {request.district}).front();
    if (!request.geometry.empty()) wish.drawing = regionArgument("--geometry", request.geometry);
    answerOutcome(request,
                  orStop(book::createZone(book, wish, settings.day(),
                                          headingOf(request, settings, {"Cluster zone {}", "新设产业集群区块 {}"}),
                                          request.intent())),
                  settings);
    return ExitCode::done;
}

ExitCode assign(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    if (request.parcels.empty() && request.window.empty() && request.geometry.empty())
        throw Stop{{"option_missing", "Nothing says which parcels are meant.", "zone assign",
                    "Name parcels, or give --window X0,Y0,X1,Y1 or --within GEOMETRY."},
                   ExitCode::usage};
    book::ParcelChoice choice;
    choice.parcels = parcelsNamed(request, settings);
    choice.move = request.move;
    if (!request.window.empty()) choice.drawing = rectangle(windowOption("--window", request.window));
    if (!request.geometry.empty()) choice.drawing = regionArgument("--within", request.geometry);
    auto book = book::Book::open(request.book);
    const auto zone = zoneNamed(book.records(), request.zone, request.plan);
    answerOutcome(request,
                  orStop(book::assignParcels(book, zone.id, choice, settings.day(),
                                             headingOf(request, settings, {"Parcels into zone {}", "宗地划入区块 {}"}),
                                             request.intent())),
                  settings);
    return ExitCode::done;
}

ExitCode unassign(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto parcels = parcelsNamed(request, settings);
    auto book = book::Book::open(request.book);
    const auto zone = zoneNamed(book.records(), request.zone, request.plan);
    const auto heading = headingOf(request, settings, {"Parcels out of zone {}", "宗地移出区块 {}"});
    answerOutcome(request,
                  orStop(book::unassignParcels(book, zone.id, parcels, settings.day(), heading, request.intent())),
                  settings);
    return ExitCode::done;
}

ExitCode remove(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto zone = zoneNamed(book.records(), request.zone, request.plan);
    const auto heading = headingOf(request, settings, {"Remove zone {}", "删除区块 {}"});
    const auto revision = orStop(book::removeZone(book, zone.id, heading, request.intent()));
    if (settings.format == Format::json)
        answerJson(Json{{"dry_run", request.dryRun},
                        {"revision", request.dryRun ? Json(nullptr) : Json(revision.value)},
                        {"zone", request.zone}});
    else if (!settings.quiet)
        answer(fmt::format(
            fmt::runtime(settings.say({"Zone {} is out of its plan.{}\n", "已删除区块 {}。{}\n"})), request.zone,
            request.dryRun ? settings.say({" Nothing was written (--dry-run).", "试算，未写入。"}) : ""));
    return ExitCode::done;
}

Shared editing(Arguments& own) {
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.place("ZONE", {"The zone's name", "区块名称"}, request->zone);
    own.option("--plan", "PLAN", {"The plan, where several have a zone of that name", "所属规划（区块重名时须指明）"},
               request->plan);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    return request;
}

void declareCreate(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("create", {"Draw a zone in a draft", "在规划草案中新设区块"},
                                 "mutu zone create zone.mutu 轴承区块 --plan 集聚区规划 --industry 轴承 --geometry "
                                 "'POLYGON((500000 3200000, 500200 3200000, 500200 3200100, 500000 3200100, "
                                 "500000 3200000))'");
    auto request = editing(own);
    own.option("--industry", "NAME", {"The named industry that it is meant for", "主导产业（已命名的产业）"},
               request->industry);
    own.option("--geometry", "WKT|JSON|FILE",
               {"Its line, snapped to the parcels: those mostly inside are assigned",
                "划定的范围线，按宗地取整：大部在线内的宗地划入"},
               request->geometry);
    own.option("--district", "D",
               {"The district, in a plan of the whole zone", "片区（全区规划中须指明或由范围线推定）"},
               request->district);
    own.then([request, &settings] {
        if (request->plan.empty() || request->industry.empty())
            throw Stop{{"option_missing", "A zone needs its plan and its industry.", "zone create",
                        "Give --plan PLAN and --industry NAME."},
                       ExitCode::usage};
        return create(*request, settings);
    });
}

} // namespace

void declareZone(Arguments& arguments, const Settings& settings) {
    declareZonePlans(arguments, settings);
    declareCreate(arguments, settings);

    auto in = arguments.subVerb("assign", {"Put parcels into a zone of a draft", "宗地划入区块"},
                                "mutu zone assign zone.mutu 轴承区块 A-1 A-2");
    auto request = editing(in);
    in.places("[PARCEL]", {"Codes of parcels or numbers of plots", "宗地代码或地块编号，可列多个"}, request->parcels);
    in.option("--window", "X0,Y0,X1,Y1", {"Parcels mostly inside this window", "大部在窗口内的宗地"}, request->window);
    in.option("--within", "WKT|JSON|FILE", {"Parcels mostly inside this outline", "大部在范围线内的宗地"},
              request->geometry);
    in.flag("--move", {"Take them over from other zones of the plan", "已在同一规划其他区块内的一并转入"},
            request->move);
    in.then([request, &settings] { return assign(*request, settings); });

    auto out = arguments.subVerb("unassign", {"Take parcels out of a zone of a draft", "宗地移出区块"},
                                 "mutu zone unassign zone.mutu 轴承区块 A-2");
    request = editing(out);
    out.places("PARCEL", {"Codes of parcels or numbers of plots", "宗地代码或地块编号，可列多个"}, request->parcels);
    out.then([request, &settings] { return unassign(*request, settings); });

    auto gone = arguments.subVerb("remove", {"Take a zone out of a draft", "从草案中删除区块"},
                                  "mutu zone remove zone.mutu 轴承区块");
    request = editing(gone);
    gone.then([request, &settings] { return remove(*request, settings); });

    auto conformity = arguments.subVerb(
        "conformity", {"Which enterprises don't stand in the zone of their industry", "核对企业与产业区块是否相符"},
        "mutu zone conformity zone.mutu --district 集聚区");
    const auto question = std::make_shared<ConformityRequest>();
    question->declare(conformity);
    conformity.then([question, &settings] { return question->answer(settings); });
}

} // namespace mutu::cli
