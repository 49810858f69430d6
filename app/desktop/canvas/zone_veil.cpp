// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/zone_veil.h"

#include "app/desktop/canvas/outline.h"
#include "app/desktop/words.h"
#include "geo/map/layer.h"
#include "geo/map/scene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace mutu::desktop {

namespace {

// Okabe and Ito's colours (2008), without black; yellow darkened for a white ground
constexpr std::array<QRgb, 7> colours{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7, 0xff56b4e9, 0xffe69f00, 0xffb3a000};

/// About where the map writes the districts' names, in its larger letters.
std::vector<QRectF> districtNames(const map::Scene& scene, const map::View& view, const QFontMetricsF& metrics) {
    constexpr double larger = 1.4;
    std::vector<QRectF> boxes;
    const auto& districts = scene.layer(map::LayerKind::district);
    for (const auto feature : districts.search(districts.extent())) {
        const auto name = map::FeatureAttributes(districts, feature).value("name");
        const auto* text = std::get_if<std::string_view>(&name);
        if (text == nullptr) continue;
        QRectF box = metrics.boundingRect(fromUtf8(*text));
        box.setSize(box.size() * larger);
        box.moveCenter(view.toDevice(scene.point(districts.anchor(feature))));
        boxes.push_back(box);
    }
    return boxes;
}

} // namespace

QColor zoneColour(std::size_t number) { return QColor::fromRgba(colours[number % colours.size()]); }

void ZoneVeil::paint(QPainter& painter, const map::Scene& scene, const map::View& view) const {
    const auto window = view.window();
    for (const auto& zone : zones_) {
        if (!zone.box.meets(window)) continue;
        const auto path = pathOf(zone.ground, view);
        QColor fill = zone.colour;
        fill.setAlpha(zone.isInHand ? 110 : 60);
        painter.setPen(Qt::NoPen);
        painter.fillPath(path, fill);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(255, 255, 255, 200), zone.isInHand ? 5 : 3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.setPen(QPen(zone.colour, zone.isInHand ? 2.5 : 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    const auto places = namePlaces(QFontMetricsF(font), view, districtNames(scene, view, QFontMetricsF(font)));
    for (std::size_t i = 0; i < zones_.size(); ++i) { // names over all grounds
        if (places[i].isEmpty()) continue;
        painter.setPen(QPen(zones_[i].colour, 1));
        painter.setBrush(QColor(255, 255, 255, 220));
        painter.drawRoundedRect(places[i], 3, 3);
        painter.setPen(QColor(0x23, 0x26, 0x2a));
        painter.drawText(places[i], Qt::AlignCenter, zones_[i].name);
    }
}

std::vector<QRectF> ZoneVeil::namePlaces(const QFontMetricsF& metrics, const map::View& view, const std::vector<QRectF>& taken) const {
    std::vector<QRectF> places(zones_.size());
    const auto window = view.window();
    const auto place = [&](std::size_t at) {
        const auto& zone = zones_[at];
        if (!zone.box.meets(window)) return;
        QRectF box = metrics.boundingRect(zone.name).adjusted(-6, -2, 6, 2);
        box.moveCenter(view.toDevice({(zone.box.minX + zone.box.maxX) / 2, (zone.box.minY + zone.box.maxY) / 2}));
        const auto meets = [&](const QRectF& other) { return other.intersects(box); };
        for (const int lines : {0, 1, -2, 3, -4}) { // to and fro about the middle
            box.translate(0, lines * (box.height() + 2));
            if (std::any_of(places.begin(), places.end(), meets)) return; // beside another zone's name it would say the wrong thing
            if (std::any_of(taken.begin(), taken.end(), meets)) continue;
            places[at] = box;
            return;
        }
    };
    for (std::size_t i = 0; i < zones_.size(); ++i)
        if (zones_[i].isInHand) place(i);
    for (std::size_t i = 0; i < zones_.size(); ++i)
        if (!zones_[i].isInHand) place(i);
    return places;
}

} // namespace mutu::desktop
