// SPDX-License-Identifier: Apache-2.0
#include "geo/office/cut.h"

#include "geo/geom/measure.h"
#include "geo/geom/overlay.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace mutu::office {

namespace {

__extension__ using Wide = __int128;

RegisteredArea totalArea(const land::Parcel& parcel, const geom::Region* region) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    if (region != nullptr) return geom::measuredArea(*region).rounded();
    for (const auto& area : {parcel.suppliedArea, parcel.approvedArea, parcel.plannedArea})
        if (area) return *area;
    return {};
}

bool isBelow(RegisteredArea area, Share share, RegisteredArea whole) {
    return static_cast<Wide>(area.hundredths()) * share.denominator <
           static_cast<Wide>(whole.hundredths()) * share.numerator;
}

/// Large enough: the smaller of a fixed area and a share of the parcel.
void judge(LandPiece& piece, RegisteredArea total, const VacancyLimits& limits) {
    piece.isLarge = piece.area >= limits.partlyArea || !isBelow(piece.area, limits.partlyShare, total);
    const auto* region = geom::regionOf(*piece.geometry);
    piece.isWide = region == nullptr || meanWidth(*region) >= limits.partlyWidth;
}

/// Gives each outline its exact share of the total; the last weight is the part that makes no piece.
void share(Cut& cut, const std::vector<std::int64_t>& weights, const VacancyLimits& limits) {
    const auto shares = sharesOf(cut.total.hundredths(), weights);
    cut.pieces.resize(cut.outlines.size());
    for (std::size_t i = 0; i < cut.pieces.size(); ++i) {
        cut.pieces[i].area = RegisteredArea(shares[i]);
        cut.pieces[i].geometry = &cut.outlines[i];
        judge(cut.pieces[i], cut.total, limits);
    }
}

Cut cutByMap(const land::Parcel& parcel, const geom::Region& whole, const geom::Region& developed,
             const VacancyLimits& limits) {
    Cut cut;
    cut.total = totalArea(parcel, &whole);
    auto rest = geom::differencePieces(whole, developed);
    std::erase_if(rest, [&limits](const geom::Region& region) {
        return geom::measuredArea(region).squareMetres() < limits.sliverArea.squareMetres() ||
               meanWidth(region) < limits.sliverWidth;
    });
    std::vector<std::int64_t> weights;
    auto remaining = geom::measuredArea(whole).halfSquareMillimetres();
    for (auto& region : rest) {
        weights.push_back(geom::measuredArea(region).halfSquareMillimetres());
        remaining -= weights.back();
        cut.outlines.emplace_back(std::move(region));
    }
    weights.push_back(std::max<std::int64_t>(remaining, 0)); // rounding of the overlay can leave it a hair below
    share(cut, weights, limits);
    cut.developed = cut.total;
    for (const auto& piece : cut.pieces) cut.developed = *cut.developed - piece.area;
    return cut;
}

Cut cutByArea(const land::Parcel& parcel, RegisteredArea developed, const VacancyLimits& limits) {
    Cut cut;
    cut.total = totalArea(parcel, geom::regionOf(parcel.geometry));
    cut.developed = std::min(developed, cut.total);
    cut.isWithoutMap = true;
    if (*cut.developed == cut.total) return cut;
    cut.pieces.push_back({cut.total - *cut.developed, &parcel.geometry, true, true, {}});
    judge(cut.pieces.back(), cut.total, limits);
    return cut;
}

} // namespace

RegisteredArea countedArea(const land::Parcel& parcel) { return totalArea(parcel, geom::regionOf(parcel.geometry)); }

Cut partsByReach(const land::Parcel& parcel, const std::vector<RegisteredArea>& reaches,
                 std::optional<RegisteredArea> developed, const VacancyLimits& limits) {
    Cut cut;
    cut.total = countedArea(parcel);
    cut.reach = reaches.front();
    cut.isWithoutMap = true;
    if (developed) cut.developed = std::min(*developed, reaches.front());
    auto begin = cut.developed.value_or(RegisteredArea());
    RegisteredArea beyond;
    const auto add = [&](RegisteredArea end) {
        if (end > begin) {
            cut.pieces.push_back({end - begin, &parcel.geometry, true, true, beyond});
            judge(cut.pieces.back(), cut.total, limits);
        }
        begin = beyond = end;
    };
    for (const auto reach : reaches) add(reach);
    add(cut.total);
    return cut;
}

Cut wholeParcel(const land::Parcel& parcel, const VacancyLimits& limits) {
    const auto* region = geom::regionOf(parcel.geometry);
    Cut cut;
    cut.total = totalArea(parcel, region);
    if (region == nullptr || region->parts.size() <= 1) {
        cut.pieces.push_back({cut.total, &parcel.geometry, true, true, {}});
        judge(cut.pieces.back(), cut.total, limits);
        return cut;
    }
    std::vector<std::int64_t> weights;
    for (auto& part : geom::connectedPieces(*region)) {
        weights.push_back(geom::measuredArea(part).halfSquareMillimetres());
        cut.outlines.emplace_back(std::move(part));
    }
    share(cut, weights, limits);
    return cut;
}

Cut undevelopedPart(const land::Parcel& parcel, const land::Right& right, const VacancyLimits& limits) {
    const auto* whole = geom::regionOf(parcel.geometry);
    const auto* developed = geom::regionOf(right.developedExtent);
    if (whole != nullptr && developed != nullptr) return cutByMap(parcel, *whole, *developed, limits);
    if (right.developedArea) return cutByArea(parcel, *right.developedArea, limits);
    return wholeParcel(parcel, limits);
}

Metre meanWidth(const geom::Region& region) {
    const double half = geom::perimeter(region).value() / 2;
    const double area = geom::measuredArea(region).squareMetres().value();
    const double discriminant = half * half - 4 * area;
    // Sides a and b solve a + b = half, ab = area; the cancellation-free form of the smaller root.
    if (discriminant <= 0) return Metre(std::sqrt(area));
    return Metre(2 * area / (half + std::sqrt(discriminant)));
}

std::vector<std::int64_t> sharesOf(std::int64_t total, const std::vector<std::int64_t>& weights) {
    assert(total >= 0 && !weights.empty());
    const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int64_t> shares(weights.size(), 0);
    if (sum == 0) {
        shares.front() = total;
        return shares;
    }
    std::vector<std::pair<std::int64_t, std::size_t>> remainders;
    auto left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide product = static_cast<Wide>(total) * weights[i];
        shares[i] = static_cast<std::int64_t>(product / sum);
        left -= shares[i];
        remainders.emplace_back(static_cast<std::int64_t>(product % sum), i);
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; left > 0; ++i, --left) ++shares[remainders[i].second];
    return shares;
}

} // namespace mutu::office
