// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/ledger.h"

#include "geo/book/districts.h"
#include "geo/book/occupancy_sums.h"
#include "geo/geom/shape.h"
#include "geo/map/style_folder.h"
#include "geo/office/cut.h"
#include "geo/sheet/listings.h"
#include "geo/sheet/piece_kind.h"

#include <algorithm>
#include <map>

namespace mutu::sheet {

namespace {

/// What a piece is occupied as, as the occupancy style asks for it.
class PieceOccupancy final : public style::Attributes {
  public:
    explicit PieceOccupancy(std::string_view occupancy)
        : occupancy_(occupancy) {}
    [[nodiscard]] style::Value value(std::string_view property) const override {
        if (property == "occupancy") return occupancy_;
        return {};
    }

  private:
    std::string_view occupancy_;
};

/// One row for each titled rule of a style, in its order; empty ones are dropped at the end.
class Rows {
  public:
    explicit Rows(const style::Style& style)
        : style_(style)
        , rows_(style.rules.size()) {}

    void add(const style::Attributes& feature, std::int64_t count, RegisteredArea area) {
        for (const auto rule : style_.rulesFor(feature, classScale)) {
            if (style_.rules[rule].title.empty()) continue;
            auto& row = rows_[rule];
            row.title = style_.rules[rule].title;
            row.titleEn = style_.rules[rule].titleEn;
            row.count += count;
            row.area = row.area + area;
            return;
        }
        without_.count += count;
        without_.area = without_.area + area;
    }
    [[nodiscard]] std::vector<LandRow> taken() && {
        rows_.push_back(std::move(without_));
        std::erase_if(rows_, [](const LandRow& row) { return row.count == 0; });
        return std::move(rows_);
    }

  private:
    const style::Style& style_;
    std::vector<LandRow> rows_;
    LandRow without_{"其他", "Other", 0, {}};
};

} // namespace

Ledger::Ledger(const ListingGround& ground, const map::Scene& scene)
    : ground_(ground)
    , scene_(scene) {}

std::optional<LandTable> Ledger::table(std::string_view by) const {
    if (by == "industry") return parcelsBy("parcel_industry");
    if (by == "occupancy") return parcelsBy("parcel_occupancy");
    if (by == "kind") return vacancies();
    if (by == "pieces") return pieces();
    if (by == "land_use") return landBalance();
    if (by == "district") return parcelsByDistrict();
    if (by == "zone") return parcelsByZone();
    if (by == "case_state") return casesByState(ground_);
    return std::nullopt;
}

/// The surface parcels of the day and district.
template <class Work> void Ledger::visitParcels(Work&& work) const {
    book::Districts districts(ground_.records);
    ground_.records.visit({.kind = land::Kind::parcel, .asOf = ground_.day}, [&](const land::Record& record) {
        const auto& parcel = std::get<land::Parcel>(record);
        if (parcel.stratum == land::Stratum::surface && ground_.has(parcel.id) &&
            (!ground_.district || districts.of(parcel).id == *ground_.district))
            work(parcel);
        return true;
    });
}

Ledger::ParcelSums Ledger::parcelSums() const {
    ParcelSums sums{{}, {"无图形宗地", "Parcels without outline", 0, {}}};
    visitParcels([&](const land::Parcel& parcel) {
        const auto take = [&parcel](LandRow& row) {
            ++row.count;
            row.area = row.area + office::countedArea(parcel);
        };
        take(sums.all);
        if (geom::regionOf(parcel.geometry) == nullptr) take(sums.withoutOutline);
    });
    return sums;
}

LandTable Ledger::parcelsByZone() const {
    std::map<RecordId, LandRow> zones;
    ground_.records.visit({.kind = land::Kind::clusterZone, .asOf = ground_.day}, [&](const land::Record& record) {
        const auto& zone = std::get<land::ClusterZone>(record);
        if (!ground_.district || zone.district.id == *ground_.district) zones[zone.id] = {zone.name, zone.name, 0, {}};
        return true;
    });
    LandTable table{"用地汇总（按产业集群区块）", "Land by cluster zone", {}, parcelSums().all};
    table.isOptional = true;
    if (zones.empty()) return table;
    std::map<RecordId, RecordId> zoneOf;
    ground_.records.visit({.kind = land::Kind::zoneParcel}, [&](const land::Record& record) {
        const auto& assignment = std::get<land::ZoneParcel>(record);
        if (!zones.contains(assignment.zone.id)) return true;
        const auto [known, isNew] = zoneOf.try_emplace(assignment.parcel.id, assignment.zone.id);
        if (!isNew) known->second = std::min(known->second, assignment.zone.id);
        return true;
    });
    LandRow without{"未划入区块", "In no zone", 0, {}};
    visitParcels([&](const land::Parcel& parcel) {
        const auto zone = zoneOf.find(parcel.id);
        LandRow& row = zone == zoneOf.end() ? without : zones.at(zone->second);
        ++row.count;
        row.area = row.area + office::countedArea(parcel);
    });
    for (auto& [id, row] : zones) table.rows.push_back(std::move(row));
    if (without.count > 0) table.rows.push_back(std::move(without));
    return table;
}

LandTable Ledger::parcelsByDistrict() const {
    std::map<RecordId, LandRow> rows;
    ground_.records.visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        rows[district.id] = {district.name, district.name, 0, {}};
        return true;
    });
    LandRow without{"未划入片区", "In no district", 0, {}};
    LandTable table{"用地汇总（按片区）", "Land by district", {}, parcelSums().all};
    book::Districts districts(ground_.records);
    visitParcels([&](const land::Parcel& parcel) {
        const auto found = rows.find(districts.of(parcel).id);
        LandRow& row = found == rows.end() ? without : found->second;
        ++row.count;
        row.area = row.area + office::countedArea(parcel);
    });
    for (auto& [id, row] : rows)
        if (row.count > 0) table.rows.push_back(std::move(row));
    if (without.count > 0) table.rows.push_back(std::move(without));
    return table;
}

LandTable Ledger::parcelsBy(const std::string& styleName) const {
    const auto style = map::readStyles({styleName}).front();
    Rows rows(style);
    const auto& parcels = scene_.layer(map::LayerKind::parcel);
    for (const map::FeatureIndex feature : parcels.search(parcels.extent()))
        if (ground_.has(parcels.record(feature)))
            rows.add(map::FeatureAttributes(parcels, feature), 1, parcels.area(feature));
    const auto sums = parcelSums();
    LandTable table{"用地汇总（按产业）", "Land by industry", std::move(rows).taken(), sums.all};
    if (styleName == "parcel_occupancy") {
        table.title = "用地汇总（按利用状况）";
        table.titleEn = "Land by occupancy";
    }
    // Counted from the records: were it what the total lacks, the table would add up whatever the map had lost.
    if (sums.withoutOutline.count > 0) table.rows.push_back(sums.withoutOutline);
    return table;
}

LandTable Ledger::landBalance() const {
    auto table = parcelsBy("parcel_land_use");
    table.title = "用地平衡表（宗地）";
    table.titleEn = "Land balance (parcels)";
    table.hasShares = true;
    return table;
}

LandTable Ledger::pieces() const {
    const auto style = map::readStyles({"parcel_occupancy"}).front();
    Rows land(style);
    LandRow floors{"空置厂房", "Vacant floor", 0, {}};
    LandTable table{"用地面积（按实际利用）", "Land by actual use", {}, {}};
    for (const auto& sum : book::occupancySums(ground_.records, ground_.day)) {
        if (ground_.district && sum.district != *ground_.district) continue;
        if (sum.name == land::name(land::VacancyKind::floorVacant)) {
            floors.count += sum.count;
            floors.area = floors.area + sum.floor;
            continue;
        }
        land.add(PieceOccupancy(sum.name), sum.count, sum.land);
        table.total.count += sum.count;
    }
    table.rows = std::move(land).taken();
    table.total.area = parcelSums().all.area;
    if (floors.count > 0) table.floors.push_back(std::move(floors));
    return table;
}

LandTable Ledger::vacancies() const {
    const auto style = map::readStyles({"vacancy"}).front();
    Rows land(style);
    Rows floors(style);
    // The sums that the store keeps are by district; of some parcels the pieces are summed here.
    const auto addOf = [&](const land::Vacancy& piece) {
        const bool isFloor = piece.kind == land::VacancyKind::floorVacant;
        (isFloor ? floors : land).add(PieceKind(piece.kind, piece.pool), 1, isFloor ? piece.floor : piece.area);
    };
    for (const auto& sums : ground_.records.totals(ground_.day)) {
        if (ground_.parcels != nullptr) break;
        if (sums.pool == land::Pool::none || (ground_.district && sums.district != *ground_.district)) continue;
        const bool isFloor = sums.kind == land::VacancyKind::floorVacant;
        (isFloor ? floors : land).add(PieceKind(sums.kind, sums.pool), sums.count, isFloor ? sums.floor : sums.area);
    }
    LandTable table{"空置用地与厂房", "Vacant land and floor", {}, {}};
    query::VacancyQuestion question;
    question.asOf = ground_.day;
    question.withGeometry = false;
    if (ground_.district) question.districts = {*ground_.district};
    for (const auto& row : ground_.records.vacancies(question)) {
        if (!ground_.has(row.vacancy.parcel.id)) continue;
        if (ground_.parcels != nullptr) addOf(row.vacancy);
        if (row.vacancy.kind == land::VacancyKind::floorVacant) continue;
        ++table.total.count;
        table.total.area = table.total.area + row.vacancy.area;
    }
    table.rows = std::move(land).taken();
    table.floors = std::move(floors).taken();
    return table;
}

} // namespace mutu::sheet
