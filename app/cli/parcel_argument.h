// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::cli {

/// The current parcel that an officer names by any of its keys (book::parcelsByKey). Stops: `parcel_unknown`,
/// `parcel_retired`, `parcel_ambiguous` with those that it could be.
land::Parcel parcelArgument(const store::Store& records, const std::string& name);

/// All parcels of a code or plot number, in force on the day (without one: current): that several have it may be what
/// is asked about. By any other key one parcel, or `parcel_ambiguous`. Stop `parcel_unknown`.
std::vector<land::Parcel> parcelsArgument(const store::Store& records, const std::string& name,
                                          std::optional<Date> asOf);

/// The current parcels of several names, each once, in order of their first mention.
std::vector<land::Parcel> parcelArguments(const store::Store& records, const std::vector<std::string>& names);

/// A retired parcel by its code, plot number or name. Stops: `parcel_unknown`, `parcel_current`, `parcel_ambiguous`.
land::Parcel retiredParcelArgument(const store::Store& records, const std::string& name);

} // namespace mutu::cli
