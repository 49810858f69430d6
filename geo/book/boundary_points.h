// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/changeset.h"
#include "geo/fabric/edit.h"
#include "geo/land/coverage.h"
#include "geo/store/store.h"

#include <set>
#include <string>
#include <vector>

namespace mutu::book {

/// What becomes of the numbered boundary points when parcels change.
/// - A vertex that stays keeps its point. One that no boundary had before gets a point of its own, numbered on.
/// - When an edit does nothing but move one vertex, the mark was set anew: its point goes along, number and all.
/// - The point of a vertex that is on no current boundary any more, of whatever layer of space, ends with the edit: the
/// history keeps it, and its number is not given again.
/// - A parcel that is restored gets back the points that its vertices had, under their old numbers.
/// - A book that keeps no boundary points is not made to begin.
class BoundaryPoints {
  public:
    BoundaryPoints(const store::Store& store, store::Transaction& transaction, const fabric::Edit& edit)
        : store_(store)
        , transaction_(transaction)
        , edit_(edit) {}

    /// What the edit does to the points; asked once, for the parcels as they will be written.
    std::vector<change::Change> changes(const std::vector<change::Change>& numbered) &&;

  private:
    using Vertices = std::set<geom::Point>;

    [[nodiscard]] bool keepsAny() const;
    /// The vertices that the edit takes from the map; those of no boundary at all.
    [[nodiscard]] Vertices verticesGone() const;
    void eraseUsedByOthers(const geom::Box& place, Vertices& gone) const;
    void end(geom::Point vertex);
    /// A numbered point whose vertex was moved keeps its number and mark.
    void follow(geom::Point from, geom::Point to);
    void bringBack(const land::Parcel& restored);
    void begin(const land::Parcel& parcel, geom::Point vertex);
    [[nodiscard]] std::vector<land::BoundaryPoint> pointsAt(geom::Point vertex) const;
    [[nodiscard]] std::int64_t nextNumber();
    /// Learns the greatest number ever given: looks at the changes since it was asked for last, not at the book.
    void takeInGiven();
    void takeIn(const land::Record& point);

    const store::Store& store_;
    store::Transaction& transaction_;
    const fabric::Edit& edit_;
    std::vector<change::Change> changes_;
    Vertices known_;             ///< have a point, or had none before either
    std::int64_t lastGiven_ = 0; ///< the greatest number that the series doesn't know yet
    bool isCounted_ = false;     ///< whether takeInGiven() was asked
};

} // namespace mutu::book
