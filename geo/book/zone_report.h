// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/area_figures.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

struct ZoneReportQuestion {
    Date day;
    std::optional<RecordId> district;
    std::optional<RecordId> plan; ///< the zones of this plan, draft or not; else those in force
};

/// One line: a zone, the land of a district in no zone, a district, or everything.
struct ZoneLine {
    std::string zone;     ///< empty: not a single zone
    std::string district; ///< empty: all
    std::string codes;    ///< of its leading industries, separated by blanks; a district's are those of its zones
    std::optional<RegisteredArea> gross;
    office::AreaFigures figures;
};

/// The land of the districts as a plan divides it. Zones and the land in no zone sum to their district, districts to
/// the total: in whole hundredths of a square metre.
/// - Surface parcels current on the day; their district as the records or the map say. Who is on a parcel: its users,
/// else its lessees, else its holders, by stated land, else floor, else alike.
struct ZoneReport {
    std::vector<ZoneLine> zones;
    std::vector<ZoneLine> outside; ///< land in no zone, by district
    std::vector<ZoneLine> districts;
    ZoneLine total;
};
ZoneReport zoneReport(const store::Store& records, const ZoneReportQuestion& question,
                      const office::ZoningRules& rules);

} // namespace mutu::book
