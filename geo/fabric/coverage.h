// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/fabric/packed_points.h"

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

    /// Makes room for so many parcels.
    void reserve(std::size_t parcels);
    /// Takes a copy. Preconditions: the region is valid and in normal form; no id comes twice.
    void add(RecordId id, bool exempt, const geom::Region& region);
    /// Takes all parcels of another one; their points are not copied.
    void append(Coverage&& other);

    [[nodiscard]] const LargeVector<Member>& members() const { return members_; }
    /// One more than the greatest edge number.
    [[nodiscard]] std::uint32_t edgeEnd() const { return points_.end(); }
    [[nodiscard]] geom::Point from(std::uint32_t edge) const { return points_[edge]; }
    [[nodiscard]] geom::Point to(std::uint32_t edge) const { return points_[edge + 1]; }
    /// Asks for an edge that will be read soon: those of one place lie scattered.
    void prefetch(std::uint32_t edge) const { points_.prefetch(edge); }
    /// The rings in order, those of one parcel with one unused number after each.
    [[nodiscard]] std::size_t ringCount() const { return rings_.size(); }
    [[nodiscard]] std::uint32_t ringBegin(std::size_t ring) const { return rings_[ring].begin; }
    [[nodiscard]] std::uint32_t ringEnd(std::size_t ring) const { return rings_[ring].end; }
    [[nodiscard]] std::size_t ringOf(std::uint32_t edge) const;
    [[nodiscard]] std::uint32_t memberOf(std::uint32_t edge) const;

  private:
    void addRing(const geom::Ring& ring);

    struct Span {
        std::uint32_t begin;
        std::uint32_t end;
    };

    PackedPoints points_; // each ring closed by its first point
    LargeVector<Span> rings_;
    LargeVector<Member> members_;
};

} // namespace mutu::fabric
