// SPDX-License-Identifier: Apache-2.0
#include "geo/change/changeset.h"

#include <algorithm>

namespace mutu::change {

std::vector<Change> inverse(const std::vector<Change>& changes) {
    std::vector<Change> turned;
    turned.reserve(changes.size());
    std::transform(changes.rbegin(), changes.rend(), std::back_inserter(turned),
                   [](const Change& c) { return c.inverse(); });
    return turned;
}

} // namespace mutu::change
