// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/map/invented_zone.h"

#include <cmath>
#include <string>

namespace mutu::map::test {

namespace {

constexpr geom::Point origin{353692000, 3198829000};

std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

/// A number in [0, 1) that belongs to a place of the lattice.
double chance(std::int64_t x, std::int64_t y, std::uint64_t salt) {
    return static_cast<double>(
               mixed(mixed(static_cast<std::uint64_t>(x) * 1000003U + salt) ^ static_cast<std::uint64_t>(y)) >> 11U) /
           9007199254740992.0;
}

struct Lattice {
    const InventedZone& zone;

    [[nodiscard]] geom::Point bent(double x, double y) const {
        const double side = static_cast<double>(zone.side);
        const double wave = side * 0.8;
        return {origin.x + std::llround(x * side + wave * std::sin(y * 0.35) + wave * 0.4 * std::sin(x * 0.21)),
                origin.y + std::llround(y * side + wave * std::sin(x * 0.27) + wave * 0.3 * std::cos(y * 0.4))};
    }
    [[nodiscard]] geom::Point node(std::int64_t x, std::int64_t y) const {
        // Between blocks of 6 × 4 parcels runs a street.
        const double streetX = 0.25 * static_cast<double>(x / 6) + static_cast<double>(x);
        const double streetY = 0.25 * static_cast<double>(y / 4) + static_cast<double>(y);
        return bent(streetX + 0.3 * (chance(x, y, 1) - 0.5), streetY + 0.3 * (chance(x, y, 2) - 0.5));
    }
};

/// The corners of a block have their own node on either side of the street.
struct Cell {
    Lattice lattice;
    std::int64_t x;
    std::int64_t y;

    [[nodiscard]] geom::Point corner(std::int64_t dx, std::int64_t dy) const {
        auto p = lattice.node(x + dx, y + dy);
        if (dx == 1 && (x + 1) % 6 == 0) p.x -= lattice.zone.side / 4;
        if (dy == 1 && (y + 1) % 4 == 0) p.y -= lattice.zone.side / 4;
        return p;
    }
    /// The inner places of the edge, the same whichever neighbour asks.
    void edge(geom::Ring& ring, geom::Point a, geom::Point b) const {
        const bool turned = b < a;
        const auto from = turned ? b : a;
        const auto to = turned ? a : b;
        geom::Ring inner;
        for (std::int64_t i = 1; i < lattice.zone.verticesPerEdge; ++i) {
            const double t = static_cast<double>(i) / static_cast<double>(lattice.zone.verticesPerEdge);
            const double sag = (chance(from.x + i, from.y, 3) - 0.5) * 0.05;
            const double dx = static_cast<double>(to.x - from.x);
            const double dy = static_cast<double>(to.y - from.y);
            inner.push_back({from.x + std::llround(dx * t - dy * sag), from.y + std::llround(dy * t + dx * sag)});
        }
        ring.push_back(a);
        if (turned)
            ring.insert(ring.end(), inner.rbegin(), inner.rend());
        else
            ring.insert(ring.end(), inner.begin(), inner.end());
    }
    [[nodiscard]] geom::Ring ring() const {
        geom::Ring ring;
        const auto a = corner(0, 0);
        const auto b = corner(1, 0);
        const auto c = corner(1, 1);
        const auto d = corner(0, 1);
        edge(ring, a, b);
        edge(ring, b, c);
        edge(ring, c, d);
        edge(ring, d, a);
        return ring;
    }
};

/// A quadrilateral inside the cell, between shares of its sides.
geom::Ring inner(const Cell& cell, double x0, double y0, double x1, double y1) {
    const auto a = cell.corner(0, 0);
    const auto b = cell.corner(1, 0);
    const auto c = cell.corner(1, 1);
    const auto d = cell.corner(0, 1);
    const auto at = [&](double u, double v) {
        const auto mix = [&](auto side) {
            return std::llround((1 - u) * (1 - v) * side(a) + u * (1 - v) * side(b) + u * v * side(c) +
                                (1 - u) * v * side(d));
        };
        return geom::Point{mix([](geom::Point p) { return static_cast<double>(p.x); }),
                           mix([](geom::Point p) { return static_cast<double>(p.y); })};
    };
    return {at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)};
}

RegisteredArea areaOf(const geom::Ring& ring) {
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        twice += static_cast<double>(ring[i].x - ring[0].x) * static_cast<double>(ring[i + 1].y - ring[0].y) -
                 static_cast<double>(ring[i + 1].x - ring[0].x) * static_cast<double>(ring[i].y - ring[0].y);
    return RegisteredArea(std::llround(twice / 2 / 10000));
}

const char* occupancyOf(double share) {
    static constexpr std::pair<double, const char*> table[]{
        {0.62, "used"},    {0.67, "pending"},  {0.72, "building"}, {0.78, "supplied"}, {0.83, "partly"},
        {0.87, "reserve"}, {0.91, "approved"}, {0.94, "planned"},  {0.97, "idle"},     {0.985, "clearing"}};
    for (const auto& [limit, name] : table)
        if (share < limit) return name;
    return "other";
}

void addCell(SceneBuilder& builder, const Cell& cell, std::int64_t number) {
    const RecordId id{number + 1};
    const auto ring = cell.ring();
    geom::Region region{{{ring, {}}}};
    if (chance(cell.x, cell.y, 9) > 0.98) region.parts[0].holes.push_back(inner(cell, 0.4, 0.4, 0.6, 0.6));
    const auto area = areaOf(ring);
    const auto parcel = builder.add(LayerKind::parcel, id, region, area);
    const std::string occupancy = occupancyOf(chance(cell.x, cell.y, 4));
    builder.set(LayerKind::parcel, *parcel, "occupancy", occupancy);
    builder.set(LayerKind::parcel, *parcel, "industry",
                std::to_string(13 + static_cast<int>(chance(cell.x / 5, cell.y / 5, 5) * 30)));
    builder.set(LayerKind::parcel, *parcel, "plot",
                "A-" + std::to_string(cell.y + 1) + "-" + std::to_string(cell.x + 1));
    builder.set(LayerKind::parcel, *parcel, "code", "330822001001GB" + std::to_string(10000 + number));
    builder.set(LayerKind::parcel, *parcel, "land_use", "0601");
    builder.set(LayerKind::parcel, *parcel, "area_mu", area.mu().value());
    if (occupancy == "used") {
        const auto footprint = inner(cell, 0.15, 0.2, 0.7, 0.75);
        const auto building = builder.add(LayerKind::building, id, geom::Region{{{footprint, {}}}}, areaOf(footprint));
        builder.set(LayerKind::building, *building, "floors", 1.0 + std::floor(chance(cell.x, cell.y, 6) * 6));
    }
    if (occupancy == "partly" || occupancy == "approved") {
        const auto piece = inner(cell, 0.5, 0, 1, 1);
        const auto vacancy = builder.add(LayerKind::vacancy, id, geom::Region{{{piece, {}}}}, areaOf(piece));
        builder.set(LayerKind::vacancy, *vacancy, "kind", occupancy);
        builder.set(LayerKind::vacancy, *vacancy, "pool", occupancy == "approved" ? "ready" : "clearable");
        builder.set(LayerKind::vacancy, *vacancy, "vacant_mu", areaOf(piece).mu().value());
    }
}

void addStreets(SceneBuilder& builder, const Lattice& lattice) {
    static constexpr const char* names[]{"科盛路", "6号路", "振盛路", "新林家路", "新都大道", "金川大道"};
    const auto add = [&](std::int64_t number, const geom::Line& line) {
        const auto road = builder.add(LayerKind::road, RecordId{number}, geom::Lines{{line}});
        builder.set(LayerKind::road, *road, "name", names[number % 6]);
        builder.set(LayerKind::road, *road, "class", number % 3 == 0 ? "trunk" : (number % 3 == 1 ? "main" : "branch"));
        builder.set(LayerKind::road, *road, "stage", number % 7 == 6 ? "planned" : "done");
        builder.set(LayerKind::road, *road, "width", 12.0);
    };
    const auto& zone = lattice.zone;
    std::int64_t number = 1;
    for (std::int64_t x = 6; x <= zone.columns; x += 6, ++number) {
        geom::Line line;
        for (std::int64_t y = 0; y <= zone.rows; ++y)
            line.push_back(lattice.bent(static_cast<double>(x) * (1 + 0.25 / 6) - 0.12,
                                        static_cast<double>(y) + 0.25 * static_cast<double>(y / 4)));
        add(number, line);
    }
    for (std::int64_t y = 4; y <= zone.rows; y += 4, ++number) {
        geom::Line line;
        for (std::int64_t x = 0; x <= zone.columns; ++x)
            line.push_back(lattice.bent(static_cast<double>(x) + 0.25 * static_cast<double>(x / 6),
                                        static_cast<double>(y) * (1 + 0.25 / 4) - 0.12));
        add(number, line);
    }
}

void addFrame(SceneBuilder& builder, const Lattice& lattice) {
    const auto& zone = lattice.zone;
    const auto outline = [&](std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
        geom::Ring ring;
        for (auto x = x0; x < x1; ++x) ring.push_back(lattice.node(x, y0));
        for (auto y = y0; y < y1; ++y) ring.push_back(lattice.node(x1, y));
        for (auto x = x1; x > x0; --x) ring.push_back(lattice.node(x, y1));
        for (auto y = y1; y > y0; --y) ring.push_back(lattice.node(x0, y));
        return geom::Region{{{ring, {}}}};
    };
    const auto district = builder.add(LayerKind::district, RecordId{1}, outline(0, 0, zone.columns, zone.rows));
    builder.set(LayerKind::district, *district, "name", "集聚区");
    const auto cluster =
        builder.add(LayerKind::clusterZone, RecordId{1},
                    outline(6, 4, std::min<std::int64_t>(zone.columns, 24), std::min<std::int64_t>(zone.rows, 16)));
    builder.set(LayerKind::clusterZone, *cluster, "name", "轴承产业集群区块");
    builder.set(LayerKind::clusterZone, *cluster, "industry", "34");
    static constexpr const char* stages[]{"done", "started", "planned"};
    static constexpr const char* kinds[]{"污水预处理厂", "第二水厂", "集中供热"};
    for (int i = 0; i < 3; ++i) {
        const auto facility = builder.add(LayerKind::facility, RecordId{i + 1}, lattice.bent(4.0 + 7 * i, 3.0 + 5 * i));
        builder.set(LayerKind::facility, *facility, "stage", stages[i]);
        builder.set(LayerKind::facility, *facility, "name", kinds[i]);
    }
}

} // namespace

std::shared_ptr<const Scene> InventedZone::scene() const {
    const Lattice lattice{*this};
    SceneBuilder builder(lattice.bent(static_cast<double>(columns) / 2, static_cast<double>(rows) / 2));
    const auto count = static_cast<std::size_t>(columns * rows);
    builder.expect(LayerKind::parcel, count, count * static_cast<std::size_t>(4 * verticesPerEdge) + count / 10);
    for (std::int64_t y = 0; y < rows; ++y)
        for (std::int64_t x = 0; x < columns; ++x) addCell(builder, {lattice, x, y}, y * columns + x);
    addStreets(builder, lattice);
    addFrame(builder, lattice);
    return builder.build();
}

} // namespace mutu::map::test
