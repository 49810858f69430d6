// SPDX-License-Identifier: Apache-2.0
#include "geo/book/boundary_points.h"

#include "geo/change/codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace mutu::book {

namespace {

const land::Parcel* parcelIn(const std::optional<land::Record>& side) {
    return side ? std::get_if<land::Parcel>(&*side) : nullptr;
}

const land::Parcel* currentIn(const std::optional<land::Record>& side) {
    const auto* parcel = parcelIn(side);
    return parcel != nullptr && !parcel->validTo ? parcel : nullptr;
}

template <class Visit> void forEachVertex(const land::Parcel& parcel, const Visit& visit) {
    const auto* region = geom::regionOf(parcel.geometry);
    if (region == nullptr) return;
    for (const auto& part : region->parts) {
        for (const auto p : part.outer) visit(p);
        for (const auto& hole : part.holes)
            for (const auto p : hole) visit(p);
    }
}

std::set<geom::Point> verticesOf(const fabric::Edit& edit, std::optional<land::Record> change::Change::*side) {
    std::set<geom::Point> vertices;
    for (const auto& change : edit.changes)
        if (const auto* parcel = currentIn(change.*side))
            forEachVertex(*parcel, [&vertices](geom::Point p) { vertices.insert(p); });
    return vertices;
}

/// Where one vertex went when an edit did nothing but move it.
std::optional<std::pair<geom::Point, geom::Point>> movedVertex(const fabric::Edit& edit) {
    for (const auto& change : edit.changes)
        if (currentIn(change.before) == nullptr || currentIn(change.after) == nullptr) return std::nullopt;
    const auto before = verticesOf(edit, &change::Change::before);
    const auto after = verticesOf(edit, &change::Change::after);
    std::vector<geom::Point> gone;
    std::vector<geom::Point> come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(come));
    if (gone.size() != 1 || come.size() != 1) return std::nullopt;
    return std::pair(gone.front(), come.front());
}

/// Names of counters, other than those of the records' ids.
const std::string series = "number:boundary_point";
const std::string lookedAt = "looked_at:boundary_point";
constexpr std::int64_t greatest = 999'999'999'999;

std::int64_t digitsOf(const std::string& number) {
    std::int64_t value = 0;
    const auto digits = number.find_first_of("0123456789");
    if (digits != std::string::npos) std::from_chars(number.data() + digits, number.data() + number.size(), value);
    return value <= greatest ? value : 0; // no count: an identifier of some other system
}

std::string textOf(std::int64_t number) { return fmt::format("J{}", number); }

} // namespace

std::vector<change::Change> BoundaryPoints::changes(const std::vector<change::Change>& numbered) && {
    if (!keepsAny()) return {};
    for (const auto& change : edit_.changes)
        if (const auto* before = parcelIn(change.before))
            forEachVertex(*before, [this](geom::Point p) { known_.insert(p); });
    auto gone = verticesGone();
    if (const auto moved = movedVertex(edit_); moved && gone.erase(moved->first) > 0)
        follow(moved->first, moved->second);
    for (const auto vertex : gone) end(vertex);
    for (const auto& change : edit_.changes)
        if (change.before && currentIn(change.before) == nullptr && currentIn(change.after) != nullptr)
            bringBack(*currentIn(change.after));
    for (const auto& change : numbered)
        if (const auto* parcel = currentIn(change.after))
            forEachVertex(*parcel, [&](geom::Point p) {
                if (known_.insert(p).second && pointsAt(p).empty()) begin(*parcel, p);
            });
    return std::move(changes_);
}

bool BoundaryPoints::keepsAny() const {
    if (store_.lastId(land::Kind::boundaryPoint)) return true;
    // The last point may have ended with the last parcel that had it.
    constexpr RecordId first{1};
    constexpr RecordId last{std::numeric_limits<std::int64_t>::max()};
    return !store_.laterChanges(Revision{0}, land::Kind::boundaryPoint, first, last).empty();
}

BoundaryPoints::Vertices BoundaryPoints::verticesGone() const {
    const auto after = verticesOf(edit_, &change::Change::after);
    Vertices all;
    for (const auto& change : edit_.changes) {
        const auto* before = currentIn(change.before);
        if (before == nullptr) continue;
        Vertices gone;
        geom::Box place;
        forEachVertex(*before, [&](geom::Point p) {
            if (after.contains(p) || all.contains(p) || pointsAt(p).empty()) return;
            gone.insert(p);
            place.add(p);
        });
        if (!gone.empty()) eraseUsedByOthers(place, gone);
        all.merge(gone);
    }
    return all;
}

void BoundaryPoints::eraseUsedByOthers(const geom::Box& place, Vertices& gone) const {
    query::RecordQuestion question{.kind = land::Kind::parcel};
    question.window = place;
    store_.visit(question, [&](const land::Record& record) {
        const auto& parcel = std::get<land::Parcel>(record);
        const bool isEdited = std::any_of(edit_.changes.begin(), edit_.changes.end(), [&](const auto& change) {
            return parcelIn(change.before) != nullptr && parcelIn(change.before)->id == parcel.id;
        });
        if (!isEdited) forEachVertex(parcel, [&gone](geom::Point p) { gone.erase(p); });
        return !gone.empty();
    });
}

std::vector<land::BoundaryPoint> BoundaryPoints::pointsAt(geom::Point vertex) const {
    std::vector<land::BoundaryPoint> points;
    query::RecordQuestion question{.kind = land::Kind::boundaryPoint};
    question.window = geom::Box{vertex.x, vertex.y, vertex.x, vertex.y};
    store_.visit(question, [&points](const land::Record& record) {
        points.push_back(std::get<land::BoundaryPoint>(record));
        return true;
    });
    return points;
}

void BoundaryPoints::end(geom::Point vertex) {
    for (auto& point : pointsAt(vertex)) changes_.push_back({std::move(point), std::nullopt});
}

void BoundaryPoints::follow(geom::Point from, geom::Point to) {
    for (const auto& point : pointsAt(from)) {
        auto moved = point;
        moved.geometry = to;
        changes_.push_back({point, std::move(moved)});
        known_.insert(to);
    }
}

// What a vertex was called is in the history alone: the last point that ended there.
void BoundaryPoints::bringBack(const land::Parcel& restored) {
    std::map<geom::Point, land::BoundaryPoint> ended;
    constexpr RecordId first{1};
    constexpr RecordId last{std::numeric_limits<std::int64_t>::max()};
    for (const auto& later : store_.laterChanges(Revision{0}, land::Kind::boundaryPoint, first, last)) {
        if (later.change.before.empty()) continue;
        const auto record = change::recordFrom(std::as_bytes(std::span(later.change.before)));
        const auto& point = std::get<land::BoundaryPoint>(record);
        if (const auto* place = std::get_if<geom::Point>(&point.geometry)) ended.insert_or_assign(*place, point);
    }
    forEachVertex(restored, [&](geom::Point p) {
        const auto was = ended.find(p);
        if (was == ended.end() || store_.find(land::Kind::boundaryPoint, was->second.id) || !pointsAt(p).empty())
            return;
        auto point = was->second;
        ended.erase(was);
        point.id = transaction_.nextId(land::Kind::boundaryPoint);
        changes_.push_back({std::nullopt, std::move(point)});
        known_.insert(p);
    });
}

void BoundaryPoints::begin(const land::Parcel& parcel, geom::Point vertex) {
    land::BoundaryPoint point;
    point.id = transaction_.nextId(land::Kind::boundaryPoint);
    point.number = textOf(nextNumber());
    point.subDistrict = parcel.subDistrict;
    point.geometry = vertex;
    changes_.push_back({std::nullopt, std::move(point)});
}

std::int64_t BoundaryPoints::nextNumber() {
    if (!isCounted_) takeInGiven();
    isCounted_ = true;
    return transaction_.nextNumber(series, std::exchange(lastGiven_, 0) + 1);
}

// Numbers also come from files and go with undos; the history tells them all. A counter is read by going on by one, so
// it holds twice the change that was looked at last.
void BoundaryPoints::takeInGiven() {
    const auto known = transaction_.nextNumber(lookedAt, 0) / 2;
    const auto present = store_.revision().value;
    std::vector<query::KeyRange> written;
    for (auto revision = known + 1; revision <= present; ++revision)
        store_.visitChanges(Revision{revision}, [&](const store::KeptChange& kept) {
            if (kept.kind != land::Kind::boundaryPoint) return true;
            written.push_back({"id", kept.id, RecordId{kept.id.value + kept.count - 1}});
            if (!kept.before.empty()) takeIn(change::recordFrom(std::as_bytes(std::span(kept.before))));
            return true;
        });
    for (const auto& range : written) {
        query::RecordQuestion question{.kind = land::Kind::boundaryPoint};
        question.range = range;
        store_.visit(question, [this](const land::Record& record) {
            takeIn(record);
            return true;
        });
    }
    (void)transaction_.nextNumber(lookedAt, 2 * present);
}

void BoundaryPoints::takeIn(const land::Record& point) {
    lastGiven_ = std::max(lastGiven_, digitsOf(std::get<land::BoundaryPoint>(point).number));
}

} // namespace mutu::book
