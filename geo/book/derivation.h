// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/book/parcel_files.h"
#include "geo/change/changeset.h"
#include "geo/office/vacancy.h"
#include "geo/store/store.h"

#include <optional>
#include <set>
#include <vector>

namespace mutu::book {

/// The parcels whose derived rows a write may have changed; a moved district boundary touches all, and so do new rules
/// of vacancy.
class Touched {
  public:
    void add(const store::Store& store, const land::Record& record);
    void add(const store::Store& store, const change::Change& change);
    [[nodiscard]] bool all() const { return all_; }
    [[nodiscard]] const std::set<RecordId>& parcels() const { return parcels_; }

  private:
    std::set<RecordId> parcels_;
    bool all_ = false;
};

/// The derived rows of new parcels as a portion brings them; none where the portion doesn't tell enough, because a
/// record's parcel isn't in it or a parcel doesn't say its district: then the book must be read.
std::optional<std::vector<land::Vacancy>> derivedFrom(ParcelFiles files, const office::VacancyRules& rules);

/// The derived rows of one parcel as they would be written, of every day and without numbers or district.
std::vector<land::Vacancy> piecesOf(const store::Store& store, RecordId parcel);

/// Computes the derived rows of the touched parcels anew, inside the transaction that touched them.
void derive(const store::Store& store, store::Transaction& transaction, const Touched& touched,
            const Progress& progress);
/// The same for every parcel of the book.
void deriveEvery(const store::Store& store, store::Transaction& transaction, const Progress& progress);

} // namespace mutu::book
