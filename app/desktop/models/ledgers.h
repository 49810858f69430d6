// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/book.h"
#include "geo/exchange/workbook.h"
#include "geo/office/candidates.h"

#include <optional>
#include <span>
#include <vector>

namespace mutu::desktop {

/// What a ledger is asked for beside its kind and day; each kind looks at what it asks.
struct LedgerQuestion {
    Date day = Date::today();
    std::optional<int> year{};        ///< of a yearly ledger; none: the day's
    RecordId district{};              ///< of which the rows are wanted; none: of all
    RecordId site{};                  ///< the parcel whose surroundings are meant
    geom::Region drawn{};             ///< … or a drawn shape
    Metre within{200};                ///< from boundary to boundary
    bool adjoining = false;           ///< of what is near a site, only what shares a stretch of boundary with it
    RecordId plan{};                  ///< whose zones conformity is asked against; none: those in force
    RecordId otherPlan{};             ///< … or that stands beside the plan
    std::optional<office::Need> need{}; ///< what land is looked for
    RecordId enterprise{};              ///< … for whom; its industry counts where the need states none
    RecordId near{};                  ///< … within `within` of this parcel; none: anywhere
};

/// How far something has come towards what it is to reach, as a chart shows it.
struct ProgressBar {
    std::string name;
    std::string figures; ///< `324.05 / 300.00 mu`
    double share = 0;    ///< 0 … 1 and beyond
    std::size_t opens = 0; ///< the kind of ledger that has the lines that make it up
    int year = 0;
};

/// One of the office's ledgers (台账) on a day: a table as it is shown and as it is written to a workbook.
struct Ledger {
    exchange::WorkbookSheet sheet;
    std::vector<std::vector<RecordId>> parcels; ///< of each row: what choosing it selects
    std::vector<RecordId> pieces;               ///< of each row: the vacant piece meant; empty: there are none
    std::vector<std::string> cautions;          ///< of each row: why it is to be looked at again; empty: there are none
    std::size_t cautionColumn = 0;              ///< whose cell is amber where the row has a caution
    std::vector<ProgressBar> bars;
};

enum class LedgerAsks : unsigned char { nothing, year, district, yearAndDistrict, site, need, plans };

/// A kind of ledger: its English name, to be translated in the context `Ledgers`, and how it is made, on any thread.
struct LedgerKind {
    const char* name;
    LedgerAsks asks;
    Ledger (*make)(const book::Book& book, const LedgerQuestion& question, const Progress& progress);
    const char* nothing; ///< what an empty one says to do next
};

/// All of them, in the order in which they are offered.
std::span<const LedgerKind> ledgerKinds();

inline constexpr std::size_t clearedLedger = 2;
inline constexpr std::size_t reusedLedger = 3;
inline constexpr std::size_t targetsLedger = 4;
inline constexpr std::size_t conformityLedger = 5;
inline constexpr std::size_t nearLedger = 6;
inline constexpr std::size_t candidatesLedger = 8;
inline constexpr std::size_t plansLedger = 9;

} // namespace mutu::desktop
