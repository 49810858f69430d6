// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace mutu::exchange {

/// What a book keeps once, and a file may say twice: an enterprise by its credit code, a floor of a building, an
/// enterprise's figures of a year, a target of a district and year.
/// - Records of other kinds may be alike: two mortgages on one parcel, two plots without a number.
class RowKeys {
  public:
    /// The number of the earlier row that says the same; nothing for the first. References must have been looked up.
    std::optional<std::int64_t> earlier(const land::Record& record, std::int64_t row);

  private:
    std::unordered_map<std::string, std::int64_t> rows_;
};

} // namespace mutu::exchange
