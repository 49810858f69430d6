// SPDX-License-Identifier: Apache-2.0
// The shipped sheets, drawn of an illustrative zone with its history.
#include "geo/book/clearing.h"
#include "geo/book/conformity.h"
#include "geo/book/occupancy_sums.h"
#include "geo/book/zone_report.h"
#include "geo/demo/history.h"
#include "geo/demo/zone.h"
#include "geo/demo/zone_source.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/book_sheet.h"
#include "geo/sheet/output.h"
#include "tests/geo/sheet/golden_picture.h"
#include "tests/geo/sheet/sample_zone.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace mutu;
using namespace mutu::sheet;

namespace {

const auto amidClearing = Date::of(2019, 3, 1);
const auto afterwards = Date::of(2026, 6, 30);

const book::Book& zone() {
    static const auto book = [] {
        static const tests::Scratch scratch; // several cases run side by side
        const auto path = scratch.path("zone.mutu");
        const demo::Zone plan(1200, 1);
        demo::ZoneSource source(plan);
        book::Book::make(path, demo::Zone::card(), {.title = "示范", .author = "测试", .at = "2026-01-01T00:00:00Z"},
                         source);
        auto made = book::Book::open(path);
        demo::tellHistory(made);
        return made;
    }();
    return book;
}

SheetTemplate shipped(const std::string& name) {
    auto read = readTemplateFile(map::styleFolder() + "/sheets/" + name + ".xml");
    if (!read) FAIL(read.refusal().where << ": " << read.refusal().message);
    return *read;
}

Sheet drawn(const std::string& name, const SheetWish& wish) {
    startLetters();
    auto sheet = sheetOf(zone(), shipped(name), wish);
    if (!sheet) FAIL(sheet.refusal().code << ": " << sheet.refusal().message);
    return std::move(sheet).value();
}

SheetWish wishFor(Date day, const std::string& paper = "A1") {
    SheetWish wish;
    wish.paper = *Paper::parse(paper);
    wish.asOf = wish.date = day;
    return wish;
}

const Listing& listNamed(const Sheet& sheet, const std::string& english) {
    const auto found = std::find_if(sheet.listings.begin(), sheet.listings.end(),
                                    [&](const Listing& list) { return list.title.english == english; });
    REQUIRE(found != sheet.listings.end());
    return *found;
}

const LandTable& tableNamed(const Sheet& sheet, const std::string& english) {
    const auto found = std::find_if(sheet.tables.begin(), sheet.tables.end(),
                                    [&](const LandTable& table) { return table.titleEn == english; });
    REQUIRE(found != sheet.tables.end());
    return *found;
}

RegisteredArea muSum(const Listing& list, std::size_t column) {
    RegisteredArea sum;
    for (const auto& row : list.rows) sum = sum + std::get<MuCell>(row.cells[column]).area;
    return sum;
}

} // namespace

TEST_CASE("the vacancy sheet lists every vacant piece, and its totals are those of the ledger") {
    const auto day = Date::of(2026, 6, 30);
    auto wish = wishFor(day);
    wish.district = RecordId{2};
    const auto sheet = drawn("vacancy", wish);
    query::VacancyQuestion question;
    question.asOf = day;
    question.districts = {RecordId{2}};
    RegisteredArea land;
    RegisteredArea floor;
    const auto rows = zone().records().vacancies(question);
    for (const auto& row : rows) {
        land = land + row.vacancy.area;
        floor = floor + row.vacancy.floor;
    }
    REQUIRE(rows.size() > 20);
    const auto& list = listNamed(sheet, "Vacant plots and floor");
    CHECK(list.rows.size() == rows.size());
    CHECK(list.unlisted == 0);
    CHECK(std::get<MuCell>(list.total[2]).area == land);
    CHECK(std::get<SquareMetreCell>(list.total[3]).area == floor);
    CHECK(muSum(list, 2) == land);
    CHECK(tableNamed(sheet, "Vacant land and floor").total.area == land);
    // What the legend counts on the map is what the list has.
    std::int64_t onMap = 0;
    for (const auto& entry : sheet.legend)
        if (entry.layer == map::LayerKind::vacancy) onMap += entry.count;
    CHECK(onMap == static_cast<std::int64_t>(rows.size()));
}

TEST_CASE("a list that is too long is summed up, said, and still adds up") {
    const auto sheet = drawn("vacancy", wishFor(Date::of(2026, 6, 30), "A4"));
    const auto& list = listNamed(sheet, "Vacant plots and floor");
    REQUIRE(list.unlisted > 0);
    CHECK(std::get<MuCell>(list.total[2]).area == muSum(list, 2));
    CHECK(std::any_of(sheet.notices.begin(), sheet.notices.end(),
                      [](const Finding& notice) { return notice.code == "sheet_list_cut"; }));
    CHECK(list.rows.back().number == 0);
}

TEST_CASE("the clearing sheet numbers the open cases and counts all of them by state") {
    const auto sheet = drawn("clearing", wishFor(amidClearing));
    const auto rules = book::clearingSheet(zone().records(), amidClearing);
    std::map<std::string, std::int64_t> byState;
    std::int64_t open = 0;
    for (const auto& history : book::clearingHistories(zone().records())) {
        const auto state = office::stateOn(history.steps, amidClearing);
        if (state.empty()) continue;
        ++byState[rules.stateTitle(state)];
        open += rules.state(state)->isOpen ? 1 : 0;
    }
    REQUIRE(open > 0);
    const auto& table = tableNamed(sheet, "Clearing cases by state");
    CHECK(table.rows.size() == byState.size());
    for (const auto& row : table.rows) CHECK(row.count == byState.at(row.title));
    const auto& list = listNamed(sheet, "Clearing under way");
    CHECK(static_cast<std::int64_t>(list.rows.size()) == open);
    for (const auto& row : list.rows) CHECK(row.number > 0);
    // Parcels have the colour of their case's state: the legend's words are the table's.
    std::set<std::string> painted;
    for (const auto& entry : sheet.legend)
        if (entry.layer == map::LayerKind::parcel && entry.title != "其他宗地") painted.insert(entry.title);
    for (const auto& row : table.rows) CHECK(painted.contains(row.title));
}

TEST_CASE("the occupancy sheet's land is that of the report, piece by piece") {
    const auto day = Date::of(2026, 6, 30);
    const auto sheet = drawn("occupancy", wishFor(day));
    RegisteredArea land;
    for (const auto& sum : book::occupancySums(zone().records(), day)) land = land + sum.land;
    CHECK(tableNamed(sheet, "Land by actual use").total.area == land);
    CHECK(tableNamed(sheet, "Land by occupancy").total.area == land);
}

TEST_CASE("the cluster sheet says of each zone what the report says") {
    const auto day = Date::of(2026, 6, 30);
    const auto sheet = drawn("cluster-layout", wishFor(day));
    const auto report = book::zoneReport(zone().records(), {day, {}, {}}, office::ZoningRules::standard());
    const auto& list = listNamed(sheet, "Cluster zones (mu)");
    REQUIRE(list.rows.size() == report.zones.size() + 1);
    for (std::size_t i = 0; i < report.zones.size(); ++i) {
        CHECK(std::get<std::string>(list.rows[i].cells[0]) == report.zones[i].zone);
        CHECK(std::get<MuCell>(list.rows[i].cells[2]).area == report.zones[i].gross);
        CHECK(std::get<MuCell>(list.rows[i].cells[3]).area == report.zones[i].figures.land);
        CHECK(list.rows[i].number == static_cast<std::int64_t>(i + 1));
    }
    CHECK(std::get<MuCell>(list.total[3]).area == report.total.figures.land);
    CHECK(tableNamed(sheet, "Land balance (parcels)").total.area == report.total.figures.land);
    CHECK(listNamed(sheet, "Facility projects").rows.size() == 14);

    // of last year, the largest output first: every enterprise that reported then is still where it was
    std::vector<std::pair<double, std::string>> outputs;
    zone().records().visit({.kind = land::Kind::enterpriseYear}, [&](const land::Record& record) {
        const auto& figures = std::get<land::EnterpriseYear>(record);
        if (figures.year == day.year() - 1 && figures.aboveScale)
            outputs.emplace_back(-*figures.output,
                                 land::titleOf(*zone().records().find(land::Kind::enterprise, figures.enterprise.id)));
        return true;
    });
    std::sort(outputs.begin(), outputs.end());
    const auto& leading = listNamed(sheet, "Leading enterprises (above scale, by output)");
    REQUIRE(!leading.rows.empty());
    REQUIRE(leading.rows.size() <= outputs.size());
    for (std::size_t i = 0; i < leading.rows.size(); ++i) {
        CHECK(std::get<std::string>(leading.rows[i].cells[0]) == outputs[i].second);
        CHECK(std::get<std::string>(leading.rows[i].cells[2]) == std::to_string(day.year() - 1));
    }
    const auto earlier =
        drawn("cluster-layout", wishFor(Date::of(2022, 6, 30))); // before any figures: said, not left out
    CHECK(listNamed(earlier, "Leading enterprises (above scale, by output)").rows.empty());
    CHECK_FALSE(listNamed(earlier, "Leading enterprises (above scale, by output)").remark.chinese.empty());
}

TEST_CASE("every shipped sheet is legible on A3 and A1, in both languages, with its mark") {
    for (const auto* name : {"cluster-layout", "vacancy", "clearing", "occupancy"})
        for (const auto* paper : {"A3", "A1", "A3-portrait"})
            for (const auto language : {Language::chinese, Language::english}) {
                INFO(name << " " << paper << (language == Language::english ? " in English" : " in Chinese"));
                auto wish = wishFor(amidClearing, paper);
                wish.language = language;
                wish.district = RecordId{2};
                const auto sheet = drawn(name, wish);
                CHECK(misplacedTexts(sheet) == std::vector<std::string>{});
                CHECK(std::none_of(sheet.notices.begin(), sheet.notices.end(),
                                   [](const Finding& notice) { return notice.code == "sheet_crowded"; }));
                const std::string mark = language == Language::english ? "ILLUSTRATIVE" : "示意数据";
                CHECK(std::count_if(sheet.drawings.begin(), sheet.drawings.end(), [&](const Drawing& drawing) {
                          const auto* text = std::get_if<TextDrawing>(&drawing);
                          return text != nullptr && text->text == mark;
                      }) == 2);
            }
}

TEST_CASE("a list whose total isn't the sum of its rows is refused") {
    startLetters();
    auto request = sampleRequest();
    Listing list;
    list.title = {"清单", "List"};
    list.columns = {{{"地块", "Plot"}, 1}, {{"亩", "mu"}, 1}};
    list.rows = {{{std::string("A-1"), MuCell{RegisteredArea(100)}}},
                 {{std::string("A-2"), MuCell{RegisteredArea(50)}}}};
    list.total = {{}, MuCell{RegisteredArea(150)}};
    request.listings = {list};
    CHECK(compose(sampleTemplate(), request, samplePortrayal()));
    request.listings[0].total[1] = MuCell{RegisteredArea(151)};
    const auto refused = compose(sampleTemplate(), request, samplePortrayal());
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().code == "sheet_totals");
}

TEST_CASE("the overview shows every district larger beside the whole, all at one scale, none over another") {
    const auto sheet = drawn("zone-overview", wishFor(amidClearing, "A2"));
    REQUIRE(sheet.insets.size() == 4);
    std::set<std::string> titles;
    for (const auto& inset : sheet.insets) {
        titles.insert(inset.title);
        CHECK(inset.map.scale == sheet.insets.front().map.scale);
        CHECK(inset.map.scale < sheet.scale);
        CHECK_FALSE(sheet.mapFrame.holds(inset.map.frame));
        for (const auto& other : sheet.insets) {
            const auto& a = inset.map.frame;
            const auto& b = other.map.frame;
            const bool isApart =
                a.right() <= b.left || b.right() <= a.left || a.bottom() <= b.top || b.bottom() <= a.top;
            CHECK((&inset == &other || isApart));
        }
    }
    CHECK(titles == std::set<std::string>{"新都工业园区", "集聚区", "辉埠新区", "生态园区"});
    zone().records().visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        const auto box = geom::boxOf(district.geometry);
        for (const auto& inset : sheet.insets) {
            if (inset.title != district.name) continue;
            const auto ground = inset.map.ground();
            CHECK((ground.contains({box.minX, box.minY}) && ground.contains({box.maxX, box.maxY})));
        }
        return true;
    });
    const auto maps = std::count_if(sheet.drawings.begin(), sheet.drawings.end(),
                                    [](const Drawing& drawing) { return std::holds_alternative<MapDrawing>(drawing); });
    CHECK(maps == 5);
    CHECK(misplacedTexts(sheet).empty());
    auto one = wishFor(amidClearing, "A2");
    one.district = RecordId{1};
    CHECK(drawn("zone-overview", one).insets.empty());
}

TEST_CASE("a zone's own sheet speaks of its parcels alone, and says what it leaves out") {
    const auto report =
        book::zoneReport(zone().records(), {afterwards, {}, {}}, book::zoningRulesOn(zone().records(), afterwards));
    SheetMaker maker(zone(), shipped("cluster-layout"));
    std::size_t number = 0;
    zone().records().visit({.kind = land::Kind::clusterZone, .asOf = afterwards}, [&](const land::Record& record) {
        const auto& each = std::get<land::ClusterZone>(record);
        auto wish = wishFor(afterwards);
        wish.zone = each.id;
        startLetters();
        auto sheet = maker.sheet(wish);
        REQUIRE(sheet);
        CAPTURE(each.name);
        REQUIRE(report.zones.at(number).zone == each.name);
        CHECK(sheet->tables.back().total.area == report.zones.at(number).figures.land);
        CHECK(sheet->title.find(each.name) != std::string::npos);
        CHECK(std::count_if(sheet->notices.begin(), sheet->notices.end(),
                            [](const Finding& notice) { return notice.code == "sheet_zone_parts"; }) == 5);
        CHECK(sheet->ground().contains({geom::boxOf(each.geometry).minX, geom::boxOf(each.geometry).maxY}));
        return ++number < 3;
    });
    CHECK(number == 3);
    auto none = wishFor(afterwards);
    none.zone = RecordId{9999};
    CHECK(maker.sheet(none).refusal().code == "sheet_zone");
}

TEST_CASE("sheets look as they did") {
    auto wish = wishFor(afterwards, "A3");
    wish.district = RecordId{4};
    checkPicture(pictureOf(drawn("cluster-layout", wish), 72), "cluster-layout");
    checkPicture(pictureOf(drawn("zone-overview", wishFor(afterwards, "A3")), 72), "zone-overview");
    wish.paper = *Paper::parse("A4-portrait");
    wish.parcel = RecordId{3};
    checkPicture(pictureOf(drawn("parcel-plan", wish), 72), "parcel-plan");
    checkPicture(pictureOf(drawn("boundary-points", wish), 72), "boundary-points");
}

TEST_CASE("every shipped sheet of the zone keeps its paper's budget") {
    const tests::Scratch scratch;
    for (const auto* paper : {"A3", "A1", "A0"})
        for (const auto* name : {"cluster-layout", "vacancy", "occupancy", "clearing", "zone-overview"}) {
            CAPTURE(paper, name);
            const auto sheet = drawn(name, wishFor(afterwards, paper));
            writePdf(sheet, scratch.path("sheet.pdf"));
            CHECK(static_cast<std::int64_t>(std::filesystem::file_size(scratch.path("sheet.pdf"))) <
                  sheet.paper.sizeBudget());
        }
}
