// SPDX-License-Identifier: Apache-2.0
// Random fabrics with planted faults: a repair that is not refused leaves one finding less and everything else as it
// is.
#include "geo/fabric/boundary.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/repair.h"
#include "geo/geom/validity.h"
#include "tests/geo/fabric/edit_reading.h"
#include "tests/geo/fabric/random_fabric.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace mutu::fabric {

namespace {

const Date day = Date::of(2026, 11, 22);
const HarmRules rules{{}, [](const land::Parcel&) { return false; }};

Neighbourhood neighbourhoodOf(const Parcels& parcels) {
    Neighbourhood around;
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        if (geom::faults(parcels.region(i)).empty() && !parcels.region(i).empty()) {
            land::Parcel parcel;
            parcel.id = parcels.id(i);
            parcel.plot = "P" + std::to_string(parcels.id(i).value);
            parcel.geometry = parcels.region(i);
            around.parcels.push_back(std::move(parcel));
        }
    }
    return around;
}

/// Everything that a repair may not touch, checked by other means than its own.
void checkRepair(const Neighbourhood& around, const CoverageFinding& finding, const Repair& repair) {
    const auto after = parcelsAfter(around, repair.edit.changes);
    std::map<RecordId, geom::Region> regions;
    for (const auto& parcel : after.parcels) regions[parcel.id] = regionOf(parcel);
    std::set<RecordId> touched;
    for (const auto& parcel : repair.parcels) touched.insert(parcel.id);
    const std::set<RecordId> named(finding.parcels.begin(), finding.parcels.end());
    for (const auto& parcel : around.parcels) {
        if (!touched.contains(parcel.id)) REQUIRE(regions.at(parcel.id) == regionOf(parcel));
        if (named.contains(parcel.id) || !touched.contains(parcel.id)) continue;
        // A neighbour's vertices move by no more than a boundary is matched over, and lie where the preview says.
        std::set<geom::Point> was;
        for (const auto& edge : boundaryOf(regionOf(parcel))) was.insert(edge.a);
        for (const auto& edge : boundaryOf(regions.at(parcel.id))) {
            const bool near = was.contains(edge.a) || std::any_of(was.begin(), was.end(), [&](geom::Point p) {
                                  return std::abs(p.x - edge.a.x) <= 2 && std::abs(p.y - edge.a.y) <= 2;
                              });
            const bool listed = std::any_of(repair.edit.effects.begin(), repair.edit.effects.end(),
                                            [&](const auto& e) { return e.parcel == parcel.id && e.node == edge.a; });
            REQUIRE((near || listed));
        }
    }
    // Of each kind between each pair nothing is new or greater; between the pair of the finding it is less.
    using Key = std::pair<CoverageFault, std::vector<RecordId>>;
    const auto sums = [](const std::vector<CoverageFinding>& findings) {
        std::map<Key, std::pair<std::size_t, double>> totals;
        for (const auto& each : findings) {
            auto fault = each.fault == CoverageFault::duplicate ? CoverageFault::overlap : each.fault;
            auto& [count, area] = totals[{fault, each.parcels}];
            ++count;
            area += each.area.value();
        }
        return totals;
    };
    double effects = 1e-6;
    for (const auto& effect : repair.edit.effects)
        effects += std::abs(static_cast<double>(effect.doubledArea)) * 0.5e-6;
    auto before = sums(findingsAmong(around, rules));
    const auto left = sums(findingsAmong(after, rules));
    for (const auto& [key, sum] : left) {
        INFO(codeOf(key.first) << " of " << key.second.front().value << ", " << key.second.back().value << ": "
                               << sum.second << " m², before " << before[key].second);
        if (key.first == CoverageFault::unmatchedBoundary) continue; // an overlap may have hidden lacking vertices
        if (key.first == CoverageFault::sliver) continue;            // what it gains makes it wider
        CHECK(sum.second <= before[key].second + effects);
    }
    const Key own{finding.fault == CoverageFault::duplicate ? CoverageFault::overlap : finding.fault, finding.parcels};
    CHECK((left.contains(own) ? left.at(own).first : 0) < before[own].first);
}

} // namespace

TEST_CASE("repairing random faults one by one ends, and each repair leaves less and touches nothing else") {
    Random random(20261122);
    std::map<std::string, int> mended;
    std::map<std::string, int> refused;
    for (int round = 0; round < 400; ++round) {
        auto around = neighbourhoodOf(faultyFabric(random));
        std::set<std::string> given;
        for (int step = 0; step < 60; ++step) {
            bool any = false;
            for (const auto& finding : findingsAmong(around, rules)) {
                const auto repaired = repair(around, {finding, {}, {}, day}, rules);
                const std::string kind(codeOf(finding.fault));
                if (!repaired.ok()) {
                    given.insert(kind + " " + repaired.refusal().code);
                    continue;
                }
                INFO("round " << round << " step " << step << " " << kind);
                checkRepair(around, finding, *repaired);
                ++mended[kind];
                around = parcelsAfter(around, repaired->edit.changes);
                any = true;
                break;
            }
            if (!any) break;
            REQUIRE(step < 59);
        }
        for (const auto& finding : findingsAmong(around, rules)) {
            const auto why = repair(around, {finding, {}, {}, day}, rules);
            REQUIRE_FALSE(why.ok());
            ++refused[std::string(codeOf(finding.fault)) + " " + why.refusal().code];
        }
    }
    std::string account;
    for (const auto& [kind, count] : mended) account += "mended " + kind + ": " + std::to_string(count) + "\n";
    for (const auto& [kind, count] : refused) account += "left " + kind + ": " + std::to_string(count) + "\n";
    INFO(account);
    for (const auto* kind : {"overlap", "unmatched_boundary", "duplicate", "gap"}) CHECK(mended[kind] > 30);
}

} // namespace mutu::fabric
