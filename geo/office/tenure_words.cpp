// SPDX-License-Identifier: Apache-2.0
#include "geo/office/tenure_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::office {

namespace {

std::string metres(RegisteredArea area) { return fmt::format("{:.2f} m²", area.squareMetres().value()); }

std::string place(const ParcelFile& file, RecordId building, RecordId floor) {
    std::string text;
    const auto storey = std::find_if(file.floors.begin(), file.floors.end(),
                                     [floor](const land::Floor& each) { return floor && each.id == floor; });
    if (storey != file.floors.end()) text += fmt::format("floor {} of ", storey->number);
    const auto house = std::find_if(file.buildings.begin(), file.buildings.end(),
                                    [building](const auto& each) { return building && each.id == building; });
    if (house != file.buildings.end())
        text += fmt::format("building {} on ", house->number.empty() ? house->name : house->number);
    return text + file.parcel.title();
}

} // namespace

std::string whatOf(const ParcelFile& file, const Claim& claim) {
    const auto where = place(file, claim.building, claim.floor);
    if (claim.part == land::Part::whole) return "the whole of " + where;
    if (claim.part != land::Part::area) return where;
    std::string areas;
    if (claim.land) areas = metres(*claim.land) + " of land";
    if (claim.floorArea) areas += fmt::format("{}{} of floor", areas.empty() ? "" : " and ", metres(*claim.floorArea));
    return fmt::format("{} on {}", areas.empty() ? "a part" : areas, where);
}

std::string placeOf(const ParcelFile& file, const Excess& excess) {
    const auto where = place(file, excess.building, excess.floor);
    return excess.isFloorSpace && !excess.building ? "the buildings on " + where : where;
}

std::string daysOf(const Claim& claim) {
    if (!claim.from && !claim.until) return "at all times";
    if (!claim.until) return fmt::format("from {} on", claim.from->text());
    const auto last = claim.until->plusDays(-1).text();
    return claim.from ? fmt::format("from {} to {}", claim.from->text(), last) : fmt::format("until {}", last);
}

std::string amountsOf(const Excess& excess) {
    if (!excess.taken || !excess.available) return {};
    return fmt::format("{} of the {}", metres(*excess.taken), metres(*excess.available));
}

} // namespace mutu::office
