// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/plan_drawing.h"

#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"
#include "geo/geom/predicates.h"
#include "geo/sheet/figures.h"
#include "geo/sheet/point_texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mutu::sheet {

namespace {

// DOMAIN §8: line 0.3 mm, red; points circles of 0.8 mm. They don't grow with the paper.
constexpr Ink red{{0xff, 0x00, 0x00}, 1};
constexpr double lineWidth = 0.3;
constexpr double circle = 0.8;

constexpr double numberSize = 2.1;
constexpr double lengthSize = 1.8;
constexpr double nameSize = 2.2;
constexpr double middleSize = 2.6;
/// From the boundary to what is written beside it.
constexpr double clearance = 0.5;

struct Way {
    double x = 0;
    double y = 0;

    [[nodiscard]] double length() const { return std::hypot(x, y); }
    [[nodiscard]] Way unit() const { return length() > 1e-9 ? Way{x / length(), y / length()} : Way{0, -1}; }
    [[nodiscard]] Way turned(double degrees) const {
        const double angle = degrees * std::numbers::pi / 180;
        return {x * std::cos(angle) - y * std::sin(angle), x * std::sin(angle) + y * std::cos(angle)};
    }
};

Way way(Spot from, Spot to) { return {to.x - from.x, to.y - from.y}; }
Spot along(Spot from, Way direction, double far) { return {from.x + direction.x * far, from.y + direction.y * far}; }
/// The land lies on the right of a walk: its outside is on the left (y points down on the sheet).
Way leftOf(Way direction) { return Way{direction.y, -direction.x}.unit(); }

/// Readable from below or from the right.
double uprightTurn(Way direction) {
    double turn = std::atan2(direction.y, direction.x) * 180 / std::numbers::pi;
    if (turn > 90) turn -= 180;
    if (turn <= -90) turn += 180;
    return turn;
}

/// Places all over a region, the nearest to `first` first, and that before all.
std::vector<geom::Point> placesIn(const geom::Region& region, geom::Point first) {
    constexpr int steps = 14;
    const auto box = geom::boxOf(region);
    std::vector<geom::Point> places;
    for (int i = 1; i < steps; ++i)
        for (int k = 1; k < steps; ++k) {
            const geom::Point place{box.minX + box.width() * i / steps, box.minY + box.height() * k / steps};
            if (geom::side(place, region) == geom::Side::inside) places.push_back(place);
        }
    const auto far = [first](geom::Point p) {
        return std::hypot(geom::metres(p.x - first.x), geom::metres(p.y - first.y));
    };
    std::stable_sort(places.begin(), places.end(), [&](geom::Point a, geom::Point b) { return far(a) < far(b); });
    places.insert(places.begin(), first);
    return places;
}

geom::Region regionOf(const geom::Box& box) {
    return {{{{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}, {}}}};
}

} // namespace

PlanDrawing::PlanDrawing(Pencil& pencil, const Setting& setting, const MapDrawing& map,
                         const std::vector<Frame>& written)
    : pencil_(pencil)
    , unit_(setting.unit)
    , map_(map)
    , ground_(map.ground())
    , room_(map.frame.inset(0.6)) {
    for (const auto& frame : written) room_.take({frame.middle(), frame.width, frame.height});
}

Spot PlanDrawing::spotOf(geom::Point place) const {
    return {map_.frame.left + static_cast<double>(place.x - ground_.minX) / map_.scale,
            map_.frame.top + static_cast<double>(ground_.maxY - place.y) / map_.scale};
}

std::vector<Spot> PlanDrawing::spotsOf(const Corners& ring) const {
    std::vector<Spot> spots;
    for (const auto& corner : ring) spots.push_back(spotOf(corner.place));
    return spots;
}

double PlanDrawing::widthOf(const std::string& text, double size) const {
    return pencil_.ruler().width(text, size, false) + 0.3;
}

void PlanDrawing::write(const std::string& text, const Plate& plate, double size, Ink ink) {
    TextDrawing drawing;
    drawing.text = text;
    drawing.size = size;
    drawing.align = Align::centre;
    drawing.ink = ink;
    drawing.turn = plate.turn;
    const auto down = Way{0, baselineBelowMiddle * size}.turned(plate.turn);
    drawing.baseline = {plate.middle.x + down.x, plate.middle.y + down.y};
    pencil_.add(std::move(drawing));
}

void PlanDrawing::drawBoundary(const book::BoundaryWalk& walk) {
    for (const auto& ring : walk.rings) {
        const auto spots = spotsOf(ring);
        pencil_.area(spots, std::nullopt, Pen{red, lineWidth, {}});
        for (std::size_t i = 0; i < spots.size(); ++i) room_.keepClear(spots[i], spots[(i + 1) % spots.size()]);
    }
    constexpr int sides = 24;
    for (const auto& ring : walk.rings)
        for (const auto at : spotsOf(ring)) {
            std::vector<Spot> outline;
            for (int i = 0; i < sides; ++i)
                outline.push_back(along(at, Way{1, 0}.turned(360.0 * i / sides), circle / 2));
            pencil_.area(std::move(outline), white, Pen{red, 0.15, {}});
            room_.take({at, circle, circle});
        }
}

void PlanDrawing::avoidBuildings(const map::Scene& scene) {
    const auto& buildings = scene.layer(map::LayerKind::building);
    for (const auto building : buildings.search(scene.extentOf(ground_)))
        for (std::uint32_t number = 0; number < buildings.outlineCount(building); ++number) {
            const auto outline = buildings.outline(building, number);
            for (std::size_t i = 0; i < outline.size(); ++i)
                walls_.emplace_back(spotOf(scene.point(outline[i])),
                                    spotOf(scene.point(outline[(i + 1) % outline.size()])));
        }
}

void PlanDrawing::writeMiddle(const ParcelCard& card, geom::Point middle) {
    const double size = middleSize * unit_;
    const double line = 1.25 * size;
    const auto area = squareMetreText(card.area);
    const double bar = std::max(widthOf(card.name, size), widthOf(card.parcel.landUse, size)) + 1;
    const double width = std::max(bar, widthOf(area, size));
    std::vector<Plate> plates;
    for (const auto place : placesIn(card.outline, middle)) plates.push_back({spotOf(place), width, 3 * line});
    auto strict = room_;
    for (const auto& [from, to] : walls_) strict.keepClear(from, to);
    auto taken = strict.takeFirst(plates);
    if (taken == plates.size()) taken = room_.takeFirst(plates);
    // The middle has to be said even where it lies over something.
    const auto chosen = plates[taken == plates.size() ? 0 : taken];
    room_.take(chosen);
    const auto at = [&](double lines) { return Spot{chosen.middle.x, chosen.middle.y + lines * line}; };
    write(card.name, {at(-1), width, line}, size, black);
    pencil_.line({chosen.middle.x - bar / 2, at(-0.5).y}, {chosen.middle.x + bar / 2, at(-0.5).y}, {black, 0.15, {}});
    write(card.parcel.landUse, {at(0), width, line}, size, black);
    write(area, {at(1), width, line}, size, black);
}

void PlanDrawing::writeNumber(const std::string& number, Spot before, Spot at, Spot after) {
    const double size = numberSize * unit_;
    const double width = widthOf(number, size);
    const double height = 0.9 * size;
    const auto in = leftOf(way(before, at));
    const auto out = leftOf(way(at, after));
    const Way outward = Way{in.x + out.x, in.y + out.y}.unit();
    std::vector<Plate> plates;
    for (const double far : {clearance + circle / 2, 1.2 * size, 2.2 * size})
        for (const double turn : {0.0, 25.0, -25.0, 50.0, -50.0, 80.0, -80.0, 120.0, -120.0, 180.0}) {
            const auto way = outward.turned(turn);
            const double half = std::abs(way.x) * width / 2 + std::abs(way.y) * height / 2;
            plates.push_back({along(at, way, far + half), width, height});
        }
    // A number is never left out: the table would have a point that no one finds.
    auto taken = room_.takeFirst(plates);
    if (taken == plates.size()) room_.take(plates[taken = 0]);
    write(number, plates[taken], size, black);
}

void PlanDrawing::writeNumbers(const book::BoundaryWalk& walk) {
    for (const auto& ring : walk.rings) {
        const auto spots = spotsOf(ring);
        for (std::size_t i = 0; i < spots.size(); ++i)
            writeNumber(ring[i].number, spots[(i + spots.size() - 1) % spots.size()], spots[i],
                        spots[(i + 1) % spots.size()]);
    }
}

bool PlanDrawing::writeLength(const std::string& length, Spot from, Spot to) {
    const double size = lengthSize * unit_;
    const double width = widthOf(length, size);
    const double height = 0.9 * size;
    const auto line = way(from, to);
    const auto left = leftOf(line);
    const Way right{-left.x, -left.y};
    std::vector<Plate> plates;
    if (width < line.length() + 0.5)
        for (const auto& side : {left, right})
            for (const double share : {0.5, 0.35, 0.65})
                plates.push_back(
                    {along(along(from, line, share), side, clearance + height / 2), width, height, uprightTurn(line)});
    if (height < line.length())
        for (const auto& side : {left, right})
            plates.push_back(
                {along(along(from, line, 0.5), side, clearance + width / 2), width, height, uprightTurn(side)});
    const auto taken = room_.takeFirst(plates);
    if (taken == plates.size()) return false;
    write(length, plates[taken], size, black);
    return true;
}

std::size_t PlanDrawing::writeLengths(const book::BoundaryWalk& walk) {
    std::size_t without = 0;
    for (const auto& ring : walk.rings) {
        const auto spots = spotsOf(ring);
        for (std::size_t i = 0; i < spots.size(); ++i)
            if (!writeLength(lengthText(ring[i]), spots[i], spots[(i + 1) % spots.size()])) ++without;
    }
    return without;
}

bool PlanDrawing::writeLines(const std::vector<std::string>& lines, const std::vector<geom::Point>& places,
                             double size) {
    const double line = 1.2 * size;
    double width = 0;
    for (const auto& text : lines) width = std::max(width, widthOf(text, size));
    std::vector<Plate> plates;
    for (const auto place : places) plates.push_back({spotOf(place), width, line * static_cast<double>(lines.size())});
    const auto taken = room_.takeFirst(plates);
    if (taken == plates.size()) return false;
    double y = plates[taken].middle.y - line * (static_cast<double>(lines.size()) - 1) / 2;
    for (const auto& text : lines) {
        write(text, {{plates[taken].middle.x, y}, width, line}, size, black);
        y += line;
    }
    return true;
}

bool PlanDrawing::writeNeighbour(const Neighbour& neighbour) {
    const auto seen = geom::intersection(neighbour.outline, regionOf(ground_));
    const auto middle = geom::interiorPoint(seen);
    if (!middle) return false;
    const auto places = placesIn(seen, *middle);
    for (const double share : {1.0, 0.85}) {
        const double size = nameSize * unit_ * share;
        for (const double widest : {34.0, 24.0, 16.0}) {
            auto lines = pencil_.ruler().wrapped(neighbour.holder, size, widest * unit_);
            lines.insert(lines.begin(), neighbour.name);
            if (writeLines(lines, places, size)) return true;
        }
    }
    return writeLines({neighbour.name}, places, nameSize * unit_);
}

std::size_t PlanDrawing::writeNeighbours(const std::vector<Neighbour>& neighbours) {
    return static_cast<std::size_t>(std::count_if(neighbours.begin(), neighbours.end(),
                                                  [this](const Neighbour& each) { return !writeNeighbour(each); }));
}

} // namespace mutu::sheet
