// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/account.h"
#include "geo/exchange/extent_reader.h"
#include "geo/exchange/field_mapping.h"
#include "geo/exchange/text_encoding.h"
#include "geo/land/record.h"

#include <array>
#include <string>
#include <vector>

namespace mutu::exchange {

/// The names by which a row points to other records, in the order of the record's reference fields; no kind has more.
using ReferenceNames = std::array<std::string, 6>;

/// Makes records of one kind from the rows of one layer; geometry is not its business, nor looking names up.
class RecordMaker {
  public:
    RecordMaker(land::Kind kind, FieldMapping mapping, ExtentReader extents);

    [[nodiscard]] land::Kind kind() const { return kind_; }
    [[nodiscard]] const FieldMapping& mapping() const { return mapping_; }
    /// - What can't be read leaves its field open and is remarked on (`bad_number`, `bad_date`, `bad_value`,
    /// `code_malformed`, `name_missing`, `retirement_ahead`).
    /// - Text that isn't UTF-8 is read as GBK where it is that (`text_decoded`), else the row is rejected
    /// (`text_undecodable`); characters that were lost on the way are said (`text_damaged`).
    land::Record make(const FeatureStream& rows, std::size_t row, ReferenceNames& names, std::vector<Remark>& remarks);

  private:
    /// The cell, its text put into UTF-8; `kept` holds it where it had to be.
    Cell legible(const Cell& cell, std::string_view column, std::string& kept, std::vector<Remark>& remarks) const;

    land::Kind kind_;
    FieldMapping mapping_;
    ExtentReader extents_;
    Decoder chinese_;
};

} // namespace mutu::exchange
