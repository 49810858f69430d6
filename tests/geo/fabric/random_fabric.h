// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage_check.h"

#include <algorithm>
#include <random>
#include <vector>

namespace mutu::fabric {

/// Regions with ids, as a test hands them to the check.
class Parcels {
  public:
    void add(geom::Region region, bool exempt = false) {
        parcels_.push_back({RecordId{static_cast<std::int64_t>(parcels_.size()) + 1}, exempt, std::move(region)});
    }
    [[nodiscard]] std::size_t size() const { return parcels_.size(); }
    [[nodiscard]] geom::Region& region(std::size_t i) { return parcels_[i].region; }
    [[nodiscard]] const geom::Region& region(std::size_t i) const { return parcels_[i].region; }
    [[nodiscard]] RecordId id(std::size_t i) const { return parcels_[i].id; }
    /// The place of the parcel with an id.
    [[nodiscard]] std::size_t at(RecordId id) const {
        const auto found = std::find_if(parcels_.begin(), parcels_.end(), [&](const Parcel& p) { return p.id == id; });
        return static_cast<std::size_t>(found - parcels_.begin());
    }
    [[nodiscard]] bool exempt(std::size_t i) const { return parcels_[i].exempt; }
    [[nodiscard]] std::vector<SubmittedParcel> submitted() const {
        std::vector<SubmittedParcel> all;
        for (const auto& parcel : parcels_) all.push_back({parcel.id, parcel.exempt, &parcel.region});
        return all;
    }
    template <class Random> void shuffle(Random& random) { std::shuffle(parcels_.begin(), parcels_.end(), random); }
    /// Each point moved by the same rule.
    template <class Move> [[nodiscard]] Parcels moved(const Move& move) const {
        auto other = *this;
        for (auto& parcel : other.parcels_)
            for (auto& part : parcel.region.parts) {
                for (auto& p : part.outer) p = move(p);
                for (auto& hole : part.holes)
                    for (auto& p : hole) p = move(p);
            }
        return other;
    }

  private:
    struct Parcel {
        RecordId id;
        bool exempt;
        geom::Region region;
    };
    std::vector<Parcel> parcels_;
};

using Random = std::mt19937_64;

/// A whole number from `least` to `most`.
std::int64_t roll(Random& random, std::int64_t least, std::int64_t most);
/// A clean coverage of a few dozen skewed quadrangles, some left out as roads, some with an island. Open ground nowhere
/// narrows to a notch sharper than 60°, which would be a gap.
Parcels cleanFabric(Random& random);
/// The same, more skewed and so with notches, and up to four faults of all kinds planted in it.
Parcels faultyFabric(Random& random);
/// A few small valid polygons thrown on a coarse lattice, where every kind of touch happens.
Parcels heapOnLattice(Random& random);

} // namespace mutu::fabric
