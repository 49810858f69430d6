// SPDX-License-Identifier: Apache-2.0
// A trial is worth what it foresees: it refuses what the writing would refuse, and tells what the writing would do.
#include "tests/cli/shell.h"
#include "tests/cli/small_zone.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <string>

namespace mutu::cli {

namespace {

/// A zone with free ground beside A-7, a parcel with a hole, and a parcel whose heirs are retired.
void makeGround(const Shell& shell) {
    makeSmallZone((shell.folder() / "zone.mutu").string());
    for (const auto* command :
         {"add zone.mutu --plot B-1 --geometry 'POLYGON((500301 3200100, 500400 3200100, 500400 3200200, 500301 "
          "3200200, "
          "500301 3200100))' --as-of 2020-06-01",
          "add zone.mutu --plot B-2 --geometry 'POLYGON((500500 3200000, 500600 3200000, 500600 3200100, 500500 "
          "3200100, "
          "500500 3200000),(500540 3200040, 500540 3200060, 500560 3200060, 500560 3200040, 500540 3200040))' "
          "--as-of 2020-06-01",
          "add zone.mutu --plot B-3 --geometry 'POLYGON((500700 3200000, 500800 3200000, 500800 3200100, 500700 "
          "3200100, "
          "500700 3200000))' --as-of 2020-06-01",
          "split zone.mutu B-3 --line 'LINESTRING(500750 3200000, 500750 3200100)' --as-of 2020-06-02",
          "retire zone.mutu B-3-1 B-3-2 --as-of 2020-06-03",
          "add zone.mutu --plot B-4 --geometry 'POLYGON((500900 3200000, 501000 3200000, 501000 3200100, 500900 "
          "3200100, "
          "500900 3200000))' --as-of 2020-06-01",
          "retire zone.mutu B-4 --as-of 2020-06-03"}) {
        const auto outcome = shell.run("mutu parcel " + std::string(command));
        INFO(command << "\n" << outcome.errors);
        REQUIRE(outcome.code == 0);
    }
}

std::string codeIn(const std::string& errors) {
    static const std::regex line("code: +([a-z_]+)");
    std::smatch match;
    return std::regex_search(errors, match, line) ? match[1].str() : std::string();
}

struct Case {
    std::string command; ///< behind `mutu parcel`
    std::string code;
};

} // namespace

TEST_CASE("a trial of each editing verb refuses what the writing refuses, in the same words, and writes nothing") {
    const Shell shell;
    makeGround(shell);
    const auto book = shell.folder() / "zone.mutu";
    const Case cases[] = {
        {"split zone.mutu A-6 --line 'LINESTRING(500150 3200100, 500150 3200200)'", "still_held"},
        {"split zone.mutu A-3 --line 'LINESTRING(500250 3200000, 500250 3200100)' --as-of 2999-01-01", "day_ahead"},
        {"divide zone.mutu A-6 --parts 2 --bearing 0", "still_held"},
        {"divide zone.mutu A-3 --parts 2 --bearing 0 --as-of 2999-01-01", "day_ahead"},
        {"merge zone.mutu A-2 A-3 --as-of 2999-01-01", "day_ahead"},
        {"reshape zone.mutu A-7 --line 'LINESTRING(500300 3200100, 500300.8 3200150, 500300 3200200)'",
         "would_make_finding"},
        {"reshape zone.mutu A-7 --move 500300,3200200 --to 500300.7,3200200", "would_make_finding"},
        {"reshape zone.mutu A-7 --insert 500290,3200150", "line_not_on_boundary"},
        {"reshape zone.mutu A-7 --delete 500200,3200100", "vertex_is_junction"},
        {"add zone.mutu --plot C-1 --geometry 'POLYGON((500400.3 3200100, 500450 3200100, 500450 3200200, 500400.3 "
         "3200200, 500400.3 3200100))'",
         "would_make_finding"},
        {"add zone.mutu --fill 500550,3200050", "parcel_unnamed"},
        {"retire zone.mutu A-1", "still_held"},
        {"restore zone.mutu B-3", "parcel_succeeded"},
    };
    for (const auto& one : cases) {
        INFO(one.command);
        const auto before = contentOf(book);
        const auto tried = shell.run("mutu parcel " + one.command + " --dry-run");
        CHECK(contentOf(book) == before);
        const auto written = shell.run("mutu parcel " + one.command);
        CHECK(contentOf(book) == before);
        CHECK(codeIn(written.errors) == one.code);
        CHECK(tried.errors == written.errors);
        CHECK(tried.output == written.output);
        CHECK(tried.code == 20);
        CHECK(written.code == 20);
        CHECK_FALSE(std::filesystem::exists(book.string() + "-wal"));
    }
}

TEST_CASE("a trial tells what the writing does, codes of new parcels and what goes along included") {
    const Shell shell;
    makeGround(shell);
    const auto book = shell.folder() / "zone.mutu";
    for (const auto* command :
         {"split zone.mutu A-6 --line 'LINESTRING(500180 3200100, 500180 3200200)'",
          "divide zone.mutu A-5 --parts 3 --bearing 0", "merge zone.mutu A-2 A-3 --as-of 2020-07-01",
          "reshape zone.mutu A-7 --move 500300,3200200 --to 500299,3200200",
          "add zone.mutu --plot C-1 --geometry 'POLYGON((500400 3200100, 500450 3200100, 500450 3200200, 500400 "
          "3200200, "
          "500400 3200100))'",
          "add zone.mutu --plot C-2 --fill 500550,3200050", "retire zone.mutu C-1", "restore zone.mutu B-4"}) {
        INFO(command);
        const auto before = contentOf(book);
        const auto tried = shell.run("mutu parcel " + std::string(command) + " --format json --dry-run");
        CHECK(contentOf(book) == before);
        const auto written = shell.run("mutu parcel " + std::string(command) + " --format json");
        INFO(tried.errors << written.errors);
        REQUIRE(written.code == 0);
        REQUIRE(tried.code == 0);
        const auto settled = [](const std::string& answer) {
            static const std::regex own(R"re("dry_run": \w+,\s*"revision": \w+,)re");
            REQUIRE(std::regex_search(answer, own));
            return std::regex_replace(answer, own, "");
        };
        CHECK(settled(tried.output) == settled(written.output));
        CHECK(tried.output.find("\"dry_run\": true") != std::string::npos);
        CHECK(contentOf(book) != before);
    }
}

} // namespace mutu::cli
