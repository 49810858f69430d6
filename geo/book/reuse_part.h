// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/edit.h"
#include "geo/book/reuse.h"

#include <optional>
#include <vector>

namespace mutu::book {

/// A parcel that falls into pieces in the changeset of a reassignment's step, as drafted and not yet written.
struct DividedGround {
    std::vector<change::Change> changes;
    std::vector<land::Parcel> pieces; ///< in order of the edit, with their codes
    ReuseGround ground;               ///< of the piece that the recipient is to have
};

/// Drafts the edit as applyEdit() does: codes, lineage, boundary points, and all that hung on the parcel carried to the
/// pieces. `reassignment`: the open one, if it is, that goes on upon the given piece; its own change is left out.
Result<DividedGround> dividedGround(const store::Store& store, store::Transaction& transaction, const ReusePart& part,
                                    const change::Heading& heading, RecordId origin, RecordId reassignment);

/// Puts changes of records behind those that a draft brings; what ends on a piece as soon as it was carried there is
/// one change of its record, not two.
void append(std::vector<change::Change>& drafted, std::vector<change::Change> more);

} // namespace mutu::book
