// SPDX-License-Identifier: Apache-2.0
// The check against a witness: every pair asked of GEOS, every vertex held against every edge, every boundary probed.
#include "geo/fabric/coverage_check.h"
#include "geo/geom/predicates.h"
#include "geo/geom/text.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/geos_relation.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>

namespace mutu::fabric {

namespace {

using geom::Point;
using Pair = std::pair<RecordId, RecordId>;

struct Edge {
    Point a;
    Point b;
    std::size_t owner;
    bool free = true;
};

std::vector<Edge> edgesOf(const Parcels& parcels) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < parcels.size(); ++i)
        for (const auto& part : parcels.region(i).parts) {
            const auto take = [&](const geom::Ring& ring) {
                for (std::size_t k = 0; k < ring.size(); ++k)
                    edges.push_back({ring[k], ring[(k + 1) % ring.size()], i});
            };
            take(part.outer);
            for (const auto& hole : part.holes) take(hole);
        }
    for (auto& e : edges) {
        int same = 0;
        int opposite = 0;
        for (const auto& f : edges) {
            same += f.a == e.a && f.b == e.b ? 1 : 0;
            opposite += f.a == e.b && f.b == e.a ? 1 : 0;
        }
        e.free = same != 1 || opposite != 1;
    }
    return edges;
}

struct Witness {
    std::map<Pair, double> overlaps;
    std::set<std::pair<Point, std::vector<RecordId>>> nodes;
};

Witness witnessOf(const Parcels& parcels) {
    Witness witness;
    for (std::size_t i = 0; i < parcels.size(); ++i)
        for (std::size_t j = i + 1; j < parcels.size(); ++j) {
            const auto relation = geosRelation(parcels.region(i), parcels.region(j));
            if (relation.interiorsMeet)
                witness.overlaps[std::minmax({parcels.id(i), parcels.id(j)})] = relation.sharedArea;
        }
    std::map<std::pair<Point, RecordId>, std::set<RecordId>> owners;
    const auto edges = edgesOf(parcels);
    for (const auto& e : edges)
        for (const auto& f : edges) {
            if (!e.free || !f.free || e.owner == f.owner) continue;
            if (witness.overlaps.contains(std::minmax({parcels.id(e.owner), parcels.id(f.owner)}))) continue;
            for (const auto p : {e.a, e.b})
                if (p != f.a && p != f.b && geom::isOnSegment(p, f.a, f.b))
                    owners[{p, parcels.id(f.owner)}].insert(parcels.id(e.owner));
        }
    for (const auto& [where, have] : owners) {
        std::vector<RecordId> all{where.second};
        all.insert(all.end(), have.begin(), have.end());
        witness.nodes.insert({where.first, all});
    }
    return witness;
}

std::string drawing(const Parcels& parcels) {
    std::string text;
    for (std::size_t i = 0; i < parcels.size(); ++i)
        text += std::to_string(parcels.id(i).value) + ": " + geom::wkt(parcels.region(i)) + "\n";
    return text;
}

Point placeOf(const CoverageFinding& finding) { return geom::nearestPoint(finding.x, finding.y); }

void compare(const Parcels& parcels, const std::vector<CoverageFinding>& findings) {
    const auto witness = witnessOf(parcels);
    std::set<Pair> seen;
    std::set<std::pair<Point, std::vector<RecordId>>> nodes;
    for (const auto& finding : findings) {
        const bool hasArea = finding.area.value() > 0;
        if (finding.fault == CoverageFault::unmatchedBoundary && !hasArea)
            nodes.insert({placeOf(finding), finding.parcels});
        const bool isOverlap = finding.fault == CoverageFault::overlap || finding.fault == CoverageFault::duplicate;
        if (!isOverlap && (finding.fault != CoverageFault::unmatchedBoundary || !hasArea)) continue;
        const Pair pair{finding.parcels.at(0), finding.parcels.at(1)};
        const auto expected = witness.overlaps.find(pair);
        if (isOverlap) CHECK(expected != witness.overlaps.end());
        if (expected == witness.overlaps.end()) continue; // a hairline gap
        if (isOverlap || std::abs(expected->second - finding.area.value()) < 1e-9 + expected->second * 1e-6)
            seen.insert(pair);
        if (isOverlap) CHECK(finding.area.value() == Approx(expected->second).epsilon(1e-9).margin(1e-9));
    }
    for (const auto& [pair, area] : witness.overlaps) {
        INFO(pair.first.value << " and " << pair.second.value << " share " << area);
        CHECK(seen.contains(pair));
    }
    CHECK(nodes == witness.nodes);
}

} // namespace

TEST_CASE("a clean fabric has no findings") {
    Random random(1);
    for (int round = 0; round < 1000; ++round) {
        const auto parcels = cleanFabric(random);
        const auto found = check(parcels.submitted(), {});
        INFO(drawing(parcels));
        for (const auto& finding : found)
            UNSCOPED_INFO(codeOf(finding.fault)
                          << " " << finding.parcels.front().value << " width " << finding.width.value() << " at "
                          << finding.x - 40350000 << " " << finding.y - 3198000);
        REQUIRE(found.empty());
    }
}

TEST_CASE("overlaps and lacking vertices are those that a witness finds pair by pair") {
    Random random(2);
    for (int round = 0; round < 600; ++round) {
        const auto parcels = faultyFabric(random);
        INFO("round " << round << "\n" << drawing(parcels));
        bool valid = true;
        for (std::size_t i = 0; i < parcels.size(); ++i) valid = valid && geom::faults(parcels.region(i)).empty();
        if (!valid) continue;
        compare(parcels, check(parcels.submitted(), {.narrow = 0}));
    }
}

TEST_CASE("on a coarse lattice, where all kinds of touch happen, the check agrees with the witness") {
    Random random(3);
    for (int round = 0; round < 3000; ++round) {
        const auto parcels = heapOnLattice(random);
        INFO("round " << round << "\n" << drawing(parcels));
        compare(parcels,
                check(parcels.submitted(), {.narrow = 0, .sliver = 0}, static_cast<std::size_t>(round % 3) + 1));
    }
}

} // namespace mutu::fabric
