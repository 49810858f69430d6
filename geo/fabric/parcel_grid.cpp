// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/parcel_grid.h"

#include <algorithm>
#include <numeric>

namespace mutu::fabric {

namespace {

constexpr std::int64_t mostCells = 64;

} // namespace

ParcelGrid::ParcelGrid(const Coverage& coverage)
    : coverage_(coverage) {
    const auto& members = coverage.members();
    long double extents = 0;
    for (const auto& member : members)
        extents += static_cast<long double>(std::min(member.box.width() + member.box.height(), std::int64_t{2000000}));
    const auto mean = members.empty() ? 1.0L : extents / static_cast<long double>(members.size()) / 2;
    while (static_cast<long double>(std::int64_t{1} << shift_) < mean * 1.5L && shift_ < 40) ++shift_;
    while (count_ < members.size() * 2) count_ *= 2;
    begins_.assign(count_ + 1, 0);
    for (std::uint32_t i = 0; i < members.size(); ++i)
        if (!eachCell(members[i].box, [&](std::size_t bucket) { ++begins_[bucket + 1]; })) large_.push_back(i);
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    listed_.resize(begins_.back());
    auto next = begins_;
    for (std::uint32_t i = 0; i < members.size(); ++i)
        eachCell(members[i].box, [&](std::size_t bucket) { listed_[next[bucket]++] = i; });
}

std::size_t ParcelGrid::bucketOf(std::int64_t column, std::int64_t row) const {
    const auto mixed = (static_cast<std::uint64_t>(column) * 0x9E3779B97F4A7C15U) ^
                       (static_cast<std::uint64_t>(row) * 0xC2B2AE3D27D4EB4FU);
    return (mixed ^ (mixed >> 31U)) & (count_ - 1);
}

// False, and nothing visited, when there are too many cells.
template <class Visit> bool ParcelGrid::eachCell(const geom::Box& box, const Visit& visit) const {
    const auto west = cellOf(box.minX);
    const auto east = cellOf(box.maxX);
    const auto south = cellOf(box.minY);
    const auto north = cellOf(box.maxY);
    if (east - west >= mostCells || north - south >= mostCells || (east - west + 1) * (north - south + 1) > mostCells)
        return false;
    for (auto row = south; row <= north; ++row)
        for (auto column = west; column <= east; ++column) visit(bucketOf(column, row));
    return true;
}

std::vector<std::uint32_t> ParcelGrid::find(const geom::Box& box) const {
    const auto& members = coverage_.members();
    std::vector<std::uint32_t> found;
    const auto take = [&](std::uint32_t i) {
        if (members[i].box.meets(box)) found.push_back(i);
    };
    const bool near = eachCell(box, [&](std::size_t bucket) {
        for (auto at = begins_[bucket]; at < begins_[bucket + 1]; ++at) take(listed_[at]);
    });
    if (near)
        for (const auto i : large_) take(i);
    else
        for (std::uint32_t i = 0; i < members.size(); ++i) take(i);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace mutu::fabric
