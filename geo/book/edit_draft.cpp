// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit_draft.h"

#include "geo/base/error.h"
#include "geo/book/boundary_points.h"
#include "geo/book/edit_days.h"
#include "geo/change/codec.h"
#include "geo/fabric/apportion.h"
#include "geo/geom/measure.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>
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

RegisteredArea areaOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
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
    auto points = BoundaryPoints(store_, transaction_, edit_).changes(changes_);
    std::move(points.begin(), points.end(), std::back_inserter(changes_));
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
        if (descent.child != index) continue;
        const auto parent = store_.find(land::Kind::parcel, descent.parent);
        if (!parcelIn(parent)) continue;
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
        if (plots_.contains(plot)) continue;
        bool used = false;
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
        succession.cutBuildings.toLargestShare = wishes_.buildingsToLargest;
        const auto areas = handedOver(succession.parent, to);
        for (std::size_t i = 0; i < to.size(); ++i) {
            if (!isNewParcel(changes_[to[i]->child]))
                throw Error(ErrorKind::internal, "lineage_invalid",
                            "a parcel would descend from one not older than it");
            succession.heirs.push_back({*parcelIn(changes_[to[i]->child].after), areas[i]});
            if (wishes_.heir && *wishes_.heir == to[i]->child) succession.named = succession.heirs.back().parcel.id;
            if (wishes_.led && wishes_.led->heir == to[i]->child)
                succession.led = {wishes_.led->reassignment, succession.heirs.back().parcel.id};
            if (wishes_.buildingHeir && *wishes_.buildingHeir == to[i]->child)
                succession.cutBuildings.named = succession.heirs.back().parcel.id;
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

} // namespace mutu::book
