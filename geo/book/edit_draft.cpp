// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit_draft.h"

#include "geo/base/error.h"
#include "geo/book/edit_days.h"
#include "geo/change/codec.h"
#include "geo/fabric/apportion.h"
#include "geo/geom/measure.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace mutu::book {

namespace {

const land::Parcel* parcelIn(const std::optional<land::Record>& side) {
    return side ? std::get_if<land::Parcel>(&*side) : nullptr;
}

// Retired by this very change.
bool isRetirement(const change::Change& change) {
    const auto* before = parcelIn(change.before);
    const auto* after = parcelIn(change.after);
    return before != nullptr && after != nullptr && !before->validTo && after->validTo;
}

bool isNewParcel(const change::Change& change) { return !change.before && parcelIn(change.after) != nullptr; }

template <class Visit> void forEachPoint(const geom::Shape& shape, const Visit& visit) {
    const auto* region = geom::regionOf(shape);
    if (region == nullptr) return;
    for (const auto& part : region->parts) {
        for (const auto p : part.outer) visit(p);
        for (const auto& hole : part.holes)
            for (const auto p : hole) visit(p);
    }
}

RegisteredArea areaOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

/// Where one vertex went when an edit did nothing but move it.
std::optional<std::pair<geom::Point, geom::Point>> movedVertex(const fabric::Edit& edit) {
    std::set<geom::Point> before;
    std::set<geom::Point> after;
    for (const auto& change : edit.changes) {
        const auto* was = parcelIn(change.before);
        const auto* is = parcelIn(change.after);
        if (was == nullptr || is == nullptr || was->validTo || is->validTo) return std::nullopt;
        forEachPoint(was->geometry, [&before](geom::Point p) { before.insert(p); });
        forEachPoint(is->geometry, [&after](geom::Point p) { after.insert(p); });
    }
    std::vector<geom::Point> gone;
    std::vector<geom::Point> come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(come));
    if (gone.size() != 1 || come.size() != 1) return std::nullopt;
    return std::pair(gone.front(), come.front());
}

geom::Box boxOf(const fabric::Edit& edit) {
    geom::Box box;
    for (const auto& change : edit.changes)
        for (const auto* side : {parcelIn(change.before), parcelIn(change.after)})
            if (side != nullptr) box.add(geom::boxOf(side->geometry));
    return box;
}

} // namespace

EditDraft::EditDraft(const store::Store& store, store::Transaction& transaction, const fabric::Edit& edit,
                     const change::Heading& heading, const EditWishes& wishes)
    : store_(store)
    , transaction_(transaction)
    , edit_(edit)
    , heading_(heading)
    , wishes_(wishes)
    , changes_(edit.changes) {}

Result<std::vector<change::Change>> EditDraft::make() {
    if (auto refusal = checkFresh()) return *std::move(refusal);
    if (auto refusal = checkRestored()) return *std::move(refusal);
    if (auto refusal = faultOfDays(store_, edit_, Date::today())) return *std::move(refusal);
    if (auto refusal = number()) return *std::move(refusal);
    describeSuccessions();
    Carrying carrying(store_, transaction_);
    for (const auto& succession : successions_) carrying.carry(succession);
    if (auto refusal = carrying.refusal()) return *std::move(refusal);
    carried_ = static_cast<std::int64_t>(carrying.count());
    for (const auto& change : changes_)
        if (isNewParcel(change)) created_.push_back(*parcelIn(change.after));
    addLineage();
    addBoundaryPoints();
    auto moved = std::move(carrying).changes();
    std::move(moved.begin(), moved.end(), std::back_inserter(changes_));
    return std::move(changes_);
}

// A record of the edit itself that changed is found by its image; here are those around it, which the edit read.
EditDraft::Step EditDraft::checkFresh() const {
    if (!wishes_.readAt) return std::nullopt;
    const auto box = boxOf(edit_);
    Step refusal;
    for (auto number = wishes_.readAt->value + 1; number <= store_.revision().value && !refusal; ++number)
        store_.visitChanges(Revision{number}, [&](const store::KeptChange& kept) {
            if (kept.kind != land::Kind::parcel) return true;
            for (auto id = kept.id.value; id < kept.id.value + kept.count && !refusal; ++id) {
                const auto now = store_.find(kept.kind, RecordId{id});
                const auto was = kept.before.empty()
                                     ? std::nullopt
                                     : std::optional(change::recordFrom(std::as_bytes(std::span(kept.before))));
                for (const auto* side : {parcelIn(now), parcelIn(was)})
                    if (side != nullptr && geom::boxOf(side->geometry).meets(box))
                        refusal = Refusal{"stale", fmt::format("{} was changed meanwhile", side->title()),
                                          side->title(), "read it again and repeat the change"};
            }
            return !refusal;
        });
    return refusal;
}

EditDraft::Step EditDraft::checkRestored() const {
    Step refusal;
    for (const auto& change : edit_.changes) {
        const auto* before = parcelIn(change.before);
        const auto* after = parcelIn(change.after);
        if (before == nullptr || after == nullptr || !before->validTo || after->validTo) continue;
        query::RecordQuestion question{.kind = land::Kind::lineage};
        question.key = query::Key{"parent_id", before->id};
        store_.visit(question, [&](const land::Record& record) {
            const auto heir = store_.find(land::Kind::parcel, std::get<land::Lineage>(record).child.id);
            refusal = Refusal{"parcel_succeeded",
                              fmt::format("{} became {}, with all that hung on it", before->title(),
                                          heir ? land::titleOf(*heir) : std::string()),
                              before->title(), "undo the edit that retired it, or merge what came of it"};
            return false;
        });
    }
    return refusal;
}

bool EditDraft::isCodeUsed(const std::string& code) const {
    bool used = false;
    query::RecordQuestion question;
    question.key = query::Key{"code", code};
    question.withRetired = true;
    store_.visit(question, [&used](const land::Record&) { return !(used = true); });
    return used;
}

EditDraft::Step EditDraft::number() {
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        if (!isNewParcel(changes_[i])) continue;
        land::setId(*changes_[i].after, transaction_.nextId(land::Kind::parcel));
        if (auto refusal = nameChild(i)) return refusal;
    }
    return std::nullopt;
}

EditDraft::Step EditDraft::nameChild(std::size_t index) {
    auto& child = std::get<land::Parcel>(*changes_[index].after);
    if (!child.code.empty()) {
        if (!isCodeUsed(child.code)) return std::nullopt;
        return Refusal{"code_used", fmt::format("the code {} was given before", child.code), child.code,
                       "leave the code out: the next free one is given"};
    }
    const auto series = seriesFor(index);
    if (!series.empty() && !land::ParcelCode::parse(series + "00001"))
        return Refusal{"series_malformed", fmt::format("{} isn't the beginning of a parcel's code", series), series,
                       "give the first 14 characters: county, sub-district and the letters of the right"};
    if (!series.empty()) {
        const auto next = land::codeAfter(series, store_.lastParcelCode(series));
        const auto sequence = next ? transaction_.nextNumber("code:" + series, next->sequence) : 100000;
        if (sequence > 99999)
            return Refusal{"codes_exhausted", fmt::format("no number is left in {}", series), series,
                           "give the parcels of another sub-district or feature"};
        child.code = fmt::format("{}{:05}", series, sequence);
        return std::nullopt;
    }
    if (!child.plot.empty()) return std::nullopt;
    for (const auto& descent : edit_.lineage) {
        const auto parent = store_.find(land::Kind::parcel, descent.parent);
        if (descent.child != index || !parcelIn(parent)) continue;
        child.plot = freePlot(parcelIn(parent)->plot);
        plots_.insert(child.plot);
        return std::nullopt;
    }
    return Refusal{"parcel_unnamed",
                   "the new parcel has neither a code nor a plot number",
                   {},
                   "give it a plot number, or the county, sub-district and right letters of its code"};
}

// Of the parent that gives the most land among those with a code.
std::string EditDraft::seriesFor(std::size_t child) const {
    std::string series = wishes_.series;
    RegisteredArea most(-1);
    for (const auto& descent : edit_.lineage) {
        if (descent.child != child || descent.area <= most) continue;
        const auto parent = store_.find(land::Kind::parcel, descent.parent);
        if (!parcelIn(parent) || !land::ParcelCode::parse(parcelIn(parent)->code)) continue;
        series = parcelIn(parent)->code.substr(0, 14);
        most = descent.area;
    }
    return series;
}

std::string EditDraft::freePlot(const std::string& stem) const {
    if (stem.empty()) return {};
    for (int n = 1;; ++n) {
        auto plot = fmt::format("{}-{}", stem, n);
        bool used = plots_.contains(plot);
        query::RecordQuestion question;
        question.key = query::Key{"plot", plot};
        question.withRetired = true;
        store_.visit(question, [&used](const land::Record&) { return !(used = true); });
        if (!used) return plot;
    }
}

std::vector<RegisteredArea> EditDraft::handedOver(const land::Parcel& parent,
                                                  const std::vector<const fabric::Edit::Descent*>& to) const {
    std::vector<std::int64_t> measured;
    std::vector<std::int64_t> registered;
    for (const auto* descent : to) {
        measured.push_back(descent->area.hundredths());
        const auto others = std::count_if(edit_.lineage.begin(), edit_.lineage.end(),
                                          [&](const auto& d) { return d.child == descent->child; });
        const auto& child = std::get<land::Parcel>(*changes_[descent->child].after);
        if (others == 1 && child.registeredArea) registered.push_back(child.registeredArea->hundredths());
    }
    return fabric::apportioned(areaOf(parent), registered.size() == to.size() ? registered : measured);
}

void EditDraft::describeSuccessions() {
    for (const auto& change : edit_.changes) {
        if (!isRetirement(change)) continue;
        Succession succession;
        succession.parent = *parcelIn(change.before);
        succession.on = *parcelIn(change.after)->validTo;
        std::vector<const fabric::Edit::Descent*> to;
        for (const auto& descent : edit_.lineage)
            if (descent.parent == succession.parent.id) to.push_back(&descent);
        const auto areas = handedOver(succession.parent, to);
        for (std::size_t i = 0; i < to.size(); ++i) {
            if (!isNewParcel(changes_[to[i]->child]))
                throw Error(ErrorKind::internal, "lineage_invalid",
                            "a parcel would descend from one not older than it");
            succession.heirs.push_back({*parcelIn(changes_[to[i]->child].after), areas[i]});
            if (wishes_.heir && *wishes_.heir == to[i]->child) succession.named = succession.heirs.back().parcel.id;
            succession.joined =
                succession.joined || std::any_of(edit_.lineage.begin(), edit_.lineage.end(), [&](const auto& d) {
                    return d.child == to[i]->child && d.parent != succession.parent.id;
                });
        }
        successions_.push_back(std::move(succession));
    }
}

void EditDraft::addLineage() {
    for (const auto& succession : successions_)
        for (const auto& heir : succession.heirs) {
            land::Lineage edge;
            edge.id = transaction_.nextId(land::Kind::lineage);
            edge.parent.id = succession.parent.id;
            edge.child.id = heir.parcel.id;
            edge.area = heir.area;
            edge.on = succession.on;
            edge.document = heading_.document;
            changes_.push_back({std::nullopt, edge});
            lineage_.push_back(std::move(edge));
        }
}

std::int64_t EditDraft::nextPointNumber() {
    for (std::int64_t atLeast = 1;;) {
        const auto number = transaction_.nextNumber("boundary_point", atLeast);
        bool used = number == 1; // a series never asked before says nothing of numbers that came from files
        query::RecordQuestion question{.kind = land::Kind::boundaryPoint};
        question.key = query::Key{"number", fmt::format("J{}", number)};
        store_.visit(question, [&used](const land::Record&) { return !(used = true); });
        if (!used) return number;
        question.key.reset();
        store_.visit(question, [&atLeast](const land::Record& record) {
            const auto& text = std::get<land::BoundaryPoint>(record).number;
            std::int64_t known = 0;
            const auto digits = text.find_first_of("0123456789");
            if (digits != std::string::npos) std::from_chars(text.data() + digits, text.data() + text.size(), known);
            atLeast = std::max(atLeast, known + 1);
            return true;
        });
    }
}

// The mark in the ground was set anew, so its number goes along.
void EditDraft::follow(geom::Point from, geom::Point to, std::set<geom::Point>& known) {
    query::RecordQuestion question{.kind = land::Kind::boundaryPoint};
    question.window = geom::Box{from.x, from.y, from.x, from.y};
    store_.visit(question, [&](const land::Record& record) {
        auto point = std::get<land::BoundaryPoint>(record);
        point.geometry = to;
        changes_.push_back({record, point});
        known.insert(to);
        return true;
    });
}

void EditDraft::addBoundaryPoints() {
    if (!store_.lastId(land::Kind::boundaryPoint)) return; // a book that keeps none isn't made to begin
    std::set<geom::Point> known;
    for (const auto& change : edit_.changes)
        if (const auto* before = parcelIn(change.before))
            forEachPoint(before->geometry, [&known](geom::Point p) { known.insert(p); });
    if (const auto moved = movedVertex(edit_)) follow(moved->first, moved->second, known);
    const auto count = changes_.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto* parcel = parcelIn(changes_[i].after);
        if (parcel == nullptr || parcel->validTo) continue;
        const auto subDistrict = parcel->subDistrict;
        const auto geometry = parcel->geometry; // the list grows meanwhile
        forEachPoint(geometry, [&](geom::Point p) {
            if (!known.insert(p).second) return;
            bool numbered = false;
            query::RecordQuestion question{.kind = land::Kind::boundaryPoint};
            question.window = geom::Box{p.x, p.y, p.x, p.y};
            store_.visit(question, [&numbered](const land::Record&) { return !(numbered = true); });
            if (numbered) return;
            land::BoundaryPoint point;
            point.id = transaction_.nextId(land::Kind::boundaryPoint);
            point.number = fmt::format("J{}", nextPointNumber());
            point.subDistrict = subDistrict;
            point.geometry = p;
            changes_.push_back({std::nullopt, point});
        });
    }
}

} // namespace mutu::book
