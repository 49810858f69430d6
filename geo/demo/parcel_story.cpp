// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/parcel_story.h"

#include "geo/demo/trade.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

namespace mutu::demo {

namespace {

constexpr double mu = 2000.0 / 3;
constexpr double setback = 7; // metres between works and boundary

bool hasSupply(Fate fate) { return fate <= Fate::stalled; }

RegisteredArea share(RegisteredArea area, double part) {
    return RegisteredArea(static_cast<std::int64_t>(static_cast<double>(area.hundredths()) * part + 0.5));
}

struct Classes {
    std::string_view landUse;
    std::string_view plannedUse;
};

constexpr std::array<Classes, 7> classes{
    Classes{"0601", "100102"}, Classes{"0604", "110101"}, Classes{"0501", "090101"}, Classes{"0701", "070102"},
    Classes{"0702", "0703"},   Classes{"0809", "1303"},   Classes{"0810", "1401"}};

} // namespace

land::Reference<land::Kind::parcel> ParcelStory::tell(Lot lot) {
    district_ = &lot.plan->brief();
    zoneTrades_ = lot.zoneTrades;
    const auto measured = geom::measuredArea(lot.polygon);
    purpose_ = lot.isSubstation ? Purpose::utility : drawPurpose(lot, measured.squareMetres().value());
    if (purpose_ != Purpose::industry) lot.fate = Fate::used;
    collective_ = purpose_ == Purpose::village ||
                  (purpose_ == Purpose::industry && lot.fate == Fate::used && dice_.chance(0.018));
    const Fate fate = lot.fate;
    const bool partly = !lot.developed.empty();
    yard_ = lot.yard ? lot.yard : roomInside(partly ? lot.developed : lot.polygon.outer, setback);
    geom::Ring developed = std::move(lot.developed);
    layParcel(lot, measured.rounded());
    if (!hasSupply(fate)) {
        tellUnsupplied(fate);
    } else if (purpose_ == Purpose::village || purpose_ == Purpose::utility || purpose_ == Purpose::green) {
        tellPublic();
    } else if (fate <= Fate::stopped) {
        tellUsed(fate);
    } else if (fate == Fate::building || partly) {
        tellStarted(fate, std::move(developed));
    } else {
        tellWaiting(fate);
    }
    return parcel_;
}

ParcelStory::Purpose ParcelStory::drawPurpose(const Lot& lot, double area) {
    if (lot.fate != Fate::used) return Purpose::industry;
    const double chance = dice_.unit();
    const bool middle = lot.block->reach < 0.45;
    if (area > 30 * mu) return chance < 0.05 ? Purpose::storage : Purpose::industry;
    if (chance < 0.07) return Purpose::storage;
    if (chance < 0.12) return middle ? Purpose::commerce : Purpose::green;
    if (chance < 0.145) return middle ? Purpose::housing : Purpose::village;
    if (chance < 0.175) return Purpose::utility;
    return Purpose::industry;
}

void ParcelStory::layParcel(Lot& lot, RegisteredArea measured) {
    const Fate fate = lot.fate;
    area_ = measured;
    land::Parcel parcel;
    const bool registered = hasSupply(fate) || fate == Fate::reserve;
    if (registered) {
        // a few per cent of the registered areas come from surveys of their day, within the tolerance of the check
        if (dice_.chance(0.04)) area_ = share(measured, 1 + (dice_.chance(0.5) ? 1 : -1) * dice_.between(0.002, 0.009));
        const std::string_view feature = purpose_ == Purpose::village ? "JC" : collective_ ? "JB" : "GB";
        parcel.code = registry_->nextCode(district_->code, lot.subDistrict, feature);
        parcel.registeredArea = area_;
    } else {
        parcel.plot = fmt::format("{}{}-{:03}", district_->abbreviation, lot.subDistrict,
                                  registry_->nextPlot(district_->code, lot.subDistrict));
    }
    parcel.district = {RecordId{lot.districtNumber}};
    parcel.subDistrict = fmt::format("{}{}", district_->code, lot.subDistrict);
    const auto& [landUse, plannedUse] = classes[static_cast<std::size_t>(purpose_)];
    parcel.landUse = fate == Fate::planned || fate == Fate::unsettled ? (dice_.chance(0.5) ? "0103" : "0204") : landUse;
    parcel.plannedUse = purpose_ == Purpose::industry && dice_.chance(0.3) ? "100101" : plannedUse;
    parcel.location = std::move(lot.location);
    parcel.plannedArea = measured;
    if (hasSupply(fate)) parcel.suppliedArea = parcel.approvedArea = area_;
    if (fate >= Fate::reserve && fate <= Fate::occupied) parcel.approvedArea = measured;
    parcel.validFrom = dayBetween(Date::of(2004, 3, 1), Date::of(2006, 2, 28), dice_);
    parcel.geometry = geom::Region{{std::move(lot.polygon)}};
    parcel_ = tray_->add(std::move(parcel));
}

void ParcelStory::approve(land::ApprovalStage stage, Date on, std::string_view document) {
    land::Approval approval;
    approval.parcel = parcel_;
    approval.stage = stage;
    approval.document = fmt::format("{}〔{}〕{}号", document, on.year(), dice_.wholeBetween(3, 180));
    approval.approvedOn = on;
    approval.area = area_;
    tray_->add(std::move(approval));
}

void ParcelStory::tellUnsupplied(Fate fate) {
    const Date planned = dayBetween(Date::of(2012, 4, 1), Date::of(2019, 11, 30), dice_);
    if (fate == Fate::reserve) { // held once, taken back
        const Date begun = dayBetween(Date::of(2005, 5, 1), Date::of(2012, 12, 31), dice_);
        const Date ended = dayBetween(Date::of(2019, 3, 1), Date::of(2025, 10, 31), dice_);
        const Holder former = newHolder(begun, ended.plusDays(-40));
        land::Right right = supplyContract(supplyDates(begun, begun.plusDays(200)), former);
        right.startedOn = right.handedOverOn->plusDays(90);
        right.completedOn = right.startedOn->plusDays(500);
        right.endedOn = ended;
        const Date used = *right.completedOn;
        tray_->add(std::move(right));
        useWhole(former, used, ended.plusDays(-60));
        approve(land::ApprovalStage::reserve, ended.plusDays(dice_.wholeBetween(15, 200)), "示储入");
        if (dice_.chance(0.1)) encumber(land::EncumbranceKind::seizure, ended.plusDays(-300));
        if (dice_.chance(0.15)) encumber(land::EncumbranceKind::soil, ended.plusDays(30));
        return;
    }
    approve(land::ApprovalStage::plan, planned, "示政规");
    if (fate == Fate::planned) return;
    const Date converted = dayBetween(Date::of(2020, 1, 10), Date::of(2025, 6, 30), dice_);
    approve(land::ApprovalStage::conversion, converted, "示土字");
    if (fate == Fate::cleared) {
        approve(land::ApprovalStage::cleared, converted.plusDays(dice_.wholeBetween(60, 330)), "示净地");
        if (dice_.chance(0.06)) encumber(land::EncumbranceKind::soil, converted.plusDays(200));
    }
    if (fate == Fate::occupied) {
        approve(land::ApprovalStage::occupied, converted.plusDays(dice_.wholeBetween(90, 300)), "示核查");
        layWorksOf(WorksStyle::plant, converted.plusDays(80));
        useWhole(newHolder(converted), converted.plusDays(85), {});
    }
}

ParcelStory::SupplyDates ParcelStory::supplyDates(Date from, Date to) {
    SupplyDates dates;
    dates.signedOn = dayBetween(from, to, dice_);
    dates.handedOver = dates.signedOn.plusDays(dice_.wholeBetween(15, 60));
    dates.agreedStart = dates.handedOver.plusDays(dice_.wholeBetween(120, 240));
    dates.agreedCompletion = dates.agreedStart.plusDays(30 * dice_.wholeBetween(18, 30));
    return dates;
}

Holder ParcelStory::newHolder(Date around, std::optional<Date> closed) {
    const auto registered = around.plusDays(-dice_.wholeBetween(40, 900));
    if (purpose_ == Purpose::storage) return registry_->found("5990", registered, closed);
    if (purpose_ == Purpose::commerce || purpose_ == Purpose::housing)
        return registry_->found("5219", registered, closed);
    return registry_->found(tradeFor(*district_, zoneTrades_, dice_), registered, closed);
}

/// Works grow: some who came take the parcel next door as well.
Holder ParcelStory::holderBeside(Date signedOn) {
    if (purpose_ != Purpose::industry) return newHolder(signedOn);
    const auto neighbour = registry_->neighbour(signedOn);
    if (neighbour && dice_.chance(0.35)) return *neighbour;
    const Holder holder = newHolder(signedOn);
    registry_->rememberNeighbour(holder, signedOn);
    return holder;
}

land::Right ParcelStory::supplyContract(const SupplyDates& dates, Holder holder) {
    land::Right right;
    right.parcel = parcel_;
    right.holder = holder;
    right.rightType = collective_ ? "7" : "3";
    right.nature = collective_ ? "203" : "102";
    right.contract = registry_->contract(dates.signedOn);
    right.area = area_;
    right.signedOn = dates.signedOn;
    right.handedOverOn = dates.handedOver;
    right.agreedStartOn = dates.agreedStart;
    right.agreedCompletionOn = dates.agreedCompletion;
    right.termEndsOn = dates.handedOver.plusYears(purpose_ == Purpose::commerce ? 40 : 50);
    return right;
}

void ParcelStory::tellPublic() {
    const Date begun = dayBetween(Date::of(2005, 3, 1), Date::of(2022, 6, 30), dice_);
    const Holder holder = purpose_ == Purpose::village   ? registry_->villageCooperative()
                          : purpose_ == Purpose::utility ? registry_->gridCompany()
                                                         : registry_->parksOffice();
    land::Right right = supplyContract(supplyDates(begun, begun), holder);
    right.contract.clear();
    right.termEndsOn.reset(); // allocated land (划拨) has no term
    right.rightType = purpose_ == Purpose::village ? "6" : purpose_ == Purpose::green ? "3" : "4";
    right.nature = purpose_ == Purpose::village ? "203" : "101";
    right.startedOn = right.handedOverOn->plusDays(60);
    right.completedOn = right.startedOn->plusDays(300);
    right.certificate = registry_->certificate(*right.completedOn);
    const Date completed = *right.completedOn;
    tray_->add(std::move(right));
    if (purpose_ == Purpose::village) layWorksOf(WorksStyle::houses, completed);
    if (purpose_ == Purpose::utility) layWorksOf(WorksStyle::utility, completed);
    useWhole(holder, completed, {});
}

void ParcelStory::tellWaiting(Fate fate) {
    SupplyDates dates;
    if (fate == Fate::pending) {
        dates = supplyDates(Date::of(2026, 2, 1), Date::of(2026, 6, 10));
        dates.agreedStart = dayBetween(Date::of(2027, 2, 1), Date::of(2027, 9, 30), dice_);
    } else if (fate == Fate::supplied) {
        dates = supplyDates(Date::of(2025, 3, 1), Date::of(2025, 8, 31));
        dates.agreedStart = dayBetween(Date::of(2026, 1, 5), Date::of(2026, 6, 20), dice_);
    } else {
        dates = supplyDates(Date::of(2016, 3, 1), Date::of(2023, 12, 31));
    }
    dates.agreedCompletion = dates.agreedStart.plusDays(730);
    if (dice_.chance(0.4)) approve(land::ApprovalStage::conversion, dates.signedOn.plusDays(-400), "示土字");
    tray_->add(supplyContract(dates, newHolder(dates.signedOn)));
    maybeEncumber(fate, dates.handedOver);
}

void ParcelStory::tellStarted(Fate fate, geom::Ring developed) {
    const bool underway = fate == Fate::building;
    SupplyDates dates = underway ? supplyDates(Date::of(2024, 9, 1), Date::of(2025, 12, 31))
                                 : supplyDates(Date::of(2014, 3, 1), Date::of(2021, 12, 31));
    if (underway) dates.agreedCompletion = dayBetween(Date::of(2027, 6, 1), Date::of(2028, 6, 30), dice_);
    const Holder holder = newHolder(dates.signedOn);
    land::Right right = supplyContract(dates, holder);
    right.startedOn = dates.agreedStart.plusDays(-dice_.wholeBetween(0, 60));
    if (underway) {
        right.investedShare = dice_.wholeBetween(20, 75) / 100.0;
        tray_->add(std::move(right));
        return;
    }
    const Date completed = dates.agreedStart.plusDays(420);
    if (fate == Fate::stalled) {
        right.suspendedOn = right.startedOn->plusDays(dice_.wholeBetween(200, 500));
        right.investedShare = dice_.wholeBetween(8, 22) / 100.0;
    } else {
        right.investedShare = dice_.wholeBetween(45, 80) / 100.0;
    }
    const geom::Region extent{{{std::move(developed), {}}}};
    right.developedArea = geom::measuredArea(extent).rounded();
    const RegisteredArea usedLand = *right.developedArea;
    right.developedExtent = extent;
    right.certificate = registry_->certificate(dates.handedOver);
    tray_->add(std::move(right));
    for (const Work& work : layWorksOf(WorksStyle::plant, completed))
        useBuilding(work, holder, completed.plusDays(30), {});
    land::Use use;
    use.parcel = parcel_;
    use.user = holder;
    use.part = land::Part::area;
    use.landArea = usedLand;
    use.beginsOn = completed;
    tray_->add(std::move(use));
    maybeEncumber(fate, dates.handedOver);
}

void ParcelStory::tellUsed(Fate fate) {
    SupplyDates dates =
        supplyDates(Date::of(2005, 3, 1), fate == Fate::stopped ? Date::of(2015, 12, 31) : Date::of(2022, 6, 30));
    const bool ownedByZone = fate == Fate::plants && dice_.chance(0.7);
    const Date stoppedOn = dayBetween(Date::of(2023, 6, 1), Date::of(2025, 12, 31), dice_);
    const auto foundedBefore = tray_->count(land::Kind::enterprise);
    const Holder holder = ownedByZone ? registry_->developmentCompany() : holderBeside(dates.signedOn);
    const bool isNew = tray_->count(land::Kind::enterprise) > foundedBefore;
    if (dates.signedOn >= Date::of(2018, 1, 1) && dice_.chance(0.5))
        approve(land::ApprovalStage::conversion, dates.signedOn.plusDays(-dice_.wholeBetween(200, 700)), "示土字");
    land::Right right = supplyContract(dates, holder);
    right.startedOn = dates.agreedStart.plusDays(-dice_.wholeBetween(0, 70));
    right.completedOn = right.startedOn->plusDays(dice_.wholeBetween(330, 620));
    const Date completed = *right.completedOn;
    right.certificate = registry_->certificate(completed.plusDays(90));
    const auto style = fate == Fate::plants            ? WorksStyle::standardPlants
                       : purpose_ == Purpose::commerce ? WorksStyle::shops
                       : purpose_ == Purpose::housing  ? WorksStyle::houses
                                                       : WorksStyle::plant;
    const auto works = layWorksOf(style, completed);
    right.rightType = collective_ ? (works.empty() ? "7" : "8") : works.empty() ? "3" : "4";
    tray_->add(std::move(right));
    const Date moved = completed.plusDays(30);
    if (fate == Fate::used && isNew && purpose_ == Purpose::industry) registry_->report(holder, area_, moved);
    if (works.empty() || fate == Fate::used) {
        useWhole(holder, moved, {});
    } else if (fate == Fate::stopped) {
        useWhole(holder, moved, stoppedOn);
    } else if (fate == Fate::leased) {
        letBuildings(works, holder, moved);
    } else if (fate == Fate::sublet) {
        subletWhole(works, holder, moved);
    } else {
        letFloors(works, moved);
    }
    maybeEncumber(fate, moved);
}

std::vector<Work> ParcelStory::layWorksOf(WorksStyle style, Date completed) {
    if (!yard_) return {};
    return layWorks(*tray_, parcel_, *yard_, style, completed, dice_);
}

} // namespace mutu::demo
