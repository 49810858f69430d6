// SPDX-License-Identifier: Apache-2.0
#include "app/cli/traverse_argument.h"

#include "app/cli/geometry_argument.h"
#include "app/cli/request.h"
#include "app/cli/table.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <iterator>

namespace mutu::cli {

namespace {

// A course has a blank in it; a word without one is the name of a file.
std::string coursesText(const std::string& text) {
    std::ifstream file(text, std::ios::binary);
    if (file) return {std::istreambuf_iterator<char>(file), {}};
    if (text.find(' ') == std::string::npos)
        throw Stop{{"file_missing", fmt::format("There is no file '{}', and it is no list of courses.", text),
                    "--courses", "Write courses such as '45°30 120.35, 135.5 80', or name a file with them."},
                   ExitCode::badInput};
    return text;
}

} // namespace

void TraverseArgument::declareClosed(Arguments& arguments) {
    arguments.option("--courses", "TEXT|FILE",
                     {"Bearings and distances instead: '45°30'15\" 120.35, 135.5 80, …'",
                      "改用方位角与边长：'45°30'15\" 120.35, 135.5 80, …'，或写有它们的文件"},
                     courses);
    arguments.option("--start", "X,Y", {"The known point where the courses begin", "导线起算点"}, start);
    arguments.flag("--distribute", {"Distribute the misclosure (compass rule)", "按边长配赋闭合差"}, distribute);
}

void TraverseArgument::declareOpen(Arguments& arguments) {
    declareClosed(arguments);
    arguments.option("--end", "X,Y", {"The known point where they should end", "导线应到达的已知点"}, end);
}

fabric::Traverse TraverseArgument::run(bool closed) const {
    if (!start)
        throw Stop{{"option_missing", "Courses need a known point to begin at.", "--start", "Give --start X,Y."},
                   ExitCode::usage};
    const auto from = pointArgument("--start", *start);
    std::optional<geom::Point> to;
    if (end) to = pointArgument("--end", *end);
    if (closed) to = from;
    const auto read = fabric::parseCourses(coursesText(courses));
    if (!read) throw Stop{read.refusal(), ExitCode::usage};
    const auto closing = distribute ? fabric::Closing::distributed : fabric::Closing::reported;
    auto traverse = fabric::run(from, *read, to, closing);
    if (!traverse) throw Stop{traverse.refusal(), ExitCode::usage};
    return *traverse;
}

std::string TraverseArgument::misclosureText(const fabric::Traverse& traverse, const Settings& settings) const {
    const auto shown = [](Metre length) { return std::round(length.value() * 1000) / 1000 + 0.0; }; // no -0.000
    const auto precision = std::isinf(traverse.precision()) ? std::string("∞") : grouped(traverse.precision(), 0);
    auto text = fmt::format(fmt::runtime(settings.say({"Misclosure {:.3f} m (north {:+.3f}, east {:+.3f}), 1 : {}",
                                                       "闭合差 {:.3f} 米（北 {:+.3f}，东 {:+.3f}），相对精度 1 : {}"})),
                            shown(traverse.misclosure()), shown(traverse.misclosureNorth),
                            shown(traverse.misclosureEast), precision);
    if (shown(traverse.misclosure()) > 0)
        text += distribute        ? settings.say({"; distributed", "，已配赋"})
                : traverse.closed ? settings.say({"; the last course takes it up", "，未配赋，由末边承担"})
                                  : settings.say({"; not distributed", "，未配赋"});
    return text;
}

geom::Region regionOf(const fabric::Traverse& traverse) { return geom::Region{{{traverse.points, {}}}}; }

} // namespace mutu::cli
