// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/parcel_card.h"

#include "geo/book/near_site.h"
#include "geo/geom/measure.h"
#include "geo/land/code.h"
#include "geo/map/style_folder.h"
#include "geo/office/cut.h"
#include "geo/sheet/figures.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mutu::sheet {

namespace {

std::string nameOf(const land::Parcel& parcel) {
    if (!parcel.plot.empty()) return parcel.plot;
    constexpr std::size_t featureAndSequence = 7;
    return parcel.code.size() > featureAndSequence ? parcel.code.substr(parcel.code.size() - featureAndSequence)
                                                   : parcel.code;
}

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, "、")); }

class LandUse final : public style::Attributes {
  public:
    explicit LandUse(std::string_view code)
        : code_(code) {}
    [[nodiscard]] style::Value value(std::string_view property) const override {
        if (property == "land_use") return code_;
        return {};
    }

  private:
    std::string_view code_;
};

/// The code and, before it, what the map of land use calls it.
std::string landUseText(const std::string& code, Language language) {
    if (code.empty()) return {};
    const auto style = map::readStyles({"parcel_land_use"}).front();
    const LandUse use(code);
    for (const auto rule : style.rulesFor(use, 1000)) {
        const auto& found = style.rules[rule];
        const auto& title = language == Language::chinese ? found.title : found.titleEn;
        if (!title.empty())
            return language == Language::chinese ? fmt::format("{}（{}）", title, code)
                                                 : fmt::format("{} ({})", title, code);
    }
    return code;
}

/// Takes the parcel's own row out of those around it.
void addPeople(ParcelCard& card, std::vector<book::SiteRow>&& rows) {
    for (auto& row : rows) {
        if (row.parcel.id == card.parcel.id) {
            card.holder = joined(row.holders);
            card.floorArea = row.floor;
            continue;
        }
        const auto* outline = geom::regionOf(row.parcel.geometry);
        if (outline == nullptr) continue;
        card.neighbours.push_back(
            {nameOf(row.parcel), joined(row.holders.empty() ? row.users : row.holders), *outline});
    }
}

} // namespace

Result<ParcelCard> parcelCard(const store::Store& records, RecordId parcel, Date day) {
    const auto record = records.find(land::Kind::parcel, parcel);
    const auto* found = record ? std::get_if<land::Parcel>(&*record) : nullptr;
    if (found == nullptr || !found->isCurrentOn(day))
        return Refusal{"sheet_parcel", "there is no such parcel on that day", "", "name a parcel in force"};
    const auto* outline = geom::regionOf(found->geometry);
    if (outline == nullptr)
        return Refusal{"sheet_outline", fmt::format("the parcel {} has no outline to draw", found->title()), "",
                       "import or draw its boundary first"};
    ParcelCard card;
    card.parcel = *found;
    card.outline = *outline;
    card.walk = book::boundaryWalk(records, *found);
    card.name = nameOf(*found);
    card.area = office::countedArea(*found);
    addPeople(card, book::nearSite(records, {*outline, {}, Metre(0), true, day}));
    return card;
}

std::map<std::string, std::string, std::less<>> valuesOf(const ParcelCard& card, Language language) {
    const auto& parcel = card.parcel;
    const auto code = land::ParcelCode::parse(parcel.code);
    return {{"parcel", parcel.title()},
            {"code", parcel.code},
            {"plot", parcel.plot},
            {"county", code ? code->county : std::string()},
            {"cadastralDistrict", code ? code->cadastralDistrict : std::string()},
            {"subDistrict", code ? code->subDistrict : parcel.subDistrict},
            {"holder", card.holder},
            {"landUse", landUseText(parcel.landUse, language)},
            {"area", squareMetreText(card.area)},
            {"areaMu", muText(card.area)},
            {"floorArea", squareMetreText(card.floorArea)},
            {"location", parcel.location},
            {"points", fmt::format("{}", card.walk.size())},
            {"perimeter", plain(geom::perimeter(card.outline).value(), 2)}};
}

} // namespace mutu::sheet
