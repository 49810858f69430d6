// SPDX-License-Identifier: Apache-2.0
#include "geo/office/clearing.h"
#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mutu::office {

namespace {

bool isIn(const std::vector<RecordId>& ids, RecordId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// Whether what a lease or use covers has land or floor in common with an item.
template <class Tenure> bool meets(const ClearingPlace& place, const Tenure& tenure) {
    const auto& item = place.item;
    if (item.part == land::Part::whole || tenure.part == land::Part::whole) return true;
    if (item.part == land::Part::area) return tenure.part == land::Part::area && !tenure.building;
    const bool sameBuilding = tenure.building.id == item.building.id || isIn(place.floors, tenure.floor.id);
    if (item.part == land::Part::building) return sameBuilding;
    return tenure.floor ? tenure.floor.id == item.floor.id : sameBuilding;
}

/// Whether it lies within the item altogether, its area aside.
template <class Tenure> bool liesIn(const ClearingPlace& place, const Tenure& tenure) {
    const auto& item = place.item;
    if (item.part == land::Part::whole) return true;
    if (item.part == land::Part::building)
        return tenure.building.id == item.building.id || isIn(place.floors, tenure.floor.id);
    return item.part == land::Part::floor && tenure.floor.id == item.floor.id;
}

template <class Tenure> bool isInForce(const Tenure& tenure, Date on) {
    return (!tenure.beginsOn || *tenure.beginsOn < on) && (!tenure.endsOn || on < *tenure.endsOn);
}

/// Ends what lies in the items; each record once, whatever is left of it begun anew that day.
template <class Tenure> class Ending {
  public:
    Ending(const ClearingFile& file, Date on)
        : file_(file)
        , on_(on) {}

    std::optional<Refusal> end(const ClearingPlace& place, const std::vector<Tenure>& tenures) {
        if (place.item.part == land::Part::area) return endArea(place, tenures);
        bool ended = false;
        const Tenure* wider = nullptr;
        for (const auto& tenure : tenures) {
            if (!isOurs(tenure) || !isInForce(tenure, on_)) continue;
            if (liesIn(place, tenure)) {
                ended = true;
                keepRest(tenure, place.item.part == land::Part::floor ? place.item.floorArea : std::nullopt);
            } else if (meets(place, tenure)) {
                wider = &tenure;
            }
        }
        if (ended || wider == nullptr) return std::nullopt;
        return Refusal{"item_not_apart",
                       fmt::format("what {} has there covers more than {}", file_.enterprise, place.title), place.title,
                       "enter it by building and floor first, or list the whole of it"};
    }

    void append(std::vector<change::Change>& changes) const {
        for (const auto& [id, ended] : ended_) changes.push_back(ended);
        changes.insert(changes.end(), rest_.begin(), rest_.end());
    }

  private:
    [[nodiscard]] bool isOurs(const land::Lease& lease) const { return lease.lessee.id == file_.record.enterprise.id; }
    [[nodiscard]] bool isOurs(const land::Use& use) const { return use.user.id == file_.record.enterprise.id; }

    /// Ends a record; false: another item ended it already.
    bool close(const Tenure& tenure) {
        auto after = tenure;
        after.endsOn = on_;
        return ended_.emplace(tenure.id, change::Change{tenure, after}).second;
    }

    void keepRest(const Tenure& tenure, std::optional<RegisteredArea> floor) {
        if (!close(tenure) || !floor || !tenure.floorArea || *tenure.floorArea <= *floor) return;
        begin(tenure, [&](Tenure& rest) { rest.floorArea = *tenure.floorArea - *floor; });
    }

    template <class Adapt> void begin(const Tenure& tenure, const Adapt& adapt) {
        auto rest = tenure;
        rest.id = RecordId();
        rest.beginsOn = on_;
        adapt(rest);
        rest_.push_back({std::nullopt, rest});
    }

    /// A part by area: of areas first, then of what covers the whole parcel; what is left of the last goes on.
    std::optional<Refusal> endArea(const ClearingPlace& place, const std::vector<Tenure>& tenures) {
        auto wanted = place.item.landArea.value_or(RegisteredArea());
        bool any = false;
        for (const auto part : {land::Part::area, land::Part::whole})
            for (const auto& tenure : tenures) {
                if (tenure.part != part || tenure.building || !isOurs(tenure) || !isInForce(tenure, on_)) continue;
                any = true;
                const auto held = tenure.landArea.value_or(place.parcelArea);
                if (wanted.hundredths() <= 0 || !close(tenure)) continue;
                if (wanted < held)
                    begin(tenure, [&](Tenure& rest) {
                        rest.part = land::Part::area;
                        rest.landArea = held - wanted;
                    });
                wanted = wanted < held ? RegisteredArea() : wanted - held;
            }
        if (!any || wanted.hundredths() <= 0) return std::nullopt;
        return Refusal{
            "item_not_apart",
            fmt::format("{} has {} m² less there than the item states", file_.enterprise, areaFigure(wanted)),
            place.title, "correct the item, or what the enterprise leases and uses"};
    }

    const ClearingFile& file_;
    Date on_;
    std::map<RecordId, change::Change> ended_;
    std::vector<change::Change> rest_;
};

bool isOurRight(const ClearingFile& file, const land::Right& right, Date on) {
    const auto begins = supplyDate(right);
    return right.holder.id == file.record.enterprise.id && isSupply(right) && (!begins || *begins < on) &&
           (!right.endedOn || on < *right.endedOn);
}

/// Ends the rights to whole parcels, and puts the land into the reserve where the exit form says so.
std::optional<Refusal> endRights(const ClearingFile& file, const ExitForm& form, Date on, const std::string& document,
                                 std::vector<change::Change>& changes) {
    std::vector<RecordId> done;
    for (const auto& place : file.places) {
        const auto held = std::any_of(place.rights.begin(), place.rights.end(),
                                      [&](const auto& right) { return isOurRight(file, right, on); });
        if (!held || isIn(done, place.item.parcel.id)) continue;
        const bool isWhole = std::any_of(file.places.begin(), file.places.end(), [&](const ClearingPlace& each) {
            return each.item.parcel.id == place.item.parcel.id && each.item.part == land::Part::whole;
        });
        if (!isWhole)
            return Refusal{
                "right_of_part",
                fmt::format("the right of {} covers the whole parcel, the case a part of it", file.enterprise),
                place.title, "split the parcel first (mutu parcel divide); the item goes with its land"};
        done.push_back(place.item.parcel.id);
        bool isShared = false;
        for (const auto& right : place.rights) {
            isShared = isShared || (!isOurRight(file, right, on) && isSupply(right) &&
                                    coversDay(supplyDate(right), right.endedOn, on));
            if (!isOurRight(file, right, on)) continue;
            auto after = right;
            after.endedOn = on;
            changes.push_back({right, after});
        }
        if (!form.intoReserve || isShared) continue; // a co-owner still holds the land
        land::Approval reserve;
        reserve.parcel = place.item.parcel;
        reserve.stage = land::ApprovalStage::reserve;
        reserve.approvedOn = on;
        reserve.document = document;
        changes.push_back({std::nullopt, reserve});
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> subtenantOf(const ClearingFile& file, const ExitForm& form, Date on) {
    const bool rightEnds = form.doesEnd(Hold::right);
    for (const auto& place : file.places)
        for (const auto& lease : place.leases) {
            if (lease.lessee.id == file.record.enterprise.id || !coversDay(lease.beginsOn, lease.endsOn, on)) continue;
            if (!meets(place, lease)) continue;
            const bool isFromUs = lease.lessor.id == file.record.enterprise.id;
            const bool isSublease = lease.level == land::LeaseLevel::sublease && !lease.lessor;
            if (isFromUs || isSublease || (rightEnds && place.item.part == land::Part::whole))
                return Refusal{"subtenant_remains",
                               fmt::format("lease {} still runs on {}", lease.contract, place.title), place.title,
                               "end that lease first, or clear its lessee by a case of its own"};
        }
    return std::nullopt;
}

Result<std::vector<change::Change>> endedBy(const ClearingFile& file, const ExitForm& form, Date on,
                                            const std::string& document) {
    std::vector<change::Change> changes;
    Ending<land::Lease> leases(file, on);
    Ending<land::Use> uses(file, on);
    for (const auto& place : file.places) {
        if (form.doesEnd(Hold::lease))
            if (auto refusal = leases.end(place, place.leases)) return *std::move(refusal);
        if (form.doesEnd(Hold::use))
            if (auto refusal = uses.end(place, place.uses)) return *std::move(refusal);
    }
    leases.append(changes);
    uses.append(changes);
    if (form.doesEnd(Hold::right))
        if (auto refusal = endRights(file, form, on, document, changes)) return *std::move(refusal);
    return changes;
}

bool isPresent(const ClearingPlace& place, RecordId enterprise, Date day) {
    const auto isOn = [&](const auto& tenure, RecordId who) {
        return who == enterprise && coversDay(tenure.beginsOn, tenure.endsOn, day) && meets(place, tenure);
    };
    return std::any_of(place.rights.begin(), place.rights.end(),
                       [&](const land::Right& right) {
                           return right.holder.id == enterprise && (!right.endedOn || day < *right.endedOn);
                       }) ||
           std::any_of(place.leases.begin(), place.leases.end(),
                       [&](const land::Lease& lease) { return isOn(lease, lease.lessee.id); }) ||
           std::any_of(place.uses.begin(), place.uses.end(),
                       [&](const land::Use& use) { return isOn(use, use.user.id); });
}

std::optional<Refusal> takenBy(const ClearingPlace& place, RecordId enterprise, const std::vector<OpenItem>& others) {
    const auto& mine = place.item;
    const auto isLand = [](const land::ClearingItem& item) {
        return item.part == land::Part::whole || item.part == land::Part::area;
    };
    const auto taken = [&](const OpenItem& other) {
        return Refusal{"item_taken",
                       fmt::format("{} is an item of case {}, which is open", place.title, other.caseNumber),
                       place.title, "close or withdraw that case first, or list another part"};
    };
    auto areas = mine.landArea.value_or(RegisteredArea());
    for (const auto& other : others) {
        const auto& item = other.item;
        if (item.parcel.id != mine.parcel.id) continue;
        const bool oneIsWhole = item.part == land::Part::whole || mine.part == land::Part::whole;
        if (oneIsWhole && (other.enterprise == enterprise || (isLand(item) && isLand(mine)))) return taken(other);
        if (item.part == land::Part::area && mine.part == land::Part::area) {
            areas = areas + item.landArea.value_or(RegisteredArea());
            if (place.parcelArea < areas) return taken(other);
        }
        if (isLand(item) || isLand(mine) || item.building.id != mine.building.id) continue;
        const bool bothFloors = item.part == land::Part::floor && mine.part == land::Part::floor;
        if (!bothFloors || item.floor.id == mine.floor.id) return taken(other);
    }
    return std::nullopt;
}

} // namespace mutu::office
