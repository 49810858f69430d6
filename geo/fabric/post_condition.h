// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/edit.h"
#include "geo/fabric/noding.h"

#include <optional>

namespace mutu::fabric {

/// What must hold after an edit that moves no vertex (split, merge, add, fill): checked on the finished edit, whatever
/// made it.
/// - The union and the area of all children are those of all parents with their nodes, to the last half square
///   millimetre; without parents nothing is compared.
/// - Every new or changed region is valid by itself.
/// - An altered neighbour has its old vertices in their old order and, between them, nodes that `effects` list; its
/// area
///   differs by what they list.
/// - Every vertex of a child is one of a parent, a listed node or one of the `given` points (in ascending order).
/// Refusal `edit_unsound` (an error of ours: nothing is written) when one does not hold.
std::optional<Refusal> brokenPromise(const Edit& edit, const Noding& noding, const std::vector<geom::Point>& given);

/// What must hold when a retired parcel comes back: checked on the finished edit.
/// - Its ground is what was retired: the old vertices in their old order, and between them nodes that `own` puts on its
/// edges and `effects` list; nothing else of it differs but that it is current.
/// - Neighbours received nodes of `beside` alone.
/// Refusal `edit_unsound` when one does not hold.
std::optional<Refusal> brokenRestoration(const Edit& edit, const Noding& own, const Noding& beside);

/// Adds the neighbours that received a node, and lists every node effect, those on retired parents included.
void addNodeEffects(Edit& edit, const Noding& noding, const Neighbourhood& around);

} // namespace mutu::fabric
