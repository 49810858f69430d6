// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/seekers.h"
#include "geo/store/store.h"

#include <vector>

namespace mutu::book {

/// The enterprises that a parcel's vacant land or floor would suit on a day, the best first.
struct Seekers {
    RegisteredArea land;  ///< of the parcel's largest vacant piece that can be given out or cleared
    RegisteredArea floor; ///< the largest vacant floor of one building on it
    std::string zone;     ///< in which it lies; empty: none
    std::vector<office::Seeker> best;
};

/// - Leaving: open clearing cases that resettle by their exit form, or have none yet, without a reassignment to the
/// enterprise since they were listed, with the land and floor of the case's items.
/// - Misplaced and renting: of the parcel's district, and only where the parcel lies in a zone of their industry; who
/// holds land by its parcel, who rents by its leases. Others aren't known to want anything.
Seekers seekersFor(const store::Store& store, RecordId parcel, Date day);

} // namespace mutu::book
