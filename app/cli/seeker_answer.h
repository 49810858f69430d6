// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/settings.h"
#include "geo/book/seekers.h"

#include <cstddef>
#include <string>

namespace mutu::cli {

/// Tells which enterprises a parcel's vacant land or floor would suit, and why; only the best `limit`.
void answerSeekers(const book::Seekers& found, const std::string& parcel, std::size_t limit,
                   const store::Store& records, const Settings& settings);

} // namespace mutu::cli
