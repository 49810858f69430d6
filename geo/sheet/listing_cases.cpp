// SPDX-License-Identifier: Apache-2.0
#include "geo/book/clearing.h"
#include "geo/book/districts.h"
#include "geo/book/enterprises.h"
#include "geo/book/pointing.h"
#include "geo/book/reuse.h"
#include "geo/geom/measure.h"
#include "geo/sheet/listings.h"

#include <algorithm>

namespace mutu::sheet {

namespace {

std::optional<geom::Point> placeOf(const land::Parcel& parcel) {
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? std::nullopt : geom::interiorPoint(*region);
}

/// What is cleared or given in one case, as far as it lies in the district.
struct Site {
    std::vector<land::Parcel> parcels;
    RegisteredArea land;
    RegisteredArea floor;

    [[nodiscard]] std::string names() const {
        std::string names;
        for (const auto& parcel : parcels) names += (names.empty() ? "" : "、") + plotName(parcel.plot, parcel.code);
        return names;
    }
    [[nodiscard]] std::vector<geom::Point> places() const {
        std::vector<geom::Point> places;
        for (const auto& parcel : parcels)
            if (const auto place = placeOf(parcel)) places.push_back(*place);
        return places;
    }
};

/// Parcels of the district, read once each.
class Sites {
  public:
    explicit Sites(const ListingGround& ground)
        : ground_(ground)
        , districts_(ground.records) {}

    /// Whether it lies in the district, and was therefore added.
    bool add(Site& site, RecordId parcel, std::optional<RegisteredArea> land, std::optional<RegisteredArea> floor) {
        const auto record = book::recordOf<land::Parcel>(ground_.records, parcel);
        if (!record || (ground_.district && districts_.of(*record).id != *ground_.district)) return false;
        site.land = site.land + land.value_or(RegisteredArea());
        site.floor = site.floor + floor.value_or(RegisteredArea());
        const bool isKnown = std::any_of(site.parcels.begin(), site.parcels.end(),
                                         [&](const land::Parcel& each) { return each.id == parcel; });
        if (!isKnown) site.parcels.push_back(*record);
        return true;
    }

  private:
    const ListingGround& ground_;
    book::Districts districts_;
};

/// A case as it stood on the day; only those with something in the district.
struct CaseOnDay {
    land::ClearingCase record;
    std::string state;
    Site site;
    std::vector<land::ClearingItem> items;
};

std::vector<CaseOnDay> casesOnDay(const ListingGround& ground) {
    Sites sites(ground);
    std::vector<CaseOnDay> cases;
    for (const auto& history : book::clearingHistories(ground.records)) {
        CaseOnDay each{history.record, office::stateOn(history.steps, ground.day), {}, {}};
        if (each.state.empty()) continue;
        for (const auto& item : book::pointingAt<land::ClearingItem>(ground.records, "case_id", each.record.id))
            if (sites.add(each.site, item.parcel.id, item.landArea, item.floorArea)) each.items.push_back(item);
        if (!each.site.parcels.empty()) cases.push_back(std::move(each));
    }
    return cases;
}

bool isOpen(const office::ClearingSheet& sheet, const std::string& state) {
    const auto* known = sheet.state(state);
    return known == nullptr || known->isOpen;
}

BilingualText stateText(const office::ClearingSheet& sheet, const std::string& state) {
    auto english = state;
    std::replace(english.begin(), english.end(), '_', ' ');
    return {sheet.stateTitle(state), english};
}

} // namespace

Listing openCases(const ListingGround& ground) {
    const auto sheet = book::clearingSheet(ground.records, ground.day);
    Listing list;
    list.title = {"在办清退一览", "Clearing under way"};
    list.columns = {{{"企业", "Enterprise"}, 3.6}, {{"地块", "Plot"}, 1.9},           {{"状态", "State"}, 1.5},
                    {{"亩", "mu"}, 1.2},           {{"厂房平方米", "Floor m²"}, 1.7}, {{"期限", "Due"}, 1.8}};
    auto cases = casesOnDay(ground);
    std::erase_if(cases, [&](const CaseOnDay& each) { return !isOpen(sheet, each.state); });
    std::stable_sort(cases.begin(), cases.end(), [](const CaseOnDay& a, const CaseOnDay& b) {
        return a.record.dueOn.value_or(Date::never()) < b.record.dueOn.value_or(Date::never());
    });
    RegisteredArea land;
    RegisteredArea floor;
    for (const auto& each : cases) {
        list.rows.push_back({{book::enterpriseTitle(ground.records, each.record.enterprise.id), each.site.names(),
                              stateText(sheet, each.state), MuCell{each.site.land}, SquareMetreCell{each.site.floor},
                              each.record.dueOn ? each.record.dueOn->text() : std::string("—")},
                             each.site.places()});
        land = land + each.site.land;
        floor = floor + each.site.floor;
    }
    if (!cases.empty()) list.remark = shortCodes;
    if (!cases.empty()) list.total = {{}, {}, {}, MuCell{land}, SquareMetreCell{floor}, {}};
    return list;
}

void visitOpenItems(const ListingGround& ground, const std::function<void(const land::ClearingItem&)>& work) {
    const auto sheet = book::clearingSheet(ground.records, ground.day);
    for (const auto& each : casesOnDay(ground)) {
        if (!isOpen(sheet, each.state)) continue;
        for (const auto& item : each.items) work(item);
    }
}

LandTable casesByState(const ListingGround& ground) {
    const auto sheet = book::clearingSheet(ground.records, ground.day);
    LandTable table{"清退案件（按状态）", "Clearing cases by state", {}, {}};
    std::vector<std::string> states;
    for (const auto& state : sheet.states) states.push_back(state.word);
    const auto cases = casesOnDay(ground);
    for (const auto& each : cases) // of a sheet that no longer holds
        if (std::find(states.begin(), states.end(), each.state) == states.end()) states.push_back(each.state);
    for (const auto& state : states) {
        const auto title = stateText(sheet, state);
        LandRow row{title.chinese, title.english, 0, {}};
        for (const auto& each : cases) {
            if (each.state != state) continue;
            ++row.count;
            row.area = row.area + each.site.land;
        }
        if (row.count > 0) table.rows.push_back(row);
    }
    for (const auto& each : cases) {
        ++table.total.count;
        for (const auto& item : each.items)
            table.total.area = table.total.area + item.landArea.value_or(RegisteredArea());
    }
    return table;
}

std::map<RecordId, std::string> caseStates(const ListingGround& ground) {
    const auto sheet = book::clearingSheet(ground.records, ground.day);
    std::map<RecordId, std::string> states;
    const auto cases = casesOnDay(ground);
    for (const bool open : {false, true})
        for (const auto& each : cases)
            if (isOpen(sheet, each.state) == open)
                for (const auto& parcel : each.site.parcels) states[parcel.id] = each.state;
    return states;
}

Listing openReassignments(const ListingGround& ground) {
    const auto sheet = book::reuseSheet(ground.records, ground.day);
    Sites sites(ground);
    Listing list;
    list.title = {"在办盘活与再分配一览", "Reassignment under way"};
    list.columns = {{{"地块", "Plot"}, 1.9},
                    {{"路径", "Path"}, 2.2},
                    {{"受让企业", "Recipient"}, 3.2},
                    {{"亩", "mu"}, 1.3},
                    {{"厂房平方米", "Floor m²"}, 1.8}};
    RegisteredArea land;
    RegisteredArea floor;
    for (const auto& each : book::allOf<land::Reassignment>(ground.records)) {
        const bool isUnderWay =
            each.openedOn && *each.openedOn <= ground.day && (!each.closedOn || ground.day < *each.closedOn);
        if (!isUnderWay) continue;
        Site site;
        sites.add(site, each.parcel.id, each.landArea, each.floorArea);
        if (site.parcels.empty()) continue;
        list.rows.push_back(
            {{site.names(), BilingualText{sheet.pathTitle(each.path), each.path},
              book::enterpriseTitle(ground.records, each.recipient.id), MuCell{site.land}, SquareMetreCell{site.floor}},
             site.places()});
        land = land + site.land;
        floor = floor + site.floor;
    }
    if (!list.rows.empty()) list.total = {{}, {}, {}, MuCell{land}, SquareMetreCell{floor}};
    return list;
}

} // namespace mutu::sheet
