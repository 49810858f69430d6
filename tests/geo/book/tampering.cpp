// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/store/spatialite/connection.h"
#include "tests/geo/book/random_officer.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::testing;
using tests::Scratch;

namespace {

/// What another program could do to the file behind our back.
void tamper(const std::string& path, const std::string& sql) {
    store::Connection connection(path, store::Opening::readWrite, false);
    connection.execute("PRAGMA foreign_keys = OFF; UPDATE guard SET open = 1; " + sql + "; UPDATE guard SET open = 0");
}

/// A book with all kinds of history in it.
std::string writeBook(const Scratch& scratch) {
    const auto path = scratch.path("book.mutu");
    Book book = Book::create(path, exampleCard());
    RandomOfficer officer(5);
    for (int i = 0; i < 60; ++i) {
        auto changeset = officer.act(book);
        changeset.heading.reason = "按会议纪要";
        changeset.heading.document = "常政办 7";
        if (!changeset.changes.empty()) REQUIRE(book.apply(changeset).ok());
        if (officer.number(6) == 0) static_cast<void>(book.undo(std::nullopt, "李"));
    }
    REQUIRE(book.verify().findings.empty());
    return path;
}

std::vector<std::string> columnsOf(const std::string& path, const std::string& table) {
    store::Connection connection(path, store::Opening::readOnly, false);
    std::vector<std::string> columns;
    const auto list = connection.statement("SELECT name FROM pragma_table_info(?)");
    list->bind(1, std::string_view(table));
    while (list->step()) columns.emplace_back(list->text(0));
    return columns;
}

std::int64_t rowsOf(const std::string& path, const std::string& table, const std::string& condition) {
    store::Connection connection(path, store::Opening::readOnly, false);
    return connection.number(fmt::format("SELECT count(*) FROM \"{}\" WHERE {}", table, condition));
}

bool isDetected(const std::string& path) {
    try {
        return !Book::open(path).verify().findings.empty();
    } catch (const Error&) {
        return true; // not even readable
    }
}

/// Damages a copy of the book and says whether that is noticed.
bool isNoticed(const std::string& path, const std::string& sql) {
    const auto copy = path + ".damaged";
    std::filesystem::remove(copy);
    std::filesystem::copy_file(path, copy);
    tamper(copy, sql);
    return isDetected(copy);
}

// Flips the lowest bit of a blob's byte, changes the last digit or letter of anything else.
std::string damaged(const std::string& column) {
    return fmt::format(
        "\"{0}\" = CASE typeof(\"{0}\") WHEN 'integer' THEN \"{0}\" + 1 WHEN 'real' THEN \"{0}\" + 0.25 "
        "WHEN 'blob' THEN CAST(substr(\"{0}\", 1, length(\"{0}\") - 2) || x'5A5A' AS BLOB) "
        "ELSE CASE WHEN \"{0}\" LIKE '____-__-__' THEN date(\"{0}\", '+1 day') ELSE \"{0}\" || 'x' END END",
        column);
}

} // namespace

TEST_CASE("any field of any record that another program changes is noticed") {
    const Scratch scratch;
    const auto path = writeBook(scratch);
    int changed = 0;
    for (const auto kind : land::allKinds) {
        const auto table = std::string(land::name(kind));
        for (const auto& column : columnsOf(path, table)) {
            // Words of a list become another word of it, else the row could not be read at all.
            const auto there = fmt::format("\"{}\" IS NOT NULL", column);
            const bool isWord = column == "stratum" || column == "stage" || column == "part" || column == "level" ||
                                column == "mark" || column == "category" ||
                                (column == "kind" && table == "encumbrance");
            if (isWord || column == "geometry" || column == "developed_extent" || rowsOf(path, table, there) == 0)
                continue;
            INFO(table << "." << column);
            CHECK(
                isNoticed(path, fmt::format("UPDATE \"{0}\" SET {1} WHERE id = (SELECT max(id) FROM \"{0}\" WHERE {2})",
                                            table, damaged(column), there)));
            ++changed;
            const auto saysMore =
                fmt::format("{} AND \"{}\" IS NOT 0", there, column); // a false flag is as good as none
            if (column == "id" || rowsOf(path, table, saysMore) == 0) continue;
            CHECK(isNoticed(
                path,
                fmt::format("UPDATE \"{0}\" SET \"{1}\" = NULL WHERE id = (SELECT min(id) FROM \"{0}\" WHERE {2})",
                            table, column, saysMore)));
        }
        if (rowsOf(path, table, "1") == 0) continue;
        INFO(table << " removed");
        CHECK(isNoticed(path, fmt::format("DELETE FROM \"{0}\" WHERE id = (SELECT max(id) FROM \"{0}\")", table)));
    }
    CHECK(changed > 30);
}

TEST_CASE("a moved corner, an added record and a record back from the past are noticed") {
    const Scratch scratch;
    const auto path = writeBook(scratch);
    // The last ordinate of a geometry stands before its closing byte.
    CHECK(isNoticed(
        path, "UPDATE parcel SET geometry = (SELECT geometry FROM parcel WHERE id <> (SELECT max(id) FROM parcel) "
              "AND geometry IS NOT NULL LIMIT 1) WHERE id = (SELECT max(id) FROM parcel)"));
    CHECK(isNoticed(path, "INSERT INTO parcel (id, code, stratum) VALUES (900, '330822001001GB00900', 'surface')"));
    CHECK(isNoticed(path, "INSERT INTO enterprise (id, name) VALUES (900, '不在册')"));
}

TEST_CASE("cells that say nothing and layers that are lost are noticed") {
    const Scratch scratch;
    const auto path = writeBook(scratch);
    CHECK(isNoticed(path, "UPDATE parcel SET stratum = 'garbage' WHERE id = (SELECT max(id) FROM parcel)"));
    CHECK(isNoticed(path,
                    "UPDATE enterprise SET registered_on = 'long ago' WHERE id = (SELECT max(id) FROM enterprise)"));
    CHECK(isNoticed(path, "DELETE FROM geometry_columns WHERE f_table_name = 'parcel'"));
    CHECK(isNoticed(path, "UPDATE geometry_columns SET srid = 0 WHERE f_table_name = 'parcel'"));
}

TEST_CASE("an outline without points states nothing, and the book stays whole") {
    const Scratch scratch;
    const auto path = scratch.path("book.mutu");
    auto book = Book::create(path, exampleCard());
    land::Parcel parcel;
    parcel.code = "330822001001GB00001";
    parcel.geometry = geom::Region{};
    REQUIRE(book.apply({{}, {{std::nullopt, parcel}}}).ok());
    CHECK(book.verify().findings.empty());
    const auto kept = book.records().find(land::Kind::parcel, RecordId{1});
    CHECK(std::holds_alternative<std::monostate>(std::get<land::Parcel>(kept.value()).geometry));
}

TEST_CASE("any field of the history that another program changes is noticed") {
    const Scratch scratch;
    const auto path = writeBook(scratch);
    for (const std::string column :
         {"title", "author", "at", "reason", "document", "target", "change_count", "previous_hash", "hash"}) {
        INFO("changeset." << column);
        CHECK(isNoticed(path, fmt::format("UPDATE changeset SET {} WHERE revision = 7", damaged(column))));
        CHECK(isNoticed(path,
                        fmt::format("UPDATE changeset SET {} WHERE revision = (SELECT max(revision) FROM changeset)",
                                    damaged(column))));
    }
    CHECK(isNoticed(path, "UPDATE changeset SET origin = 'redo' WHERE revision = 7"));
    CHECK(isNoticed(path, "DELETE FROM changeset WHERE revision = 7"));
    CHECK(isNoticed(path, "DELETE FROM change WHERE revision = 7"));
    for (const std::string column : {"record_id", "count", "before"}) {
        INFO("change." << column);
        CHECK(isNoticed(
            path,
            fmt::format("UPDATE change SET {0} WHERE (revision, sequence) IN (SELECT revision, sequence FROM change "
                        "WHERE {1} IS NOT NULL ORDER BY revision DESC LIMIT 1)",
                        damaged(column), column)));
    }
    CHECK(isNoticed(
        path,
        "UPDATE change SET before = NULL WHERE (revision, sequence) IN (SELECT revision, sequence FROM change WHERE "
        "before IS NOT NULL LIMIT 1)"));
    CHECK(isNoticed(path, "UPDATE change SET kind = 'road' WHERE revision = 1 AND sequence = 1"));
}

TEST_CASE("each single byte of an image in the history is guarded") {
    const Scratch scratch;
    const auto path = writeBook(scratch);
    std::int64_t length = 0;
    std::string row;
    {
        store::Connection connection(path, store::Opening::readOnly, false);
        const auto newest = connection.statement("SELECT revision, sequence, length(before) FROM change WHERE before "
                                                 "IS NOT NULL AND kind = 'parcel' LIMIT 1");
        REQUIRE(newest->step());
        row = fmt::format("revision = {} AND sequence = {}", newest->number(0), newest->number(1));
        length = newest->number(2);
    }
    REQUIRE(length > 20);
    for (std::int64_t at = 1; at <= length; ++at) {
        INFO("byte " << at << " of " << length);
        CHECK(isNoticed(
            path, fmt::format(
                      "UPDATE change SET before = CAST(substr(before, 1, {0} - 1) || CASE substr(before, {0}, 1) WHEN "
                      "x'55' THEN x'56' ELSE x'55' END || substr(before, {0} + 1) AS BLOB) WHERE {1}",
                      at, row)));
    }
}

TEST_CASE("an untouched copy is whole") {
    const Scratch scratch;
    const auto path = writeBook(scratch);
    CHECK_FALSE(isNoticed(path, "SELECT 1"));
}
