// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/placing.h"

#include "geo/fabric/coverage_check.h"
#include "geo/fabric/inheritance.h"
#include "geo/fabric/line_noding.h"
#include "geo/fabric/overlap.h"
#include "geo/fabric/post_condition.h"
#include "geo/fabric/request_check.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::fabric {

using geom::Point;
using geom::Region;

namespace {

/// A region with the vertices that it and the shore around it have on each other.
struct Settled {
    Region region;
    Noding noding; // of the parcels around
    std::vector<Segment> pieces;
};

std::vector<geom::Line> closedLines(const Region& region) {
    std::vector<geom::Line> lines;
    const auto append = [&](geom::Ring ring) {
        if (!ring.empty()) ring.push_back(ring.front());
        lines.push_back(std::move(ring));
    };
    for (const auto& part : region.parts) {
        append(part.outer);
        for (const auto& hole : part.holes) append(hole);
    }
    return lines;
}

Settled settled(const Region& region, const Neighbourhood& beside) {
    auto noded = nodeLines(closedLines(region), shoreOf(beside));
    noded.noding.spread(beside);
    // The pieces follow each other ring by ring: their first points are the rings with their nodes.
    Settled found{region, std::move(noded.noding), std::move(noded.pieces)};
    std::size_t next = 0;
    const auto read = [&](geom::Ring& ring) {
        const Point start = ring.front();
        ring.clear();
        do {
            ring.push_back(found.pieces[next].a);
        } while (found.pieces[next++].b != start);
    };
    for (auto& part : found.region.parts) {
        read(part.outer);
        for (auto& hole : part.holes) read(hole);
    }
    return found;
}

/// What lies between the vertices of a region, ring by ring, in the same region with nodes.
Noding nodesOf(const Region& plain, const Region& noded) {
    Noding noding;
    const auto compare = [&noding](const geom::Ring& ring, const geom::Ring& with) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < ring.size() && next < with.size() && with[next] == ring[i]; ++i) {
            const Segment edge{ring[i], ring[(i + 1) % ring.size()]};
            for (++next; next < with.size() && with[next] != edge.b; ++next)
                if (isNextTo(with[next], edge)) noding.add(edge, with[next]);
        }
    };
    for (std::size_t i = 0; i < plain.parts.size(); ++i) {
        compare(plain.parts[i].outer, noded.parts[i].outer);
        for (std::size_t j = 0; j < plain.parts[i].holes.size(); ++j)
            compare(plain.parts[i].holes[j], noded.parts[i].holes[j]);
    }
    return noding;
}

std::optional<Refusal> takenBy(std::vector<std::string> inTheWay) {
    if (inTheWay.empty()) return std::nullopt;
    std::sort(inTheWay.begin(), inTheWay.end());
    return Refusal{"ground_taken", fmt::format("The ground belongs to parcel {}", fmt::join(inTheWay, ", ")),
                   inTheWay.front(), "Draw the ring clear of them, or clip it to free ground"};
}

std::optional<Refusal> taken(const Region& region, const Noding& noding, const Neighbourhood& beside) {
    std::vector<std::string> inTheWay;
    for (const auto& parcel : beside.parcels)
        if (interiorsMeet(region, noding.applied(regionOf(parcel)))) inTheWay.push_back(parcel.title());
    return takenBy(std::move(inTheWay));
}

/// The same asked of all parcels at once: thousands may lie along a street network.
std::optional<Refusal> takenOf(const Region& gap, const Neighbourhood& beside) {
    std::vector<SubmittedParcel> parcels;
    for (std::size_t i = 0; i < beside.parcels.size(); ++i)
        parcels.push_back({RecordId{static_cast<std::int64_t>(i)}, false, &regionOf(beside.parcels[i])});
    const RecordId own{static_cast<std::int64_t>(parcels.size())};
    parcels.push_back({own, false, &gap});
    std::vector<std::string> inTheWay;
    for (const auto& finding : check(parcels, {0, 0, {}})) {
        const bool sharesGround = finding.fault == CoverageFault::overlap ||
                                  finding.fault == CoverageFault::duplicate || finding.area.value() > 0;
        if (sharesGround && finding.parcels.size() == 2 && finding.parcels.back() == own)
            inTheWay.push_back(beside.parcels[static_cast<std::size_t>(finding.parcels.front().value)].title());
    }
    return takenBy(std::move(inTheWay));
}

/// The free ground inside a ring: what the ring encloses and no parcel covers.
std::vector<geom::Polygon> freeGround(const Settled& ring, const Neighbourhood& beside) {
    std::vector<Segment> edges;
    std::vector<Segment> shore;
    std::vector<Region> land;
    for (const auto& parcel : beside.parcels) {
        land.push_back(ring.noding.applied(regionOf(parcel)));
        const auto own = boundaryOf(land.back());
        shore.insert(shore.end(), own.begin(), own.end());
    }
    shore = cancelled(std::move(shore));
    for (const auto& piece : boundaryOf(ring.region)) {
        const bool opposite = std::binary_search(shore.begin(), shore.end(), piece.turned());
        const bool free = std::all_of(land.begin(), land.end(), [&](const Region& region) {
            return !geom::boxOf(region).meets(piece.box()) || lieOf(piece, region) == Lie::outside;
        });
        if (free || opposite) edges.push_back(piece);
    }
    for (const auto& edge : shore)
        if (lieOf(edge, ring.region) == Lie::inside) edges.push_back(edge.turned());
    return facesOf(cancelled(std::move(edges))).polygons;
}

Result<std::vector<Region>> placesOf(const AddRequest& request, const Settled& ring, const Neighbourhood& beside) {
    if (!request.clip) {
        if (auto taker = taken(ring.region, ring.noding, beside)) return *taker;
        return std::vector<Region>{canonical(ring.region)};
    }
    std::vector<Region> places;
    for (auto& polygon : freeGround(ring, beside)) places.push_back(canonical({{std::move(polygon)}}));
    for (const auto& place : places)
        if (auto taker = taken(place, ring.noding, beside)) return *taker;
    if (places.empty())
        return Refusal{"ground_taken", "The ring encloses no free ground", {}, "Draw a ring that reaches free ground"};
    return places;
}

land::Parcel newParcel(land::Parcel parcel, Region region, Date day) {
    parcel.id = {};
    parcel.validFrom = day;
    parcel.validTo.reset();
    parcel.geometry = std::move(region);
    return parcel;
}

std::vector<Point> pointsOf(const Region& region) {
    std::vector<Point> points;
    for (const auto& line : closedLines(region)) points.insert(points.end(), line.begin(), line.end());
    return points;
}

} // namespace

Result<Edit> add(const Neighbourhood& around, const AddRequest& request) {
    const auto beside = layer(around, request.parcel.stratum);
    const auto known = request.known.empty() ? boxOf(beside.parcels) : request.known;
    if (auto fault = faultOf(pointsOf(regionOf(request.parcel)), known)) return *fault;
    const auto region = checkedRegion(regionOf(request.parcel));
    if (!region.ok()) return region.refusal();
    auto ring = settled(*region, beside);
    if (const auto faults = geom::faults(ring.region); !faults.empty())
        return Refusal{"node_would_cross", "Rounded to the millimetre, the ring would touch itself",
                       placeText(faults.front().place), "Move the ring a few millimetres"};
    const auto places = placesOf(request, ring, beside);
    if (!places.ok()) return places.refusal();
    if (auto conflict = ring.noding.conflict(beside)) return *conflict;
    Edit edit;
    for (std::size_t i = 0; i < places->size(); ++i) {
        auto parcel = newParcel(request.parcel, (*places)[i], request.day);
        if (places->size() > 1 && !parcel.plot.empty()) parcel.plot += fmt::format("-{}", i + 1);
        edit.changes.push_back(birth(std::move(parcel)));
    }
    addNodeEffects(edit, ring.noding, beside);
    if (auto broken = brokenPromise(edit, ring.noding, {})) return *broken;
    return edit;
}

Result<Edit> fill(const Neighbourhood& around, const FillRequest& request) {
    const auto beside = layer(around, request.parcel.stratum);
    if (auto fault = faultOf({request.inside}, boxOf(beside.parcels))) return *fault;
    for (const auto& parcel : beside.parcels)
        if (geom::side(request.inside, regionOf(parcel)) != geom::Side::outside)
            return Refusal{"ground_taken", fmt::format("The place belongs to parcel {}", parcel.title()),
                           parcel.title(), "Name a place inside the gap"};
    auto shore = shoreOf(beside);
    for (auto& edge : shore) edge = edge.turned();
    for (auto& face : facesOf(shore).polygons) {
        if (geom::side(request.inside, face) != geom::Side::inside) continue;
        const Region gap = canonical({{std::move(face)}});
        if (auto taker = takenOf(gap, beside)) return *taker;
        Edit edit;
        edit.changes.push_back(birth(newParcel(request.parcel, gap, request.day)));
        if (auto broken = brokenPromise(edit, {}, {})) return *broken;
        return edit;
    }
    return Refusal{"gap_not_closed", "The free ground there is open to the outside", placeText(request.inside),
                   "Draw the parcel with a ring, clipped to free ground"};
}

Result<Edit> retire(const Neighbourhood& around, RecordId id, Date day) {
    const auto named = parcelsNamed(around, {id});
    if (!named.ok()) return named.refusal();
    if (auto fault = faultOf(day, *named)) return *fault;
    Edit edit;
    edit.changes.push_back(retirement(named->front(), day));
    return edit;
}

Result<Edit> restore(const Neighbourhood& around, RecordId id) {
    const auto found = std::find_if(around.parcels.begin(), around.parcels.end(),
                                    [&](const land::Parcel& parcel) { return parcel.id == id; });
    if (found == around.parcels.end())
        return Refusal{"parcel_unknown", "The parcel is not in the book", {}, "Look its code up with `mutu lineage`"};
    if (!found->validTo)
        return Refusal{"parcel_current", fmt::format("Parcel {} is not retired", found->title()), found->title(),
                       "Nothing needs to be restored"};
    const auto beside = layer(around, found->stratum);
    Edit edit;
    auto restored = *found;
    restored.validTo.reset();
    Noding own;
    Noding noding;
    if (!regionOf(restored).empty()) {
        auto place = settled(regionOf(restored), beside);
        if (auto taker = taken(place.region, place.noding, beside)) {
            taker->remedy = "Retire or undo what stands there now, then restore the parcel";
            return *taker;
        }
        if (auto conflict = place.noding.conflict(beside)) return *conflict;
        own = nodesOf(regionOf(*found), place.region);
        noding = std::move(place.noding);
        restored.geometry = std::move(place.region);
    }
    edit.effects = own.effects(*found);
    edit.changes.push_back({land::Record(*found), land::Record(std::move(restored))});
    addNodeEffects(edit, noding, beside);
    if (auto broken = brokenRestoration(edit, own, noding)) return *broken;
    return edit;
}

} // namespace mutu::fabric
