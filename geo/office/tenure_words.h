// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/premises.h"

#include <string>

namespace mutu::office {

/// `the whole of 330822001001GB00001`, `floor 2 of building 1 on …`, `1,200.00 m² on …`
std::string whatOf(const ParcelFile& file, const Claim& claim);
/// The thing that is taken twice or too much of: `floor 2 of building 1 on 330822001001GB00001`.
std::string placeOf(const ParcelFile& file, const Excess& excess);
/// `from 2020-01-01 to 2022-12-31`, the days named being the first and the last; `from 2020-01-01 on`; `at all times`.
std::string daysOf(const Claim& claim);
/// `12000.00 m² of the 10000.00 m²`.
std::string amountsOf(const Excess& excess);

} // namespace mutu::office
