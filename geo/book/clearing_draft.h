// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/clearing.h"

#include <vector>

namespace mutu::book {

/// Appends to `changes` what opens a case: of several in one changeset, each sees the items of those before it, and a
/// document that several rest on comes into the book once. `opened` grows by the case. A refusal (those of
/// openClearing()) leaves both as they were.
std::optional<Refusal> draftOpening(const store::Store& store, store::Transaction& transaction,
                                    const ClearingOpening& opening, std::vector<change::Change>& changes,
                                    std::vector<ClearingWritten>& opened);

} // namespace mutu::book
