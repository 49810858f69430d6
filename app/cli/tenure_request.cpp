// SPDX-License-Identifier: Apache-2.0
#include "app/cli/tenure_request.h"

#include "app/cli/exit_code.h"
#include "app/cli/parcel_argument.h"
#include "app/cli/request.h"
#include "geo/book/enterprises.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

namespace {

std::string callOf(const land::Building& building) { return building.number.empty() ? building.name : building.number; }

template <class Things, class Call> std::string listOf(const Things& things, const Call& call) {
    std::string list;
    for (const auto& thing : things) list += fmt::format("{}{}", list.empty() ? "" : ", ", call(thing));
    return list.empty() ? "It has none in the book." : fmt::format("It has: {}.", list);
}

land::Building buildingOn(const store::Store& records, const land::Parcel& parcel,
                          const std::optional<std::string>& name) {
    const auto buildings = book::pointingAt<land::Building>(records, "parcel_id", parcel.id);
    if (!name) {
        if (buildings.size() == 1) return buildings.front();
        throw Stop{{"extent_unclear", fmt::format("{} has {} buildings.", parcel.title(), buildings.size()), "--floor",
                    "Name the floor's building with --building. " + listOf(buildings, callOf)},
                   ExitCode::usage};
    }
    for (const auto member : {&land::Building::number, &land::Building::name})
        for (const auto& building : buildings)
            if (building.*member == *name) return building;
    throw Stop{{"building_unknown", fmt::format("{} has no building '{}'.", parcel.title(), *name), parcel.title(),
                listOf(buildings, callOf)},
               ExitCode::notFound};
}

land::Floor floorIn(const store::Store& records, const land::Parcel& parcel, const land::Building& building,
                    const std::string& number) {
    const auto floors = book::pointingAt<land::Floor>(records, "building_id", building.id);
    const auto found = std::find_if(floors.begin(), floors.end(),
                                    [&](const land::Floor& floor) { return std::to_string(floor.number) == number; });
    if (found != floors.end()) return *found;
    throw Stop{{"floor_unknown",
                fmt::format("Building {} on {} has no floor {}.", callOf(building), parcel.title(), number),
                parcel.title(), listOf(floors, [](const land::Floor& floor) { return std::to_string(floor.number); })},
               ExitCode::notFound};
}

} // namespace

std::optional<Date> dateOption(std::string_view option, const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    if (const auto date = Date::parse(*text)) return date;
    throw Stop{{"date_malformed", fmt::format("'{}' is no date.", *text), std::string(option),
                "Write the date as 2020-12-31."},
               ExitCode::usage};
}

land::Enterprise enterpriseArgument(const store::Store& records, const std::string& text) {
    return orStop(book::enterpriseCalled(records, text));
}

void SpaceRequest::declare(Arguments& arguments) {
    arguments.option("--building", "NO", {"The building, by its number or name", "幢号或建筑名称"}, building_);
    arguments.option("--floor", "N", {"The floor of that building", "楼层"}, floor_);
    arguments.option("--land", "AREA", {"So much land, such as 5mu", "土地面积，如 5亩"}, land_);
    arguments.option("--floor-area", "AREA", {"So much floor, such as 1200m2", "建筑面积，如 1200m2"}, floorArea_);
}

SpaceRequest::Space SpaceRequest::spaceOn(const store::Store& records, const land::Parcel& parcel) const {
    Space space;
    space.landArea = areaOption("--land", land_);
    space.floorArea = areaOption("--floor-area", floorArea_);
    std::optional<RegisteredArea> all; // of the floor or building
    if (building_ || floor_) {
        const auto building = buildingOn(records, parcel, building_);
        space.building = building.id;
        space.part = land::Part::building;
        all = building.floorArea;
        if (floor_) {
            const auto floor = floorIn(records, parcel, building, *floor_);
            space.floor = floor.id;
            space.part = land::Part::floor;
            all = floor.area;
        }
        if (space.floorArea && space.floorArea != all)
            space.part = land::Part::area;
        else
            space.floorArea = all;
        return space;
    }
    if (space.landArea || space.floorArea)
        space.part = land::Part::area;
    else
        space.landArea = parcel.registeredArea;
    return space;
}

void SpaceRequest::narrow(const store::Store& records, const land::Parcel& parcel,
                          book::TenureQuestion& question) const {
    if (!building_ && !floor_) return;
    const auto building = buildingOn(records, parcel, building_);
    question.building = building.id;
    if (floor_) question.floor = floorIn(records, parcel, building, *floor_).id;
}

void TenureChangeRequest::declare(Arguments& arguments) {
    arguments.place("BOOK", {"The book", "账簿"}, book);
    arguments.place("PARCEL", {"The parcel, by any of its keys", "宗地代码、地块编号或其他关键字"}, parcel);
    arguments.flag("--dry-run", {"Show what would happen, write nothing", "只试算，不写入"}, dryRun);
    space.declare(arguments);
}

void TenureChangeRequest::declareDays(Arguments& arguments) {
    arguments.option("--from", "DATE", {"Its first day", "起始日期"}, from);
    arguments.option("--to", "DATE",
                     {"The first day without it; open unless told", "终止日期（当日起不再有效；默认无期限）"}, to);
}

void TenureChangeRequest::declareEnd(Arguments& arguments) {
    arguments.option("--on", "DATE", {"The first day without it (today unless told)", "终止日期（默认今天）"}, on);
}

land::Enterprise TenureChangeRequest::party(const store::Store& records, const char* option,
                                            const std::optional<std::string>& text) const {
    if (text) return enterpriseArgument(records, *text);
    throw Stop{{"enterprise_missing", "An enterprise is missing.", option, "Give its credit code or exact name."},
               ExitCode::usage};
}

Date TenureChangeRequest::firstDay() const {
    if (const auto day = dateOption("--from", from)) return *day;
    throw Stop{{"date_missing", "It holds from a day.", "--from", "Give its first day, such as 2021-01-01."},
               ExitCode::usage};
}

book::TenureQuestion TenureChangeRequest::ending(const store::Store& records, const land::Parcel& place,
                                                 const std::optional<std::string>& whose,
                                                 const Settings& settings) const {
    book::TenureQuestion question;
    question.parcels = {place.id};
    if (whose) question.party = enterpriseArgument(records, *whose).id;
    space.narrow(records, place, question);
    question.day = dateOption("--on", on).value_or(settings.day());
    return question;
}

void TenureListRequest::declare(Arguments& arguments) {
    arguments.place("BOOK", {"The book", "账簿"}, book);
    arguments.option("--parcel", "PARCEL", {"Of this parcel, by any of its keys; repeatable", "指定宗地，可重复"},
                     parcels);
    arguments.option("--enterprise", "ENT",
                     {"Of this enterprise: credit code or exact name", "指定企业：信用代码或全称"}, enterprise);
    arguments.option("--district", "D", {"In this district; repeatable", "指定片区，可重复"}, districts);
    arguments.flag("--all", {"Those that ended or are yet to begin too", "包括已终止与尚未开始的"}, everyDay);
}

book::TenureQuestion TenureListRequest::question(const store::Store& records, const Settings& settings) const {
    book::TenureQuestion question;
    for (const auto& parcel : parcelArguments(records, listOption("--parcel", parcels)))
        question.parcels.push_back(parcel.id);
    if (enterprise) question.party = enterpriseArgument(records, *enterprise).id;
    question.districts = districtsNamed(records, listOption("--district", districts));
    if (!everyDay) question.day = settings.day();
    return question;
}

void OverrideRequest::declare(Arguments& arguments) {
    arguments.option("--override", "REASON",
                     {"Why it may lie outside the zone of its industry; needs --document",
                      "不入本产业区块的理由，须注明 --document"},
                     reason_);
}

change::Heading OverrideRequest::heading(const Settings& settings, const std::string& title) const {
    auto heading = settings.heading(title);
    if (heading.reason.empty()) heading.reason = reason_;
    return heading;
}

void mustSayWhy(const Settings& settings, bool withDocument) {
    if (settings.reason.empty())
        throw Stop{{"reason_missing", "What ends, ends for a reason.", {}, "Say it with --reason TEXT."},
                   ExitCode::usage};
    if (withDocument && settings.document.empty())
        throw Stop{{"document_number_missing",
                    "What ends a right or a lease is a document.",
                    {},
                    "Give its number with --document NO."},
                   ExitCode::usage};
}

} // namespace mutu::cli
