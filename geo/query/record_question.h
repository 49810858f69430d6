// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mutu::query {

/// A field that must have a value: a text field (`code`, `plot`, `name`, `credit_code`) or a reference (`parcel_id`,
/// `holder_id`, `user_id`, …); no id: a reference that leads nowhere.
struct Key {
    std::string_view column;
    std::variant<std::string, RecordId> value;
};

/// A reference field (or `id` itself) that lies in a range of ids, borders included: how a million records are read
/// portion by portion.
struct KeyRange {
    std::string_view column;
    RecordId first;
    RecordId last;
};

/// Which records of one kind: all conditions that are given hold together; none given means every record.
/// - `asOf`: parcels and zones that were in force on that day (parcels retired since included); other kinds ignore it.
/// Without it, what is current.
/// - `withRetired`: without `asOf`, also what is no longer in force.
/// - `window`: the record's box meets it, borders included.
/// - Answers come in order of id.
struct RecordQuestion {
    land::Kind kind = land::Kind::parcel;
    std::vector<RecordId> ids;
    std::optional<Key> key;
    std::optional<KeyRange> range;
    std::optional<geom::Box> window;
    std::optional<Date> asOf;
    bool withRetired = false;
};

/// Whether a record answers the question: the meaning that every store's own way of asking must agree with.
bool answers(const RecordQuestion& question, const land::Record& record);

} // namespace mutu::query
