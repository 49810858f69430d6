// SPDX-License-Identifier: Apache-2.0
#include "geo/store/spatialite/spatial_blob.h"
#include "geo/store/spatialite/spatial_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>

namespace mutu::store {

namespace {

float bigEndianFloat(std::span<const std::byte> bytes) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i) bits = (bits << 8U) | std::to_integer<std::uint32_t>(bytes[i]);
    return std::bit_cast<float>(bits);
}

// The outermost sides in the tree's single precision: xmin, xmax, ymin, ymax; nothing for an empty tree.
std::optional<std::array<float, 4>> rootSides(Connection& connection, std::string_view table) {
    const auto root =
        connection.statement(fmt::format("SELECT data FROM \"idx_{}_geometry_node\" WHERE nodeno = 1", table));
    if (!root->step()) return std::nullopt;
    const auto node = root->bytes(0);
    const auto cells =
        node.size() < 4 ? 0 : (std::to_integer<std::size_t>(node[2]) << 8U) | std::to_integer<std::size_t>(node[3]);
    std::optional<std::array<float, 4>> sides;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        std::array<float, 4> box{};
        for (std::size_t i = 0; i < 4; ++i) box.at(i) = bigEndianFloat(node.subspan(4 + cell * 24 + 8 + i * 4, 4));
        if (!sides) sides = box;
        sides = {std::min(box[0], (*sides)[0]), std::max(box[1], (*sides)[1]), std::min(box[2], (*sides)[2]),
                 std::max(box[3], (*sides)[3])};
    }
    return sides;
}

} // namespace

geom::Box indexedExtent(Connection& connection, std::string_view table) {
    geom::Box box;
    const auto sides = rootSides(connection, table);
    if (!sides) return box;
    const std::array conditions{"xmin <= ?", "xmax >= ?", "ymin <= ?", "ymax >= ?"};
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto atSide = connection.statement(fmt::format(
            "SELECT t.geometry FROM \"idx_{0}_geometry\" i CROSS JOIN \"{0}\" t ON t.id = i.pkid WHERE i.{1}", table,
            conditions.at(i)));
        atSide->bind(1, static_cast<double>(sides->at(i)));
        while (atSide->step()) box.add(geom::boxOf(decodeSpatial(atSide->bytes(0))));
    }
    return box;
}

} // namespace mutu::store
