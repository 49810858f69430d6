// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/candidates.h"

#include <optional>
#include <string>
#include <string_view>

namespace mutu::cli {

/// `X,Y,DIST`, or `PLACE,DIST`: a parcel by any of its keys, else a facility by its name (all that have it).
/// - Stops: `option_malformed`; `place_unknown` (exit 40) where the book has neither, or it isn't on the map.
book::Reach reachOption(const store::Store& records, std::string_view option, const std::string& text,
                        std::optional<Date> asOf);

} // namespace mutu::cli
