// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/base/large_vector.h"
#include "geo/geom/shape.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mutu::fabric {

/// The parcels of one stratum packed for a check: their boundaries as one long row of points.
/// - An *edge* has the number of the point it leaves from; a parcel lies left of each of its edges.
/// - A parcel keeps the number under which it was added; numbers say nothing about findings.
class Coverage {
  public:
    /// One parcel: the edges of its rings have the numbers from `first` to before `last`, one unused number a ring.
    struct Member {
        RecordId id;
        bool exempt = false; ///< a registered road or river: never a side of a gap, never a sliver
        geom::Box box;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    /// Makes room for so many parcels; room that is not used costs nothing.
    void reserve(std::size_t parcels);
    /// Takes a copy. Preconditions: the region is valid and in normal form; no id comes twice.
    void add(RecordId id, bool exempt, const geom::Region& region);
    /// Takes all parcels of another one.
    void append(const Coverage& other);

    [[nodiscard]] const std::vector<Member>& members() const { return members_; }
    /// One more than the greatest edge number.
    [[nodiscard]] std::uint32_t edgeEnd() const { return static_cast<std::uint32_t>(points_.size()); }
    [[nodiscard]] geom::Point from(std::uint32_t edge) const { return points_[edge]; }
    [[nodiscard]] geom::Point to(std::uint32_t edge) const { return points_[edge + 1]; }
    /// The rings in order: each begins at its number and ends before the next one's, less the unused number.
    [[nodiscard]] std::size_t ringCount() const { return rings_.size(); }
    [[nodiscard]] std::uint32_t ringBegin(std::size_t ring) const { return rings_[ring]; }
    [[nodiscard]] std::uint32_t ringEnd(std::size_t ring) const {
        return (ring + 1 == rings_.size() ? edgeEnd() : rings_[ring + 1]) - 1;
    }
    [[nodiscard]] std::size_t ringOf(std::uint32_t edge) const;
    [[nodiscard]] std::uint32_t memberOf(std::uint32_t edge) const;

  private:
    void addRing(const geom::Ring& ring);

    LargeVector<geom::Point> points_; // each ring closed by its first point
    LargeVector<std::uint32_t> rings_;
    std::vector<Member> members_;
};

} // namespace mutu::fabric
