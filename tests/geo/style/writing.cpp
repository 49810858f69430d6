// SPDX-License-Identifier: Apache-2.0
#include "geo/style/writer.h"
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu::style;

namespace {

Size mm(double value) { return {value, Unit::millimetre}; }

Style everything() {
    Style style{"all", "全部", "Everything <&> \"more\"", "parcel", {}};
    Rule rule;
    rule.name = "r";
    rule.title = "规则";
    rule.titleEn = "Rule";
    rule.minScale = 500;
    rule.maxScale = 12500.5;
    const Filter less{Comparison{Relation::lessOrEqual, Operand::property("a"), Operand::literal("-1.5e3"), false}};
    const Filter between{Between{Operand::property("b"), Operand::literal("05"), Operand::property("c")}};
    const Filter pattern{Like{"d", "*园_!*", "*", "_", "!", false}};
    const Filter absent{IsNull{"e"}};
    rule.filter = Filter{Connection{Connective::any,
                                    {Filter{Connection{Connective::all, {less, between}}},
                                     Filter{Connection{Connective::none, {pattern}}}, absent}}};
    PolygonSymbolizer polygon{Unit::millimetre, PolygonFill{}, Stroke{}, mm(-0.9)};
    polygon.stroke = Stroke{{1, 2, 3}, 0.3, mm(0.1), {mm(3), mm(0.7)}, mm(0.2), LineJoin::bevel, LineCap::round};
    polygon.fill->pattern =
        Graphic{Mark::times, std::nullopt, Stroke{{9, 9, 9}, 1, mm(0.2), {}, mm(0), {}, {}}, mm(1.9), 12, 0.4};
    LineSymbolizer line{
        Unit::metre, Stroke{{0, 0, 255}, 1, {12, Unit::metre}, {}, {0, Unit::metre}, {}, {}}, {2, Unit::metre}};
    PointSymbolizer point{Unit::pixel,
                          Graphic{Mark::star, SolidFill{{255, 0, 0}, 0.9}, std::nullopt, {8, Unit::pixel}, 0, 1}};
    TextSymbolizer text;
    text.unit = Unit::millimetre;
    text.label = {{false, " 第\n", {}}, {true, "plot", {}}, {true, "area_mu", 2}, {true, "floors", 0}};
    text.font = Font{"Noto Sans CJK SC", mm(2), FontWeight::bold, FontSlant::italic};
    text.halo = Halo{mm(0.3), SolidFill{{250, 250, 250}, 0.8}};
    text.placement = LinePlacement{mm(1), true, mm(3), mm(50), false};
    text.priority = -2.5;
    rule.symbolizers = {polygon, line, point, text};
    Rule otherwise;
    otherwise.isElse = true;
    otherwise.pass = 2;
    text.placement = PointPlacement{0.5, 0, mm(1), mm(2), 45};
    otherwise.symbolizers = {text};
    style.rules = {rule, otherwise};
    return style;
}

} // namespace

TEST_CASE("what is written reads back equal") {
    const auto style = everything();
    const auto reading = readStyle(writeStyle(style), "written.sld");
    for (const auto& finding : reading.findings) UNSCOPED_INFO(finding.line << ": " << finding.message);
    CHECK(reading.findings.empty());
    CHECK(reading.style == style);
}

TEST_CASE("a written polygon rule, character for character") {
    Style style{"s", "", "", "parcel", {}};
    Rule rule;
    rule.title = "在用";
    rule.filter = Filter{Comparison{Relation::equal, Operand::property("occupancy"), Operand::literal("used"), true}};
    PolygonSymbolizer polygon{Unit::millimetre, PolygonFill{SolidFill{{0xe9, 0xe3, 0xd6}, 1}, std::nullopt}, Stroke{},
                              mm(0)};
    polygon.stroke->width = mm(0.13);
    polygon.stroke->dashOffset = mm(0);
    rule.symbolizers = {polygon};
    style.rules = {rule};
    CHECK(writeStyle(style) == R"(<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <se:Name>parcel</se:Name>
    <UserStyle>
      <se:Name>s</se:Name>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Description>
            <se:Title>在用</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>occupancy</ogc:PropertyName>
              <ogc:Literal>used</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Fill>
              <se:SvgParameter name="fill">#e9e3d6</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#000000</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.13</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
)");
}
