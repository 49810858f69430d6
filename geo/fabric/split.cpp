// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/split.h"

#include "geo/fabric/inheritance.h"
#include "geo/fabric/line_noding.h"
#include "geo/fabric/line_side.h"
#include "geo/fabric/post_condition.h"
#include "geo/fabric/request_check.h"
#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::fabric {

using geom::Point;

namespace {

Refusal endsInside(const land::Parcel& parcel, Point place) {
    return {"line_ends_inside", fmt::format("The line ends inside parcel {} without dividing it", parcel.title()),
            placeText(place), "Extend the line to the boundary, or end it where it last meets the boundary"};
}

/// Why a line that runs nowhere inside a parcel does not divide it.
Refusal whyUndivided(const land::Parcel& parcel, const geom::Region& noded, const NodedLines& lines) {
    for (const auto& piece : lines.pieces)
        if (lieOf(piece, noded) == Lie::boundary)
            return {"line_along_boundary", fmt::format("The line runs along the boundary of parcel {}", parcel.title()),
                    placeText(piece.a), "Draw the line through the inside of the parcel"};
    for (const Point p : lines.own)
        if (geom::side(p, noded) == geom::Side::boundary)
            return {"line_touches_only", fmt::format("The line only touches parcel {} in a point", parcel.title()),
                    placeText(p), "Draw the line through the inside of the parcel"};
    return {"line_misses_parcel", fmt::format("The line does not meet parcel {}", parcel.title()), parcel.title(),
            "Draw the line across the parcel, or name the parcels that it crosses"};
}

std::optional<Refusal> clashWith(const std::vector<Segment>& boundary, const std::vector<Segment>& pieces,
                                 const land::Parcel& parcel) {
    const Segment* found = nullptr;
    forEachPairNear(boundary, pieces, 0, [&](std::size_t i, std::size_t j) {
        if (clash(boundary[i], pieces[j])) found = &pieces[j];
        return found == nullptr;
    });
    if (!found) return std::nullopt;
    return Refusal{
        "node_would_cross",
        fmt::format("Rounded to the millimetre, the line would cross or touch the boundary of parcel {} a second time",
                    parcel.title()),
        placeText(found->a), "Move the line a few millimetres, or run it through the vertex"};
}

/// A part of a parcel in the pieces that the lines cut it into; one polygon when they do not reach it.
Result<std::vector<geom::Polygon>> cutPart(const land::Parcel& parcel, const geom::Polygon& part,
                                           const std::vector<Segment>& pieces) {
    const geom::Region alone{{part}};
    auto edges = boundaryOf(alone);
    if (auto refusal = clashWith(edges, pieces, parcel)) return *refusal;
    const auto whole = edges.size();
    for (const auto& piece : piecesInside(pieces, edges, alone)) {
        edges.push_back(piece);
        edges.push_back(piece.turned());
    }
    if (edges.size() == whole) return std::vector<geom::Polygon>{part};
    auto faces = facesOf(edges);
    if (!faces.bridges.empty()) return endsInside(parcel, faces.bridges.front().b);
    return std::move(faces.polygons);
}

/// The pieces of a parcel from the north-west on, each canonical.
Result<std::vector<geom::Region>> cutParcel(const land::Parcel& parcel, const NodedLines& lines) {
    const auto noded = lines.noding.applied(regionOf(parcel));
    std::vector<geom::Region> pieces;
    std::vector<geom::Polygon> untouched;
    for (const auto& part : noded.parts) {
        auto cut = cutPart(parcel, part, lines.pieces);
        if (!cut.ok()) return cut.refusal();
        if (cut.value().size() == 1) {
            untouched.push_back(part);
            continue;
        }
        for (auto& polygon : cut.value()) pieces.push_back({{std::move(polygon)}});
    }
    if (pieces.empty()) return whyUndivided(parcel, noded, lines);
    const auto largest = std::max_element(pieces.begin(), pieces.end(),
                                          [](const auto& a, const auto& b) { return doubledArea(a) < doubledArea(b); });
    largest->parts.insert(largest->parts.end(), untouched.begin(), untouched.end());
    for (auto& piece : pieces) piece = canonical(std::move(piece));
    std::sort(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) {
        const auto boxA = geom::boxOf(a);
        const auto boxB = geom::boxOf(b);
        if (boxA.maxY != boxB.maxY) return boxA.maxY > boxB.maxY;
        return boxA.minX != boxB.minX ? boxA.minX < boxB.minX : a.parts.front().outer < b.parts.front().outer;
    });
    return pieces;
}

std::optional<Refusal> looseEnd(const std::vector<geom::Line>& lines, const std::vector<land::Parcel>& parcels,
                                const Noding& noding) {
    for (const auto& parcel : parcels) {
        const auto noded = noding.applied(regionOf(parcel));
        std::vector<Point> vertices; // most ends are one: no need to look at all edges for each
        for (const auto& edge : boundaryOf(noded)) vertices.push_back(edge.a);
        std::sort(vertices.begin(), vertices.end());
        const auto box = geom::boxOf(noded);
        for (const auto& line : lines) {
            if (line.front() == line.back()) continue;
            for (const Point end : {line.front(), line.back()})
                if (box.contains(end) && !std::binary_search(vertices.begin(), vertices.end(), end) &&
                    geom::side(end, noded) == geom::Side::inside)
                    return endsInside(parcel, end);
        }
    }
    return std::nullopt;
}

} // namespace

Result<Cutting> cutting(const Neighbourhood& around, const SplitRequest& request) {
    const auto parents = parcelsNamed(around, request.parcels);
    if (!parents.ok()) return parents.refusal();
    if (auto fault = faultOf(request.day, *parents)) return *fault;
    const auto land = boxOf(*parents);
    for (const auto& line : request.lines.parts)
        if (auto fault = faultOf(line, land)) return *fault;
    const auto lines = checkedLines(request.lines);
    if (!lines.ok()) return lines.refusal();

    const auto beside = layer(around, parents->front().stratum);
    auto noded = nodeLines(*lines, *parents);
    noded.noding.spread(beside);
    if (auto loose = looseEnd(*lines, *parents, noded.noding)) return *loose;
    if (auto conflict = noded.noding.conflict(beside)) return *conflict;

    Edit edit;
    for (const auto& parent : *parents) edit.changes.push_back(retirement(parent, request.day));
    for (const auto& parent : *parents) {
        const auto pieces = cutParcel(parent, noded);
        if (!pieces.ok()) return pieces.refusal();
        for (auto& heir : heirsOf(parent, *pieces, request.day)) {
            const MeasuredArea area(static_cast<std::int64_t>(doubledArea(regionOf(heir))));
            edit.lineage.push_back({parent.id, edit.changes.size(), area.rounded()});
            edit.changes.push_back(birth(std::move(heir)));
        }
    }
    addNodeEffects(edit, noded.noding, beside);
    if (auto broken = brokenPromise(edit, noded.noding, noded.own)) return *broken;
    return Cutting{std::move(edit), std::move(noded.noding), std::move(noded.own)};
}

Result<Edit> split(const Neighbourhood& around, const SplitRequest& request) {
    auto cut = cutting(around, request);
    if (!cut) return cut.refusal();
    return std::move(cut->edit);
}

} // namespace mutu::fabric
