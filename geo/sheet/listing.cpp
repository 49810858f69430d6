// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/listing.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::sheet {

namespace {

/// Rows in one band of this many are read from west to east.
constexpr std::int64_t bandCount = 12;

void addTo(ListingCell& sum, const ListingCell& cell) {
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        sum = *count + (std::holds_alternative<std::int64_t>(sum) ? std::get<std::int64_t>(sum) : 0);
    if (const auto* mu = std::get_if<MuCell>(&cell))
        sum = MuCell{mu->area + (std::holds_alternative<MuCell>(sum) ? std::get<MuCell>(sum).area : RegisteredArea())};
    if (const auto* metres = std::get_if<SquareMetreCell>(&cell))
        sum = SquareMetreCell{metres->area + (std::holds_alternative<SquareMetreCell>(sum)
                                                  ? std::get<SquareMetreCell>(sum).area
                                                  : RegisteredArea())};
}

std::vector<ListingCell> sumsOf(const Listing& listing, std::size_t from) {
    std::vector<ListingCell> sums(listing.columns.size());
    for (auto row = from; row < listing.rows.size(); ++row)
        for (std::size_t i = 0; i < sums.size(); ++i) addTo(sums[i], listing.rows[row].cells[i]);
    return sums;
}

std::int64_t hundredthsOf(const ListingCell& cell) {
    if (const auto* count = std::get_if<std::int64_t>(&cell)) return *count;
    if (const auto* mu = std::get_if<MuCell>(&cell)) return mu->area.hundredths();
    if (const auto* metres = std::get_if<SquareMetreCell>(&cell)) return metres->area.hundredths();
    return 0;
}

bool isSummed(const ListingCell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<MuCell>(cell) ||
           std::holds_alternative<SquareMetreCell>(cell);
}

} // namespace

bool addsUp(const Listing& listing) {
    if (listing.total.empty()) return true;
    const auto sums = sumsOf(listing, 0);
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (isSummed(listing.total[i]) && hundredthsOf(listing.total[i]) != hundredthsOf(sums[i])) return false;
    return true;
}

Listing shortened(Listing listing, std::size_t most) {
    if (listing.rows.size() <= most + 1) return listing; // the row of the others would take the place of one
    const auto others = static_cast<std::int64_t>(listing.rows.size() - most);
    auto sums = sumsOf(listing, most);
    const auto words =
        std::find_if(sums.begin(), sums.end(), [](const ListingCell& cell) { return cell.index() == 0; });
    if (words != sums.end()) *words = BilingualText{fmt::format("其余 {} 项", others), fmt::format("{} more", others)};
    listing.rows.resize(most);
    listing.rows.push_back({std::move(sums), {}, false});
    listing.unlisted = others;
    return listing;
}

void numberRows(Listing& listing) {
    const auto end = listing.rows.end() - (listing.unlisted > 0 ? 1 : 0);
    if (listing.mark.shape != MarkShape::none) {
        geom::Box box;
        for (auto row = listing.rows.begin(); row != end; ++row)
            for (const auto place : row->places) box.add(place);
        const auto band = std::max<std::int64_t>(1, box.height() / bandCount + 1);
        const auto key = [&](const ListingRow& row) {
            if (row.places.empty()) return std::pair(bandCount + 1, std::int64_t{0});
            return std::pair((box.maxY - row.places.front().y) / band, row.places.front().x);
        };
        std::stable_sort(listing.rows.begin(), end,
                         [&](const ListingRow& a, const ListingRow& b) { return key(a) < key(b); });
    }
    if (!listing.isNumbered && listing.mark.shape == MarkShape::none) return;
    std::int64_t number = 0;
    for (auto& row : listing.rows)
        if (row.isNumbered) row.number = ++number;
}

} // namespace mutu::sheet
