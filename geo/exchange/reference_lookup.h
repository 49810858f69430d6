// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/directory.h"
#include "geo/exchange/layer_reader.h"

#include <string>
#include <unordered_map>

namespace mutu::exchange {

/// Replaces the names in rows by the records they mean, and remembers what it has looked up.
class ReferenceLookup {
  public:
    explicit ReferenceLookup(Directory& directory)
        : directory_(directory) {}

    /// - A name that isn't found rejects the row, but for a district, which is left open (`unknown_…`).
    /// - A record that hangs on a parcel or building and names none is rejected (`reference_missing`).
    void resolve(Row& row);

  private:
    RecordId find(land::Kind kind, const std::string& name, RecordId within);

    Directory& directory_;
    std::unordered_map<std::string, RecordId> known_;
};

} // namespace mutu::exchange
