// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/book/standing.h"
#include "geo/change/codec.h"
#include "geo/office/vacancy.h"

namespace mutu::book {

/// What an open book holds in memory: its store, and what is computed from its card when first asked for.
struct Book::State {
    std::string path;
    std::unique_ptr<store::Store> store;
    bool readOnly = false;
    std::optional<geom::Crs> crs;
    Standing standing; ///< of the changesets, read on as the book grows
};

/// The card with its CRS in the form that is kept; Error{usage} where it is none for a book.
store::Card withCheckedCrs(const store::Card& card);
/// The chain's first link: what the book says of itself.
Digest firstLink(const store::Card& card);
/// The hash that the next changeset of a store builds upon.
Digest lastHash(const store::Store& store);
/// The canonical bytes of a record; empty for none.
std::string imageOf(const std::optional<land::Record>& record);

/// Writes one changeset record by record inside a transaction and keeps its hash.
class ChangesetWriter {
  public:
    ChangesetWriter(const store::Store& store, store::Transaction& transaction, const change::Heading& heading);

    void write(const change::Change& change, std::string_view before, std::string_view after);
    void close();
    [[nodiscard]] Revision revision() const { return revision_; }
    [[nodiscard]] std::int64_t count() const { return count_; }

  private:
    store::Transaction& transaction_;
    Digest previous_;
    change::ChainHash hash_;
    Revision revision_;
    std::int64_t count_ = 0;
};

} // namespace mutu::book
