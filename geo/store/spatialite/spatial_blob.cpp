// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/spatial_blob.h"

#include "geo/base/error.h"

#include <cmath>
#include <cstring>

namespace mutu::store {

namespace {

// SpatiaLite's blob: 00, byte order 01, SRID, MBR (4 doubles), 7C, class, then the geometry, FE. Members of collections
// begin with 69 and their class.
constexpr std::byte start{0x00};
constexpr std::byte littleEndian{0x01};
constexpr std::byte boxEnd{0x7C};
constexpr std::byte entity{0x69};
constexpr std::byte finish{0xFE};

enum Class : std::uint32_t { point = 1, line = 2, polygon = 3, multiLine = 5, multiPolygon = 6 };

class Writer {
  public:
    explicit Writer(std::vector<std::byte>& bytes)
        : bytes_(bytes) {
        bytes_.clear();
    }

    void mark(std::byte value) { bytes_.push_back(value); }
    template <class Value> void value(Value v) {
        const auto at = bytes_.size();
        bytes_.resize(at + sizeof v);
        std::memcpy(bytes_.data() + at, &v, sizeof v);
    }
    void count(std::size_t n) { value(static_cast<std::uint32_t>(n)); }
    void coordinate(geom::Point p) {
        value(geom::metres(p.x));
        value(geom::metres(p.y));
    }
    void ring(const geom::Ring& points) {
        count(points.size() + 1);
        for (const auto p : points) coordinate(p);
        coordinate(points.front());
    }

  private:
    std::vector<std::byte>& bytes_;
};

void writeBody(Writer& out, const geom::Point& p) {
    out.value<std::uint32_t>(point);
    out.coordinate(p);
}

void writeBody(Writer& out, const geom::Lines& lines) {
    out.value<std::uint32_t>(multiLine);
    out.count(lines.parts.size());
    for (const auto& part : lines.parts) {
        out.mark(entity);
        out.value<std::uint32_t>(line);
        out.count(part.size());
        for (const auto p : part) out.coordinate(p);
    }
}

void writeBody(Writer& out, const geom::Region& region) {
    out.value<std::uint32_t>(multiPolygon);
    out.count(region.parts.size());
    for (const auto& part : region.parts) {
        out.mark(entity);
        out.value<std::uint32_t>(polygon);
        out.count(part.holes.size() + 1);
        out.ring(part.outer);
        for (const auto& hole : part.holes) out.ring(hole);
    }
}

class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes)
        : bytes_(bytes) {}

    template <class Value> Value value() {
        Value v;
        need(sizeof v);
        std::memcpy(&v, bytes_.data(), sizeof v);
        bytes_ = bytes_.subspan(sizeof v);
        return v;
    }
    void expect(std::byte mark) {
        if (value<std::byte>() != mark) damaged();
    }
    std::size_t count(std::size_t bytesEach) {
        const auto n = value<std::uint32_t>();
        need(n * bytesEach);
        return n;
    }
    geom::Point coordinate() {
        const auto x = value<double>();
        const auto y = value<double>();
        return geom::Point{std::llround(x * 1000.0), std::llround(y * 1000.0)};
    }
    void points(std::vector<geom::Point>& all) {
        all.resize(count(16));
        for (auto& p : all) p = coordinate();
    }
    std::vector<geom::Point> points() {
        std::vector<geom::Point> all;
        points(all);
        return all;
    }
    void polygonBody(geom::Polygon& polygon) {
        const auto rings = count(4);
        polygon.holes.resize(rings > 1 ? rings - 1 : 0);
        if (rings == 0) polygon.outer.clear();
        for (std::size_t i = 0; i < rings; ++i) {
            auto& ring = i == 0 ? polygon.outer : polygon.holes[i - 1];
            points(ring);
            if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        }
    }
    void regionBody(geom::Region& region) {
        region.parts.resize(count(9));
        for (auto& part : region.parts) {
            expect(entity);
            value<std::uint32_t>();
            polygonBody(part);
        }
    }
    std::uint32_t head() {
        expect(start);
        expect(littleEndian);
        value<std::int32_t>();
        for (int i = 0; i < 4; ++i) value<double>();
        expect(boxEnd);
        return value<std::uint32_t>();
    }
    [[noreturn]] static void damaged() {
        throw Error(ErrorKind::storage, "book_damaged", "a geometry in the book can't be read",
                    "restore the book from a backup");
    }

  private:
    void need(std::size_t size) const {
        if (bytes_.size() < size) damaged();
    }
    std::span<const std::byte> bytes_;
};

} // namespace

void encodeSpatial(const geom::Shape& shape, std::int32_t srid, std::vector<std::byte>& buffer) {
    Writer out(buffer);
    const auto box = geom::boxOf(shape);
    if (box.empty()) return; // an outline without points states nothing
    out.mark(start);
    out.mark(littleEndian);
    out.value(srid);
    for (const auto side : {box.minX, box.minY, box.maxX, box.maxY}) out.value(geom::metres(side));
    out.mark(boxEnd);
    if (const auto* p = std::get_if<geom::Point>(&shape))
        writeBody(out, *p);
    else if (const auto* lines = std::get_if<geom::Lines>(&shape))
        writeBody(out, *lines);
    else
        writeBody(out, *std::get_if<geom::Region>(&shape));
    out.mark(finish);
}

geom::Shape decodeSpatial(std::span<const std::byte> bytes) {
    if (bytes.empty()) return {};
    Reader in(bytes);
    switch (in.head()) {
    case point:
        return in.coordinate();
    case line:
        return geom::Lines{{in.points()}};
    case polygon: {
        geom::Region region{{{}}};
        in.polygonBody(region.parts.front());
        return region;
    }
    case multiLine: {
        const auto parts = in.count(9);
        geom::Lines lines;
        lines.parts.reserve(parts);
        for (std::size_t i = 0; i < parts; ++i) {
            in.expect(entity);
            in.value<std::uint32_t>();
            lines.parts.push_back(in.points());
        }
        return lines;
    }
    case multiPolygon: {
        geom::Region region;
        in.regionBody(region);
        return region;
    }
    default:
        Reader::damaged();
    }
}

bool decodeRegion(std::span<const std::byte> bytes, geom::Region& region) {
    if (bytes.empty()) return false;
    Reader in(bytes);
    switch (in.head()) {
    case polygon:
        region.parts.resize(1);
        in.polygonBody(region.parts.front());
        return true;
    case multiPolygon:
        in.regionBody(region);
        return true;
    default:
        return false;
    }
}

} // namespace mutu::store
