// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/record.h"

#include <array>
#include <iterator>
#include <vector>

namespace mutu::demo {

/// Where records are laid down for the book to take, and numbered as the book will number them: per kind, in order,
/// from 1.
class RecordTray {
  public:
    /// The record's future id, for others to point to; the record itself stays unnumbered.
    template <class Record> land::Reference<land::Description<Record>::kind> add(Record record) {
        recordsOf(land::Description<Record>::kind).emplace_back(std::move(record));
        ++size_;
        return {RecordId{++last_[static_cast<std::size_t>(land::Description<Record>::kind)]}};
    }
    [[nodiscard]] std::int64_t count(land::Kind kind) const { return last_[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Hands over what lies here, kind by kind, in an order in which every reference points backwards: so a portion is
    /// a few long runs of new records in the history, and the numbers stay those that were told.
    void moveTo(std::vector<land::Record>& portion) {
        portion.clear();
        portion.reserve(size_);
        for (const auto kind : land::allKinds) {
            auto& records = recordsOf(kind);
            std::move(records.begin(), records.end(), std::back_inserter(portion));
            records.clear();
        }
        size_ = 0;
    }

  private:
    [[nodiscard]] std::vector<land::Record>& recordsOf(land::Kind kind) {
        return records_[static_cast<std::size_t>(kind)];
    }

    std::array<std::vector<land::Record>, land::allKinds.size() + 1> records_;
    std::size_t size_ = 0;
    std::array<std::int64_t, land::allKinds.size() + 1> last_{};
};

} // namespace mutu::demo
