// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/brief_rows.h"

#include "geo/store/spatialite/record_conditions.h"
#include "geo/store/spatialite/record_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace mutu::store {

namespace {

using query::RecordQuestion;

std::vector<std::string_view> wantedColumns(const RecordQuestion& question, std::vector<std::string_view> columns) {
    columns.insert(columns.end(), {"valid_from", "valid_to"}); // kinds that are no longer in force some day
    if (question.key) columns.push_back(question.key->column);
    if (question.range) columns.push_back(question.range->column);
    return columns;
}

// What a row that the selection yields is still asked: the selection's key and range are exact.
std::optional<RecordQuestion> secondLook(const RecordQuestion& question) {
    if (question.kind != land::Kind::parcel && question.kind != land::Kind::clusterZone) return std::nullopt;
    auto look = question;
    look.key.reset();
    look.range.reset();
    return look;
}

} // namespace

void visitBriefRows(Connection& connection, const RecordQuestion& question,
                    const std::vector<std::string_view>& columns, const BriefVisitor& visitor) {
    BriefRecord record(question.kind, wantedColumns(question, columns));
    if (question.ids.empty()) {
        const RecordSelection selection(question, record.columns());
        const auto statement = connection.statement(selection.sql());
        selection.bindTo(*statement);
        const auto look = secondLook(question);
        while (statement->step()) {
            record.read(*statement);
            if ((!look || query::answers(*look, record.record())) && !visitor(record.record())) return;
        }
        return;
    }
    auto one = question;
    std::vector<std::string> texts;
    for (const auto& table : tablesOf(question))
        texts.push_back(fmt::format("SELECT {} FROM \"{}\" t WHERE t.id = ?", record.columns(), table));
    for (const auto id : sortedIds(question)) {
        one.ids = {id};
        for (const auto& text : texts) {
            const auto statement = connection.statement(text);
            statement->bind(1, id.value);
            if (!statement->step()) continue;
            record.read(*statement);
            if (query::answers(one, record.record()) && !visitor(record.record())) return;
        }
    }
}

} // namespace mutu::store
