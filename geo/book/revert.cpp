// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book.h"
#include "geo/book/derivation.h"
#include "geo/book/gate.h"
#include "geo/book/references.h"
#include "geo/book/state.h"
#include "geo/change/codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace mutu::book {

namespace {

using change::LogEntry;
using change::Origin;

Refusal changedLater(const std::vector<std::string>& titles, const std::set<std::int64_t>& revisions) {
    std::string list;
    for (std::size_t i = 0; i < titles.size() && i < 20; ++i) list += (i > 0 ? ", " : "") + titles[i];
    if (titles.size() > 20) list += fmt::format(" … ({})", titles.size());
    std::string numbers;
    for (const auto revision : revisions) numbers += fmt::format("{}#{}", numbers.empty() ? "" : ", ", revision);
    return {"changed_later", fmt::format("{} record(s) were changed later: {}", titles.size(), list), list,
            fmt::format("undo the later changesets first: {}", numbers)};
}

// Takes one changeset back inside a transaction.
class Reversal {
  public:
    /// `asOnce`: the book will be what it was at some time before, findings and all.
    Reversal(const store::Store& store, store::Transaction& transaction, Revision target, bool asOnce)
        : store_(store)
        , transaction_(transaction)
        , target_(target)
        , asOnce_(asOnce) {}

    std::optional<Refusal> run(const change::Heading& heading, Touched& touched) {
        std::vector<store::KeptChange> kept;
        store_.visitChanges(target_, [&kept](const store::KeptChange& c) {
            kept.push_back(c);
            return true;
        });
        if (store_.revision() != target_) // nothing came after the newest
            for (const auto& c : kept) findConflicts(c);
        if (!titles_.empty()) return changedLater(titles_, laterRevisions_);
        if (auto finding = asOnce_ ? std::nullopt : wouldClashWithLater(store_, boundaryChanges(kept), target_))
            return finding;
        ChangesetWriter writer(store_, transaction_, heading);
        for (auto it = kept.rbegin(); it != kept.rend(); ++it)
            for (auto id = it->id.value + it->count - 1; id >= it->id.value; --id)
                takeBack(*it, RecordId{id}, writer, touched);
        writer.close();
        revision_ = writer.revision();
        return references_.find(store_);
    }
    [[nodiscard]] Revision revision() const { return revision_; }

  private:
    void findConflicts(const store::KeptChange& c) {
        const auto last = RecordId{c.id.value + c.count - 1};
        std::set<std::int64_t> judged;
        for (const auto& later : store_.laterChanges(target_, c.kind, c.id, last)) {
            const auto from = std::max(c.id.value, later.change.id.value);
            const auto to = std::min(last.value, later.change.id.value + later.change.count - 1);
            for (auto id = from; id <= to; ++id) judge(c.kind, RecordId{id}, later, judged);
        }
    }
    // The image kept by the first later change is what the record was after the target; if it is that again, nothing
    // stands in the way.
    void judge(land::Kind kind, RecordId id, const store::LaterChange& later, std::set<std::int64_t>& judged) {
        const bool first = judged.insert(id.value).second;
        if (!first && !conflicts_.contains({kind, id})) return;
        if (first) {
            const auto now = store_.find(kind, id);
            if (imageOf(now) == later.change.before) return;
            conflicts_.insert({kind, id});
            const auto title = now ? land::titleOf(*now)
                                   : land::titleOf(change::recordFrom(std::as_bytes(std::span(later.change.before))));
            titles_.push_back(title.empty() ? std::string(land::name(kind)) : title);
        }
        laterRevisions_.insert(later.revision.value);
    }
    [[nodiscard]] change::Change reversed(const store::KeptChange& c, RecordId id) const {
        change::Change change;
        change.before = store_.find(c.kind, id);
        if (!c.before.empty()) change.after = change::recordFrom(std::as_bytes(std::span(c.before)));
        return change;
    }
    /// What the gate looks at; lineage says who is kin, whether it goes or comes.
    [[nodiscard]] std::vector<change::Change> boundaryChanges(const std::vector<store::KeptChange>& kept) const {
        std::vector<change::Change> changes;
        for (const auto& c : kept) {
            if (c.kind != land::Kind::parcel && c.kind != land::Kind::lineage) continue;
            for (auto id = c.id.value; id < c.id.value + c.count; ++id) {
                auto change = reversed(c, RecordId{id});
                if (!change.before && !change.after) continue;
                if (c.kind == land::Kind::lineage && !change.after) change.after = std::exchange(change.before, {});
                changes.push_back(std::move(change));
            }
        }
        return changes;
    }
    void takeBack(const store::KeptChange& c, RecordId id, ChangesetWriter& writer, Touched& touched) {
        const auto change = reversed(c, id);
        if (!change.before && !change.after) return;
        touched.add(store_, change);
        writer.write(change, imageOf(change.before), c.before);
        references_.add(change); // what comes back must find what it points to; what goes must not be missed
    }

    const store::Store& store_;
    store::Transaction& transaction_;
    Revision target_;
    bool asOnce_;
    Revision revision_;
    std::vector<std::string> titles_;
    std::set<std::pair<land::Kind, RecordId>> conflicts_;
    std::set<std::int64_t> laterRevisions_;
    HangingReferences references_;
};

Result<Revision> revert(store::Store& store, store::Transaction& transaction, const LogEntry& entry, Origin origin,
                        const Signature& signature, bool asOnce) {
    change::Heading heading;
    heading.title =
        entry.heading.title; // of the act; that it was undone or redone, origin and target say in any language
    heading.author = signature.author;
    heading.reason = signature.reason;
    heading.document = signature.document;
    heading.at = nowInUtc();
    heading.origin = origin;
    heading.target = entry.revision;
    Touched touched;
    Reversal reversal(store, transaction, entry.revision, asOnce);
    if (auto refusal = reversal.run(heading, touched)) return *std::move(refusal);
    derive(store, transaction, touched, {});
    transaction.commit();
    return reversal.revision();
}

Refusal noSuchChangeset(Revision target) {
    return {"changeset_unknown", fmt::format("there is no changeset #{}", target.value),
            fmt::format("#{}", target.value), "mutu log lists them"};
}

} // namespace

Result<Revision> Book::undo(std::optional<Revision> target, const Signature& signature) {
    const auto transaction = state_->store->begin(); // before looking: nobody else writes in between
    auto& standing = state_->standing;
    standing.readOn(*state_->store);
    const LogEntry* entry = nullptr;
    if (target) {
        entry = standing.entry(*target);
        if (entry == nullptr) return noSuchChangeset(*target);
        if (entry->heading.origin != Origin::act)
            return Refusal{"not_an_act", fmt::format("#{} is itself an undo or redo", target->value),
                           fmt::format("#{}", target->value), "use mutu redo to take an undo back"};
        if (standing.undoOf(*target))
            return Refusal{"already_undone", fmt::format("#{} is already undone", target->value),
                           fmt::format("#{}", target->value), "mutu log shows what is in force"};
    } else {
        entry = standing.newestInForce();
        if (entry == nullptr) return Refusal{"nothing_to_undo", "nothing is left to undo", "", ""};
    }
    return revert(*state_->store, *transaction, *entry, Origin::undo, signature,
                  standing.wouldBeAsOnce(entry->revision));
}

Result<Revision> Book::redo(std::optional<Revision> target, const Signature& signature) {
    const auto transaction = state_->store->begin(); // before looking: nobody else writes in between
    auto& standing = state_->standing;
    standing.readOn(*state_->store);
    const LogEntry* entry = nullptr;
    if (target) { // the number of the act, or of the undo that took it back
        const auto undone = standing.undoOf(*target);
        const auto undo = undone ? *undone : *target;
        if (!standing.holds(undo))
            return Refusal{"nothing_to_redo", fmt::format("#{} is not undone", target->value),
                           fmt::format("#{}", target->value), "mutu log shows what is in force"};
        entry = standing.entry(undo);
    } else {
        entry = standing.newestUndo();
        if (entry == nullptr) return Refusal{"nothing_to_redo", "nothing is left to redo", "", ""};
    }
    return revert(*state_->store, *transaction, *entry, Origin::redo, signature,
                  standing.wouldBeAsOnce(entry->heading.target));
}

} // namespace mutu::book
