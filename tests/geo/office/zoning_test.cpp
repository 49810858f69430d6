// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/office/standard_sheet.h"
#include "geo/office/zoning.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;

namespace {

const ZoningRules& rules() { return ZoningRules::standard(); }

const Date day = Date::of(2020, 7, 1);

land::ClusterZone zone(std::int64_t id, const char* name, std::int64_t district, std::int64_t industry) {
    land::ClusterZone made;
    made.id = RecordId{id};
    made.name = name;
    made.district.id = RecordId{district};
    made.industry.id = RecordId{industry};
    made.validFrom = Date::never();
    return made;
}

land::ZoneParcel member(std::int64_t zone, std::int64_t parcel) {
    return {RecordId{parcel}, {RecordId{zone}}, {RecordId{parcel}}};
}

/// A draft for district 1 with two zones of a parcel each.
PlanFile draft() {
    PlanFile file;
    file.plan = {.id = RecordId{1}, .name = "规划", .version = "一", .district = {RecordId{1}}};
    file.zones = {{zone(1, "甲", 1, 1), {member(1, 11)}, "集聚区"}, {zone(2, "乙", 1, 2), {member(2, 12)}, "集聚区"}};
    return file;
}

Adoption approval(std::vector<PlanFile> plans = {}, std::vector<land::ClusterZone> zones = {}) {
    return {"常政发2020-12", day, day, std::move(plans), std::move(zones)};
}

PlanFile adopted(std::int64_t id, std::int64_t district, Date on) {
    PlanFile file;
    file.plan = {
        .id = RecordId{id}, .name = "旧规划", .district = {RecordId{district}}, .state = land::PlanState::adopted};
    file.plan.adoptedOn = on;
    auto old = zone(id * 10, "旧区块", district, 1);
    old.validFrom = on;
    file.zones = {{old, {}, "集聚区"}};
    return file;
}

std::string codeOf(const std::optional<Refusal>& fault) { return fault ? fault->code : std::string("none"); }
template <class Type> std::string codeOf(const Result<Type>& result) { return result ? "none" : result.refusal().code; }

} // namespace

TEST_CASE("an industry takes codes of two to four digits whose division exists") {
    const auto fault = [](std::vector<std::string> codes) {
        return codeOf(faultOfIndustry("产业", codes, {}, rules()));
    };
    CHECK(fault({"34"}) == "none");
    CHECK(fault({"345", "3451"}) == "none");
    CHECK(fault({"01"}) == "none");
    CHECK(fault({"97"}) == "none");
    CHECK(fault({}) == "industry_unknown");
    CHECK(fault({"3"}) == "industry_unknown");
    CHECK(fault({"34510"}) == "industry_unknown");
    CHECK(fault({"98"}) == "industry_unknown");
    CHECK(fault({"00"}) == "industry_unknown");
    CHECK(fault({"34", "3x"}) == "industry_unknown");
    CHECK(codeOf(faultOfIndustry("轴承", {"34"}, {{RecordId{1}, "轴承", "3451"}}, rules())) == "industry_exists");
}

TEST_CASE("a district fosters at most the sheet's number of leading industries") {
    auto file = draft();
    CHECK(codeOf(faultOfZone(file, {zone(0, "丙", 1, 2), {}, "集聚区"}, rules())) == "none"); // one of the two again
    CHECK(codeOf(faultOfZone(file, {zone(0, "丙", 1, 3), {}, "集聚区"}, rules())) == "zone_leading_most");
    file.plan.district.id = {};
    CHECK(codeOf(faultOfZone(file, {zone(0, "丙", 2, 3), {}, "生态园区"}, rules())) == "none"); // another district
}

TEST_CASE("another county's sheet moves the number of leading industries, the divisions and what is zoned") {
    std::string sheet = standardZoningSheet;
    const auto swap = [&](const std::string& what, const std::string& by) {
        const auto at = sheet.find(what);
        REQUIRE(at != std::string::npos);
        sheet.replace(at, what.size(), by);
    };
    swap("leading_most: 2", "leading_most: 3");
    swap("  - 47-97\n", "");
    swap("zoned: [right, lease, use]", "zoned: [use]");
    swap("tall_floor: 8m", "tall_floor: 6.5m");
    const auto other = ZoningRules::read(sheet, "other.yaml");
    CHECK(codeOf(faultOfZone(draft(), {zone(0, "丙", 1, 3), {}, "集聚区"}, other)) == "none");
    CHECK_FALSE(other.isClass("47"));
    CHECK(rules().isClass("47"));
    CHECK(other.isZoned(Tenure::use));
    CHECK_FALSE(other.isZoned(Tenure::right));
    CHECK(other.tallFloor == 6500);
}

TEST_CASE("a sheet with a word or a number that it doesn't know is refused with its line") {
    const auto fault = [](const std::string& what, const std::string& by) -> std::string {
        std::string sheet = standardZoningSheet;
        sheet.replace(sheet.find(what), what.size(), by);
        try {
            (void)ZoningRules::read(sheet, "other.yaml");
        } catch (const Error& error) {
            return error.code();
        }
        return "none";
    };
    CHECK(fault("leading_most: 2", "leading_most: 0") == "rule_sheet_malformed");
    CHECK(fault("unzoned: listed", "unzoned: sometimes") == "rule_sheet_malformed");
    CHECK(fault("snap_share: 50%", "snap_share: 0.5") == "rule_sheet_malformed");
    CHECK(fault("snap_share", "snapshare") == "rule_sheet_malformed");
    CHECK(fault("  - 01-12", "  - 12-01") == "rule_sheet_malformed");
    CHECK(fault("tall_floor: 8m", "tall_floor: 10m") == "none");
}

TEST_CASE("only a draft is edited") {
    auto file = draft();
    file.plan.state = land::PlanState::adopted;
    CHECK(codeOf(faultOfZone(file, {zone(0, "丙", 1, 1), {}, "集聚区"}, rules())) == "plan_adopted");
    CHECK(codeOf(assignment(file, file.zones[0], {{RecordId{20}, "A-20", {}}}, false)) == "plan_adopted");
    CHECK(codeOf(adoption(file, approval(), rules())) == "plan_adopted");
}

TEST_CASE("a parcel is in one zone of a plan, unless it is taken over, and in its own district's") {
    const auto file = draft();
    const auto assign = [&](std::int64_t parcel, std::int64_t district, bool move) {
        return assignment(file, file.zones[0], {{RecordId{parcel}, "A", RecordId{district}}}, move);
    };
    const auto fresh = assign(13, 1, false);
    REQUIRE(fresh.ok());
    CHECK(fresh->added == std::vector{RecordId{13}});
    const auto known = assign(11, 1, false);
    REQUIRE(known.ok());
    CHECK(known->already == std::vector{RecordId{11}});
    CHECK(codeOf(assign(12, 1, false)) == "zone_over_zone");
    CHECK(assign(12, 1, false).refusal().message.find("乙") != std::string::npos);
    const auto taken = assign(12, 1, true);
    REQUIRE(taken.ok());
    CHECK(taken->taken.size() == 1);
    CHECK(codeOf(assign(13, 2, false)) == "zone_other_district");
    CHECK(codeOf(assign(13, 0, false)) == "none"); // it lies in no district
}

TEST_CASE("a plan is adopted with number and day, and holds from then on") {
    const auto changes = adoption(draft(), approval(), rules());
    REQUIRE(changes.ok());
    REQUIRE(changes->size() == 3);
    const auto& plan = std::get<land::Plan>(*changes->front().after);
    CHECK(plan.state == land::PlanState::adopted);
    CHECK(plan.document == "常政发2020-12");
    CHECK(plan.adoptedOn == day);
    for (std::size_t i = 1; i < 3; ++i) {
        const auto& held = std::get<land::ClusterZone>(*(*changes)[i].after);
        CHECK(held.validFrom == day);
        CHECK_FALSE(isDraft(held));
    }
    auto unnumbered = approval();
    unnumbered.document.clear();
    CHECK(codeOf(adoption(draft(), unnumbered, rules())) == "plan_document_missing");
    auto dayless = approval();
    dayless.on.reset();
    CHECK(codeOf(adoption(draft(), dayless, rules())) == "plan_document_missing");
    auto ahead = approval();
    ahead.on = day.plusDays(1);
    CHECK(codeOf(adoption(draft(), ahead, rules())) == "day_ahead");
}

TEST_CASE("a plan without a zone, or with a zone without a parcel, isn't adopted") {
    auto file = draft();
    file.zones[1].members.clear();
    CHECK(codeOf(adoption(file, approval(), rules())) == "plan_empty");
    file.zones.clear();
    CHECK(codeOf(adoption(file, approval(), rules())) == "plan_empty");
    auto shared = draft();
    shared.zones[1].members.push_back(member(2, 11)); // as only an import can leave it
    CHECK(codeOf(adoption(shared, approval(), rules())) == "zone_over_zone");
}

TEST_CASE("the former plan of the district ends on the day the new one holds, others go on") {
    const auto changes =
        adoption(draft(), approval({adopted(7, 1, day.plusDays(-1)), adopted(8, 2, day.plusDays(-1))}), rules());
    REQUIRE(changes.ok());
    int superseded = 0;
    for (const auto& change : *changes) {
        if (const auto* plan = std::get_if<land::Plan>(&*change.after); plan != nullptr && plan->id != RecordId{1}) {
            ++superseded;
            CHECK(plan->id == RecordId{7});
            CHECK(plan->state == land::PlanState::superseded);
            CHECK(plan->endedOn == day);
        }
        if (const auto* ended = std::get_if<land::ClusterZone>(&*change.after); ended != nullptr && ended->validTo) {
            CHECK(ended->id == RecordId{70});
            CHECK(ended->validTo == day);
        }
    }
    CHECK(superseded == 1);
    CHECK(codeOf(adoption(draft(), approval({adopted(7, 1, day)}), rules())) == "plan_day");
    CHECK(codeOf(adoption(draft(), approval({adopted(7, 0, day.plusDays(-1))}), rules())) == "plan_of_whole_zone");
    auto whole = draft();
    whole.plan.district.id = {};
    const auto all =
        adoption(whole, approval({adopted(7, 1, day.plusDays(-1)), adopted(8, 2, day.plusDays(-1))}), rules());
    REQUIRE(all.ok());
    CHECK(all->size() == 3 + 4);
}

TEST_CASE("zones that came without a plan end with the first plan of their district") {
    auto old = zone(90, "无规划区块", 1, 0);
    old.validFrom.reset();
    auto foreign = zone(91, "他区区块", 2, 0);
    const auto changes = adoption(draft(), approval({}, {old, foreign}), rules());
    REQUIRE(changes.ok());
    REQUIRE(changes->size() == 4);
    CHECK(std::get<land::ClusterZone>(*changes->front().after).validTo == day);
}
