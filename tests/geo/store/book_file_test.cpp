// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/store/spatialite/book_file.h"
#include "geo/store/spatialite/connection.h"
#include "geo/store/spatialite/layer_styles.h"
#include "geo/store/spatialite/schema.h"
#include "geo/store/spatialite/spatialite_store.h"
#include "geo/store/upkeep.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace mutu;
using tests::commandOutput;
using tests::Scratch;

namespace {

store::Card card() { return {"示范园区", "EPSG:4549", true, ""}; }

geom::Shape square(std::int64_t x, std::int64_t y, std::int64_t side) {
    const std::int64_t east = 350000000 + x * 1000;
    const std::int64_t north = 3198000000 + y * 1000;
    const std::int64_t s = side * 1000;
    return geom::Region{
        {geom::Polygon{{{east, north}, {east + s, north}, {east + s, north + s}, {east, north + s}}, {}}}};
}

land::Parcel parcel(const std::string& code, std::int64_t x, std::int64_t y) {
    land::Parcel p;
    p.code = code;
    p.landUse = "0601";
    p.registeredArea = RegisteredArea(1000000);
    p.validFrom = Date::of(2015, 3, 1);
    p.geometry = square(x, y, 100);
    return p;
}

class Parcels : public change::RecordSource {
  public:
    explicit Parcels(int count)
        : left_(count) {}
    bool next(std::vector<land::Record>& portion) override {
        portion.clear();
        for (; left_ > 0 && portion.size() < 2500; --left_) {
            portion.emplace_back(
                parcel("330822001001GB" + std::to_string(10000 + left_), (left_ % 100) * 100, (left_ / 100) * 100));
        }
        return !portion.empty();
    }

  private:
    int left_;
};

ErrorKind kindOfFailure(const std::string& path) {
    try {
        book::Book::open(path);
    } catch (const Error& error) {
        REQUIRE_FALSE(error.remedy().empty());
        return error.kind();
    }
    FAIL("opened " << path);
    return ErrorKind::internal;
}

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

} // namespace

TEST_CASE("a book survives its closing and leaves no write-ahead log behind") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    {
        auto book = book::Book::create(path, card());
        REQUIRE(book.apply({{"add a parcel", "tester", "", "", "", {}, {}},
                            {{std::nullopt, parcel("330822001001GB00001", 0, 0)}}})
                    .ok());
    }
    REQUIRE_FALSE(fs::exists(path + "-wal"));
    const auto book = book::Book::open(path);
    REQUIRE(book.card().name == "示范园区");
    REQUIRE(book.card().illustrative);
    REQUIRE(book.records().count(land::Kind::parcel) == 1);
    const auto found = book.records().find(land::Kind::parcel, RecordId{1});
    REQUIRE(found);
    auto expected = parcel("330822001001GB00001", 0, 0);
    expected.id = RecordId{1};
    REQUIRE(land::sameContent(*found, expected));
}

TEST_CASE("the packed spatial index passes SQLite's and SpatiaLite's own checks and goes on working") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    {
        auto book = book::Book::create(path, card());
        Parcels source(12345);
        book.take({"many", "tester", "", "", "", {}, {}}, source);
        REQUIRE(book.records().count(land::Kind::parcel) == 12345);
        for (int i = 0; i < 60; ++i)
            REQUIRE(book.apply({{"one more", "tester", "", "", "", {}, {}},
                                {{std::nullopt, parcel("330822001001GB9000" + std::to_string(i), 20000 + 200 * i, 0)}}})
                        .ok());
        for (int i = 0; i < 30; ++i) REQUIRE(book.undo({}, "tester").ok());
    }
    REQUIRE(commandOutput("sqlite3 '" + path + "' \"SELECT rtreecheck('idx_parcel_geometry')\"") == "ok\n");
    REQUIRE(commandOutput("sqlite3 '" + path + "' 'PRAGMA integrity_check'") == "ok\n");
    REQUIRE(commandOutput("spatialite -silent '" + path +
                          "' \"SELECT CheckSpatialIndex('parcel','geometry')\" 2>/dev/null") == "1\n");
}

TEST_CASE("after a rest the file alone holds everything, and the book goes on") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    const auto copy = scratch.path("copy.mutu");
    auto book = book::Book::create(path, card());
    Parcels source(30000);
    book.take({"many", "tester", "", "", "", {}, {}}, source);
    const auto countInFile = [&] {
        fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
        return book::Book::open(copy).records().count(land::Kind::parcel);
    };
    REQUIRE(countInFile() == 0);
    store::rest(book.records());
    REQUIRE(countInFile() == 30000);
    REQUIRE(commandOutput("sqlite3 '" + copy + "' 'PRAGMA integrity_check'") == "ok\n");
    REQUIRE(book.apply({{"one more", "tester", "", "", "", {}, {}},
                        {{std::nullopt, parcel("330822001001GB90001", 20000, 0)}}})
                .ok());
    REQUIRE(book.records().count(land::Kind::parcel) == 30001);
}

TEST_CASE("a rest waits for nobody and stops nobody") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    auto book = book::Book::create(path, card());
    const auto reader = book::Book::open(path, book::Access::readOnly);
    const auto snapshot = reader.records().snapshot();
    REQUIRE(reader.records().count(land::Kind::parcel) == 0);
    Parcels source(30000);
    book.take({"many", "tester", "", "", "", {}, {}}, source);
    store::rest(book.records());
    store::rest(reader.records());
    REQUIRE(reader.records().count(land::Kind::parcel) == 0);
    REQUIRE(book.records().count(land::Kind::parcel) == 30000);
}

TEST_CASE("ogrinfo and spatialite see every layer with its CRS, geometry type and index") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    {
        auto book = book::Book::create(path, card());
        Parcels source(100);
        book.take({"some", "tester", "", "", "", {}, {}}, source);
    }
    const auto layers = commandOutput("ogrinfo -q -ro '" + path + "' 2>&1");
    for (const auto& spatial : store::spatialTables)
        REQUIRE(layers.find(std::string(spatial.table)) != std::string::npos);
    const auto summary = commandOutput("ogrinfo -so -ro '" + path + "' parcel 2>&1");
    REQUIRE(summary.find("Geometry: Multi Polygon") != std::string::npos);
    REQUIRE(summary.find("CGCS2000 / 3-degree Gauss-Kruger CM 120E") != std::string::npos);
    REQUIRE(summary.find("Feature Count: 100") != std::string::npos);
    REQUIRE(commandOutput(
                "spatialite -silent '" + path +
                "' \"SELECT count(*) FROM parcel WHERE ST_IsValid(geometry) AND SRID(geometry) = 4549\" 2>/dev/null") ==
            "100\n");
}

TEST_CASE("other programs may read a book but their writes are refused with words") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    {
        auto book = book::Book::create(path, card());
        Parcels source(10);
        book.take({"some", "tester", "", "", "", {}, {}}, source);
    }
    for (const auto* sql :
         {"DELETE FROM parcel", "UPDATE parcel SET code = 'x'", "INSERT INTO enterprise (name) VALUES ('x')",
          "DELETE FROM change", "UPDATE changeset SET author = 'x'", "DELETE FROM vacancy_sum WHERE 1",
          "INSERT INTO meta VALUES ('x', 'y')", "DELETE FROM geometry_columns", "DELETE FROM spatial_ref_sys"}) {
        CAPTURE(sql);
        const auto said = commandOutput("spatialite -silent '" + path + "' \"" + sql + "\" 2>&1");
        const bool nothingThere =
            std::string(sql).find("vacancy_sum") != std::string::npos; // no row, nothing to refuse
        REQUIRE((nothingThere || said.find("Mutu") != std::string::npos));
    }
    commandOutput("ogrinfo '" + path + "' -sql \"DELETE FROM parcel\" 2>&1");
    REQUIRE(commandOutput("sqlite3 '" + path + "' 'SELECT count(*) FROM parcel'") == "10\n");
    REQUIRE(book::Book::open(path).verify().findings.empty());
}

TEST_CASE("an older book is upgraded after a copy, a newer one is refused") {
    const Scratch scratch;
    const auto path = scratch.path("old.mutu");
    store::createBookFile(path, card(), 1);
    REQUIRE(commandOutput("sqlite3 '" + path + "' 'PRAGMA user_version'") == "1\n");
    {
        auto book = book::Book::open(path);
        REQUIRE(
            book.apply({{"add", "tester", "", "", "", {}, {}}, {{std::nullopt, parcel("330822001001GB00001", 0, 0)}}})
                .ok());
    }
    REQUIRE(commandOutput("sqlite3 '" + path + "' 'PRAGMA user_version'") ==
            std::to_string(store::latestVersion()) + "\n");
    REQUIRE(commandOutput("sqlite3 '" + path + ".schema1.bak' 'PRAGMA user_version'") == "1\n");
    commandOutput("sqlite3 '" + path + "' 'PRAGMA user_version = 999'");
    try {
        book::Book::open(path);
        FAIL("a newer book was opened");
    } catch (const Error& error) {
        REQUIRE(error.code() == "book_too_new");
    }
}

TEST_CASE("a book carries its styles for QGIS, an upgraded one too, and the user's own stay") {
    const Scratch scratch;
    const auto path = scratch.path("old.mutu");
    const std::string defaults = "sqlite3 '" + path +
                                 "' \"SELECT f_table_name, styleName, f_table_schema IS NULL FROM layer_styles WHERE "
                                 "useAsDefault AND styleQML LIKE '%RuleRenderer%' ORDER BY 1, 3\"";
    const std::string shipped = "building|building|0\nbuilding|building|1\ncluster_zone|cluster_zone|0\n"
                                "cluster_zone|cluster_zone|1\ndistrict|district|0\ndistrict|district|1\n"
                                "facility|facility|0\nfacility|facility|1\nparcel|parcel_land_use|0\n";
    store::createBookFile(path, card(), 1);
    (void)book::Book::open(path);
    REQUIRE(commandOutput(defaults).starts_with(shipped + "parcel|parcel_land_use|1\n"));
    // QGIS keeps a style of the user's own here; then an even later Mutu upgrades the book.
    commandOutput(
        "sqlite3 '" + path +
        "' \"UPDATE layer_styles SET useAsDefault = 0 WHERE f_table_name = 'parcel' AND f_table_schema IS NULL; "
        "INSERT INTO layer_styles (f_table_name, f_geometry_column, styleName, styleQML, useAsDefault, owner) "
        "VALUES ('parcel', 'geometry', 'mine', '<RuleRenderer/>', 1, '')\"");
    {
        store::Connection connection(path, store::Opening::readWrite, false);
        store::writeLayerStyles(connection);
    }
    REQUIRE(commandOutput(defaults).starts_with(shipped + "parcel|mine|1\n"));
    REQUIRE(commandOutput("sqlite3 '" + path + "' 'SELECT count(*) FROM layer_styles'") == "17\n");
    REQUIRE(book::Book::open(path).verify().findings.empty());
}

TEST_CASE("each kind of wrong file gets its own clear words") {
    const Scratch scratch;
    REQUIRE(kindOfFailure(scratch.path("nowhere.mutu")) == ErrorKind::badInput);
    REQUIRE(kindOfFailure(scratch.folder()) == ErrorKind::badInput);
    write(scratch.path("empty.mutu"), "");
    REQUIRE(kindOfFailure(scratch.path("empty.mutu")) == ErrorKind::badInput);
    write(scratch.path("text.mutu"),
          "this is a text and no book, long enough to fill a header of one hundred bytes, and some more of it");
    REQUIRE(kindOfFailure(scratch.path("text.mutu")) == ErrorKind::badInput);
    const auto path = scratch.path("zone.mutu");
    book::Book::create(path, card());
    fs::copy(path, scratch.path("cut.mutu"));
    fs::resize_file(scratch.path("cut.mutu"), fs::file_size(path) / 2);
    REQUIRE(kindOfFailure(scratch.path("cut.mutu")) == ErrorKind::badInput);
    commandOutput("sqlite3 '" + scratch.path("other.db") + "' 'CREATE TABLE t(x); INSERT INTO t VALUES (1)'");
    REQUIRE(kindOfFailure(scratch.path("other.db")) == ErrorKind::badInput);
    REQUIRE_THROWS_AS(book::Book::create(path, card()), Error);
}

TEST_CASE("a book that another program is writing to says so") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    auto book = book::Book::create(path, card());
    store::Connection other(path, store::Opening::readWrite, false);
    other.execute("BEGIN IMMEDIATE");
    try {
        (void)book.apply(
            {{"add", "tester", "", "", "", {}, {}}, {{std::nullopt, parcel("330822001001GB00001", 0, 0)}}});
        FAIL("written while locked");
    } catch (const Error& error) {
        REQUIRE(error.kind() == ErrorKind::locked);
    }
    other.execute("ROLLBACK");
    REQUIRE(book.apply({{"add", "tester", "", "", "", {}, {}}, {{std::nullopt, parcel("330822001001GB00001", 0, 0)}}})
                .ok());
}

TEST_CASE("a full disk leaves the book as it was") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    auto book = book::Book::create(path, card());
    Parcels few(10);
    book.take({"few", "tester", "", "", "", {}, {}}, few);
    {
        // SQLite's own limit stands for the disk's end: it fails with the same code.
        auto store = store::SpatialiteStore::open(path, false);
        store->limitPages(1200);
        auto transaction = static_cast<store::Store&>(*store).begin();
        (void)transaction->open({"too many", "tester", nowInUtc(), "", "", {}, {}});
        bool full = false;
        Parcels many(50000);
        std::vector<land::Record> portion;
        try {
            while (many.next(portion))
                for (auto& record : portion) {
                    land::setId(record, transaction->nextId(land::Kind::parcel));
                    transaction->write({std::nullopt, record}, {});
                }
        } catch (const Error& error) {
            full = error.code() == "disk_full";
        }
        REQUIRE(full);
    }
    REQUIRE(book.records().count(land::Kind::parcel) == 10);
    REQUIRE(book.verify().findings.empty());
}

TEST_CASE("a backup is a complete book of its own and never overwrites") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    auto book = book::Book::create(path, card());
    Parcels source(500);
    book.take({"some", "tester", "", "", "", {}, {}}, source);
    book.backup(scratch.path("copy.mutu"));
    const auto copy = book::Book::open(scratch.path("copy.mutu"), book::Access::readOnly);
    REQUIRE(copy.records().count(land::Kind::parcel) == 500);
    REQUIRE(copy.verify().findings.empty());
    REQUIRE_THROWS_AS(book.backup(scratch.path("copy.mutu")), Error);
}
