// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/record_writer.h"
#include "geo/store/store.h"

#include <string>
#include <unordered_map>

namespace mutu::book {

/// Names of a book's records for files that leave it, remembered for as long as one export lasts.
class ExportNameplates : public exchange::Nameplates {
  public:
    explicit ExportNameplates(const store::Store& records)
        : records_(records) {}
    std::string nameOf(land::Kind kind, RecordId id, bool alone) override;

  private:
    [[nodiscard]] std::string look(land::Kind kind, RecordId id, bool alone);
    [[nodiscard]] std::string enterprise(const land::Enterprise& enterprise) const;

    const store::Store& records_;
    std::unordered_map<std::int64_t, std::string> known_;
};

} // namespace mutu::book
