// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/idle.h"

namespace mutu::book {

/// What falls due on a day.
/// - handover: a right was signed `start_default` ago and the handover isn't on record; start, completion,
/// production: agreed and not yet reached; leaseEnd, termEnd: the last day on which it holds; caseDue, instalment: of
/// an open clearing case.
/// - suspectedIdle: the first day of the suspicion; reclaim: the day from which the sheet lets the land be taken back.
enum class Due : unsigned char {
    handover,
    start,
    completion,
    production,
    leaseEnd,
    termEnd,
    caseDue,
    instalment,
    suspectedIdle,
    reclaim
};

struct DueLine {
    Date on;
    Due due = Due::start;
    RecordId parcel;   ///< 0 where a case has several
    std::string place; ///< parcel code or plot, or the case's number
    std::string party; ///< holder, lessee or the enterprise that leaves
    std::string paper; ///< contract, certificate or list document
    RecordId district;
};

struct Calendar {
    std::vector<DueLine> lines;     ///< from the day after `from` to `until`, by day
    std::vector<IdleRow> suspected; ///< all that would be suspected idle on `until`: the idle report as of that day
};

/// What falls due after `from`, up to and with `until`, by what the book says today: nothing is assumed to be done
/// meanwhile.
Calendar calendarOf(const store::Store& records, const office::IdleRules& rules, Date from, Date until,
                    const DistrictSet& districts, const Progress& progress = {});

} // namespace mutu::book
