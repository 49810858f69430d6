// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene.h"

#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/book/districts.h"
#include "geo/book/home.h"
#include "geo/book/occupiers.h"
#include "geo/geom/measure.h"
#include "geo/land/code.h"
#include "geo/map/scene_builder.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

namespace mutu::book {

namespace {

using map::LayerKind;

constexpr std::size_t placesInAParcel = 20;
constexpr std::uint64_t reportInterval = 4096;
constexpr std::int64_t roadsAround = 200'000; // millimetres

RegisteredArea measured(const geom::Shape& shape) {
    const auto* region = geom::regionOf(shape);
    return region ? geom::measuredArea(*region).rounded() : RegisteredArea();
}

std::string_view lastSeven(std::string_view code) { return code.size() > 7 ? code.substr(code.size() - 7) : code; }

/// One record kind after the other, from the store's cursors into the builder.
class Filling {
  public:
    Filling(const store::Store& records, Date day, const Progress& progress, std::optional<RecordId> district)
        : records_(records)
        , day_(day)
        , progress_(progress)
        , district_(district)
        , builder_(middleOf(records))
        , districts_(records)
        , tenure_(countOf(records, {land::Kind::enterprise, land::Kind::use, land::Kind::right, land::Kind::lease,
                                    land::Kind::parcel}))
        , total_(countOf(records, {land::Kind::parcel, land::Kind::building})) {}

    std::shared_ptr<const map::Scene> run() {
        report("scene_tenure", 0, tenure_);
        occupiers_.emplace(records_, day_, [this] { step("scene_tenure", tenure_, tenureDone_); });
        districts();
        vacancies();
        parcels();
        zones();
        buildings();
        roads();
        facilities();
        return builder_.build();
    }

  private:
    static std::uint64_t countOf(const store::Store& records, std::initializer_list<land::Kind> kinds) {
        std::uint64_t sum = 0;
        for (const auto kind : kinds) sum += static_cast<std::uint64_t>(records.count(kind));
        return sum;
    }
    static geom::Point middleOf(const store::Store& records) {
        auto box = records.extent(land::Kind::parcel);
        if (box.empty()) box = records.extent(land::Kind::district);
        box = homeOf(records, box);
        return box.empty() ? geom::Point{} : geom::Point{box.minX + box.width() / 2, box.minY + box.height() / 2};
    }

    void step(std::string_view stage, std::uint64_t total, std::uint64_t& done) const {
        if (++done % reportInterval == 0) report(stage, std::min(done, total), total);
    }
    void report(std::string_view stage, std::uint64_t done, std::uint64_t total) const {
        if (progress_ && !progress_(stage, done, total))
            throw Error(ErrorKind::cancelled, "cancelled", "the map was not read to its end: stopped");
    }
    template <class Type, class Work> void visit(query::RecordQuestion question, Work&& work) {
        question.kind = land::Description<Type>::kind;
        records_.visit(question, [&](const land::Record& record) { return work(std::get<Type>(record)), true; });
    }
    template <class Value>
    void set(LayerKind layer, map::FeatureIndex feature, std::string_view property, const Value& value) {
        builder_.set(layer, feature, property, value);
    }
    const std::string& districtName(RecordId id) const {
        static const std::string none;
        const auto found = districtNames_.find(id.value);
        return found == districtNames_.end() ? none : found->second;
    }

    [[nodiscard]] bool isWanted(RecordId district) const { return !district_ || district == *district_; }

    void districts() {
        visit<land::District>({}, [&](const land::District& district) {
            districtNames_[district.id.value] = district.name;
            if (isWanted(district.id)) surroundings_.add(geom::boxOf(district.geometry).grownBy(roadsAround));
            const auto feature =
                builder_.add(LayerKind::district, district.id, district.geometry, measured(district.geometry));
            if (!feature) return;
            set(LayerKind::district, *feature, "name", district.name);
            set(LayerKind::district, *feature, "code", district.code);
        });
    }

    void vacancies() {
        records_.visitVacancies(day_, [&](const land::Vacancy& piece) {
            step("scene_tenure", tenure_, tenureDone_);
            occupiers_->add(piece);
            if (piece.pool == land::Pool::none || !isWanted(piece.district.id)) return true;
            const auto feature = builder_.add(LayerKind::vacancy, piece.id, piece.geometry, piece.area);
            if (!feature) return true;
            set(LayerKind::vacancy, *feature, "kind", land::name(piece.kind));
            set(LayerKind::vacancy, *feature, "pool", land::name(piece.pool));
            if (piece.area > RegisteredArea()) set(LayerKind::vacancy, *feature, "vacant_mu", piece.area.mu().value());
            if (piece.floor > RegisteredArea())
                set(LayerKind::vacancy, *feature, "floor_m2", piece.floor.squareMetres().value());
            set(LayerKind::vacancy, *feature, "idle", std::string_view(piece.suspectedIdle ? "suspected" : ""));
            set(LayerKind::vacancy, *feature, "district", districtName(piece.district.id));
            if (const auto since = piece.knownSince()) set(LayerKind::vacancy, *feature, "since", since->text());
            return true;
        });
    }

    void parcels() {
        const auto count = static_cast<std::size_t>(records_.count(land::Kind::parcel));
        builder_.expect(LayerKind::parcel, count, count * placesInAParcel);
        visit<land::Parcel>({.asOf = day_}, [&](const land::Parcel& parcel) {
            step("scene_parcels", total_, done_);
            current_.push_back(parcel.id);
            if (parcel.stratum != land::Stratum::surface || !isWanted(districts_.of(parcel).id)) return;
            if (district_) wantedParcels_.insert(parcel.id.value);
            const auto area = parcel.registeredArea ? *parcel.registeredArea : measured(parcel.geometry);
            const auto feature = builder_.add(LayerKind::parcel, parcel.id, parcel.geometry, area);
            if (!feature) return;
            const auto who = occupiers_->of(parcel.id);
            set(LayerKind::parcel, *feature, "occupancy", who.occupancy);
            set(LayerKind::parcel, *feature, "industry", who.industry);
            set(LayerKind::parcel, *feature, "enterprise", who.enterprise);
            set(LayerKind::parcel, *feature, "code", parcel.code);
            set(LayerKind::parcel, *feature, "plot",
                parcel.plot.empty() ? lastSeven(parcel.code) : std::string_view(parcel.plot));
            set(LayerKind::parcel, *feature, "district", districtName(districts_.of(parcel).id));
            set(LayerKind::parcel, *feature, "land_use", parcel.landUse);
            set(LayerKind::parcel, *feature, "area_mu", area.mu().value());
        });
    }

    void zones() {
        visit<land::ClusterZone>({.asOf = day_}, [&](const land::ClusterZone& zone) {
            if (!isWanted(zone.district.id)) return;
            const auto feature = builder_.add(LayerKind::clusterZone, zone.id, zone.geometry, measured(zone.geometry));
            if (!feature) return;
            const auto codes = land::codeList(zone.industries);
            set(LayerKind::clusterZone, *feature, "name", zone.name);
            set(LayerKind::clusterZone, *feature, "industry", codes.empty() ? std::string() : codes.front());
            set(LayerKind::clusterZone, *feature, "plan", zone.plan);
        });
    }

    /// A building that a retired parcel handed down is drawn once, with the parcel of the day.
    [[nodiscard]] bool stands(const land::Building& building) const {
        return !building.parcel.id || std::binary_search(current_.begin(), current_.end(), building.parcel.id);
    }

    void buildings() {
        std::sort(current_.begin(), current_.end());
        visit<land::Building>({}, [&](const land::Building& building) {
            step("scene_parcels", total_, done_);
            if (district_ && !wantedParcels_.contains(building.parcel.id.value)) return;
            if (!stands(building)) return;
            const auto feature =
                builder_.add(LayerKind::building, building.id, building.geometry, measured(building.geometry));
            if (!feature) return;
            set(LayerKind::building, *feature, "name", building.name.empty() ? building.number : building.name);
            if (building.storeys) set(LayerKind::building, *feature, "floors", static_cast<double>(*building.storeys));
        });
    }

    void roads() {
        visit<land::Road>({}, [&](const land::Road& road) {
            if (district_ && !geom::boxOf(road.geometry).meets(surroundings_)) return;
            const auto feature = builder_.add(LayerKind::road, road.id, road.geometry);
            if (!feature) return;
            set(LayerKind::road, *feature, "name", road.name);
            set(LayerKind::road, *feature, "class", land::name(road.roadClass));
            set(LayerKind::road, *feature, "stage", land::name(road.stage));
            if (road.width) set(LayerKind::road, *feature, "width", geom::metres(*road.width));
        });
    }

    void facilities() {
        visit<land::Facility>({}, [&](const land::Facility& facility) {
            if (!isWanted(facility.district.id)) return;
            const auto feature = builder_.add(LayerKind::facility, facility.id, facility.geometry);
            if (!feature) return;
            set(LayerKind::facility, *feature, "name", facility.name);
            set(LayerKind::facility, *feature, "kind", facility.kind);
            set(LayerKind::facility, *feature, "stage", land::name(facility.stage));
        });
    }

    const store::Store& records_;
    Date day_;
    const Progress& progress_;
    std::optional<RecordId> district_;
    geom::Box surroundings_;                         ///< of the district wanted
    std::unordered_set<std::int64_t> wantedParcels_; ///< filled only where one district is wanted
    std::vector<RecordId> current_;                  ///< the parcels of the day
    map::SceneBuilder builder_;
    std::optional<Occupiers> occupiers_;
    Districts districts_;
    std::uint64_t tenure_; ///< who may be on a parcel, and about as many pieces as parcels
    std::uint64_t tenureDone_ = 0;
    std::uint64_t total_; ///< parcels and buildings: what takes the time
    std::uint64_t done_ = 0;
    std::unordered_map<std::int64_t, std::string> districtNames_;
};

} // namespace

std::shared_ptr<const map::Scene> fillScene(const Book& book, Date asOf, const Progress& progress,
                                            std::optional<RecordId> district) {
    const auto snapshot = book.records().snapshot();
    return Filling(book.records(), asOf, progress, district).run();
}

} // namespace mutu::book
