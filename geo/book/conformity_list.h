// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/conformity.h"
#include "geo/store/store.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace mutu::book {

/// Which enterprises are asked about.
struct ConformityQuestion {
    Date day;
    std::optional<RecordId> district; ///< on parcels of this district
    std::optional<RecordId> plan;     ///< against the zones of this plan, draft or not; else against those in force
};

/// One enterprise on one parcel.
struct ConformityRow {
    RecordId parcel;
    RecordId enterprise;
    RecordId zone; ///< in which the parcel lies; none: no zone
    office::Conformity conformity = office::Conformity::unknown;
    std::array<bool, 3> tenures{}; ///< by office::Tenure: what puts it there
};

/// Every enterprise that holds, rents or uses a parcel on the day, as far as the sheet wants its tenure zoned.
struct ConformityList {
    office::MeantZones zones{{}};
    std::vector<ConformityRow> rows;      ///< by parcel, then enterprise
    std::array<std::int64_t, 4> places{}; ///< rows by Conformity
    /// Enterprises by Conformity, each once: `elsewhere` if any of its parcels is, else `unzoned`, else `unknown`.
    std::array<std::int64_t, 4> enterprises{};
};
ConformityList conformityList(const store::Store& records, const ConformityQuestion& question);

} // namespace mutu::book
