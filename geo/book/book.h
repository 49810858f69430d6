// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/base/progress.h"
#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/geom/crs.h"
#include "geo/store/store.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

enum class Access : unsigned char { readWrite, readOnly };
enum class Intent : unsigned char { write, trial };

/// What `verify` found: the chain holds when `findings` is empty.
struct Verification {
    std::int64_t changesets = 0;
    std::int64_t changes = 0;
    std::vector<Finding> findings;
};

/// Who undoes or redoes, and on what grounds; an author alone is enough.
struct Signature {
    Signature(std::string who)
        : author(std::move(who)) {}
    Signature(const char* who)
        : author(who) {}
    Signature(std::string who, std::string why, std::string number)
        : author(std::move(who))
        , reason(std::move(why))
        , document(std::move(number)) {}

    std::string author;
    std::string reason;
    std::string document;
};

/// An open land book: everything that is read goes through its store, everything that is written through a changeset.
/// - One object belongs to one thread; open the same file again for another thread.
/// - After every write the derived vacancies of the touched parcels are computed anew, in the same transaction.
class Book {
  public:
    /// A new book file. Refuses to overwrite: Error{badInput, "book_exists"}. The CRS must be projected in metres:
    /// Error{usage, "crs_not_projected"}.
    static Book create(const std::string& path, const store::Card& card);
    /// A new book file with everything a source holds, as its first changeset: the file appears when it is complete,
    /// or not at all (cancelled, disk full). Much quicker than create() and take().
    static void make(const std::string& path, const store::Card& card, change::Heading heading,
                     change::RecordSource& source, const Progress& progress = {});
    /// An existing book; an older schema is upgraded after a backup beside the file, a newer one is refused
    /// (Error{storage, "book_too_new"}).
    /// - A file on read-only media or without write permission opens for reading; a file that is no book:
    /// Error{badInput, "not_a_book"}.
    static Book open(const std::string& path, Access access = Access::readWrite);
    /// A book in memory, for tests and previews.
    static Book inMemory(const store::Card& card);

    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;
    ~Book();

    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] store::Card card() const;
    [[nodiscard]] const geom::Crs& crs() const;
    [[nodiscard]] bool isReadOnly() const;
    /// All reading.
    [[nodiscard]] const store::Store& records() const;

    /// Takes a changeset (ids 0 in after-sides: numbered here, in order; `heading.at` empty: now).
    /// - Refusals: `stale` (a before-side differs from what the book holds), `would_make_finding` (a boundary would no
    /// longer match its neighbours: gate.h), `reference_missing`, `reference_held` (someone still points to a removed
    /// record).
    Result<Revision> apply(change::Changeset changeset);
    /// Takes the changes that a draft makes inside the transaction, while nobody else writes: it may read the book,
    /// number new records and complete the heading. A draft's refusal is returned, and the book is as it was.
    /// - A trial takes every step that can refuse and then leaves the book as it was; its answer is the present
    /// revision.
    using Draft = std::function<Result<std::vector<change::Change>>(store::Transaction&, change::Heading&)>;
    Result<Revision> apply(change::Heading heading, const Draft& draft, Intent intent = Intent::write);
    /// Takes new records as they arrive, as one changeset; empty sources leave no changeset and return the present
    /// revision.
    /// - Whatever is thrown on the way (cancelled, disk full) leaves the book as it was.
    /// - `expected`: the revision at which the records were found to be missing; if the book has moved on,
    /// Error{locked, "book_changed"}.
    Revision take(change::Heading heading, change::RecordSource& source, const Progress& progress = {},
                  std::optional<Revision> expected = {});

    /// Takes back a changeset (default: the newest act that is in force). Refusals: `nothing_to_undo`, `changed_later`
    /// (with the list), `already_undone`.
    Result<Revision> undo(std::optional<Revision> target, const Signature& signature);
    /// Takes back an undo (default: the newest, unless something else was done since). Refusals: `nothing_to_redo`,
    /// `changed_later`.
    Result<Revision> redo(std::optional<Revision> target, const Signature& signature);
    /// Recomputes the hash chain from the records and the history, finds records that no changeset brought in, and
    /// inspects the place they are kept in.
    /// - The card (name, CRS, illustrative or not) is the chain's first link. Derived rows are not part of it:
    /// deriveAll() makes them anew.
    [[nodiscard]] Verification verify(const Progress& progress = {}) const;
    void backup(const std::string& path, const Progress& progress = {}) const;
    /// Computes every derived row anew (after a new rule sheet).
    void deriveAll(const Progress& progress = {});

  private:
    struct State;
    explicit Book(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace mutu::book
