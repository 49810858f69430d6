// SPDX-License-Identifier: Apache-2.0
#include "geo/style/fading.h"
#include "tests/geo/style/snippet.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::style;

TEST_CASE("a faded style is as it was but for its opacities") {
    const auto reading = readWith(R"(<se:PolygonSymbolizer>
<se:Fill><se:SvgParameter name="fill">#010203</se:SvgParameter><se:SvgParameter name="fill-opacity">0.8</se:SvgParameter></se:Fill>
<se:Stroke><se:SvgParameter name="stroke">#000000</se:SvgParameter></se:Stroke></se:PolygonSymbolizer>
<se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke-opacity">0.5</se:SvgParameter></se:Stroke></se:LineSymbolizer>
<se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label><se:Halo><se:Radius>1</se:Radius></se:Halo></se:TextSymbolizer>)");
    REQUIRE(reading.findings.empty());
    const auto& plain = reading.style;
    CHECK(faded(plain, 1) == plain);
    const auto half = faded(plain, 0.5);
    const auto& symbolizers = half.rules.front().symbolizers;
    REQUIRE(symbolizers.size() == 3);
    const auto& area = std::get<PolygonSymbolizer>(symbolizers[0]);
    CHECK(area.fill->solid->opacity == Approx(0.4));
    CHECK(area.stroke->opacity == Approx(0.5));
    CHECK(std::get<LineSymbolizer>(symbolizers[1]).stroke.opacity == Approx(0.25));
    const auto& text = std::get<TextSymbolizer>(symbolizers[2]);
    CHECK(text.fill.opacity == Approx(0.5));
    CHECK(text.halo->fill.opacity == Approx(0.5));
    CHECK(faded(half, 2) == half); // never more opaque than it was
}
