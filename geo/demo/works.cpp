// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/works.h"

#include "geo/geom/measure.h"

#include <fmt/format.h>

namespace mutu::demo {

namespace {

int storeysOf(WorksStyle style, std::size_t index, RegisteredArea footprint, Dice& dice) {
    switch (style) {
    case WorksStyle::standardPlants:
        return dice.wholeBetween(3, 5);
    case WorksStyle::shops:
        return dice.wholeBetween(2, 4);
    case WorksStyle::houses:
        return dice.wholeBetween(3, 6);
    case WorksStyle::utility:
        return 1;
    case WorksStyle::plant:
        break;
    }
    const bool office = index > 0 && footprint.hundredths() < 120'000; // under 1,200 m²
    return office ? dice.wholeBetween(2, 3) : dice.chance(0.14) ? 2 : 1;
}

std::int64_t heightOf(WorksStyle style, int storeys, int floor, Dice& dice) {
    if (style == WorksStyle::standardPlants) return floor == 1 ? 7200 : 4800;
    if (style == WorksStyle::plant && storeys == 1) return 100 * dice.wholeBetween(75, 125);
    if (style == WorksStyle::plant) return floor == 1 ? 6000 : 3900;
    return 3300;
}

std::string nameOf(WorksStyle style, std::size_t index, int storeys) {
    switch (style) {
    case WorksStyle::standardPlants:
        return fmt::format("{}号标准厂房", index + 1);
    case WorksStyle::shops:
        return index == 0 ? "商业楼" : fmt::format("商业楼附属{}", index);
    case WorksStyle::houses:
        return fmt::format("{}号楼", index + 1);
    case WorksStyle::utility:
        return "设备用房";
    case WorksStyle::plant:
        break;
    }
    return index > 0 && storeys > 1 ? "综合楼" : fmt::format("{}号厂房", index + 1);
}

} // namespace

std::vector<Work> layWorks(RecordTray& tray, land::Reference<land::Kind::parcel> parcel, const Room& room,
                           WorksStyle style, Date completed, Dice& dice) {
    std::vector<Work> works;
    for (geom::Ring& ring : buildingPlans(room, dice)) {
        const std::size_t index = works.size();
        geom::Region footprint{{{std::move(ring), {}}}};
        Work work{.building = {}, .floors = {}, .floorArea = geom::measuredArea(footprint).rounded()};
        const int storeys = storeysOf(style, index, work.floorArea, dice);
        land::Building building;
        building.parcel = parcel;
        building.number = fmt::format("{:04}", index + 1);
        building.name = nameOf(style, index, storeys);
        building.structure = storeys == 1 && style == WorksStyle::plant ? "钢结构" : "钢筋混凝土结构";
        building.standardPlant = style == WorksStyle::standardPlants;
        building.storeys = storeys;
        building.completedOn = completed.plusDays(static_cast<std::int32_t>(index) * -45);
        building.floorArea = RegisteredArea(work.floorArea.hundredths() * storeys);
        building.geometry = std::move(footprint);
        work.building = tray.add(std::move(building));
        for (int floor = 1; floor <= storeys; ++floor)
            work.floors.push_back(
                tray.add(land::Floor{{}, work.building, floor, work.floorArea, heightOf(style, storeys, floor, dice)}));
        works.push_back(std::move(work));
    }
    return works;
}

} // namespace mutu::demo
