// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"

namespace mutu::demo {

/// Writes the made-up zone's year 2019 into its book by the acts that an officer would take, one changeset each:
/// - 15 idle enterprises' 324.05 mu (216,033.33 m²) of land and 157,890.69 m² of floor listed in 2018 and put back to
/// use in 2019, 17 enterprises cleared, and for 2020 the targets of 200 mu and 100,000 m²: the figures that a county
/// reported for that year, here of fictitious enterprises.
/// - A zone too small for these figures gets no history.
void tellHistory(book::Book& book);

} // namespace mutu::demo
