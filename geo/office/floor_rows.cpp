// SPDX-License-Identifier: Apache-2.0
#include "geo/office/floor_rows.h"

#include "geo/office/cut.h"
#include "geo/office/evidence.h"
#include "geo/office/parcel_time.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

/// One floor; `floor` is none for a building without recorded floors.
struct FloorRows::Space {
    RecordId floor;
    std::int64_t number = 0;
    RegisteredArea area;
};

/// What is vacant of one building on a day.
struct FloorRows::Vacant {
    RegisteredArea area;
    std::optional<Date> since;
    bool sinceCompletion = true;
    std::vector<std::int64_t> numbers;
    bool isWholePlant = false; ///< and of all other buildings of the parcel every floor is vacant too

    bool operator==(const Vacant&) const = default;
};

namespace {

bool isByArea(const land::Use& use) { return use.part == land::Part::area; }

/// Until when a use keeps its space from counting as vacant; a use "until 9999-12-31" keeps it for good.
Date releaseOf(const land::Use& use, Span span) { return use.endsOn ? span.after(*use.endsOn) : Date::never(); }

bool keeps(const land::Use& use, Span span, Date date) {
    return (!use.beginsOn || *use.beginsOn <= date) && date < releaseOf(use, span);
}

} // namespace

void FloorRows::write(std::vector<land::Vacancy>& rows) const {
    std::vector<const land::Building*> buildings;
    for (const auto& building : file_.buildings) buildings.push_back(&building);
    std::sort(buildings.begin(), buildings.end(), [](const land::Building* a, const land::Building* b) {
        const auto sizeOf = [](const land::Building& building) {
            return building.floorArea.value_or(RegisteredArea());
        };
        return sizeOf(*a) != sizeOf(*b) ? sizeOf(*a) > sizeOf(*b) : a->id < b->id;
    });
    for (std::size_t i = 0; i < buildings.size(); ++i)
        writeBuilding(*buildings[i], static_cast<std::int64_t>(i) + 1, rows);
}

void FloorRows::writeBuilding(const land::Building& building, std::int64_t number,
                              std::vector<land::Vacancy>& rows) const {
    const auto spaces = spacesOf(building);
    const auto days = turningDays();
    Vacant last;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!file_.parcel.isCurrentOn(days[i])) {
            last = Vacant();
            continue;
        }
        const auto until = i + 1 < days.size() ? days[i + 1] : Date::never();
        auto vacant = vacantOn(building, spaces, days[i]);
        vacant.isWholePlant = !sheet_.plantVacant.empty() && vacant.area > RegisteredArea() && isPlantVacant(days[i]);
        if (vacant.area == RegisteredArea()) {
            last = Vacant();
            continue;
        }
        if (vacant == last) {
            rows.back().until = until;
            continue;
        }
        auto& row = rows.emplace_back();
        row.parcel = {file_.parcel.id};
        row.building = {building.id};
        row.piece = number;
        row.kind = land::VacancyKind::floorVacant;
        row.pool = sheet_.floors.pool;
        row.district = file_.parcel.district;
        row.floor = vacant.area;
        row.since = *vacant.since;
        row.from = days[i];
        row.until = until;
        row.evidence = evidence(building, vacant);
        row.geometry = geom::regionOf(building.geometry) != nullptr ? building.geometry : file_.parcel.geometry;
        last = std::move(vacant);
    }
}

std::vector<FloorRows::Space> FloorRows::spacesOf(const land::Building& building) const {
    std::vector<Space> spaces;
    std::vector<std::size_t> unmeasured;
    RegisteredArea known;
    for (const auto& floor : file_.floors) {
        if (floor.building.id != building.id) continue;
        if (floor.area)
            known = known + *floor.area;
        else
            unmeasured.push_back(spaces.size());
        spaces.push_back({floor.id, floor.number, floor.area.value_or(RegisteredArea())});
    }
    const auto whole = building.floorArea.value_or(RegisteredArea());
    if (spaces.empty()) return {{RecordId(), 0, whole}};
    if (!unmeasured.empty() && whole > known) {
        const auto shares = sharesOf((whole - known).hundredths(), std::vector<std::int64_t>(unmeasured.size(), 1));
        for (std::size_t i = 0; i < unmeasured.size(); ++i) spaces[unmeasured[i]].area = RegisteredArea(shares[i]);
    }
    std::stable_sort(spaces.begin(), spaces.end(), [](const Space& a, const Space& b) { return a.number < b.number; });
    return spaces;
}

std::optional<Date> FloorRows::completionOf(const land::Building& building, Date date) const {
    if (building.completedOn) return building.completedOn;
    const auto* right = rightOn(file_, date);
    return right == nullptr ? std::nullopt : right->completedOn;
}

bool FloorRows::concerns(const land::Use& use, const land::Building& building) const {
    if (use.building) return use.building.id == building.id;
    if (use.floor)
        return std::any_of(file_.floors.begin(), file_.floors.end(), [&](const land::Floor& floor) {
            return floor.id == use.floor.id && floor.building.id == building.id;
        });
    return !isByArea(use) || file_.buildings.size() == 1;
}

std::vector<Date> FloorRows::turningDays(const land::Building& building) const {
    const auto& span = sheet_.limits.floorEmpty;
    std::vector<Date> days;
    for (const auto& date : {file_.parcel.validFrom, file_.parcel.validTo})
        if (date) days.push_back(*date);
    if (building.completedOn) {
        days.push_back(span.after(*building.completedOn));
    } else {
        for (const auto& right : file_.rights) {
            if (right.completedOn) days.push_back(span.after(*right.completedOn));
            for (const auto& date : {supplyDate(right), right.endedOn})
                if (date) days.push_back(*date);
        }
    }
    for (const auto& use : file_.uses) {
        if (!concerns(use, building)) continue;
        if (use.beginsOn) days.push_back(*use.beginsOn);
        if (use.endsOn) days.push_back(span.after(*use.endsOn));
    }
    std::erase_if(days, [](Date date) { return date >= Date::never(); });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

FloorRows::Vacant FloorRows::vacantOn(const land::Building& building, const std::vector<Space>& spaces,
                                      Date date) const {
    const auto& span = sheet_.limits.floorEmpty;
    const auto completed = completionOf(building, date);
    Vacant vacant;
    RegisteredArea taken; // by uses of an area somewhere in the building
    for (const auto& use : file_.uses)
        if (isByArea(use) && !use.floor && concerns(use, building) && keeps(use, span, date))
            taken = taken + use.floorArea.value_or(RegisteredArea());
    for (const auto& space : spaces) {
        std::optional<Date> free = completed;
        bool sinceCompletion = true;
        bool isKept = completed && date < span.after(*completed);
        auto area = space.area;
        for (const auto& use : file_.uses) {
            if (!concerns(use, building) || (use.floor && use.floor.id != space.floor)) continue;
            if (isByArea(use)) {
                if (use.floor && keeps(use, span, date))
                    area = area - std::min(area, use.floorArea.value_or(RegisteredArea()));
                continue;
            }
            isKept = isKept || keeps(use, span, date);
            if (use.endsOn && *use.endsOn <= date && (!free || *use.endsOn > *free)) {
                free = use.endsOn;
                sinceCompletion = false;
            }
        }
        if (isKept || !free || area == RegisteredArea()) continue;
        vacant.area = vacant.area + area;
        if (space.floor) vacant.numbers.push_back(space.number);
        if (!vacant.since || *free < *vacant.since) {
            vacant.since = free;
            vacant.sinceCompletion = sinceCompletion;
        }
    }
    vacant.area = vacant.area - std::min(vacant.area, taken);
    return vacant;
}

bool FloorRows::isPlantVacant(Date date) const {
    return std::all_of(file_.buildings.begin(), file_.buildings.end(), [&](const land::Building& building) {
        const auto spaces = spacesOf(building);
        RegisteredArea whole;
        for (const auto& space : spaces) whole = whole + space.area;
        return vacantOn(building, spaces, date).area == whole; // a gatehouse without an area keeps nothing in use
    });
}

std::vector<Date> FloorRows::turningDays() const {
    std::vector<Date> days;
    for (const auto& building : file_.buildings) {
        const auto own = turningDays(building);
        days.insert(days.end(), own.begin(), own.end());
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::string FloorRows::evidence(const land::Building& building, const Vacant& vacant) const {
    std::string text = building.standardPlant ? "标准厂房" : "厂房";
    if (!building.number.empty()) text += " " + building.number + " 幢";
    if (!building.name.empty()) text += "（" + building.name + "）";
    if (!vacant.numbers.empty()) {
        text += " 第 ";
        for (std::size_t i = 0; i < vacant.numbers.size(); ++i)
            text += (i > 0 ? "、" : "") + std::to_string(vacant.numbers[i]);
        text += " 层";
    }
    text += fmt::format(" 空置 {:.2f} ㎡，{} {}，已满 ", vacant.area.squareMetres().value(),
                        vacant.sinceCompletion ? "竣工于" : "最近使用止于", vacant.since->text());
    const auto& span = sheet_.limits.floorEmpty;
    text += span.years > 0 ? fmt::format("{} 年", span.years) : fmt::format("{} 天", span.days);
    text += " → " + sheet_.floors.title + "（规则 " + sheet_.floors.id + "，" + sheet_.label + "）";
    if (vacant.isWholePlant)
        text += "\n本宗厂房全部空置 → " + sheet_.plantVacant + "（规则 plant_vacant，" + sheet_.label + "）";
    return text;
}

} // namespace mutu::office
