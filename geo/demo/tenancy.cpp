// SPDX-License-Identifier: Apache-2.0
// The part of ParcelStory that says who is really there, under which lease, and what weighs on the parcel.
#include "geo/demo/parcel_story.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::demo {

void ParcelStory::useWhole(Holder user, Date from, std::optional<Date> until) {
    land::Use use;
    use.parcel = parcel_;
    use.user = user;
    use.landArea = area_;
    use.beginsOn = from;
    use.endsOn = until;
    tray_->add(std::move(use));
}

void ParcelStory::useBuilding(const Work& work, Holder user, Date from, std::optional<Date> until) {
    land::Use use;
    use.parcel = parcel_;
    use.building = work.building;
    use.user = user;
    use.part = land::Part::building;
    use.floorArea = work.area();
    use.beginsOn = from;
    use.endsOn = until;
    tray_->add(std::move(use));
}

/// The owner keeps the larger works and lets the last; of a single one, a third.
void ParcelStory::letBuildings(const std::vector<Work>& works, Holder owner, Date from) {
    const Work& let = works.back();
    const Date begins = dayBetween(std::max(from, Date::of(2018, 1, 1)), Date::of(2025, 10, 1), dice_).firstOfMonth();
    for (std::size_t i = 0; i + 1 < works.size(); ++i) useBuilding(works[i], owner, from, {});
    const bool shared = works.size() == 1;
    useBuilding(let, owner, from, shared ? std::optional<Date>{} : begins);
    const Holder tenant = newHolder(begins);
    land::Lease lease;
    lease.parcel = parcel_;
    lease.building = let.building;
    lease.lessee = tenant;
    lease.part = shared ? land::Part::area : land::Part::building;
    lease.contract = fmt::format("示租{}-{:03}", begins.year(), dice_.wholeBetween(1, 999));
    lease.floorArea = shared ? RegisteredArea(let.area().hundredths() / 3) : let.area();
    lease.beginsOn = begins;
    lease.endsOn = std::max(begins.plusYears(dice_.wholeBetween(3, 8)), Date::of(2028, 1, 1));
    const auto floorArea = lease.floorArea;
    tray_->add(std::move(lease));
    if (!shared) return useBuilding(let, tenant, begins, {});
    land::Use use;
    use.parcel = parcel_;
    use.building = let.building;
    use.user = tenant;
    use.part = land::Part::area;
    use.floorArea = floorArea;
    use.beginsOn = begins;
    tray_->add(std::move(use));
}

void ParcelStory::subletWhole(const std::vector<Work>& works, Holder owner, Date from) {
    const Date begins = dayBetween(std::max(from, Date::of(2017, 1, 1)), Date::of(2023, 12, 1), dice_).firstOfMonth();
    useWhole(owner, from, begins);
    const Holder tenant = newHolder(begins);
    land::Lease head;
    head.parcel = parcel_;
    head.lessee = tenant;
    head.contract = fmt::format("示租{}-{:03}", begins.year(), dice_.wholeBetween(1, 999));
    head.landArea = area_;
    head.beginsOn = begins;
    head.endsOn = begins.plusYears(12);
    tray_->add(std::move(head));
    const Date second = begins.plusDays(dice_.wholeBetween(200, 700)).firstOfMonth();
    const Holder subtenant = newHolder(second);
    land::Lease sub;
    sub.parcel = parcel_;
    sub.building = works.back().building;
    sub.lessee = subtenant;
    sub.level = land::LeaseLevel::sublease;
    sub.part = land::Part::building;
    sub.contract = fmt::format("示转租{}-{:03}", second.year(), dice_.wholeBetween(1, 999));
    sub.floorArea = works.back().area();
    sub.beginsOn = second;
    sub.endsOn = begins.plusYears(11);
    tray_->add(std::move(sub));
    for (std::size_t i = 0; i < works.size(); ++i) {
        const bool last = i + 1 == works.size();
        useBuilding(works[i], last ? subtenant : tenant, last ? second : begins, {});
    }
}

void ParcelStory::letFloors(const std::vector<Work>& works, Date from) {
    for (const Work& work : works)
        for (std::size_t i = 0; i < work.floors.size(); ++i) {
            const Date begins =
                dayBetween(std::max(from, Date::of(2019, 1, 1)), Date::of(2025, 12, 1), dice_).firstOfMonth();
            const bool top = i + 1 == work.floors.size();
            const bool empty = (top && &work == &works.front()) || dice_.chance(0.16);
            if (empty && dice_.chance(0.5)) continue; // never let
            const Holder tenant = newHolder(begins);
            land::Lease lease;
            lease.parcel = parcel_;
            lease.building = work.building;
            lease.floor = work.floors[i];
            lease.lessee = tenant;
            lease.part = land::Part::floor;
            lease.contract = fmt::format("示租{}-{:03}", begins.year(), dice_.wholeBetween(1, 999));
            lease.floorArea = work.floorArea;
            lease.beginsOn = begins;
            lease.endsOn = empty ? std::min(begins.plusYears(2), Date::of(2026, 2, 1))
                                 : std::max(begins.plusYears(6), Date::of(2028, 1, 1));
            land::Use use;
            use.parcel = parcel_;
            use.building = work.building;
            use.floor = work.floors[i];
            use.user = tenant;
            use.part = land::Part::floor;
            use.floorArea = work.floorArea;
            use.beginsOn = begins;
            if (empty) use.endsOn = lease.endsOn;
            tray_->add(std::move(lease));
            tray_->add(std::move(use));
        }
}

void ParcelStory::encumber(land::EncumbranceKind kind, Date from) {
    land::Encumbrance encumbrance;
    encumbrance.parcel = parcel_;
    encumbrance.kind = kind;
    switch (kind) {
    case land::EncumbranceKind::mortgage:
        encumbrance.document = fmt::format("示抵({}){:05}", from.year(), dice_.wholeBetween(1, 99999));
        encumbrance.beneficiary = dice_.chance(0.5) ? "示范农村商业银行" : "示范县支行";
        break;
    case land::EncumbranceKind::seizure:
        encumbrance.document = fmt::format("({})示执{}号", from.year(), dice_.wholeBetween(10, 2400));
        encumbrance.beneficiary = "示范县人民法院";
        break;
    case land::EncumbranceKind::soil:
        encumbrance.document = fmt::format("示土调〔{}〕{}号", from.year(), dice_.wholeBetween(1, 60));
        break;
    case land::EncumbranceKind::arrears:
        encumbrance.document = fmt::format("示催〔{}〕{}号", from.year(), dice_.wholeBetween(1, 90));
        encumbrance.beneficiary = "示范县税务局";
        break;
    case land::EncumbranceKind::none:
        break;
    }
    encumbrance.beginsOn = from;
    encumbrance.checkedOn = dayBetween(Date::of(2026, 3, 1), Date::of(2026, 6, 20), dice_);
    tray_->add(std::move(encumbrance));
}

void ParcelStory::maybeEncumber(Fate fate, Date supplied) {
    const Date from = dayBetween(std::max(supplied, Date::of(2016, 1, 1)), Date::of(2026, 4, 30), dice_);
    const double chance = dice_.unit();
    if (fate == Fate::stopped || fate == Fate::stalled || fate == Fate::idle) {
        if (chance < 0.3)
            encumber(land::EncumbranceKind::seizure, from);
        else if (chance < 0.55)
            encumber(land::EncumbranceKind::mortgage, from);
        else if (chance < 0.7)
            encumber(land::EncumbranceKind::arrears, from);
        return;
    }
    if (chance < 0.11)
        encumber(land::EncumbranceKind::mortgage, from);
    else if (chance > 0.985)
        encumber(land::EncumbranceKind::arrears, from);
}

} // namespace mutu::demo
