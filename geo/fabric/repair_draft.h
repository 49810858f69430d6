// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/fabric/edit.h"
#include "geo/fabric/neighbourhood.h"
#include "geo/fabric/noding.h"

#include <map>
#include <vector>

namespace mutu::fabric {

/// The parcels of one layer while a finding among them is mended; cheap to copy and to try again.
class RepairDraft {
  public:
    explicit RepairDraft(Neighbourhood beside);

    /// As they are by now, in order of id.
    [[nodiscard]] const Neighbourhood& now() const { return now_; }
    /// The region of a parcel by now; precondition: it is there.
    [[nodiscard]] const geom::Region& of(RecordId id) const;
    [[nodiscard]] const land::Parcel& parcel(RecordId id) const;
    [[nodiscard]] bool has(RecordId id) const;

    /// Puts nodes on edges, for all parcels on them.
    void node(Noding noding);
    /// Gives every parcel but `except` its vertices anew; rings are rid of repeated points and spikes.
    void move(const std::map<geom::Point, geom::Point>& moves, RecordId except);
    void give(RecordId id, geom::Region region);
    void retire(RecordId id, Date day);

    /// What has changed so far, with the node effects.
    [[nodiscard]] Edit edit() const;

  private:
    land::Parcel& at(RecordId id);

    Neighbourhood before_;
    Neighbourhood now_;
    std::map<RecordId, Date> retired_;
    std::vector<NodeEffect> effects_;
};

/// Nodes where the boundaries of two regions meet: crossings at their nearest grid point, vertices that lie exactly on
/// edges; empty when they have all of them.
Noding meetings(const geom::Region& a, const geom::Region& b);

// One way of mending each; the caller checks what came of it.

/// The ground that two parcels share becomes the keeper's alone. Refusals: `repair_would_empty`, `repair_unclear`.
Result<Done> yieldOverlap(RepairDraft& draft, RecordId yields, RecordId keeps);
/// Vertices of one parcel within `reach` mm of the other's boundary move onto it, and both get each other's vertices.
void snap(RepairDraft& draft, RecordId moves, RecordId stays, double reach);
/// Every parcel with an edge exactly through the point gets it as a vertex.
void insertLacking(RepairDraft& draft, geom::Point place);
/// One parcel gets the vertices that the other has on its edges.
void takeVertices(RepairDraft& draft, RecordId from, RecordId to);

/// A way of closing a gap: who receives which ground.
struct Closing {
    RecordId to;
    geom::Ring ground; ///< of an open gap, its mouths included; empty: the whole face
    geom::Region face; ///< of a gap that parcels close in on all sides
    Noding nodes;      ///< where mouths end inside edges
};
/// The ways of closing the gap between two parcels at a place, the best first.
/// - `to`: only those that give the ground to this parcel.
std::vector<Closing> closings(const RepairDraft& draft, const std::vector<RecordId>& sides, double x, double y,
                              std::int64_t narrow, std::optional<RecordId> to);
void close(RepairDraft& draft, const Closing& closing);

} // namespace mutu::fabric
