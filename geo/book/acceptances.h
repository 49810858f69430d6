// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/finding.h"
#include "geo/store/store.h"

#include <set>
#include <string>
#include <tuple>

namespace mutu::book {

/// The findings that the office lets stand (land::FindingAcceptance).
class Acceptances {
  public:
    explicit Acceptances(const store::Store& records);

    /// Whether a finding of this code, among just these parcels, at this place to the millimetre was accepted; a
    /// finding without a place by an acceptance without one.
    [[nodiscard]] bool cover(const Finding& finding) const;

  private:
    struct Key {
        std::string code;
        std::string parcels;
        bool hasPlace = false;
        geom::Point place;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    std::set<Key> keys_;
};

/// The record that accepts a finding; its reason, document and day are the caller's.
land::FindingAcceptance acceptanceOf(const Finding& finding);

} // namespace mutu::book
