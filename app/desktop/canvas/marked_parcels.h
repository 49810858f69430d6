// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_veil.h"
#include "geo/base/identifier.h"

#include <vector>

namespace mutu::desktop {

/// Parcels that a table below the map lists, outlined on the map; those beyond `most` are left out.
class MarkedParcels : public MapVeil {
  public:
    static constexpr std::size_t most = 4000; ///< a frame must not wait for more; who lists more says so

    /// Vacant pieces are outlined in place of their parcels where there are any.
    void show(std::vector<RecordId> parcels, std::vector<RecordId> pieces);
    void paint(QPainter& painter, const map::Scene& scene, const map::View& view) const override;

  private:
    std::vector<RecordId> parcels_;
    std::vector<RecordId> pieces_;
};

} // namespace mutu::desktop
