// SPDX-License-Identifier: Apache-2.0
#include "geo/book/state.h"

#include <fmt/format.h>

namespace mutu::book {

namespace {

Refusal missing(const land::Record& record, std::string_view column) {
    return {"reference_missing",
            fmt::format("{} points to something that isn't in the book ({})", land::titleOf(record), column),
            land::titleOf(record), "add what it points to first"};
}

std::optional<Refusal> pointsToNothing(const store::Store& store, const land::Record& record) {
    std::optional<Refusal> refusal;
    std::visit(
        [&](const auto& r) {
            land::forEachField<std::decay_t<decltype(r)>>([&](const auto& field) {
                const auto& value = r.*field.member;
                if constexpr (requires {
                                  std::decay_t<decltype(value)>::kind;
                                  value.id;
                              }) {
                    if (!refusal && value && !store.find(value.kind, value.id)) refusal = missing(record, field.column);
                }
            });
        },
        record);
    return refusal;
}

// The first record of any kind that still points to a removed one.
std::optional<Refusal> pointedTo(const store::Store& store, const land::Record& removed) {
    std::optional<Refusal> refusal;
    const auto kind = land::kindOf(removed);
    for (const auto other : land::allKinds) {
        land::withKind(other, [&](const auto& empty) {
            land::forEachField<std::decay_t<decltype(empty)>>([&](const auto& field) {
                using Value = std::decay_t<decltype(empty.*field.member)>;
                if constexpr (requires { Value::kind; }) {
                    if (refusal || Value::kind != kind) return;
                    query::RecordQuestion question;
                    question.kind = other;
                    question.key = query::Key{field.column, land::idOf(removed)};
                    store.visit(question, [&](const land::Record& holder) {
                        refusal = Refusal{"reference_held",
                                          fmt::format("{} is still needed by a {} ({})", land::titleOf(removed),
                                                      land::name(other), land::titleOf(holder)),
                                          land::titleOf(removed), "end or remove what points to it first"};
                        return false;
                    });
                }
            });
        });
    }
    return refusal;
}

} // namespace

std::optional<Refusal> brokenReference(const store::Store& store, const std::vector<change::Change>& changes) {
    for (const auto& change : changes) {
        auto refusal = change.after ? pointsToNothing(store, *change.after) : pointedTo(store, *change.before);
        if (refusal) return refusal;
    }
    return std::nullopt;
}

} // namespace mutu::book
