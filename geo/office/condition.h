// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mutu::office {

/// What a rule sheet can say of a piece on a day; the words as they are written are `wordNames`, in the same order.
/// - supplied: a right (ownership aside) is in force; started, completed, suspended: by that right's dates, by a
/// building or by a use.
/// - developed: the piece lies in the developed part, or nothing says which part is developed and the whole is built on
/// or used.
/// - planned, converted, cleared, inReserve, occupied: an approval of that stage is in force.
/// - encumbered: a mortgage or a seizure is in force. inUse: a use is in force.
/// - largeEnough, wideEnough, littleDeveloped, littleInvested: by the sheet's limits; what nobody stated is not little.
enum class Word : unsigned char {
    supplied,
    started,
    completed,
    suspended,
    developed,
    inUse,
    planned,
    converted,
    cleared,
    inReserve,
    occupied,
    encumbered,
    stateOwned,
    buildable,
    largeEnough,
    wideEnough,
    littleDeveloped,
    littleInvested,
};
inline constexpr std::array<std::string_view, 18> wordNames{
    "supplied",    "started",   "completed",    "suspended",   "developed",        "in_use",
    "planned",     "converted", "cleared",      "in_reserve",  "occupied",         "encumbered",
    "state_owned", "buildable", "large_enough", "wide_enough", "little_developed", "little_invested"};

/// The dates of a parcel's file that a rule sheet can name.
enum class DateWord : unsigned char {
    plan,
    conversion,
    cleared,
    reserve,
    occupied,
    signedOn,
    handedOver,
    agreedStart,
    started,
    suspended,
    agreedCompletion,
    completed,
};
inline constexpr std::array<std::string_view, 12> dateNames{
    "plan",        "conversion",   "cleared", "reserve",   "occupied",          "signed",
    "handed_over", "agreed_start", "started", "suspended", "agreed_completion", "completed"};
using StatedDates = std::array<std::optional<Date>, dateNames.size()>;

/// A stretch of time in whole years or days.
struct Span {
    int years = 0;
    int days = 0;

    [[nodiscard]] Date after(Date date) const { return years == 0 ? date.plusDays(days) : date.plusYears(years).plusDays(days); }
};

/// The comparison of a day with a stated date: `from agreed_start + 1 year`. With a date that nobody stated it never
/// holds.
struct DateTerm {
    enum class Turn : unsigned char { before, from, after };

    Turn turn = Turn::from;
    DateWord date = DateWord::plan;
    Span span;

    /// The first day on which the answer is another than on the day before.
    [[nodiscard]] Date turningDay(Date stated) const {
        return span.after(stated).plusDays(turn == Turn::after ? 1 : 0);
    }
    [[nodiscard]] bool holds(Date day, const StatedDates& dates) const;
    friend bool operator==(const DateTerm&, const DateTerm&);
};

/// What is true of a piece on a day: one bit a word, then one bit for each comparison of the sheet.
using Facts = std::uint64_t;
constexpr Facts factOf(Word word) { return Facts{1} << static_cast<unsigned>(word); }
inline constexpr unsigned firstTermBit = 24;
inline constexpr std::size_t mostTerms = 64 - firstTermBit;

/// A condition of a rule sheet: facts combined by all, any and not.
class Condition {
  public:
    enum class Operator : unsigned char { fact, all, any, none };

    /// Always holds.
    Condition() = default;
    static Condition fact(Facts bit);
    /// `none` takes one operand.
    static Condition combined(Operator how, std::vector<Condition> operands);

    [[nodiscard]] bool holds(Facts facts) const;

  private:
    Operator operator_ = Operator::all;
    Facts bits_ = 0; ///< for `all` and `any`: the operands that are plain facts
    std::vector<Condition> operands_;
};

} // namespace mutu::office
