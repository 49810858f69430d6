// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mutu::book {

/// The records of one kind whose reference `column` names this id, read by index, in order of id.
template <class Type> std::vector<Type> pointingAt(const store::Store& store, std::string_view column, RecordId id) {
    std::vector<Type> found;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{column, id};
    store.visit(question, [&](land::Record&& record) {
        found.push_back(std::move(std::get<Type>(record)));
        return true;
    });
    return found;
}

/// The records of one kind whose text field `column` has this value.
template <class Type>
std::vector<Type> calledBy(const store::Store& store, std::string_view column, const std::string& value) {
    std::vector<Type> found;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{column, value};
    store.visit(question, [&](land::Record&& record) {
        found.push_back(std::move(std::get<Type>(record)));
        return true;
    });
    return found;
}

/// Every record of a kind of which a book has few: cases, lots, targets.
template <class Type> std::vector<Type> allOf(const store::Store& store) {
    std::vector<Type> found;
    store.visit({.kind = land::Description<Type>::kind}, [&](land::Record&& record) {
        found.push_back(std::move(std::get<Type>(record)));
        return true;
    });
    return found;
}

template <class Type> std::optional<Type> recordOf(const store::Store& store, RecordId id) {
    auto found = store.find(land::Description<Type>::kind, id);
    return found ? std::optional(std::move(std::get<Type>(*found))) : std::nullopt;
}

/// What a record is called (land::titleOf); empty where there is none of that id.
inline std::string titleOf(const store::Store& store, land::Kind kind, RecordId id) {
    const auto found = id ? store.find(kind, id) : std::nullopt;
    return found ? land::titleOf(*found) : std::string();
}

} // namespace mutu::book
