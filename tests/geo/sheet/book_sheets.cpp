// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene.h"
#include "geo/sheet/book_sheet.h"
#include "geo/sheet/figures.h"
#include "geo/sheet/ledger.h"
#include "tests/geo/sheet/sample_zone.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mutu;
using namespace mutu::sheet;

namespace {

geom::Shape square(std::int64_t left, std::int64_t bottom, std::int64_t side) {
    const geom::Point a{500000'000 + left * 1000, 3200000'000 + bottom * 1000};
    const auto length = side * 1000;
    return geom::Region{{{{a, {a.x + length, a.y}, {a.x + length, a.y + length}, {a.x, a.y + length}}, {}}}};
}

/// Two districts side by side; the western one holds two parcels with an outline and one without.
book::Book smallBook() {
    auto book = book::Book::inMemory(
        {.name = "试验区", .crs = "EPSG:4549", .illustrative = false, .createdAt = "2026-01-01T00:00:00Z"});
    const auto add = [&](land::Record record) {
        REQUIRE(book.apply({{.title = "建账", .author = "测试", .at = "2026-01-01T00:00:00Z"},
                            {{std::nullopt, std::move(record)}}})
                    .ok());
    };
    for (const auto* name : {"西区", "东区"}) {
        land::District district;
        district.name = name;
        district.geometry = square(name == std::string("西区") ? 0 : 1000, 0, 1000);
        add(district);
    }
    const auto parcel = [&](const std::string& plot, std::int64_t district, std::int64_t hundredths,
                            geom::Shape shape) {
        land::Parcel record;
        record.plot = plot;
        record.district.id = RecordId{district};
        record.registeredArea = RegisteredArea(hundredths);
        record.geometry = std::move(shape);
        add(record);
    };
    parcel("A-1", 1, 1000000, square(100, 100, 100));
    parcel("A-2", 1, 2000050, square(300, 100, 140));
    parcel("A-3", 1, 50, {});
    parcel("B-1", 2, 990000, square(1100, 100, 100));
    return book;
}

Sheet sheetOfSmallBook(std::optional<RecordId> district) {
    startLetters();
    SheetWish wish;
    wish.district = district;
    wish.asOf = Date::of(2026, 10, 31);
    wish.date = Date::of(2026, 11, 22);
    wish.values = {{"maker", "资料室"}};
    auto layout = sampleTemplate();
    layout.tables = {"industry", "kind"};
    auto sheet = sheetOf(smallBook(), layout, wish);
    if (!sheet) FAIL(sheet.refusal().code << ": " << sheet.refusal().message);
    return std::move(sheet).value();
}

bool says(const Sheet& sheet, const std::string& wanted) {
    return std::any_of(sheet.drawings.begin(), sheet.drawings.end(), [&](const Drawing& drawing) {
        const auto* text = std::get_if<TextDrawing>(&drawing);
        return text != nullptr && text->text == wanted;
    });
}

std::int64_t parcelsOnMap(const Sheet& sheet) {
    std::int64_t count = 0;
    for (const auto& entry : sheet.legend)
        if (entry.layer == map::LayerKind::parcel) count += entry.count;
    return count;
}

} // namespace

TEST_CASE("a district's sheet has that district's land alone, and what has no outline stands apart") {
    const auto sheet = sheetOfSmallBook(RecordId{1});
    CHECK(sheet.title == "试验区西区产业集群布局图");
    CHECK(sheet.author == "资料室");
    CHECK(parcelsOnMap(sheet) == 2);
    CHECK(says(sheet, "无图形宗地"));
    CHECK(says(sheet, "0.50"));
    CHECK(says(sheet, squareMetreText(RegisteredArea(3000100))));
    CHECK(says(sheet, "东经120°"));
    CHECK_FALSE(says(sheet, "示意数据"));
    CHECK(sheet.scale == 5000);
}

TEST_CASE("without a district the sheet shows the whole book") {
    const auto sheet = sheetOfSmallBook({});
    CHECK(sheet.title == "试验区产业集群布局图");
    CHECK(parcelsOnMap(sheet) == 3);
    CHECK(says(sheet, squareMetreText(RegisteredArea(3990100))));
    CHECK(sheet.scale == 10000);
}

TEST_CASE("land by cluster zone counts every parcel once, in a zone or in none") {
    startLetters();
    auto book = smallBook();
    const auto add = [&](land::Record record) {
        REQUIRE(book.apply({{.title = "划区", .author = "测试", .at = "2026-01-02T00:00:00Z"},
                            {{std::nullopt, std::move(record)}}})
                    .ok());
    };
    for (const auto* name : {"轴承区块", "食品区块"}) {
        land::ClusterZone zone;
        zone.name = name;
        zone.district.id = RecordId{1};
        zone.geometry = square(50, 50, 400);
        add(zone);
    }
    for (const auto& [zone, parcel] : {std::pair{1, 1}, {2, 2}, {1, 2}}) {
        land::ZoneParcel assignment;
        assignment.zone.id = RecordId{zone};
        assignment.parcel.id = RecordId{parcel};
        add(assignment);
    }
    auto layout = sampleTemplate();
    layout.tables = {"zone"};
    layout.lists.clear();
    SheetWish wish;
    wish.asOf = Date::of(2026, 10, 31);
    wish.paper = *Paper::parse("A1");
    auto sheet = sheetOf(book, layout, wish);
    if (!sheet) FAIL(sheet.refusal().code << ": " << sheet.refusal().message);
    CHECK(says(*sheet, "用地汇总（按产业集群区块）"));
    CHECK(says(*sheet, "轴承区块"));
    CHECK(says(*sheet, squareMetreText(RegisteredArea(3000050)))); // the first zone keeps a parcel that two claim
    CHECK(says(*sheet, squareMetreText(RegisteredArea(990050))));  // in no zone
    CHECK(says(*sheet, squareMetreText(RegisteredArea(3990100))));
    layout.tables.assign(9, "zone");
    wish.paper = *Paper::parse("A4");
    sheet = sheetOf(book, layout, wish);
    REQUIRE(sheet);
    CHECK_FALSE(says(*sheet, "轴承区块")); // no room: the optional tables are left out, the sheet is printed
}

TEST_CASE("a template that asks for an unknown table is refused") {
    startLetters();
    auto layout = sampleTemplate();
    layout.tables.push_back("colour");
    const auto sheet = sheetOf(smallBook(), layout, {});
    REQUIRE_FALSE(sheet);
    CHECK(sheet.refusal().code == "sheet_template");
}

TEST_CASE("a table of parcels adds up with those without outline, and not when the map has lost one") {
    const auto book = smallBook();
    const auto day = Date::of(2026, 10, 31);
    const auto scene = book::fillScene(book, day, {}, RecordId{1}); // without B-1
    const auto counted = [](const LandTable& table) {
        std::int64_t count = 0;
        for (const auto& row : table.rows) count += row.count;
        return count;
    };
    const auto west = Ledger({book.records(), day, RecordId{1}}, *scene).table("occupancy").value();
    CHECK(west.rows.back().titleEn == "Parcels without outline");
    CHECK(west.rows.back().area == RegisteredArea(50));
    CHECK(counted(west) == west.total.count);
    const auto whole = Ledger({book.records(), day}, *scene).table("occupancy").value();
    CHECK(whole.total.count == 4);
    CHECK(counted(whole) == 3); // the sheet refuses it
}
