// SPDX-License-Identifier: Apache-2.0
#include "geo/book/zone_report.h"

#include "geo/book/districts.h"
#include "geo/book/plan_files.h"
#include "geo/land/code.h"
#include "geo/office/cut.h"
#include "geo/office/occupancy.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace mutu::book {

namespace {

/// Puts the report together; one object answers one question.
class Reporting {
  public:
    Reporting(const store::Store& records, const ZoneReportQuestion& question, const office::ZoningRules& rules)
        : records_(records)
        , question_(question)
        , rules_(rules)
        , districts_(records) {}

    ZoneReport report() {
        readZones();
        readEnterprises();
        readClaims();
        readVacancies();
        readFloors();
        readParcels();
        return arranged();
    }

  private:
    /// Someone on a parcel: users before lessees before holders.
    struct Claim {
        int rank = 0;
        office::Occupant occupant;
    };
    struct Zone {
        land::ClusterZone record;
        office::AreaFigures figures;
    };

    template <class Type, class Work> void each(const query::RecordQuestion& question, Work&& work) {
        records_.visit(question, [&](const land::Record& record) {
            work(std::get<Type>(record));
            return true;
        });
    }

    void readZones() {
        query::RecordQuestion which{.kind = land::Kind::clusterZone, .asOf = question_.day};
        if (question_.plan)
            which = {
                .kind = land::Kind::clusterZone, .key = query::Key{"plan_id", *question_.plan}, .withRetired = true};
        each<land::ClusterZone>(which, [&](const land::ClusterZone& zone) {
            if (!question_.district || zone.district.id == *question_.district) zones_[zone.id].record = zone;
        });
        for (const auto& [id, zone] : zones_)
            for (const auto& member : membersOf(records_, id)) zoneOf_.try_emplace(member.parcel.id.value, id);
    }

    void readEnterprises() {
        each<land::Enterprise>({.kind = land::Kind::enterprise}, [&](const land::Enterprise& enterprise) {
            enterprises_[enterprise.id.value].industry = enterprise.industry;
        });
        std::unordered_map<std::int64_t, std::int64_t> newest;
        each<land::EnterpriseYear>({.kind = land::Kind::enterpriseYear}, [&](const land::EnterpriseYear& year) {
            if (!year.year || *year.year > question_.day.year()) return;
            auto& known = newest.try_emplace(year.enterprise.id.value, INT64_MIN).first->second;
            if (*year.year < known) return;
            known = *year.year;
            enterprises_[year.enterprise.id.value].aboveScale = year.aboveScale;
        });
    }

    void claim(RecordId parcel, RecordId enterprise, int rank, std::optional<RegisteredArea> weight) {
        if (!enterprise) return;
        const auto known = enterprises_.find(enterprise.value);
        auto occupant = known == enterprises_.end() ? office::Occupant() : known->second;
        occupant.enterprise = enterprise;
        occupant.weight = weight ? weight->hundredths() : 0;
        auto& claims = claims_[parcel.value];
        if (!claims.empty() && claims.front().rank > rank) return;
        if (!claims.empty() && claims.front().rank < rank) claims.clear();
        claims.push_back({rank, std::move(occupant)});
    }

    void readClaims() {
        each<land::Right>({.kind = land::Kind::right}, [&](const land::Right& right) {
            const auto share = right.share ? std::optional(RegisteredArea(*right.share)) : right.area;
            if (office::isHeldBy(right, question_.day)) claim(right.parcel.id, right.holder.id, 0, share);
        });
        each<land::Lease>({.kind = land::Kind::lease}, [&](const land::Lease& lease) {
            if (office::isHeldBy(lease, question_.day))
                claim(lease.parcel.id, lease.lessee.id, 1, lease.landArea ? lease.landArea : lease.floorArea);
        });
        each<land::Use>({.kind = land::Kind::use}, [&](const land::Use& use) {
            if (office::isHeldBy(use, question_.day))
                claim(use.parcel.id, use.user.id, 2, use.landArea ? use.landArea : use.floorArea);
        });
    }

    void readVacancies() {
        records_.visitVacancies(question_.day, [&](const land::Vacancy& piece) {
            auto& parcel = lands_[piece.parcel.id.value];
            auto& pool = parcel.vacant[static_cast<std::size_t>(piece.pool)];
            pool = pool + piece.area;
            if (piece.pool != land::Pool::none) parcel.vacantFloor = parcel.vacantFloor + piece.floor;
            return true;
        });
    }

    /// Buildings that stand by their floors, or by their floor area where no floor is recorded.
    void readFloors() {
        struct Standing {
            std::int64_t parcel = 0;
            std::optional<RegisteredArea> area;
            bool hasFloors = false;
        };
        std::unordered_map<std::int64_t, Standing> buildings;
        each<land::Building>({.kind = land::Kind::building}, [&](const land::Building& building) {
            if (building.completedOn && question_.day < *building.completedOn) return;
            buildings[building.id.value] = {building.parcel.id.value, building.floorArea, false};
        });
        each<land::Floor>({.kind = land::Kind::floor}, [&](const land::Floor& floor) {
            const auto of = buildings.find(floor.building.id.value);
            if (of == buildings.end() || !floor.area) return;
            of->second.hasFloors = true;
            lands_[of->second.parcel].floors.push_back({*floor.area, floor.height.value_or(0)});
        });
        for (const auto& [id, building] : buildings)
            if (!building.hasFloors && building.area) lands_[building.parcel].floors.push_back({*building.area, 0});
    }

    void readParcels() {
        each<land::Parcel>({.kind = land::Kind::parcel, .asOf = question_.day}, [&](const land::Parcel& parcel) {
            if (parcel.stratum != land::Stratum::surface) return;
            const auto district = districts_.of(parcel).id;
            if (question_.district && district != *question_.district) return;
            auto land = lands_[parcel.id.value];
            land.land = office::countedArea(parcel);
            land.landUse = parcel.landUse;
            if (const auto claims = claims_.find(parcel.id.value); claims != claims_.end())
                for (const auto& claim : claims->second) land.occupants.push_back(claim.occupant);
            const auto zone = zoneOf_.find(parcel.id.value);
            (zone == zoneOf_.end() ? outside_[district] : zones_[zone->second].figures).add(land, rules_);
            byDistrict_[district].add(land, rules_);
            total_.add(land, rules_);
        });
    }

    [[nodiscard]] std::string name(RecordId district) const {
        const auto found = records_.find(land::Kind::district, district);
        return found ? land::titleOf(*found) : std::string();
    }

    static void addCodes(std::string& codes, std::string_view more) {
        const auto known = land::codeList(codes);
        for (const auto& code : land::codeList(more))
            if (std::find(known.begin(), known.end(), code) == known.end()) codes += (codes.empty() ? "" : " ") + code;
    }

    ZoneReport arranged() {
        ZoneReport report;
        std::map<RecordId, std::string> leading;
        for (auto& [id, zone] : zones_) {
            addCodes(leading[zone.record.district.id], zone.record.industries);
            addCodes(report.total.codes, zone.record.industries);
            report.zones.push_back({zone.record.name, name(zone.record.district.id), zone.record.industries,
                                    grossArea(zone.record), std::move(zone.figures)});
        }
        for (auto& [id, figures] : outside_)
            report.outside.push_back({{}, name(id), leading[id], {}, std::move(figures)});
        for (auto& [id, figures] : byDistrict_)
            report.districts.push_back({{}, name(id), leading[id], {}, std::move(figures)});
        report.total.figures = std::move(total_);
        return report;
    }

    const store::Store& records_;
    const ZoneReportQuestion& question_;
    const office::ZoningRules& rules_;
    Districts districts_;
    std::map<RecordId, Zone> zones_;
    std::unordered_map<std::int64_t, RecordId> zoneOf_;
    std::unordered_map<std::int64_t, office::Occupant> enterprises_;
    std::unordered_map<std::int64_t, std::vector<Claim>> claims_;
    std::unordered_map<std::int64_t, office::ParcelLand> lands_;
    std::map<RecordId, office::AreaFigures> outside_;
    std::map<RecordId, office::AreaFigures> byDistrict_;
    office::AreaFigures total_;
};

} // namespace

ZoneReport zoneReport(const store::Store& records, const ZoneReportQuestion& question,
                      const office::ZoningRules& rules) {
    return Reporting(records, question, rules).report();
}

} // namespace mutu::book
