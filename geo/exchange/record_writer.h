// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/layer_writer.h"
#include "geo/land/record.h"

#include <string>

namespace mutu::exchange {

/// What records that others point to are called in files: the other side of Directory.
class Nameplates {
  public:
    virtual ~Nameplates() = default;
    /// - parcel: code, else plot; enterprise: name (its credit code where two bear the name); building: number, else
    /// name; floor: its number.
    /// - `alone`: nothing else in the row tells the parcel, so a building is `parcel/number`.
    virtual std::string nameOf(land::Kind kind, RecordId id, bool alone) = 0;
};

/// Writes records of one kind, with the columns of the database; references by name, so that what was written can be
/// imported.
class RecordWriter {
  public:
    RecordWriter(const WriteRequest& request, land::Kind kind, Nameplates& names);

    void add(const land::Record& record);
    void finish() { writer_.finish(); }
    [[nodiscard]] std::int64_t cutTexts() const { return writer_.cutTexts(); }

  private:
    LayerWriter writer_;
    std::string mark_; ///< says in which CRS outlines are that stand in a column
    Nameplates& names_;
    std::vector<Written> values_;
};

} // namespace mutu::exchange
