// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/ring_cleaning.h"

#include "geo/geom/predicates.h"
#include "geo/geom/wide.h"

namespace mutu::geom {

namespace {

/// Whether the way turns back on itself at b. Precondition: b differs from both.
bool isSpike(Point a, Point b, Point c) { return orientation(a, b, c) == 0 && dot(b, a, c) > 0; }

} // namespace

bool isClean(const Ring& ring) {
    if (ring.size() < 3) return false;
    Point before = ring[ring.size() - 2];
    Point here = ring.back();
    if (before == here) return false;
    for (const Point next : ring) {
        if (here == next || isSpike(before, here, next)) return false;
        before = here;
        here = next;
    }
    return true;
}

Ring cleaned(const Ring& ring, std::vector<Fault>& found) {
    Ring kept;
    kept.reserve(ring.size());
    for (const Point p : ring) {
        if (!kept.empty() && kept.back() == p) {
            found.push_back({"repeated_point", p});
            continue;
        }
        while (kept.size() >= 2 && isSpike(kept[kept.size() - 2], kept.back(), p)) {
            found.push_back({"spike", kept.back()});
            kept.pop_back();
        }
        if (kept.empty() || kept.back() != p) kept.push_back(p);
    }
    // The same where the ring closes, from both sides.
    std::size_t first = 0;
    while (kept.size() - first >= 2) {
        if (kept.back() == kept[first]) {
            found.push_back({"repeated_point", kept.back()});
            kept.pop_back();
        } else if (kept.size() - first >= 3 && isSpike(kept[kept.size() - 2], kept.back(), kept[first])) {
            found.push_back({"spike", kept.back()});
            kept.pop_back();
        } else if (kept.size() - first >= 3 && isSpike(kept.back(), kept[first], kept[first + 1])) {
            found.push_back({"spike", kept[first]});
            ++first;
        } else {
            break;
        }
    }
    kept.erase(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(first));
    return kept;
}

} // namespace mutu::geom
