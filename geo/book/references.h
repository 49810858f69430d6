// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/change/changeset.h"
#include "geo/store/store.h"

#include <map>
#include <optional>
#include <set>
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
    using Target = std::pair<land::Kind, RecordId>;
    [[nodiscard]] std::optional<Refusal> pointsToNothing(const store::Store& store, const land::Record& record) const;
    [[nodiscard]] bool isRemoved(const Target& target) const;

    using Run = std::pair<std::int64_t, std::int64_t>;
    std::map<land::Kind, std::vector<Run>> removed_;
    std::vector<std::pair<land::Kind, RecordId>> written_;
    std::set<Target> known_; ///< what records pointed to before: it is there, unless removed by this write
};

} // namespace mutu::book
