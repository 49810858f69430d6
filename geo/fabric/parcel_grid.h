// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/fabric/coverage.h"

namespace mutu::fabric {

/// Finds parcels by their boxes: a grid of cells about as large as a parcel, without bounds, and a list of the few that
/// are much larger.
class ParcelGrid {
  public:
    explicit ParcelGrid(const Coverage& coverage);

    /// The parcels whose boxes meet `box`, in order of number.
    [[nodiscard]] std::vector<std::uint32_t> find(const geom::Box& box) const;

  private:
    [[nodiscard]] std::int64_t cellOf(std::int64_t coordinate) const { return coordinate >> shift_; }
    [[nodiscard]] std::size_t bucketOf(std::int64_t column, std::int64_t row) const;
    template <class Visit> bool eachCell(const geom::Box& box, const Visit& visit) const;

    const Coverage& coverage_;
    int shift_ = 0;
    std::size_t count_ = 1;
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> listed_;
    std::vector<std::uint32_t> large_;
};

} // namespace mutu::fabric
