// SPDX-License-Identifier: Apache-2.0
#include "geo/book/record_check.h"

#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mutu::book {

namespace {

/// A place inside, the middle of the box when that will do: much quicker for most.
std::optional<geom::Point> placeInside(const geom::Region& region) {
    const auto box = geom::boxOf(region);
    if (box.empty()) return std::nullopt;
    const geom::Point middle{box.minX + box.width() / 2, box.minY + box.height() / 2};
    if (geom::side(middle, region) == geom::Side::inside) return middle;
    return geom::interiorPoint(region);
}

CheckFinding& add(std::vector<CheckFinding>& found, const char* code, const store::ParcelOutline& parcel,
                  std::optional<geom::Point> place, std::string message, const char* remedy) {
    auto& added = found.emplace_back();
    added.finding.code = code;
    added.finding.message = std::move(message);
    added.finding.parcels = {std::string(parcel.title())};
    added.finding.remedy = remedy;
    if (place) added.finding.x = geom::metres(place->x), added.finding.y = geom::metres(place->y);
    return added;
}

fabric::Coverage outlinesOf(const exchange::Surroundings& around) {
    fabric::Coverage outlines;
    for (const auto& district : around.districts)
        if (!district.outline.empty()) outlines.add(district.id, false, district.outline);
    return outlines;
}

} // namespace

RecordCheck::RecordCheck(const exchange::Surroundings& around,
                         std::unordered_map<std::int64_t, std::string> districtNames, const office::FabricRules& rules)
    : plausible_(around.plausible())
    , outlines_(outlinesOf(around))
    , index_(outlines_)
    , names_(std::move(districtNames))
    , rules_(rules) {}

void RecordCheck::check(const store::ParcelOutline& parcel, std::vector<CheckFinding>& found) const {
    const auto place = parcel.region == nullptr ? std::nullopt : placeInside(*parcel.region);
    if (!parcel.code.empty() && !land::ParcelCode::parse(parcel.code))
        add(found, "code_malformed", parcel, place, fmt::format("{} is not a 19-character parcel code", parcel.code),
            "correct the code, or keep it as the plot's number until the parcel is registered");
    if (!place) return;
    checkPlace(parcel, *place, found);
    if (!parcel.registeredArea) return;
    const auto measured = geom::measuredArea(*parcel.region);
    if (!rules_.differ(*parcel.registeredArea, measured.rounded())) return;
    const auto registered = parcel.registeredArea->squareMetres().value();
    auto& finding = add(found, "area_mismatch", parcel, place,
                        fmt::format("{} is registered with {:.2f} m² and measures {:.2f} m²", parcel.title(),
                                    registered, measured.squareMetres().value()),
                        "compare the certificate with the survey; neither figure is corrected by itself");
    finding.area = SquareMetre(std::abs(registered - measured.squareMetres().value()));
}

void RecordCheck::checkPlace(const store::ParcelOutline& parcel, geom::Point place,
                             std::vector<CheckFinding>& found) const {
    if (!plausible_.empty() && !plausible_.meets(geom::boxOf(*parcel.region))) {
        add(found, "implausible_place", parcel, place,
            fmt::format("{} lies outside of the book's districts or its coordinate system's area", parcel.title()),
            "check its coordinate system, zone prefix and order of axes");
        return; // it lies outside of its district too, for the same reason
    }
    const auto& districts = outlines_.members();
    const auto district = std::find_if(districts.begin(), districts.end(),
                                       [&](const auto& member) { return member.id == parcel.district; });
    if (district == districts.end()) return;
    const auto number = static_cast<std::uint32_t>(district - districts.begin());
    if (index_.side(place, number) != geom::Side::outside) return;
    add(found, "outside_district", parcel, place,
        fmt::format("{} lies outside of {}", parcel.title(), names_.at(parcel.district.value)),
        "correct the parcel's district, or the district's boundary");
}

RecordId RecordCheck::districtOf(const store::ParcelOutline& parcel) const {
    if (parcel.district) return parcel.district;
    const auto place = parcel.region == nullptr ? std::nullopt : placeInside(*parcel.region);
    if (!place) return {};
    const auto& districts = outlines_.members();
    for (std::uint32_t i = 0; i < districts.size(); ++i)
        if (index_.side(*place, i) != geom::Side::outside) return districts[i].id;
    return {};
}

} // namespace mutu::book
