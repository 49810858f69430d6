// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::style;

namespace {

/// The one finding that is expected: its code and line.
void checkOnly(const StyleReading& reading, const std::string& code, int line) {
    for (const auto& finding : reading.findings)
        UNSCOPED_INFO(finding.line << " " << finding.code << ": " << finding.message);
    REQUIRE(reading.findings.size() == 1);
    CHECK(reading.findings[0].code == code);
    CHECK(reading.findings[0].line == line);
    CHECK(reading.findings[0].file == "test.sld");
    CHECK_FALSE(reading.findings[0].message.empty());
    CHECK_FALSE(reading.findings[0].remedy.empty());
}

struct Fault {
    std::string what;
    std::string xml;
    std::string code;
    int line;
};

const std::vector<Fault> faults{
    {"an unknown element", "<se:Name>a</se:Name>\n<se:Nmae>b</se:Nmae>", "style_element", 7},
    {"an element twice", "<se:Name>a</se:Name>\n<se:Name>b</se:Name>", "style_element", 7},
    {"an unknown attribute", "<se:LineSymbolizer colour=\"red\"/>", "style_attribute", 6},
    {"loose text", "<se:LineSymbolizer/>\nred", "style_element", 6},
    {"a colour by name",
     "<se:PolygonSymbolizer>\n<se:Fill>\n<se:SvgParameter "
     "name=\"fill\">red</se:SvgParameter></se:Fill></se:PolygonSymbolizer>",
     "style_value", 8},
    {"a number that isn't one",
     "<se:LineSymbolizer><se:Stroke>\n<se:SvgParameter "
     "name=\"stroke-width\">1,5</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
     "style_value", 7},
    {"an opacity above 1",
     "<se:LineSymbolizer><se:Stroke>\n\n<se:SvgParameter "
     "name=\"stroke-opacity\">50</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
     "style_value", 8},
    {"an unknown parameter",
     "<se:LineSymbolizer><se:Stroke>\n<se:SvgParameter "
     "name=\"width\">1</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
     "style_element", 7},
    {"a dash of nothing",
     "<se:LineSymbolizer>\n<se:Stroke><se:SvgParameter name=\"stroke-dasharray\">0 "
     "0</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
     "style_value", 7},
    {"an unknown join",
     "<se:LineSymbolizer>\n<se:Stroke><se:SvgParameter "
     "name=\"stroke-linejoin\">sharp</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
     "style_value", 7},
    {"an unknown unit", "\n<se:LineSymbolizer uom=\"inch\"/>", "style_value", 7},
    {"an unknown mark",
     "<se:PointSymbolizer><se:Graphic>\n<se:Mark><se:WellKnownName>blob</se:WellKnownName></se:Mark></se:Graphic></"
     "se:PointSymbolizer>",
     "style_value", 7},
    {"a point without a graphic", "\n\n<se:PointSymbolizer/>", "style_missing", 8},
    {"a picture", "<se:PointSymbolizer><se:Graphic><se:Mark/>\n<se:ExternalGraphic/></se:Graphic></se:PointSymbolizer>",
     "style_element", 7},
    {"a colour beside a pattern",
     "<se:PolygonSymbolizer>\n<se:Fill><se:GraphicFill><se:Graphic><se:Mark/></se:Graphic></"
     "se:GraphicFill><se:SvgParameter "
     "name=\"fill\">#ffffff</se:SvgParameter></se:Fill></se:PolygonSymbolizer>",
     "style_ignored", 7},
    {"a value computed from a property",
     "<se:PointSymbolizer><se:Graphic><se:Mark/>\n<se:Size>\n<ogc:PropertyName>w</ogc:PropertyName></se:Size></"
     "se:Graphic></se:PointSymbolizer>",
     "style_ignored", 8},
    {"a label without text", "<se:TextSymbolizer>\n<se:Label/></se:TextSymbolizer>", "style_missing", 7},
    {"a text without a label", "<se:TextSymbolizer/>", "style_missing", 6},
    {"an unknown function",
     "<se:TextSymbolizer><se:Label>\n<ogc:Function "
     "name=\"upper\"><ogc:PropertyName>a</ogc:PropertyName></ogc:Function></se:Label></se:TextSymbolizer>",
     "style_value", 7},
    {"an unknown vendor option",
     "<se:TextSymbolizer><se:Label>a</se:Label>\n<se:VendorOption "
     "name=\"repeat\">1</se:VendorOption></se:TextSymbolizer>",
     "style_element", 7},
    {"a placement of neither kind",
     "<se:TextSymbolizer><se:Label>a</se:Label>\n<se:LabelPlacement/></se:TextSymbolizer>", "style_missing", 7},
    {"a scale range upside down",
     "<se:MinScaleDenominator>5000</se:MinScaleDenominator><se:MaxScaleDenominator>500</se:MaxScaleDenominator>",
     "style_value", 5},
    {"a filter and an else",
     "<ogc:Filter><ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull></"
     "ogc:Filter>\n<se:ElseFilter/>",
     "style_element", 7},
    {"an empty filter", "\n<ogc:Filter/>", "style_missing", 7},
    {"an unknown condition", "<ogc:Filter>\n<ogc:BBOX/></ogc:Filter>", "style_element", 7},
    {"a comparison with one side",
     "<ogc:Filter>\n<ogc:PropertyIsEqualTo><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsEqualTo></ogc:Filter>",
     "style_missing", 7},
    {"an and of one",
     "<ogc:Filter>\n<ogc:And><ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull></"
     "ogc:And></ogc:Filter>",
     "style_missing", 7},
    {"a between without its upper end",
     "<ogc:Filter>\n<ogc:PropertyIsBetween><ogc:PropertyName>a</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>1</"
     "ogc:Literal></ogc:LowerBoundary></ogc:PropertyIsBetween></ogc:Filter>",
     "style_missing", 7},
    {"a pattern without wildcards",
     "<ogc:Filter>\n<ogc:PropertyIsLike singleChar=\"?\" "
     "escapeChar=\"!\"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>b</ogc:Literal></ogc:PropertyIsLike></"
     "ogc:Filter>",
     "style_missing", 7},
};

} // namespace

TEST_CASE("each fault is one finding that names the line") {
    for (const auto& fault : faults) {
        INFO(fault.what);
        checkOnly(readWith(fault.xml), fault.code, fault.line);
    }
}

TEST_CASE("a rule whose filter can't be read paints nothing, its neighbours stay") {
    const auto reading = readWith(
        "<ogc:Filter><ogc:Crosses/></ogc:Filter><se:PolygonSymbolizer/></se:Rule><se:Rule><se:PolygonSymbolizer/>");
    checkOnly(reading, "style_element", 6);
    CHECK(reading.style.rules.size() == 1);
}

TEST_CASE("a file that isn't well-formed says where it breaks") {
    const auto reading = readWith("<se:Name>a</se:Nam>");
    checkOnly(reading, "style_xml", 6);
    CHECK(reading.findings[0].severity == Severity::error);
    CHECK(reading.style == Style{});
    checkOnly(readStyle("", "test.sld"), "style_xml", 1);
}

TEST_CASE("a document of another kind, version or without a layer is named") {
    checkOnly(readStyle("\n<kml/>", "test.sld"), "style_element", 2);
    checkOnly(readStyle("<StyledLayerDescriptor "
                        "version=\"1.0.0\"><NamedLayer><Name>a</Name><UserStyle><FeatureTypeStyle/></UserStyle></"
                        "NamedLayer></StyledLayerDescriptor>",
                        "test.sld"),
              "style_value", 1);
    checkOnly(readStyle("<StyledLayerDescriptor version=\"1.1.0\">\n</StyledLayerDescriptor>", "test.sld"),
              "style_missing", 1);
}

TEST_CASE("a missing style file is an error with a remedy") {
    try {
        readStyleFile("/nowhere/at-all.sld");
        FAIL("it was read");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::notFound);
        CHECK_FALSE(error.remedy().empty());
    }
}
