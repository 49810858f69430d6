// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/line_noding.h"
#include "geo/fabric/line_side.h"
#include "geo/geom/predicates.h"
#include "tests/geo/fabric/edit_reading.h"

#include <catch2/catch.hpp>

#include <random>

using namespace mutu;
using namespace mutu::fabric;

namespace {

/// What lieOf() says of each piece by itself.
std::vector<Segment> oneByOne(const std::vector<Segment>& pieces, const geom::Region& region) {
    std::vector<Segment> inside;
    for (const auto& piece : pieces)
        if (lieOf(piece, region) == Lie::inside) inside.push_back(piece);
    return inside;
}

} // namespace

TEST_CASE("pieces of lines lie inside a region where each by itself is found to") {
    // A comb with a hole that touches its outline in a vertex, on a grid of few places: lines hit vertices and edges.
    const geom::Region land{{{{{0, 0},
                               {90, 0},
                               {90, 60},
                               {70, 60},
                               {70, 20},
                               {50, 20},
                               {50, 60},
                               {40, 60},
                               {40, 20},
                               {20, 20},
                               {20, 60},
                               {0, 60}},
                              {{{0, 20}, {10, 30}, {10, 10}}}}}};
    std::mt19937 random(7);
    std::size_t judged = 0;
    for (int round = 0; round < 3'000; ++round) {
        geom::Line line;
        const auto count = 2 + random() % 3;
        while (line.size() < count) {
            const geom::Point p{static_cast<std::int64_t>(random() % 11) * 10 - 5 * (round % 2),
                                static_cast<std::int64_t>(random() % 8) * 10 - 5 * (round % 2)};
            if (line.empty() || line.back() != p) line.push_back(p);
        }
        const auto noded = nodeLines({line}, boundaryOf(land));
        const auto region = noded.noding.applied(land);
        const auto edges = boundaryOf(region);
        bool clean = true;
        forEachPairNear(edges, noded.pieces, 0,
                        [&](std::size_t i, std::size_t j) { return clean = !clash(edges[i], noded.pieces[j]); });
        forEachPairNear(noded.pieces, noded.pieces, 0, [&](std::size_t i, std::size_t j) {
            return clean = clean && !clash(noded.pieces[i], noded.pieces[j]);
        });
        if (!clean) continue;
        CHECK(piecesInside(noded.pieces, edges, region) == oneByOne(noded.pieces, region));
        ++judged;
    }
    CHECK(judged > 1'000);
}

TEST_CASE("pieces that hang together without the boundary between them are judged together") {
    const geom::Region land{{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}}}};
    const std::vector<Segment> pieces{{{100, 100}, {70, 60}}, {{70, 60}, {50, 55}}, {{50, 55}, {20, 30}},
                                      {{10, 10}, {20, 10}},   {{0, 0}, {-20, -5}},  {{-20, -5}, {-30, 40}},
                                      {{0, 0}, {100, 0}}};
    const auto inside = piecesInside(pieces, boundaryOf(land), land);
    CHECK(inside == std::vector<Segment>(pieces.begin(), pieces.begin() + 4));
}
