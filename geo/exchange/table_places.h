// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/field_mapping.h"
#include "geo/exchange/source_file.h"
#include "geo/exchange/table_place.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::exchange {

/// Finds the places of a table's rows and fields again; of maps and databases it knows none.
class TablePlaces {
  public:
    TablePlaces(const SourceFile& file, const LayerDescription& layer, const FieldMapping& mapping, land::Kind kind);

    /// `number`: the feature's; `field`: the name of a record's field, or empty.
    [[nodiscard]] std::optional<TablePlace> of(std::int64_t number, std::string_view field) const;
    [[nodiscard]] bool any() const { return isTable_; }

  private:
    bool isTable_ = false;
    bool isWorkbook_ = false;
    std::string sheet_;
    std::int64_t above_ = 0;         ///< rows before that of feature 0
    std::vector<std::int64_t> rows_; ///< of features 1, 2 …, where rows were left out
    std::vector<std::string> headings_;
    std::map<std::string, std::size_t, std::less<>> columns_; ///< field by field
};

/// `A` for 0, `AA` for 26.
std::string columnLetters(std::size_t column);
/// Whether a driver reads tables of rows and columns, in which people write totals and notes below.
bool isTableDriver(std::string_view driver);

} // namespace mutu::exchange
