// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/store/store.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mutu::book {

/// The references that a write may leave hanging: gathered while it runs, looked up when all of it is written.
/// - Neighbouring removed ids are looked up together, so that taking back a million records asks a few questions.
class HangingReferences {
  public:
    void add(const change::Change& change);
    /// `reference_missing`: a written record points to nothing; `reference_held`: a removed one is still pointed to, by
    /// whatever is current or past.
    [[nodiscard]] std::optional<Refusal> find(const store::Store& store) const;

  private:
    using Run = std::pair<std::int64_t, std::int64_t>;
    std::map<land::Kind, std::vector<Run>> removed_;
    std::vector<std::pair<land::Kind, RecordId>> written_;
};

} // namespace mutu::book
