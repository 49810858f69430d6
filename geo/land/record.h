// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/clearing.h"
#include "geo/land/coverage.h"
#include "geo/land/ground.h"
#include "geo/land/planning.h"
#include "geo/land/stock.h"
#include "geo/land/tenure.h"

#include <variant>

namespace mutu::land {

/// Any record of a book.
using Record = std::variant<District, Parcel, Approval, Building, Floor, Enterprise, Right, Lease, Use, Encumbrance,
                            ClusterZone, ZoneParcel, Road, Facility, BoundaryPoint, Lineage, FindingAcceptance,
                            Industry, Plan, EnterpriseYear, Target, Document, ClearingCase, ClearingItem, Reassignment,
                            CaseStep, StepDocument, Instalment, StockLot, ReuseLine, ClearingCorrection, RuleSheet>;

Kind kindOf(const Record& record);
RecordId idOf(const Record& record);
void setId(Record& record, RecordId id);
/// An empty record of a kind.
Record emptyRecord(Kind kind);
/// The geometry that the record's layer shows, or nothing for kinds without a map.
const geom::Shape* shapeOf(const Record& record);
/// The parcel the record belongs to (for a parcel, itself); 0 where there is none. A floor names its building, not a
/// parcel: 0.
RecordId parcelOf(const Record& record);
/// What officers call the record: code, number or name.
std::string titleOf(const Record& record);

/// Calls work(Record&) with the concrete empty record of a kind, for code that is written once for all kinds.
template <std::size_t place = 0, class Work> decltype(auto) withKind(Kind kind, Work&& work) {
    using Here = std::variant_alternative_t<place, Record>;
    if constexpr (place + 1 < std::variant_size_v<Record>)
        if (Description<Here>::kind != kind) return withKind<place + 1>(kind, std::forward<Work>(work));
    return work(Here{});
}

/// Whether two records state the same, their ids aside.
bool sameContent(const Record& a, const Record& b);

} // namespace mutu::land
