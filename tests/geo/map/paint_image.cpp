// SPDX-License-Identifier: Apache-2.0
#include "geo/map/legend.h"
#include "geo/map/paint.h"
#include "geo/map/scene_builder.h"
#include "geo/map/style_folder.h"
#include "tests/geo/map/invented_zone.h"

#include <catch2/catch.hpp>
#include <QPainter>

#include <numeric>
#include <set>
#include <stop_token>

using namespace mutu;
using namespace mutu::map;

namespace {

const std::vector<std::string> shipped{"district", "parcel_occupancy", "vacancy", "building",
                                       "road",     "cluster_zone",     "facility"};

View whole(const Scene& scene, int width, int height) {
    return View::fitting(scene.extent(), QSize(width, height), 96 / millimetresPerInch);
}

} // namespace

TEST_CASE("a map has the same pixels however many threads paint it, and again") {
    const Portrayal portrayal(test::InventedZone{14, 10}.scene(), readStyles(shipped));
    const auto view = whole(portrayal.scene(), 500, 401);
    const auto one = paintImage(portrayal, view, {}, 1);
    REQUIRE_FALSE(one.isNull());
    CHECK(paintImage(portrayal, view, {}, 1) == one);
    for (const unsigned threads : {2U, 3U}) {
        const auto several = paintImage(portrayal, view, {}, threads);
        int differing = 0;
        int most = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x) {
                const auto a = one.pixel(x, y);
                const auto b = several.pixel(x, y);
                if (a == b) continue;
                ++differing;
                most = std::max({most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
            }
        INFO(differing << " pixels differ, by up to " << most);
        CHECK(differing == 0);
    }
}

TEST_CASE("a map of very many parcels keeps their colours as a density") {
    const Portrayal portrayal(test::InventedZone{300, 300}.scene(), readStyles({"parcel_occupancy"}));
    auto view = whole(portrayal.scene(), 220, 220);
    PaintOptions options;
    options.background = style::Colour{0, 0, 0};
    const auto image = paintImage(portrayal, view, options);
    // Most land is in use, in #e9e3d6: the mean of an inner stretch is near it, darker for the streets between.
    double red = 0;
    for (int y = 60; y < 160; ++y)
        for (int x = 60; x < 160; ++x) red += qRed(image.pixel(x, y));
    CHECK(red / 10000 > 150);
    CHECK(red / 10000 < 240);
}

TEST_CASE("painting ends early when it is stopped") {
    const Portrayal portrayal(test::InventedZone{}.scene(), readStyles(shipped));
    std::stop_source source;
    source.request_stop();
    PaintOptions options;
    options.stop = source.get_token();
    CHECK(paintImage(portrayal, whole(portrayal.scene(), 300, 200), options).isNull());
}

TEST_CASE("the legend lists what the window shows, and its counts and areas sum up to the layer's") {
    const Portrayal portrayal(test::InventedZone{20, 12}.scene(), readStyles({"parcel_occupancy"}));
    const auto& parcels = portrayal.scene().layer(LayerKind::parcel);
    const auto lines = legend(portrayal, portrayal.scene().extent(), 10000);
    std::int64_t count = 0;
    RegisteredArea area;
    std::set<std::string> titles;
    for (const auto& line : lines) {
        count += line.count;
        area = area + line.area;
        CHECK(titles.insert(line.title).second);
        CHECK_FALSE(line.titleEn.empty());
    }
    RegisteredArea expected;
    for (FeatureIndex feature = 0; feature < parcels.size(); ++feature) expected = expected + parcels.area(feature);
    CHECK(count == 240);
    CHECK(area == expected);

    const auto box = portrayal.scene().boxOf(parcels.box(0));
    const geom::Box inside{box.minX + box.width() / 2, box.minY + box.height() / 2, box.minX + box.width() / 2 + 10,
                           box.minY + box.height() / 2 + 10};
    const auto one = legend(portrayal, inside, 10000);
    REQUIRE(one.size() == 1);
    CHECK(one.front().count == 1);
    CHECK(one.front().area == parcels.area(0));
    CHECK(legend(portrayal, inside.grownBy(0), 10000).size() == 1);
    CHECK(legend(portrayal, {0, 0, 10, 10}, 10000).empty());
}

TEST_CASE("facilities that are points, lines and areas have a legend line each, with its own sign") {
    SceneBuilder builder(geom::Point{});
    const auto add = [&](std::int64_t id, const geom::Shape& shape) {
        const auto feature = builder.add(LayerKind::facility, RecordId{id}, shape);
        REQUIRE(feature);
        builder.set(LayerKind::facility, *feature, "stage", "done");
    };
    const auto at = [](std::int64_t x, std::int64_t y) { return geom::Point{x * 1000, y * 1000}; };
    add(1, at(50, 50));
    add(2, at(60, 50));
    add(3, geom::Lines{{{at(0, 0), at(100, 0)}}});
    add(4, geom::Region{{{{at(0, 60), at(40, 60), at(40, 90), at(0, 90)}, {}}}});
    const Portrayal portrayal(builder.build(), readStyles({"facility"}));
    const auto lines = legend(portrayal, portrayal.scene().extent(), 10000);
    REQUIRE(lines.size() == 3);
    std::set<Form> forms;
    std::set<quint64> pictures;
    for (const auto& line : lines) {
        CHECK(line.title == lines.front().title);
        CHECK(forms.insert(line.form).second);
        CHECK(line.count == (line.form == Form::region || line.form == Form::lines ? 1 : 2));
        QImage image(48, 30, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSample(painter, portrayal, line, QRectF(4, 4, 40, 22), 96 / millimetresPerInch, 10000);
        painter.end();
        quint64 sum = 0;
        for (int y = 0; y < 30; ++y)
            for (int x = 0; x < 48; ++x) sum = sum * 31 + image.pixel(x, y);
        CHECK(pictures.insert(sum).second);
    }
    const auto few = legend(portrayal, {at(0, 60).x, at(0, 60).y, at(10, 70).x, at(10, 70).y}, 10000);
    REQUIRE(few.size() == 1); // just what is in the window
    CHECK(few.front().form == Form::region);
}

TEST_CASE("a legend's sample is painted in the look of its rule") {
    const Portrayal portrayal(test::InventedZone{20, 12}.scene(), readStyles({"parcel_occupancy", "road", "facility"}));
    const auto lines = legend(portrayal, portrayal.scene().extent(), 10000);
    REQUIRE(lines.size() > 6);
    std::set<quint64> pictures;
    for (const auto& line : lines) {
        QImage image(48, 30, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSample(painter, portrayal, line, QRectF(4, 4, 40, 22), 96 / millimetresPerInch, 10000);
        painter.end();
        quint64 sum = 0;
        for (int y = 0; y < 30; ++y)
            for (int x = 0; x < 48; ++x) sum = sum * 31 + image.pixel(x, y);
        CHECK(image.pixel(0, 0) == qRgb(255, 255, 255));
        INFO(line.title);
        CHECK(pictures.insert(sum).second); // each its own look, and none blank twice
    }
}

TEST_CASE("filters are asked once for equal values, and answer as if asked for each") {
    const auto scene = test::InventedZone{30, 20}.scene();
    const Portrayal portrayal(scene, readStyles({"parcel_occupancy"}));
    const auto& parcels = scene->layer(LayerKind::parcel);
    const auto isRight = [&](const Classes& classes, FeatureIndex feature, double scale) {
        return classes.rulesOf(feature) == portrayal.styles()[0].rulesFor(FeatureAttributes(parcels, feature), scale);
    };
    const std::vector<FeatureIndex> few{0, 5, 7, parcels.size() - 1};
    const auto ofFew = portrayal.classes(0, 2000, few);
    for (const auto feature : few) CHECK(isRight(ofFew, feature, 2000));
    std::vector<FeatureIndex> all(parcels.size());
    std::iota(all.begin(), all.end(), FeatureIndex{0});
    for (const double scale : {2000.0, 2001.0, 200000.0}) {
        const auto ofAll = portrayal.classes(0, scale, all);
        for (const auto feature : all) REQUIRE(isRight(ofAll, feature, scale));
    }
    for (const auto feature : few) CHECK(isRight(ofFew, feature, 2000)); // whoever asked since
}
