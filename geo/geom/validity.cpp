// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/validity.h"

#include "geo/geom/measure.h"
#include "geo/geom/ring_cleaning.h"
#include "geo/geom/ring_system.h"
#include "geo/geom/small_ring.h"

#include <algorithm>
#include <deque>
#include <set>

namespace mutu::geom {

namespace {

constexpr std::size_t crossingsNamed = 32; // enough to mend by; a scribble has millions

/// What is left of a ring when its repeated points and spikes are gone, and the faults it had by itself.
Ring examined(const Ring& ring, bool hole, std::vector<Fault>& found) {
    Ring core;
    if (isClean(ring))
        core = ring;
    else
        core = cleaned(ring, found);
    if (core.size() < 3) {
        const std::set<Point> distinct(ring.begin(), ring.end());
        const Point place = ring.empty() ? Point{} : ring.front();
        found.push_back({distinct.size() < 3 ? "too_few_points" : "zero_area", place});
        return core;
    }
    const auto twice = signedDoubleArea(core);
    if (twice == 0)
        found.push_back({"zero_area", core.front()});
    else if ((twice < 0) != hole)
        found.push_back({"ring_order", core.front()});
    return core;
}

/// Puts one ring into normal form; false when nothing of it is left.
bool normalize(Ring& ring, bool hole, std::vector<Fault>& mended) {
    if (!isClean(ring)) {
        const bool few = ring.size() < 3;
        ring = cleaned(ring, mended);
        if (ring.size() < 3) {
            mended.push_back({few ? "too_few_points" : "zero_area", {}});
            return false;
        }
    }
    const auto twice = signedDoubleArea(ring);
    if (twice == 0 || (twice < 0) == hole) return true;
    std::reverse(ring.begin() + 1, ring.end()); // the first point stays the first
    mended.push_back({"ring_order", ring.front()});
    return true;
}

} // namespace

std::vector<Fault> faults(const Region& region) {
    if (region.parts.size() == 1 && region.parts.front().holes.empty() && isPlainlyValid(region.parts.front().outer))
        return {};
    std::vector<Fault> found;
    std::deque<Ring> rings; // the system refers to them
    RingSystem system;
    for (std::size_t part = 0; part < region.parts.size(); ++part) {
        const auto& polygon = region.parts[part];
        const auto take = [&](const Ring& ring, bool hole) {
            rings.push_back(examined(ring, hole, found));
            if (rings.back().size() < 3) return false;
            system.add(part, hole, rings.back());
            return true;
        };
        if (!take(polygon.outer, false)) continue;
        for (const auto& hole : polygon.holes) take(hole, true);
    }
    const auto between = system.faults(crossingsNamed);
    found.insert(found.end(), between.begin(), between.end());
    return found;
}

Region normalized(Region region, std::vector<std::string_view>* changes) {
    std::vector<Fault> mended;
    std::erase_if(region.parts, [&](Polygon& part) {
        if (!normalize(part.outer, false, mended)) return true;
        std::erase_if(part.holes, [&](Ring& hole) { return !normalize(hole, true, mended); });
        return false;
    });
    if (changes == nullptr) return region;
    for (const auto& fault : mended)
        if (std::find(changes->begin(), changes->end(), fault.code) == changes->end()) changes->push_back(fault.code);
    return region;
}

} // namespace mutu::geom
