// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/file_inspection.h"

#include "geo/store/spatialite/schema.h"

#include <fmt/format.h>

namespace mutu::store {

namespace {

Finding finding(std::string code, std::string message, std::string remedy = "restore the book from a backup") {
    return {std::move(code), Severity::error, std::move(message), {}, {}, {}, "", 0, std::move(remedy)};
}

// The sums of days as the rows make them and those of months as the days make them, less the sums as they are kept: no
// line is left when they agree.
constexpr const char* sumDifferences =
    "SELECT count(*) FROM (SELECT 1 FROM ("
    "SELECT from_on AS day, district_id, kind, pool, 1 AS n, area AS a, floor AS f FROM vacancy UNION ALL "
    "SELECT until_on, district_id, kind, pool, -1, -area, -floor FROM vacancy WHERE until_on < '9999-12-31' UNION ALL "
    "SELECT day, district_id, kind, pool, -count, -area, -floor FROM vacancy_day UNION ALL "
    "SELECT substr(day, 1, 7), district_id, kind, pool, count, area, floor FROM vacancy_day UNION ALL "
    "SELECT month, district_id, kind, pool, -count, -area, -floor FROM vacancy_sum) "
    "GROUP BY day, district_id, kind, pool HAVING sum(n) <> 0 OR sum(a) <> 0 OR sum(f) <> 0)";

} // namespace

std::vector<Finding> inspectFile(Connection& connection) {
    std::vector<Finding> findings;
    if (const auto said = connection.text("PRAGMA quick_check"); said != "ok")
        findings.push_back(finding("book_damaged", fmt::format("the file is damaged: {}", said)));
    if (connection.number("SELECT count(*) FROM guard WHERE open = 0") != 1)
        findings.push_back(finding("guard_open", "the guard against other programs was opened by another program"));
    const auto srid = sridOf(connection);
    for (const auto& spatial : spatialTables) {
        if (connection.number(fmt::format("SELECT count(*) FROM geometry_columns c JOIN spatial_ref_sys s USING (srid) "
                                          "WHERE f_table_name = '{}' AND f_geometry_column = '{}' AND srid = {}",
                                          spatial.table, spatial.column, srid)) != 1)
            findings.push_back(
                finding("layer_unregistered",
                        fmt::format("{} isn't registered as a layer in the book's CRS any more", spatial.table)));
        const auto name = fmt::format("idx_{}_{}", spatial.table, spatial.column);
        if (const auto said = connection.text(fmt::format("SELECT rtreecheck('{}')", name)); said != "ok")
            findings.push_back(
                finding("index_damaged", fmt::format("the spatial index of {} is damaged: {}", spatial.table, said)));
        const auto indexed = connection.number(fmt::format("SELECT count(*) FROM \"{}_rowid\"", name));
        const auto shown = connection.number(
            fmt::format("SELECT count(*) FROM \"{}\" WHERE \"{}\" IS NOT NULL", spatial.table, spatial.column));
        if (indexed != shown)
            findings.push_back(finding("index_damaged", fmt::format("the spatial index of {} has {} of {} geometries",
                                                                    spatial.table, indexed, shown)));
    }
    if (connection.number(
            "SELECT count(*) FROM parcel_past p WHERE EXISTS (SELECT 1 FROM parcel c WHERE c.id = p.id)") != 0)
        findings.push_back(
            finding("parcel_twice", "a parcel stands both among the current and among the retired ones"));
    if (connection.number(sumDifferences) != 0)
        findings.push_back(finding("sums_differ", "the sums of vacant land differ from its rows",
                                   "run mutu verify again after the next change, or restore the book from a backup"));
    return findings;
}

} // namespace mutu::store
