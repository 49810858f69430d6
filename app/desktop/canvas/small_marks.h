// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/map/view.h"

#include <QImage>

namespace mutu::desktop {

/// Marks vacant land that is too small to see at this scale, so that none is overlooked: a small diamond on each piece, one for all
/// pieces that lie close together. Nothing where the portrayal doesn't show vacant land.
void paintSmallMarks(QImage& picture, const map::Portrayal& portrayal, const map::View& view);

} // namespace mutu::desktop
