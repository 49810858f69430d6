// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace mutu {

/// The book's own number of a record, unique within its kind; 0 means "none yet". It is never shown to an officer.
struct RecordId {
    std::int64_t value = 0;

    explicit constexpr operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const RecordId&, const RecordId&) = default;
};

/// The number of a changeset in a book's log, counted from 1; 0 is the empty book.
struct Revision {
    std::int64_t value = 0;

    friend constexpr auto operator<=>(const Revision&, const Revision&) = default;
};

} // namespace mutu
