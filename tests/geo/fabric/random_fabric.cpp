// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/fabric/random_fabric.h"

#include "geo/geom/validity.h"

#include <algorithm>

namespace mutu::fabric {

namespace {

using geom::Point;
using geom::Polygon;
using geom::Region;
using geom::Ring;

constexpr std::int64_t withoutNotches = 2000; // mm a corner strays: slopes of 4 in 16 leave each angle above 61°
constexpr std::int64_t withNotches = 4000;

Region only(Ring ring) { return geom::normalized(Region{{Polygon{std::move(ring), {}}}}); }

void plantFault(Parcels& parcels, Random& random) {
    const auto at = static_cast<std::size_t>(roll(random, 0, static_cast<std::int64_t>(parcels.size()) - 1));
    auto copy = parcels.region(at);
    auto& ring = copy.parts.front().outer;
    const auto corner = static_cast<std::size_t>(roll(random, 0, static_cast<std::int64_t>(ring.size()) - 1));
    switch (roll(random, 0, 5)) {
    case 0: // a corner strays
        ring[corner].x += roll(random, -3000, 3000);
        ring[corner].y += roll(random, -3000, 3000);
        parcels.region(at) = copy;
        break;
    case 1: // a hairline
        ring[corner].x += roll(random, -1, 1);
        ring[corner].y += roll(random, -1, 1);
        parcels.region(at) = copy;
        break;
    case 2: // the parcel shifted
        for (auto& p : ring) p = {p.x + 250, p.y - 170};
        for (auto& hole : copy.parts.front().holes)
            for (auto& p : hole) p = {p.x + 250, p.y - 170};
        parcels.region(at) = copy;
        break;
    case 3: // twice the same
        parcels.add(copy);
        break;
    case 4: { // a vertex that the neighbour lacks
        const auto& next = ring[(corner + 1) % ring.size()];
        const auto& from = ring[corner];
        ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(corner) + 1,
                    {(from.x + next.x) / 2, (from.y + next.y) / 2});
        parcels.region(at) = copy;
        break;
    }
    default: // a small one on top
        const auto c = ring[corner];
        parcels.add(only({{c.x - 900, c.y - 700}, {c.x + 800, c.y - 600}, {c.x + 100, c.y + 900}}));
        break;
    }
    if (!geom::faults(parcels.region(at)).empty()) parcels.region(at) = geom::normalized(parcels.region(at));
}

Parcels quadrangles(Random& random, std::int64_t stray) {
    const auto columns = roll(random, 2, 6);
    const auto rows = roll(random, 2, 6);
    std::vector<std::vector<Point>> nodes;
    for (std::int64_t row = 0; row <= rows; ++row) {
        nodes.emplace_back();
        for (std::int64_t column = 0; column <= columns; ++column)
            nodes.back().push_back({40350000000 + column * 20000 + roll(random, -stray, stray),
                                    3198000000 + row * 20000 + roll(random, -stray, stray)});
    }
    Parcels parcels;
    for (std::size_t row = 0; row + 1 < nodes.size(); ++row)
        for (std::size_t column = 0; column + 1 < nodes[row].size(); ++column) {
            if (roll(random, 0, 5) == 0) continue;
            const auto& low = nodes[row];
            const auto& high = nodes[row + 1];
            auto region = only({low[column], low[column + 1], high[column + 1], high[column]});
            const Point middle{(low[column].x + high[column + 1].x) / 2, (low[column].y + high[column + 1].y) / 2};
            if (roll(random, 0, 4) == 0) { // an island, taken by another parcel or left open
                const Ring hole{{middle.x, middle.y}, {middle.x, middle.y + 3000}, {middle.x + 2400, middle.y + 1600}};
                region.parts.front().holes.push_back(hole);
                if (roll(random, 0, 1) == 0) parcels.add(only(hole));
            }
            parcels.add(region);
        }
    if (parcels.size() == 0) parcels.add(only({{0, 0}, {5000, 0}, {0, 5000}}));
    return parcels;
}

} // namespace

std::int64_t roll(Random& random, std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most - least + 1));
}

Parcels cleanFabric(Random& random) { return quadrangles(random, withoutNotches); }

Parcels faultyFabric(Random& random) {
    auto parcels = quadrangles(random, withNotches);
    for (auto count = roll(random, 1, 4); count > 0; --count) plantFault(parcels, random);
    return parcels;
}

Parcels heapOnLattice(Random& random) {
    Parcels parcels;
    const auto spacing = roll(random, 1, 2) == 1 ? 1 : 1000;
    const auto side = roll(random, 3, 7);
    for (auto count = roll(random, 2, 7); count > 0;) {
        Ring ring;
        for (auto corners = roll(random, 3, 6); corners > 0; --corners)
            ring.push_back({roll(random, 0, side) * spacing, roll(random, 0, side) * spacing});
        auto region = only(ring);
        if (region.empty() || !geom::faults(region).empty()) continue;
        if (roll(random, 0, 4) == 0) { // a second part, where it does not disturb the first
            Ring second;
            for (int i = 0; i < 3; ++i)
                second.push_back({roll(random, 0, side) * spacing, roll(random, 0, side) * spacing});
            auto both = region;
            for (auto& part : only(second).parts) both.parts.push_back(part);
            if (geom::faults(both).empty()) region = both;
        }
        parcels.add(region);
        --count;
    }
    return parcels;
}

} // namespace mutu::fabric
