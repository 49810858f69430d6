// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/fabric/edit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// What the officer decides about an edit beside its geometry.
/// - `heir`: the new parcel (index into the edit's changes) that takes every right, lease and use of the retired ones,
/// and the buildings that have no place on the map. Without it they follow the land: buildings by their footprint, what
/// belongs to a building with it, the rest shared by area. What covered the whole parcel covers the whole heir, its
/// stated areas in proportion.
/// - `buildingHeir`, `buildingsToLargest`: where a building goes that the new boundary cuts, whole and with what hangs
/// on it: to that new parcel, or to the one that has most of its footprint. Without either the edit is refused.
/// - `series`: county to feature letters (14 characters), for new parcels that descend from none with a code.
/// - `readAt`: the revision at which the neighbourhood was read; parcels changed around the edit since are a refusal.
struct EditWishes {
    std::optional<std::size_t> heir;
    std::optional<std::size_t> buildingHeir;
    bool buildingsToLargest = false;
    std::string series;
    std::optional<Revision> readAt;
    /// An open reassignment that goes on upon this new parcel.
    struct Led {
        RecordId reassignment;
        std::size_t heir = 0;
    };
    std::optional<Led> led{};
};

/// What an edit became in the book.
struct Edited {
    Revision revision;
    std::vector<land::Parcel> created;  ///< in order of the edit, with their codes
    std::vector<land::Lineage> lineage; ///< as written: areas as the register counts them
    std::int64_t carried = 0; ///< rights, leases, uses, encumbrances, approvals, buildings, floors handed down
};

/// Writes an edit of the fabric as one changeset: parents retired, children numbered and given the next free codes of
/// their sub-district, lineage, new boundary points where the book keeps any, and all that hung on the parents carried
/// to their children.
/// - Each parent's lineage edges sum to its registered (else measured) area, whatever the edit's rounding.
/// - A retired parcel keeps its records, those that still hold ended on the edit's day; its heirs get their own.
/// - `{created}` in the heading's title stands for the codes (or plot numbers) of the new parcels.
/// - Boundary points keep their numbers, go along with a vertex that was moved, and end with a vertex that is gone:
/// boundary_points.h.
/// - Encumbrances and memberships in cluster zones pass to every child.
/// - Refusals: `stale`, `still_held` (with the list: something cannot follow the land, and no heir is named),
/// `parcel_succeeded` (a retired parcel that others follow can't be restored beside them), `series_malformed`,
/// `code_used`, `codes_exhausted`, those of faultOfDays(), `parcel_unnamed` (a new parcel without parents), and those
/// of Book::apply. The book is then as it was.
Result<Edited> applyEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                         const EditWishes& wishes = {});
/// What applyEdit would answer now, nothing written: the codes it would give, what it would carry, or why it would
/// refuse.
/// - Takes the same steps in a transaction that is not committed, so it refuses whatever the writing would refuse; ids
/// of the answer mean nothing, its revision is the present one.
Result<Edited> foreseeEdit(Book& book, const fabric::Edit& edit, const change::Heading& heading,
                           const EditWishes& wishes = {});

} // namespace mutu::book
