// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit.h"

#include "geo/book/edit_draft.h"
#include "geo/book/gate.h"

#include <utility>

namespace mutu::book {

namespace {

/// What an edit becomes; `settle` has the last word on the changes before they are written.
template <class Settle>
Result<Edited> drafted(Book& book, const fabric::Edit& edit, const change::Heading& heading, const EditWishes& wishes,
                       const Settle& settle) {
    Edited edited;
    const auto revision = book.apply(heading, [&](store::Transaction& transaction) {
        EditDraft draft(book.records(), transaction, edit, heading, wishes);
        auto changes = draft.make();
        edited.created = draft.created();
        edited.carried = draft.carried();
        edited.lineage = draft.lineage();
        return settle(std::move(changes));
    });
    if (!revision) return revision.refusal();
    edited.revision = *revision;
    return edited;
}

using Changes = Result<std::vector<change::Change>>;

} // namespace

Result<Edited> applyEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                         const EditWishes& wishes) {
    return drafted(book, edit, heading, wishes, [](Changes changes) { return changes; });
}

Result<Edited> foreseeEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                           const EditWishes& wishes) {
    return drafted(book, edit, heading, wishes, [&book](Changes changes) -> Changes {
        if (!changes) return changes;
        if (auto refusal = wouldMakeFinding(book.records(), *changes)) return *std::move(refusal);
        return std::vector<change::Change>(); // nothing to write: the transaction ends without a trace
    });
}

} // namespace mutu::book
