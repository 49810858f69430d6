// SPDX-License-Identifier: Apache-2.0
#include "geo/demo/zone_source.h"

#include "geo/demo/cluster.h"
#include "geo/demo/facilities.h"
#include "geo/demo/parcel_story.h"
#include "geo/demo/parcelling.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

namespace mutu::demo {

namespace {

constexpr std::size_t portionSize = 16000;
constexpr double fringeFrom = 0.7; // of the way from a district's centre to its edge

std::string industriesOf(const DistrictBrief& brief) {
    std::string list;
    for (const auto industry : brief.leading) list += (list.empty() ? "" : " ") + std::string(industry);
    return list;
}

land::District districtRecord(const DistrictPlan& plan) {
    land::District district;
    district.name = plan.brief().name;
    district.code = plan.brief().code;
    district.industries = industriesOf(plan.brief());
    geom::Ring ring;
    for (const Place place : plan.outline().ring(-4, 25)) ring.push_back(plan.ground().at(place));
    geom::Region region{{{std::move(ring), {}}}};
    district.plannedArea = geom::measuredArea(region).rounded();
    district.geometry = std::move(region);
    return district;
}

/// 产业集群布局规划: one in force for each district.
land::Plan planRecord(const DistrictPlan& district, std::size_t index) {
    land::Plan plan;
    plan.name = fmt::format("{}产业集群布局规划（示范）", district.brief().name);
    plan.version = fmt::format("{}版", Cluster::adoptedOn().year());
    plan.district = {RecordId{static_cast<std::int64_t>(index) + 1}};
    plan.state = land::PlanState::adopted;
    plan.document = fmt::format("示园发〔{}〕{}号", Cluster::adoptedOn().year() - 1, index + 21);
    plan.adoptedOn = Cluster::adoptedOn();
    return plan;
}

land::Road roadRecord(const RoadPlan& plan, const Ground& ground) {
    geom::Line line;
    for (const Place place : plan.line) line.push_back(ground.at(place));
    return {{},
            plan.name,
            plan.roadClass,
            plan.stage,
            static_cast<std::int64_t>(plan.width * 1000),
            geom::Lines{{std::move(line)}}};
}

std::string locationOf(const Block& block, const DistrictPlan& plan) {
    constexpr std::array<std::string_view, 4> lies{"以北", "以西", "以南", "以东"}; // of the southern, eastern, … road
    const auto phrase = [&](std::size_t first, std::size_t second) -> std::string {
        const std::size_t side = block.sides[first].road >= 0 ? first : second;
        const int road = block.sides[side].road;
        return road < 0 ? std::string() : plan.roads()[static_cast<std::size_t>(road)].name + std::string(lies[side]);
    };
    const std::string upright = phrase(0, 2);
    const std::string level = phrase(3, 1);
    return fmt::format("{}{}{}{}", plan.brief().name, upright, upright.empty() || level.empty() ? "" : "、", level);
}

} // namespace

/// How far the telling has come.
struct ZoneSource::Telling {
    explicit Telling(const Zone& told)
        : zone(&told)
        , registry(told.seed(), tray) {}

    const Zone* zone;
    RecordTray tray;
    Registry registry;
    bool opened = false;
    std::size_t district = 0;
    std::size_t road = 0;
    std::size_t block = 0;
    std::optional<Cluster> cluster;
    std::vector<FateDeck> decks; ///< of the present district: middle, fringe

    [[nodiscard]] const DistrictPlan& plan() const { return zone->districts()[district]; }
    [[nodiscard]] land::Reference<land::Kind::district> districtId() const {
        return {RecordId{static_cast<std::int64_t>(district) + 1}};
    }

    void open() {
        for (const DistrictPlan& each : zone->districts()) tray.add(districtRecord(each));
        for (std::size_t i = 0; i < zone->districts().size(); ++i) tray.add(planRecord(zone->districts()[i], i));
        registry.foundPublicBodies();
        for (auto& link : zone->linkRoads())
            tray.add(land::Road{
                {}, link.name, land::RoadClass::trunk, link.stage, 40'000, geom::Lines{{std::move(link.line)}}});
        layFacilities(tray, *zone);
        opened = true;
    }

    /// One road or one block further; false at the end.
    bool advance() {
        if (district == zone->districts().size()) return false;
        if (road < plan().roads().size()) {
            tray.add(roadRecord(plan().roads()[road++], plan().ground()));
            return true;
        }
        if (block == 0) {
            const auto seed = stirred(zone->seed(), 31, district);
            decks = {FateDeck(false, Dice(stirred(seed, 1))), FateDeck(true, Dice(stirred(seed, 2)))};
        }
        if (block < plan().blocks().size()) {
            tellBlock(plan().blocks()[block]);
            const bool quarterEnds = ++block == plan().blocks().size() ||
                                     plan().blocks()[block].quarter != plan().blocks()[block - 1].quarter;
            if (quarterEnds && cluster) {
                cluster->close(tray, districtId(), {RecordId{districtId().id.value}});
                cluster.reset();
            }
            return true;
        }
        ++district;
        road = block = 0;
        return true;
    }

    void tellBlock(const Block& told) {
        if (!cluster && Cluster::existsIn(plan(), told.quarter)) cluster.emplace(plan(), told.quarter);
        const bool inCluster = cluster && cluster->takes(told);
        Dice dice(stirred(zone->seed(), 32 + district, block));
        auto parcelled = parcelledBlock(told, plan(), decks[told.reach < fringeFrom ? 0 : 1], Dice(dice.next()));
        registry.rememberNeighbour({});
        const std::string subDistrict = fmt::format("{:03}", told.quarter + 1);
        for (Lot& lot : parcelled.lots) {
            lot.districtNumber = districtId().id.value;
            lot.subDistrict = subDistrict;
            lot.location = locationOf(told, plan());
            if (inCluster) lot.zoneTrades = cluster->trades();
            const auto parcel = ParcelStory(tray, registry, Dice(dice.next())).tell(std::move(lot));
            if (inCluster) cluster->add(parcel);
        }
        if (inCluster) cluster->add(std::move(parcelled.outline));
    }
};

ZoneSource::ZoneSource(const Zone& zone)
    : telling_(std::make_unique<Telling>(zone)) {}
ZoneSource::~ZoneSource() = default;

bool ZoneSource::next(std::vector<land::Record>& portion) {
    if (!telling_->opened) telling_->open();
    while (telling_->tray.size() < portionSize && telling_->advance()) {
    }
    if (telling_->tray.size() == 0) {
        portion.clear();
        return false;
    }
    telling_->tray.moveTo(portion);
    return true;
}

std::int64_t ZoneSource::parcelCount() const { return telling_->tray.count(land::Kind::parcel); }

} // namespace mutu::demo
