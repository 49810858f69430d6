// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/record_tray.h"
#include "geo/demo/zone.h"

namespace mutu::demo {

/// Lays down the facility projects that the zone's published text names, done, started and planned, at made-up places:
/// most at a point, some as the ground they take, two pipes along roads.
void layFacilities(RecordTray& tray, const Zone& zone);

} // namespace mutu::demo
