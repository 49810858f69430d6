// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/district_plan.h"

#include "geo/demo/names.h"

#include <algorithm>

namespace mutu::demo {

namespace {

constexpr double trunkWidth = 40;
constexpr double mainWidth = 28;
constexpr double branchWidth = 16;
constexpr double columnWidth = 1010;
constexpr double rowHeight = 350;
constexpr int mostQuarters = 900; // 地籍子区 have three figures

double widthOf(land::RoadClass roadClass) {
    return roadClass == land::RoadClass::trunk  ? trunkWidth
           : roadClass == land::RoadClass::main ? mainWidth
                                                : branchWidth;
}

/// Uneven cuts from −half to half, both included.
std::vector<double> cuts(double half, double step, Dice& dice) {
    const int pieces = std::max(2, static_cast<int>(2 * half / step + 0.5));
    std::vector<double> places;
    for (int i = 0; i <= pieces; ++i) {
        const double jitter = i == 0 || i == pieces ? 0.0 : dice.between(-0.19, 0.19);
        places.push_back(half * 2 * (i + jitter) / pieces - half);
    }
    return places;
}

/// The longest stretch of the straight from a to b that lies inside the edge (or just beyond it, so that roads lead
/// out).
Places insideStretch(const Outline& outline, Place a, Place b) {
    const int pieces = std::max(2, static_cast<int>(length(b - a) / 30));
    Places best;
    Places run;
    for (int i = 0; i <= pieces; ++i) {
        const Place place = between(a, b, static_cast<double>(i) / pieces);
        if (outline.depth(place) > -12) {
            run.push_back(place);
            if (run.size() > best.size()) best = run;
        } else {
            run.clear();
        }
    }
    return best;
}

int groupsOf(std::size_t lines, double size) {
    return std::max(1, static_cast<int>(std::ceil(static_cast<double>(lines) / size)));
}

} // namespace

/// What lies between two columns' and two rows' roads.
struct DistrictPlan::Mesh {
    Place low;
    Place high;
    std::array<int, 4> roads; // south, east, north, west
    int quarter;
};

DistrictPlan::DistrictPlan(const DistrictBrief& brief, double area, std::int64_t parcels, Place centre, Lie lie,
                           std::uint64_t seed)
    : brief_(&brief)
    , outline_(brief.proportion, area, Dice(stirred(seed, 1)))
    , ground_{centre, unit(brief.tilt), lie}
    , seed_(seed) {
    Dice dice(stirred(seed, 3));
    const Place half = outline_.halfExtent() + Place{60, 60};
    const auto columns = cuts(half.x, columnWidth, dice);
    const auto rows = cuts(half.y, rowHeight, dice);
    std::vector<int> columnRoads(columns.size(), -1);
    std::vector<int> rowRoads(rows.size(), -1);
    for (std::size_t i = 1; i + 1 < columns.size(); ++i)
        columnRoads[i] = addRoad({columns[i], -half.y}, {columns[i], half.y}, land::RoadClass::trunk, dice);
    for (std::size_t i = 1; i + 1 < rows.size(); ++i)
        rowRoads[i] = addRoad({-half.x, rows[i]}, {half.x, rows[i]},
                              i % 3 == 2 ? land::RoadClass::trunk : land::RoadClass::main, dice);

    const std::size_t meshColumns = columns.size() - 1;
    const std::size_t meshRows = rows.size() - 1;
    int across = groupsOf(meshColumns, 2);
    int up = groupsOf(meshRows, 3.5);
    for (double size = 2; across * up > mostQuarters; size *= 1.3)
        across = groupsOf(meshColumns, size), up = groupsOf(meshRows, size * 1.75);
    quarterCount_ = across * up;
    for (std::size_t r = 0; r < meshRows; ++r)
        for (std::size_t c = 0; c < meshColumns; ++c) {
            const auto quarter = static_cast<int>(c) * across / static_cast<int>(meshColumns) +
                                 across * (static_cast<int>(r) * up / static_cast<int>(meshRows));
            divideMesh({{columns[c], rows[r]},
                        {columns[c + 1], rows[r + 1]},
                        {rowRoads[r], columnRoads[c + 1], rowRoads[r + 1], columnRoads[c]},
                        quarter},
                       dice);
        }
    std::stable_sort(blocks_.begin(), blocks_.end(),
                     [](const Block& a, const Block& b) { return a.quarter < b.quarter; });
    allot(parcels);
}

int DistrictPlan::addRoad(Place from, Place to, land::RoadClass roadClass, Dice& dice) {
    RoadPlan road{{}, roadClass, land::Stage::done, widthOf(roadClass), insideStretch(outline_, from, to)};
    if (road.line.size() < 4) return -1;
    const bool outer = outline_.reach(between(road.line.front(), road.line.back(), 0.5)) > 0.72;
    if (roadClass != land::RoadClass::trunk && outer && dice.chance(0.35))
        road.stage = dice.chance(0.6) ? land::Stage::started : land::Stage::planned;
    if (roadClass != land::RoadClass::branch && namedRoads_ < brief_->roads.size())
        road.name = brief_->roads[namedRoads_++];
    else
        road.name = roadName(stirred(seed_, 4), roads_.size(), roadClass == land::RoadClass::branch);
    roads_.push_back(std::move(road));
    return static_cast<int>(roads_.size()) - 1;
}

void DistrictPlan::divideMesh(const Mesh& mesh, Dice& dice) {
    const double width = mesh.high.x - mesh.low.x;
    const int pieces = std::clamp(static_cast<int>(width / dice.between(290, 560) + 0.5), 1, 4);
    const auto half = [&](int road, double otherwise) {
        return road < 0 ? otherwise : roads_[static_cast<std::size_t>(road)].width / 2;
    };
    Place bottom = mesh.low;
    Place top{mesh.low.x, mesh.high.y};
    int west = mesh.roads[3];
    for (int i = 1; i <= pieces; ++i) {
        Place nextBottom{mesh.high.x, mesh.low.y};
        Place nextTop = mesh.high;
        int east = mesh.roads[1];
        if (i < pieces) {
            const double at = mesh.low.x + width * (i + dice.between(-0.22, 0.22)) / pieces;
            const double slant = dice.between(-28, 28);
            nextBottom.x = at - slant;
            nextTop.x = at + slant;
            east = addRoad(nextBottom, nextTop, land::RoadClass::branch, dice);
        }
        const Side southSide{mesh.roads[0], half(mesh.roads[0], 0)};
        const Side northSide{mesh.roads[2], half(mesh.roads[2], 0)};
        const Side eastSide{east, half(east, i < pieces ? branchWidth / 2 : 0)};
        const Side westSide{west, half(west, i > 1 ? branchWidth / 2 : 0)};
        const bool crossed = mesh.high.y - mesh.low.y > 330 && dice.chance(0.2);
        if (crossed) {
            const Place left = between(bottom, top, dice.between(0.4, 0.6));
            const Place right = between(nextBottom, nextTop, dice.between(0.4, 0.6));
            const int lane = addRoad(left, right, land::RoadClass::branch, dice);
            const Side laneSide{lane, branchWidth / 2};
            addBlock({.corners = {bottom, nextBottom, right, left},
                      .sides = {southSide, eastSide, laneSide, westSide},
                      .quarter = mesh.quarter});
            addBlock({.corners = {left, right, nextTop, top},
                      .sides = {laneSide, eastSide, northSide, westSide},
                      .quarter = mesh.quarter});
        } else {
            addBlock({.corners = {bottom, nextBottom, nextTop, top},
                      .sides = {southSide, eastSide, northSide, westSide},
                      .quarter = mesh.quarter});
        }
        bottom = nextBottom;
        top = nextTop;
        west = east;
    }
}

void DistrictPlan::addBlock(const Block& drawn) {
    Block block = drawn;
    const Places ring = block.ring(outline_);
    if (ring.empty()) return;
    block.area = signedArea(ring);
    block.reach = outline_.reach(block.middle());
    Dice dice(stirred(seed_, 5, blocks_.size()));
    const double kind = dice.unit(); // some blocks belong to a few large works, some to many small ones
    block.crowding = kind < 0.16  ? dice.between(0.28, 0.5)
                     : kind < 0.3 ? dice.between(1.5, 2.1)
                                  : dice.between(0.75, 1.3);
    blocks_.push_back(block);
}

void DistrictPlan::allot(std::int64_t parcels) {
    double total = 0;
    for (const Block& block : blocks_) total += block.area * block.crowding;
    double sum = 0;
    std::int64_t given = 0;
    for (Block& block : blocks_) {
        sum += block.area * block.crowding;
        const auto due = static_cast<std::int64_t>(sum / total * static_cast<double>(parcels) + 0.5);
        const auto fewest = static_cast<std::int64_t>(block.area / 52000) + 1; // nothing above 120 mu or so
        const auto most = std::max<std::int64_t>(1, static_cast<std::int64_t>(block.area / 3600));
        block.parcels = static_cast<int>(std::clamp(due - given, fewest, most));
        given += block.parcels;
    }
}

} // namespace mutu::demo
