// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit_days.h"

#include "geo/fabric/overlap.h"

#include <fmt/format.h>

#include <vector>

namespace mutu::book {

namespace {

const land::Parcel* parcelIn(const std::optional<land::Record>& side) {
    return side ? std::get_if<land::Parcel>(&*side) : nullptr;
}

Refusal ahead(const land::Parcel& parcel, Date day) {
    return {"day_ahead", fmt::format("the change would take effect on {}, which is yet to come", day.text()),
            parcel.title(), "date it today or earlier, and make it when the day has come"};
}

/// A parcel that becomes current, and since when it is.
struct Comer {
    const land::Parcel* parcel;
    std::optional<Date> from;
    bool isRestored;
};

/// The retired parcels that lay around: read once for all, since a road may lie there too.
std::vector<land::Parcel> retiredAround(const store::Store& store, const std::vector<Comer>& comers) {
    std::vector<land::Parcel> retired;
    geom::Box box;
    for (const auto& comer : comers) box.add(geom::boxOf(comer.parcel->geometry));
    if (box.empty()) return retired;
    query::RecordQuestion question{.kind = land::Kind::parcel};
    question.window = box;
    question.withRetired = true;
    store.visit(question, [&](land::Record&& record) {
        auto& parcel = std::get<land::Parcel>(record);
        const bool wasCurrent = !parcel.validFrom || !parcel.validTo || *parcel.validFrom < *parcel.validTo;
        if (parcel.validTo && wasCurrent) retired.push_back(std::move(parcel));
        return true;
    });
    return retired;
}

/// A retired parcel that held ground of one that comes after the day from which that one is current.
const land::Parcel* holderSince(const Comer& comer, const std::vector<land::Parcel>& retired) {
    const auto& [parcel, from, isRestored] = comer;
    const auto* region = geom::regionOf(parcel->geometry);
    if (region == nullptr) return nullptr;
    for (const auto& other : retired) {
        if (other.id == parcel->id || other.stratum != parcel->stratum) continue;
        if (from && *other.validTo <= *from) continue;
        const auto* ground = geom::regionOf(other.geometry);
        if (ground != nullptr && fabric::interiorsMeet(*region, *ground)) return &other;
    }
    return nullptr;
}

} // namespace

std::optional<Refusal> faultOfDays(const store::Store& store, const fabric::Edit& edit, Date today) {
    std::vector<Comer> comers;
    for (const auto& change : edit.changes) {
        const auto* before = parcelIn(change.before);
        const auto* after = parcelIn(change.after);
        if (after == nullptr) continue;
        const bool isNew = change.before == std::nullopt;
        const bool isRestored = before != nullptr && before->validTo && !after->validTo;
        if (isNew && after->validFrom && today < *after->validFrom) return ahead(*after, *after->validFrom);
        if (before != nullptr && !before->validTo && after->validTo && today < *after->validTo)
            return ahead(*before, *after->validTo);
        if (isNew || isRestored) comers.push_back({after, isRestored ? before->validTo : after->validFrom, isRestored});
    }
    if (comers.empty()) return std::nullopt;
    const auto retired = retiredAround(store, comers);
    for (const auto& comer : comers)
        if (const auto* holder = holderSince(comer, retired))
            return Refusal{
                "ground_taken_then",
                fmt::format("the ground belonged to parcel {} until {}", holder->title(), holder->validTo->text()),
                holder->title(),
                comer.isRestored ? "add the ground as a new parcel instead"
                                 : fmt::format("date the change {} or later", holder->validTo->text())};
    return std::nullopt;
}

} // namespace mutu::book
