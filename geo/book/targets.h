// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"

#include <optional>
#include <vector>

namespace mutu::book {

/// What the zone, or one district, is to reach in a year, and what it has reached.
struct TargetProgress {
    land::Target target;
    RegisteredArea area{};  ///< reached, of land or floor
    std::int64_t count = 0; ///< reached, of enterprises

    /// 0 … 1 and beyond; nothing where the target states no figure.
    [[nodiscard]] std::optional<double> share() const;
};

/// Sets a target, in place of the one of the same year, district and measure.
/// - `target_empty` (no figure, or one that doesn't fit the measure), `document_missing`.
Result<Revision> setTarget(Book& book, const land::Target& target, change::Heading heading,
                           Intent intent = Intent::write);
/// The same of several in one changeset, or none at all. `target_empty` where there are none, too.
Result<Revision> setTargets(Book& book, const std::vector<land::Target>& targets, change::Heading heading,
                            Intent intent = Intent::write);

/// The targets of a year (of every year without one), as far as the ledgers of reuse and clearing had reached them at
/// the end of a day; in order of year, measure and district.
/// - A district's land and floor are those of lots on its parcels, its enterprises those with an item there.
std::vector<TargetProgress> targetsOf(const store::Store& store, std::optional<int> year, Date asOf);

} // namespace mutu::book
