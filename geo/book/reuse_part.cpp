// SPDX-License-Identifier: Apache-2.0
#include "geo/book/reuse_part.h"

#include "geo/book/edit_draft.h"
#include "geo/book/tenure_draft.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace mutu::book {

namespace {

const land::Parcel* pieceIn(const change::Change& change) {
    return change.before || !change.after ? nullptr : std::get_if<land::Parcel>(&*change.after);
}

std::int64_t sizeOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return parcel.registeredArea->hundredths();
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? 0 : geom::measuredArea(*region).rounded().hundredths();
}

} // namespace

Result<std::size_t> pieceFor(const fabric::Edit& edit, const std::string& where, std::optional<geom::Point> at,
                             std::optional<RegisteredArea> area) {
    std::optional<std::size_t> found;
    std::string sizes;
    for (std::size_t i = 0; i < edit.changes.size(); ++i) {
        const auto* piece = pieceIn(edit.changes[i]);
        if (piece == nullptr) continue;
        sizes += fmt::format("{}{:.2f} m²", sizes.empty() ? "" : ", ", static_cast<double>(sizeOf(*piece)) / 100);
        const auto* region = geom::regionOf(piece->geometry);
        const auto missing = [&](std::size_t index) {
            return std::abs(sizeOf(*pieceIn(edit.changes[index])) - area.value_or(RegisteredArea()).hundredths());
        };
        if (at) {
            if (!found && region != nullptr && geom::side(*at, *region) != geom::Side::outside) found = i;
        } else if (area && (!found || missing(i) < missing(*found))) {
            found = i;
        }
    }
    if (found) return *found;
    return Refusal{"part_unclear", fmt::format("Which piece is meant? They have {}", sizes), where,
                   "Name a place in it with --part-at X,Y, or its area with --land"};
}

Result<DividedGround> dividedGround(const store::Store& store, store::Transaction& transaction, const ReusePart& part,
                                    const change::Heading& heading, RecordId origin, RecordId reassignment) {
    auto wishes = part.wishes;
    if (reassignment) wishes.led = EditWishes::Led{reassignment, part.given};
    EditDraft draft(store, transaction, part.edit, heading, wishes);
    auto changes = draft.make();
    if (!changes) return changes.refusal();
    DividedGround divided{*std::move(changes), draft.created(), {{}, origin}};
    const auto given = land::idOf(*divided.changes[part.given].after);
    std::erase_if(divided.changes, [&](const change::Change& change) {
        return land::kindOf(change.either()) == land::Kind::reassignment && land::idOf(change.either()) == reassignment;
    });
    divided.ground.file = fileAfter(store, given, divided.changes);
    return divided;
}

void append(std::vector<change::Change>& drafted, std::vector<change::Change> more) {
    for (auto& change : more) {
        const auto isSame = [&](const change::Change& other) {
            return !other.before && other.after && land::idOf(*other.after) == land::idOf(*change.before) &&
                   land::kindOf(*other.after) == land::kindOf(*change.before);
        };
        const auto carried = change.before ? std::find_if(drafted.begin(), drafted.end(), isSame) : drafted.end();
        if (carried == drafted.end())
            drafted.push_back(std::move(change));
        else
            carried->after = std::move(change.after);
    }
}

} // namespace mutu::book
