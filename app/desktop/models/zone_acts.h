// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/zoning.h"

#include <functional>
#include <string>

namespace mutu::desktop {

/// Something to be done to a plan of cluster zones: what the history calls it, and the call that does it or tries it.
struct ZoneAct {
    std::string title;
    std::function<Result<book::ZoneOutcome>(book::Book& book, Date day, const change::Heading& heading, book::Intent intent)> perform;
    std::string document{}; ///< the number of the paper it rests on
};

ZoneAct draftingPlan(const book::PlanWish& wish);
ZoneAct namingIndustry(const land::Industry& industry);
ZoneAct makingZone(const book::ZoneWish& wish);
ZoneAct removingZone(RecordId zone, const std::string& name);
ZoneAct adopting(RecordId plan, const std::string& title, std::optional<Date> on, const std::string& document);
/// Parcels into the zone.
ZoneAct painting(RecordId zone, const std::string& name, const book::ParcelChoice& choice);
/// Parcels out of the zone: those named, and its own of which the sheet's share lies inside the drawing.
ZoneAct unpainting(RecordId zone, const std::string& name, const book::ParcelChoice& choice);

} // namespace mutu::desktop
