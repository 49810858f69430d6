// SPDX-License-Identifier: Apache-2.0
#include "geo/book/candidates.h"

#include "geo/book/conformity.h"
#include "geo/book/pointing.h"
#include "geo/geom/distance.h"
#include "geo/office/parcel_time.h"
#include "geo/store/brief.h"
#include "geo/store/sized.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace mutu::book {

namespace {

using office::Offer;
using office::Suit;
using query::VacancyRow;

// Bounds of the work, not of the answer: beyond them the answer says so.
constexpr std::size_t mostPieces = 20'000;
constexpr std::size_t mostPlants = 400;   ///< floors whose parcel and neighbours are looked at for land
constexpr std::size_t mostMembers = 1000; ///< parcels of an industry's zones that are looked at one by one
constexpr double firstRing = 500;         ///< metres around a place; then twice as far, and so on

VacancyRow bare(const land::Vacancy& piece) {
    VacancyRow row;
    row.vacancy = piece;
    return row;
}

class Search {
  public:
    Search(const store::Store& records, const CandidateQuestion& question)
        : records_(records)
        , question_(question)
        , need_(question.need)
        , zones_(meantZonesOn(records, question.day)) {
        for (const auto& zone : zones_.all())
            if (zones_.conformityOf(need_.industry, zone.id) == office::Conformity::conforms) meant_.push_back(zone.id);
        if (!meant_.empty()) best_ = Suit::zoneMatches;
    }

    Candidates run() {
        if (question_.reach)
            searchOutward();
        else
            searchBySize();
        Candidates found;
        found.best = office::candidates(offers_, need_);
        if (question_.limit > 0 && question_.limit < found.best.size()) {
            found.more = found.best.size() - question_.limit;
            found.best.resize(question_.limit);
        }
        found.isWhole = isWhole_;
        found.isCertain = isCertain_;
        for (auto& candidate : found.best) complete(candidate.offer);
        return found;
    }

  private:
    /// What lies in which zone, and whether it may be given at all.
    struct Ground {
        Suit suit = Suit::noZone;
        std::string zone;
        bool isSeized = false;
    };

    const Ground& groundOf(RecordId parcel) {
        if (const auto known = grounds_.find(parcel); known != grounds_.end()) return known->second;
        Ground ground;
        const office::MeantZone* zone = nullptr;
        for (const auto& member : pointingAt<land::ZoneParcel>(records_, "parcel_id", parcel))
            if (const auto* each = zones_.find(member.zone.id); each != nullptr && (!zone || each->id < zone->id))
                zone = each;
        if (zone != nullptr) {
            ground.zone = zone->name;
            ground.suit = office::suitOf(zones_.of(need_.industry, zone->id), need_.industry);
        }
        for (const auto& each : pointingAt<land::Encumbrance>(records_, "parcel_id", parcel))
            ground.isSeized = ground.isSeized || (each.kind == land::EncumbranceKind::seizure &&
                                                  office::coversDay(each.beginsOn, each.endsOn, question_.day));
        return grounds_.emplace(parcel, std::move(ground)).first->second;
    }

    void place(Offer offer) {
        const auto& ground = groundOf(offer.main().vacancy.parcel.id);
        offer.suit = ground.suit;
        offer.zone = ground.zone;
        offer.isSeized = ground.isSeized;
        if (offer.adjoins) {
            const auto& other = groundOf(offer.floor->vacancy.parcel.id);
            offer.suit = std::max(offer.suit, other.suit);
            offer.isSeized = offer.isSeized || other.isSeized;
        }
        if (offer.isSeized) return;
        auto& sizes = sizes_[{offer.suit, offer.adjoins, offer.pool()}];
        const auto size = sizeOf(offer);
        sizes.insert(std::upper_bound(sizes.begin(), sizes.end(), size), size);
        offers_.push_back(std::move(offer));
    }

    /// A piece that meets the need of its sort: alone, or with the land that goes with it.
    void consider(const VacancyRow& row) {
        if (!office::meetsNeed(row.vacancy, need_)) return;
        const bool isFloor = row.vacancy.kind == land::VacancyKind::floorVacant;
        Offer offer;
        offer.distance = row.distance;
        (isFloor ? offer.floor : offer.land) = row;
        if (need_.isBoth()) {
            if (!isFloor || !addLand(offer)) return;
        }
        place(std::move(offer));
    }

    [[nodiscard]] std::vector<VacancyRow> piecesOn(RecordId parcel, bool withOutline) const {
        query::VacancyQuestion question;
        question.asOf = question_.day;
        question.parcel = parcel;
        question.withGeometry = withOutline;
        return records_.vacancies(question);
    }

    /// The smallest land that is enough: on the floor's own parcel, else on one that adjoins it.
    bool addLand(Offer& offer) const {
        const auto parcel = offer.floor->vacancy.parcel.id;
        std::optional<VacancyRow> found;
        const auto ask = [&](VacancyRow& row) {
            if (row.vacancy.kind == land::VacancyKind::floorVacant || !office::meetsNeed(row.vacancy, need_)) return;
            if (found && found->vacancy.area <= row.vacancy.area) return;
            row.distance = distanceOf(row);
            if (isWithin(row.distance)) found = std::move(row);
        };
        for (auto& row : piecesOn(parcel, question_.reach.has_value())) ask(row);
        if (!found) {
            const auto own = recordOf<land::Parcel>(records_, parcel);
            const auto* region = own ? geom::regionOf(own->geometry) : nullptr;
            if (region == nullptr) return false;
            query::VacancyQuestion question;
            question.asOf = question_.day;
            question.window = geom::boxOf(*region).grownBy(1);
            question.minArea = need_.land;
            for (auto& row : records_.vacancies(question)) {
                const auto* outline = geom::regionOf(row.vacancy.geometry);
                if (row.vacancy.parcel.id != parcel && outline != nullptr &&
                    geom::sharedBoundary(*region, *outline).value() > 0)
                    ask(row);
            }
            offer.adjoins = true;
        }
        if (!found) return false;
        offer.distance = std::max(offer.distance, found->distance);
        offer.land = std::move(found);
        return true;
    }

    [[nodiscard]] double distanceOf(const VacancyRow& row) const {
        if (!question_.reach) return 0;
        const auto* outline = geom::regionOf(row.vacancy.geometry);
        auto least = std::numeric_limits<double>::infinity();
        if (outline == nullptr) return least;
        for (const auto& place : question_.reach->places)
            least = std::min(least, geom::distance(place, *outline).value());
        return least;
    }
    [[nodiscard]] bool isWithin(double distance) const {
        return !question_.reach || distance <= question_.reach->within.value();
    }

    /// Outward in rings: a candidate of the best sort in a ring comes before all that lie farther.
    void searchOutward() {
        const auto& reach = *question_.reach;
        for (auto ring = std::min(firstRing, reach.within.value());; ring = std::min(ring * 2, reach.within.value())) {
            offers_.clear();
            std::set<RecordId> seen;
            for (const auto& place : reach.places) {
                query::VacancyQuestion around;
                around.asOf = question_.day;
                around.window = geom::boxOf(place).grownBy(std::llround(std::ceil(ring * 1000)) + 1);
                if (around.window->empty()) continue;
                if (!need_.isBoth()) around.minFloor = need_.floor, around.minArea = need_.land;
                for (auto& row : records_.vacancies(around)) {
                    row.distance = distanceOf(row);
                    if (row.distance <= ring && seen.insert(row.vacancy.id).second) consider(row);
                }
            }
            isWhole_ = ring >= reach.within.value();
            const auto isBest = [&](const Offer& offer) {
                return offer.suit == best_ && !offer.adjoins && offer.pool() == land::Pool::ready &&
                       offer.distance <= ring;
            };
            const auto count = std::count_if(offers_.begin(), offers_.end(), isBest);
            if (isWhole_ || (question_.limit > 0 && static_cast<std::size_t>(count) >= question_.limit)) return;
        }
    }

    /// In order of size, pool by pool: what has more to spare than enough others of a better or equal sort comes after
    /// them.
    void searchBySize() {
        considerMembers();
        std::size_t looked = 0;
        const auto most = need_.isBoth() ? mostPlants : mostPieces;
        for (const auto pool : {land::Pool::ready, land::Pool::clearable}) {
            if (!hasAny(pool)) continue;
            store::SizeQuestion question{question_.day, pool, need_.floor.has_value(),
                                         need_.floor.value_or(need_.land.value_or(RegisteredArea()))};
            store::visitBySize(records_, question, [&](const land::Vacancy& piece) {
                const auto size = question.ofFloor ? piece.floor : piece.area;
                if (isSettled(pool, size)) return isWhole_ = false;
                if (question_.limit > 0 && looked == most) return isWhole_ = isCertain_ = false;
                ++looked;
                if (!members_.contains(piece.parcel.id)) consider(bare(piece));
                return true;
            });
        }
    }

    /// Whether a pool has any piece of the sort by which it is read: finding none takes as long as finding all.
    [[nodiscard]] bool hasAny(land::Pool pool) const {
        const auto totals = records_.totals(question_.day);
        return std::any_of(totals.begin(), totals.end(), [&](const query::VacancyTotal& total) {
            return total.pool == pool && (need_.floor ? total.floor : total.area) > RegisteredArea();
        });
    }

    /// Where the zones of the industry are small, all their parcels are looked at, and what is read by size can only
    /// stand behind them.
    void considerMembers() {
        if (best_ != Suit::zoneMatches || question_.limit == 0 || need_.isBoth()) return;
        for (const auto zone : meant_) {
            query::RecordQuestion question{.kind = land::Kind::zoneParcel, .key = query::Key{"zone_id", zone}};
            store::visitBriefly(records_, question, {"parcel_id"}, [&](const land::Record& record) {
                members_.insert(std::get<land::ZoneParcel>(record).parcel.id);
                return members_.size() <= mostMembers;
            });
            if (members_.size() > mostMembers) return members_.clear();
        }
        for (const auto parcel : members_)
            for (const auto& row : piecesOn(parcel, false)) consider(row);
        best_ = Suit::noZone;
    }

    /// Whether a piece of this pool and size, and all that come after it, stand behind enough others.
    [[nodiscard]] bool isSettled(land::Pool pool, RegisteredArea size) const {
        if (question_.limit == 0) return false;
        std::size_t ahead = 0;
        const Sort sort{best_, false, pool};
        for (const auto& [each, sizes] : sizes_) {
            if (each < sort) ahead += sizes.size();
            if (each == sort)
                ahead += static_cast<std::size_t>(std::lower_bound(sizes.begin(), sizes.end(), size) - sizes.begin());
        }
        return ahead >= question_.limit;
    }

    /// What the order by size goes by.
    static RegisteredArea sizeOf(const Offer& offer) {
        return offer.floor ? offer.floor->vacancy.floor : offer.land->vacancy.area;
    }

    /// What officers read of the pieces: codes, districts, evidence.
    void complete(Offer& offer) const {
        for (auto* row : {&offer.land, &offer.floor}) {
            if (!*row || !(*row)->code.empty() || !(*row)->plot.empty()) continue;
            for (auto& full : piecesOn((*row)->vacancy.parcel.id, false))
                if (full.vacancy.id == (*row)->vacancy.id) {
                    full.distance = (*row)->distance;
                    *row = std::move(full);
                    break;
                }
        }
    }

    const store::Store& records_;
    const CandidateQuestion& question_;
    const office::Need& need_;
    office::MeantZones zones_;
    std::vector<RecordId> meant_; ///< the zones of the industry
    Suit best_ = Suit::noZone;    ///< what is yet to come can be no better
    std::set<RecordId> members_;
    std::map<RecordId, Ground> grounds_;
    std::vector<Offer> offers_;
    using Sort = std::tuple<Suit, bool, land::Pool>; ///< suit, whether two parcels adjoin, pool: what comes before size
    std::map<Sort, std::vector<RegisteredArea>> sizes_;
    bool isWhole_ = true;
    bool isCertain_ = true;
};

} // namespace

Candidates candidatesFor(const store::Store& store, const CandidateQuestion& question) {
    if (!question.need.land && !question.need.floor) return {};
    return Search(store, question).run();
}

} // namespace mutu::book
