// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"
#include "geo/land/record.h"

#include <string>

namespace mutu::cli {

/// One field's value as JSON: areas in square metres, dates as ISO 8601, enums by their stable names; null where
/// nothing is stated.
Json valueOf(const std::string& text);
Json valueOf(bool flag);
Json valueOf(std::int64_t number);
Json valueOf(const std::optional<std::int64_t>& number);
Json valueOf(const std::optional<double>& number);
Json valueOf(const std::optional<Date>& date);
Json valueOf(const std::optional<RegisteredArea>& area);
template <class Enum>
requires requires { land::Names<Enum>::all; }
Json valueOf(Enum value) { return land::name(value); }

/// A record's stated fields by their column names; areas get the suffix `_m2`. References and geometries are left out:
/// ids are never shown.
template <class Type> Json fieldsOf(const Type& record) {
    Json json = Json::object();
    land::forEachField<Type>([&](const auto& field) {
        const auto& value = record.*field.member;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (requires { value.id; } || std::is_same_v<Value, geom::Shape>) {
            return;
        } else {
            std::string key(field.column);
            if constexpr (std::is_same_v<Value, std::optional<RegisteredArea>>) key += "_m2";
            if (auto stated = valueOf(value); !stated.is_null()) json[key] = std::move(stated);
        }
    });
    return json;
}

} // namespace mutu::cli
