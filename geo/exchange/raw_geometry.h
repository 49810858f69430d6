// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mutu::exchange {

/// A geometry as a file states it: flat lists of coordinates, not yet projected, rounded or judged. One object is
/// filled again and again.
/// - `xs`, `ys` hold all positions; a `Path` is a ring, a line or (count 1) a point.
/// - `curved`: an arc was met, the rest wasn't read; ask OGR for the straightened form. `mixed`: a collection of unlike
/// things; each is among the paths.
/// - Heights and measures are skipped and remembered.
struct RawGeometry {
    enum class Role : unsigned char { point, line, outer, hole };
    struct Path {
        Role role = Role::point;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<Path> paths;
    bool hasZ = false;
    bool hasM = false;
    bool curved = false;
    bool mixed = false;

    void clear();
    [[nodiscard]] bool empty() const { return xs.empty(); }
    [[nodiscard]] bool has(Role role) const;
};

/// Reads well-known binary, ISO or EWKB, either byte order. False when the bytes are none (cut off, unknown type).
bool readWkb(std::span<const std::byte> bytes, RawGeometry& geometry);

} // namespace mutu::exchange
