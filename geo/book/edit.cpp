// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit.h"

#include "geo/book/edit_draft.h"

namespace mutu::book {

Result<Edited> applyEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                         const EditWishes& wishes) {
    Edited edited;
    const auto revision = book.apply(heading, [&](store::Transaction& transaction) {
        EditDraft draft(book.records(), transaction, edit, heading, wishes);
        auto changes = draft.make();
        edited.created = draft.created();
        edited.carried = draft.carried();
        edited.lineage = draft.lineage();
        return changes;
    });
    if (!revision) return revision.refusal();
    edited.revision = *revision;
    return edited;
}

Result<Edited> foreseeEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                           const EditWishes& wishes) {
    Edited foreseen;
    const auto revision = book.apply(heading, [&](store::Transaction& transaction) {
        EditDraft draft(book.records(), transaction, edit, heading, wishes);
        auto changes = draft.make();
        foreseen.created = draft.created();
        foreseen.carried = draft.carried();
        if (changes) changes->clear(); // nothing to write: the transaction ends without a trace
        return changes;
    });
    if (!revision) return revision.refusal();
    foreseen.revision = *revision;
    return foreseen;
}

} // namespace mutu::book
