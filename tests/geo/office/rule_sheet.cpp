// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

std::string shippedSheet() {
    std::ifstream file(MUTU_SOURCE_DIR "/data/rules/vacancy.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

int lineOf(const std::string& text, const std::string& what) {
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(what)), '\n'));
}

std::string complaint(const std::string& yaml) {
    try {
        VacancyRules::read(yaml, "own.yaml");
    } catch (const Error& error) {
        CHECK(error.code() == "rule_sheet_malformed");
        CHECK(error.kind() == ErrorKind::badInput);
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("the shipped sheet is the one in data/rules") {
    CHECK(VacancyRules::standard().name() == "样例");
    CHECK(VacancyRules::standard().version() == "3");
    CHECK(complaint(shippedSheet()) == "none");
}

TEST_CASE("an unknown word is named with file and line") {
    const auto check = [](const std::string& from, const std::string& to, const std::string& what) {
        const auto text = replaced(shippedSheet(), from, to);
        const auto said = complaint(text);
        INFO(said);
        CHECK(said.find("own.yaml, line " + std::to_string(lineOf(text, to)) + ": ") == 0);
        CHECK(said.find(what) != std::string::npos);
    };
    check("{all: [supplied, developed]}", "{all: [supplied, devoloped]}", "unknown word `devoloped`");
    check("when: {all: [{not: supplied}, in_reserve]}", "when: {both: [supplied]}", "unknown word `both`");
    check("from agreed_start + 1 year]", "form agreed_start + 1 year]", "not `form`");
    check("after agreed_completion}]}\n    because", "after agreed_end}]}\n    because", "unknown date `agreed_end`");
    check("from conversion + 2 years", "from conversion + 2 moons", "not `2 moons`");
    check("kind: reserve", "kind: reserved", "unknown kind of land `reserved`");
    check("pool: future", "pool: later", "unknown pool `later`");
    check("{right} 约定动工 {agreed_start}，未动工", "{right} 约定动工 {agreed_stat}，未动工",
          "unknown date `agreed_stat`");
    check("partly_share: 20%", "partly_share: 20", "not `20`");
    check("partly_area: 5mu", "partly_area: 5 fields", "");
    check("sheet: 样例", "sheets: 样例", "unknown word `sheets`");
}

TEST_CASE("a sheet that is no YAML, or lacks a part, is refused") {
    CHECK(complaint("land: [").find("own.yaml, line ") == 0);
    CHECK(complaint("").find("own.yaml, line 1: ") == 0);
    CHECK(complaint("sheet: x\nversion: 1\nsource: y\n").find("`limits` is missing") != std::string::npos);
}

TEST_CASE("the order of the rules decides") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::conversion, "2012-05-01"),
                      approval(land::ApprovalStage::reserve, "2013-01-01")};
    CHECK(kindOn(file, "2014-01-01") == "reserve");

    auto text = shippedSheet();
    const auto reserve = text.find("  - kind: reserve");
    const auto approved = text.find("  - kind: approved");
    const auto planned = text.find("  - kind: planned");
    const auto turned = text.substr(0, reserve) + text.substr(approved, planned - approved) +
                        text.substr(reserve, approved - reserve) + text.substr(planned);
    CHECK(kindOn(file, "2014-01-01", VacancyRules::read(turned, "own.yaml")) == "approved");
}

TEST_CASE("limits and words are the sheet's, not the program's") {
    auto file = thirtyMu();
    file.rights = {grant()};
    auto text = replaced(shippedSheet(), "from agreed_start + 1 year", "from agreed_start + 2 years");
    text = replaced(text, "sheet: 样例", "sheet: 某县");
    const auto rules = VacancyRules::read(text, "own.yaml");
    CHECK_FALSE(on(file, "2018-02-28", rules).front().suspectedIdle);
    CHECK(on(file, "2018-03-01", rules).front().suspectedIdle);
    CHECK(on(file, "2018-02-28", rules).front().evidence.find("（规则 supplied，某县-3）") != std::string::npos);
}

TEST_CASE("a piece that no rule covers is not listed") {
    auto file = thirtyMu();
    file.rights = {grant()};
    auto text = shippedSheet();
    const auto first = text.find("  - kind: used");
    const auto last = text.find("  - kind: planned");
    CHECK(vacancies(file, VacancyRules::read(text.substr(0, first) + text.substr(last), "own.yaml")).empty());
}
