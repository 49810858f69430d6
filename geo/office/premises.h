// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/claim.h"

#include <map>
#include <optional>
#include <vector>

namespace mutu::office {

/// More is taken at one level than there is.
/// - Of a floor, of a building, or (neither named) of the parcel: its land, or with `isFloorSpace` its floor space
/// altogether.
/// - `taken`, `available`: absent where the records state no areas to compare, but one thing is taken twice.
struct Excess {
    RecordId building;
    RecordId floor;
    bool isFloorSpace = false;
    std::optional<RegisteredArea> taken;
    std::optional<RegisteredArea> available;
    std::vector<std::size_t> claims; ///< those that take of it, by their place in the question
};

/// What there is to be taken of a parcel: its land, its buildings and their floors.
/// - Land counts as countedArea(); a floor as it states; a building as it states, at least its floors together.
///   What states nothing has no limit, yet can't be taken twice as a whole.
class Premises {
  public:
    explicit Premises(const ParcelFile& file);

    /// Nothing stated: no limit.
    [[nodiscard]] std::optional<RegisteredArea> land() const { return land_; }
    [[nodiscard]] std::optional<RegisteredArea> ofBuilding(RecordId building) const;
    [[nodiscard]] std::optional<RegisteredArea> ofFloor(RecordId floor) const;

    /// Where claims of one level that hold on one day take more than there is; empty: they fit side by side.
    /// - The whole parcel, a building or a floor is taken once. Parts by area take what they state, of the floor or
    /// building that they name; co-owners take their shares of the land.
    [[nodiscard]] std::vector<Excess> excesses(const std::vector<Claim>& claims) const;

    /// Whether all demands can be met out of the grants: each lies in one grant (a building also in those of all its
    /// floors), and no grant by area gives more than it has.
    [[nodiscard]] bool meet(const std::vector<Claim>& grants, const std::vector<Claim>& demands) const;

    /// The floor area that a claim takes, as far as the records say.
    [[nodiscard]] RegisteredArea floorAreaOf(const Claim& claim) const;

  private:
    struct House {
        std::optional<RegisteredArea> area;
        std::vector<RecordId> floors;
    };
    void addLand(const std::vector<Claim>& claims, std::vector<Excess>& found) const;
    void addBuildings(const std::vector<Claim>& claims, std::vector<Excess>& found) const;
    void addFloors(const std::vector<Claim>& claims, std::vector<Excess>& found) const;
    void addFloorSpace(const std::vector<Claim>& claims, std::vector<Excess>& found) const;
    [[nodiscard]] bool holds(const Claim& grant, const Claim& demand) const;
    [[nodiscard]] bool floorsHold(const std::vector<Claim>& grants, const Claim& demand) const;

    std::optional<RegisteredArea> land_;
    std::map<RecordId, House> houses_;
    std::map<RecordId, std::optional<RegisteredArea>> floors_;
};

} // namespace mutu::office
