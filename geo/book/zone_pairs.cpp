// SPDX-License-Identifier: Apache-2.0
#include "geo/book/zone_pairs.h"

#include "geo/book/plan_files.h"
#include "geo/book/pointing.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace mutu::book {

namespace {

std::set<RecordId> parcelsOf(const store::Store& records, RecordId plan, const std::string& district,
                             const std::string& zone) {
    std::set<RecordId> parcels;
    const auto found = recordOf<land::Plan>(records, plan);
    if (!found) return parcels;
    for (const auto& file : planFileOf(records, *found).zones)
        if (file.zone.name == zone && file.district == district)
            for (const auto& member : file.members) parcels.insert(member.parcel.id);
    return parcels;
}

} // namespace

std::vector<ZonePair> zonePairs(const ZoneReport& one, const ZoneReport& other) {
    std::vector<ZonePair> pairs;
    const auto pair = [&](const std::vector<ZoneLine>& ones, const std::vector<ZoneLine>& others,
                          ZonePair::Scope scope) {
        std::map<std::pair<std::string, std::string>, ZonePair> found;
        for (const auto& line : ones) found[{line.district, line.zone}].one = &line;
        for (const auto& line : others) found[{line.district, line.zone}].other = &line;
        for (auto& [key, each] : found) {
            each.scope = scope;
            std::tie(each.district, each.zone) = key;
            pairs.push_back(each);
        }
    };
    pair(one.zones, other.zones, ZonePair::Scope::zone);
    pair(one.outside, other.outside, ZonePair::Scope::outside);
    pair(one.districts, other.districts, ZonePair::Scope::district);
    return pairs;
}

std::vector<RecordId> differingParcels(const store::Store& records, RecordId plan, RecordId other,
                                       const std::string& district, const std::string& zone) {
    const auto ones = parcelsOf(records, plan, district, zone);
    const auto others = parcelsOf(records, other, district, zone);
    std::vector<RecordId> differing;
    std::set_symmetric_difference(ones.begin(), ones.end(), others.begin(), others.end(),
                                  std::back_inserter(differing));
    return differing;
}

} // namespace mutu::book
