// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/small_ring.h"

#include <algorithm>
#include <array>
#include <bit>

namespace mutu::geom {

namespace {

constexpr std::size_t capacity = 64; // one bit a segment in a mask

/// Coordinates from the first point on, within ±2^28: differences stay below 2^29, products below 2^58, an area of 64
/// terms below 2^63.
class SmallRing {
  public:
    bool load(const Ring& ring) {
        if (ring.size() < 3 || ring.size() > capacity) return false;
        count_ = ring.size();
        constexpr std::int64_t reach = std::int64_t{1} << 28;
        std::uint64_t spread = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            const std::int64_t x = ring[i].x - ring[0].x;
            const std::int64_t y = ring[i].y - ring[0].y;
            spread |= static_cast<std::uint64_t>((x + reach) | (y + reach));
            x_[i] = static_cast<std::int32_t>(x);
            y_[i] = static_cast<std::int32_t>(y);
        }
        x_[count_] = x_[0];
        y_[count_] = y_[0];
        return (spread >> 29U) == 0;
    }

    /// Counterclockwise, no point repeated, no edge running back over the one before.
    [[nodiscard]] bool turnsWell() const {
        std::int64_t twiceArea = 0;
        std::int64_t ux = x_[0] - x_[count_ - 1];
        std::int64_t uy = y_[0] - y_[count_ - 1];
        for (std::size_t i = 0; i < count_; ++i) {
            const std::int64_t vx = x_[i + 1] - x_[i];
            const std::int64_t vy = y_[i + 1] - y_[i];
            if (vx == 0 && vy == 0) return false;
            if (ux * vy == uy * vx && ux * vx + uy * vy < 0) return false;
            twiceArea += std::int64_t{x_[i]} * y_[i + 1] - std::int64_t{x_[i + 1]} * y_[i];
            ux = vx;
            uy = vy;
        }
        return twiceArea > 0;
    }

    [[nodiscard]] bool isSimple() {
        for (std::size_t i = 0; i < count_; ++i) {
            west_[i] = std::min(x_[i], x_[i + 1]);
            east_[i] = std::max(x_[i], x_[i + 1]);
            south_[i] = std::min(y_[i], y_[i + 1]);
            north_[i] = std::max(y_[i], y_[i + 1]);
        }
        // Beyond the last one, boxes that meet nothing: whole vectors are compared.
        for (auto i = count_; i < (count_ + 3) / 4 * 4; ++i) west_[i] = INT32_MAX, east_[i] = south_[i] = north_[i] = 0;
        for (std::size_t i = 0; i + 2 < count_; ++i) {
            if (!mayHaveNeighbours(i)) continue;
            const std::size_t end = i == 0 ? count_ - 1 : count_; // the last edge adjoins the first
            for (std::uint64_t near = neighbours(i, end); near != 0; near &= near - 1)
                if (edgesMeet(i, static_cast<std::size_t>(std::countr_zero(near)))) return false;
        }
        return true;
    }

  private:
    /// False: the boxes of the edges from i + 2 on don't meet that of edge i.
    [[nodiscard]] bool mayHaveNeighbours(std::size_t i) const {
        const auto west = west_[i];
        const auto east = east_[i];
        const auto south = south_[i];
        const auto north = north_[i];
        std::int32_t any = 0;
        const auto end = (count_ + 3) / 4 * 4;
        for (auto j = i + 2; j < end; ++j)
            any |= static_cast<std::int32_t>(west_[j] <= east) & static_cast<std::int32_t>(west <= east_[j]) &
                   static_cast<std::int32_t>(south_[j] <= north) & static_cast<std::int32_t>(south <= north_[j]);
        return any != 0;
    }

    /// The edges from i + 2 to before `end` whose boxes meet that of edge i.
    [[nodiscard]] std::uint64_t neighbours(std::size_t i, std::size_t end) const {
        const auto west = west_[i];
        const auto east = east_[i];
        const auto south = south_[i];
        const auto north = north_[i];
        std::uint64_t near = 0;
        for (std::size_t j = i + 2; j < end; ++j) {
            const auto meets = static_cast<unsigned>(west_[j] <= east) & static_cast<unsigned>(west <= east_[j]) &
                               static_cast<unsigned>(south_[j] <= north) & static_cast<unsigned>(south <= north_[j]);
            near |= std::uint64_t{meets} << j;
        }
        return near;
    }

    [[nodiscard]] int turn(std::size_t a, std::size_t b, std::size_t c) const {
        const std::int64_t left = std::int64_t{x_[b] - x_[a]} * (y_[c] - y_[a]);
        const std::int64_t right = std::int64_t{y_[b] - y_[a]} * (x_[c] - x_[a]);
        return (left > right) - (left < right);
    }

    /// Whether two edges with meeting boxes share any point.
    [[nodiscard]] bool edgesMeet(std::size_t i, std::size_t j) const {
        if (turn(i, i + 1, j) * turn(i, i + 1, j + 1) > 0) return false;
        return turn(j, j + 1, i) * turn(j, j + 1, i + 1) <= 0;
    }

    std::size_t count_ = 0;
    std::array<std::int32_t, capacity + 1> x_;
    std::array<std::int32_t, capacity + 1> y_;
    std::array<std::int32_t, capacity> west_, east_, south_, north_;
};

} // namespace

bool isPlainlyValid(const Ring& ring) {
    SmallRing small;
    return small.load(ring) && small.turnsWell() && small.isSimple();
}

} // namespace mutu::geom
