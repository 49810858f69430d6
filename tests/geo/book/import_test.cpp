// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/base/progress_stages.h"
#include "geo/book/export.h"
#include "geo/book/import.h"
#include "geo/book/import_comparison.h"
#include "geo/book/scene.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <unistd.h>

using namespace mutu;
using namespace mutu::book;
namespace fs = std::filesystem;

namespace {

class Desk {
  public:
    Desk() { fs::create_directories(folder_); }
    ~Desk() { fs::remove_all(folder_); }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::string parcels(const std::string& name, int count, const std::string& location = "甲") const {
        std::ofstream file(path(name));
        file
            << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}},"features":[)";
        for (int i = 0; i < count; ++i) {
            const double x = 353000.125 + i * 20;
            file << fmt::format(
                R"({}{{"type":"Feature","properties":{{"code":"330822001001GB{:05}","location":"{}"}},"geometry":)"
                R"({{"type":"Polygon","coordinates":[[[{},3198000],[{},3198000],[{},3198010],[{},3198000]]]}}}})",
                i == 0 ? "" : ",", i + 1, location, x, x + 10, x + 10, x);
        }
        file << "]}";
        return path(name);
    }

  private:
    fs::path folder_ = fs::temp_directory_path() / fmt::format("mutu-desk-{}", getpid());
};

Book newBook() { return Book::inMemory({"t", "EPSG:4549", false, "2026-01-01T00:00:00.000Z"}); }

ImportRequest requestFor(const std::string& path, land::Kind kind = land::Kind::parcel) {
    ImportRequest request;
    request.file.path = path;
    request.file.kind = kind;
    return request;
}

/// One record of every kind, each pointing to others, with something in every field that files can carry.
change::Changeset everyKind() {
    using namespace land;
    const geom::Region square{
        {{{{353000000, 3198000000}, {353100000, 3198000000}, {353100000, 3198100001}, {353000000, 3198100000}}, {}}}};
    const Date day = Date::of(2019, 6, 30);
    change::Changeset set;
    set.heading.title = "all";
    const auto add = [&set](Record record) {
        setId(record, RecordId{1});
        set.changes.push_back({std::nullopt, std::move(record)});
    };
    add(District{{}, "辉埠新区", "HB", "26 30", RegisteredArea(959000012), square});
    add(Enterprise{{}, "常山纸业", "", "22", "旧名", day, std::nullopt});
    add(Industry{{}, "造纸", "22 2211"});
    add(EnterpriseYear{{}, {RecordId{1}}, 2019, true, 1200.5, std::nullopt, 30.25, std::nullopt, 45, "B"});
    add(Plan{{}, "产业集群规划", "2020版", {RecordId{1}}, PlanState::adopted, "常政〔2020〕3号", day, std::nullopt});
    add(Target{
        {}, {RecordId{1}}, 2020, Measure::reusedLand, RegisteredArea(13333333), std::nullopt, "常政〔2020〕4号"});
    add(Parcel{{},
               "330822001001GB00001",
               "H-1",
               "一号地",
               {RecordId{1}},
               "001",
               Stratum::below,
               "0601",
               "100102",
               "坐落,\"引号\"",
               RegisteredArea(1000001),
               RegisteredArea(2),
               RegisteredArea(3),
               RegisteredArea(4),
               day,
               std::nullopt,
               square});
    add(Approval{
        {}, {RecordId{1}}, ApprovalStage::conversion, "常政〔2019〕1号", day, std::nullopt, RegisteredArea(77)});
    add(Building{{}, {RecordId{1}}, "3", "车间", "钢", true, 4, day, RegisteredArea(400000), square});
    add(Floor{{}, {RecordId{1}}, -1, RegisteredArea(100000), 4500});
    Right right;
    right.parcel.id = right.holder.id = RecordId{1};
    right.rightType = "3";
    right.nature = "102";
    right.contract = "C-1";
    right.share = 500000;
    right.signedOn = right.agreedStartOn = day;
    right.investedShare = 0.1;
    right.developedExtent = square;
    add(right);
    add(Lease{{},
              {RecordId{1}},
              {RecordId{1}},
              {RecordId{1}},
              {RecordId{1}},
              LeaseLevel::sublease,
              Part::floor,
              "L-1",
              std::nullopt,
              RegisteredArea(5),
              day,
              day.plusYears(3)});
    add(Use{{},
            {RecordId{1}},
            {RecordId{1}},
            {},
            {RecordId{1}},
            Part::building,
            RegisteredArea(6),
            std::nullopt,
            day,
            std::nullopt});
    add(Encumbrance{{}, {RecordId{1}}, EncumbranceKind::seizure, "D-1", "法院", day, std::nullopt, day});
    add(ClusterZone{{}, "钙产业区块", {RecordId{1}}, "3012", "2020版", day, std::nullopt, square});
    add(ZoneParcel{{}, {RecordId{1}}, {RecordId{1}}});
    add(Road{{},
             "科盛路",
             RoadClass::main,
             Stage::started,
             24000,
             geom::Lines{{{{353000000, 3198000000}, {353100000, 3198000001}}}}});
    add(Facility{{}, "给水厂", "水厂", Stage::planned, {RecordId{1}}, day, geom::Point{353000001, 3198000002}});
    add(BoundaryPoint{{},
                      "J17",
                      BoundaryMark::concretePost,
                      PointCategory::analytic,
                      "330822001001",
                      geom::Point{353000000, 3198000000}});
    return set;
}

std::vector<land::Record> recordsOf(const Book& book, land::Kind kind) {
    std::vector<land::Record> records;
    query::RecordQuestion question;
    question.kind = kind;
    book.records().visit(question, [&records](const land::Record& record) {
        records.push_back(record);
        return true;
    });
    return records;
}

} // namespace

TEST_CASE("importing a file again changes nothing and says so") {
    const Desk desk;
    auto book = newBook();
    const auto path = desk.parcels("p.geojson", 5000);
    const auto first = importFile(book, requestFor(path));
    REQUIRE(first);
    CHECK(first->features.accepted == 5000);
    CHECK(first->revision == Revision{1});
    CHECK_FALSE(first->unchanged);
    const auto again = importFile(book, requestFor(path));
    REQUIRE(again);
    CHECK(again->unchanged);
    CHECK(again->features.read == 5000);
    CHECK(book.records().revision() == Revision{1});
    const auto part = importFile(book, requestFor(desk.parcels("part.geojson", 10)));
    REQUIRE(part);
    CHECK(part->unchanged);
}

TEST_CASE("a file that differs from the book is refused with the differences counted") {
    const Desk desk;
    auto book = newBook();
    REQUIRE(importFile(book, requestFor(desk.parcels("p.geojson", 10))));
    const auto more = importFile(book, requestFor(desk.parcels("more.geojson", 12)));
    REQUIRE_FALSE(more);
    CHECK(more.refusal().code == "import_differs");
    CHECK(more.refusal().message.find("10 just so, 0 with other contents, and 2 not at all") != std::string::npos);
    const auto changed = importFile(book, requestFor(desk.parcels("changed.geojson", 3, "乙")));
    REQUIRE_FALSE(changed);
    CHECK(changed.refusal().message.find("0 just so, 3 with other contents, and 0 not at all") != std::string::npos);
    CHECK(changed.refusal().where == "330822001001GB00001");
    CHECK(book.records().count(land::Kind::parcel) == 10);
}

TEST_CASE("a rehearsal gives the same account and writes nothing") {
    const Desk desk;
    auto book = newBook();
    auto request = requestFor(desk.parcels("p.geojson", 20));
    request.dryRun = true;
    const auto account = importFile(book, request);
    REQUIRE(account);
    CHECK(account->features.accepted == 20);
    CHECK(account->dryRun);
    CHECK(book.records().count(land::Kind::parcel) == 0);
    CHECK(book.records().revision() == Revision{0});
}

TEST_CASE("an import that is stopped leaves the book as it was") {
    const Desk desk;
    auto book = newBook();
    const auto request = requestFor(desk.parcels("p.geojson", 9000));
    const Progress stop = [](std::string_view, std::uint64_t done, std::uint64_t) { return done < 3000; };
    CHECK_THROWS_AS(importFile(book, request, stop), Error);
    CHECK(book.records().count(land::Kind::parcel) == 0);
    CHECK(book.records().revision() == Revision{0});
    REQUIRE(importFile(book, request));
    CHECK(book.records().count(land::Kind::parcel) == 9000);
}

TEST_CASE("what is exported can be imported, and is the same") {
    const Desk desk;
    const auto ending = GENERATE(as<std::string>{}, "gpkg", "geojson", "csv", "xlsx");
    auto original = newBook();
    const auto made = original.apply(everyKind());
    if (!made) FAIL(made.refusal().message);
    auto copy = newBook();
    for (const auto kind : land::allKinds) {
        CAPTURE(ending, land::name(kind));
        if (land::isMadeByTheBook(kind)) continue;
        ExportRequest wish;
        wish.kind = kind;
        wish.target.path = desk.path(fmt::format("{}.{}", land::name(kind), ending));
        CHECK(exportFile(original, wish).written == 1);
        const auto account = importFile(copy, requestFor(wish.target.path, kind));
        if (!account) FAIL(account.refusal().message);
        CHECK(account->features.reasons.empty());
        const auto before = recordsOf(original, kind);
        const auto after = recordsOf(copy, kind);
        REQUIRE(after.size() == 1);
        CHECK(land::sameContent(before.front(), after.front()));
        fs::remove(wish.target.path);
    }
}

TEST_CASE("an export as of a day has the records that held on it") {
    using namespace land;
    const Desk desk;
    auto book = newBook();
    auto set = everyKind();
    for (auto& change : set.changes) {
        auto& record = *change.after;
        if (auto* right = std::get_if<Right>(&record)) right->endedOn = Date::of(2021, 1, 1);
        if (auto* use = std::get_if<Use>(&record)) use->endsOn = Date::of(2021, 1, 1);
    }
    REQUIRE(book.apply(std::move(set)));
    const auto written = [&](Kind kind, Date day) {
        ExportRequest wish;
        wish.kind = kind;
        wish.asOf = day;
        wish.target.path = desk.path("as-of.csv");
        const auto account = exportFile(book, wish);
        fs::remove(wish.target.path);
        CHECK(account.undated == (kind == Kind::road));
        return account.written;
    };
    // all of it begins on 2019-06-30; the lease ends three years later, the right and the use on 2021-01-01
    for (const auto kind : {Kind::right, Kind::lease, Kind::use, Kind::encumbrance, Kind::building, Kind::floor,
                            Kind::approval, Kind::enterprise}) {
        CAPTURE(land::name(kind));
        CHECK(written(kind, Date::of(2019, 6, 29)) == 0);
        CHECK(written(kind, Date::of(2019, 6, 30)) == 1);
        CHECK(written(kind, Date::of(2020, 12, 31)) == 1);
        CHECK(written(kind, Date::of(2021, 1, 1)) == (kind == Kind::right || kind == Kind::use ? 0 : 1));
        CHECK(written(kind, Date::of(2022, 6, 30)) ==
              (kind == Kind::right || kind == Kind::use || kind == Kind::lease ? 0 : 1));
    }
    CHECK(written(Kind::road, Date::of(2000, 1, 1)) == 1);
}

TEST_CASE("a shapefile in UTF-8 or GBK gives back the parcels that went in") {
    const Desk desk;
    auto original = newBook();
    REQUIRE(original.apply(everyKind()));
    ExportRequest wish;
    wish.kind = land::Kind::parcel;
    wish.target.encoding = GENERATE(as<std::string>{}, "", "GBK");
    wish.target.path = desk.path("p" + wish.target.encoding + ".shp");
    CHECK(exportFile(original, wish).written == 1);
    CHECK_THROWS_AS(exportFile(original, wish), Error); // never overwritten
    const auto account = importFile(original, requestFor(wish.target.path));
    REQUIRE(account);
    CHECK(account->unchanged);
}

TEST_CASE("a file whose parcels were retired since is refused and brings in nothing beside their successors") {
    const Desk desk;
    auto book = newBook();
    const auto path = desk.parcels("p.geojson", 3);
    REQUIRE(importFile(book, requestFor(path)));
    auto parcels = recordsOf(book, land::Kind::parcel);
    const auto retire = [&book](const land::Record& record) {
        auto retired = std::get<land::Parcel>(record);
        retired.validTo = Date::of(2025, 1, 1);
        change::Changeset set;
        set.heading.title = "注销";
        set.changes.push_back({record, retired});
        REQUIRE(book.apply(std::move(set)));
    };
    retire(parcels[1]);
    const auto again = importFile(book, requestFor(path));
    REQUIRE_FALSE(again);
    CHECK(again.refusal().code == "import_retired");
    CHECK(again.refusal().message.find("Of the 3 parcel records") != std::string::npos);
    CHECK(again.refusal().message.find("retired 1 since") != std::string::npos);
    CHECK(again.refusal().where == "330822001001GB00002");
    retire(parcels[0]);
    retire(parcels[2]);
    CHECK_FALSE(importFile(book, requestFor(path))); // even where no current parcel is left
    CHECK(book.records().count(land::Kind::parcel) == 0);
}

TEST_CASE("a building that names no parcel belongs to the one on which it stands") {
    const Desk desk;
    auto book = newBook();
    std::ofstream(desk.path("宗地.csv")) << "code,WKT\n"
                                            "330822001001GB00001,\"POLYGON((353000 3198000,353100 3198000,353100 "
                                            "3198100,353000 3198100,353000 3198000))\"\n"
                                            "330822001001GB00002,\"POLYGON((353100 3198000,353200 3198000,353200 "
                                            "3198100,353100 3198100,353100 3198000))\"\n"
                                            "330822001001GB00003,\"POLYGON((353150 3198000,353200 3198000,353200 "
                                            "3198100,353150 3198100,353150 3198000))\"\n";
    REQUIRE(importFile(book, requestFor(desk.path("宗地.csv"))));
    // on the first parcel; across the border, but more than half on the first; on two that overlap; on none
    std::ofstream(desk.path("建筑.csv"))
        << "number,WKT\n"
           "1,\"POLYGON((353010 3198010,353020 3198010,353020 3198020,353010 3198020,353010 3198010))\"\n"
           "1,\"POLYGON((353060 3198040,353110 3198040,353110 3198060,353060 3198060,353060 3198040))\"\n"
           "1,\"POLYGON((353160 3198010,353170 3198010,353170 3198020,353160 3198020,353160 3198010))\"\n"
           "2,\"POLYGON((353300 3198010,353310 3198010,353310 3198020,353300 3198020,353300 3198010))\"\n";
    const auto account = importFile(book, requestFor(desk.path("建筑.csv"), land::Kind::building));
    REQUIRE(account);
    CHECK(account->features.accepted == 2);
    CHECK(account->features.repaired == 2);
    CHECK(account->features.reasons.at("parcel_by_place") == 2);
    CHECK(account->features.reasons.at("no_parcel_there") == 2);
    std::vector<std::int64_t> parcels;
    for (const auto& record : recordsOf(book, land::Kind::building))
        parcels.push_back(std::get<land::Building>(record).parcel.id.value);
    CHECK(parcels == std::vector<std::int64_t>{1, 1, 0, 0});
    const auto again = importFile(book, requestFor(desk.path("建筑.csv"), land::Kind::building));
    REQUIRE(again);
    CHECK(again->unchanged);
}

TEST_CASE("a floor is looked for in the row's building, else in the parcel's only one, never on another parcel") {
    const Desk desk;
    auto book = newBook();
    const auto take = [&](const std::string& name, land::Kind kind, const std::string& text) {
        std::ofstream(desk.path(name)) << text;
        const auto account = importFile(book, requestFor(desk.path(name), kind));
        if (!account) FAIL(account.refusal().message);
        return account->features;
    };
    take("p.csv", land::Kind::parcel,
         "code,WKT\n330822001001GB00001,\"POLYGON((353000 3198000,353100 3198000,353100 3198100,353000 3198000))\"\n"
         "330822001001GB00002,\"POLYGON((353200 3198000,353300 3198000,353300 3198100,353200 3198000))\"\n"
         "330822001001GB00003,\"POLYGON((353400 3198000,353500 3198000,353500 3198100,353400 3198000))\"\n");
    // building 1, whose id is that of the first parcel, stands on the third; the second parcel has two
    take("b.csv", land::Kind::building,
         "parcel,number\n330822001001GB00003,B3\n330822001001GB00002,B1\n330822001001GB00002,B2\n");
    take("f.csv", land::Kind::floor,
         "building,number\n330822001001GB00003/B3,1\n330822001001GB00002/B1,1\n330822001001GB00002/B2,1\n");
    const auto uses = take("u.csv", land::Kind::use,
                           "parcel,building,floor,part\n"
                           "330822001001GB00001,,1,floor\n" // no building there
                           "330822001001GB00002,,1,floor\n" // two
                           "330822001001GB00003,,1,floor\n" // one
                           "330822001001GB00002,B2,1,floor\n");
    CHECK(uses.accepted == 2);
    CHECK(uses.rejected == 2);
    CHECK(uses.reasons.at("building_missing") == 2);
    std::vector<std::pair<std::int64_t, std::int64_t>> where;
    for (const auto& record : recordsOf(book, land::Kind::use)) {
        const auto& use = std::get<land::Use>(record);
        where.emplace_back(use.parcel.id.value, use.floor.id.value);
    }
    CHECK(where == std::vector<std::pair<std::int64_t, std::int64_t>>{{3, 1}, {2, 3}});
}

TEST_CASE("long work names its stages, and only those that have a word") {
    const Desk desk;
    std::set<std::string> told;
    const Progress listen = [&told](std::string_view stage, std::uint64_t, std::uint64_t) {
        told.emplace(stage);
        return true;
    };
    {
        auto book = Book::create(desk.path("stages.mutu"), {"t", "EPSG:4549", false, "2026-01-01T00:00:00.000Z"});
        REQUIRE(importFile(book, requestFor(desk.parcels("p.geojson", 30'000)), listen));
        REQUIRE(importFile(book, requestFor(desk.path("p.geojson")), listen));
        REQUIRE(book.undo({}, {"clerk", "", ""}));
        REQUIRE(book.redo({}, {"clerk", "", ""}));
        CHECK(book.verify(listen).findings.empty());
        ExportRequest wish;
        wish.kind = land::Kind::parcel;
        wish.target.path = desk.path("out.csv");
        exportFile(book, wish, listen);
        book.backup(desk.path("backup.mutu"), listen);
        fillScene(book, Date::of(2026, 1, 1), listen);
    }
    const std::set<std::string> known(progressStages.begin(), progressStages.end());
    CHECK(std::includes(known.begin(), known.end(), told.begin(), told.end()));
    CHECK(told.size() >= 7); // small books are derived and copied in one step, which is never told
}

TEST_CASE("an undo and a redo bear the title of the act, in whatever language it was written") {
    const Desk desk;
    auto book = newBook();
    auto request = requestFor(desk.parcels("p.geojson", 2));
    request.titled = [](const std::string& file, land::Kind) { return "导入 " + file; };
    REQUIRE(importFile(book, request));
    REQUIRE(book.undo({}, {"clerk", "", ""}));
    REQUIRE(book.redo({}, {"clerk", "", ""}));
    for (const auto& entry : book.records().log()) CHECK(entry.heading.title == "导入 p.geojson");
}
