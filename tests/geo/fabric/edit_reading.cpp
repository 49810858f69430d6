// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/fabric/edit_reading.h"

#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"

#include <algorithm>
#include <set>

namespace mutu::test {

namespace {

using geom::Point;

std::vector<std::pair<Point, Point>> edgesOf(const land::Parcel& parcel) {
    std::vector<std::pair<Point, Point>> edges;
    const auto append = [&](const geom::Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) edges.emplace_back(ring[i], ring[(i + 1) % ring.size()]);
    };
    for (const auto& part : geom::regionOf(parcel.geometry)->parts) {
        append(part.outer);
        for (const auto& hole : part.holes) append(hole);
    }
    return edges;
}

bool meetOnlyInVertices(Point a, Point b, Point c, Point d) {
    switch (geom::meeting(a, b, c, d)) {
    case geom::Meeting::apart:
        return true;
    case geom::Meeting::touch:
        return a == c || a == d || b == c || b == d;
    case geom::Meeting::overlap:
        return a == d && b == c; // the land of the other lies on the other side
    case geom::Meeting::cross:
        break;
    }
    return false;
}

} // namespace

std::vector<land::Parcel> childrenOf(const fabric::Edit& edit) {
    std::vector<land::Parcel> found;
    for (const auto& change : edit.changes)
        if (!change.before) found.push_back(std::get<land::Parcel>(*change.after));
    return found;
}

std::vector<land::Parcel> neighboursIn(const fabric::Edit& edit) {
    std::vector<land::Parcel> found;
    for (const auto& change : edit.changes)
        if (change.before && change.after && !std::get<land::Parcel>(*change.after).validTo)
            found.push_back(std::get<land::Parcel>(*change.after));
    return found;
}

geom::Wide doubledAreaOf(const land::Parcel& parcel) {
    return geom::measuredArea(*geom::regionOf(parcel.geometry)).halfSquareMillimetres();
}

geom::Wide effectOn(const fabric::Edit& edit, RecordId parcel) {
    geom::Wide sum = 0;
    for (const auto& effect : edit.effects)
        if (effect.parcel == parcel) sum += effect.doubledArea;
    return sum;
}

fabric::Neighbourhood after(fabric::Neighbourhood fabric, const fabric::Edit& edit) {
    std::int64_t next = 0;
    for (const auto& parcel : fabric.parcels) next = std::max(next, parcel.id.value);
    for (const auto& change : edit.changes) {
        auto parcel = std::get<land::Parcel>(*change.after);
        if (!change.before) {
            parcel.id = RecordId{++next};
            fabric.parcels.push_back(std::move(parcel));
            continue;
        }
        for (auto& kept : fabric.parcels)
            if (kept.id == parcel.id) kept = parcel;
    }
    return fabric;
}

bool isClean(const fabric::Neighbourhood& fabric) {
    std::vector<std::vector<std::pair<Point, Point>>> all;
    for (const auto& parcel : fabric.parcels) {
        if (parcel.validTo) continue;
        if (!geom::faults(*geom::regionOf(parcel.geometry)).empty()) return false;
        all.push_back(edgesOf(parcel));
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            for (const auto& [a, b] : all[i])
                for (const auto& [c, d] : all[j])
                    if (!meetOnlyInVertices(a, b, c, d)) return false;
    return true;
}

bool isCleanAfter(const fabric::Neighbourhood& fabric, const fabric::Edit& edit) {
    return isClean(after(fabric, edit));
}

} // namespace mutu::test
