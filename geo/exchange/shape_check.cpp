// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/shape_check.h"

#include "geo/exchange/raw_text.h"
#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"
#include "geo/geom/validity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::exchange {

namespace {

using land::Kind;
using Role = RawGeometry::Role;

void remark(Judgement& judgement, std::string_view code, Effect effect, std::string detail = {}) {
    judgement.remarks.push_back({code, effect, std::move(detail)});
}

void placeAt(Judgement& judgement, geom::Point place) {
    if (judgement.x) return;
    judgement.x = geom::metres(place.x);
    judgement.y = geom::metres(place.y);
}

/// The ring of one path, its closing point and repeated points left out; `joined` when a repeated point wasn't the
/// closing one.
geom::Ring ringOf(const RawGeometry& raw, const RawGeometry::Path& path, bool& joined) {
    std::size_t count = path.count;
    const std::size_t first = path.first;
    if (count > 1 && raw.xs[first] == raw.xs[first + count - 1] && raw.ys[first] == raw.ys[first + count - 1]) --count;
    geom::Ring ring;
    ring.reserve(count);
    for (std::size_t i = first; i < first + count; ++i) {
        const geom::Point point = geom::nearestPoint(raw.xs[i], raw.ys[i]);
        if (!ring.empty() && ring.back() == point)
            joined = true;
        else
            ring.push_back(point);
    }
    while (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
        joined = true;
    }
    return ring;
}

double squareMetres(const geom::Region& region) { return std::abs(geom::measuredArea(region).squareMetres().value()); }

/// What is left of a mended outline when crumbs are swept off: pieces that are no more than a thousandth of the whole,
/// and under 10 m².
geom::Region withoutCrumbs(geom::Region region) {
    const double whole = squareMetres(region);
    std::erase_if(region.parts, [whole](const geom::Polygon& part) {
        const double area = std::abs(geom::measuredArea(part).squareMetres().value());
        return area < 10.0 && area * 1000.0 < whole;
    });
    return region;
}

/// Whether a hole runs the same way as its outer ring: no format means it so.
bool isMixed(const geom::Region& region) {
    for (const auto& part : region.parts)
        for (const auto& hole : part.holes)
            if ((geom::signedDoubleArea(part.outer) > 0) == (geom::signedDoubleArea(hole) > 0)) return true;
    return false;
}

bool isHarmless(const geom::Fault& fault) {
    return fault.code == "ring_order" || fault.code == "repeated_point" || fault.code == "spike";
}

} // namespace

ShapeCheck::ShapeCheck(Kind kind, bool layerIsDrawn, bool ordered, Placement placement, const Surroundings& book)
    : ordered_(ordered)
    , placement_(std::move(placement))
    , plausible_(book.plausible()) {
    const bool area =
        kind == Kind::parcel || kind == Kind::district || kind == Kind::building || kind == Kind::clusterZone;
    wanted_ = area                          ? Wanted::areas
              : kind == Kind::road          ? Wanted::lines
              : kind == Kind::boundaryPoint ? Wanted::points
              : kind == Kind::facility      ? Wanted::anything
                                            : Wanted::nothing;
    required_ = kind == Kind::parcel || kind == Kind::boundaryPoint ||
                (layerIsDrawn && (kind == Kind::district || kind == Kind::road));
}

geom::Shape ShapeCheck::check(std::optional<std::span<const std::byte>> wkb, Judgement& judgement) {
    if (wanted_ == Wanted::nothing) return {};
    if (!wkb) {
        missing("null_geometry", judgement);
        return {};
    }
    if (!read(*wkb, judgement)) return {};
    const std::size_t before = judgement.remarks.size();
    const auto outcome = placement_.place(raw_);
    if (!outcome.failure.empty()) {
        remark(judgement, outcome.failure, Effect::rejected);
    } else {
        if (!outcome.writing.empty()) remark(judgement, outcome.writing, Effect::repaired);
        auto shape = build(judgement);
        const geom::Box box = geom::boxOf(shape);
        if (!box.empty() && !plausible_.empty() && !plausible_.meets(box)) {
            placeAt(judgement, {box.minX + box.width() / 2, box.minY + box.height() / 2});
            remark(judgement, "implausible_place", Effect::information);
        }
        if (judgement.remarks.size() == before) return shape; // the quick way, for nearly all
        if (!box.empty())
            placeAt(judgement, {box.minX + box.width() / 2, box.minY + box.height() / 2});
        else if (!raw_.xs.empty())
            placeAt(judgement, geom::nearestPoint(raw_.xs.front(), raw_.ys.front()));
        if (judgement.effect() != Effect::rejected) {
            if (judgement.effect() == Effect::repaired) keepOutline(*wkb, judgement);
            return shape;
        }
    }
    keepOutline(*wkb, judgement);
    return {};
}

void ShapeCheck::keepOutline(std::span<const std::byte> wkb, Judgement& judgement) {
    if (outlinesWanted_ && readWkb(wkb, raw_)) judgement.wkt = rawText(raw_);
}

void ShapeCheck::missing(std::string_view code, Judgement& judgement) const {
    remark(judgement, code, required_ ? Effect::rejected : Effect::information);
}

bool ShapeCheck::read(std::span<const std::byte> wkb, Judgement& judgement) {
    bool good = readWkb(wkb, raw_);
    if (good && raw_.curved) {
        const bool z = raw_.hasZ;
        const auto straight = Layer::straightened(wkb);
        good = readWkb(straight, raw_) && !raw_.curved;
        raw_.hasZ |= z;
        if (good) remark(judgement, "curve_linearised", Effect::repaired);
    }
    if (!good) {
        remark(judgement, "geometry_unreadable", Effect::rejected);
        return false;
    }
    if (raw_.hasZ) remark(judgement, "z_dropped", Effect::information);
    if (raw_.hasM) remark(judgement, "m_dropped", Effect::information);
    if (!raw_.empty()) return true;
    missing("empty_geometry", judgement);
    return false;
}

geom::Shape ShapeCheck::build(Judgement& judgement) {
    const bool areas = raw_.has(Role::outer);
    const bool others = raw_.has(Role::point) || raw_.has(Role::line);
    if (wanted_ == Wanted::areas || (wanted_ == Wanted::anything && areas)) {
        if (!areas) {
            remark(judgement, "not_a_polygon", Effect::rejected);
            return {};
        }
        if (others) remark(judgement, "parts_left_out", Effect::repaired);
        return area(judgement);
    }
    if (wanted_ == Wanted::points && !raw_.has(Role::point)) {
        remark(judgement, "not_a_point", Effect::rejected);
        return {};
    }
    if (wanted_ != Wanted::points && raw_.has(Role::line)) return lines(judgement);
    if (wanted_ == Wanted::lines) {
        remark(judgement, "not_a_line", Effect::rejected);
        return {};
    }
    if (raw_.xs.size() > 1) remark(judgement, "parts_left_out", Effect::repaired);
    return geom::nearestPoint(raw_.xs.front(), raw_.ys.front());
}

geom::Shape ShapeCheck::lines(Judgement& judgement) const {
    geom::Lines result;
    bool joined = false;
    std::size_t without = 0;
    std::size_t others = 0;
    for (const auto& path : raw_.paths) {
        if (path.role != Role::line) {
            ++others;
            continue;
        }
        geom::Line line;
        for (std::size_t i = path.first; i < path.first + path.count; ++i) {
            const auto point = geom::nearestPoint(raw_.xs[i], raw_.ys[i]);
            if (line.empty() || line.back() != point)
                line.push_back(point);
            else
                joined = true;
        }
        if (line.size() >= 2)
            result.parts.push_back(std::move(line));
        else
            ++without;
    }
    if (result.parts.empty()) {
        remark(judgement, "too_few_points", Effect::rejected);
        return {};
    }
    if (joined) remark(judgement, "duplicate_vertices", Effect::repaired);
    if (without > 0)
        remark(judgement, "too_few_points", Effect::repaired, fmt::format("{} without length left out", without));
    if (others > 0) remark(judgement, "parts_left_out", Effect::repaired, fmt::format("{}", others));
    return result;
}

geom::Shape ShapeCheck::area(Judgement& judgement) {
    geom::Region region;
    bool joined = false;
    bool tooFew = false;
    for (const auto& path : raw_.paths) {
        if (path.role != Role::outer && path.role != Role::hole) continue;
        auto ring = ringOf(raw_, path, joined);
        if (path.role == Role::outer) {
            region.parts.push_back({std::move(ring), {}});
        } else if (!region.parts.empty() && !ring.empty()) {
            region.parts.back().holes.push_back(std::move(ring));
        }
    }
    if (joined) remark(judgement, "duplicate_vertices", Effect::repaired);
    std::erase_if(region.parts, [&](geom::Polygon& part) {
        std::erase_if(part.holes, [&](const geom::Ring& hole) { return hole.size() < 3 && (tooFew = true); });
        return part.outer.size() < 3 && (tooFew = true);
    });
    if (region.empty()) {
        remark(judgement, "too_few_points", Effect::rejected);
        return {};
    }
    if (tooFew) remark(judgement, "too_few_points", Effect::repaired, "an empty ring was left out");
    settle(region, judgement);
    return region;
}

void ShapeCheck::settle(geom::Region& region, Judgement& judgement) const {
    std::vector<std::string_view> changes;
    const bool mixed = isMixed(region);
    region = geom::normalized(std::move(region), &changes);
    for (const auto change : changes) {
        if (change == "ring_order") {
            if (ordered_ || mixed) remark(judgement, change, mixed ? Effect::repaired : Effect::information);
        } else if (change == "repeated_point") {
            remark(judgement, "duplicate_vertices", Effect::repaired);
        } else if (!region.empty()) {
            remark(judgement, change, Effect::repaired);
        }
    }
    if (region.empty()) {
        remark(judgement, "zero_area", Effect::rejected);
        return;
    }
    const auto faults = geom::faults(region);
    // A bow-tie has crossings and, when its wings are alike, no area: the crossing is what the officer can mend.
    auto worst =
        std::find_if(faults.begin(), faults.end(), [](const geom::Fault& f) { return f.code == "self_intersection"; });
    if (worst == faults.end())
        worst = std::find_if(faults.begin(), faults.end(), [](const geom::Fault& fault) { return !isHarmless(fault); });
    if (worst == faults.end()) return;
    placeAt(judgement, worst->place);
    if (worst->code == "zero_area")
        remark(judgement, "zero_area", Effect::rejected);
    else
        mend(region, judgement);
}

void ShapeCheck::mend(geom::Region& region, Judgement& judgement) const {
    const double before = squareMetres(region);
    const std::size_t parts = region.parts.size();
    const auto mended = geom::repaired(region);
    if (mended) {
        auto kept = withoutCrumbs(*mended);
        kept = geom::normalized(std::move(kept));
        const double after = squareMetres(kept);
        // One per cent, or a square metre: more than a slip of the hand isn't ours to decide.
        const bool alike = std::abs(after - before) <= std::max(1.0, before / 100.0);
        if (!kept.empty() && alike && kept.parts.size() <= parts && geom::faults(kept).empty()) {
            remark(judgement, "self_intersection", Effect::repaired,
                   fmt::format("mended; {:.2f} m² became {:.2f} m²", before, after));
            region = std::move(kept);
            return;
        }
    }
    remark(judgement, "self_intersection", Effect::rejected);
}

} // namespace mutu::exchange
