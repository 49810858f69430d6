// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/schema.h"

#include "geo/base/date.h"
#include "geo/base/error.h"
#include "geo/geom/crs.h"
#include "geo/store/spatialite/layer_styles.h"

#include <fmt/format.h>

#include <charconv>

namespace mutu::store {

namespace {

// Far above EPSG's numbers, for a CRS that has none.
constexpr std::int32_t ownSrid = 900001;
constexpr int firstWithLayerStyles = 8;
constexpr std::array events{"INSERT", "UPDATE", "DELETE"};

// Our own tables: not SpatiaLite's, not SQLite's, not the shadows of an R*Tree.
std::vector<std::string> ownTables(Connection& connection) {
    std::vector<std::string> tables;
    const auto list =
        connection.statement("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE \"%' AND "
                             "name NOT LIKE 'idx!_%' "
                             "ESCAPE '!' UNION SELECT name FROM sqlite_master WHERE type = 'table' AND name IN "
                             "('meta', 'id_counter', 'changeset', 'change', 'vacancy', 'vacancy_day', 'vacancy_sum', "
                             "'geometry_columns', 'spatial_ref_sys')");
    while (list->step()) tables.emplace_back(list->text(0));
    return tables;
}

std::int32_t insertCrs(Connection& connection, const std::string& definition) {
    std::int32_t code = 0;
    if (definition.starts_with("EPSG:")) {
        std::from_chars(definition.data() + 5, definition.data() + definition.size(), code);
        if (connection.number(fmt::format("SELECT InsertEpsgSrid({})", code)) == 1) return code;
    }
    const auto crs = geom::Crs::parse(definition);
    if (!crs) throw Error(ErrorKind::usage, crs.refusal().code, crs.refusal().message, crs.refusal().remedy);
    const auto srid = code != 0 ? code : ownSrid;
    const std::string wkt = crs->wkt();
    const auto insert = connection.statement("INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, ref_sys_name, "
                                             "proj4text, srtext) VALUES (?, ?, ?, ?, '', ?)");
    insert->bind(1, std::int64_t{srid});
    insert->bind(2, code != 0 ? std::string_view("epsg") : std::string_view("mutu"));
    insert->bind(3, std::int64_t{srid});
    insert->bind(4, crs->name());
    insert->bind(5, wkt);
    insert->run();
    return srid;
}

void writeMeta(Connection& connection, std::string_view key, std::string_view value) {
    const auto insert = connection.statement("INSERT OR REPLACE INTO meta VALUES (?, ?)");
    insert->bind(1, key);
    insert->bind(2, value);
    insert->run();
}

void registerGeometries(Connection& connection, std::int32_t srid) {
    for (const auto& spatial : spatialTables)
        connection.execute(fmt::format(
            "INSERT INTO geometry_columns (f_table_name, f_geometry_column, geometry_type, coord_dimension, srid, "
            "spatial_index_enabled) SELECT '{0}', '{1}', {2}, 2, {3}, 1 "
            "WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{0}')", // not in an older
                                                                                                // schema
            spatial.table, spatial.column, spatial.type, srid));
}

void migrate(Connection& connection, int from, int to) {
    for (int version = from; version < to; ++version)
        connection.execute(std::string(migrationTexts()[static_cast<std::size_t>(version)]));
    if (to >= firstWithLayerStyles) writeLayerStyles(connection);
    for (const auto& table : ownTables(connection)) {
        dropGuards(connection, table);
        createGuards(connection, table);
    }
    connection.execute(fmt::format("PRAGMA user_version = {}", to));
}

// A statement throws half way: the transaction is rolled back before the error goes on.
template <class Work> void inTransaction(Connection& connection, const Work& work) {
    connection.execute("BEGIN IMMEDIATE");
    try {
        work();
        connection.execute("COMMIT");
    } catch (...) {
        if (connection.isInTransaction()) connection.execute("ROLLBACK");
        throw;
    }
}

} // namespace

void createGuards(Connection& connection, std::string_view table) {
    for (const auto* event : events)
        connection.execute(fmt::format(
            "CREATE TRIGGER \"guard_{0}_{1}\" BEFORE {1} ON \"{0}\" WHEN (SELECT open FROM guard) = 0 BEGIN "
            "SELECT RAISE(ABORT, 'This is a land book kept by Mutu: change it with mutu, so that its history stays "
            "true. "
            "本库由亩图维护，请用亩图修改。'); END",
            table, event));
}

void dropGuards(Connection& connection, std::string_view table) {
    for (const auto* event : events)
        connection.execute(fmt::format("DROP TRIGGER IF EXISTS \"guard_{}_{}\"", table, event));
}

void createSchema(Connection& connection, const Card& card, int version) {
    connection.loadSpatialite();
    if (connection.number("SELECT InitSpatialMetaData(1, 'NONE')") != 1)
        throw Error(ErrorKind::storage, "spatialite_failed", "SpatiaLite could not lay out the book",
                    "check that the disk can be written");
    const auto srid = insertCrs(connection, card.crs);
    connection.execute(fmt::format("PRAGMA application_id = {}", applicationId));
    inTransaction(connection, [&] {
        migrate(connection, 0, version);
        connection.execute("UPDATE guard SET open = 1");
        registerGeometries(connection, srid);
        writeMeta(connection, "name", card.name);
        writeMeta(connection, "crs", card.crs);
        writeMeta(connection, "srid", std::to_string(srid));
        writeMeta(connection, "illustrative", card.illustrative ? "1" : "0");
        writeMeta(connection, "created_at", card.createdAt.empty() ? nowInUtc() : card.createdAt);
        connection.execute("UPDATE guard SET open = 0");
    });
}

void upgradeSchema(Connection& connection, int version) {
    inTransaction(connection, [&] {
        if (connection.number("PRAGMA user_version") != version) return; // another program was quicker
        connection.execute("UPDATE guard SET open = 1");
        migrate(connection, version, latestVersion());
        connection.execute("UPDATE guard SET open = 0");
    });
}

std::int32_t sridOf(Connection& connection) {
    return static_cast<std::int32_t>(connection.repeatedNumber("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'srid'"));
}

} // namespace mutu::store
