// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// Where a parcel came from and what became of it: all its ancestors and descendants, and the edges between them.
/// - Edges are in order of their day, then of their making; there is no circle.
struct Pedigree {
    RecordId parcel;
    std::map<RecordId, land::Parcel> parcels; ///< itself, its ancestors and its descendants
    std::vector<land::Lineage> edges;

    [[nodiscard]] std::vector<const land::Lineage*> parentsOf(RecordId child) const;
    [[nodiscard]] std::vector<const land::Lineage*> childrenOf(RecordId parent) const;
};

/// The pedigree of a parcel as far as it went on a day (unset: to the present).
/// - Cost: a few reads for each ancestor and descendant, whatever the size of the book.
Pedigree pedigreeOf(const store::Store& store, RecordId parcel, std::optional<Date> asOf = {});

/// Every parcel, current or retired, of that code; if there is none, of that plot number. In order of id.
std::vector<land::Parcel> everCalled(const store::Store& store, const std::string& name);

} // namespace mutu::book
