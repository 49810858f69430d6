// SPDX-License-Identifier: Apache-2.0
#include "app/cli/case_request.h"
#include "app/cli/request.h"
#include "app/cli/reuse_answer.h"
#include "app/cli/tenure_request.h"
#include "app/cli/verbs/verbs.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string lot;
    std::string place;
    std::string source;
    std::string number;
    std::optional<std::string> land;
    std::optional<std::string> floor;
    std::optional<std::string> more;
    std::optional<std::string> less;
    std::optional<std::string> on;

    [[nodiscard]] Date day(const Settings& settings) const { return on ? dayIn("--on", *on) : settings.day(); }
};
using Shared = std::shared_ptr<Request>;

land::StockLot named(const store::Store& records, const std::string& number) {
    if (auto found = book::lotNumbered(records, number)) return *std::move(found);
    throw Stop{{"lot_unknown", fmt::format("The book has no lot '{}'.", number), number,
                "`mutu reassign lot list` shows them."},
               ExitCode::notFound};
}

ExitCode add(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    auto book = book::Book::open(request.book);
    const auto place = placeNamed(book.records(), request.place);
    book::LotListing listing;
    listing.source = enterpriseArgument(book.records(), request.source).id;
    listing.parcel = place.parcel.id;
    listing.building = place.building;
    listing.floor = place.floor;
    listing.land = areaOption("--land", request.land);
    listing.floorArea = areaOption("--floor", request.floor);
    listing.on = request.day(settings);
    listing.document = settings.document;
    listing.number = request.number;
    const auto title =
        fmt::format(fmt::runtime(settings.say({"List idle stock of {}", "列入存量：{}"})), request.source);
    std::vector<office::LotHistory> written;
    for (auto& lot : orStop(book::listLots(book, listing, settings.heading(title))))
        written.push_back({std::move(lot), {}});
    answerLots(written, book.records(), settings);
    return ExitCode::done;
}

ExitCode changeBy(const Request& request, const Settings& settings, land::LotEvent event, RegisteredArea area,
                  Text title) {
    auto book = book::Book::open(request.book);
    const auto lot = named(book.records(), request.lot);
    book::LotChange change{lot.id, event, area, request.day(settings), settings.document, settings.reason};
    if (area == RegisteredArea()) change.area = office::takeable(book::lotHistory(book.records(), lot), change.on);
    orStop(book::changeLot(book, change, settings.heading(std::string(settings.say(title)))));
    answerLots({book::lotHistory(book.records(), lot)}, book.records(), settings);
    return ExitCode::done;
}

ExitCode withdraw(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto area = request.less ? *areaOption("--area", request.less) : RegisteredArea();
    return changeBy(request, settings, land::LotEvent::withdrawal, area,
                    {"Withdraw lot {case}", "存量批次 {case} 移出"});
}

ExitCode correct(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    if (request.more.has_value() == request.less.has_value())
        throw Stop{
            {"option_missing", "A correction adds or takes.", "lot correct", "Give one of --add AREA and --take AREA."},
            ExitCode::usage};
    const auto area =
        request.more ? *areaOption("--add", request.more) : RegisteredArea() - *areaOption("--take", request.less);
    return changeBy(request, settings, land::LotEvent::correction, area,
                    {"Correct lot {case}", "存量批次 {case} 更正"});
}

ExitCode list(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    auto lots = book::lotHistories(book.records());
    std::erase_if(lots, [&](const office::LotHistory& history) {
        return history.lot.listedOn && settings.day() < *history.lot.listedOn;
    });
    answerLots(lots, book.records(), settings);
    return ExitCode::done;
}

Shared requestFor(Arguments& own, bool isOne, bool isWrite) {
    auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    if (isOne) own.place("LOT", {"The number of the lot", "批次编号"}, request->lot);
    if (isWrite) own.option("--on", "DATE", {"The day (default: today)", "日期（默认今天）"}, request->on);
    return request;
}

} // namespace

void declareLots(Arguments& arguments, const Settings& settings) {
    auto lots =
        arguments.subVerb("lot", {"The stock of idle land and floor", "存量批次"}, "mutu reassign lot list zone.mutu");
    auto own =
        lots.subVerb("add", {"List idle land and floor; --document names the list", "列入存量，须注明 --document"},
                     "mutu reassign lot add zone.mutu --source 示例化工有限公司 --place A-4 --land 15mu --on "
                     "2019-01-10 --document 常开发〔2019〕1号");
    auto request = requestFor(own, false, true);
    own.option("--source", "ENT", {"Whose it was: credit code or exact name", "原企业：信用代码或全称"},
               request->source);
    own.option("--place", "PLACE", {"PARCEL, PARCEL/BUILDING or PARCEL/BUILDING/FLOOR", "宗地、宗地/幢或宗地/幢/层"},
               request->place);
    own.option("--land", "AREA", {"So much land", "土地面积"}, request->land);
    own.option("--floor", "AREA", {"So much floor", "厂房面积"}, request->floor);
    own.option("--number", "LOT", {"Its number (default: the next one)", "编号（默认自动编号）"}, request->number);
    own.then([request, &settings] { return add(*request, settings); });

    auto out = lots.subVerb("withdraw", {"Take a lot, or part of it, off the list", "移出存量"},
                            "mutu reassign lot withdraw zone.mutu CL-2019-001-L --document 常开发〔2019〕9号");
    request = requestFor(out, true, true);
    out.option("--area", "AREA", {"So much (default: what is left)", "面积（默认剩余全部）"}, request->less);
    out.then([request, &settings] { return withdraw(*request, settings); });

    auto mend = lots.subVerb("correct", {"Correct a lot by a line of its own", "更正存量"},
                             "mutu reassign lot correct zone.mutu CL-2019-001-L --take 0.5mu --document 核2019-3");
    request = requestFor(mend, true, true);
    mend.option("--add", "AREA", {"More than was listed", "调增面积"}, request->more);
    mend.option("--take", "AREA", {"Less than was listed", "调减面积"}, request->less);
    mend.then([request, &settings] { return correct(*request, settings); });

    auto rows = lots.subVerb("list", {"The lots and what is left of each", "存量批次与剩余"},
                             "mutu reassign lot list zone.mutu");
    request = requestFor(rows, false, false);
    rows.then([request, &settings] { return list(*request, settings); });
}

} // namespace mutu::cli
