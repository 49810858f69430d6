// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/spatialite/connection.h"
#include "geo/store/store.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mutu::store {

/// "MUTU" in the file's header: what tells a book from any other SQLite file.
inline constexpr std::int64_t applicationId = 0x4D555455;

/// The migrations of data/schema in order; the version of a book is how many it has seen.
std::span<const std::string_view> migrationTexts();
inline int latestVersion() { return static_cast<int>(migrationTexts().size()); }

/// A table with a geometry that GIS programs see, and the type it is registered with (OGC code; 0 any).
struct SpatialTable {
    std::string_view table;
    std::string_view column;
    int type;
};
inline constexpr std::array<SpatialTable, 11> spatialTables{{{"district", "geometry", 6},
                                                             {"parcel", "geometry", 6},
                                                             {"parcel_past", "geometry", 6},
                                                             {"building", "geometry", 6},
                                                             {"cluster_zone", "geometry", 6},
                                                             {"road", "geometry", 5},
                                                             {"facility", "geometry", 0},
                                                             {"boundary_point", "geometry", 1},
                                                             {"finding_acceptance", "geometry", 1},
                                                             {"vacancy", "geometry", 6},
                                                             {"right", "developed_extent", 6}}};

/// Makes the tables of a book of the given schema version in an empty database, SpatiaLite's own among them, and writes
/// its card.
/// - `version` below the latest is for tests of the upgrade.
void createSchema(Connection& connection, const Card& card, int version);
/// Brings an older book to the latest schema in one transaction.
void upgradeSchema(Connection& connection, int version);

/// The guard triggers that refuse every other writer of a table; they are off while very many records come in.
void createGuards(Connection& connection, std::string_view table);
void dropGuards(Connection& connection, std::string_view table);

/// The SRID under which the book's CRS stands in spatial_ref_sys.
std::int32_t sridOf(Connection& connection);

} // namespace mutu::store
