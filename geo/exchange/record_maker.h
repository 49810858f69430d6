// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/account.h"
#include "geo/exchange/field_mapping.h"
#include "geo/land/record.h"

#include <array>
#include <string>
#include <vector>

namespace mutu::exchange {

/// The names by which a row points to other records, in the order of the record's reference fields; no kind has more
/// than four.
using ReferenceNames = std::array<std::string, 4>;

/// Makes records of one kind from the rows of one layer; geometry is not its business, nor looking names up.
class RecordMaker {
  public:
    RecordMaker(land::Kind kind, FieldMapping mapping)
        : kind_(kind)
        , mapping_(std::move(mapping)) {}

    [[nodiscard]] land::Kind kind() const { return kind_; }
    [[nodiscard]] const FieldMapping& mapping() const { return mapping_; }
    /// - What can't be read leaves its field open and is remarked on (`bad_number`, `bad_date`, `bad_value`,
    /// `code_malformed`, `name_missing`).
    land::Record make(const FeatureStream& rows, std::size_t row, ReferenceNames& names,
                      std::vector<Remark>& remarks) const;

  private:
    land::Kind kind_;
    FieldMapping mapping_;
};

} // namespace mutu::exchange
