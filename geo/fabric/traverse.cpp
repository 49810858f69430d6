// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/traverse.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

namespace mutu::fabric {

namespace {

Refusal malformedBearing(std::string_view text) {
    return {"bearing_malformed", fmt::format("'{}' is not a bearing", text), std::string(text),
            "Write degrees clockwise from north, such as 45.5, 45°30'15\" or N45°30'E"};
}

Refusal malformedCourse(std::size_t number, std::string_view text) {
    return {"course_malformed", fmt::format("Course {} '{}' is not a bearing and a distance", number, text),
            fmt::format("{}", number), "Write each course as bearing and metres, such as 45°30'15\" 120.350"};
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The figures of degrees, minutes and seconds, whatever marks stand between them; nothing when a letter does.
std::optional<std::vector<double>> figuresOf(std::string_view text) {
    std::vector<double> figures;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (c < 0x80 && c != '-' && c != '\'' && c != '"' && c != ' ' && c != ':') return std::nullopt;
            ++at;
            continue;
        }
        double value = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error != std::errc()) return std::nullopt;
        figures.push_back(value);
        at = static_cast<std::size_t>(end - text.data());
    }
    return figures;
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

} // namespace

Result<Bearing> Bearing::parse(std::string_view text) {
    const auto whole = trimmed(text);
    auto rest = whole;
    char from = 0, towards = 0;
    if (!rest.empty() && (rest.front() == 'N' || rest.front() == 'S')) {
        from = rest.front();
        towards = rest.back();
        if (rest.size() < 3 || (towards != 'E' && towards != 'W')) return malformedBearing(whole);
        rest = trimmed(rest.substr(1, rest.size() - 2));
    }
    if (rest.empty() || !isDigit(rest.front())) return malformedBearing(whole);
    const auto figures = figuresOf(rest);
    if (!figures || figures->empty() || figures->size() > 3) return malformedBearing(whole);
    double degrees = 0;
    double unit = 1;
    for (std::size_t i = 0; i < figures->size(); ++i, unit /= 60) {
        if (i > 0 && (*figures)[i] >= 60) return malformedBearing(whole);
        degrees += (*figures)[i] * unit;
    }
    if (from != 0) {
        if (degrees > 90) return malformedBearing(whole);
        if (from == 'S') degrees = 180 - degrees;
        if (towards == 'W') degrees = 360 - degrees;
    } else if (degrees > 360) {
        return malformedBearing(whole);
    }
    return Bearing{degrees == 360 ? 0 : degrees};
}

Result<std::vector<Course>> parseCourses(std::string_view text) {
    std::vector<Course> courses;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(",;\n"), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const auto blank = line.find_last_of(" \t");
        if (blank == std::string_view::npos) return malformedCourse(courses.size() + 1, line);
        auto bearing = Bearing::parse(line.substr(0, blank));
        if (!bearing) return bearing.refusal();
        auto last = line.substr(blank + 1);
        if (last.ends_with('m')) last.remove_suffix(1);
        double metres = 0;
        const auto [stop, error] = std::from_chars(last.data(), last.data() + last.size(), metres);
        if (error != std::errc() || stop != last.data() + last.size()) return malformedCourse(courses.size() + 1, line);
        courses.push_back({*bearing, Metre(metres)});
    }
    return courses;
}

Metre Traverse::misclosure() const { return Metre(std::hypot(misclosureEast.value(), misclosureNorth.value())); }

double Traverse::precision() const {
    const auto off = misclosure().value();
    return off == 0 ? std::numeric_limits<double>::infinity() : length.value() / off;
}

Result<Traverse> run(geom::Point start, const std::vector<Course>& courses, std::optional<geom::Point> end,
                     Closing closing) {
    if (courses.empty())
        return Refusal{"course_missing", "There is no course to run", "", "Give at least one bearing and distance"};
    struct Offset {
        double east = 0, north = 0, way = 0; // metres from the start
    };
    std::vector<Offset> offsets{{}};
    for (std::size_t i = 0; i < courses.size(); ++i) {
        const auto distance = courses[i].distance.value();
        if (!(distance > 0) || distance > 1e6) return malformedCourse(i + 1, fmt::format("{}", distance));
        const auto angle = courses[i].bearing.degrees / 180 * std::numbers::pi;
        const auto& last = offsets.back();
        offsets.push_back(
            {last.east + distance * std::sin(angle), last.north + distance * std::cos(angle), last.way + distance});
    }
    Traverse traverse;
    traverse.length = Metre(offsets.back().way);
    traverse.closed = end == start;
    if (end) {
        traverse.misclosureEast = Metre(offsets.back().east - geom::metres(end->x - start.x));
        traverse.misclosureNorth = Metre(offsets.back().north - geom::metres(end->y - start.y));
    }
    const bool spread = end && closing == Closing::distributed;
    for (const auto& offset : offsets) {
        const auto share = spread ? offset.way / traverse.length.value() : 0;
        const auto shift = geom::nearestPoint(offset.east - share * traverse.misclosureEast.value(),
                                              offset.north - share * traverse.misclosureNorth.value());
        traverse.points.push_back({start.x + shift.x, start.y + shift.y});
    }
    if (spread) traverse.points.back() = *end;
    if (traverse.closed) traverse.points.pop_back();
    return traverse;
}

} // namespace mutu::fabric
