// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit.h"

#include "geo/book/edit_draft.h"

#include <fmt/format.h>

#include <string_view>

namespace mutu::book {

namespace {

void nameCreated(std::string& title, const std::vector<land::Parcel>& created) {
    constexpr std::string_view mark = "{created}";
    const auto at = title.find(mark);
    if (at == std::string::npos) return;
    std::vector<std::string> names;
    for (const auto& parcel : created) names.push_back(parcel.title());
    title.replace(at, mark.size(), fmt::format("{}", fmt::join(names, ", ")));
}

Result<Edited> drafted(Book& book, const fabric::Edit& edit, const change::Heading& heading, const EditWishes& wishes,
                       Intent intent) {
    Edited edited;
    const auto revision = book.apply(
        heading,
        [&](store::Transaction& transaction, change::Heading& entitled) {
            EditDraft draft(book.records(), transaction, edit, heading, wishes);
            auto changes = draft.make();
            edited.created = draft.created();
            edited.carried = draft.carried();
            edited.lineage = draft.lineage();
            nameCreated(entitled.title, edited.created);
            return changes;
        },
        intent);
    if (!revision) return revision.refusal();
    edited.revision = *revision;
    return edited;
}

} // namespace

Result<Edited> applyEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                         const EditWishes& wishes) {
    return drafted(book, edit, heading, wishes, Intent::write);
}

Result<Edited> foreseeEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                           const EditWishes& wishes) {
    return drafted(book, edit, heading, wishes, Intent::trial);
}

} // namespace mutu::book
