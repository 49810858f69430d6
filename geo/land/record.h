// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/coverage.h"
#include "geo/land/ground.h"
#include "geo/land/tenure.h"

#include <variant>

namespace mutu::land {

/// Any record of a book.
using Record = std::variant<District, Parcel, Approval, Building, Floor, Enterprise, Right, Lease, Use, Encumbrance,
                            ClusterZone, ZoneParcel, Road, Facility, BoundaryPoint, Lineage, FindingAcceptance>;

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
template <class Work> decltype(auto) withKind(Kind kind, Work&& work) {
    switch (kind) {
    case Kind::district:
        return work(District{});
    case Kind::parcel:
        return work(Parcel{});
    case Kind::approval:
        return work(Approval{});
    case Kind::building:
        return work(Building{});
    case Kind::floor:
        return work(Floor{});
    case Kind::enterprise:
        return work(Enterprise{});
    case Kind::right:
        return work(Right{});
    case Kind::lease:
        return work(Lease{});
    case Kind::use:
        return work(Use{});
    case Kind::encumbrance:
        return work(Encumbrance{});
    case Kind::clusterZone:
        return work(ClusterZone{});
    case Kind::zoneParcel:
        return work(ZoneParcel{});
    case Kind::road:
        return work(Road{});
    case Kind::facility:
        return work(Facility{});
    case Kind::boundaryPoint:
        return work(BoundaryPoint{});
    case Kind::lineage:
        return work(Lineage{});
    case Kind::findingAcceptance:
        break;
    }
    return work(FindingAcceptance{});
}

/// Whether two records state the same, their ids aside.
bool sameContent(const Record& a, const Record& b);

} // namespace mutu::land
