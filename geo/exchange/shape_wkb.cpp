// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/shape_wkb.h"

#include <bit>
#include <cstring>

namespace mutu::exchange {

namespace {

static_assert(std::endian::native == std::endian::little, "coordinates are copied as they stand");

enum Type : std::uint32_t { point = 1, line = 2, polygon = 3, multiLine = 5, multiPolygon = 6 };

class Writer {
  public:
    explicit Writer(std::vector<unsigned char>& bytes)
        : bytes_(bytes) {}

    void head(Type type) {
        bytes_.push_back(1);
        put(static_cast<std::uint32_t>(type));
    }
    void count(std::size_t value) { put(static_cast<std::uint32_t>(value)); }
    void place(geom::Point p) {
        put(geom::metres(p.x));
        put(geom::metres(p.y));
    }
    void ring(const geom::Ring& ring) {
        count(ring.size() + 1);
        for (const auto p : ring) place(p);
        place(ring.front());
    }
    void part(const geom::Polygon& part) {
        head(polygon);
        count(1 + part.holes.size());
        ring(part.outer);
        for (const auto& hole : part.holes) ring(hole);
    }
    void part(const geom::Line& part) {
        head(line);
        count(part.size());
        for (const auto p : part) place(p);
    }
    template <class Parts> void parts(const Parts& all, bool multi, Type type) {
        if (multi || all.size() != 1) {
            head(type);
            count(all.size());
        }
        for (const auto& one : all) part(one);
    }

  private:
    template <class Number> void put(Number value) {
        const auto at = bytes_.size();
        bytes_.resize(at + sizeof value);
        std::memcpy(bytes_.data() + at, &value, sizeof value);
    }

    std::vector<unsigned char>& bytes_;
};

} // namespace

void writeWkb(const geom::Shape& shape, bool multi, std::vector<unsigned char>& bytes) {
    bytes.clear();
    Writer writer(bytes);
    if (const auto* place = std::get_if<geom::Point>(&shape)) {
        writer.head(point);
        writer.place(*place);
    } else if (const auto* lines = std::get_if<geom::Lines>(&shape)) {
        writer.parts(lines->parts, multi, multiLine);
    } else if (const auto* region = geom::regionOf(shape)) {
        writer.parts(region->parts, multi, multiPolygon);
    }
}

} // namespace mutu::exchange
