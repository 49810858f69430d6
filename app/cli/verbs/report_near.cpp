// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dossier.h"
#include "app/cli/geometry_argument.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "app/cli/workbook_answer.h"
#include "geo/base/area.h"
#include "geo/book/book.h"
#include "geo/book/near_site.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <memory>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::optional<std::string> site;
    std::optional<std::string> shape;
    std::string within = "200m";
    bool adjoining = false;
};

book::SiteQuestion questionOf(const Request& request, const store::Store& records, const Settings& settings) {
    if (request.site.has_value() == request.shape.has_value())
        throw Stop{
            {"option_malformed", "Name the site as a parcel or as a shape.", "--site, --shape", "Give one of the two."},
            ExitCode::usage};
    book::SiteQuestion question;
    question.day = settings.day();
    question.adjoining = request.adjoining;
    question.within = orUsage(parseLength(request.within));
    if (request.shape) return question.site = regionArgument("--shape", *request.shape), question;
    const auto parcels = parcelsCalled(records, *request.site, settings.asOf);
    const auto* region = parcels.empty() ? nullptr : geom::regionOf(parcels.front().geometry);
    if (region == nullptr)
        throw Stop{{"parcel_unknown", fmt::format("The book has no parcel or plot '{}' on the map.", *request.site),
                    "--site", "Check the code, or draw the site with --shape."},
                   ExitCode::notFound};
    question.site = *region;
    question.parcel = parcels.front().id;
    return question;
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : std::string(between)) + name;
    return text;
}

struct Sum {
    RegisteredArea land;
    RegisteredArea floor;
    RegisteredArea freedLand;
    RegisteredArea freedFloor;
};

Sum sumOf(const std::vector<book::SiteRow>& rows) {
    Sum sum;
    for (const auto& row : rows) {
        sum.land = sum.land + row.land;
        sum.floor = sum.floor + row.floor;
        sum.freedLand = sum.freedLand + row.freedLand();
        sum.freedFloor = sum.freedFloor + row.freedFloor();
    }
    return sum;
}

class Answer {
  public:
    Answer(const store::Store& records, std::vector<book::SiteRow> rows, const Settings& settings)
        : records_(records)
        , rows_(std::move(rows))
        , settings_(settings) {}

    [[nodiscard]] Json json() const {
        auto rows = Json::array();
        for (const auto& row : rows_)
            rows.push_back({{"parcel", textOrNull(row.parcel.code)},
                            {"plot", textOrNull(row.parcel.plot)},
                            {"district", textOrNull(book::titleOf(records_, land::Kind::district, row.district))},
                            {"distance_m", coordinate(row.distance.value())},
                            {"shared_boundary_m", coordinate(row.sharedBoundary.value())},
                            {"holders", row.holders},
                            {"users", row.users},
                            {"buildings", row.buildings},
                            {"area_mu", row.land.mu().value()},
                            {"area_m2", row.land.squareMetres().value()},
                            {"floor_m2", row.floor.squareMetres().value()},
                            {"freed_mu", row.freedLand().mu().value()},
                            {"freed_m2", row.freedLand().squareMetres().value()},
                            {"freed_floor_m2", row.freedFloor().squareMetres().value()}});
        const auto sum = sumOf(rows_);
        return {{"title", settings_.say({"Near the site", "地块周边"})},
                {"as_of", settings_.day().text()},
                {"rows", std::move(rows)},
                {"total",
                 {{"count", rows_.size()},
                  {"area_mu", sum.land.mu().value()},
                  {"area_m2", sum.land.squareMetres().value()},
                  {"floor_m2", sum.floor.squareMetres().value()},
                  {"freed_mu", sum.freedLand.mu().value()},
                  {"freed_m2", sum.freedLand.squareMetres().value()},
                  {"freed_floor_m2", sum.freedFloor.squareMetres().value()}}}};
    }

    [[nodiscard]] Table table() const {
        const auto say = [&](Text text) { return settings_.say(text); };
        Table table({{"parcel", say({"Parcel", "宗地"})},
                     {"district", say({"District", "片区"})},
                     {"distance_m", say({"Distance m", "距离m"})},
                     {"shared_boundary_m", say({"Shared m", "共用界线m"})},
                     {"holders", say({"Holder", "权利人"})},
                     {"users", say({"On site", "使用人"})},
                     {"buildings", say({"Buildings", "建筑"})},
                     {"area_mu", say({"Land mu", "土地亩数"})},
                     {"floor_m2", say({"Floor m²", "建筑面积㎡"})},
                     {"freed_mu", say({"Freed mu", "可腾亩数"})},
                     {"freed_floor_m2", say({"Freed floor m²", "可腾厂房㎡"})}});
        const bool people = settings_.forPeople();
        for (const auto& row : rows_)
            table.add({row.parcel.title(), book::titleOf(records_, land::Kind::district, row.district),
                       Decimal{row.distance.value(), 1}, Decimal{row.sharedBoundary.value(), 1},
                       joined(row.holders, people ? "、" : ";"), joined(row.users, people ? "、" : ";"), row.buildings,
                       Decimal{row.land.mu().value(), people ? 2 : 4}, Decimal{row.floor.squareMetres().value(), 2},
                       Decimal{row.freedLand().mu().value(), people ? 2 : 4},
                       Decimal{row.freedFloor().squareMetres().value(), 2}});
        const auto sum = sumOf(rows_);
        std::vector<Cell> total(11);
        total[0] = fmt::format("{} {}", say({"Total", "合计"}), rows_.size());
        total[7] = Decimal{sum.land.mu().value(), 2};
        total[8] = Decimal{sum.floor.squareMetres().value(), 2};
        total[9] = Decimal{sum.freedLand.mu().value(), 2};
        total[10] = Decimal{sum.freedFloor.squareMetres().value(), 2};
        table.setTotal(std::move(total));
        return table;
    }

    [[nodiscard]] bool isEmpty() const { return rows_.empty(); }

  private:
    const store::Store& records_;
    std::vector<book::SiteRow> rows_;
    const Settings& settings_;
};

ExitCode report(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json, Format::csv, Format::xlsx});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    const auto question = questionOf(request, book.records(), settings);
    const Answer found(book.records(), book::nearSite(book.records(), question), settings);
    if (settings.format == Format::json) return answerJson(found.json()), ExitCode::done;
    if (settings.format == Format::csv) return answer(found.table().csv()), ExitCode::done;
    if (settings.format == Format::xlsx)
        return answerWorkbook(settings.say({"Near the site", "地块周边"}), {found.table()}, book, settings),
               ExitCode::done;
    answer(fmt::format("{} {}{}\n\n", settings.say({"Near the site", "地块周边"}), settings.day().text(),
                       book.card().illustrative ? settings.say({" (illustrative)", "（示意数据）"}) : ""));
    answer(found.isEmpty() ? std::string(settings.say({"Nothing lies that near.\n", "该范围内没有宗地。\n"}))
                           : found.table().text());
    return ExitCode::done;
}

} // namespace

void declareReportNear(Arguments& arguments, const Settings& settings) {
    auto own = arguments.subVerb("near",
                                 {"Who and what lies near a site, and what clearing it would free",
                                  "地块周边的宗地、单位与建筑，及清退可腾的土地与厂房"},
                                 "mutu report near zone.mutu --site 330822001001GB00001 --within 200m");
    const auto request = std::make_shared<Request>();
    own.place("BOOK", {"The book", "账簿"}, request->book);
    own.option("--site", "PARCEL", {"The site is this parcel", "以该宗地为中心"}, request->site);
    own.option("--shape", "GEOMETRY",
               {"… or an outline: WKT, GeoJSON or a file", "或以图形为中心：WKT、GeoJSON 或文件"}, request->shape);
    own.option("--within", "DIST", {"How far from boundary to boundary (200m)", "边界之间的距离（缺省 200m）"},
               request->within);
    own.flag("--adjoining", {"Only what shares a stretch of boundary", "只列共用界线的宗地"}, request->adjoining);
    own.then([request, &settings] { return report(*request, settings); });
}

} // namespace mutu::cli
