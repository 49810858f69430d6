// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/coverage.h"

#include <algorithm>

namespace mutu::fabric {

void Coverage::add(RecordId id, bool exempt, const geom::Region& region) {
    Member member{id, exempt, geom::boxOf(region), edgeEnd(), 0};
    for (const auto& part : region.parts) {
        addRing(part.outer);
        for (const auto& hole : part.holes) addRing(hole);
    }
    member.last = edgeEnd();
    members_.push_back(member);
}

void Coverage::reserve(std::size_t parcels) {
    rings_.reserve(parcels + parcels / 8);
    members_.reserve(parcels);
}

void Coverage::addRing(const geom::Ring& ring) {
    const auto begin = edgeEnd();
    points_.push(ring);
    rings_.push_back({begin, edgeEnd()});
    points_.push(ring.front());
}

void Coverage::append(Coverage&& other) {
    const auto shift = points_.append(std::move(other.points_));
    rings_.reserve(rings_.size() + other.rings_.size());
    for (const auto ring : other.rings_) rings_.push_back({ring.begin + shift, ring.end + shift});
    members_.reserve(members_.size() + other.members_.size());
    for (auto member : other.members_) {
        member.first += shift;
        member.last += shift;
        members_.push_back(member);
    }
    other = {};
}

std::size_t Coverage::ringOf(std::uint32_t edge) const {
    const auto after = std::upper_bound(rings_.begin(), rings_.end(), edge,
                                        [](std::uint32_t e, const Span& ring) { return e < ring.begin; });
    return static_cast<std::size_t>(after - rings_.begin()) - 1;
}

std::uint32_t Coverage::memberOf(std::uint32_t edge) const {
    const auto after = std::upper_bound(members_.begin(), members_.end(), edge,
                                        [](std::uint32_t e, const Member& member) { return e < member.first; });
    return static_cast<std::uint32_t>(after - members_.begin()) - 1;
}

} // namespace mutu::fabric
