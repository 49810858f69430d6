// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/record_conditions.h"

#include "geo/store/spatialite/record_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::store {

namespace {

// The conditions of a question that an index serves; query::answers() then decides exactly.
struct Conditions {
    std::string join;
    std::string where;
    std::vector<std::variant<std::int64_t, double, std::string>> values;
};

Conditions conditionsOf(const query::RecordQuestion& question, std::string_view table) {
    Conditions c;
    if (question.key) {
        const auto* id = std::get_if<RecordId>(&question.key->value);
        if (id != nullptr && !*id) { // what refers to nothing
            c.where = fmt::format(" WHERE t.\"{}\" IS NULL", question.key->column);
        } else {
            c.where = fmt::format(" WHERE t.\"{}\" = ?", question.key->column);
            if (id != nullptr)
                c.values.emplace_back(id->value);
            else
                c.values.emplace_back(std::get<std::string>(question.key->value));
        }
    }
    if (question.range) {
        c.where +=
            fmt::format(" {} t.\"{}\" BETWEEN ? AND ?", c.where.empty() ? "WHERE" : "AND", question.range->column);
        c.values.emplace_back(question.range->first.value);
        c.values.emplace_back(question.range->last.value);
    }
    if (c.where.empty() && question.window && geometryColumn(question.kind) == "geometry") {
        c.join = fmt::format("\"idx_{}_geometry\" i CROSS JOIN ", table);
        c.where = " ON t.id = i.pkid WHERE i.xmin <= ? AND i.xmax >= ? AND i.ymin <= ? AND i.ymax >= ?";
        c.values.emplace_back(geom::metres(question.window->maxX));
        c.values.emplace_back(geom::metres(question.window->minX));
        c.values.emplace_back(geom::metres(question.window->maxY));
        c.values.emplace_back(geom::metres(question.window->minY));
    }
    return c;
}

} // namespace

std::vector<std::string> tablesOf(const query::RecordQuestion& question) {
    std::vector<std::string> tables{std::string(land::name(question.kind))};
    if (question.kind == land::Kind::parcel && (question.asOf || question.withRetired || !question.ids.empty()))
        tables.emplace_back("parcel_past");
    return tables;
}

std::vector<RecordId> sortedIds(const query::RecordQuestion& question) {
    auto ids = question.ids;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

RecordSelection::RecordSelection(const query::RecordQuestion& question, const std::string& columns) {
    for (const auto& table : tablesOf(question)) {
        auto conditions = conditionsOf(question, table);
        if (!sql_.empty()) sql_ += " UNION ALL ";
        sql_ += fmt::format("SELECT {} FROM {}\"{}\" t{}", columns, conditions.join, table, conditions.where);
        values_.insert(values_.end(), conditions.values.begin(), conditions.values.end());
    }
    sql_ += " ORDER BY 1";
}

void RecordSelection::bindTo(Statement& statement) const {
    int parameter = 1;
    for (const auto& value : values_) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(parameter++, *number);
        else if (const auto* real = std::get_if<double>(&value))
            statement.bind(parameter++, *real);
        else
            statement.bind(parameter++, std::string_view(std::get<std::string>(value)));
    }
}

} // namespace mutu::store
