// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/demo/footprint.h"
#include "geo/demo/registry.h"

namespace mutu::demo {

/// A building that was laid down in the tray, with what its users need to know.
struct Work {
    land::Reference<land::Kind::building> building;
    std::vector<land::Reference<land::Kind::floor>> floors;
    RegisteredArea floorArea; ///< of one floor

    [[nodiscard]] RegisteredArea area() const {
        return RegisteredArea(floorArea.hundredths() * static_cast<std::int64_t>(floors.size()));
    }
};

enum class WorksStyle : unsigned char { plant, standardPlants, shops, houses, utility };

/// Lays down the buildings, with their floors, that stand in `room`; the largest first.
std::vector<Work> layWorks(RecordTray& tray, land::Reference<land::Kind::parcel> parcel, const Room& room,
                           WorksStyle style, Date completed, Dice& dice);

} // namespace mutu::demo
