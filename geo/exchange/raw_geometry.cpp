// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/raw_geometry.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

namespace mutu::exchange {

namespace {

template <class Number> Number turned(Number value) {
    auto bytes = std::bit_cast<std::array<std::byte, sizeof(Number)>>(value);
    std::reverse(bytes.begin(), bytes.end());
    return std::bit_cast<Number>(bytes);
}

/// One pass over the bytes; any read beyond the end spoils it for good.
class Reader {
  public:
    Reader(std::span<const std::byte> bytes, RawGeometry& geometry)
        : bytes_(bytes)
        , geometry_(geometry) {}

    bool read(int depth = 0) {
        constexpr int deepest = 8;
        if (depth > deepest || bytes_.empty()) return false;
        const auto order = static_cast<unsigned char>(bytes_.front());
        if (order > 1) return false;
        bytes_ = bytes_.subspan(1);
        swap_ = (order == 1) != (std::endian::native == std::endian::little);
        const auto type = take<std::uint32_t>();
        if (!type) return false;
        return readBody(*type, depth);
    }

  private:
    template <class Number> std::optional<Number> take() {
        if (bytes_.size() < sizeof(Number)) return std::nullopt;
        Number value;
        std::memcpy(&value, bytes_.data(), sizeof value);
        bytes_ = bytes_.subspan(sizeof value);
        return swap_ ? turned(value) : value;
    }

    bool readBody(std::uint32_t type, int depth) {
        constexpr std::uint32_t ewkbZ = 0x80000000U, ewkbM = 0x40000000U, ewkbSrid = 0x20000000U;
        bool z = (type & ewkbZ) != 0;
        bool m = (type & ewkbM) != 0;
        if ((type & ewkbSrid) != 0 && !take<std::uint32_t>()) return false;
        const std::uint32_t iso = type & 0x0FFFFFFFU;
        z = z || iso / 1000 == 1 || iso / 1000 == 3;
        m = m || iso / 1000 == 2 || iso / 1000 == 3;
        geometry_.hasZ |= z;
        geometry_.hasM |= m;
        const std::size_t dimensions = 2U + static_cast<unsigned>(z) + static_cast<unsigned>(m);
        switch (iso % 1000) {
        case 1:
            return readPath(RawGeometry::Role::point, 1, dimensions);
        case 2:
            return readCounted(RawGeometry::Role::line, dimensions);
        case 3:
            return readPolygon(dimensions);
        case 4:
        case 5:
        case 6:
        case 7:
            return readMembers(depth, iso % 1000 == 7);
        case 15:
        case 16:
            return readMembers(depth, false); // polyhedral surface, triangulated surface
        case 17:
            return readPolygon(dimensions); // triangle
        case 8:
        case 9:
        case 10:
        case 11:
        case 12:
            geometry_.curved = true;
            return true;
        default:
            return false;
        }
    }

    bool readMembers(int depth, bool collection) {
        const auto count = take<std::uint32_t>();
        if (!count) return false;
        geometry_.mixed |= collection;
        const bool swap = swap_;
        for (std::uint32_t i = 0; i < *count && !geometry_.curved; ++i) {
            if (!read(depth + 1)) return false;
            swap_ = swap;
        }
        return true;
    }

    bool readPolygon(std::size_t dimensions) {
        const auto rings = take<std::uint32_t>();
        if (!rings) return false;
        for (std::uint32_t i = 0; i < *rings; ++i)
            if (!readCounted(i == 0 ? RawGeometry::Role::outer : RawGeometry::Role::hole, dimensions)) return false;
        return true;
    }

    bool readCounted(RawGeometry::Role role, std::size_t dimensions) {
        const auto count = take<std::uint32_t>();
        return count && readPath(role, *count, dimensions);
    }

    bool readPath(RawGeometry::Role role, std::size_t count, std::size_t dimensions) {
        const std::size_t stride = dimensions * sizeof(double);
        if (count > bytes_.size() / stride) return false;
        const std::size_t first = geometry_.xs.size();
        geometry_.xs.resize(first + count);
        geometry_.ys.resize(first + count);
        const std::byte* at = bytes_.data();
        for (std::size_t i = 0; i < count; ++i, at += stride) {
            double x = 0;
            double y = 0;
            std::memcpy(&x, at, sizeof x);
            std::memcpy(&y, at + sizeof x, sizeof y);
            geometry_.xs[first + i] = swap_ ? turned(x) : x;
            geometry_.ys[first + i] = swap_ ? turned(y) : y;
        }
        bytes_ = bytes_.subspan(count * stride);
        if (role == RawGeometry::Role::point && std::isnan(geometry_.xs[first])) { // how WKB writes an empty point
            geometry_.xs.pop_back();
            geometry_.ys.pop_back();
            return true;
        }
        if (count == 0 && role != RawGeometry::Role::outer) return true;
        geometry_.paths.push_back({role, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
        return true;
    }

    std::span<const std::byte> bytes_;
    RawGeometry& geometry_;
    bool swap_ = false;
};

} // namespace

void RawGeometry::clear() {
    xs.clear();
    ys.clear();
    paths.clear();
    hasZ = hasM = curved = mixed = false;
}

bool RawGeometry::has(Role role) const {
    return std::any_of(paths.begin(), paths.end(), [role](const Path& path) { return path.role == role; });
}

bool readWkb(std::span<const std::byte> bytes, RawGeometry& geometry) {
    geometry.clear();
    return Reader(bytes, geometry).read();
}

} // namespace mutu::exchange
