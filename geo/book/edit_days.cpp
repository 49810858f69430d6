// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit_days.h"

#include "geo/fabric/overlap.h"

#include <fmt/format.h>

namespace mutu::book {

namespace {

const land::Parcel* parcelIn(const std::optional<land::Record>& side) {
    return side ? std::get_if<land::Parcel>(&*side) : nullptr;
}

Refusal ahead(const land::Parcel& parcel, Date day) {
    return {"day_ahead", fmt::format("the change would take effect on {}, which is yet to come", day.text()),
            parcel.title(), "date it today or earlier, and make it when the day has come"};
}

/// A retired parcel that held ground of `parcel` after the day from which that one is current.
std::optional<land::Parcel> holderSince(const store::Store& store, const land::Parcel& parcel,
                                        std::optional<Date> from) {
    const auto* region = geom::regionOf(parcel.geometry);
    std::optional<land::Parcel> holder;
    if (region == nullptr) return holder;
    query::RecordQuestion question{.kind = land::Kind::parcel};
    question.window = geom::boxOf(parcel.geometry);
    question.withRetired = true;
    store.visit(question, [&](const land::Record& record) {
        const auto& other = std::get<land::Parcel>(record);
        if (!other.validTo || other.id == parcel.id || other.stratum != parcel.stratum) return true;
        if (other.validFrom && *other.validTo <= *other.validFrom) return true; // current on no day
        if (from && *other.validTo <= *from) return true;
        const auto* ground = geom::regionOf(other.geometry);
        if (ground == nullptr || !fabric::interiorsMeet(*region, *ground)) return true;
        holder = other;
        return false;
    });
    return holder;
}

} // namespace

std::optional<Refusal> faultOfDays(const store::Store& store, const fabric::Edit& edit, Date today) {
    for (const auto& change : edit.changes) {
        const auto* before = parcelIn(change.before);
        const auto* after = parcelIn(change.after);
        if (after == nullptr) continue;
        const bool isNew = change.before == std::nullopt;
        const bool isRestored = before != nullptr && before->validTo && !after->validTo;
        if (isNew && after->validFrom && today < *after->validFrom) return ahead(*after, *after->validFrom);
        if (before != nullptr && !before->validTo && after->validTo && today < *after->validTo)
            return ahead(*before, *after->validTo);
        if (!isNew && !isRestored) continue;
        const auto from = isRestored ? before->validTo : after->validFrom;
        if (const auto holder = holderSince(store, *after, from))
            return Refusal{
                "ground_taken_then",
                fmt::format("the ground belonged to parcel {} until {}", holder->title(), holder->validTo->text()),
                holder->title(),
                isRestored ? "add the ground as a new parcel instead"
                           : fmt::format("date the change {} or later", holder->validTo->text())};
    }
    return std::nullopt;
}

} // namespace mutu::book
