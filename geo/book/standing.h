// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace mutu::book {

/// Which acts are in force and which undos can still be taken back, as the log tells it.
/// - Reads only what the log has gained since it was asked last, so that taking back a long history stays quick.
class Standing {
  public:
    /// Takes in what was written since. Precondition: always the same store.
    void readOn(const store::Store& store);

    /// A line of the log; null when there is none of that number.
    [[nodiscard]] const change::LogEntry* entry(Revision number) const;
    /// The undo that took an act back and still holds.
    [[nodiscard]] std::optional<Revision> undoOf(Revision act) const;
    /// Whether this is an undo that was not taken back itself.
    [[nodiscard]] bool holds(Revision undo) const { return holding_.contains(undo.value); }
    [[nodiscard]] const change::LogEntry* newestInForce() const;
    /// The newest undo that holds, unless an act came after it.
    [[nodiscard]] const change::LogEntry* newestUndo() const;
    /// Whether the same acts, no more and no fewer, were in force at some time before as would be when this act is
    /// taken back, or its undo.
    [[nodiscard]] bool wouldBeAsOnce(Revision act) const { return were_.contains(marked(act.value)); }

  private:
    void take(change::LogEntry entry);
    /// The mark of the acts in force with one put in or taken out.
    [[nodiscard]] std::uint64_t marked(std::int64_t act) const;

    std::map<std::int64_t, change::LogEntry> entries_;
    std::map<std::int64_t, std::int64_t> undoneBy_; // act -> the undo that took it back and still holds
    std::set<std::int64_t> holding_;                // those undos
    std::set<std::int64_t> inForce_;                // acts
    std::int64_t newestAct_ = 0;
    std::uint64_t mark_ = 0;          // of all acts in force; no two sets have the same, but by a chance of 1 in 2^64
    std::set<std::uint64_t> were_{0}; // the marks of all times
};

} // namespace mutu::book
