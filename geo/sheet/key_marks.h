// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/sheet/block.h"
#include "geo/sheet/listing.h"

#include <vector>

namespace mutu::sheet {

/// A numbered sign, as high and as wide as `side`. Without a shape: the number alone.
void drawKeyMark(Pencil& pencil, const ListMark& mark, Spot middle, double side, std::int64_t number);

/// Where a sign stands on the map, and what it stands for.
struct PlacedMark {
    Spot place;  ///< of the thing itself
    Spot middle; ///< of the sign: beside it, with a leader, where another sign already is
    ListMark mark;
    std::int64_t number = 0;
};

/// Where signs may stand: the map's frame, what ground it shows, and what is written there already.
struct MarkGround {
    Frame neat;
    geom::Box ground;
    std::vector<Frame> written;
};

/// Places the signs of the lists on the map, each on its thing, else as near as none lies over another or over writing;
/// things outside of the map's frame get none.
std::vector<PlacedMark> placedMarks(const std::vector<Listing>& listings, const MarkGround& where, double side);
void drawKeyMarks(Pencil& pencil, const std::vector<PlacedMark>& marks, double side);

} // namespace mutu::sheet
