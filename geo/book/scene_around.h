// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/date.h"
#include "geo/geom/shape.h"
#include "geo/map/scene.h"
#include "geo/store/store.h"

#include <memory>

namespace mutu::book {

/// The ground within a box as a plan of one parcel shows it: the surface parcels of the day, their buildings, the
/// roads. Properties as fillScene() has them, without who occupies what.
/// - Reads what lies there and no more: quick in a book of any size.
std::shared_ptr<const map::Scene> sceneAround(const store::Store& records, Date day, const geom::Box& box);

} // namespace mutu::book
