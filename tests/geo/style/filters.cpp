// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu::style;

namespace {

Filter condition(const std::string& xml) {
    const auto reading = readWith("<ogc:Filter>" + xml + "</ogc:Filter>");
    for (const auto& finding : reading.findings) UNSCOPED_INFO(finding.line << ": " << finding.message);
    REQUIRE(reading.findings.empty());
    REQUIRE(reading.style.rules.at(0).filter);
    return *reading.style.rules[0].filter;
}

std::string comparison(const std::string& name, const std::string& property, const std::string& literal,
                       const std::string& more = "") {
    return "<ogc:" + name + more + "><ogc:PropertyName>" + property + "</ogc:PropertyName><ogc:Literal>" + literal +
           "</ogc:Literal></ogc:" + name + ">";
}

std::string like(const std::string& pattern, const std::string& more = "") {
    return comparison("PropertyIsLike", "p", pattern, R"( wildCard="*" singleChar="?" escapeChar="\")" + more);
}

const Sample parcel({{"occupancy", std::string("idle")}, {"area_mu", 9.5}, {"industry", std::string("13")}});

} // namespace

TEST_CASE("the six comparisons of a number") {
    const std::vector<std::tuple<std::string, bool, bool, bool>> expected{
        {"PropertyIsEqualTo", false, true, false},     {"PropertyIsNotEqualTo", true, false, true},
        {"PropertyIsLessThan", false, false, true},    {"PropertyIsLessThanOrEqualTo", false, true, true},
        {"PropertyIsGreaterThan", true, false, false}, {"PropertyIsGreaterThanOrEqualTo", true, true, false},
    };
    for (const auto& [name, above9, above95, above100] : expected) {
        CAPTURE(name);
        CHECK(condition(comparison(name, "area_mu", "9")).holdsFor(parcel) == above9);
        CHECK(condition(comparison(name, "area_mu", "9.50")).holdsFor(parcel) == above95);
        CHECK(condition(comparison(name, "area_mu", "100")).holdsFor(parcel) == above100);
        CHECK_FALSE(condition(comparison(name, "unknown", "9")).holdsFor(parcel));
    }
}

TEST_CASE("texts are compared byte by byte and case counts unless it is switched off") {
    CHECK(condition(comparison("PropertyIsEqualTo", "occupancy", "idle")).holdsFor(parcel));
    CHECK_FALSE(condition(comparison("PropertyIsEqualTo", "occupancy", "Idle")).holdsFor(parcel));
    CHECK(condition(comparison("PropertyIsEqualTo", "occupancy", "Idle", " matchCase=\"false\"")).holdsFor(parcel));
    CHECK_FALSE(condition(comparison("PropertyIsEqualTo", "industry", "13.0")).holdsFor(parcel));
    CHECK(condition(comparison("PropertyIsLessThan", "industry", "43")).holdsFor(parcel));
}

TEST_CASE("between includes both ends") {
    const auto between = condition(R"(<ogc:PropertyIsBetween><ogc:PropertyName>area_mu</ogc:PropertyName>
        <ogc:LowerBoundary><ogc:Literal>5</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>20</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>)");
    CHECK_FALSE(between.holdsFor(Sample({{"area_mu", 4.999}})));
    CHECK(between.holdsFor(Sample({{"area_mu", 5.0}})));
    CHECK(between.holdsFor(Sample({{"area_mu", 20.0}})));
    CHECK_FALSE(between.holdsFor(Sample({{"area_mu", 20.001}})));
    CHECK_FALSE(between.holdsFor(Sample({})));
}

TEST_CASE("a pattern matches characters, not bytes") {
    const auto matches = [](const std::string& pattern, const std::string& text) {
        return condition(like(pattern)).holdsFor(Sample({{"p", text}}));
    };
    CHECK(matches("05*", "0501"));
    CHECK_FALSE(matches("05*", "0601"));
    CHECK(matches("?业园", "工业园"));
    CHECK_FALSE(matches("?业园", "新工业园"));
    CHECK(matches("?业?", "工业园"));
    CHECK(matches("*园*区", "工业园东区"));
    CHECK_FALSE(matches("*园*区", "工业园东路"));
    CHECK(matches(R"(100\*)", "100*"));
    CHECK_FALSE(matches(R"(100\*)", "1000"));
    CHECK(matches("*", ""));
    CHECK(condition(like("ab*", " matchCase=\"false\"")).holdsFor(Sample({{"p", std::string("ABC")}})));
    CHECK(condition(like("1?")).holdsFor(Sample({{"p", 12.0}})));
}

TEST_CASE("null, not, and, or") {
    const std::string isNull = "<ogc:PropertyIsNull><ogc:PropertyName>industry</ogc:PropertyName></ogc:PropertyIsNull>";
    const auto idle = comparison("PropertyIsEqualTo", "occupancy", "idle");
    const auto large = comparison("PropertyIsGreaterThan", "area_mu", "10");
    CHECK_FALSE(condition(isNull).holdsFor(parcel));
    CHECK(condition(isNull).holdsFor(Sample({})));
    CHECK(condition("<ogc:Not>" + isNull + "</ogc:Not>").holdsFor(parcel));
    CHECK_FALSE(condition("<ogc:And>" + idle + large + "</ogc:And>").holdsFor(parcel));
    CHECK(condition("<ogc:Or>" + large + idle + "</ogc:Or>").holdsFor(parcel));
    CHECK(condition("<ogc:And>" + idle + "<ogc:Not>" + large + "</ogc:Not></ogc:And>").holdsFor(parcel));
}

TEST_CASE("a feature takes every rule that holds, pass by pass, and else rules only where nothing else held") {
    Style style;
    const Filter idle{Comparison{Relation::equal, Operand::property("occupancy"), Operand::literal("idle"), true}};
    const auto rule = [&](std::optional<Filter> filter, bool isElse, int pass, double least = 0, double most = 1e9) {
        Rule added;
        added.filter = std::move(filter);
        added.isElse = isElse;
        added.pass = pass;
        added.minScale = least;
        added.maxScale = most;
        style.rules.push_back(added);
    };
    rule(idle, false, 0);
    rule(std::nullopt, true, 0);
    rule(std::nullopt, false, 1, 0, 5000);
    rule(idle, false, 1, 5000);
    using Indices = std::vector<std::size_t>;
    CHECK(style.rulesFor(parcel, 4999) == Indices{0, 2});
    CHECK(style.rulesFor(parcel, 5000) == Indices{0, 3});
    CHECK(style.rulesFor(Sample({}), 1000) == Indices{1, 2});
    CHECK(style.rulesFor(Sample({}), 10000) == Indices{1});
    CHECK(style.properties() == std::vector<std::string>{"occupancy"});
}
