// SPDX-License-Identifier: Apache-2.0
#include "geo/office/occupancy.h"

#include "geo/office/land_rows.h"

#include <tuple>

namespace mutu::office {

namespace {

bool isUsed(const ParcelFile& file, const VacancyRules::Sheet& sheet, Date date) {
    const ParcelTime time(file, sheet);
    const auto day = time.on(date);
    Facts facts = day.facts;
    // No piece is listed, so a right that says which part is developed has developed what counts.
    if (day.right != nullptr && day.is(Word::started)) facts |= factOf(Word::developed);
    const auto* rule = ruleFor(sheet, facts);
    return (rule != nullptr && rule->isUse) || day.is(Word::inUse);
}

} // namespace

std::string_view occupancy(const ParcelFile& file, const std::vector<land::Vacancy>& pieces, const VacancyRules& rules,
                           Date date) {
    const land::Vacancy* largest = nullptr;
    for (const auto& piece : pieces) {
        if (piece.kind == land::VacancyKind::floorVacant || piece.from > date || piece.until <= date) continue;
        if (piece.suspectedIdle) return "idle";
        if (largest == nullptr || piece.area > largest->area) largest = &piece;
    }
    if (largest != nullptr) return land::name(largest->kind);
    return isUsed(file, rules.sheet(), date) ? "used" : "other";
}

const land::Enterprise* occupierOn(const ParcelFile& file, Date date, const EnterpriseLookup& enterprises) {
    const land::Use* main = nullptr;
    const auto rank = [](const land::Use& use) {
        const bool whole = use.part == land::Part::whole && !use.building && !use.floor;
        return std::tuple(whole, use.floorArea.value_or(RegisteredArea()), use.landArea.value_or(RegisteredArea()),
                          -use.id.value);
    };
    for (const auto& use : file.uses)
        if (use.user && coversDay(use.beginsOn, use.endsOn, date) && (main == nullptr || rank(use) > rank(*main)))
            main = &use;
    if (main != nullptr) return enterprises(main->user.id);
    const land::Right* last = nullptr;
    for (const auto& right : file.rights)
        if (right.holder && coversDay(supplyDate(right), right.endedOn, date) &&
            (last == nullptr ||
             std::pair(supplyDate(right), -right.id.value) > std::pair(supplyDate(*last), -last->id.value)))
            last = &right;
    return last != nullptr ? enterprises(last->holder.id) : nullptr;
}

std::string industryOn(const ParcelFile& file, Date date, const EnterpriseLookup& enterprises) {
    const auto* occupier = occupierOn(file, date, enterprises);
    return occupier != nullptr ? occupier->industry : std::string();
}

} // namespace mutu::office
