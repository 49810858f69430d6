// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/dice.h"

#include <vector>

namespace mutu::demo {

/// What became of a parcel: which records it gets, and from them which kind of vacancy, if any.
enum class Fate : unsigned char {
    used,      ///< one enterprise in its own works
    leased,    ///< the owner keeps one building and lets another
    sublet,    ///< let as a whole, part of it sublet
    plants,    ///< standard plants, floor by floor, some floors empty
    stopped,   ///< production stopped, works empty
    building,  ///< under construction
    pending,   ///< supplied, agreed start not yet reached
    supplied,  ///< agreed start passed, not started
    idle,      ///< the same for more than a year
    partly,    ///< started, part of the land never developed
    stalled,   ///< the same, suspended, little done
    reserve,   ///< taken back, in the land reserve
    cleared,   ///< approved and cleared, not supplied
    unsettled, ///< approved, people not yet moved
    occupied,  ///< approved, built without supply
    planned,   ///< in the detailed plan only
};

/// Deals fates so that every kind comes up in its share in every run of some sixty parcels, and to parcels large enough
/// for it.
class FateDeck {
  public:
    /// `fringe`: towards a district's edge, where more is planned, approved and empty than in its middle.
    FateDeck(bool fringe, Dice dice);
    /// The next fate for a parcel of `area` square metres.
    Fate draw(double area);

  private:
    struct Card {
        Fate fate;
        double leastArea;
    };
    void refill();

    bool fringe_;
    Dice dice_;
    std::vector<Card> cards_; ///< drawn from the back
};

} // namespace mutu::demo
