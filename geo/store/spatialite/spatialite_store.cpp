// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/spatialite_store.h"

#include "geo/base/error.h"
#include "geo/store/spatialite/book_file.h"
#include "geo/store/spatialite/brief_rows.h"
#include "geo/store/spatialite/connection.h"
#include "geo/store/spatialite/file_inspection.h"
#include "geo/store/spatialite/outline_rows.h"
#include "geo/store/spatialite/record_conditions.h"
#include "geo/store/spatialite/record_rows.h"
#include "geo/store/spatialite/schema.h"
#include "geo/store/spatialite/spatialite_transaction.h"
#include "geo/store/spatialite/vacancy_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>

namespace mutu::store {

namespace {

using query::RecordQuestion;

// The columns of a kind's table as `t`, put together once.
const std::string& columnsOf(land::Kind kind) {
    thread_local std::map<land::Kind, std::string> kept;
    auto& qualified = kept[kind];
    if (!qualified.empty()) return qualified;
    const auto columns = columnList(kind);
    for (std::size_t at = 0; at < columns.size();) {
        const auto end = std::min(columns.find(", ", at), columns.size());
        qualified += (at == 0 ? "t." : ", t.") + columns.substr(at, end - at);
        at = end + 2;
    }
    return qualified;
}

Digest digestFrom(std::span<const std::byte> bytes) {
    Digest digest{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

change::Origin originNamed(std::string_view name) {
    if (name == "undo") return change::Origin::undo;
    return name == "redo" ? change::Origin::redo : change::Origin::act;
}

class SpatialiteSnapshot final : public Snapshot {
  public:
    explicit SpatialiteSnapshot(Connection& connection)
        : connection_(connection) {
        connection_.execute("BEGIN");
    }
    ~SpatialiteSnapshot() override {
        try {
            if (connection_.isInTransaction()) connection_.execute("COMMIT");
        } catch (...) { // NOLINT(bugprone-empty-catch): a read that can't be ended ends with its connection
        }
    }

  private:
    Connection& connection_;
};

KeptChange readChange(const Statement& row) {
    const auto before = row.bytes(4);
    return {land::kindNamed(row.text(1)).value_or(land::Kind::parcel), RecordId{row.number(2)}, row.number(3),
            std::string(reinterpret_cast<const char*>(before.data()), before.size())};
}

} // namespace

SpatialiteStore::SpatialiteStore(std::unique_ptr<Connection> connection, bool readOnly)
    : connection_(std::move(connection))
    , readOnly_(readOnly) {}

SpatialiteStore::~SpatialiteStore() = default;

std::unique_ptr<SpatialiteStore> SpatialiteStore::create(const std::string& path, const Card& card) {
    createBookFile(path, card, latestVersion());
    return open(path, false);
}

void SpatialiteStore::create(const std::string& path, const Card& card, const std::function<void(Store&)>& fill) {
    createBookFile(path, card, latestVersion(), [&fill](std::unique_ptr<Connection> connection) {
        SpatialiteStore store(std::move(connection), false);
        fill(store);
    });
}

std::unique_ptr<SpatialiteStore> SpatialiteStore::open(const std::string& path, bool readOnly) {
    auto opened = openBookFile(path, readOnly);
    return std::unique_ptr<SpatialiteStore>(new SpatialiteStore(std::move(opened.connection), opened.readOnly));
}

std::vector<std::string> SpatialiteStore::statementTexts() const { return connection_->statementTexts(); }

void SpatialiteStore::limitPages(std::int64_t pages) {
    (void)connection_->number(fmt::format("PRAGMA max_page_count = {}", pages));
}

Card SpatialiteStore::card() const {
    Card card;
    const auto list = connection_->statement("SELECT key, value FROM meta");
    while (list->step()) {
        const auto key = list->text(0);
        const std::string value(list->text(1));
        if (key == "name")
            card.name = value;
        else if (key == "crs")
            card.crs = value;
        else if (key == "illustrative")
            card.illustrative = value == "1";
        else if (key == "created_at")
            card.createdAt = value;
    }
    return card;
}

Revision SpatialiteStore::revision() const {
    const auto newest = connection_->statement("SELECT ifnull(max(revision), 0) FROM changeset");
    newest->step();
    return Revision{newest->number(0)};
}

std::optional<land::Record> SpatialiteStore::find(land::Kind kind, RecordId id) const {
    std::optional<land::Record> found;
    RecordQuestion question;
    question.kind = kind;
    question.ids = {id};
    for (const auto& table : tablesOf(question)) {
        const auto statement =
            connection_->statement(fmt::format("SELECT {} FROM \"{}\" t WHERE t.id = ?", columnsOf(kind), table));
        statement->bind(1, id.value);
        if (statement->step()) found = readRecord(kind, *statement);
    }
    return found;
}

void SpatialiteStore::visit(const RecordQuestion& question, const RecordVisitor& visitor) const {
    if (!question.ids.empty()) {
        auto one = question;
        for (const auto id : sortedIds(question)) {
            auto record = find(question.kind, id);
            one.ids = {id};
            if (record && query::answers(one, *record) && !visitor(std::move(*record))) return;
        }
        return;
    }
    const RecordSelection selection(question, columnsOf(question.kind));
    const auto statement = connection_->statement(selection.sql());
    selection.bindTo(*statement);
    while (statement->step()) {
        auto record = readRecord(question.kind, *statement);
        if (query::answers(question, record) && !visitor(std::move(record))) return;
    }
}

void SpatialiteStore::visitBriefly(const RecordQuestion& question, const std::vector<std::string_view>& columns,
                                   const BriefVisitor& visitor) const {
    assert(!question.window);
    visitBriefRows(*connection_, question, columns, visitor);
}

bool SpatialiteStore::visitOutlines(std::size_t shares, const OutlineVisitor& visitor) const {
    if (!readOnly_ && connection_->isInTransaction()) return false; // nobody else sees what it writes
    return visitOutlineRows(*connection_, shares, visitor);
}

std::optional<Beside> SpatialiteStore::beside() const {
    if (!readOnly_ && connection_->isWriting()) return std::nullopt; // nobody else sees what it writes
    Beside other;
    other.store = open(connection_->text("SELECT file FROM pragma_database_list WHERE name = 'main'"), true);
    other.snapshot = other.store->snapshot();
    if (other.store->revision() != revision()) return std::nullopt;
    return other;
}

std::vector<RecordId> SpatialiteStore::crowdedParcels(land::Kind kind) const {
    const auto list = connection_->statement(
        fmt::format("SELECT parcel_id FROM \"{}\" WHERE parcel_id IS NOT NULL GROUP BY parcel_id HAVING count(*) > 1",
                    land::name(kind)));
    std::vector<RecordId> parcels;
    while (list->step()) parcels.push_back(RecordId{list->number(0)});
    return parcels;
}

std::int64_t SpatialiteStore::count(land::Kind kind) const {
    // Ended zones stay in their table; retired parcels have one of their own.
    const auto* current = kind == land::Kind::clusterZone ? " WHERE valid_to IS NULL" : "";
    const auto statement =
        connection_->statement(fmt::format("SELECT count(*) FROM \"{}\"{}", land::name(kind), current));
    statement->step();
    return statement->number(0);
}

RecordId SpatialiteStore::lastId(land::Kind kind) const {
    RecordQuestion question;
    question.kind = kind;
    question.withRetired = true;
    RecordId last;
    for (const auto& table : tablesOf(question)) {
        const auto statement = connection_->statement(fmt::format("SELECT ifnull(max(id), 0) FROM \"{}\"", table));
        statement->step();
        last = std::max(last, RecordId{statement->number(0)});
    }
    return last;
}

std::string SpatialiteStore::lastParcelCode(const std::string& prefix) const {
    std::string last;
    for (const auto* table : {"parcel", "parcel_past"}) {
        const auto statement = connection_->statement(
            fmt::format("SELECT code FROM \"{}\" WHERE code >= ?1 AND code < ?2 ORDER BY code DESC LIMIT 1", table));
        statement->bind(1, std::string_view(prefix));
        const auto end = prefix + '\xFF'; // greater than any text that goes on in UTF-8
        statement->bind(2, std::string_view(end));
        if (statement->step()) last = std::max(last, std::string(statement->text(0)));
    }
    return last;
}

geom::Box SpatialiteStore::extent(land::Kind kind) const {
    if (kind == land::Kind::clusterZone) { // few, and the index knows the ended ones too
        geom::Box box;
        RecordQuestion current;
        current.kind = kind;
        visit(current, [&box](const land::Record& record) {
            box.add(geom::boxOf(*land::shapeOf(record)));
            return true;
        });
        return box;
    }
    const auto table = land::name(kind);
    const bool indexed = std::any_of(spatialTables.begin(), spatialTables.end(), [table](const SpatialTable& s) {
        return s.table == table && s.column == "geometry";
    });
    return indexed ? indexedExtent(*connection_, table) : geom::Box();
}

std::vector<query::VacancyRow> SpatialiteStore::vacancies(const query::VacancyQuestion& question) const {
    return readVacancies(*connection_, question);
}

void SpatialiteStore::visitVacancies(Date asOf, const VacancyVisitor& visitor) const {
    visitVacancyRows(*connection_, asOf, visitor);
}

void SpatialiteStore::visitBySize(const SizeQuestion& question, const VacancyVisitor& visitor) const {
    visitRowsBySize(*connection_, question, visitor);
}

bool SpatialiteStore::hasVacancies() const {
    const auto any = connection_->statement("SELECT EXISTS (SELECT 1 FROM vacancy)");
    any->step();
    return any->number(0) != 0;
}

std::vector<query::VacancyTotal> SpatialiteStore::totals(Date asOf) const { return readTotals(*connection_, asOf); }

std::vector<change::LogEntry> SpatialiteStore::log(std::size_t limit) const {
    const auto list = connection_->statement(
        "SELECT revision, title, author, at, reason, document, origin, target, change_count, previous_hash, hash "
        "FROM changeset ORDER BY revision DESC LIMIT ?");
    list->bind(1, limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
    std::vector<change::LogEntry> entries;
    while (list->step()) {
        change::LogEntry entry;
        entry.revision.value = list->number(0);
        int column = 1;
        auto& heading = entry.heading;
        for (auto* text : {&heading.title, &heading.author, &heading.at, &heading.reason, &heading.document})
            *text = list->text(column++);
        heading.origin = originNamed(list->text(6));
        heading.target.value = list->number(7);
        entry.changeCount = list->number(8);
        entry.previousHash = digestFrom(list->bytes(9));
        entry.hash = digestFrom(list->bytes(10));
        entries.push_back(std::move(entry));
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

void SpatialiteStore::visitChanges(Revision revision, const ChangeVisitor& visitor) const {
    const auto list = connection_->statement(
        "SELECT revision, kind, record_id, count, before FROM change WHERE revision = ? ORDER BY sequence");
    list->bind(1, revision.value);
    while (list->step())
        if (!visitor(readChange(*list))) return;
}

std::vector<LaterChange> SpatialiteStore::laterChanges(Revision revision, land::Kind kind, RecordId first,
                                                       RecordId last) const {
    const auto list =
        connection_->statement("SELECT revision, kind, record_id, count, before, sequence FROM change WHERE count = 1 "
                               "AND kind = ?1 AND record_id BETWEEN ?2 AND ?3 AND revision > ?4 "
                               "UNION ALL SELECT revision, kind, record_id, count, before, sequence FROM change WHERE "
                               "count > 1 AND kind = ?1 AND record_id <= ?3 "
                               "AND record_id + count > ?2 AND revision > ?4 ORDER BY 1, 6");
    list->bind(1, land::name(kind));
    list->bind(2, first.value);
    list->bind(3, last.value);
    list->bind(4, revision.value);
    std::vector<LaterChange> later;
    while (list->step()) later.push_back({Revision{list->number(0)}, readChange(*list)});
    return later;
}

std::unique_ptr<Snapshot> SpatialiteStore::snapshot() const {
    if (connection_->isInTransaction()) return nullptr; // a transaction is a snapshot already
    return std::make_unique<SpatialiteSnapshot>(*connection_);
}

std::vector<Finding> SpatialiteStore::inspect() const { return inspectFile(*connection_); }

std::unique_ptr<Transaction> SpatialiteStore::begin() {
    if (readOnly_)
        throw Error(ErrorKind::storage, "book_read_only", "the book is open for reading only",
                    "give yourself write permission, or work on a copy");
    assert(!connection_->isInTransaction() && "one write at a time");
    try {
        return std::make_unique<SpatialiteTransaction>(*connection_);
    } catch (...) {
        if (connection_->isInTransaction()) connection_->execute("ROLLBACK");
        throw;
    }
}

// PASSIVE: it waits for nobody and stops nobody. What can't be moved now stays in the WAL, as safe as before. Not after
// every edit, since beginning the WAL anew costs the next one a wait for the disk.
void SpatialiteStore::rest() const {
    constexpr int worthwhile = 1000;
    if (readOnly_ || connection_->isInTransaction() || connection_->logPages() < worthwhile) return;
    try {
        (void)connection_->number("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (const Error& error) {
        if (error.code() == "book_damaged") throw;
    }
}

void SpatialiteStore::backup(const std::string& path, const Progress& progress) const {
    copyBookFile(*connection_, path, progress);
}

std::optional<std::string> SpatialiteStore::attachment(const std::string& hash) const {
    const auto kept = connection_->statement("SELECT content FROM attachment WHERE hash = ?");
    kept->bind(1, std::string_view(hash));
    if (!kept->step()) return std::nullopt;
    const auto bytes = kept->bytes(0);
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

} // namespace mutu::store
