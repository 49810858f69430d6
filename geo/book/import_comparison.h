// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/land/record.h"
#include "geo/store/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mutu::book {

/// What tells one record of a kind from another to an officer: code, number, name, or the outline.
std::string naturalKey(const land::Record& record);

/// How a file's records stand against the book's, counted.
/// - Sixteen bytes a record: a million parcels are compared without standing in memory.
class ImportComparison {
  public:
    /// `stated`: the fields of the kind, in order, that the file speaks of; only they are compared.
    ImportComparison(const store::Store& records, land::Kind kind, std::vector<bool> stated, const Progress& progress);

    void add(const land::Record& incoming);

    [[nodiscard]] std::int64_t same() const { return same_; }
    [[nodiscard]] std::int64_t changed() const { return changed_; }
    [[nodiscard]] std::int64_t fresh() const { return fresh_; }
    /// Known once, but retired since: brought in again they would stand beside their successors.
    [[nodiscard]] std::int64_t retired() const { return retired_; }
    /// What the first changed or retired record is called.
    [[nodiscard]] const std::string& example() const { return example_; }

  private:
    struct Fingerprint {
        std::uint64_t key = 0;
        std::uint64_t content = 0;
        friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
    };
    [[nodiscard]] Fingerprint fingerprint(const land::Record& record) const;

    std::vector<bool> stated_;
    std::vector<Fingerprint> known_; ///< current records, sorted
    std::vector<Fingerprint> past_;  ///< retired ones, sorted
    std::int64_t same_ = 0;
    std::int64_t changed_ = 0;
    std::int64_t fresh_ = 0;
    std::int64_t retired_ = 0;
    std::string example_;
};

} // namespace mutu::book
