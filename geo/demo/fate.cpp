// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/fate.h"

#include <array>

namespace mutu::demo {

namespace {

struct Share {
    Fate fate;
    double leastArea;
    int inMiddle;
    int atFringe;
};

constexpr double mu = 2000.0 / 3;
constexpr std::array shares{
    Share{Fate::used, 0, 47, 44},         Share{Fate::leased, 8 * mu, 6, 4},   Share{Fate::sublet, 8 * mu, 2, 1},
    Share{Fate::plants, 10 * mu, 1, 1},   Share{Fate::stopped, 5 * mu, 1, 1},  Share{Fate::building, 8 * mu, 1, 2},
    Share{Fate::pending, 8 * mu, 1, 1},   Share{Fate::supplied, 8 * mu, 1, 1}, Share{Fate::idle, 7 * mu, 1, 1},
    Share{Fate::partly, 16 * mu, 1, 2},   Share{Fate::stalled, 14 * mu, 0, 1}, Share{Fate::reserve, 11 * mu, 1, 1},
    Share{Fate::reserve, 4 * mu, 1, 1},   Share{Fate::cleared, 11 * mu, 1, 2}, Share{Fate::cleared, 3.5 * mu, 0, 1},
    Share{Fate::unsettled, 6 * mu, 0, 1}, Share{Fate::occupied, 4 * mu, 0, 1}, Share{Fate::planned, 6 * mu, 0, 3},
};

} // namespace

FateDeck::FateDeck(bool fringe, Dice dice)
    : fringe_(fringe)
    , dice_(dice) {}

void FateDeck::refill() {
    std::vector<Card> fresh;
    for (const Share& share : shares)
        for (int i = 0; i < (fringe_ ? share.atFringe : share.inMiddle); ++i)
            fresh.push_back({share.fate, share.leastArea});
    dice_.shuffle(fresh);
    // what found no parcel yet stays on top
    cards_.insert(cards_.begin(), fresh.begin(), fresh.end());
}

Fate FateDeck::draw(double area) {
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = cards_.size(); i-- > 0;) {
            if (cards_[i].leastArea > area) continue;
            const Fate fate = cards_[i].fate;
            cards_.erase(cards_.begin() + static_cast<std::ptrdiff_t>(i));
            return fate;
        }
        refill();
    }
    return Fate::used;
}

} // namespace mutu::demo
