// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/identifier.h"
#include "geo/change/changeset.h"
#include "geo/geom/shape.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mutu::fabric {

/// A point that an edit put on someone's boundary, and what that did to the area.
/// - `code` is what officers call the parcel; `doubledArea` is the change of twice its area in mm², exact.
struct NodeEffect {
    RecordId parcel;
    std::string code;
    geom::Point node;
    std::int64_t doubledArea = 0;
};

/// What an edit does: records before and after, lineage and effects. The book turns it into a changeset.
/// - `changes`: parents first (retired: `validTo` set, geometry as it was), then new parcels (id 0 and no code: the
///   book numbers them), then neighbours whose boundary received a vertex.
/// - `lineage`: which new parcel descends from which retired one, and the measured area that they share.
struct Edit {
    struct Descent {
        RecordId parent;
        std::size_t child = 0; ///< index into `changes`
        RegisteredArea area;
    };

    std::vector<change::Change> changes;
    std::vector<Descent> lineage;
    std::vector<NodeEffect> effects;
};

} // namespace mutu::fabric
