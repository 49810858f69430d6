// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/change/changeset.h"
#include "geo/demo/zone.h"

#include <memory>

namespace mutu::demo {

/// All records of a zone as they are made, block by block: memory does not grow with the parcels, only with the blocks'
/// plan.
/// - For a new book: the records point to each other by the ids that the book will give them, counted per kind from 1;
/// each points backwards only.
/// - Parcels of one block meet vertex for vertex; blocks are apart by the width of a road.
class ZoneSource : public change::RecordSource {
  public:
    /// Keeps a reference to the zone.
    explicit ZoneSource(const Zone& zone);
    ~ZoneSource() override;
    bool next(std::vector<land::Record>& portion) override;
    [[nodiscard]] std::int64_t parcelCount() const;

  private:
    struct Telling;
    std::unique_ptr<Telling> telling_;
};

} // namespace mutu::demo
