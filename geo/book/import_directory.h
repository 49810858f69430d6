// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/directory.h"
#include "geo/office/industry_classes.h"
#include "geo/store/store.h"

#include <optional>

namespace mutu::book {

/// The names of a book's records, for rows of files that point to them.
class ImportDirectory : public exchange::Directory {
  public:
    explicit ImportDirectory(const store::Store& records)
        : records_(records) {}
    RecordId find(land::Kind kind, std::string_view name, RecordId within) override;
    std::string industry(std::string_view text) override;
    RecordId onlyBuilding(RecordId parcel) override;
    RecordId parcelAt(geom::Point place) override;

  private:
    /// The only record with that value in a column; 0 when there is none or more than one.
    [[nodiscard]] RecordId only(land::Kind kind, std::string_view column, std::string_view value) const;
    [[nodiscard]] RecordId building(std::string_view name, RecordId parcel) const;
    [[nodiscard]] RecordId floor(std::string_view number, RecordId building) const;

    const store::Store& records_;
    std::optional<office::IndustryClasses> classes_; ///< in force today, once asked for
};

} // namespace mutu::book
