// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu::style;

namespace {

template <class Kind> Kind only(const StyleReading& reading) {
    for (const auto& finding : reading.findings) UNSCOPED_INFO(finding.line << ": " << finding.message);
    REQUIRE(reading.findings.empty());
    REQUIRE(reading.style.rules.size() == 1);
    REQUIRE(reading.style.rules[0].symbolizers.size() == 1);
    REQUIRE(std::holds_alternative<Kind>(reading.style.rules[0].symbolizers[0]));
    return std::get<Kind>(reading.style.rules[0].symbolizers[0]);
}

Size mm(double value) { return {value, Unit::millimetre}; }
Size px(double value) { return {value, Unit::pixel}; }
Size ground(double value) { return {value, Unit::metre}; }

} // namespace

TEST_CASE("a polygon's fill and outline are read with their unit") {
    const auto polygon = only<PolygonSymbolizer>(readWith(R"(<se:PolygonSymbolizer uom="mm">
        <se:Fill><se:SvgParameter name="fill">#E9e3d6</se:SvgParameter><se:SvgParameter name="fill-opacity">0.5</se:SvgParameter></se:Fill>
        <se:Stroke><se:SvgParameter name="stroke">#ff0000</se:SvgParameter><se:SvgParameter name="stroke-width">0.3</se:SvgParameter>
          <se:SvgParameter name="stroke-opacity">0.25</se:SvgParameter><se:SvgParameter name="stroke-dasharray">2 1, 0.5</se:SvgParameter>
          <se:SvgParameter name="stroke-dashoffset">-1</se:SvgParameter>
          <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter><se:SvgParameter name="stroke-linecap">square</se:SvgParameter></se:Stroke>
        <se:PerpendicularOffset>-0.9</se:PerpendicularOffset></se:PolygonSymbolizer>)"));
    PolygonSymbolizer expected;
    expected.unit = Unit::millimetre;
    expected.fill = PolygonFill{SolidFill{{0xe9, 0xe3, 0xd6}, 0.5}, std::nullopt};
    expected.stroke =
        Stroke{{255, 0, 0},     0.25,           mm(0.3), {mm(2), mm(1), mm(0.5), mm(2), mm(1), mm(0.5)}, mm(-1),
               LineJoin::round, LineCap::square};
    expected.offset = mm(-0.9);
    CHECK(polygon == expected);
}

TEST_CASE("a hatch keeps its direction, spacing and pen") {
    const auto polygon = only<PolygonSymbolizer>(
        readWith(R"(<se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
        <se:Fill><se:GraphicFill><se:Graphic><se:Mark><se:WellKnownName>backslash</se:WellKnownName>
        <se:Stroke><se:SvgParameter name="stroke">#b5790a</se:SvgParameter><se:SvgParameter name="stroke-width">0.28</se:SvgParameter></se:Stroke>
        </se:Mark><se:Size>1.4</se:Size><se:Rotation>10</se:Rotation></se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer>)"));
    REQUIRE(polygon.fill);
    CHECK_FALSE(polygon.fill->solid);
    REQUIRE(polygon.fill->pattern);
    const auto& pattern = *polygon.fill->pattern;
    CHECK(pattern.isHatch());
    CHECK(pattern.mark == Mark::backslash);
    CHECK(pattern.size == mm(1.4));
    CHECK(pattern.rotation == 10);
    CHECK(pattern.stroke->width == mm(0.28));
    CHECK_FALSE(polygon.stroke);
}

TEST_CASE("every well-known mark is known by its names") {
    const std::vector<std::pair<std::string, Mark>> names{
        {"square", Mark::square},
        {"circle", Mark::circle},
        {"triangle", Mark::triangle},
        {"star", Mark::star},
        {"cross", Mark::cross},
        {"x", Mark::x},
        {"slash", Mark::slash},
        {"shape://slash", Mark::slash},
        {"shape://backslash", Mark::backslash},
        {"horline", Mark::horizontal},
        {"shape://horline", Mark::horizontal},
        {"vertline", Mark::vertical},
        {"shape://vertline", Mark::vertical},
        {"plus", Mark::plus},
        {"shape://plus", Mark::plus},
        {"times", Mark::times},
        {"shape://times", Mark::times},
    };
    for (const auto& [name, mark] : names) {
        CAPTURE(name);
        const auto point =
            only<PointSymbolizer>(readWith("<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>" + name +
                                           "</se:WellKnownName></se:Mark></se:Graphic></se:PointSymbolizer>"));
        CHECK(point.graphic.mark == mark);
        CHECK(point.graphic.size == px(6));
    }
}

TEST_CASE("a line counts metres on the ground and may run beside itself") {
    const auto line =
        only<LineSymbolizer>(readWith(R"(<se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
        <se:Stroke><se:SvgParameter name="stroke-width">28</se:SvgParameter></se:Stroke>
        <se:PerpendicularOffset>3.5</se:PerpendicularOffset></se:LineSymbolizer>)"));
    CHECK(line.stroke.width == ground(28));
    CHECK(line.stroke.colour == Colour{0, 0, 0});
    CHECK(line.offset == ground(3.5));
    CHECK(line.stroke.width.onPaper(10000).value() == Approx(2.8));
}

TEST_CASE("without a unit numbers are pixels of 0.28 mm") {
    const auto line = only<LineSymbolizer>(readWith("<se:LineSymbolizer><se:Stroke/></se:LineSymbolizer>"));
    CHECK(line.stroke.width == px(1));
    CHECK(line.stroke.width.onPaper(500).value() == 0.28);
    CHECK(line.stroke.width.onPaper(50000).value() == 0.28);
}

TEST_CASE("a label is put together from literals, properties and formatted numbers") {
    const auto text = only<TextSymbolizer>(readWith(R"(<se:TextSymbolizer uom="mm"><se:Label>
        <ogc:PropertyName>plot</ogc:PropertyName><ogc:Literal>&#10;</ogc:Literal>
        <se:FormatNumber fallbackValue=""><se:NumericValue><ogc:PropertyName>area_mu</ogc:PropertyName></se:NumericValue><se:Pattern>#0.00</se:Pattern></se:FormatNumber>
        <ogc:Literal> 亩</ogc:Literal></se:Label>
        <se:Font><se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter><se:SvgParameter name="font-size">2.1</se:SvgParameter>
        <se:SvgParameter name="font-weight">bold</se:SvgParameter><se:SvgParameter name="font-style">italic</se:SvgParameter></se:Font>
        <se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX><se:AnchorPointY>1</se:AnchorPointY></se:AnchorPoint>
        <se:Displacement><se:DisplacementX>2</se:DisplacementX><se:DisplacementY>-1</se:DisplacementY></se:Displacement><se:Rotation>30</se:Rotation></se:PointPlacement></se:LabelPlacement>
        <se:Halo><se:Radius>0.35</se:Radius></se:Halo><se:Fill><se:SvgParameter name="fill">#333333</se:SvgParameter></se:Fill>
        <se:VendorOption name="priority">20</se:VendorOption></se:TextSymbolizer>)"));
    CHECK(text.label ==
          std::vector<LabelPart>{{true, "plot", {}}, {false, "\n", {}}, {true, "area_mu", 2}, {false, " 亩", {}}});
    CHECK(text.font == Font{"Noto Sans CJK SC", mm(2.1), FontWeight::bold, FontSlant::italic});
    CHECK(std::get<PointPlacement>(text.placement) == PointPlacement{0.5, 1, mm(2), mm(-1), 30});
    CHECK(text.halo == Halo{mm(0.35), SolidFill{{255, 255, 255}, 1}});
    CHECK(text.priority == 20);
    CHECK(text.textFor(Sample({{"plot", std::string("A-07")}, {"area_mu", 8.254}})) == "A-07\n8.25 亩");
    CHECK(text.textFor(Sample({})).empty());
}

TEST_CASE("plain text and the function concat make a label too") {
    const auto text = only<TextSymbolizer>(readWith(
        R"(<se:TextSymbolizer><se:Label>第 <ogc:Function name="concat"><ogc:PropertyName>floors</ogc:PropertyName>
        <ogc:Literal> 层</ogc:Literal></ogc:Function></se:Label></se:TextSymbolizer>)"));
    CHECK(text.textFor(Sample({{"floors", 3.0}})) == "第3 层");
}

TEST_CASE("a label may follow its line and repeat") {
    const auto text = only<TextSymbolizer>(
        readWith(R"(<se:TextSymbolizer uom="mm"><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
        <se:LabelPlacement><se:LinePlacement><se:PerpendicularOffset>1</se:PerpendicularOffset><se:IsRepeated>true</se:IsRepeated>
        <se:InitialGap>5</se:InitialGap><se:Gap>90</se:Gap><se:IsAligned>false</se:IsAligned></se:LinePlacement></se:LabelPlacement></se:TextSymbolizer>)"));
    CHECK(std::get<LinePlacement>(text.placement) == LinePlacement{mm(1), true, mm(5), mm(90), false});
}
