// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/candidates.h"
#include "geo/store/store.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace mutu::book {

/// Within a distance of a place: a point, or the outline of a parcel or facility; of several the nearest counts.
struct Reach {
    std::vector<geom::Shape> places;
    Metre within;
};

/// "Where could this enterprise go?"
struct CandidateQuestion {
    office::Need need;
    Date day;
    std::optional<Reach> reach{};
    std::size_t limit = 20; ///< only the best so many; 0: all
};

struct Candidates {
    std::vector<office::Candidate> best; ///< the best first
    std::size_t more = 0;                ///< that fit too and were seen; where `isWhole` is false there may be others
    bool isWhole = true;                 ///< all of the book that can fit was looked at
    bool isCertain = true;               ///< the best are the best of the whole book, whether it was all seen or not
};

/// The vacant pieces that suit an enterprise on a day, the best first (office::candidates says by what).
/// - Land and floor together lie on one parcel, or on two that share a boundary; to a floor the smallest land that is
/// enough.
/// - Reads pieces in order of size, or from the place outward, and only until no better one can follow. Without a
/// place it looks at a bounded number of pieces: where that ends it, `isCertain` is false.
Candidates candidatesFor(const store::Store& store, const CandidateQuestion& question);

} // namespace mutu::book
