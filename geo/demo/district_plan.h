// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/block.h"
#include "geo/demo/district_brief.h"
#include "geo/demo/lie.h"
#include "geo/land/ground.h"

#include <string>

namespace mutu::demo {

/// A road on the drawing board.
struct RoadPlan {
    std::string name;
    land::RoadClass roadClass = land::RoadClass::branch;
    land::Stage stage = land::Stage::done;
    double width = 0;
    Places line; ///< its centre line, a point every 30 m or so
};

/// The plan of one district on its drawing board: edge, roads and the blocks between them, quarter by quarter.
/// - Trunk and main roads run through the whole district, branch roads within one of their meshes, some of them aslant:
/// no two blocks are alike.
/// - Small: about 300 bytes for a block of some ten parcels; the parcels themselves are never held.
class DistrictPlan {
  public:
    /// `area` in m², `parcels` into which the blocks are divided altogether, the centre in metres of the CRS; the lie
    /// is the zone's.
    DistrictPlan(const DistrictBrief& brief, double area, std::int64_t parcels, Place centre, Lie lie,
                 std::uint64_t seed);

    [[nodiscard]] const DistrictBrief& brief() const { return *brief_; }
    [[nodiscard]] const Outline& outline() const { return outline_; }
    [[nodiscard]] const Ground& ground() const { return ground_; }
    [[nodiscard]] const std::vector<RoadPlan>& roads() const { return roads_; }
    /// In order of quarter.
    [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
    [[nodiscard]] int quarterCount() const { return quarterCount_; }

  private:
    struct Mesh;
    int addRoad(Place from, Place to, land::RoadClass roadClass, Dice& dice);
    void divideMesh(const Mesh& mesh, Dice& dice);
    void addBlock(const Block& block);
    void allot(std::int64_t parcels);

    const DistrictBrief* brief_;
    Outline outline_;
    Ground ground_;
    std::uint64_t seed_;
    std::vector<RoadPlan> roads_;
    std::vector<Block> blocks_;
    std::size_t namedRoads_ = 0;
    int quarterCount_ = 0;
};

} // namespace mutu::demo
