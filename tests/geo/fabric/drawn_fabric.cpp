// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/fabric/drawn_fabric.h"

#include "geo/fabric/boundary.h"
#include "geo/geom/text.h"

#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <stdexcept>

namespace mutu::test {

namespace {

/// The letters of a drawing by cell, counted from the lower left corner.
class Drawing {
  public:
    explicit Drawing(std::string_view text) {
        rows_.emplace_back();
        for (const char c : text) {
            if (c == '\n')
                rows_.emplace_back();
            else
                rows_.back().push_back(c);
        }
        if (rows_.back().empty()) rows_.pop_back();
    }

    [[nodiscard]] char at(std::int64_t column, std::int64_t row) const {
        const auto height = static_cast<std::int64_t>(rows_.size());
        if (row < 0 || row >= height || column < 0) return '.';
        const auto& line = rows_[static_cast<std::size_t>(height - 1 - row)];
        return column < static_cast<std::int64_t>(line.size()) ? line[static_cast<std::size_t>(column)] : '.';
    }

    [[nodiscard]] std::map<char, std::vector<fabric::Segment>> boundaries() const {
        std::map<char, std::vector<fabric::Segment>> found;
        for (std::int64_t row = 0; row < static_cast<std::int64_t>(rows_.size()); ++row)
            for (std::int64_t column = 0; column < 400; ++column) {
                const char letter = at(column, row);
                if (letter == '.') continue;
                const geom::Point corners[] = {
                    {column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}};
                for (std::size_t i = 0; i < 4; ++i) found[letter].push_back({corners[i], corners[(i + 1) % 4]});
            }
        for (auto& [letter, edges] : found) edges = fabric::cancelled(std::move(edges));
        return found;
    }

    /// Whether more than two things meet at a corner of cells.
    [[nodiscard]] bool isJunction(geom::Point p) const {
        return std::set<char>{at(p.x, p.y), at(p.x - 1, p.y), at(p.x - 1, p.y - 1), at(p.x, p.y - 1)}.size() > 2;
    }

  private:
    std::vector<std::string> rows_;
};

geom::Ring corners(const geom::Ring& ring, const Drawing& drawing, std::int64_t cell) {
    geom::Ring kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto before = ring[(i + ring.size() - 1) % ring.size()];
        const auto after = ring[(i + 1) % ring.size()];
        if (geom::cross(before, ring[i], after) != 0 || drawing.isJunction(ring[i]))
            kept.push_back({ring[i].x * cell, ring[i].y * cell});
    }
    return kept;
}

} // namespace

std::string codeOf(char letter) {
    char text[24];
    std::snprintf(text, sizeof text, "330822001001GB%05d", static_cast<int>(idOf(letter).value));
    return text;
}

RecordId idOf(char letter) { return RecordId{letter >= 'a' ? letter - 'a' + 27 : letter - 'A' + 1}; }

fabric::Neighbourhood drawFabric(std::string_view text, Metre cell) {
    const Drawing drawing(text);
    const auto size = static_cast<std::int64_t>(std::llround(cell.value() * 1000.0));
    fabric::Neighbourhood fabric;
    for (const auto& [letter, edges] : drawing.boundaries()) {
        geom::Region region;
        for (const auto& face : fabric::facesOf(edges).polygons) {
            geom::Polygon part{corners(face.outer, drawing, size), {}};
            for (const auto& hole : face.holes) part.holes.push_back(corners(hole, drawing, size));
            region.parts.push_back(std::move(part));
        }
        land::Parcel parcel;
        parcel.id = idOf(letter);
        parcel.code = codeOf(letter);
        parcel.landUse = "0601";
        parcel.geometry = std::move(region);
        fabric.parcels.push_back(std::move(parcel));
    }
    return fabric;
}

const land::Parcel& parcelOf(const fabric::Neighbourhood& fabric, char letter) {
    for (const auto& parcel : fabric.parcels)
        if (parcel.id == idOf(letter)) return parcel;
    throw std::logic_error("no such letter in the drawing");
}

geom::Region regionOf(std::string_view wkt) {
    const auto shape = geom::parseWkt(wkt);
    if (!shape.ok()) throw std::logic_error(shape.refusal().message);
    return *geom::regionOf(shape.value());
}

geom::Line lineOf(std::string_view wkt) {
    const auto shape = geom::parseWkt(wkt);
    if (!shape.ok()) throw std::logic_error(shape.refusal().message);
    return std::get<geom::Lines>(shape.value()).parts.front();
}

} // namespace mutu::test
