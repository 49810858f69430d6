// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/edit_preview.h"
#include "geo/map/view.h"

class QPainter;

namespace mutu::desktop {

/// An edit on the map: retired parcels faded, new ones numbered and with their areas, neighbours that change outlined,
/// new vertices as dots.
void paintPreview(QPainter& painter, const map::View& view, const EditPreview& preview);

} // namespace mutu::desktop
