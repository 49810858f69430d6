// SPDX-License-Identifier: Apache-2.0
// 宗地图 and 界址点成果表 of parcels whose figures are known.
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/geom/measure.h"
#include "geo/geom/validity.h"
#include "geo/map/style_folder.h"
#include "geo/sheet/book_sheet.h"
#include "geo/sheet/output.h"
#include "geo/sheet/parcel_card.h"
#include "tests/geo/sheet/sample_zone.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

using namespace mutu;
using namespace mutu::sheet;

namespace {

constexpr geom::Point corner{500000'000, 3200000'000};
const auto day = Date::of(2026, 10, 31);

geom::Point at(double east, double north) {
    return {corner.x + std::llround(east * 1000), corner.y + std::llround(north * 1000)};
}

geom::Shape rectangle(double left, double bottom, double right, double top) {
    return geom::Region{{{{at(left, bottom), at(right, bottom), at(right, top), at(left, top)}, {}}}};
}

class Office {
  public:
    Office()
        : book(book::Book::inMemory(
              {.name = "试验区", .crs = "EPSG:4549", .illustrative = false, .createdAt = "2026-01-01T00:00:00Z"})) {}

    void add(land::Record record) {
        const auto done = book.apply(
            {{.title = "建账", .author = "测试", .at = "2026-01-01T00:00:00Z"}, {{std::nullopt, std::move(record)}}});
        if (!done) FAIL(done.refusal().code << ": " << done.refusal().message);
    }
    void addParcel(const std::string& plot, geom::Shape shape, const std::string& holder = {}) {
        land::Parcel parcel;
        parcel.plot = plot;
        parcel.landUse = "0601";
        parcel.location = "试验路 1 号";
        parcel.geometry = std::move(shape);
        add(parcel);
        ++parcels;
        if (holder.empty()) return;
        land::Enterprise enterprise;
        enterprise.name = holder;
        add(enterprise);
        land::Right right;
        right.parcel.id = RecordId{parcels};
        right.holder.id = RecordId{++holders};
        right.signedOn = Date::of(2020, 1, 1);
        add(right);
    }

    book::Book book;
    std::int64_t parcels = 0;
    std::int64_t holders = 0;
};

/// A square of 100 m with a hole of 20 m, a neighbour on its east and one that only touches a corner.
Office squares() {
    Office office;
    geom::Polygon holed;
    holed.outer = {at(0, 0), at(100, 0), at(100, 100), at(0, 100)};
    holed.holes.push_back({at(40, 40), at(40, 60), at(60, 60), at(60, 40)});
    office.addParcel("A-1", geom::Region{{holed}}, "甲公司");
    office.addParcel("A-2", rectangle(100, 0, 160, 100), "乙公司");
    office.addParcel("A-3", rectangle(-30, 100, 0, 130), "丙公司");
    return office;
}

land::Parcel parcelOf(const book::Book& book, std::int64_t id) {
    return std::get<land::Parcel>(*book.records().find(land::Kind::parcel, RecordId{id}));
}

Sheet drawn(const book::Book& book, const std::string& name, std::int64_t parcel, const std::string& paper = {}) {
    startLetters();
    const auto layout = readTemplateFile(map::styleFolder() + "/sheets/" + name + ".xml");
    REQUIRE(layout);
    SheetWish wish;
    wish.parcel = RecordId{parcel};
    wish.asOf = wish.date = day;
    wish.paper = *Paper::parse(paper.empty() ? layout->paper : paper);
    auto sheet = sheetOf(book, *layout, wish);
    if (!sheet) FAIL(sheet.refusal().code << ": " << sheet.refusal().message);
    return std::move(sheet).value();
}

std::vector<std::string> textsOn(const std::vector<Drawing>& page) {
    std::vector<std::string> texts;
    for (const auto& drawing : page)
        if (const auto* text = std::get_if<TextDrawing>(&drawing)) texts.push_back(text->text);
    return texts;
}

std::ptrdiff_t count(const std::vector<std::string>& texts, const std::string& wanted) {
    return std::count(texts.begin(), texts.end(), wanted);
}

/// A star of so many corners about a place, with uneven rays.
geom::Shape star(double x, double y, int corners, double radius) {
    geom::Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double ray = radius * (i % 2 == 0 ? 1 : 0.7 + 0.02 * (i % 5));
        ring.push_back(at(x + ray * std::cos(angle), y + ray * std::sin(angle)));
    }
    return geom::normalized(geom::Region{{{ring, {}}}});
}

bool hasNotice(const Sheet& sheet, const std::string& code) {
    return std::any_of(sheet.notices.begin(), sheet.notices.end(),
                       [&code](const Finding& notice) { return notice.code == code; });
}

} // namespace

TEST_CASE("a boundary is walked from the north-west with the land on the right, and closes over its perimeter") {
    auto office = squares();
    land::BoundaryPoint point;
    point.number = "J77";
    point.mark = land::BoundaryMark::concretePost;
    point.category = land::PointCategory::analytic;
    point.geometry = at(100, 100);
    office.add(point);
    const auto parcel = parcelOf(office.book, 1);
    const auto walk = book::boundaryWalk(office.book.records(), parcel);
    REQUIRE(walk.rings.size() == 2);
    REQUIRE(walk.size() == 8);
    const auto& outer = walk.rings[0];
    CHECK(outer[0].place == at(0, 100));
    CHECK(outer[1].place == at(100, 100));
    CHECK(outer[2].place == at(100, 0));
    CHECK(outer[0].number == "J1");
    CHECK(outer[1].number == "J77"); // the book's own
    CHECK(outer[1].mark == land::BoundaryMark::concretePost);
    CHECK(walk.rings[1][0].place == at(40, 60));
    CHECK(walk.rings[1][1].place == at(40, 40)); // a hole runs the other way
    CHECK(walk.rings[1][3].serial == 8);
    double sum = 0;
    for (const auto& ring : walk.rings)
        for (const auto& each : ring) sum += each.length.value();
    CHECK(sum == Approx(geom::perimeter(*geom::regionOf(parcel.geometry)).value()));
}

TEST_CASE("a parcel's card names who holds it and the neighbours along its boundary, not at its corners") {
    const auto office = squares();
    const auto card = parcelCard(office.book.records(), RecordId{1}, day);
    REQUIRE(card);
    CHECK(card->holder == "甲公司");
    REQUIRE(card->neighbours.size() == 1);
    CHECK(card->neighbours[0].name == "A-2");
    CHECK(card->neighbours[0].holder == "乙公司");
    CHECK(card->area == RegisteredArea(960000));
    const auto values = valuesOf(*card, Language::chinese);
    CHECK(values.at("landUse") == "工业用地（0601）");
    CHECK(values.at("perimeter") == "480.00");
    CHECK(parcelCard(office.book.records(), RecordId{99}, day).refusal().code == "sheet_parcel");
}

TEST_CASE("the table of boundary points has every point, every length between its two points, and closes each ring") {
    const auto office = squares();
    const auto sheet = drawn(office.book, "boundary-points", 1);
    CHECK(sheet.furtherPages.empty());
    const auto texts = textsOn(sheet.drawings);
    CHECK(count(texts, "J1") == 2);
    CHECK(count(texts, "J5") == 2); // the hole closes, too
    CHECK(count(texts, "J3") == 1);
    CHECK(count(texts, "100.00") == 4);
    CHECK(count(texts, "20.00") == 4);
    CHECK(count(texts, "3200100.000") == 3); // X is north
    CHECK(count(texts, "第 1 页　共 1 页") == 1);
    CHECK(count(texts, "甲公司") == 1);
    CHECK(count(texts, "界标") == 0); // none is stated
    // A length stands half way between the lines of its points.
    const auto baseline = [&](const std::string& wanted) {
        for (const auto& drawing : sheet.drawings)
            if (const auto* text = std::get_if<TextDrawing>(&drawing); text != nullptr && text->text == wanted)
                return text->baseline.y;
        FAIL("no " << wanted);
        return 0.0;
    };
    CHECK(baseline("100.00") == Approx((baseline("J1") + baseline("J2")) / 2).margin(0.05));
}

TEST_CASE("a long boundary goes on over pages that each have the head, and only a PDF holds them") {
    Office office;
    office.addParcel("B-1", star(0, 0, 80, 150), "甲公司");
    const auto sheet = drawn(office.book, "boundary-points", 1);
    REQUIRE(sheet.furtherPages.size() == 2); // 80 points and the first again, 36 a page
    for (std::size_t page = 0; page < 3; ++page) {
        const auto texts = textsOn(page == 0 ? sheet.drawings : sheet.furtherPages[page - 1]);
        CHECK(count(texts, fmt::format("第 {} 页　共 3 页", page + 1)) == 1);
        CHECK(count(texts, "界址点成果表") == 1);
        CHECK(count(texts, "甲公司") == 1);
        CHECK(count(texts, "序号") == 1);
        CHECK(count(texts, "J37") == (page == 1 ? 1 : 0));
    }
    const tests::Scratch scratch;
    writePdf(sheet, scratch.path("points.pdf"));
    CHECK(tests::commandOutput("pdfinfo " + scratch.path("points.pdf")).find("Pages:           3") !=
          std::string::npos);
    const auto text = tests::commandOutput("pdftotext -layout " + scratch.path("points.pdf") + " -");
    std::set<std::string> found;
    for (int i = 1; i <= 80; ++i)
        if (text.find(fmt::format("J{} ", i)) != std::string::npos) found.insert(fmt::format("J{}", i));
    CHECK(found.size() == 80);
    CHECK_THROWS_AS(writeSvg(sheet, scratch.path("points.svg")), Error);
    CHECK_THROWS_AS(writePng(sheet, scratch.path("points.png"), 100), Error);
    CHECK_FALSE(std::filesystem::exists(scratch.path("points.svg")));
    CHECK_FALSE(std::filesystem::exists(scratch.path("points.png")));
}

TEST_CASE("a parcel plan draws the boundary red, numbers every point, and writes lengths, neighbours and the middle") {
    const auto office = squares();
    const auto sheet = drawn(office.book, "parcel-plan", 1);
    CHECK(sheet.scale == 1000);
    const auto texts = textsOn(sheet.drawings);
    for (int i = 1; i <= 8; ++i) CHECK(count(texts, fmt::format("J{}", i)) == 2); // on the map and in the table
    CHECK(count(texts, "100.00") == 8);
    CHECK(count(texts, "20.00") == 8);
    CHECK(count(texts, "A-2") == 1);
    CHECK(count(texts, "乙公司") == 1);
    CHECK(count(texts, "丙公司") == 0);
    CHECK(count(texts, "0601") == 1);
    CHECK(count(texts, "9,600.00") == 1);
    CHECK(misplacedTexts(sheet).empty());
    constexpr Ink red{{0xff, 0x00, 0x00}, 1};
    const auto rings = std::count_if(sheet.drawings.begin(), sheet.drawings.end(), [&](const Drawing& drawing) {
        const auto* area = std::get_if<AreaDrawing>(&drawing);
        return area != nullptr && area->pen && area->pen->ink == red && area->pen->width == 0.3;
    });
    CHECK(rings == 2);
    // The frame keeps 2 cm from the paper's edge; only the title stands above it.
    for (const auto& drawing : sheet.drawings)
        if (const auto* map = std::get_if<MapDrawing>(&drawing)) CHECK(Frame{20, 20, 170, 257}.holds(map->frame));
}

TEST_CASE(
    "whatever the parcel's size, its plan has the largest scale of the series at which it fits, nothing overlaps") {
    startLetters();
    constexpr std::array series{200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0};
    for (const auto* paper : {"A4-portrait", "A4-landscape", "A3-portrait", "A3-landscape"})
        for (const double radius : {4.0, 11.0, 32.0, 70.0, 160.0, 420.0}) {
            CAPTURE(paper, radius);
            Office office;
            office.addParcel("C-1", star(0, 0, 14, radius));
            const auto sheet = drawn(office.book, "parcel-plan", 1, paper);
            const auto found = std::find(series.begin(), series.end(), sheet.scale);
            REQUIRE(found != series.end());
            const auto box = geom::boxOf(parcelOf(office.book, 1).geometry);
            const auto isGood = [&](double scale) {
                const double spare = 0.14 * std::min(sheet.mapFrame.width, sheet.mapFrame.height) + 1e-6;
                return geom::metres(box.width()) * 1000 / scale <= sheet.mapFrame.width - spare &&
                       geom::metres(box.height()) * 1000 / scale <= sheet.mapFrame.height - spare;
            };
            CHECK(isGood(sheet.scale));
            if (found != series.begin()) CHECK_FALSE(isGood(*(found - 1)));
            const auto texts = textsOn(sheet.drawings);
            for (int i = 1; i <= 14; ++i) CHECK(count(texts, fmt::format("J{}", i)) == 2);
            CHECK(misplacedTexts(sheet).empty());
        }
}

TEST_CASE("a parcel with more points than the plan's table holds is told to have the table printed with it") {
    Office office;
    office.addParcel("D-1", star(0, 0, 60, 150));
    const auto sheet = drawn(office.book, "parcel-plan", 1);
    CHECK(hasNotice(sheet, "plan_points"));
    CHECK(count(textsOn(sheet.drawings), "X(m)") == 0);
    const auto card = parcelCard(office.book.records(), RecordId{1}, day);
    CHECK(card->walk.size() == 60);
}

TEST_CASE("a plan is refused at a scale at which the parcel doesn't fit, without a parcel, and without an outline") {
    auto office = squares();
    office.addParcel("A-4", {});
    startLetters();
    const auto layout = readTemplateFile(map::styleFolder() + "/sheets/parcel-plan.xml").value();
    SheetWish wish;
    wish.asOf = wish.date = day;
    wish.paper = *Paper::parse("A4-portrait");
    CHECK(sheetOf(office.book, layout, wish).refusal().code == "sheet_parcel");
    wish.parcel = RecordId{4};
    CHECK(sheetOf(office.book, layout, wish).refusal().code == "sheet_outline");
    wish.parcel = RecordId{1};
    wish.scale = 200;
    CHECK(sheetOf(office.book, layout, wish).refusal().code == "sheet_fit");
    wish.scale = 0;
    CHECK(sheetOf(office.book, layout, wish).refusal().code == "sheet_scale");
    wish.scale = 2000;
    CHECK(sheetOf(office.book, layout, wish)->scale == 2000);
}

TEST_CASE("a plan is a vector PDF that GIS programs place, the same bytes each time") {
    const auto office = squares();
    const tests::Scratch scratch;
    writePdf(drawn(office.book, "parcel-plan", 1), scratch.path("one.pdf"));
    writePdf(drawn(office.book, "parcel-plan", 1), scratch.path("two.pdf"));
    CHECK(tests::commandOutput("cmp " + scratch.path("one.pdf") + " " + scratch.path("two.pdf") + " 2>&1").empty());
    CHECK(std::filesystem::file_size(scratch.path("one.pdf")) < 150'000);
    const auto info = tests::commandOutput("gdalinfo " + scratch.path("one.pdf") + " 2>/dev/null");
    CHECK(info.find("4549") != std::string::npos);
}

TEST_CASE("a template says what it is of, and what it can't be is refused with its line") {
    const auto text = [](const std::string& form, const std::string& points) {
        return "<sheet name=\"t\" form=\"" + form +
               "\">\n<title zh=\"图\" en=\"t\"/>\n<illustrativeMark zh=\"示\" en=\"i\"/>"
               "<illustrativeNotice zh=\"示\" en=\"i\"/>\n<head/>\n" +
               points + "\n<foot/>\n</sheet>";
    };
    const auto good = readTemplate(text("point-table", "<points decimals=\"2\" perPage=\"20\"/>"), "t.xml");
    REQUIRE(good);
    CHECK(good->form == SheetForm::pointTable);
    CHECK(good->points == PointListing{2, 20});
    CHECK(readTemplate(text("poster", "<points/>"), "t.xml").refusal().where == "t.xml:1");
    CHECK(readTemplate(text("point-table", "<points perPage=\"0\"/>"), "t.xml").refusal().where == "t.xml:5");
    CHECK(readTemplate(text("point-table", "<points decimals=\"2.5\"/>"), "t.xml").refusal().where == "t.xml:5");
    CHECK(readTemplate(text("point-table", ""), "t.xml").refusal().code == "sheet_template");
}
