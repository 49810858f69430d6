// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace mutu::book::testing {

inline store::Card exampleCard() { return {"样例园区", "EPSG:4549", true, "2026-01-02T03:04:05.006Z"}; }

/// Every record of a book, retired ones included, as canonical bytes.
using Snapshot = std::map<std::pair<land::Kind, std::int64_t>, std::string>;
Snapshot snapshot(const Book& book);
/// Every derived piece of every day, numbers aside, one line each, sorted.
std::vector<std::string> derived(const Book& book);

/// Someone who does what officers do to a book, at random but the same for a seed.
class RandomOfficer {
  public:
    explicit RandomOfficer(unsigned seed)
        : random_(seed) {}

    /// A changeset that the present book accepts: new records, changed ones, retired parcels, removals of what nobody
    /// needs.
    change::Changeset act(const Book& book);
    [[nodiscard]] std::int64_t number(std::int64_t below) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
    }

  private:
    std::optional<land::Record> any(const Book& book, land::Kind kind);
    RecordId anyId(const Book& book, land::Kind kind);
    Date anyDay() { return Date(static_cast<std::int32_t>(14000 + number(6000))); }
    std::optional<Date> maybeDay() { return number(3) == 0 ? std::nullopt : std::optional(anyDay()); }
    geom::Region anySquare();
    /// A square that no other parcel of this officer meets or faces: the book takes no other.
    geom::Region nextSquare();
    std::int64_t squares_ = 0;
    land::Record newRecord(const Book& book);
    land::Record newGround(const Book& book);
    land::Record newTenure(const Book& book);
    land::Record newCoverage(const Book& book);
    void vary(land::Record& record);

    std::mt19937_64 random_;
};

} // namespace mutu::book::testing
