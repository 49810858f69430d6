// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/candidates.h"
#include "geo/store/store.h"

namespace mutu::book {

/// The vacant pieces that suit an enterprise on a day, the best first.
/// - `industry` empty: the enterprise's own. `near`: only pieces within that distance.
std::vector<office::Candidate> candidatesFor(const store::Store& store, office::Need need, Date day,
                                             const std::optional<query::Near>& near = {});

} // namespace mutu::book
