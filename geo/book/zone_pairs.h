// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/zone_report.h"

#include <string>
#include <vector>

namespace mutu::book {

/// A zone, the land of a district in no zone, or a district, in two plans; where one plan doesn't have it, that side is
/// null. The sides live in the reports that were compared.
struct ZonePair {
    enum class Scope : unsigned char { zone, outside, district };

    Scope scope = Scope::zone;
    std::string zone; ///< empty: not a single zone
    std::string district;
    const ZoneLine* one = nullptr;
    const ZoneLine* other = nullptr;
};

/// Two plans side by side: zones by district and name, then the land in no zone and each district.
std::vector<ZonePair> zonePairs(const ZoneReport& one, const ZoneReport& other);

/// The parcels of a zone (by district and name) that only one of two plans has in it, in order of id.
std::vector<RecordId> differingParcels(const store::Store& records, RecordId plan, RecordId other,
                                       const std::string& district, const std::string& zone);

} // namespace mutu::book
