// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <vector>

namespace mutu::fabric {

/// What lies around a point: the edges that leave it and arrive at it, as directions.
/// - Ground begins counterclockwise of an edge that leaves and ends at one that arrives.
class Fan {
  public:
    explicit Fan(geom::Point centre)
        : centre_(centre) {}

    [[nodiscard]] geom::Point centre() const { return centre_; }
    /// An edge from a to b that begins, ends or passes at the centre; any other is left out.
    void add(geom::Point a, geom::Point b);
    [[nodiscard]] bool empty() const { return rays_.empty(); }
    /// Sorts the directions; before it the questions below have no answer.
    void close();
    /// Whether the depth of ground around the centre takes two neighbouring values at most, whatever the least one is.
    [[nodiscard]] bool isPlain() const;
    /// Whether the ground of two fans around one centre has a sector in common. Precondition: each is that of one valid
    /// region.
    [[nodiscard]] bool overlaps(const Fan& other) const;

  private:
    /// A direction as a vector, and by how much the depth of ground rises behind it, counterclockwise.
    struct Ray {
        geom::Point towards;
        int rise;
    };
    struct Sector {
        geom::Point from;
        geom::Point to;
    };

    void addRay(geom::Point end, int rise);
    [[nodiscard]] std::vector<Sector> sectors() const;
    static bool isBefore(geom::Point base, geom::Point a, geom::Point b);
    static bool contains(const Sector& sector, geom::Point towards);

    geom::Point centre_;
    std::vector<Ray> rays_;
};

} // namespace mutu::fabric
