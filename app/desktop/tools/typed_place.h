// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/shape.h"

#include <QString>

#include <optional>

namespace mutu::desktop {

/// A place as it was typed, or why the text is none.
struct TypedPlace {
    std::optional<geom::Point> at;
    bool turned = false; ///< east stood first: it fits only that way round, and was taken so
    QString fault;       ///< in the officer's language; empty when there is a place
};

/// Reads a place in metres, as surveyors write it:
/// - `3198829.123, 353692.456`: X north, then Y east. If only the other order lies within `home`, that is taken and
/// said.
/// - `@25.5<45°30'15"`: length and bearing from the point set last; `@10,-5`: so far north and east of it.
/// - `25.5`: so far from the point set last towards the pointer.
/// - Chinese commas and blanks part figures, too.
TypedPlace typedPlace(const QString& text, std::optional<geom::Point> last, std::optional<geom::Point> pointer,
                      const geom::Box& home);

/// Coordinates pasted as lines of `X,Y` (X north, Y east); a number or name of the point may stand first. A last point
/// that repeats the first is left out.
/// - The fault names the line.
struct TypedList {
    geom::Ring points;
    bool turned = false;
    QString fault;
};
TypedList typedList(const QString& text, const geom::Box& home);

} // namespace mutu::desktop
