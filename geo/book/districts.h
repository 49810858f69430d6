// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/book.h"
#include "geo/exchange/surroundings.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace mutu::book {

/// The district of each parcel: the one that its record states, else the one that contains its interior point; none
/// where neither says. Pieces, map, ledger, report and export all ask here.
/// - Reads the districts once, at the first parcel that states none; one object answers for one state of the store.
class Districts {
  public:
    using District = land::Reference<land::Kind::district>;

    explicit Districts(const store::Store& store)
        : store_(store) {}

    District of(const land::Parcel& parcel);

  private:
    void read();
    [[nodiscard]] District at(const land::Parcel& parcel) const;

    const store::Store& store_;
    std::optional<std::vector<land::District>> districts_;
    std::unordered_map<std::int64_t, District> byPlace_; ///< by parcel
};

/// The CRS and the districts that have an outline: what tells whether a place is plausible, for imports and checks
/// alike.
exchange::Surroundings surroundingsOf(const Book& book);

} // namespace mutu::book
