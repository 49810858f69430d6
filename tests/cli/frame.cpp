// SPDX-License-Identifier: Apache-2.0
#include "app/cli/catalogue.h"
#include "app/cli/phrases.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "tests/cli/shell.h"
#include "tests/cli/small_zone.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace mutu::cli {

TEST_CASE("every verb stands in the help with an example and explains itself in both languages") {
    const Shell shell;
    const auto help = shell.run("mutu --help").output;
    const auto chinese = shell.run("mutu --help --lang zh").output;
    REQUIRE_FALSE(allVerbs().empty());
    for (const auto& verb : allVerbs()) {
        INFO(verb.name);
        CHECK(help.find(verb.summary.en) != std::string::npos);
        CHECK(chinese.find(verb.summary.zh) != std::string::npos);
        CHECK(verb.example.starts_with("mutu " + std::string(verb.name)));
        const auto own = shell.run("mutu " + std::string(verb.name) + " --help");
        CHECK(own.code == 0);
        CHECK(own.errors.empty());
        CHECK(own.output.find(verb.example) != std::string::npos);
        CHECK(shell.run("mutu " + std::string(verb.name) + " --help --lang zh").output.find("示例") !=
              std::string::npos);
    }
}

/// The commands behind `Example:` of a help text.
std::vector<std::string> examplesOf(const std::string& help) {
    std::vector<std::string> commands;
    std::istringstream stream(help);
    bool inside = false;
    for (std::string line; std::getline(stream, line);) {
        if (inside && !line.starts_with("  ")) inside = false;
        if (inside) commands.push_back(line.substr(2));
        if (line == "Example:" || line == "示例：") inside = true;
    }
    return commands;
}

TEST_CASE("every example of the help runs as it stands") {
    const Shell shell;
    std::vector<std::string> examples;
    for (const auto& verb : allVerbs()) {
        const auto found = examplesOf(shell.run("mutu " + std::string(verb.name) + " --help").output);
        REQUIRE_FALSE(found.empty());
        examples.insert(examples.end(), found.begin(), found.end());
    }
    for (const auto* sub : {"parcel show", "parcel split", "parcel merge", "parcel reshape", "parcel add",
                            "report vacancy", "report occupancy"})
        for (auto& example : examplesOf(shell.run("mutu " + std::string(sub) + " --help").output))
            examples.push_back(std::move(example));
    CHECK(examples.size() == allVerbs().size() + 7);
    for (const auto& example : examples) { // each on a book as the first example leaves it, with land in it
        REQUIRE(shell.run("rm -f *").code == 0);
        if (!example.starts_with("mutu new ")) {
            makeSmallZone((shell.folder() / "zone.mutu").string());
            REQUIRE(shell.run("mutu export zone.mutu 宗地.shp -q").code == 0);
            REQUIRE(shell.run("printf '企业名称,占地面积（亩）\n示例化工有限公司,30\n' > 税务.csv").code == 0);
        }
        if (example.starts_with("mutu redo ")) REQUIRE(shell.run("mutu undo zone.mutu 3").code == 0);
        INFO(example);
        const auto outcome = shell.run(example);
        INFO(outcome.errors);
        CHECK(outcome.code == 0);
        CHECK_FALSE((outcome.output + outcome.errors).empty());
    }
}

TEST_CASE("every code that the rooms may say is in the Chinese catalogue") {
    static const std::regex said(
        R"re((?:Error\(\s*ErrorKind::\w+,|Refusal\{|Stop\{\{|Finding\{|note\(|reject\(|report\(|refuse\(|return \{|code = |Entry\{|Stop\{\s*\{)\s*"([a-z]+(?:_[a-z0-9]+)+)")re");
    std::set<std::string> missing;
    std::size_t found = 0;
    for (const auto* top : {"geo", "app/cli"})
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::filesystem::path(MUTU_SOURCE_DIR) / top)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
            const auto text = contentOf(entry.path());
            for (std::sregex_iterator match(text.begin(), text.end(), said), end; match != end; ++match) {
                const auto code = (*match)[1].str();
                if (code.starts_with("scene_")) continue; // stages of progress
                ++found;
                if (inChinese(code) == nullptr) missing.insert(code + " (" + entry.path().filename().string() + ")");
            }
        }
    CHECK(found > 50);
    std::string list;
    for (const auto& code : missing) list += code + "\n";
    INFO(list);
    CHECK(missing.empty());
}

TEST_CASE("every sentence with which the rooms refuse has its Chinese") {
    static const std::regex said(
        R"re((?:Error\(\s*ErrorKind::\w+,|Refusal\{)\s*"[a-z0-9_]+",\s*(?:fmt::format\(\s*)?((?:"(?:[^"\\]|\\.)*"\s*)+)[,)])re");
    static const std::regex literal(R"re("((?:[^"\\]|\\.)*)")re");
    static const std::regex ownLetters("[A-Za-z]{3}");
    std::set<std::string> missing;
    std::size_t found = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(MUTU_SOURCE_DIR) / "geo")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        const auto text = contentOf(entry.path());
        for (std::sregex_iterator match(text.begin(), text.end(), said), end; match != end; ++match) {
            const auto literals = (*match)[1].str();
            std::string format;
            for (std::sregex_iterator one(literals.begin(), literals.end(), literal); one != end; ++one)
                format += (*one)[1].str();
            format = std::regex_replace(format, std::regex(R"(\{[^}]*\})"), "{}");
            format = std::regex_replace(format, std::regex(R"re(\\")re"), "\"");
            if (!std::regex_search(format, ownLetters)) continue;
            ++found;
            if (!isPhrase(format)) missing.insert(format + " (" + entry.path().filename().string() + ")");
        }
    }
    CHECK(found > 150);
    std::string list;
    for (const auto& format : missing) list += format + "\n";
    INFO(list);
    CHECK(missing.empty());
}

TEST_CASE("a sentence in Chinese keeps its names and figures") {
    CHECK(phraseInChinese("Lot CL-2018-001-L has 6666.66 m² left, 7333.33 m² are asked.") ==
          "批次 CL-2018-001-L 尚余 6666.66 ㎡，需 7333.33 ㎡");
    CHECK(phraseInChinese("lot L-1 has 5 m² left") == "批次 L-1 尚余 5 ㎡"); // not the longer one
    CHECK(phraseInChinese("ACME was closed on 2020-01-01") == "ACME 已于 2020-01-01 办结");
    CHECK(phraseInChinese("Parcel A-1 has no such lease") == "宗地 A-1 没有该租约");
    CHECK(phraseInChinese("甲厂 (industry 26) belongs in 化工区块, but parcel A-1 lies in no cluster zone") ==
          "甲厂（行业 26） 应入化工区块，而宗地 A-1 不在任何区块内");
    CHECK_FALSE(phraseInChinese("nobody has ever said this"));
}

TEST_CASE("a light verb loads neither GDAL nor Qt") {
    const Shell shell;
    const auto loaded = shell.run("ldd \"$(command -v mutu)\"").output;
    REQUIRE(loaded.find("libsqlite3") != std::string::npos);
    CHECK(loaded.find("libgdal") == std::string::npos);
    CHECK(loaded.find("libQt6") == std::string::npos);
}

TEST_CASE("the version names Mutu and the libraries it stands on") {
    const Shell shell;
    const auto version = shell.run("mutu --version");
    CHECK(version.code == 0);
    for (const auto* name : {"mutu 0.", "PROJ ", "GEOS ", "SQLite ", "GDAL ", "Qt 6"})
        CHECK(version.output.find(name) != std::string::npos);
}

TEST_CASE("tables align Chinese and Latin, group thousands and quote in CSV only what needs it") {
    CHECK(displayWidth("地块A-1") == 7);
    CHECK(displayWidth("m²") == 2);
    CHECK(grouped(1234567.891, 2) == "1,234,567.89");
    CHECK(grouped(-1000.0, 0) == "-1,000");
    CHECK(grouped(std::int64_t{999}) == "999");
    Table table({{"name", "名称"}, {"count", "n"}});
    table.add({std::string("a,b\"c"), std::int64_t{12345}});
    table.add({std::string("工业园"), Decimal{0.5}});
    table.setTotal({std::string("Σ"), std::int64_t{2}});
    CHECK(table.text() ==
          "名称         n\n--------------\na,b\"c   12,345\n工业园    0.50\n--------------\nΣ            2\n");
    CHECK(table.csv() == "name,count\n\"a,b\"\"c\",12345\n工业园,0.50\n");
}

TEST_CASE("a read-only book is read as it lies and refuses to be written") {
    const Shell shell;
    makeSmallZone((shell.folder() / "zone.mutu").string());
    const auto before = contentOf(shell.folder() / "zone.mutu");
    const std::string lower = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
    if (shell.run(lower + "mutu --version").code != 0) {
        WARN("the programs can't be run by an ordinary user here");
        return;
    }
    REQUIRE(shell.run("chmod 444 zone.mutu; chmod 555 .").code == 0);
    const auto read = shell.run(lower + "mutu vacant zone.mutu --as-of 2020-06-30 --pool all --format csv");
    CHECK(read.code == 0);
    CHECK(std::count(read.output.begin(), read.output.end(), '\n') == 7);
    const auto written = shell.run(lower + "mutu undo zone.mutu");
    CHECK(written.code == 60);
    CHECK(written.errors.find("book_read_only") != std::string::npos);
    CHECK(contentOf(shell.folder() / "zone.mutu") == before);
    CHECK(shell.run("ls").output == "zone.mutu\n");
}

TEST_CASE("a killed import leaves the book as it was before or as it is after, never between") {
    const Shell shell;
    REQUIRE(
        shell
            .run("mutu new zone.mutu -q && { echo name,industry; seq -f '示例企业%g有限公司,3451' 60000; } > firms.csv")
            .code == 0);
    bool wasKilled = false;
    for (const auto* seconds : {"0.05", "0.15", "0.3", "0.6"}) {
        const auto outcome = shell.run(std::string("timeout -s KILL ") + seconds +
                                       " mutu import zone.mutu firms.csv --as enterprise -q");
        wasKilled = wasKilled || outcome.code != 0;
        INFO("after " << seconds << " s");
        CHECK(shell.run("mutu verify zone.mutu").code == 0);
        const auto info = shell.run("mutu info zone.mutu --format json").output;
        const bool before =
            info.find("\"enterprise\": 0,") != std::string::npos && info.find("\"revision\": 0,") != std::string::npos;
        const bool after = info.find("\"enterprise\": 60000,") != std::string::npos &&
                           info.find("\"revision\": 1,") != std::string::npos;
        CHECK(before != after);
    }
    CHECK(wasKilled);
    CHECK(shell.run("mutu import zone.mutu firms.csv --as enterprise -q").code == 0);
    CHECK(shell.run("mutu info zone.mutu --format json").output.find("\"enterprise\": 60000,") != std::string::npos);
}

} // namespace mutu::cli
