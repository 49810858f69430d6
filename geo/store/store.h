// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/base/progress.h"
#include "geo/change/changeset.h"
#include "geo/query/record_question.h"
#include "geo/query/vacancy_question.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mutu::store {

/// What a book says of itself.
struct Card {
    std::string name;
    std::string crs;           ///< `EPSG:4549`, or a WKT where no code is known
    bool illustrative = false; ///< made up for show; every sheet and screen says so
    std::string createdAt;     ///< ISO 8601, UTC
};

/// One line of a changeset as it is kept: the record it touched and what that record was before.
/// - A run of new records with consecutive ids is one line: `count` > 1, no image.
struct KeptChange {
    land::Kind kind = land::Kind::parcel;
    RecordId id;
    std::int64_t count = 1;
    std::string before; ///< canonical bytes; empty: the record did not exist
};

struct LaterChange {
    Revision revision;
    KeptChange change;
};

/// One write in progress: everything or nothing. Without commit() it leaves no trace.
class Transaction {
  public:
    virtual ~Transaction() = default;

    /// The next free id of a kind; ids are never used twice, not even after an undo.
    virtual RecordId nextId(land::Kind kind) = 0;
    /// The next number of a named series (parcel codes of a sub-district, boundary points), `atLeast` or greater;
    /// never given twice, not even after an undo.
    virtual std::int64_t nextNumber(const std::string& series, std::int64_t atLeast) = 0;
    /// Keeps an id that the caller chose from being given out again.
    virtual void reserve(land::Kind kind, RecordId id) = 0;
    /// Announces that very many records come, so that indexes are built behind them and not with each.
    virtual void expectMany() = 0;
    /// Starts the next changeset of the log; the records written until close() belong to it.
    virtual Revision open(const change::Heading& heading) = 0;
    /// Stores one change and its image: `before` is the canonical bytes of the side that goes, empty for a new record.
    virtual void write(const change::Change& change, std::string_view before) = 0;
    /// Ends the changeset; no further record is written in this transaction.
    virtual void close(std::int64_t changeCount, const Digest& previous, const Digest& hash) = 0;
    /// Replaces the derived pieces of the given parcels by the given rows (ids 0: numbered here), outside of any
    /// history.
    virtual void replaceVacancies(const std::vector<RecordId>& parcels, const std::vector<land::Vacancy>& rows) = 0;
    /// Takes every derived piece away, to be made anew.
    virtual void clearVacancies() = 0;
    virtual void commit() = 0;
};

using RecordVisitor = std::function<bool(land::Record&&)>; ///< may keep the record; false: enough
using VacancyVisitor = std::function<bool(const land::Vacancy&)>;
using ChangeVisitor = std::function<bool(const KeptChange&)>;

/// While it lives, all reads of one store object see one and the same state, whoever writes meanwhile.
class Snapshot {
  public:
    virtual ~Snapshot() = default;
};

/// Where a book is kept: in memory, in a SpatiaLite file, later on a server.
/// - One object belongs to one thread; several objects may read one file while another writes.
/// - Reads see the last committed state, or, on the object that writes, the transaction's.
/// - Foreign failures are thrown as Error (`locked`, `storage`); what is refused by rule never reaches a store.
class Store {
  public:
    virtual ~Store() = default;

    [[nodiscard]] virtual Card card() const = 0;
    [[nodiscard]] virtual Revision revision() const = 0;
    [[nodiscard]] virtual std::optional<land::Record> find(land::Kind kind, RecordId id) const = 0;
    virtual void visit(const query::RecordQuestion& question, const RecordVisitor& visitor) const = 0;
    /// How many records of a kind are current.
    [[nodiscard]] virtual std::int64_t count(land::Kind kind) const = 0;
    /// The greatest id of a kind that is kept, current or past; 0 when there is none.
    [[nodiscard]] virtual RecordId lastId(land::Kind kind) const = 0;
    /// The parcel code, current or retired, that comes last in the order of bytes among those that begin with `prefix`;
    /// empty when there is none.
    [[nodiscard]] virtual std::string lastParcelCode(const std::string& prefix) const = 0;
    /// The box of all current records of a kind; empty when there are none.
    [[nodiscard]] virtual geom::Box extent(land::Kind kind) const = 0;

    [[nodiscard]] virtual std::vector<query::VacancyRow> vacancies(const query::VacancyQuestion& question) const = 0;
    /// Every derived piece that holds on a day, `pending` and `building` included, in order of id.
    virtual void visitVacancies(Date asOf, const VacancyVisitor& visitor) const = 0;
    /// Whether any derived piece is kept; a store that would have to look everywhere may say yes.
    [[nodiscard]] virtual bool hasVacancies() const { return true; }
    /// Sums per district, kind and pool; `pending` and `building` stand under pool `none`. Sums of no piece are left
    /// out.
    [[nodiscard]] virtual std::vector<query::VacancyTotal> totals(Date asOf) const = 0;

    /// The log, oldest first; `limit` > 0: only the newest so many.
    [[nodiscard]] virtual std::vector<change::LogEntry> log(std::size_t limit = 0) const = 0;
    virtual void visitChanges(Revision revision, const ChangeVisitor& visitor) const = 0;
    /// The changes after `revision` that touched a record of the kind with first <= id <= last, oldest first.
    /// - The image of the first one for a record is what that record was right after `revision`.
    [[nodiscard]] virtual std::vector<LaterChange> laterChanges(Revision revision, land::Kind kind, RecordId first,
                                                                RecordId last) const = 0;

    /// Holds one state for several reads; a store that nobody else can write may give nothing.
    [[nodiscard]] virtual std::unique_ptr<Snapshot> snapshot() const { return nullptr; }
    /// What is wrong with the place itself (damaged pages, an index that lost rows), beside what the history tells.
    [[nodiscard]] virtual std::vector<Finding> inspect() const { return {}; }
    /// Precondition: no other transaction or snapshot of this object lives.
    virtual std::unique_ptr<Transaction> begin() = 0;
    /// A complete copy at a new place; never overwrites.
    virtual void backup(const std::string& path, const Progress& progress) const = 0;
};

} // namespace mutu::store
