// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/lot.h"
#include "geo/demo/subdivision.h"

namespace mutu::demo {

/// The block's buildable ring on the ground.
geom::Ring groundRing(const Block& block, const DistrictPlan& plan);

/// The block divided into its parcels, not yet thinned.
Subdivision parcelled(const Block& block, const DistrictPlan& plan, Dice dice);

/// A block with its lots, fates dealt, boundaries thinned.
struct ParcelledBlock {
    std::vector<Lot> lots;
    geom::Ring outline; ///< of the block, with every node that its parcels have on it
};

/// Divides a block, deals its lots their fates, draws the developed part of those partly used and sets a substation
/// into a few large ones.
ParcelledBlock parcelledBlock(const Block& block, const DistrictPlan& plan, FateDeck& deck, Dice dice);

} // namespace mutu::demo
