// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/quantity.h"
#include "geo/base/result.h"
#include "geo/geom/shape.h"

#include <optional>
#include <string_view>
#include <vector>

namespace mutu::fabric {

/// 方位角: an angle from grid north, clockwise.
struct Bearing {
    double degrees = 0; ///< 0 <= degrees < 360

    /// `45.5`, `45°30'15.2"`, `45-30-15.2`, `N45°30'E`, `S 12-30 W`; Refusal `bearing_malformed`.
    static Result<Bearing> parse(std::string_view text);
};

/// One leg of a traverse.
struct Course {
    Bearing bearing;
    Metre distance;
};

/// `45°30'15" 120.350, 135.5 80, …`: bearing and distance in metres, courses separated by commas, semicolons or line
/// ends. Refusals `bearing_malformed`, `course_malformed`, each with the number of the course.
Result<std::vector<Course>> parseCourses(std::string_view text);

/// Points run by bearing and distance from a known point.
struct Traverse {
    std::vector<geom::Point> points; ///< the start first; a closed traverse does not repeat it: its last course leads there
    Metre length;
    bool closed = false;
    Metre misclosureEast; ///< where the courses end less where they should
    Metre misclosureNorth;

    [[nodiscard]] Metre misclosure() const;
    /// The length for each metre of misclosure: 5000 means 1 : 5000; infinite when it closes exactly.
    [[nodiscard]] double precision() const;
};

/// Whether a misclosure stays or is given to the points in proportion to the way run so far (compass rule, Bowditch).
enum class Closing : unsigned char { reported, distributed };

/// Runs courses from a point to a known end (the start itself for a closed figure); without an end nothing is checked.
/// - Sums are kept unrounded; each point is rounded to the millimetre once. A distributed traverse ends on its end
/// exactly.
/// - Refusals: `course_malformed` for a length that is not positive or finite, `course_missing` when there is none.
Result<Traverse> run(geom::Point start, const std::vector<Course>& courses, std::optional<geom::Point> end,
                     Closing closing);

} // namespace mutu::fabric
