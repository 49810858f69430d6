// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"
#include "geo/sheet/block.h"
#include "geo/sheet/parcel_card.h"
#include "geo/sheet/text_room.h"

#include <utility>
#include <vector>

namespace mutu::sheet {

/// What a plan of one parcel writes on its map: boundary and points in red, the points' numbers and the lengths outside
/// of them, the parcel's own words in its middle, the neighbours' on their land.
/// - Nothing lies over anything else: what finds no room is left out and counted.
class PlanDrawing {
  public:
    /// `map`: where the ground lies on the sheet. `written`: what the map itself writes.
    PlanDrawing(Pencil& pencil, const Setting& setting, const MapDrawing& map, const std::vector<Frame>& written);

    void drawBoundary(const book::BoundaryWalk& walk);
    /// The parcel's own words are better not written across the outlines of buildings.
    void avoidBuildings(const map::Scene& scene);
    /// The number over the land use, the area below; at `middle` or as near as there is room inside of the parcel.
    void writeMiddle(const ParcelCard& card, geom::Point middle);
    void writeNumbers(const book::BoundaryWalk& walk);
    /// How many lengths found no room.
    std::size_t writeLengths(const book::BoundaryWalk& walk);
    /// How many neighbours found no room for their names.
    std::size_t writeNeighbours(const std::vector<Neighbour>& neighbours);

  private:
    using Corners = std::vector<book::WalkCorner>;

    [[nodiscard]] Spot spotOf(geom::Point place) const;
    [[nodiscard]] std::vector<Spot> spotsOf(const Corners& ring) const;
    [[nodiscard]] double widthOf(const std::string& text, double size) const;
    void write(const std::string& text, const Plate& plate, double size, Ink ink);
    void writeNumber(const std::string& number, Spot before, Spot at, Spot after);
    bool writeLength(const std::string& length, Spot from, Spot to);
    bool writeNeighbour(const Neighbour& neighbour);
    /// The lines one below the other about the first of the places that has room.
    bool writeLines(const std::vector<std::string>& lines, const std::vector<geom::Point>& places, double size);

    Pencil& pencil_;
    double unit_;
    MapDrawing map_;
    geom::Box ground_;
    TextRoom room_;
    std::vector<std::pair<Spot, Spot>> walls_; ///< of buildings
};

} // namespace mutu::sheet
