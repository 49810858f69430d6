// SPDX-License-Identifier: Apache-2.0
// Golden scenes: what is drawn, as text. The view is 100 × 80 dots at 1:1000 and 10 dots a millimetre: a dot is 0.1 m.
#include "geo/map/paint.h"
#include "geo/map/scene_builder.h"
#include "tests/geo/map/drawn.h"
#include "tests/geo/map/golden.h"

#include <catch2/catch.hpp>
#include <QPainter>

using namespace mutu;
using namespace mutu::map;

namespace {

constexpr geom::Point origin{353692000, 3198829000};

/// A place in dots of the picture, from its lower left corner.
geom::Point at(double x, double y) {
    return {origin.x + std::llround((x - 50) * 100), origin.y + std::llround((y - 40) * 100)};
}

geom::Region rectangle(double x0, double y0, double x1, double y1) {
    return {{{{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)}, {}}}};
}

style::Size millimetres(double value) { return {value, style::Unit::millimetre}; }

style::Stroke pen(style::Colour colour, double width) {
    style::Stroke stroke;
    stroke.colour = colour;
    stroke.width = millimetres(width);
    return stroke;
}

style::PolygonSymbolizer filled(style::Colour colour) {
    style::PolygonSymbolizer polygon;
    polygon.fill = style::PolygonFill{style::SolidFill{colour, 1}, {}};
    return polygon;
}

style::PolygonSymbolizer outlined(const style::Stroke& stroke, double offset = 0) {
    style::PolygonSymbolizer polygon;
    polygon.stroke = stroke;
    polygon.offset = millimetres(offset);
    return polygon;
}

style::TextSymbolizer named(double height, double priority, bool alongLine = false) {
    style::TextSymbolizer text;
    text.label = {{true, "name", {}}};
    text.font = {"Noto Sans CJK SC", millimetres(height), style::FontWeight::normal, style::FontSlant::upright};
    text.placement = style::PointPlacement{0.5, 0.5, {}, {}, 0};
    if (alongLine) text.placement = style::LinePlacement{};
    text.priority = priority;
    return text;
}

style::Style styled(const std::string& layer, std::vector<style::Rule> rules) {
    style::Style style;
    style.layer = layer;
    style.rules = std::move(rules);
    return style;
}

style::Rule rule(std::vector<style::Symbolizer> symbolizers, const char* value = nullptr, int pass = 0) {
    style::Rule rule;
    if (value)
        rule.filter = style::Filter{style::Comparison{style::Relation::equal, style::Operand::property("kind"),
                                                      style::Operand::literal(value)}};
    rule.pass = pass;
    rule.symbolizers = std::move(symbolizers);
    return rule;
}

const View view{origin, 1000, 10, QSize(100, 80)};

std::string drawn(SceneBuilder& builder, std::vector<style::Style> styles) {
    test::Drawn device(view.size);
    QPainter painter(&device);
    PaintOptions options;
    options.background.reset();
    CHECK(paint(painter, Portrayal(builder.build(), std::move(styles)), view, options));
    painter.end();
    return device.text();
}

constexpr style::Colour red{0xc0, 0x20, 0x20};
constexpr style::Colour green{0x20, 0xa0, 0x40};
constexpr style::Colour grey{0x80, 0x80, 0x80};

} // namespace

TEST_CASE("neighbours are filled first, then their shared boundary is drawn once") {
    SceneBuilder builder(origin);
    builder.add(LayerKind::parcel, RecordId{1}, rectangle(10, 10, 40, 60));
    builder.add(LayerKind::parcel, RecordId{2}, rectangle(40, 10, 80, 60));
    builder.set(LayerKind::parcel, 0, "kind", "used");
    builder.set(LayerKind::parcel, 1, "kind", "idle");
    const auto edge = outlined(pen(grey, 0.2));
    CHECK(test::isGolden("neighbours", drawn(builder, {styled("parcel", {rule({filled(green), edge}, "used"),
                                                                         rule({filled(red), edge}, "idle")})})));
}

TEST_CASE("a hatched parcel with a hole is drawn in lines that end at its borders") {
    SceneBuilder builder(origin);
    auto region = rectangle(10, 10, 60, 60);
    region.parts[0].holes.push_back(rectangle(25, 25, 45, 45).parts[0].outer);
    builder.add(LayerKind::vacancy, RecordId{1}, region);
    style::PolygonSymbolizer polygon;
    style::Graphic hatch;
    hatch.mark = style::Mark::slash;
    hatch.stroke = pen(green, 0.15);
    hatch.size = millimetres(1.2);
    polygon.fill = style::PolygonFill{{}, hatch};
    CHECK(test::isGolden("hatch", drawn(builder, {styled("vacancy", {rule({polygon})})})));
}

TEST_CASE("all casings of crossing roads lie below all their fillings") {
    SceneBuilder builder(origin);
    builder.add(LayerKind::road, RecordId{1}, geom::Lines{{{at(5, 40), at(95, 40)}}});
    builder.add(LayerKind::road, RecordId{2}, geom::Lines{{{at(50, 5), at(50, 75)}}});
    style::LineSymbolizer casing;
    casing.stroke = pen(grey, 1.2);
    style::LineSymbolizer filling;
    filling.stroke = pen({0xff, 0xff, 0xff}, 0.9);
    CHECK(test::isGolden("crossing", drawn(builder, {styled("road", {rule({casing}), rule({filling}, nullptr, 1)})})));
}

TEST_CASE("a zone has a band along the inside of its border and dashes upon it") {
    SceneBuilder builder(origin);
    builder.add(LayerKind::clusterZone, RecordId{1}, rectangle(10, 10, 90, 70));
    auto dashes = pen(red, 0.4);
    dashes.dash = {millimetres(2), millimetres(0.5)};
    auto band = pen(red, 1);
    band.opacity = 0.2;
    CHECK(test::isGolden(
        "zone", drawn(builder, {styled("cluster_zone", {rule({outlined(band, -0.5)}), rule({outlined(dashes)})})})));
}

TEST_CASE("of labels that would collide the more important stays, and none leaves its parcel or the picture") {
    SceneBuilder builder(origin);
    const auto add = [&](std::int64_t id, const geom::Shape& shape, const char* name) {
        const auto feature = builder.add(LayerKind::parcel, RecordId{id}, shape);
        builder.set(LayerKind::parcel, *feature, "name", name);
    };
    add(1, rectangle(5, 45, 95, 75), "常山");
    add(2, rectangle(5, 5, 15, 40), "太长的名称");
    add(3, rectangle(20, 5, 60, 40), "上行\n超出地块宽度的第二行");
    add(4, at(50, 60), "压盖");
    add(5, at(97, 20), "出界");
    CHECK(test::isGolden("labels", drawn(builder, {styled("parcel", {rule({named(1, 5)})})})));
}

TEST_CASE("a large region that reaches beyond the picture keeps its name in sight, where it has most room") {
    SceneBuilder builder(origin);
    const auto add = [&](std::int64_t id, const geom::Shape& shape, const char* name) {
        const auto feature = builder.add(LayerKind::clusterZone, RecordId{id}, shape);
        builder.set(LayerKind::clusterZone, *feature, "name", name);
    };
    add(1, rectangle(-500, 45, 60, 400), "大区块");
    add(2, rectangle(-20, 5, 6, 25), "小块");
    add(3, rectangle(90, -300, 400, 30), "放不下的名称");
    const auto text = drawn(builder, {styled("cluster_zone", {rule({named(1, 5)})})});
    CHECK(test::isGolden("in_sight", text));
    CHECK(text.find("大区块") != std::string::npos);
    CHECK(text.find("小块") == std::string::npos);
    CHECK(text.find("放不下的名称") == std::string::npos);
}

TEST_CASE("a street's name follows it, upright characters where it runs steeply") {
    SceneBuilder builder(origin);
    const auto add = [&](std::int64_t id, const geom::Line& line, const char* name) {
        const auto feature = builder.add(LayerKind::road, RecordId{id}, geom::Lines{{line}});
        builder.set(LayerKind::road, *feature, "name", name);
    };
    add(1, {at(5, 10), at(95, 30)}, "科盛路");
    add(2, {at(20, 78), at(22, 25)}, "振盛路");
    add(3, {at(60, 60), at(65, 60)}, "太短的路");
    CHECK(test::isGolden("streets", drawn(builder, {styled("road", {rule({named(1, 5, true)})})})));
}

TEST_CASE("facilities are marked at their point, areas at an inner place") {
    SceneBuilder builder(origin);
    builder.add(LayerKind::facility, RecordId{1}, at(20, 20));
    builder.add(LayerKind::facility, RecordId{2}, rectangle(50, 20, 90, 60));
    style::PointSymbolizer point;
    point.graphic.mark = style::Mark::triangle;
    point.graphic.fill = style::SolidFill{red, 1};
    point.graphic.stroke = pen(grey, 0.1);
    point.graphic.size = millimetres(2);
    CHECK(test::isGolden("marks", drawn(builder, {styled("facility", {rule({point})})})));
}
