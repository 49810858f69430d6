// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/layer_styles.h"

#include "geo/style/qgis_writer.h"
#include "geo/style/reader.h"

#include <cassert>
#include <string>

namespace mutu::store {

namespace {

constexpr std::string_view owner = "mutu";

/// How the properties of the map's features follow from the columns of the tables; the conditions are those under which
/// the map shows a row.
struct StyledTable {
    std::string_view style;
    bool isDefault;
    style::QgisTable table;
};

const std::map<std::string, std::string, std::less<>> parcelProperties{
    {"plot", R"(if(coalesce("plot", '') = '', right("code", 7), "plot"))"},
    {"code", R"("code")"},
    {"land_use", R"("land_use")"},
    {"area_mu", R"(coalesce("registered_area" / 100.0, area($geometry)) * 0.0015)"}};

const std::vector<StyledTable>& styledTables() {
    using style::RowShape;
    static const std::string surface = R"("stratum" = 'surface')";
    static const std::vector<StyledTable> tables{
        {"district", true, {RowShape::polygon, "", {{"name", R"("name")"}, {"code", R"("code")"}}}},
        {"parcel_land_use", true, {RowShape::polygon, surface, parcelProperties}},
        {"parcel_quiet", false, {RowShape::polygon, surface, parcelProperties}},
        {"vacancy",
         true,
         {RowShape::polygon,
          R"("pool" <> 'none' AND "from_on" <= format_date(now(), 'yyyy-MM-dd') AND "until_on" > format_date(now(), 'yyyy-MM-dd'))",
          {{"kind", R"("kind")"}, {"pool", R"("pool")"}, {"vacant_mu", R"(if("area" > 0, "area" * 0.000015, NULL))"}}}},
        {"building", true, {RowShape::polygon, "", {{"floors", R"("storeys")"}}}},
        {"road", true, {RowShape::line, "", {{"name", R"("name")"}, {"class", R"("class")"}, {"stage", R"("stage")"}}}},
        {"cluster_zone", true, {RowShape::polygon, R"("valid_to" IS NULL)", {{"name", R"("name")"}}}},
        {"facility",
         true,
         {RowShape::any, "", {{"name", R"("name")"}, {"stage", R"("stage")"}, {"kind", R"("kind")"}}}}};
    return tables;
}

std::string_view sldOf(std::string_view name) {
    for (const auto& style : shippedStyles())
        if (style.name == name) return style.sld;
    assert(false && "a styled table names a style that isn't compiled in");
    return {};
}

void write(Connection& connection, const StyledTable& styled) {
    const auto sld = sldOf(styled.style);
    const auto reading = style::readStyle(sld, std::string(styled.style) + ".sld");
    assert(reading.findings.empty());
    const auto qml = style::writeQgisStyle(reading.style, styled.table);
    const auto described = reading.style.title + " / " + reading.style.titleEn;
    // QGIS asks for an absent schema through its SpatiaLite provider, for an empty one through OGR: one row for each.
    // The user's own default stays the only one.
    for (const bool isForOgr : {false, true}) {
        const auto insert = connection.statement(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
            "styleQML, styleSLD, useAsDefault, description, owner, update_time) SELECT ?8, ?8, ?1, 'geometry', ?2, ?3, "
            "?4, "
            "?5 AND NOT EXISTS (SELECT 1 FROM layer_styles WHERE f_table_name = ?1 AND f_table_schema IS ?8 AND "
            "useAsDefault AND owner IS NOT ?7), ?6, ?7, '2000-01-01 00:00:00'"); // older than the user's; equal books
                                                                                 // stay equal
        insert->bind(1, reading.style.layer);
        insert->bind(2, styled.style);
        insert->bind(3, qml);
        insert->bind(4, sld);
        insert->bind(5, std::int64_t{styled.isDefault});
        insert->bind(6, described);
        insert->bind(7, owner);
        if (isForOgr)
            insert->bind(8, std::string_view(""));
        else
            insert->bindNull(8);
        insert->run();
    }
}

} // namespace

void writeLayerStyles(Connection& connection) {
    const auto clear = connection.statement("DELETE FROM layer_styles WHERE owner = ?");
    clear->bind(1, owner);
    clear->run();
    for (const auto& styled : styledTables()) write(connection, styled);
}

} // namespace mutu::store
