// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

using namespace mutu;
using namespace mutu::exchange;
namespace fs = std::filesystem;

namespace {

const std::string row = R"("宗地代码":"330822001001GB00001","坐落":"常山县辉埠镇 钙产业园")";

/// A shapefile of one parcel, written by ogr2ogr in an encoding.
std::string shapefile(const Workshop& workshop, const std::string& encoding, double x = 353000) {
    const auto json =
        workshop.write("p.geojson", collectionText({featureText(rectangleText(x, 3198000, 100, 100), row)}));
    return workshop.convert(json, "宗地.shp", "-lco ENCODING=" + encoding);
}

void checkText(const Outcome& outcome) {
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Parcel>(0).code == "330822001001GB00001");
    CHECK(outcome.at<land::Parcel>(0).location == "常山县辉埠镇 钙产业园");
}

std::string codeOf(const std::string& path) {
    try {
        ReadRequest request;
        request.path = path;
        request.kind = land::Kind::parcel;
        ListedDirectory nobody;
        const auto source = FileSource::open(request, bookIn("EPSG:4549"), nobody);
        if (!source) return source.refusal().code;
        std::vector<land::Record> portion;
        while ((*source)->next(portion)) {
        }
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::badInput);
        CHECK_FALSE(error.remedy().empty());
        return error.code();
    }
    return "read";
}

void cut(const std::string& path, double share) {
    fs::resize_file(path, static_cast<std::uintmax_t>(static_cast<double>(fs::file_size(path)) * share));
}

} // namespace

TEST_CASE("a shapefile's text is read whatever of its helpers is missing") {
    const Workshop workshop;
    const auto encoding = GENERATE(as<std::string>{}, "UTF-8", "CP936");
    const auto missing = GENERATE(as<std::string>{}, "", ".cpg", ".shx", ".prj", "mark");
    CAPTURE(encoding, missing);
    const auto path = shapefile(workshop, encoding);
    const auto stem = path.substr(0, path.size() - 4);
    if (missing == "mark") { // neither .cpg nor the table's language driver
        fs::remove(stem + ".cpg");
        std::fstream table(stem + ".dbf", std::ios::in | std::ios::out | std::ios::binary);
        table.seekp(29).put('\0');
    } else if (!missing.empty()) {
        fs::remove(stem + missing);
    }
    const auto before = std::distance(fs::directory_iterator(fs::path(path).parent_path()), fs::directory_iterator());
    const auto outcome = readAll(path);
    checkText(outcome);
    CHECK(outcome.notes("index_rebuilt") == (missing == ".shx"));
    CHECK(outcome.notes("crs_assumed") == (missing == ".prj"));
    CHECK(std::distance(fs::directory_iterator(fs::path(path).parent_path()), fs::directory_iterator()) == before);
}

TEST_CASE("a .cpg file that contradicts the text is not believed") {
    const Workshop workshop;
    const auto path = shapefile(workshop, "CP936");
    workshop.write("宗地.cpg", "UTF-8");
    const auto outcome = readAll(path);
    checkText(outcome);
    CHECK(outcome.notes("encoding_recognised"));
}

TEST_CASE("a table in GBK is read, by itself or by --encoding") {
    const Workshop workshop;
    // 企业名称,行业代码 / 常山纸业,22 in GBK
    const std::string gbk =
        "\xC6\xF3\xD2\xB5\xC3\xFB\xB3\xC6,\xD0\xD0\xD2\xB5\xB4\xFA\xC2\xEB\n\xB3\xA3\xC9\xBD\xD6\xBD\xD2\xB5,22\n";
    ReadRequest request;
    request.path = workshop.write("table.csv", gbk);
    request.encoding = GENERATE(as<std::string>{}, "", "GBK");
    ListedDirectory nobody;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), nobody);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Enterprise>(0).name == "常山纸业");
    CHECK(outcome.at<land::Enterprise>(0).industry == "22");
}

TEST_CASE("a table of one column is read") {
    const Workshop workshop;
    const auto text = GENERATE(as<std::string>{}, "name\nA\nB\n", "name\r\nA\r\nB", "\xEF\xBB\xBFname\nA\nB\n",
                               "name\n\"A\"\n\"B\"\n");
    ReadRequest request;
    request.path = workshop.write("企业.csv", text);
    request.kind = land::Kind::enterprise;
    ListedDirectory nobody;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), nobody);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.at<land::Enterprise>(0).name == "A");
    CHECK(outcome.at<land::Enterprise>(1).name == "B");
    CHECK(outcome.intake.layer == "企业");
    CHECK_FALSE(outcome.notes("columns_unused"));
}

TEST_CASE("text that isn't UTF-8 is read as GBK where it is that, else its row stays outside") {
    const Workshop workshop;
    const std::string gbk = "\xB3\xA3\xC9\xBD";
    const auto rest = rectangleText(353000, 3198000, 100, 100);
    const auto json = workshop.write(
        "p.geojson",
        collectionText({featureText(rest, "\"坐落\":\"常山\""), featureText(rest, "\"坐落\":\"" + gbk + "\""),
                        featureText(rest, "\"坐落\":\"caf\xE9\""), featureText(rest, "\"坐落\":\"\xEF\xBF\xBD\"")}));
    const auto outcome = readAll(json);
    CHECK(outcome.account.accepted == 1);
    CHECK(outcome.account.repaired == 2);
    CHECK(outcome.account.rejected == 1);
    CHECK(outcome.reason("text_decoded") == 1);
    CHECK(outcome.reason("text_undecodable") == 1);
    CHECK(outcome.reason("text_damaged") == 1);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.at<land::Parcel>(1).location == "常山");
}

TEST_CASE("GBK behind the first megabytes of a table that began as UTF-8 is read too") {
    const Workshop workshop;
    std::string text = "name,industry\n";
    for (int i = 0; text.size() < (1U << 24U) + 100; ++i) text += fmt::format("plant {:0200},22\n", i);
    text += "\xB3\xA3\xC9\xBD,22\n";
    ReadRequest request;
    request.path = workshop.write("table.csv", text);
    request.kind = land::Kind::enterprise;
    ListedDirectory nobody;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), nobody);
    CHECK(outcome.account.repaired == 1);
    CHECK(outcome.reason("text_decoded") == 1);
    CHECK(std::get<land::Enterprise>(outcome.records.back()).name == "常山");
}

TEST_CASE("of several layers the only one that has rows is read") {
    const Workshop workshop;
    const auto full =
        workshop.write("full.geojson", collectionText({featureText(rectangleText(353000, 3198000, 100, 100), row)}));
    workshop.convert(full, "two.gpkg", "-nln empty -where 1=0");
    const auto path = workshop.convert(full, "two.gpkg", "-update -nln cadastre");
    CHECK(readAll(path).intake.layer == "cadastre");
}

TEST_CASE("an area that differs from the outline's as mu from square metres is said") {
    const Workshop workshop;
    const auto outcome = readAll(workshop.write(
        "p.geojson", collectionText({featureText(rectangleText(353000, 3198000, 100, 100), "\"面积\":15"),
                                     featureText(rectangleText(353200, 3198000, 100, 100), "\"面积\":1.01"),
                                     featureText(rectangleText(353400, 3198000, 100, 100), "\"面积\":9700"),
                                     featureText(rectangleText(353600, 3198000, 100, 100), "\"面积\":500"),
                                     featureText(rectangleText(353800, 3198000, 100, 100), "\"面积\":\"15亩\"")})));
    CHECK(outcome.account.accepted == 5);
    CHECK(outcome.reason("area_unlike_outline") == 2);
}

TEST_CASE("a sheet of a workbook is a table with a head row, even when all its cells are text") {
    const Workshop workshop;
    const auto csv = workshop.write("企业.csv", "企业名称,行业代码\n常山纸业,造纸\n甲公司,钙业\n");
    ReadRequest request;
    request.path = workshop.convert(csv, "企业.xlsx");
    ListedDirectory nobody;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), nobody);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.at<land::Enterprise>(0).name == "常山纸业");
}

TEST_CASE("a CRS that isn't stated is recognised by the numbers and said") {
    const Workshop workshop;
    struct Case {
        double x, y, size;
        const char* note;
    };
    const auto wanted = GENERATE(values<Case>({{118.5, 28.9, 0.001, "crs_recognised"},
                                               {28.9, 118.5, 0.001, "crs_recognised"},
                                               {40353692, 3198829, 100, "crs_recognised"},
                                               {39646308, 3198829, 100, "crs_recognised"},
                                               {353692, 3198829, 100, "crs_assumed"}}));
    CAPTURE(wanted.x, wanted.y);
    const auto json = workshop.write(
        "p.geojson", collectionText({featureText(rectangleText(wanted.x, wanted.y, wanted.size, wanted.size), row)}));
    const auto shp = workshop.convert(json, "p.shp");
    fs::remove(workshop.path("p.prj"));
    const auto outcome = readAll(shp);
    CHECK(outcome.notes(wanted.note));
    const auto box = geom::boxOf(outcome.at<land::Parcel>(0).geometry);
    CHECK(std::abs(box.minX - 353'692'000) < 10'000); // all five are one place, to the rounding of the degrees
    CHECK(std::abs(box.minY - 3'199'100'000) < 700'000);
}

TEST_CASE("numbers that fit nothing are refused until the CRS is named") {
    const Workshop workshop;
    const auto json = workshop.write("p.geojson", collectionText({featureText(rectangleText(1000, 2000, 100, 100))}));
    const auto shp = workshop.convert(json, "p.shp");
    fs::remove(workshop.path("p.prj"));
    CHECK(codeOf(shp) == "crs_ambiguous");
    ReadRequest request;
    request.path = shp;
    request.crs = "EPSG:4549";
    ListedDirectory nobody;
    CHECK(readAll(request, bookIn("EPSG:4549"), nobody).account.accepted == 1);
}

TEST_CASE("GeoJSON in metres without a CRS isn't taken for degrees") {
    const Workshop workshop;
    const auto outcome = readAll(
        workshop.write("p.geojson", collectionText({featureText(rectangleText(353692, 3198829, 100, 100))}, "")));
    CHECK(outcome.account.accepted == 1);
    CHECK(outcome.notes("crs_implausible"));
    CHECK(geom::boxOf(outcome.at<land::Parcel>(0).geometry).minX == 353'692'000);
}

TEST_CASE("files that can't be read are refused with one clear message") {
    const Workshop workshop;
    CHECK(codeOf(workshop.path("nowhere.gpkg")) == "file_missing");
    CHECK(codeOf(workshop.write("empty.gpkg", "")) == "file_empty");
    CHECK(codeOf(workshop.write("letter.gpkg", "Dear land officer,")) == "not_geodata");
    CHECK(codeOf(workshop.write("half.geojson", R"({"type":"FeatureCollection","features":[{"type":"Fea)")) ==
          "not_geodata");
    CHECK(codeOf(workshop.write("no.zip", "PK")) == "archive_without_map");
    const auto drawing = shapefile(workshop, "UTF-8");
    cut(drawing, 0.8);
    CHECK(codeOf(drawing) == "file_truncated");
}

TEST_CASE("a GeoPackage that breaks off is refused, wherever it breaks") {
    const Workshop workshop;
    std::vector<std::string> features;
    for (int i = 0; i < 3000; ++i)
        features.push_back(featureText(rectangleText(353000 + i * 20, 3198000, 10, 10), row));
    const auto json = workshop.write("p.geojson", collectionText(features));
    const auto path = workshop.convert(json, "p.gpkg");
    CHECK(codeOf(path) == "read");
    cut(path, GENERATE(0.02, 0.4, 0.9));
    const auto code = codeOf(path);
    CHECK((code == "not_geodata" || code == "file_damaged"));
}

TEST_CASE("an archive is entered, and asked about when it holds several files") {
    const Workshop workshop;
    shapefile(workshop, "CP936");
    const auto zip = workshop.path("all.zip");
    REQUIRE(std::system(("cd '" + fs::path(zip).parent_path().string() + "' && zip -q all.zip 宗地.*").c_str()) == 0);
    checkText(readAll(zip));
    REQUIRE(std::system(("cd '" + fs::path(zip).parent_path().string() + "' && zip -q all.zip p.geojson").c_str()) ==
            0);
    ReadRequest request;
    request.path = zip;
    request.layer = "p";
    ListedDirectory nobody;
    checkText(readAll(request, bookIn("EPSG:4549"), nobody));
    request.layer.clear();
    CHECK_THROWS_AS(readAll(request, bookIn("EPSG:4549"), nobody), Error);
}

TEST_CASE("of several files in an archive the one that fits the kind is read, or all are named with their kinds") {
    const Workshop workshop;
    const auto file = [&](const std::string& name) {
        return workshop.write(name, collectionText({featureText(rectangleText(353000, 3198000, 100, 100), row)}));
    };
    file("宗地.geojson");
    file("建筑物.geojson");
    file("ditch.geojson");
    workshop.write("__MACOSX/._宗地.geojson", "litter");
    REQUIRE(std::system(("cd '" + fs::path(workshop.path("x")).parent_path().string() +
                         "' && zip -qr all.zip *.geojson __MACOSX")
                            .c_str()) == 0);
    ReadRequest request;
    request.path = workshop.path("all.zip");
    ListedDirectory nobody;
    CHECK_THROWS_WITH(readAll(request, bookIn("EPSG:4549"), nobody),
                      Catch::Matchers::Contains("ditch, 宗地 (parcel), 建筑物 (building)"));
    request.kind = land::Kind::parcel;
    const auto parcels = readAll(request, bookIn("EPSG:4549"), nobody);
    CHECK(parcels.intake.layer == "宗地");
    CHECK(parcels.notes("layer_recognised"));
    request.layer = "ditch";
    CHECK_FALSE(readAll(request, bookIn("EPSG:4549"), nobody).notes("layer_recognised"));
    // the same archive as a Chinese Windows makes it: names in GBK, and no mark that says so
    REQUIRE(std::system(
                ("cd '" + fs::path(workshop.path("x")).parent_path().string() +
                 "' && mv 宗地.geojson \"$(printf '\\327\\332\\265\\330').geojson\" && rm all.zip 建筑物.geojson && "
                 "zip -qr all2.zip *.geojson")
                    .c_str()) == 0);
    request.layer.clear();
    request.path = workshop.path("all2.zip");
    CHECK(readAll(request, bookIn("EPSG:4549"), nobody).intake.notes.size() > 0);
    CHECK(readAll(request, bookIn("EPSG:4549"), nobody).notes("layer_recognised"));
    request.layer = "river";
    CHECK_THROWS_WITH(readAll(request, bookIn("EPSG:4549"), nobody), Catch::Matchers::Contains("“river”"));
}

TEST_CASE("a column is taken from where the officer says") {
    const Workshop workshop;
    ReadRequest request;
    request.path = workshop.write("p.geojson", collectionText({featureText(rectangleText(353000, 3198000, 100, 100),
                                                                           R"("甲":"330822001001GB00001","乙":2)")}));
    request.kind = land::Kind::parcel;
    request.map = {{"code", "甲"}, {"registered_area", "乙"}};
    ListedDirectory nobody;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), nobody);
    CHECK(outcome.at<land::Parcel>(0).code == "330822001001GB00001");
    CHECK(outcome.at<land::Parcel>(0).registeredArea->hundredths() == 200);
    request.map = {{"code", "丙"}};
    CHECK_THROWS_WITH(readAll(request, bookIn("EPSG:4549"), nobody), "column_unknown");
    request.map = {{"colour", "甲"}};
    CHECK_THROWS_WITH(readAll(request, bookIn("EPSG:4549"), nobody), "column_unknown");
}

TEST_CASE("area units come from the column's name, the unit column or the value") {
    const Workshop workshop;
    struct Case {
        const char* columns;
        std::int64_t hundredths;
    };
    const auto wanted = GENERATE(values<Case>({{R"("面积（亩）":3)", 200000},
                                               {R"("宗地面积_公顷":0.2)", 200000},
                                               {R"("ZDMJ":2000)", 200000},
                                               {R"("ZDMJ":0.2,"MJDW":"3")", 200000},
                                               {R"("面积":"3亩")", 200000}}));
    CAPTURE(wanted.columns);
    const auto outcome = readAll(workshop.write(
        "p.geojson", collectionText({featureText(rectangleText(353000, 3198000, 100, 100), wanted.columns)})));
    REQUIRE(outcome.at<land::Parcel>(0).registeredArea);
    CHECK(outcome.at<land::Parcel>(0).registeredArea->hundredths() == wanted.hundredths);
}
