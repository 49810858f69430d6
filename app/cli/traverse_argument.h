// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/settings.h"
#include "geo/fabric/traverse.h"

#include <optional>
#include <string>

namespace mutu::cli {

/// A shape given as surveyors book it: courses of bearing and distance from a known point.
struct TraverseArgument {
    std::string courses; ///< the courses, or the name of a file with them
    std::optional<std::string> start;
    std::optional<std::string> end;
    bool distribute = false;

    /// Courses that lead back to their start, or to a known end.
    void declareClosed(Arguments& arguments);
    void declareOpen(Arguments& arguments);
    [[nodiscard]] bool given() const { return !courses.empty(); }
    /// - `closed`: the courses lead back to the start.
    /// - Stops: those of fabric::run() and parseCourses() (usage), `option_missing` without a start, `file_missing`.
    [[nodiscard]] fabric::Traverse run(bool closed) const;
    /// `Misclosure 0.012 m (north +0.010, east −0.007), 1 : 12,345; distributed`.
    [[nodiscard]] std::string misclosureText(const fabric::Traverse& traverse, const Settings& settings) const;
};

/// The figure of a closed traverse; what it misses and is not distributed, the last course takes up.
geom::Region regionOf(const fabric::Traverse& traverse);

} // namespace mutu::cli
