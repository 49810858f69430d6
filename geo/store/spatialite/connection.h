// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace mutu::store {

/// One prepared SQL statement. Parameters count from 1, columns from 0.
/// - Text and bytes bound must outlive the next step(); views read are good until then.
class Statement {
  public:
    Statement(sqlite3* database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view text);
    void bindBytes(int parameter, std::span<const std::byte> bytes);
    void bindNull(int parameter);

    /// The next row; false when there is none. Throws Error on a foreign failure.
    bool step();
    /// Runs a statement without rows and makes it ready for the next parameters.
    void run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::byte> bytes(int column) const;

  private:
    friend class Borrowed;

    void require(int code);

    sqlite3* database_;
    sqlite3_stmt* handle_ = nullptr;
    bool isLent_ = false;
};

/// A statement borrowed from the connection; it is reset when the borrower is done.
class Borrowed {
  public:
    explicit Borrowed(Statement& statement)
        : statement_(&statement) {
        statement.isLent_ = true;
    }
    ~Borrowed() {
        statement_->reset();
        statement_->isLent_ = false;
    }
    [[nodiscard]] static bool isFree(const Statement& statement) { return !statement.isLent_; }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    Statement* operator->() const { return statement_; }
    Statement& operator*() const { return *statement_; }

  private:
    Statement* statement_;
};

/// How a file is opened.
enum class Opening : unsigned char {
    readWrite,
    readOnly,
    immutable, ///< read-only media: no lock, no WAL is looked for
};

/// One connection to an SQLite file: the only place that calls SQLite.
/// - Foreign failures become Error: `book_locked`, `disk_full`, `book_read_only`, `not_a_book`, `book_damaged`,
/// `storage_failed`.
class Connection {
  public:
    Connection(const std::string& path, Opening opening, bool create);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one or several statements without parameters.
    void execute(const std::string& sql);
    /// A prepared statement, kept for the next time the same SQL is asked; while one is lent out, another is prepared.
    Borrowed statement(const std::string& sql);
    /// Runs one statement without parameters or rows that will be run again: it stays prepared.
    void repeat(const std::string& sql) { statement(sql)->run(); }
    [[nodiscard]] std::int64_t number(const std::string& sql);
    /// The same for a question that will be asked again: it stays prepared.
    [[nodiscard]] std::int64_t repeatedNumber(const std::string& sql);
    [[nodiscard]] std::string text(const std::string& sql);
    /// Loads SpatiaLite into this connection: needed to make a book, not to read or write one.
    void loadSpatialite();
    [[nodiscard]] bool isInTransaction() const;
    /// In a transaction that has written, or was begun in order to.
    [[nodiscard]] bool isWriting() const;
    /// The write that finds more than so many pages in the WAL moves them into the file.
    void keepLogBelow(int pages);
    /// How many pages were in the WAL after this connection's last write.
    [[nodiscard]] int logPages() const { return logPages_; }
    /// A consistent copy into a new file, while others may write.
    void copyTo(const std::string& path, const std::function<bool(int remaining, int total)>& progress);
    /// Every SQL text prepared so far, for the test that looks at query plans.
    [[nodiscard]] std::vector<std::string> statementTexts() const;

  private:
    static int afterWrite(void* connection, sqlite3* database, const char* schema, int pages);

    sqlite3* database_ = nullptr;
    int logPages_ = 0;
    int mostLogPages_ = 0;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Statement>>> statements_;
};

/// Throws the Error that an SQLite result code means.
[[noreturn]] void fail(sqlite3* database, int code, std::string_view doing);

} // namespace mutu::store
