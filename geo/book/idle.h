// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/progress.h"
#include "geo/office/idle.h"
#include "geo/store/store.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mutu::book {

/// A parcel whose right is suspected idle on a day, or of which the book doesn't tell enough to say.
struct IdleRow {
    land::Parcel parcel;
    RecordId district;
    land::Right right;
    std::string holder;
    RegisteredArea area;                   ///< of the right where it states one, else of the parcel
    std::vector<office::JudgedRule> rules; ///< all of the sheet's; `rule` points into the sheet that was given

    /// The gravest of its rules, the earlier one of equals.
    [[nodiscard]] const office::JudgedRule& judgement() const;
};

/// The districts asked about; empty: the whole book.
using DistrictSet = std::set<RecordId>;

/// Every parcel whose land is suspected idle on the day or can't be judged, the suspected first, the longest suspected
/// of them before the others.
/// - `rules` must outlive the rows.
std::vector<IdleRow> idleRows(const store::Store& records, const office::IdleRules& rules, Date day,
                              const DistrictSet& districts, const Progress& progress = {});
/// The judgement of one parcel, whatever it is; nothing where no right supplies it on the day.
std::optional<IdleRow> idleRowOf(const store::Store& records, const office::IdleRules& rules, Date day,
                                 RecordId parcel);

/// An enterprise whose land is low-efficiency by its figures of a year, or can't be judged.
struct LowRow {
    land::Enterprise enterprise;
    std::optional<RegisteredArea> land;
    std::vector<office::JudgedLow> rules; ///< those that hold, then those that can't be told

    [[nodiscard]] bool isLow() const;
};

/// Low-efficiency land of a year, by the enterprises that held land at its end; who merely lacks figures comes last.
std::vector<LowRow> lowRows(const store::Store& records, const office::IdleRules& rules, int year,
                            const DistrictSet& districts);

} // namespace mutu::book
