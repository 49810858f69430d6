// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/base/sha256.h"
#include "geo/land/record.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::change {

/// What happens to one record: it appears (no before), goes (no after) or changes.
/// - Precondition: at least one side is there; both sides are of one kind and id.
struct Change {
    std::optional<land::Record> before;
    std::optional<land::Record> after;

    [[nodiscard]] const land::Record& either() const { return after ? *after : *before; }
    [[nodiscard]] Change inverse() const { return {after, before}; }
};

/// Why a changeset was made: an act of the office, or the undoing or redoing of an earlier one.
enum class Origin : unsigned char { act, undo, redo };

/// Who wrote what, when and why: the title page of a changeset.
/// - `at` is ISO 8601 in UTC. `target` is the changeset that an undo or redo takes back; 0 for an act.
struct Heading {
    std::string title;
    std::string author;
    std::string at;
    std::string reason;
    std::string document;
    Origin origin = Origin::act;
    Revision target;
};

/// One write: what the book takes as a whole or not at all.
struct Changeset {
    Heading heading;
    std::vector<Change> changes;
};

/// The changeset that takes this one back: sides swapped, order turned around.
std::vector<Change> inverse(const std::vector<Change>& changes);

/// A changeset as the log lists it.
struct LogEntry {
    Revision revision;
    Heading heading;
    std::int64_t changeCount = 0;
    Digest previousHash{};
    Digest hash{};
};

/// Records that arrive in portions, so that a million need not stand in memory at once.
class RecordSource {
  public:
    virtual ~RecordSource() = default;
    /// Fills `portion` with the next records (ids 0: the book numbers them, in order); false when there are no more.
    virtual bool next(std::vector<land::Record>& portion) = 0;
};

} // namespace mutu::change
