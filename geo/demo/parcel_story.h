// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/lot.h"
#include "geo/demo/works.h"

namespace mutu::demo {

/// Tells what became of one parcel, as records: the parcel, its approvals, works, rights, leases, uses and
/// encumbrances, and the enterprises in them.
/// - Laid down so that every reference points backwards.
class ParcelStory {
  public:
    ParcelStory(RecordTray& tray, Registry& registry, Dice dice)
        : tray_(&tray)
        , registry_(&registry)
        , dice_(dice) {}

    /// Lays everything down; the parcel's future id.
    land::Reference<land::Kind::parcel> tell(Lot lot);

  private:
    enum class Purpose : unsigned char { industry, storage, commerce, housing, village, utility, green };

    struct SupplyDates {
        Date signedOn;
        Date handedOver;
        Date agreedStart;
        Date agreedCompletion;
    };

    [[nodiscard]] Purpose drawPurpose(const Lot& lot, double area);
    void layParcel(Lot& lot, RegisteredArea measured);
    void tellUnsupplied(Fate fate);
    void tellPublic();
    void tellUsed(Fate fate);
    void tellStarted(Fate fate, geom::Ring developed);
    void tellWaiting(Fate fate);

    void approve(land::ApprovalStage stage, Date on, std::string_view document);
    land::Right supplyContract(const SupplyDates& dates, Holder holder);
    SupplyDates supplyDates(Date from, Date to);
    Holder holderBeside(Date signedOn);
    Holder newHolder(Date around, std::optional<Date> closed = {});
    void useWhole(Holder user, Date from, std::optional<Date> until);
    void useBuilding(const Work& work, Holder user, Date from, std::optional<Date> until);
    void letBuildings(const std::vector<Work>& works, Holder owner, Date from);
    void subletWhole(const std::vector<Work>& works, Holder owner, Date from);
    void letFloors(const std::vector<Work>& works, Date from);
    void encumber(land::EncumbranceKind kind, Date from);
    void maybeEncumber(Fate fate, Date supplied);
    std::vector<Work> layWorksOf(WorksStyle style, Date completed);

    RecordTray* tray_;
    Registry* registry_;
    Dice dice_;
    const DistrictBrief* district_ = nullptr;
    std::span<const std::string_view> zoneTrades_;
    land::Reference<land::Kind::parcel> parcel_;
    RegisteredArea area_;
    Purpose purpose_ = Purpose::industry;
    bool collective_ = false;
    std::optional<Room> yard_; ///< where works may stand
};

} // namespace mutu::demo
