// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/planners.h"

#include "app/desktop/words.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/boundary.h"
#include "geo/fabric/merge.h"
#include "geo/fabric/noding.h"
#include "geo/fabric/placing.h"
#include "geo/fabric/reshape.h"
#include "geo/fabric/split.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mutu::desktop {

namespace {

struct Acts {
    Q_DECLARE_TR_FUNCTIONS(Acts)
};

constexpr std::int64_t nearParcels = 1'000'000; // a line drawn far beyond its parcels must not bring in the whole zone

std::vector<land::Parcel> parcelsWith(const store::Store& records, const std::vector<RecordId>& ids) {
    std::vector<land::Parcel> found;
    for (const RecordId id : ids)
        if (auto record = records.find(land::Kind::parcel, id))
            found.push_back(std::get<land::Parcel>(std::move(*record)));
    return found;
}

/// The parcels around those named and a box, the named ones among them.
fabric::Neighbourhood around(const store::Store& records, const std::vector<RecordId>& ids, const geom::Box& box) {
    const auto named = parcelsWith(records, ids);
    geom::Box window = box;
    geom::Box near;
    for (const auto& parcel : named) near.add(geom::boxOf(parcel.geometry));
    window.add(near);
    if (!near.empty()) {
        near = near.grownBy(nearParcels);
        window = {std::max(window.minX, near.minX), std::max(window.minY, near.minY), std::min(window.maxX, near.maxX),
                  std::min(window.maxY, near.maxY)};
    }
    auto found = book::parcelsAround(records, window);
    for (const auto& parcel : named) {
        const auto there = std::lower_bound(found.parcels.begin(), found.parcels.end(), parcel.id,
                                            [](const land::Parcel& each, RecordId id) { return each.id < id; });
        if (there == found.parcels.end() || there->id != parcel.id) found.parcels.insert(there, parcel);
    }
    return found;
}

QString namesOf(const fabric::Neighbourhood& around, const std::vector<RecordId>& ids) {
    QStringList names;
    for (const RecordId id : ids)
        for (const auto& parcel : around.parcels)
            if (parcel.id == id) names << fromUtf8(parcel.title());
    return names.join(QStringLiteral("、"));
}

QString named(const QString& act, const QString& names) {
    return names.isEmpty() ? act : act + QLatin1Char(' ') + names;
}

Result<EditPlan> planOf(Result<fabric::Edit> edit, const QString& title, Revision readAt,
                        const std::string& series = {}) {
    if (!edit) return edit.refusal();
    return EditPlan{std::move(*edit), title, series, readAt};
}

bool isCurrentSurface(const land::Parcel& parcel) {
    return !parcel.validTo && parcel.stratum == land::Stratum::surface && geom::regionOf(parcel.geometry) != nullptr;
}

/// The parcels that a line divides, each by itself; without any, why the nearest to it is not.
Result<std::vector<RecordId>> dividedBy(const fabric::Neighbourhood& around, const geom::Line& line, Date day) {
    const geom::Box box = geom::boxOf(line);
    std::vector<RecordId> divided;
    std::optional<Refusal> reason;
    for (const auto& parcel : around.parcels) {
        if (!isCurrentSurface(parcel) || !geom::boxOf(parcel.geometry).meets(box)) continue;
        const auto edit = fabric::split(around, {{parcel.id}, {{line}}, day});
        if (edit)
            divided.push_back(parcel.id);
        else if (!reason || reason->code == "line_misses_parcel" || reason->code == "line_touches_only")
            reason = edit.refusal();
    }
    if (!divided.empty()) return divided;
    return reason.value_or(
        Refusal{"line_misses_parcel", "The line meets no parcel", {}, "Draw the line across a parcel"});
}

bool endsOn(const land::Parcel& parcel, const geom::Line& line) {
    const auto onBoundary = [&](geom::Point p) {
        for (const auto& edge : fabric::boundaryOf(*geom::regionOf(parcel.geometry)))
            if (geom::isOnSegment(p, edge.a, edge.b) || fabric::isNextTo(p, edge)) return true;
        return false;
    };
    return onBoundary(line.front()) && onBoundary(line.back());
}

std::vector<RecordId> among(std::vector<RecordId> ids, const std::vector<RecordId>& selected) {
    std::erase_if(ids, [&](RecordId id) { return std::find(selected.begin(), selected.end(), id) == selected.end(); });
    return ids;
}

std::vector<RecordId> reshapedBy(const fabric::Neighbourhood& around, const std::vector<RecordId>& selected,
                                 const geom::Line& line) {
    std::vector<RecordId> meant;
    for (const auto& parcel : around.parcels)
        if (isCurrentSurface(parcel) && endsOn(parcel, line)) meant.push_back(parcel.id);
    if (meant.size() <= 2) return meant.empty() ? selected : meant;
    meant = among(std::move(meant), selected);
    return meant.empty() ? selected : meant;
}

/// First 14 characters of the code of the neighbour whose box is nearest: its sub-district's series.
std::string seriesBeside(const fabric::Neighbourhood& around, const geom::Box& box, const std::string& letters) {
    std::string series;
    std::int64_t least = INT64_MAX;
    for (const auto& parcel : around.parcels) {
        if (parcel.validTo || !land::ParcelCode::parse(parcel.code)) continue;
        const auto other = geom::boxOf(parcel.geometry);
        const auto distance = std::max({other.minX - box.maxX, box.minX - other.maxX, other.minY - box.maxY,
                                        box.minY - other.maxY, std::int64_t{0}});
        if (distance >= least) continue;
        least = distance;
        series = parcel.code.substr(0, 14);
    }
    if (!series.empty() && !letters.empty()) series.replace(12, 2, letters);
    return series;
}

geom::Box boxAround(std::initializer_list<geom::Point> points) {
    geom::Box box;
    for (const geom::Point p : points) box.add(p);
    return box;
}

} // namespace

Planner splitting(std::vector<RecordId> selected, geom::Line line, Date day) {
    return [selected = std::move(selected), line = std::move(line), day,
            act = Acts::tr("Split")](const store::Store& records) -> Result<EditPlan> {
        const Revision readAt = records.revision();
        const auto beside = around(records, {}, geom::boxOf(line));
        auto divided = dividedBy(beside, line, day);
        if (!divided) return divided.refusal();
        auto ids = among(*divided, selected);
        if (ids.empty()) ids = std::move(*divided);
        return planOf(fabric::split(beside, {ids, {{line}}, day}), named(act, namesOf(beside, ids)), readAt);
    };
}

Planner dividing(fabric::DivideRequest request, std::optional<geom::Point> edge) {
    return [request = std::move(request), edge,
            act = Acts::tr("Divide by area")](const store::Store& records) -> Result<EditPlan> {
        const Revision readAt = records.revision();
        const auto beside = around(records, {request.parcel}, {});
        auto wish = request;
        if (edge)
            for (const auto& parcel : beside.parcels) {
                if (parcel.id != request.parcel) continue;
                const auto run = fabric::runAlongEdge(parcel, *edge);
                if (!run) return run.refusal();
                wish.run = *run;
            }
        auto divided = fabric::divide(beside, wish);
        if (!divided) return divided.refusal();
        auto plan = planOf(std::move(divided->edit), named(act, namesOf(beside, {request.parcel})), readAt);
        if (plan) plan->departure = divided->division.departure;
        return plan;
    };
}

Planner merging(std::vector<RecordId> parcels, std::optional<RecordId> survivor, bool evenIfDifferent, Date day) {
    return [=, act = Acts::tr("Merge")](const store::Store& records) {
        const Revision readAt = records.revision();
        const auto beside = around(records, parcels, {});
        fabric::MergeRequest request{parcels, survivor, {}, evenIfDifferent, day};
        for (const RecordId parcel : parcels) request.standings.push_back(book::standingOf(records, parcel, day));
        return planOf(fabric::merge(beside, request), named(act, namesOf(beside, parcels)), readAt);
    };
}

Planner reshaping(std::vector<RecordId> selected, geom::Line line) {
    return [selected = std::move(selected), line = std::move(line),
            act = Acts::tr("Reshape")](const store::Store& records) {
        const Revision readAt = records.revision();
        const auto beside = around(records, selected, geom::boxOf(line));
        const auto ids = reshapedBy(beside, selected, line);
        if (ids.empty())
            return Result<EditPlan>(Refusal{"line_not_on_boundary",
                                            "The line does not begin and end on a boundary",
                                            {},
                                            "Begin and end the line on the boundary"});
        return planOf(fabric::reshape(beside, {ids, line}), named(act, namesOf(beside, ids)), readAt);
    };
}

Planner movingVertex(geom::Point from, geom::Point to) {
    return [=, act = Acts::tr("Move a boundary point")](const store::Store& records) {
        const Revision readAt = records.revision();
        const auto beside = book::parcelsAroundVertex(records, from, to);
        return planOf(fabric::moveVertex(beside, land::Stratum::surface, from, to), act, readAt);
    };
}

Planner insertingVertex(geom::Point at) {
    return [=, act = Acts::tr("Insert a boundary point")](const store::Store& records) {
        const Revision readAt = records.revision();
        return planOf(fabric::insertVertex(book::parcelsAroundVertex(records, at), land::Stratum::surface, at), act,
                      readAt);
    };
}

Planner deletingVertex(geom::Point at) {
    return [=, act = Acts::tr("Delete a boundary point")](const store::Store& records) {
        const Revision readAt = records.revision();
        return planOf(fabric::deleteVertex(book::parcelsAroundVertex(records, at), land::Stratum::surface, at), act,
                      readAt);
    };
}

Planner adding(land::Parcel parcel, bool clip, Date day, std::string letters) {
    return [parcel = std::move(parcel), clip, day, letters = std::move(letters), act = Acts::tr("Add a parcel")](const store::Store& records) {
        const Revision readAt = records.revision();
        const geom::Box box = geom::boxOf(parcel.geometry);
        const auto beside = around(records, {}, box);
        return planOf(fabric::add(beside, {parcel, clip, day, records.extent(land::Kind::parcel)}),
                      named(act, fromUtf8(parcel.plot)), readAt, seriesBeside(beside, box, letters));
    };
}

Planner filling(land::Parcel parcel, geom::Point inside, Date day, std::string letters) {
    return [parcel = std::move(parcel), inside, day, letters = std::move(letters), act = Acts::tr("Fill a gap")](const store::Store& records) {
        const Revision readAt = records.revision();
        const auto beside = book::parcelsAroundGap(records, inside);
        return planOf(fabric::fill(beside, {parcel, inside, day}), named(act, fromUtf8(parcel.plot)), readAt,
                      seriesBeside(beside, boxAround({inside}), letters));
    };
}

Planner retiring(std::vector<RecordId> parcels, Date day) {
    return
        [parcels = std::move(parcels), day, act = Acts::tr("Retire")](const store::Store& records) -> Result<EditPlan> {
            const Revision readAt = records.revision();
            const auto beside = around(records, parcels, {});
            fabric::Edit edit;
            for (const RecordId id : parcels) {
                auto one = fabric::retire(beside, id, day);
                if (!one) return one.refusal();
                edit.changes.insert(edit.changes.end(), one->changes.begin(), one->changes.end());
            }
            return planOf(std::move(edit), named(act, namesOf(beside, parcels)), readAt);
        };
}

Planner restoring(RecordId parcel) {
    return [parcel, act = Acts::tr("Restore")](const store::Store& records) {
        const Revision readAt = records.revision();
        const auto beside = around(records, {parcel}, {});
        return planOf(fabric::restore(beside, parcel), named(act, namesOf(beside, {parcel})), readAt);
    };
}

} // namespace mutu::desktop
