// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/result.h"
#include "geo/office/conformity.h"
#include "geo/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::book {

/// The rule sheet of cluster zones that the office put in force by a day, else the one that comes with the program.
/// - A text that can't be read is an Error{badInput, "rule_sheet_malformed"}.
office::ZoningRules zoningRulesOn(const store::Store& records, Date day);

/// The cluster zones in force on a day, of every district.
office::MeantZones meantZonesOn(const store::Store& records, Date day);

/// How one enterprise would stand, or stands, on one parcel on a day.
struct Standpoint {
    office::Conformity conformity = office::Conformity::unknown;
    std::string industry;             ///< of the enterprise
    std::string zone;                 ///< in which the parcel lies; empty: none
    std::vector<std::string> belongs; ///< the zones meant for the industry, unless it conforms
};

/// Asked by index: the zones in force and the memberships of this parcel are read, nothing else.
Standpoint conformityOf(const store::Store& records, RecordId enterprise, RecordId parcel, Date day);

/// The zone in force on a day that a parcel is in; of several, which only an import can bring, the first.
std::optional<RecordId> zoneOf(const store::Store& records, RecordId parcel, Date day);

/// What a new right, lease, use or reassignment must be asked before it is written: refusal `zone_mismatch` where the
/// sheet wants that tenure in the zone of the enterprise's industry and the parcel lies elsewhere.
/// - Nothing to refuse where no zone is in force, or the enterprise is not stated.
std::optional<Refusal> faultOfEntry(const store::Store& records, RecordId enterprise, RecordId parcel, Date day,
                                    office::Tenure tenure);

/// An exception from a rule that the office makes.
struct Exemption {
    std::string reason; ///< empty: none is asked
    std::string document;
};
/// The same, unless an exception is made: `override_undocumented` where it rests on no document.
std::optional<Refusal> faultOfEntry(const store::Store& records, RecordId enterprise, RecordId parcel, Date day,
                                    office::Tenure tenure, const Exemption& exemption);

} // namespace mutu::book
