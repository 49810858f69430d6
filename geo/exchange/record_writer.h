// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/layer_writer.h"
#include "geo/exchange/workbook.h"
#include "geo/land/record.h"

#include <optional>
#include <string>
#include <vector>

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

/// Writes records of one kind, with the columns of the database or of the land office; references by name, so that
/// what was written can be imported.
/// - A name that ends in .xlsx makes a workbook: real numbers and days, headings in the first row, outlines as text in
/// the last column where a cell can hold them.
class RecordWriter {
  public:
    RecordWriter(const WriteRequest& request, land::Kind kind, Nameplates& names);

    void add(const land::Record& record);
    void finish();
    /// Texts that were cut; in a workbook those that were left out, because no cell holds them.
    [[nodiscard]] std::int64_t cutTexts() const { return writer_ ? writer_->cutTexts() : tooLong_; }

  private:
    void addToSheet(const land::Record& record);

    std::optional<LayerWriter> writer_; ///< none: a workbook is written
    std::string path_;
    WorkbookSheet sheet_;
    Headings headings_;
    std::vector<ColumnPlan> columns_;
    bool isDrawn_ = false;
    std::int64_t tooLong_ = 0;
    std::string mark_; ///< says in which CRS outlines are that stand in a column
    Nameplates& names_;
    std::vector<Written> values_;
};

} // namespace mutu::exchange
