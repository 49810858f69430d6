// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/connection.h"

#include "geo/base/error.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace mutu::store {

namespace {

int flags(Opening opening, bool create) {
    const int shared = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    if (opening == Opening::readWrite) return shared | SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
    return shared | SQLITE_OPEN_READONLY;
}

// A path as a URI, so that immutable=1 can be said and no character of the path is taken for a parameter.
std::string uri(const std::string& path, Opening opening) {
    std::string text = path.starts_with('/') ? "file://" : "file:"; // else "//x" would be taken for a host
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#')
            text += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            text += c;
    }
    return opening == Opening::immutable ? text + "?immutable=1" : text;
}

// SQLite's count of its own memory takes a lock at every allocation. Where something else has already set SQLite up
// (GDAL), the count stays: slower, not wrong.
void leaveMemoryUncounted() {
    static const int said = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)said;
}

} // namespace

void fail(sqlite3* database, int code, std::string_view doing) {
    const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorKind::locked, "book_locked", "another program is writing to the book",
                    "wait until it is done, or close the other program, and try again");
    case SQLITE_FULL:
        throw Error(ErrorKind::storage, "disk_full", "the disk is full",
                    "free some space and try again; the book is as it was");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        throw Error(ErrorKind::storage, "book_read_only", "the book can't be written",
                    "give yourself write permission to the file and its folder, or work on a copy");
    case SQLITE_NOTADB:
        throw Error(ErrorKind::badInput, "not_a_book", "the file is no land book",
                    "choose a book made by mutu new or mutu demo");
    case SQLITE_CORRUPT:
        throw Error(ErrorKind::storage, "book_damaged", fmt::format("the book is damaged: {}", detail),
                    "restore it from a backup");
    case SQLITE_CANTOPEN:
        throw Error(ErrorKind::storage, "cannot_open", fmt::format("the file can't be opened: {}", detail),
                    "check the path and the permissions of the folder");
    case SQLITE_CONSTRAINT:
        if (code != SQLITE_CONSTRAINT_FOREIGNKEY) break;
        throw Error(ErrorKind::storage, "reference_broken",
                    fmt::format("a record points to something that isn't in the book: {} ({})", detail, doing),
                    "bring in what it points to first; the book is as it was");
    default:
        break;
    }
    if ((code & 0xFF) == SQLITE_IOERR)
        throw Error(ErrorKind::storage, "disk_failed", fmt::format("the disk failed: {}", detail),
                    "check the disk and its free space; the book is as it was");
    throw Error(ErrorKind::storage, "storage_failed", fmt::format("{} ({})", detail, doing), "");
}

Statement::Statement(sqlite3* database, std::string_view sql)
    : database_(database) {
    const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &handle_, nullptr);
    if (code != SQLITE_OK) fail(database, code, sql);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

// A value that SQLite doesn't take (too long) must not be stored as nothing.
void Statement::require(int code) {
    if (code != SQLITE_OK) fail(database_, code, "a value");
}

void Statement::bind(int parameter, std::int64_t value) { require(sqlite3_bind_int64(handle_, parameter, value)); }
void Statement::bind(int parameter, double value) { require(sqlite3_bind_double(handle_, parameter, value)); }
void Statement::bind(int parameter, std::string_view text) {
    require(sqlite3_bind_text64(handle_, parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bindBytes(int parameter, std::span<const std::byte> bytes) {
    require(sqlite3_bind_blob64(handle_, parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
}
void Statement::bindNull(int parameter) { require(sqlite3_bind_null(handle_, parameter)); }

bool Statement::step() {
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const std::string doing = sqlite3_sql(handle_);
    sqlite3_reset(handle_);
    fail(database_, code, doing.substr(0, 60));
}

void Statement::run() {
    step();
    reset();
}

void Statement::reset() { sqlite3_reset(handle_); }

bool Statement::isNull(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_, column); }
double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }
std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}
std::span<const std::byte> Statement::bytes(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(handle_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

Connection::Connection(const std::string& path, Opening opening, bool create) {
    leaveMemoryUncounted();
    const int code = sqlite3_open_v2(uri(path, opening).c_str(), &database_, flags(opening, create), nullptr);
    if (code != SQLITE_OK) {
        std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closer(database_, sqlite3_close);
        database_ = nullptr;
        fail(closer.get(), code, path);
    }
    sqlite3_busy_timeout(database_, 3000);
    // Without these a hostile file could run code through its schema, or grow a trigger of its own.
    sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

Connection::~Connection() {
    statements_.clear();
    sqlite3_close(database_);
}

void Connection::execute(const std::string& sql) {
    const int code = sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(database_, sqlite3_extended_errcode(database_), sql.substr(0, 60));
}

Borrowed Connection::statement(const std::string& sql) {
    const auto known = statements_.find(sql);
    if (known != statements_.end())
        for (const auto& kept : known->second)
            if (Borrowed::isFree(*kept)) return Borrowed(*kept);
    auto fresh = std::make_unique<Statement>(database_, sql);
    return Borrowed(*statements_[sql].emplace_back(std::move(fresh)));
}

std::int64_t Connection::number(const std::string& sql) {
    Statement once(database_, sql);
    return once.step() ? once.number(0) : 0;
}

std::int64_t Connection::repeatedNumber(const std::string& sql) {
    const auto kept = statement(sql);
    return kept->step() ? kept->number(0) : 0;
}

std::string Connection::text(const std::string& sql) {
    Statement once(database_, sql);
    return once.step() ? std::string(once.text(0)) : std::string();
}

void Connection::loadSpatialite() {
    sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
    char* message = nullptr;
    const int code = sqlite3_load_extension(database_, "mod_spatialite", nullptr, &message);
    const std::string detail = message != nullptr ? message : "";
    sqlite3_free(message);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (code != SQLITE_OK)
        throw Error(ErrorKind::storage, "spatialite_missing", fmt::format("SpatiaLite can't be loaded: {}", detail),
                    "install the package libsqlite3-mod-spatialite");
}

bool Connection::isWriting() const { return sqlite3_txn_state(database_, nullptr) == SQLITE_TXN_WRITE; }

bool Connection::isInTransaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Connection::keepLogBelow(int pages) {
    mostLogPages_ = pages;
    sqlite3_wal_hook(database_, afterWrite, this);
}

// As SQLite's own hook does: what can't be moved now waits for the next write, and the write itself has succeeded.
int Connection::afterWrite(void* connection, sqlite3* database, const char* schema, int pages) {
    auto& self = *static_cast<Connection*>(connection);
    self.logPages_ = pages;
    if (pages >= self.mostLogPages_)
        sqlite3_wal_checkpoint_v2(database, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

void Connection::copyTo(const std::string& path, const std::function<bool(int, int)>& progress) {
    Connection target(path, Opening::readWrite, true);
    sqlite3_backup* backup = sqlite3_backup_init(target.database_, "main", database_, "main");
    if (backup == nullptr) fail(target.database_, sqlite3_errcode(target.database_), path);
    int code = SQLITE_OK;
    bool wanted = true;
    while (wanted && (code = sqlite3_backup_step(backup, 4096)) == SQLITE_OK)
        wanted = !progress || progress(sqlite3_backup_remaining(backup), sqlite3_backup_pagecount(backup));
    sqlite3_backup_finish(backup);
    if (!wanted) throw Error(ErrorKind::cancelled, "cancelled", "the copy was stopped", "");
    if (code != SQLITE_DONE) fail(target.database_, code, path);
}

std::vector<std::string> Connection::statementTexts() const {
    std::vector<std::string> texts;
    texts.reserve(statements_.size());
    for (const auto& [sql, statement] : statements_) texts.push_back(sql);
    return texts;
}

} // namespace mutu::store
