// SPDX-License-Identifier: Apache-2.0
#include "geo/map/detail.h"

#include "geo/map/line_mask.h"
#include "geo/map/paint.h"
#include "geo/map/scene_builder.h"
#include "geo/map/style_folder.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace mutu;
using namespace mutu::map;

namespace {

constexpr const char* occupancies[] = {"used", "vacant", "partial", "pending"};

/// In square metres.
double areaOf(const geom::Ring& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        twice += static_cast<double>(ring[j].x - ring[0].x) * static_cast<double>(ring[i].y - ring[0].y) -
                 static_cast<double>(ring[i].x - ring[0].x) * static_cast<double>(ring[j].y - ring[0].y);
    return std::abs(twice) / 2e6;
}

/// Parcels in rows and columns whose boundaries wind, each boundary's places shared by both neighbours.
class WindingParcels {
  public:
    WindingParcels(int columns, int rows, int placesAnEdge)
        : columns_(columns)
        , rows_(rows)
        , places_(placesAnEdge) {}

    [[nodiscard]] geom::Region parcel(int column, int row) const {
        geom::Ring ring;
        const auto append = [&](std::vector<geom::Point> edge, bool isReversed) {
            if (isReversed) std::reverse(edge.begin(), edge.end());
            edge.pop_back();
            ring.insert(ring.end(), edge.begin(), edge.end());
        };
        append(across(column, row), false);
        append(upward(column + 1, row), false);
        append(across(column, row + 1), true);
        append(upward(column, row), true);
        return {{{ring, {}}}};
    }
    [[nodiscard]] SceneBuilder builder() const {
        SceneBuilder builder({500'000'000, 3'000'000'000});
        for (int row = 0; row < rows_; ++row)
            for (int column = 0; column < columns_; ++column)
                add(builder, RecordId{row * columns_ + column + 1}, parcel(column, row), (row * 7 + column * 3) % 4);
        return builder;
    }
    static void add(SceneBuilder& builder, RecordId record, const geom::Region& region, int kind) {
        const auto feature = builder.add(LayerKind::parcel, record, region,
                                         RegisteredArea(std::llround(areaOf(region.parts.front().outer) * 100)));
        REQUIRE(feature);
        builder.set(LayerKind::parcel, *feature, "occupancy", std::string_view(occupancies[kind]));
    }

  private:
    static constexpr double side = 100'000; // millimetres
    [[nodiscard]] geom::Point corner(int column, int row) const {
        return {500'000'000 + static_cast<std::int64_t>(column * side),
                3'000'000'000 + static_cast<std::int64_t>(row * side)};
    }
    [[nodiscard]] std::vector<geom::Point> winding(geom::Point from, double dx, double dy, int seed) const {
        std::vector<geom::Point> edge;
        for (int i = 0; i <= places_; ++i) {
            const double t = static_cast<double>(i) / places_;
            const double off = 9000 * std::sin(t * std::numbers::pi * (2 + seed % 3)) * std::sin(t * std::numbers::pi);
            edge.push_back(
                {from.x + std::llround(dx * side * t + dy * off), from.y + std::llround(dy * side * t - dx * off)});
        }
        return edge;
    }
    [[nodiscard]] std::vector<geom::Point> across(int column, int row) const {
        return winding(corner(column, row), 1, 0, column * 5 + row);
    }
    [[nodiscard]] std::vector<geom::Point> upward(int column, int row) const {
        return winding(corner(column, row), 0, 1, column + row * 3);
    }
    int columns_;
    int rows_;
    int places_;
};

style::Style plainParcels() {
    style::Style style;
    style.layer = "parcel";
    style::Rule rule;
    style::PolygonSymbolizer polygon;
    polygon.fill.emplace();
    polygon.fill->solid.emplace();
    polygon.fill->solid->colour = style::Colour{0xff, 0xff, 0xff};
    rule.symbolizers.emplace_back(polygon);
    style.rules.push_back(rule);
    return style;
}

/// The parcels of one occupancy white, on black ground.
style::Style onlyParcels(const char* occupancy) {
    auto style = plainParcels();
    style.rules.front().filter = style::Filter{style::Comparison{
        style::Relation::equal, style::Operand::property("occupancy"), style::Operand::literal(occupancy), true}};
    return style;
}

/// How much light the picture holds, in square metres of white ground.
double lightOf(const std::shared_ptr<const Scene>& scene, const style::Style& style, double scale) {
    const Portrayal portrayal(scene, {style});
    const View view{{502'500'000, 3'002'500'000}, scale, 96 / millimetresPerInch, QSize(900, 900)};
    PaintOptions options;
    options.background = style::Colour{0, 0, 0};
    const auto image = paintImage(portrayal, view, options);
    double light = 0;
    for (int y = 0; y < 900; ++y)
        for (int x = 0; x < 900; ++x) light += qGreen(image.pixel(x, y)) / 255.0;
    return light * view.groundPerDot() * view.groundPerDot() / 1e6;
}

/// The darkest pixel well inside the parcels of 10 × 10, painted white on black.
int darkestInside(const std::shared_ptr<const Scene>& scene, double scale) {
    const Portrayal portrayal(scene, {plainParcels()});
    const View view{{500'500'000, 3'000'500'000}, scale, 96 / millimetresPerInch, QSize(400, 400)};
    PaintOptions options;
    options.background = style::Colour{0, 0, 0};
    const auto image = paintImage(portrayal, view, options);
    const double half = 360'000 / view.groundPerDot(); // of a zone of 1,000 metres, its winding border left out
    int darkest = 255;
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x)
            if (std::abs(x + 0.5 - 200) < half && std::abs(y + 0.5 - 200) < half)
                darkest = std::min(darkest, qGreen(image.pixel(x, y)));
    return darkest;
}

} // namespace

TEST_CASE("a boundary that two parcels share has the same details in both") {
    const auto scene = WindingParcels(6, 5, 40).builder().build();
    const auto& layer = scene->layer(LayerKind::parcel);
    std::map<Offset, std::uint8_t> known;
    std::size_t dropped = 0;
    for (FeatureIndex i = 0; i < layer.size(); ++i) {
        const auto outline = layer.outline(i, 0);
        const auto details = layer.detailed(i, 0).details;
        REQUIRE(details.size() == outline.size());
        for (std::size_t j = 0; j < outline.size(); ++j) {
            const auto [place, isNew] = known.emplace(outline[j], details[j]);
            CHECK(place->second == details[j]);
            dropped += details[j] != everyScale ? 1 : 0;
        }
    }
    CHECK(dropped > layer.placeCount() / 2);
}

TEST_CASE("no place lies farther from its simplified outline than its detail says") {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<Offset> line;
        std::int32_t y = 0;
        for (int i = 0; i < 200; ++i)
            line.push_back({i * 1000, y += static_cast<std::int32_t>(random() % 2001) - 1000});
        const std::vector<std::uint32_t> firsts{0, 200};
        const auto details = detailsOf(line, firsts, {false});
        CHECK(details.front() == everyScale);
        CHECK(details.back() == everyScale);
        for (int shift = 4; shift < 16; ++shift) {
            std::size_t before = 0;
            for (std::size_t i = 1; i < line.size(); ++i) {
                if (details[i] <= shift) continue;
                for (auto j = before + 1; j < i; ++j) {
                    const double dx = line[i].x - line[before].x;
                    const double dy = line[i].y - line[before].y;
                    const double across =
                        std::abs((line[j].x - line[before].x) * dy - (line[j].y - line[before].y) * dx);
                    CHECK(across / std::hypot(dx, dy) <= std::ldexp(1.0, shift) + 1e-6);
                }
                before = i;
            }
        }
    }
}

TEST_CASE("no crack opens between simplified parcels at any scale") {
    const auto scene = WindingParcels(10, 10, 60).builder().build();
    for (double scale = 600; scale < 40'000; scale *= 1.31) {
        INFO("1:" << scale);
        CHECK(darkestInside(scene, scale) >= 252);
    }
}

TEST_CASE("no crack opens beside a parcel that was changed") {
    const WindingParcels parcels(10, 10, 60);
    const auto before = parcels.builder().build();
    SceneBuilder change(before);
    change.remove(LayerKind::parcel, RecordId{45});
    WindingParcels::add(change, RecordId{45}, parcels.parcel(4, 4), 0);
    const auto after = change.build();
    REQUIRE(after->layer(LayerKind::parcel).added());
    for (double scale = 600; scale < 40'000; scale *= 1.31) {
        INFO("1:" << scale);
        CHECK(darkestInside(after, scale) >= 252);
    }
}

TEST_CASE("from afar, the colour of each class covers what its land covers") {
    const WindingParcels parcels(50, 50, 14);
    const auto scene = parcels.builder().build();
    for (const char* occupancy : {"used", "vacant", "partial", "pending"}) {
        double land = 0;
        for (int row = 0; row < 50; ++row)
            for (int column = 0; column < 50; ++column)
                if (std::string(occupancies[(row * 7 + column * 3) % 4]) == occupancy)
                    land += areaOf(parcels.parcel(column, row).parts.front().outer);
        // From outlines of their own down to parcels below a dot, which are painted as a density.
        for (double scale = 25'000; scale < 900'000; scale *= 1.7) {
            INFO(occupancy << " at 1:" << scale);
            CHECK(lightOf(scene, onlyParcels(occupancy), scale) == Approx(land).epsilon(0.005));
        }
    }
}

TEST_CASE("a thin line looks the same drawn once, twice or backwards, whole or in parts of the picture") {
    const QRect whole(0, 0, 60, 40);
    const auto drawn = [](const QRect& frame, int times) {
        QImage image(frame.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        LineMask mask(frame, 1.3);
        for (int i = 0; i < times; ++i) {
            mask.add(i % 2 == 0 ? QPointF(3.2, 4.7) : QPointF(52.9, 31.4),
                     i % 2 == 0 ? QPointF(52.9, 31.4) : QPointF(3.2, 4.7));
            mask.add({52.9, 31.4}, {48.1, 2.2});
        }
        mask.layOver(pixelsOf(image, frame), inkOf(QColor(200, 0, 0, 128)));
        return image;
    };
    const auto once = drawn(whole, 1);
    CHECK(drawn(whole, 2) == once);
    const auto part = drawn(QRect(20, 10, 25, 20), 1);
    CHECK(part == once.copy(20, 10, 25, 20));
    CHECK(qAlpha(once.pixel(28, 18)) > 60);
    CHECK(qAlpha(once.pixel(28, 30)) == 0);
}
