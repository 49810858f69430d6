// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/part_plan.h"

#include "app/desktop/models/planners.h"
#include "geo/book/pointing.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/split.h"

namespace mutu::desktop {

namespace {

Result<EditPlan> alongLine(const store::Store& records, const PartWish& wish, const land::Parcel& parcel) {
    EditPlan plan;
    plan.readAt = records.revision();
    auto edit = fabric::split(book::parcelsAround(records, geom::boxOf(parcel.geometry)), {{wish.parcel}, {{wish.line}}, wish.day});
    if (!edit) return edit.refusal();
    plan.edit = std::move(*edit);
    return plan;
}

Result<EditPlan> byArea(const store::Store& records, const PartWish& wish, const land::Parcel& parcel) {
    fabric::DivideRequest request;
    request.parcel = wish.parcel;
    request.areas = {wish.land.value_or(RegisteredArea())};
    request.registered = parcel.registeredArea.has_value();
    request.run = fabric::runAlong(wish.bearing);
    request.day = wish.day;
    return dividing(request, wish.way == PartWay::alongSide ? wish.side : std::nullopt)(records);
}

} // namespace

bool PartWish::isDivisible() const {
    switch (way) {
    case PartWay::none: return false;
    case PartWay::alongBearing: return parcel && land;
    case PartWay::alongSide: return parcel && land && side;
    case PartWay::alongLine: return parcel && line.size() > 1;
    }
    return false;
}

Result<PartPlan> planPart(const store::Store& records, const PartWish& wish) {
    const auto parcel = book::recordOf<land::Parcel>(records, wish.parcel);
    if (!parcel) return Refusal{"parcel_unknown", "The parcel is gone", {}, "Choose another"};
    auto plan = wish.way == PartWay::alongLine ? alongLine(records, wish, *parcel) : byArea(records, wish, *parcel);
    if (!plan) return plan.refusal();
    PartPlan part{std::move(*plan), {}};
    if (wish.way == PartWay::alongLine && !wish.at) return part;
    const auto given = book::pieceFor(part.plan.edit, parcel->title(), wish.at, wish.land);
    if (!given) return given.refusal();
    part.given = *given;
    return part;
}

Result<book::ReusePart> partOf(const store::Store& records, const PartWish& wish) {
    auto planned = planPart(records, wish);
    if (!planned) return planned.refusal();
    if (!planned->given) return Refusal{"part_unclear", "No piece is chosen", {}, "Name a place in it"};
    book::ReusePart part;
    part.edit = std::move(planned->plan.edit);
    part.given = *planned->given;
    part.wishes.readAt = planned->plan.readAt;
    part.wishes.buildingsToLargest = true;
    return part;
}

} // namespace mutu::desktop
