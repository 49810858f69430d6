// SPDX-License-Identifier: Apache-2.0
#include "geo/office/parcel_account.h"

#include "geo/office/cut.h"
#include "geo/office/occupancy.h"
#include "geo/office/parcel_time.h"
#include "geo/office/premises.h"

#include <algorithm>

namespace mutu::office {

namespace {

using land::Part;

/// What leases take of something, and how much of that is more than there is.
struct Letting {
    RegisteredArea within;
    RegisteredArea excess;

    void add(RegisteredArea taken, RegisteredArea available) {
        within = within + std::min(taken, available);
        excess = excess + (taken - std::min(taken, available));
    }
};

bool isHeldOn(const ParcelFile& file, Date day) {
    const auto holds = [day](const auto& record) { return isHeldBy(record, day); };
    return std::any_of(file.rights.begin(), file.rights.end(), holds) ||
           std::any_of(file.leases.begin(), file.leases.end(), holds) ||
           std::any_of(file.uses.begin(), file.uses.end(), holds);
}

std::vector<Claim> lettingsOn(const ParcelFile& file, Date day) {
    auto claims = claimsAt(file, Level::head);
    std::erase_if(claims, [day](const Claim& claim) { return !claim.holdsOn(day); });
    return claims;
}

/// Leases first take what is not vacant; `unusable` is as much of the rest, at most, as is named.
AreaAccount settled(RegisteredArea total, RegisteredArea vacant, const Letting& letting, RegisteredArea unusable) {
    AreaAccount account{.total = total, .vacant = vacant, .excess = letting.excess};
    const auto filled = total - vacant;
    const auto let = std::min(letting.within, filled);
    account.let = let + letting.excess;
    account.unusable = std::min(unusable, filled - let);
    account.used = filled - let - account.unusable;
    return account;
}

AreaAccount landAccount(const ParcelFile& file, RegisteredArea vacant, const std::vector<Claim>& lettings, Date day) {
    const auto total = countedArea(file.parcel);
    RegisteredArea taken;
    for (const auto& claim : lettings)
        taken = taken + (claim.part == Part::whole ? total : claim.land.value_or(RegisteredArea()));
    Letting letting;
    letting.add(taken, total);
    return settled(total, vacant, letting, isHeldOn(file, day) ? RegisteredArea() : total);
}

/// The floors of a parcel, building by building.
class FloorBalance {
  public:
    FloorBalance(const ParcelFile& file, const std::vector<Claim>& lettings, Date day)
        : file_(file)
        , lettings_(lettings)
        , day_(day)
        , premises_(file)
        , isHeld_(isHeldOn(file, day)) {}

    [[nodiscard]] AreaAccount account(RegisteredArea vacant) {
        for (const auto& building : file_.buildings) add(building);
        RegisteredArea anywhere;
        for (const auto& claim : lettings_)
            if (claim.part != Part::whole && !claim.building)
                anywhere = anywhere + claim.floorArea.value_or(RegisteredArea());
        if (!file_.buildings.empty()) letting_.add(anywhere, total_ - letting_.within);
        return settled(total_, vacant, letting_, unfinished_);
    }

  private:
    void add(const land::Building& building) {
        Letting floors; // what is let twice of one floor takes nothing of the others
        RegisteredArea stated;
        for (const auto& floor : file_.floors) {
            if (floor.building.id != building.id) continue;
            stated = stated + floor.area.value_or(RegisteredArea());
            RegisteredArea taken;
            for (const auto& claim : lettings_)
                if (claim.floor == floor.id) taken = taken + premises_.floorAreaOf(claim);
            floors.add(taken, floor.area.value_or(taken));
        }
        const auto known = std::max(stated, building.floorArea.value_or(RegisteredArea()));
        auto taken = floors.within;
        for (const auto& claim : lettings_) {
            if (claim.part == Part::whole) taken = taken + known;
            if (claim.building == building.id && !claim.floor) taken = taken + premises_.floorAreaOf(claim);
        }
        const auto total = premises_.ofBuilding(building.id) ? known : std::max(known, taken);
        letting_.add(taken, total);
        letting_.excess = letting_.excess + floors.excess;
        total_ = total_ + total;
        if (!isFinished(building)) unfinished_ = unfinished_ + total;
    }

    /// Whether it stands for use: completed, in use, or of a date nobody stated while someone holds the parcel.
    [[nodiscard]] bool isFinished(const land::Building& building) const {
        const bool isUsed = std::any_of(file_.uses.begin(), file_.uses.end(), [&](const land::Use& use) {
            return isHeldBy(use, day_) && (!use.building || use.building.id == building.id);
        });
        if (isUsed) return true;
        const auto* right = rightOn(file_, day_);
        auto completed = building.completedOn;
        if (!completed && right != nullptr) completed = right->completedOn;
        return completed ? *completed <= day_ : isHeld_;
    }

    const ParcelFile& file_;
    const std::vector<Claim>& lettings_;
    Date day_;
    Premises premises_;
    bool isHeld_;
    Letting letting_;
    RegisteredArea total_;
    RegisteredArea unfinished_;
};

} // namespace

ParcelAccount accountOf(const ParcelFile& file, const std::vector<land::Vacancy>& pieces, Date day) {
    RegisteredArea land;
    RegisteredArea floor;
    for (const auto& piece : pieces) {
        if (day < piece.from || piece.until <= day || piece.pool == land::Pool::none) continue;
        land = land + piece.area;
        floor = floor + piece.floor;
    }
    const auto lettings = lettingsOn(file, day);
    return {landAccount(file, land, lettings, day), FloorBalance(file, lettings, day).account(floor)};
}

} // namespace mutu::office
