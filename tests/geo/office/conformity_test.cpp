// SPDX-License-Identifier: Apache-2.0
#include "geo/office/conformity.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;

namespace {

MeantZones zones() {
    return MeantZones({{RecordId{2}, "造纸区块", RecordId{1}, "22"},
                       {RecordId{1}, "轴承区块", RecordId{1}, "3451 3360"},
                       {RecordId{3}, "通用设备区块", RecordId{2}, "34"}});
}

std::vector<std::string> names(const MeantZones::Answer& answer) {
    std::vector<std::string> names;
    for (const auto* zone : answer.belongs) names.push_back(zone->name);
    return names;
}

constexpr RecordId bearings{1}, paper{2};

} // namespace

TEST_CASE("a class falls under a code that begins it; a coarser statement only may") {
    CHECK(fitOf("3451", "3451") == Fit::yes);
    CHECK(fitOf("3451", "34") == Fit::yes);
    CHECK(fitOf("34", "3451") == Fit::perhaps);
    CHECK(fitOf("345", "3451 345") == Fit::yes);
    CHECK(fitOf("3452", "3451") == Fit::no);
    CHECK(fitOf("", "34") == Fit::no);
    CHECK(fitOf("34", "") == Fit::no);
}

TEST_CASE("an enterprise conforms in a zone of its industry, else it is said where it belongs") {
    const auto all = zones();
    CHECK(all.of("3360", bearings).conformity == Conformity::conforms);
    CHECK(all.of("3360", bearings).belongs.empty());
    const auto elsewhere = all.of("3360", paper);
    CHECK(elsewhere.conformity == Conformity::elsewhere);
    CHECK(names(elsewhere) == std::vector<std::string>{"轴承区块"});
    const auto outside = all.of("3451", std::nullopt);
    CHECK(outside.conformity == Conformity::elsewhere);
    CHECK(names(outside) == std::vector<std::string>{"轴承区块", "通用设备区块"});
    CHECK(all.of("1331", paper).conformity == Conformity::unzoned);
    CHECK(all.of("", paper).conformity == Conformity::unknown);
    CHECK(all.of("34", bearings).conformity == Conformity::unknown); // 34 may be 3451
    CHECK_FALSE(all.of("34", bearings).isForeign);
    CHECK(all.of("1331", paper).isForeign);
    CHECK(all.of("", paper).isForeign);
    CHECK_FALSE(all.of("1331", std::nullopt).isForeign);
    const auto coarse = all.of("33", std::nullopt);
    CHECK(coarse.conformity == Conformity::unknown);
    CHECK(names(coarse) == std::vector<std::string>{"轴承区块"});
}

TEST_CASE("who may come in is the sheet's, but never into another industry's zone") {
    auto rules = ZoningRules::standard();
    const auto enters = [&rules](Conformity conformity, bool isForeign = false) {
        return mayEnter({conformity, {}, isForeign}, rules);
    };
    CHECK(enters(Conformity::conforms));
    CHECK_FALSE(enters(Conformity::elsewhere));
    CHECK(enters(Conformity::unzoned));
    CHECK(enters(Conformity::unknown));
    CHECK_FALSE(enters(Conformity::unzoned, true));
    CHECK_FALSE(enters(Conformity::unknown, true));
    rules.foreign = Leniency::listed;
    CHECK(enters(Conformity::unzoned, true));
    CHECK_FALSE(enters(Conformity::elsewhere, true));
    rules.foreign.reset();
    rules.unzoned = Leniency::refused;
    rules.unknown = Leniency::refused;
    CHECK_FALSE(enters(Conformity::unzoned));
    CHECK_FALSE(enters(Conformity::unknown, true));
    rules.unzoned = Leniency::allowed;
    CHECK(enters(Conformity::unzoned, true));
}

TEST_CASE("a refused entry names enterprise, parcel and the zone where it belongs") {
    const auto all = zones();
    const Entry entry{"示例轴承", "3360", "A-4", "造纸区块"};
    const auto fault = faultOfEntry(entry, all.of("3360", paper), ZoningRules::standard());
    REQUIRE(fault);
    CHECK(fault->code == "zone_mismatch");
    CHECK(fault->where == "A-4");
    for (const auto* word : {"示例轴承", "3360", "A-4", "造纸区块", "轴承区块"})
        CHECK(fault->message.find(word) != std::string::npos);
    CHECK_FALSE(faultOfEntry(entry, all.of("3360", bearings), ZoningRules::standard()));
}
