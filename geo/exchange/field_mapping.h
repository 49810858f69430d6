// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/exchange/area_unit.h"
#include "geo/exchange/layer.h"
#include "geo/land/field.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mutu::exchange {

/// Where the value of one field stands in a file.
/// - `scale`: what the file's number is to be multiplied by: the file states metres, yuan or wholes where the record
/// counts millimetres, hundredths of a yuan or millionths, or another unit that stands in the column's name.
/// - `isLastDay`: the file states the last day, the record the day after it.
/// - `foreign`: found under a name that isn't ours.
struct FieldColumn {
    int column = -1;
    std::optional<AreaUnit> unit;
    double scale = 1;
    bool foreign = false;
    bool isLastDay = false;
};

/// Which columns of a layer fill which fields of a kind of record.
/// - An exact name of ours comes first, then the words of `columnNames` in their order; a shapefile's names may be cut
/// to ten bytes.
class FieldMapping {
  public:
    using Wishes = std::vector<std::pair<std::string, std::string>>; ///< field, column

    /// - Refusal `column_unknown` for a wish that names no field of the kind or no column of the layer.
    static Result<FieldMapping> of(land::Kind kind, const LayerDescription& layer, const Wishes& wishes);

    /// In the order of the record's fields.
    [[nodiscard]] const std::vector<FieldColumn>& fields() const { return fields_; }
    /// The column that states the unit of areas row by row (MJDW); -1: none.
    [[nodiscard]] int unitColumn() const { return unitColumn_; }
    /// The column that names the parcel of a record that has only a building (a floor); -1: none.
    [[nodiscard]] int parcelColumn() const { return parcelColumn_; }
    [[nodiscard]] std::vector<bool> selected() const;
    [[nodiscard]] std::vector<std::string> unusedColumns() const;
    /// How many fields have a column.
    [[nodiscard]] std::size_t found() const;

  private:
    std::vector<FieldColumn> fields_;
    std::vector<std::string> columns_;
    int unitColumn_ = -1;
    int parcelColumn_ = -1;
};

} // namespace mutu::exchange
