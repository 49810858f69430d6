// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/raw_text.h"

#include <fmt/format.h>

namespace mutu::exchange {

namespace {

using Role = RawGeometry::Role;

void write(std::string& text, const RawGeometry& geometry, const RawGeometry::Path& path) {
    text += '(';
    for (std::size_t i = path.first; i < path.first + path.count; ++i)
        fmt::format_to(std::back_inserter(text), "{}{} {}", i == path.first ? "" : ",", geometry.xs[i], geometry.ys[i]);
    text += ')';
}

/// One kind of part; rings follow their outer one.
void writeParts(std::string& text, const RawGeometry& geometry, std::string_view name, Role role) {
    bool open = false;
    for (const auto& path : geometry.paths) {
        const bool hole = role == Role::outer && path.role == Role::hole;
        if (path.role != role && !hole) continue;
        if (hole)
            text += ',';
        else if (role == Role::outer)
            text += open ? "),(" : fmt::format("{}((", name);
        else
            text += open ? "," : fmt::format("{}(", name);
        open = true;
        write(text, geometry, path);
    }
    if (open) text += role == Role::outer ? "))" : ")";
}

} // namespace

std::string rawText(const RawGeometry& geometry) {
    std::string text;
    int kinds = 0;
    const auto add = [&](std::string_view name, Role role) {
        if (!geometry.has(role)) return;
        if (kinds++ > 0) text += ',';
        writeParts(text, geometry, name, role);
    };
    add("MULTIPOLYGON", Role::outer);
    add("MULTILINESTRING", Role::line);
    add("MULTIPOINT", Role::point);
    if (kinds == 0) return "GEOMETRYCOLLECTION EMPTY";
    return kinds == 1 ? text : fmt::format("GEOMETRYCOLLECTION({})", text);
}

} // namespace mutu::exchange
