// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"

#include <array>
#include <vector>

namespace mutu::demo {

/// Where records are laid down for the book to take, and numbered as the book will number them: per kind, in order,
/// from 1.
class RecordTray {
  public:
    /// The record's future id, for others to point to; the record itself stays unnumbered.
    template <class Record> land::Reference<land::Description<Record>::kind> add(Record record) {
        records_.emplace_back(std::move(record));
        return {RecordId{++last_[static_cast<std::size_t>(land::Description<Record>::kind)]}};
    }
    [[nodiscard]] std::int64_t count(land::Kind kind) const { return last_[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    /// Hands over what lies here.
    void moveTo(std::vector<land::Record>& portion) {
        portion.clear();
        portion.swap(records_);
    }

  private:
    std::vector<land::Record> records_;
    std::array<std::int64_t, 16> last_{};
};

} // namespace mutu::demo
