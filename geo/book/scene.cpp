// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene.h"

#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/book/home.h"
#include "geo/book/occupiers.h"
#include "geo/book/scene_features.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_set>

namespace mutu::book {

namespace {

using map::LayerKind;

constexpr std::size_t placesInAParcel = 20;
constexpr std::uint64_t reportInterval = 4096;
constexpr std::int64_t roadsAround = 200'000; // millimetres

/// One record kind after the other, from the store's cursors into the builder.
class Filling {
  public:
    Filling(const store::Store& records, Date day, const Progress& progress, std::optional<RecordId> district)
        : records_(records)
        , day_(day)
        , progress_(progress)
        , district_(district)
        , builder_(middleOf(records))
        , features_(records, builder_)
        , tenure_(countOf(records, {land::Kind::enterprise, land::Kind::use, land::Kind::right, land::Kind::lease,
                                    land::Kind::parcel}))
        , total_(countOf(records, {land::Kind::parcel, land::Kind::building})) {}

    std::shared_ptr<const map::Scene> run(const Remarks& remarks) {
        features_.remark(remarks);
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
    [[nodiscard]] bool isWanted(RecordId district) const { return !district_ || district == *district_; }

    void districts() {
        visit<land::District>({}, [&](const land::District& district) {
            if (isWanted(district.id)) surroundings_.add(geom::boxOf(district.geometry).grownBy(roadsAround));
            features_.add(district);
        });
    }

    void vacancies() {
        records_.visitVacancies(day_, [&](const land::Vacancy& piece) {
            step("scene_tenure", tenure_, tenureDone_);
            occupiers_->add(piece);
            if (isWanted(piece.district.id)) features_.add(piece);
            return true;
        });
    }

    void parcels() {
        const auto count = static_cast<std::size_t>(records_.count(land::Kind::parcel));
        builder_.expect(LayerKind::parcel, count, count * placesInAParcel);
        visit<land::Parcel>({.asOf = day_}, [&](const land::Parcel& parcel) {
            step("scene_parcels", total_, done_);
            current_.push_back(parcel.id);
            if (parcel.stratum != land::Stratum::surface || !isWanted(features_.districtOf(parcel))) return;
            if (district_) wantedParcels_.insert(parcel.id.value);
            features_.add(parcel, occupiers_->of(parcel.id));
        });
    }

    void zones() {
        visit<land::ClusterZone>({.asOf = day_}, [&](const land::ClusterZone& zone) {
            if (isWanted(zone.district.id)) features_.add(zone);
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
            if (stands(building)) features_.add(building);
        });
    }

    void roads() {
        visit<land::Road>({}, [&](const land::Road& road) {
            if (!district_ || geom::boxOf(road.geometry).meets(surroundings_)) features_.add(road);
        });
    }

    void facilities() {
        visit<land::Facility>({}, [&](const land::Facility& facility) {
            if (isWanted(facility.district.id)) features_.add(facility);
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
    SceneFeatures features_;
    std::uint64_t tenure_; ///< who may be on a parcel, and about as many pieces as parcels
    std::uint64_t tenureDone_ = 0;
    std::uint64_t total_; ///< parcels and buildings: what takes the time
    std::uint64_t done_ = 0;
};

} // namespace

std::shared_ptr<const map::Scene> fillScene(const Book& book, Date asOf, const Progress& progress,
                                            std::optional<RecordId> district, const Remarks& remarks) {
    const auto snapshot = book.records().snapshot();
    return Filling(book.records(), asOf, progress, district).run(remarks);
}

} // namespace mutu::book
