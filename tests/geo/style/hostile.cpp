// SPDX-License-Identifier: Apache-2.0
// Files made to do harm: each must end soon, in findings.
#include "geo/base/error.h"
#include "geo/style/tree.h"
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::style;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

std::string withDoctype(const std::string& doctype) {
    return "<?xml version=\"1.0\"?>\n" + doctype + styleWith("<se:Name>&j;</se:Name>");
}

void checkRefused(const StyleReading& reading, const std::string& code) {
    REQUIRE_FALSE(reading.findings.empty());
    CHECK(reading.findings[0].code == code);
    CHECK(reading.findings[0].line > 0);
    CHECK_FALSE(reading.findings[0].remedy.empty());
}

} // namespace

TEST_CASE("entities that a file declares are neither expanded nor fetched, but refused") {
    std::string bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">";
    for (char name = 'b'; name <= 'j'; ++name)
        bomb += std::string("<!ENTITY ") + name + " \"" +
                repeated(std::string("&") + static_cast<char>(name - 1) + ";", 10) + "\">";
    checkRefused(readStyle(withDoctype(bomb + "]>\n"), "test.sld"), "style_xml");
    checkRefused(readStyle(withDoctype("<!DOCTYPE x [<!ENTITY j SYSTEM \"file:///etc/passwd\">]>\n"), "test.sld"),
                 "style_xml");
    checkRefused(readStyle(withDoctype("<!DOCTYPE x [<!ENTITY j \"&j;\">]>\n"), "test.sld"),
                 "style_xml"); // names itself
    // A mere name of the kind of document does no harm.
    CHECK(readTree("<!DOCTYPE a>\n<a/>", "t.xml").ok());
}

TEST_CASE("elements nested without end are findings, not a stack that is used up") {
    constexpr int many = 200'000;
    checkRefused(readStyle(repeated("<a>", many) + repeated("</a>", many), "test.sld"), "style_element");
    const auto filter =
        readWith("<ogc:Filter>" + repeated("<ogc:Not>", many) + repeated("</ogc:Not>", many) + "</ogc:Filter>");
    REQUIRE_FALSE(filter.findings.empty());
    checkRefused(readStyle(repeated("<a>", many), "test.sld"), "style_xml");
    CHECK_FALSE(readStyle(styleWith(repeated("<se:Name>a</se:Name>\n", 20'000)), "test.sld").findings.empty());
}

TEST_CASE("a style takes nothing from another file or from the network") {
    for (const auto* place : {"file:///etc/passwd", "../../../etc/passwd", "http://127.0.0.1/x.svg"}) {
        const auto reading =
            readWith("<se:PointSymbolizer><se:Graphic><se:ExternalGraphic><se:OnlineResource xlink:href=\"" +
                     std::string(place) +
                     "\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>"
                     "</se:ExternalGraphic></se:Graphic></se:PointSymbolizer>");
        CHECK_FALSE(reading.findings.empty());
    }
}

TEST_CASE("sizes that would paint for ever are values that aren't taken") {
    const auto hatch = [](const std::string& size) {
        return readWith("<se:PolygonSymbolizer><se:Fill><se:GraphicFill><se:Graphic><se:Mark><se:WellKnownName>slash"
                        "</se:WellKnownName></se:Mark><se:Size>" +
                        size + "</se:Size></se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer>");
    };
    CHECK(hatch("2").findings.empty());
    for (const auto* size : {"0", "-1", "1e-300", "nan", "inf", "-0", "1e999", ""}) {
        CAPTURE(size);
        checkRefused(hatch(size), "style_value");
    }
}

TEST_CASE("a folder or a device without end isn't read as a file") {
    for (const auto* path : {"/dev/zero", "/dev/null", "/tmp"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(fileText(path), Error);
    }
}
