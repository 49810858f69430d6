// SPDX-License-Identifier: Apache-2.0
#include "geo/book/references.h"

#include "geo/change/codec.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::book {

namespace {

constexpr std::size_t mostKnown = 4096;

/// Calls visit(column, kind, id) for each reference of a record that is set.
template <class Visit> void forEachReference(const land::Record& record, const Visit& visit) {
    std::visit(
        [&](const auto& r) {
            land::forEachField<std::decay_t<decltype(r)>>([&](const auto& field) {
                const auto& value = r.*field.member;
                if constexpr (requires { std::decay_t<decltype(value)>::kind; })
                    if (value) visit(field.column, value.kind, value.id);
            });
        },
        record);
}

// What a removed record was called: the write that removed it has just kept its image.
std::string formerTitle(const store::Store& store, land::Kind kind, RecordId id) {
    const auto kept = store.laterChanges(Revision{0}, kind, id, id);
    if (kept.empty() || kept.back().change.before.empty()) return std::string(land::name(kind));
    return land::titleOf(change::recordFrom(std::as_bytes(std::span(kept.back().change.before))));
}

// The first record, current or past, whose field points into a run of removed ids.
template <class Type, class FieldType>
std::optional<Refusal> heldBy(const store::Store& store, const FieldType& field, land::Kind kind, std::int64_t first,
                              std::int64_t last) {
    std::optional<Refusal> refusal;
    query::RecordQuestion question;
    question.kind = land::Description<Type>::kind;
    question.range = query::KeyRange{field.column, RecordId{first}, RecordId{last}};
    question.withRetired = true;
    store.visit(question, [&](const land::Record& holder) {
        const auto title = formerTitle(store, kind, (std::get<Type>(holder).*field.member).id);
        refusal = Refusal{
            "reference_held",
            fmt::format("{} is still needed: {} {}", title, land::name(land::kindOf(holder)), land::titleOf(holder)),
            title, "end or remove what points to it first"};
        return false;
    });
    return refusal;
}

std::optional<Refusal> heldByAny(const store::Store& store, land::Kind kind, std::int64_t first, std::int64_t last) {
    std::optional<Refusal> refusal;
    for (const auto other : land::allKinds)
        land::withKind(other, [&](const auto& empty) {
            using Type = std::decay_t<decltype(empty)>;
            land::forEachField<Type>([&](const auto& field) {
                using Value = std::decay_t<decltype(empty.*field.member)>;
                if constexpr (requires { Value::kind; })
                    if (!refusal && Value::kind == kind) refusal = heldBy<Type>(store, field, kind, first, last);
            });
        });
    return refusal;
}

} // namespace

std::optional<Refusal> HangingReferences::pointsToNothing(const store::Store& store, const land::Record& record) const {
    std::optional<Refusal> refusal;
    forEachReference(record, [&](std::string_view column, land::Kind kind, RecordId id) {
        if (refusal || (known_.contains({kind, id}) && !isRemoved({kind, id})) || store.find(kind, id)) return;
        refusal =
            Refusal{"reference_missing",
                    fmt::format("{} points to something that isn't in the book ({})", land::titleOf(record), column),
                    land::titleOf(record), "add what it points to first"};
    });
    return refusal;
}

bool HangingReferences::isRemoved(const Target& target) const {
    const auto runs = removed_.find(target.first);
    return runs != removed_.end() && std::any_of(runs->second.begin(), runs->second.end(), [&](const Run& run) {
               return run.first <= target.second.value && target.second.value <= run.second;
           });
}

void HangingReferences::add(const change::Change& change) {
    if (change.before && known_.size() < mostKnown)
        forEachReference(*change.before, [&](std::string_view, land::Kind kind, RecordId id) {
            known_.insert({kind, id});
        });
    const auto kind = land::kindOf(change.either());
    const auto id = land::idOf(change.either());
    if (change.after) {
        written_.emplace_back(kind, id);
        return;
    }
    auto& runs = removed_[kind];
    if (!runs.empty() && runs.back().first - 1 == id.value)
        runs.back().first = id.value;
    else if (!runs.empty() && runs.back().second + 1 == id.value)
        runs.back().second = id.value;
    else
        runs.emplace_back(id.value, id.value);
}

std::optional<Refusal> HangingReferences::find(const store::Store& store) const {
    for (const auto& [kind, id] : written_) {
        const auto record = store.find(kind, id);
        if (!record) continue;
        if (auto refusal = pointsToNothing(store, *record)) return refusal;
    }
    for (const auto& [kind, runs] : removed_)
        for (const auto& [first, last] : runs)
            if (auto refusal = heldByAny(store, kind, first, last)) return refusal;
    return std::nullopt;
}

} // namespace mutu::book
