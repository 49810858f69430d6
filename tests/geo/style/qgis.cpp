// SPDX-License-Identifier: Apache-2.0
#include "geo/style/qgis_writer.h"
#include "geo/style/reader.h"
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu::style;

namespace {

const QgisTable table{RowShape::polygon, "\"pool\" <> 'none'", {{"use", "\"land_use\""}, {"mu", "\"area\" * 0.0015"}}};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

Rule filled(const std::string& name) {
    Rule rule;
    rule.name = name;
    rule.symbolizers = {PolygonSymbolizer{Unit::millimetre, PolygonFill{SolidFill{{1, 2, 3}, 0.5}, {}}, {}, {}}};
    return rule;
}

} // namespace

TEST_CASE("a filter in QGIS's words is false where a value is absent") {
    const Filter equal{Comparison{Relation::equal, Operand::property("use"), Operand::literal("it's"), true}};
    REQUIRE(qgisExpression(equal, table) == "coalesce((\"land_use\") = 'it''s', false)");
    const Filter unknown{Comparison{Relation::less, Operand::property("remark"), Operand::literal("5"), true}};
    REQUIRE(qgisExpression(unknown, table) == "coalesce(NULL < 5, false)");
    const Filter folded{Comparison{Relation::notEqual, Operand::property("use"), Operand::literal("A"), false}};
    REQUIRE(qgisExpression(folded, table) == "coalesce(lower((\"land_use\")) <> lower('A'), false)");
    const Filter none{Connection{Connective::none, {Filter{IsNull{"mu"}}}}};
    REQUIRE(qgisExpression(none, table) == "NOT ((\"area\" * 0.0015) IS NULL)");
    const Filter any{
        Connection{Connective::any,
                   {equal, Filter{Between{Operand::property("mu"), Operand::literal("1"), Operand::literal("2")}}}}};
    REQUIRE(qgisExpression(any, table) == "(coalesce((\"land_use\") = 'it''s', false)) OR "
                                          "(coalesce((\"area\" * 0.0015) >= 1 AND (\"area\" * 0.0015) <= 2, false))");
}

TEST_CASE("a pattern's marks become QGIS's, and QGIS's own are taken literally") {
    const Filter like{Like{"use", "06*!*.%_", "*", ".", "!", true}};
    REQUIRE(qgisExpression(like, table) == "coalesce((\"land_use\") LIKE '06%*_\\\\%\\\\_', false)");
    const Filter folded{Like{"use", "a", "*", ".", "!", false}};
    REQUIRE(qgisExpression(folded, table) == "coalesce((\"land_use\") ILIKE 'a', false)");
}

TEST_CASE("every rule is written once, in a group of its pass, under the table's condition") {
    Style style{"s", "样式", "Style", "vacancy", {filled("a"), filled("b"), filled("c")}};
    style.rules[0].title = "甲";
    style.rules[0].minScale = 500;
    style.rules[1].isElse = true;
    style.rules[2].pass = 1;
    const auto qml = writeQgisStyle(style, table);
    REQUIRE(count(qml, "<rule key=\"group-") == 2);
    REQUIRE(count(qml, "filter=\"&quot;pool&quot; &lt;&gt; 'none'\"") == 2);
    REQUIRE(count(qml, "<rule key=\"rule-") == 3);
    REQUIRE(count(qml, "label=\"甲\"") == 1);
    REQUIRE(count(qml, "scalemindenom=\"500\"") == 1);
    REQUIRE(count(qml, "filter=\"ELSE\"") == 1);
    REQUIRE(count(qml, "k=\"color\" v=\"1,2,3,128\"") == 3);
    REQUIRE(count(qml, "pass=\"0\"") == 2);
    REQUIRE(count(qml, "pass=\"5\"") == 1); // after everything of the first pass
    REQUIRE(qml == writeQgisStyle(style, table));
}

TEST_CASE("where rows have several shapes, each shape has its own symbol") {
    auto rule = filled("a");
    rule.symbolizers.emplace_back(
        LineSymbolizer{Unit::metre, Stroke{{0, 0, 0}, 1, {5, Unit::metre}, {}, {}, {}, {}}, {}});
    rule.symbolizers.emplace_back(PointSymbolizer{});
    const auto qml = writeQgisStyle({"s", "", "", "facility", {rule}}, {RowShape::any, "", {}});
    REQUIRE(count(qml, "<symbol type=\"fill\"") == 1);
    REQUIRE(count(qml, "geometry_type($geometry) = 'Polygon'") == 1);
    REQUIRE(count(qml, "<rule key=\"rule-") == 3);
    REQUIRE(count(qml, "k=\"line_width_unit\" v=\"MapUnit\"") == 2); // the outline of areas, and lines
    REQUIRE(count(qml, "class=\"SimpleFill\"") == 1);
}

TEST_CASE("a label is an expression that is NULL where there is nothing to say") {
    Rule rule;
    TextSymbolizer text;
    text.label = {{true, "use", {}}, {false, "\n", {}}, {true, "mu", 2}};
    text.halo = Halo{};
    rule.name = "name";
    rule.symbolizers = {text};
    const auto qml = writeQgisStyle({"s", "", "", "parcel", {rule}}, table);
    REQUIRE(count(qml, "labelsEnabled=\"1\"") == 1);
    REQUIRE(
        count(qml,
              "if(coalesce((&quot;land_use&quot;), '') = '' AND coalesce((&quot;area&quot; * 0.0015), '') = '', NULL, "
              "concat((&quot;land_use&quot;), '\\n', replace(format_number((&quot;area&quot; * 0.0015), 2, 'en'), "
              "',', '')))") == 1);
    REQUIRE(count(qml, "bufferDraw=\"1\"") == 1);
    REQUIRE(count(writeQgisStyle({"s", "", "", "parcel", {filled("a")}}, table), "labeling") == 0);
}
