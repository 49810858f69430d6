// SPDX-License-Identifier: Apache-2.0
#include "geo/query/record_question.h"

#include <algorithm>

namespace mutu::query {

namespace {

template <class Type> bool hasValue(const Type& record, const Key& key) {
    bool found = false;
    land::forEachField<Type>([&](const auto& field) {
        if (field.column != key.column) return;
        const auto& value = record.*field.member;
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
            const auto* wanted = std::get_if<std::string>(&key.value);
            found = wanted != nullptr && value == *wanted;
        } else if constexpr (requires { value.id; }) {
            const auto* wanted = std::get_if<RecordId>(&key.value);
            found = wanted != nullptr && value.id == *wanted;
        }
    });
    return found;
}

template <class Type> bool isInRange(const Type& record, const KeyRange& range) {
    bool found = range.column == "id" && record.id >= range.first && record.id <= range.last;
    land::forEachField<Type>([&](const auto& field) {
        if constexpr (requires { (record.*field.member).id; }) {
            const RecordId id = (record.*field.member).id;
            if (field.column == range.column) found = id >= range.first && id <= range.last;
        }
    });
    return found;
}

template <class Type> bool inForce(const Type& record, std::optional<Date> asOf) {
    if constexpr (requires { record.validTo; }) {
        if (!asOf) return !record.validTo;
        return (!record.validFrom || *record.validFrom <= *asOf) && (!record.validTo || *asOf < *record.validTo);
    }
    return true;
}

} // namespace

bool answers(const RecordQuestion& question, const land::Record& record) {
    if (land::kindOf(record) != question.kind) return false;
    if (!question.ids.empty() &&
        std::find(question.ids.begin(), question.ids.end(), land::idOf(record)) == question.ids.end())
        return false;
    if (question.window) {
        const auto* shape = land::shapeOf(record);
        if (shape == nullptr || !geom::boxOf(*shape).meets(*question.window)) return false;
    }
    return std::visit(
        [&question](const auto& r) {
            // A record named by its id is answered whether or not it is still in force.
            const bool timely =
                (!question.asOf && (question.withRetired || !question.ids.empty())) || inForce(r, question.asOf);
            return timely && (!question.key || hasValue(r, *question.key)) &&
                   (!question.range || isInRange(r, *question.range));
        },
        record);
}

} // namespace mutu::query
