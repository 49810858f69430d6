// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/facilities.h"

#include <array>

namespace mutu::demo {

namespace {

/// How a project stands on the map: at a point, as the ground it takes, or along a road.
enum class Form : unsigned char { point, area, line };

struct Project {
    std::string_view name;
    std::string_view kind;
    land::Stage stage;
    std::size_t district;
    double at;   ///< which of the district's blocks, as a share of their number
    int dueYear; ///< 0: not stated
    Form form = Form::point;
};

constexpr std::array projects{
    Project{"工业园区污水预处理厂", "污水处理", land::Stage::done, 0, 0.08, 2020, Form::area},
    Project{"工业园区集中供热中心", "集中供热", land::Stage::started, 0, 0.62, 2026},
    Project{"工业园区综合体", "商业服务", land::Stage::planned, 0, 0.45, 2028},
    Project{"集聚区第二水厂", "供水", land::Stage::done, 1, 0.93, 2020},
    Project{"集聚区集中供热中心", "集中供热", land::Stage::started, 1, 0.30, 2026},
    Project{"云耕小镇", "特色小镇", land::Stage::done, 1, 0.55, 2021},
    Project{"商业综合体", "商业服务", land::Stage::started, 1, 0.42, 2027},
    Project{"人才培训中心", "公共服务", land::Stage::started, 1, 0.48, 2027},
    Project{"辉埠新区集中供热中心", "集中供热", land::Stage::started, 2, 0.36, 2026},
    Project{"生态园区集中供热中心", "集中供热", land::Stage::started, 3, 0.50, 2026},
    Project{"生态园区工业水厂", "供水", land::Stage::planned, 3, 0.12, 2029, Form::area},
    Project{"生态园区综合仓库", "仓储", land::Stage::planned, 3, 0.85, 2029},
    Project{"工业园区污水主干管", "污水处理", land::Stage::done, 0, 0.20, 2020, Form::line},
    Project{"集聚区供热主管", "集中供热", land::Stage::started, 1, 0.35, 2026, Form::line},
};

/// The inner part of a block, clear of its roads.
geom::Shape siteIn(const Block& block, const Ground& ground) {
    constexpr double share = 0.4;
    geom::Ring ring;
    for (const Place& corner : block.corners)
        ring.push_back(ground.at(block.middle() + (corner - block.middle()) * share));
    return geom::Region{{{ring, {}}}};
}

/// The middle half of a road.
geom::Shape pipeAlong(const RoadPlan& road, const Ground& ground) {
    geom::Line line;
    const auto quarter = road.line.size() / 4;
    for (std::size_t i = quarter; i < road.line.size() - quarter; ++i) line.push_back(ground.at(road.line[i]));
    return geom::Lines{{line}};
}

} // namespace

void layFacilities(RecordTray& tray, const Zone& zone) {
    for (const Project& project : projects) {
        const DistrictPlan& plan = zone.districts()[project.district];
        if (plan.blocks().empty()) continue;
        const auto count = plan.blocks().size();
        auto at = static_cast<std::size_t>(project.at * static_cast<double>(count));
        while (plan.blocks()[at].reach > 0.9 && at + 1 < count) ++at; // not where the edge cuts a block
        const Block& block = plan.blocks()[at];
        land::Facility facility;
        facility.name = project.name;
        facility.kind = project.kind;
        facility.stage = project.stage;
        facility.district = {RecordId{static_cast<std::int64_t>(project.district) + 1}};
        facility.dueOn = Date::of(project.dueYear, 12, 31);
        facility.geometry = plan.ground().at(block.middle());
        const auto road = static_cast<std::size_t>(project.at * static_cast<double>(plan.roads().size()));
        if (project.form == Form::area) facility.geometry = siteIn(block, plan.ground());
        if (project.form == Form::line && !plan.roads().empty())
            facility.geometry = pipeAlong(plan.roads()[road], plan.ground());
        tray.add(std::move(facility));
    }
}

} // namespace mutu::demo
