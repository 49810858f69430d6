// SPDX-License-Identifier: Apache-2.0
#include "geo/book/standing.h"

namespace mutu::book {

using change::LogEntry;
using change::Origin;

void Standing::readOn(const store::Store& store) {
    const auto known = entries_.empty() ? 0 : entries_.rbegin()->first;
    const auto now = store.revision().value;
    if (now == known) return;
    for (auto& entry : store.log(static_cast<std::size_t>(now - known))) take(std::move(entry));
}

void Standing::take(LogEntry entry) {
    const auto number = entry.revision.value;
    const auto target = entry.heading.target.value;
    switch (entry.heading.origin) {
    case Origin::act:
        inForce_.insert(number);
        mark_ = marked(number);
        newestAct_ = number;
        break;
    case Origin::undo:
        undoneBy_[target] = number;
        holding_.insert(number);
        inForce_.erase(target);
        mark_ = marked(target);
        break;
    case Origin::redo: // of an undo: its act is in force again
        if (const auto undo = entries_.find(target); undo != entries_.end()) {
            const auto act = undo->second.heading.target.value;
            undoneBy_.erase(act);
            inForce_.insert(act);
            mark_ = marked(act);
        }
        holding_.erase(target);
        break;
    }
    were_.insert(mark_);
    entries_.insert_or_assign(number, std::move(entry));
}

// SplitMix64: neighbouring numbers give marks that have nothing in common.
std::uint64_t Standing::marked(std::int64_t act) const {
    auto bits = static_cast<std::uint64_t>(act) * 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return mark_ ^ bits ^ (bits >> 31U);
}

const LogEntry* Standing::entry(Revision number) const {
    const auto found = entries_.find(number.value);
    return found == entries_.end() ? nullptr : &found->second;
}

std::optional<Revision> Standing::undoOf(Revision act) const {
    const auto found = undoneBy_.find(act.value);
    return found == undoneBy_.end() ? std::nullopt : std::optional(Revision{found->second});
}

const LogEntry* Standing::newestInForce() const {
    return inForce_.empty() ? nullptr : entry(Revision{*inForce_.rbegin()});
}

const LogEntry* Standing::newestUndo() const {
    const auto newest = holding_.upper_bound(newestAct_);
    return newest == holding_.end() ? nullptr : entry(Revision{*holding_.rbegin()});
}

} // namespace mutu::book
