// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/store/store.h"

#include <vector>

namespace mutu::store {

/// The parcels to which more than one record of a kind belongs, past ones counted too; ascending.
/// - Precondition: the kind's records belong to parcels by `parcel_id`.
std::vector<RecordId> crowdedParcels(const Store& store, land::Kind kind);

/// A store that can say so from an index, without reading the records.
class CrowdReader {
  public:
    virtual ~CrowdReader() = default;
    [[nodiscard]] virtual std::vector<RecordId> crowdedParcels(land::Kind kind) const = 0;
};

} // namespace mutu::store
