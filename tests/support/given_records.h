// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/changeset.h"

#include <utility>
#include <vector>

namespace mutu::tests {

/// Records as a file brings them: a book takes them whatever findings they make.
class GivenRecords : public change::RecordSource {
  public:
    explicit GivenRecords(std::vector<land::Record> records)
        : records_(std::move(records)) {}

    bool next(std::vector<land::Record>& portion) override {
        portion = std::exchange(records_, {});
        return !portion.empty();
    }

  private:
    std::vector<land::Record> records_;
};

} // namespace mutu::tests
