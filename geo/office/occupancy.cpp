// SPDX-License-Identifier: Apache-2.0
#include "geo/office/occupancy.h"

#include "geo/office/parcel_time.h"

namespace mutu::office {

bool isHeldBy(const land::Right& right, Date date) {
    return isSupply(right) && coversDay(supplyDate(right), right.endedOn, date);
}

bool isHeldBy(const land::Lease& lease, Date date) { return coversDay(lease.beginsOn, lease.endsOn, date); }

bool isHeldBy(const land::Use& use, Date date) { return coversDay(use.beginsOn, use.endsOn, date); }

void Occupancy::add(const land::Vacancy& piece) {
    if (piece.kind == land::VacancyKind::floorVacant) return;
    isIdle_ = isIdle_ || piece.suspectedIdle;
    inPieces_ = inPieces_ + piece.area;
    if (piece.area <= largest_) return;
    largest_ = piece.area;
    kind_ = piece.kind;
}

std::string_view Occupancy::name() const {
    if (isIdle_) return "idle";
    return largest_ < RegisteredArea() ? rest() : land::name(kind_);
}

} // namespace mutu::office
