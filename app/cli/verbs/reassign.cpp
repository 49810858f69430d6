// SPDX-License-Identifier: Apache-2.0
#include "app/cli/case_request.h"
#include "app/cli/part_request.h"
#include "app/cli/request.h"
#include "app/cli/reuse_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/candidates.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string number;
    std::string path;
    std::string step;
    std::string recipient;
    std::string place;
    std::optional<std::string> land;
    std::optional<std::string> floor;
    std::optional<std::string> price;
    std::string override;
    std::vector<std::string> lots;
    bool onlyOpen = false;
    bool dryRun = false;
    StepRequest own;
    PartRequest part;

    [[nodiscard]] book::Intent intent() const { return dryRun ? book::Intent::trial : book::Intent::write; }
};
using Shared = std::shared_ptr<Request>;

land::Reassignment named(const store::Store& records, const std::string& number) {
    if (auto found = book::reassignmentNumbered(records, number)) return *std::move(found);
    throw Stop{{"reassignment_unknown", fmt::format("The book has no reassignment '{}'.", number), number,
                "`mutu reassign list` shows them by number."},
               ExitCode::notFound};
}

office::ReuseRequest stepOf(const Request& request, const store::Store& records, const Settings& settings) {
    office::ReuseRequest step;
    step.on = request.own.on(settings);
    step.documents = request.own.documents();
    step.overrideReason = request.override;
    step.overrideDocument = settings.document;
    step.officer = settings.author;
    step.reason = settings.reason;
    for (const auto& text : request.lots) {
        const auto cut = text.find('=');
        const auto lot = book::lotNumbered(records, text.substr(0, cut));
        if (!lot)
            throw Stop{{"lot_unknown", fmt::format("The book has no lot '{}'.", text.substr(0, cut)),
                        text.substr(0, cut), "`mutu reassign lot list` shows them."},
                       ExitCode::notFound};
        step.lots.push_back(
            {lot->id, cut == std::string::npos ? std::nullopt : areaOption("--lot", text.substr(cut + 1))});
    }
    return step;
}

ExitCode open(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto place = placeNamed(book.records(), request.place);
    book::ReuseOpening opening;
    opening.path = request.path;
    opening.recipient = enterpriseArgument(book.records(), request.recipient).id;
    opening.parcel = place.parcel.id;
    opening.building = place.building;
    opening.floor = place.floor;
    opening.land = areaOption("--land", request.land);
    opening.floorArea = areaOption("--floor", request.floor);
    if (request.price) opening.price = moneyIn("--price", *request.price);
    opening.number = request.number;
    opening.step = stepOf(request, book.records(), settings);
    opening.part = request.part.part(book.records(), place.parcel, opening.land, opening.step.on);
    if (opening.part && place.building)
        throw Stop{{"option_malformed", "A building is given as it stands, with no part of the land.", request.place,
                    "Name the parcel alone: what stands on the part goes with it."},
                   ExitCode::usage};
    const auto title = fmt::format(fmt::runtime(settings.say({"Reassignment {{case}} to {}", "再分配 {{case}}：{}"})),
                                   request.recipient);
    answerReuse(orStop(book::openReassignment(book, opening, settings.heading(title), request.intent())),
                book.records(), settings, request.dryRun);
    return ExitCode::done;
}

ExitCode advance(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto record = named(book.records(), request.number);
    auto step = stepOf(request, book.records(), settings);
    step.to = request.step;
    const auto title =
        fmt::format(fmt::runtime(settings.say({"Reassignment {{case}}: {}", "再分配 {{case}}：{}"})), request.step);
    const auto parcel = book::recordOf<land::Parcel>(book.records(), record.parcel.id).value_or(land::Parcel());
    const auto part = request.part.part(book.records(), parcel, record.landArea, step.on);
    answerReuse(
        orStop(book::advanceReassignment(book, record.id, step, settings.heading(title), request.intent(), part)),
        book.records(), settings, request.dryRun);
    return ExitCode::done;
}

ExitCode giveUp(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    if (settings.reason.empty())
        throw Stop{{"reason_missing", "A reassignment is given up for a reason.", request.number,
                    "Say it with --reason TEXT."},
                   ExitCode::usage};
    auto book = book::Book::open(request.book);
    const auto record = named(book.records(), request.number);
    const auto heading =
        settings.heading(std::string(settings.say({"Reassignment {case} given up", "再分配 {case} 终止"})));
    answerReuse(orStop(book::closeReassignment(book, record.id, request.own.on(settings), settings.reason, heading,
                                               request.intent())),
                book.records(), settings, request.dryRun);
    return ExitCode::done;
}

ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    auto all = book::allOf<land::Reassignment>(book.records());
    std::erase_if(all, [&](const land::Reassignment& each) {
        return (each.openedOn && settings.day() < *each.openedOn) ||
               (request.onlyOpen && each.closedOn && *each.closedOn <= settings.day());
    });
    answerReassignments(all, book.records(), settings);
    return ExitCode::done;
}

Shared requestFor(Arguments& own, bool isOne) {
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    if (isOne) own.place("NUMBER", {"The number of the reassignment", "再分配编号"}, request->number);
    return request;
}

Shared stepFor(Arguments& own, bool isOne) {
    auto request = requestFor(own, isOne);
    request->own.declareDay(own);
    request->own.declareDocuments(own);
    own.option(
        "--lot", "LOT[=AREA]",
        {"A lot that gives, in place of those of the parcel; repeatable", "所动用的存量批次，默认取该处批次，可重复"},
        request->lots);
    own.option("--override", "REASON",
               {"Goes against the gates, but for what fits; needs --document", "突破条件的理由，须注明 --document"},
               request->override);
    request->part.declare(own);
    own.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    return request;
}

} // namespace

void declareReassign(Arguments& arguments, const Settings& settings) {
    auto first = arguments.subVerb("open", {"Open a reassignment of land or floor", "再分配立项"},
                                   "mutu reassign open zone.mutu --path lease --to 示例轴承有限公司 --place A-6/1/2 "
                                   "--on 2020-05-01");
    auto request = stepFor(first, false);
    first.option("--path", "PATH", {"A path of the rule sheet", "盘活路径（规则表用词）"}, request->path);
    first.option("--to", "ENT", {"The recipient: credit code or exact name", "受让企业：信用代码或全称"},
                 request->recipient);
    first.option("--place", "PLACE", {"PARCEL, PARCEL/BUILDING or PARCEL/BUILDING/FLOOR", "宗地、宗地/幢或宗地/幢/层"},
                 request->place);
    first.option("--land", "AREA", {"So much land (default: all there)", "土地面积（默认全部）"}, request->land);
    first.option("--floor", "AREA", {"So much floor (default: all there)", "厂房面积（默认全部）"}, request->floor);
    first.option("--price", "YUAN", {"The price", "价款"}, request->price);
    first.option("--number", "NUMBER", {"Its number (default: the next one)", "编号（默认自动编号）"}, request->number);
    first.then([request, &settings] { return open(*request, settings); });

    auto next = arguments.subVerb("advance", {"Take the next step of the path", "办理下一步"},
                                  "mutu reassign advance zone.mutu ZP-2020-001 signed --on 2020-05-10 --doc "
                                  "租赁合同=租2020-5 --doc 准入意见=准2020-2");
    request = stepFor(next, true);
    next.place("STEP", {"The step, a word of the rule sheet", "步骤（规则表用词）"}, request->step);
    next.then([request, &settings] { return advance(*request, settings); });

    auto end = arguments.subVerb("close", {"Give a reassignment up; needs --reason", "终止再分配，须注明 --reason"},
                                 "mutu reassign close zone.mutu ZP-2020-001 --reason 企业放弃");
    request = requestFor(end, true);
    request->own.declareDay(end);
    end.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, request->dryRun);
    end.then([request, &settings] { return giveUp(*request, settings); });

    auto rows = arguments.subVerb("list", {"The reassignments", "再分配清单"}, "mutu reassign list zone.mutu --open");
    request = requestFor(rows, false);
    rows.flag("--open", {"Only open ones", "只列未办结"}, request->onlyOpen);
    rows.then([request, &settings] { return list(*request, settings); });
    declareLots(arguments, settings);
    declareCandidates(arguments, settings);
}

} // namespace mutu::cli
