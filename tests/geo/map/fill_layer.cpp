// SPDX-License-Identifier: Apache-2.0
#include "geo/map/fill_layer.h"

#include <catch2/catch.hpp>

#include <array>

using mutu::map::FillLayer;

namespace {

void add(FillLayer& layer, std::initializer_list<QPointF> ring, const QColor& colour) {
    const std::vector<QPointF> corners(ring);
    layer.begin();
    layer.ring(corners);
    layer.fill(mutu::map::inkOf(colour));
}

/// What was filled, on transparent ground.
QImage shown(FillLayer& layer, const QRect& frame) {
    QImage image(frame.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    layer.layOver(mutu::map::pixelsOf(image, frame));
    return image;
}

} // namespace

TEST_CASE("a pixel takes exactly the share that a feature covers of it") {
    FillLayer layer(QRect(0, 0, 4, 4));
    add(layer, {{0.5, 1.0}, {3.0, 1.0}, {3.0, 2.25}, {0.5, 2.25}}, Qt::black);
    const auto image = shown(layer, QRect(0, 0, 4, 4));
    CHECK(qAlpha(image.pixel(0, 1)) == 128);
    CHECK(qAlpha(image.pixel(1, 1)) == 255);
    CHECK(qAlpha(image.pixel(2, 2)) == 64);
    CHECK(qAlpha(image.pixel(0, 2)) == 32);
    CHECK(qAlpha(image.pixel(3, 1)) == 0);
    CHECK(qAlpha(image.pixel(1, 3)) == 0);
}

TEST_CASE("neighbours of different colours leave no seam between them") {
    FillLayer layer(QRect(0, 0, 20, 20));
    add(layer, {{1, 1}, {7.3, 1}, {12.9, 19}, {1, 19}}, Qt::red);
    add(layer, {{7.3, 1}, {19, 1}, {19, 19}, {12.9, 19}}, Qt::blue);
    const auto image = shown(layer, QRect(0, 0, 20, 20));
    for (int y = 1; y < 19; ++y)
        for (int x = 1; x < 19; ++x) CHECK(qAlpha(image.pixel(x, y)) >= 254);
}

TEST_CASE("a slanted edge covers the pixels that it crosses by their areas") {
    FillLayer layer(QRect(0, 0, 8, 2));
    add(layer, {{0, 0}, {8, 0}, {0, 1}}, Qt::black);
    const auto image = shown(layer, QRect(0, 0, 8, 2));
    // Column x of the upper row is covered by 1 - (x + 0.5) / 8.
    for (int x = 0; x < 8; ++x) CHECK(qAlpha(image.pixel(x, 0)) == Approx(255 * (1 - (x + 0.5) / 8)).margin(1));
    for (int x = 0; x < 8; ++x) CHECK(qAlpha(image.pixel(x, 1)) == 0);
}

TEST_CASE("a hole stays empty, and what leaves the frame is cut off") {
    FillLayer layer(QRect(0, 10, 10, 10));
    const std::array<QPointF, 4> outer{QPointF(-5, 5), QPointF(15, 5), QPointF(15, 25), QPointF(-5, 25)};
    const std::array<QPointF, 4> hole{QPointF(4, 14), QPointF(4, 16), QPointF(6, 16), QPointF(6, 14)};
    layer.begin();
    layer.ring(outer);
    layer.ring(hole);
    layer.fill(mutu::map::inkOf(QColor(10, 20, 30)));
    const auto image = shown(layer, QRect(0, 10, 10, 10));
    CHECK(image.pixel(0, 0) == qRgba(10, 20, 30, 255));
    CHECK(image.pixel(9, 9) == qRgba(10, 20, 30, 255));
    CHECK(qAlpha(image.pixel(4, 4)) == 0);
    CHECK(qAlpha(image.pixel(5, 5)) == 0);
    CHECK(qAlpha(image.pixel(6, 6)) == 255);
}

TEST_CASE("rows are the same whether painted with the whole picture or alone") {
    FillLayer whole(QRect(0, 0, 30, 30));
    FillLayer lower(QRect(0, 13, 30, 17));
    for (auto* layer : {&whole, &lower})
        add(*layer, {{3.1, 2.7}, {27.9, 11.2}, {22.4, 28.8}, {1.5, 20.3}}, Qt::darkGreen);
    const auto all = shown(whole, QRect(0, 0, 30, 30));
    const auto part = shown(lower, QRect(0, 13, 30, 17));
    for (int y = 13; y < 30; ++y)
        for (int x = 0; x < 30; ++x) CHECK(all.pixel(x, y) == part.pixel(x, y - 13));
}
