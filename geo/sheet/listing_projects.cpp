// SPDX-License-Identifier: Apache-2.0
#include "geo/book/districts.h"
#include "geo/book/pointing.h"
#include "geo/geom/measure.h"
#include "geo/office/occupancy.h"
#include "geo/sheet/figures.h"
#include "geo/sheet/listings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace mutu::sheet {

namespace {

constexpr std::size_t mostLeading = 10;

BilingualText stageText(land::Stage stage) {
    constexpr std::array<std::string_view, 3> chinese{"完成", "启动", "谋划"};
    return {std::string(chinese[static_cast<std::size_t>(stage)]), std::string(land::name(stage))};
}

/// The newest year of each enterprise that reported one by the day.
std::unordered_map<std::int64_t, land::EnterpriseYear> newestYears(const ListingGround& ground) {
    std::unordered_map<std::int64_t, land::EnterpriseYear> newest;
    ground.records.visit({.kind = land::Kind::enterpriseYear}, [&](const land::Record& record) {
        const auto& year = std::get<land::EnterpriseYear>(record);
        if (!year.year || *year.year > ground.day.year()) return true;
        auto& known = newest[year.enterprise.id.value];
        if (!known.year || *known.year < *year.year) known = year;
        return true;
    });
    return newest;
}

/// The parcels in the district on which an enterprise is: as a user, else as a lessee, else as a holder.
std::vector<land::Parcel> parcelsOf(const ListingGround& ground, RecordId enterprise, book::Districts& districts) {
    std::set<RecordId> found;
    const auto take = [&]<class Type>(std::string_view column) {
        for (const auto& each : book::pointingAt<Type>(ground.records, column, enterprise))
            if (office::isHeldBy(each, ground.day)) found.insert(each.parcel.id);
    };
    take.operator()<land::Use>("user_id");
    if (found.empty()) take.operator()<land::Lease>("lessee_id");
    if (found.empty()) take.operator()<land::Right>("holder_id");
    std::vector<land::Parcel> parcels;
    for (const auto id : found)
        if (auto parcel = book::recordOf<land::Parcel>(ground.records, id))
            if (!ground.district || districts.of(*parcel).id == *ground.district) parcels.push_back(std::move(*parcel));
    return parcels;
}

} // namespace

Listing facilityProjects(const ListingGround& ground) {
    Listing list;
    list.title = {"配套设施项目一览", "Facility projects"};
    list.columns = {
        {{"项目", "Project"}, 3.6}, {{"类别", "Kind"}, 1.7}, {{"阶段", "Stage"}, 1.1}, {{"计划完成", "Due"}, 1.7}};
    std::vector<land::Facility> found;
    ground.records.visit({.kind = land::Kind::facility}, [&](const land::Record& record) {
        const auto& each = std::get<land::Facility>(record);
        if (!ground.district || each.district.id == *ground.district) found.push_back(each);
        return true;
    });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.stage < b.stage; });
    for (const auto& each : found)
        list.rows.push_back(
            {{each.name, each.kind, stageText(each.stage), each.dueOn ? each.dueOn->text() : std::string("—")}});
    return list;
}

LeadingEnterprises leadingEnterprises(const ListingGround& ground) {
    LeadingEnterprises leading;
    auto& list = leading.listing;
    list.title = {"龙头企业（规上，按产值）", "Leading enterprises (above scale, by output)"};
    list.columns = {{{"企业", "Enterprise"}, 4},
                    {{"行业", "GB/T 4754"}, 1.2},
                    {{"年度", "Year"}, 1},
                    {{"产值万元", "Output, 10⁴ yuan"}, 1.8}};
    std::vector<land::EnterpriseYear> years;
    for (auto& [id, year] : newestYears(ground))
        if (year.aboveScale && year.output) years.push_back(year);
    std::sort(years.begin(), years.end(), [](const auto& a, const auto& b) {
        return std::pair(-*a.output, a.enterprise.id) < std::pair(-*b.output, b.enterprise.id);
    });
    book::Districts districts(ground.records);
    for (const auto& year : years) {
        if (list.rows.size() == mostLeading) break;
        const auto parcels = parcelsOf(ground, year.enterprise.id, districts);
        const auto enterprise = book::recordOf<land::Enterprise>(ground.records, year.enterprise.id);
        if (parcels.empty() || !enterprise) continue;
        ListingRow row{{enterprise->name, enterprise->industry, fmt::format("{}", *year.year), plain(*year.output, 2)}};
        for (const auto& parcel : parcels) {
            leading.names[parcel.id] = enterprise->name;
            const auto* region = geom::regionOf(parcel.geometry);
            if (const auto place = region == nullptr ? std::nullopt : geom::interiorPoint(*region))
                row.places.push_back(*place);
        }
        list.rows.push_back(std::move(row));
    }
    if (list.rows.empty())
        list.remark = {"账簿未收录规上企业的产值，未列龙头企业。",
                       "The book holds no output of above-scale enterprises: none are named."};
    return leading;
}

bool isByParcel(std::string_view tableOrList) {
    constexpr std::array<std::string_view, 5> names{"industry", "occupancy", "land_use", "kind", "plots"};
    return std::find(names.begin(), names.end(), tableOrList) != names.end();
}

std::optional<Listing> listingOf(const ListingGround& ground, std::string_view name) {
    if (name == "plots") return vacantPlots(ground);
    if (name == "cases") return openCases(ground);
    if (name == "reuse") return openReassignments(ground);
    if (name == "zones") return clusterZones(ground);
    if (name == "projects") return facilityProjects(ground);
    if (name == "leading") return leadingEnterprises(ground).listing;
    return std::nullopt;
}

} // namespace mutu::sheet
