// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/spatialite_transaction.h"

#include "geo/store/spatialite/schema.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::store {

namespace {

constexpr std::string_view vacancyTable = "vacancy"; // and the name of its counter

constexpr std::array<std::string_view, 3> originNames{"act", "undo", "redo"};

void bindDigest(Statement& statement, int parameter, const Digest& digest) { statement.bindBytes(parameter, digest); }

} // namespace

SpatialiteTransaction::SpatialiteTransaction(Connection& connection)
    : connection_((connection.repeat("BEGIN IMMEDIATE"), connection))
    , srid_(sridOf(connection))
    , records_(connection, srid_)
    , vacancies_(connection, srid_,
                 connection.repeatedNumber("SELECT ifnull(max(next), 1) FROM id_counter WHERE kind = 'vacancy'")) {
    connection_.repeat("UPDATE guard SET open = 1");
}

SpatialiteTransaction::~SpatialiteTransaction() {
    try {
        if (!finished_ && connection_.isInTransaction()) connection_.execute("ROLLBACK");
        if (wide_) connection_.execute("PRAGMA cache_size = -65536");
    } catch (...) { // NOLINT(bugprone-empty-catch): the file rolls itself back when it is next opened
    }
}

std::int64_t& SpatialiteTransaction::counterOf(std::string_view name) {
    const auto known = counters_.find(name);
    if (known != counters_.end()) return known->second;
    const auto read = connection_.statement("SELECT next FROM id_counter WHERE kind = ?");
    read->bind(1, name);
    return counters_.emplace(std::string(name), read->step() ? read->number(0) : 1).first->second;
}

RecordId SpatialiteTransaction::nextId(land::Kind kind) { return RecordId{counterOf(land::name(kind))++}; }

std::int64_t SpatialiteTransaction::nextNumber(const std::string& series, std::int64_t atLeast) {
    auto& next = counterOf(series);
    next = std::max(next, atLeast);
    return next++;
}

void SpatialiteTransaction::keepAttachment(const std::string& hash, std::string_view content) {
    const auto insert = connection_.statement("INSERT OR IGNORE INTO attachment (hash, content) VALUES (?, ?)");
    insert->bind(1, std::string_view(hash));
    insert->bindBytes(2, std::as_bytes(std::span(content.data(), content.size())));
    insert->run();
}

void SpatialiteTransaction::reserve(land::Kind kind, RecordId id) {
    auto& next = counterOf(land::name(kind));
    next = std::max(next, id.value + 1);
}

SpatialIndex* SpatialiteTransaction::indexOf(const land::Record& record) {
    if (indexedShape(record) == nullptr) return nullptr;
    const auto table = tableOf(record);
    const auto found = indexes_.find(table);
    if (found != indexes_.end()) return &found->second;
    return &indexes_.try_emplace(std::string(table), connection_, table, geometryColumn(land::kindOf(record)))
                .first->second;
}

bool SpatialiteTransaction::isDeferred(std::string_view table) const { return deferred_.contains(table); }

void SpatialiteTransaction::deferIndexes(const std::string& table) {
    if (isDeferred(table)) return;
    std::vector<std::string> names;
    auto& sentences = deferred_[table];
    {
        const auto list =
            connection_.statement("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND "
                                  "sql IS NOT NULL ORDER BY name");
        list->bind(1, std::string_view(table));
        while (list->step()) {
            names.emplace_back(list->text(0));
            sentences.emplace_back(list->text(1));
        }
    }
    for (const auto& name : names) connection_.execute(fmt::format("DROP INDEX \"{}\"", name));
    dropGuards(connection_, table);
}

void SpatialiteTransaction::expectMany() {
    wide_ = true;
    connection_.execute("PRAGMA cache_size = -262144"); // a spilled page is written to the log again and again
    std::vector<std::string> tables{"parcel_past", std::string(vacancyTable)};
    for (const auto kind : land::allKinds) tables.emplace_back(land::name(kind));
    for (const auto& table : tables)
        if (connection_.number(fmt::format("SELECT EXISTS (SELECT 1 FROM \"{}\")", table)) == 0) deferIndexes(table);
    for (const auto& spatial : spatialTables) {
        if (!isDeferred(spatial.table)) continue;
        if (spatial.table == vacancyTable)
            vacancies_.index().gather();
        else
            indexes_.try_emplace(std::string(spatial.table), connection_, spatial.table, spatial.column)
                .first->second.gather();
    }
}

void SpatialiteTransaction::restoreIndexes(const std::string& table) {
    const auto deferred = deferred_.extract(table);
    if (deferred.empty()) return;
    if (const auto index = indexes_.find(table); index != indexes_.end()) index->second.flush();
    if (table == vacancyTable) vacancies_.index().flush();
    for (const auto& sql : deferred.mapped()) connection_.execute(sql);
    createGuards(connection_, table);
}

void SpatialiteTransaction::clearVacancies() {
    deferIndexes(std::string(vacancyTable));
    connection_.execute("DELETE FROM vacancy; DELETE FROM vacancy_day; DELETE FROM vacancy_sum");
    vacancies_.clear();
}

Revision SpatialiteTransaction::open(const change::Heading& heading) {
    revision_ = Revision{connection_.repeatedNumber("SELECT ifnull(max(revision), 0) + 1 FROM changeset")};
    sequence_ = 0;
    const auto insert = connection_.statement("INSERT INTO changeset (revision, title, author, at, reason, document, "
                                              "origin, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert->bind(1, revision_.value);
    int parameter = 2;
    for (const auto* text : {&heading.title, &heading.author, &heading.at, &heading.reason, &heading.document})
        insert->bind(parameter++, std::string_view(*text));
    insert->bind(7, originNames.at(static_cast<std::size_t>(heading.origin)));
    insert->bind(8, heading.target.value);
    insert->run();
    return revision_;
}

void SpatialiteTransaction::write(const change::Change& change, std::string_view before) {
    const auto& record = change.either();
    const auto id = land::idOf(record);
    const bool moves = change.before && change.after && tableOf(*change.before) != tableOf(*change.after);
    if (change.before && (!change.after || moves)) {
        records_.erase(*change.before);
        if (auto* index = indexOf(*change.before)) index->erase(id.value);
    }
    if (change.after && (!change.before || moves)) {
        records_.insert(*change.after);
        if (auto* index = indexOf(*change.after)) index->insert(id.value, *indexedShape(*change.after));
    } else if (change.after) {
        records_.update(*change.after);
        const auto* was = indexedShape(*change.before);
        const auto* is = indexedShape(*change.after);
        if (auto* index = indexOf(*change.after); index != nullptr && geom::boxOf(*was) != geom::boxOf(*is)) {
            index->erase(id.value);
            index->insert(id.value, *is);
        }
    }
    keep(land::kindOf(record), id, before);
}

void SpatialiteTransaction::keep(land::Kind kind, RecordId id, std::string_view before) {
    if (before.empty() && run_.count > 0 && run_.kind == kind && run_.id.value + run_.count == id.value) {
        ++run_.count;
        return;
    }
    flushRun();
    run_ = {kind, id, 1, std::string(before)};
    if (!before.empty()) flushRun();
}

void SpatialiteTransaction::flushRun() {
    if (run_.count == 0) return;
    const auto insert = connection_.statement("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)");
    insert->bind(1, revision_.value);
    insert->bind(2, ++sequence_);
    insert->bind(3, land::name(run_.kind));
    insert->bind(4, run_.id.value);
    insert->bind(5, run_.count);
    if (run_.before.empty())
        insert->bindNull(6);
    else
        insert->bindBytes(6, std::as_bytes(std::span(run_.before)));
    insert->run();
    run_.count = 0;
}

void SpatialiteTransaction::close(std::int64_t changeCount, const Digest& previous, const Digest& hash) {
    flushRun();
    // Whoever reads from here on, the derivation first, finds the records through their indexes.
    std::vector<std::string> tables;
    for (const auto& [table, sentences] : deferred_)
        if (table != vacancyTable) tables.push_back(table);
    for (const auto& table : tables) restoreIndexes(table);
    const auto update =
        connection_.statement("UPDATE changeset SET change_count = ?, previous_hash = ?, hash = ? WHERE revision = ?");
    update->bind(1, changeCount);
    bindDigest(*update, 2, previous);
    bindDigest(*update, 3, hash);
    update->bind(4, revision_.value);
    update->run();
}

void SpatialiteTransaction::replaceVacancies(const std::vector<RecordId>& parcels,
                                             const std::vector<land::Vacancy>& rows) {
    // In a table that was empty and has lost its indexes there is nothing to replace, only to add.
    const bool fresh = isDeferred(vacancyTable);
    if (!fresh)
        for (const auto parcel : parcels) vacancies_.eraseOf(parcel);
    for (const auto& row : rows) vacancies_.insert(row);
}

void SpatialiteTransaction::writeCounters() {
    counters_[std::string(vacancyTable)] = vacancies_.nextId();
    for (const auto& [kind, next] : counters_) {
        const auto write = connection_.statement("INSERT OR REPLACE INTO id_counter VALUES (?, ?)");
        write->bind(1, std::string_view(kind));
        write->bind(2, next);
        write->run();
    }
}

void SpatialiteTransaction::commit() {
    flushRun();
    vacancies_.flush();
    restoreIndexes(std::string(vacancyTable));
    writeCounters();
    connection_.repeat("UPDATE guard SET open = 0");
    connection_.repeat("COMMIT");
    finished_ = true;
}

} // namespace mutu::store
