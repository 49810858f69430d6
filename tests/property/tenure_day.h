// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace mutu::test {

/// An officer who enters and ends tenure at random: approvals, rights with their works, buildings, leases, subleases,
/// uses of every part; who clears enterprises out; and an import now and then that lets more than there is.
class TenureDay {
  public:
    TenureDay(book::Book& book, std::uint64_t seed);

    /// Makes one act; whether the book took it.
    bool act();
    /// How many acts of each kind the book took and refused, for messages.
    [[nodiscard]] const std::map<std::string, int>& tally() const { return tally_; }

  private:
    [[nodiscard]] std::int64_t roll(std::int64_t least, std::int64_t most);
    [[nodiscard]] bool chance(int percent) { return roll(1, 100) <= percent; }
    [[nodiscard]] Date anyDay() { return Date::of(2014, 1, 1).plusDays(static_cast<int>(roll(0, 3000))); }
    [[nodiscard]] std::optional<Date> maybeDay() { return chance(60) ? std::optional(anyDay()) : std::nullopt; }
    [[nodiscard]] std::optional<RegisteredArea> maybeArea(std::int64_t most);
    land::Parcel anyParcel();
    RecordId anyEnterprise();
    template <class Record> std::optional<Record> any();
    template <class Record> void takeSpace(Record& record, const land::Parcel& parcel);
    std::string approve();
    std::string grant();
    std::string build();
    std::string let(bool imports);
    std::string occupy();
    std::string end();
    /// A case from its listing to its closing, by a random way of leaving.
    std::string clearOut();
    template <class Outcome> std::string told(const char* name, const Outcome& outcome);

    book::Book& book_;
    std::mt19937_64 random_;
    std::map<std::string, int> tally_;
};

} // namespace mutu::test
