// SPDX-License-Identifier: Apache-2.0
#include "geo/book/derivation.h"

#include "geo/base/error.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/office/vacancy.h"

#include <algorithm>
#include <limits>

namespace mutu::book {

namespace {

// Parcels are derived in portions of this many consecutive ids.
constexpr std::int64_t portionSize = 16384;

// Beyond this many, reading everything in order is cheaper than asking one by one.
constexpr std::size_t manyTouched = 4096;

template <class Type>
std::vector<Type> recordsIn(const store::Store& store, std::string_view column, std::int64_t first, std::int64_t last) {
    std::vector<Type> records;
    query::RecordQuestion question;
    question.kind = land::Description<Type>::kind;
    question.range = query::KeyRange{column, RecordId{first}, RecordId{last}};
    question.withRetired = true; // what was vacant before it was retired stays so on those days
    store.visit(question, [&records](const land::Record& record) {
        records.push_back(*std::get_if<Type>(&record));
        return true;
    });
    return records;
}

// Hands out, parcel by parcel, the records that belong to it.
template <class Type> class ByParcel {
  public:
    ByParcel(const store::Store& store, std::int64_t first, std::int64_t last)
        : records_(recordsIn<Type>(store, "parcel_id", first, last)) {
        std::stable_sort(records_.begin(), records_.end(),
                         [](const Type& a, const Type& b) { return a.parcel < b.parcel; });
    }
    std::vector<Type> of(RecordId parcel) {
        while (at_ < records_.size() && records_[at_].parcel.id < parcel) ++at_;
        std::vector<Type> own;
        for (; at_ < records_.size() && records_[at_].parcel.id == parcel; ++at_)
            own.push_back(std::move(records_[at_]));
        return own;
    }
    [[nodiscard]] const std::vector<Type>& records() const { return records_; }

  private:
    std::vector<Type> records_;
    std::size_t at_ = 0;
};

class FloorsByBuilding {
  public:
    FloorsByBuilding(const store::Store& store, const std::vector<land::Building>& buildings) {
        if (buildings.empty()) return;
        const auto [low, high] = std::minmax_element(buildings.begin(), buildings.end(),
                                                     [](const auto& a, const auto& b) { return a.id < b.id; });
        // Buildings of neighbouring parcels mostly stand together; where they don't, each is asked for.
        if (high->id.value - low->id.value < 8 * static_cast<std::int64_t>(buildings.size()) + 1024) {
            floors_ = recordsIn<land::Floor>(store, "building_id", low->id.value, high->id.value);
        } else {
            for (const auto& building : buildings) {
                auto own = recordsIn<land::Floor>(store, "building_id", building.id.value, building.id.value);
                floors_.insert(floors_.end(), own.begin(), own.end());
            }
        }
        std::stable_sort(floors_.begin(), floors_.end(),
                         [](const auto& a, const auto& b) { return a.building < b.building; });
    }
    void addTo(office::ParcelFile& file) const {
        for (const auto& building : file.buildings) {
            const auto from = std::lower_bound(floors_.begin(), floors_.end(), building.id,
                                               [](const land::Floor& f, RecordId id) { return f.building.id < id; });
            for (auto it = from; it != floors_.end() && it->building.id == building.id; ++it)
                file.floors.push_back(*it);
        }
    }

  private:
    std::vector<land::Floor> floors_;
};

// Where a parcel lies when its record doesn't say.
class Districts {
  public:
    explicit Districts(const store::Store& store)
        : store_(store) {}

    land::Reference<land::Kind::district> of(const land::Parcel& parcel) {
        if (parcel.district) return parcel.district;
        if (!read_) read();
        return at(parcel);
    }

  private:
    void read() {
        read_ = true;
        query::RecordQuestion every;
        every.kind = land::Kind::district;
        store_.visit(every, [this](const land::Record& record) {
            districts_.push_back(*std::get_if<land::District>(&record));
            return true;
        });
    }
    [[nodiscard]] land::Reference<land::Kind::district> at(const land::Parcel& parcel) const {
        const auto* region = geom::regionOf(parcel.geometry);
        const auto place = region == nullptr ? std::nullopt : geom::interiorPoint(*region);
        if (!place) return {};
        for (const auto& district : districts_) {
            const auto* outline = geom::regionOf(district.geometry);
            if (outline != nullptr && geom::side(*place, *outline) == geom::Side::inside) return {district.id};
        }
        return {};
    }

    const store::Store& store_;
    std::vector<land::District> districts_;
    bool read_ = false;
};

class Derivation {
  public:
    Derivation(const store::Store& store, store::Transaction& transaction)
        : store_(store)
        , transaction_(transaction)
        , districts_(store) {
        const auto kinds = {land::Kind::approval, land::Kind::right, land::Kind::building};
        anything_ = std::any_of(kinds.begin(), kinds.end(),
                                [&store](land::Kind kind) { return static_cast<bool>(store.lastId(kind)); });
    }

    /// Derives the parcels with first <= id <= last, or those of them that are wanted.
    void run(std::int64_t first, std::int64_t last, const std::set<RecordId>* wanted) {
        std::vector<RecordId> done;
        std::vector<land::Vacancy> rows;
        if (anything_) collect(first, last, wanted, done, rows);
        if (wanted != nullptr) done.assign(wanted->lower_bound(RecordId{first}), wanted->upper_bound(RecordId{last}));
        transaction_.replaceVacancies(done, rows);
    }
    [[nodiscard]] bool anything() const { return anything_; }

  private:
    void collect(std::int64_t first, std::int64_t last, const std::set<RecordId>* wanted, std::vector<RecordId>& done,
                 std::vector<land::Vacancy>& rows) {
        auto parcels = recordsIn<land::Parcel>(store_, "id", first, last);
        ByParcel<land::Approval> approvals(store_, first, last);
        ByParcel<land::Right> rights(store_, first, last);
        ByParcel<land::Lease> leases(store_, first, last);
        ByParcel<land::Use> uses(store_, first, last);
        ByParcel<land::Encumbrance> encumbrances(store_, first, last);
        ByParcel<land::Building> buildings(store_, first, last);
        const FloorsByBuilding floors(store_, buildings.records());
        for (auto& parcel : parcels) {
            const auto id = parcel.id;
            office::ParcelFile file{std::move(parcel), approvals.of(id),    rights.of(id),    leases.of(id),
                                    uses.of(id),       encumbrances.of(id), buildings.of(id), {}};
            if (wanted != nullptr && !wanted->contains(id)) continue;
            done.push_back(id);
            if (file.approvals.empty() && file.rights.empty() && file.buildings.empty()) continue;
            floors.addTo(file);
            const auto district = districts_.of(file.parcel);
            for (auto& row : office::vacancies(file, office::VacancyRules::standard())) {
                row.district = district;
                // What is in no pool is asked for by its parcel, never by place: its outline would only weigh on the book.
                if (row.pool == land::Pool::none) row.geometry = {};
                rows.push_back(std::move(row));
            }
        }
    }

    const store::Store& store_;
    store::Transaction& transaction_;
    Districts districts_;
    bool anything_ = false;
};

void tell(const Progress& progress, std::int64_t done, std::int64_t total) {
    if (progress && !progress("deriving", static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)))
        throw Error(ErrorKind::cancelled, "cancelled", "the work was stopped; the book is as it was", "");
}

} // namespace

void Touched::add(const store::Store& store, const land::Record& record) {
    if (all_) return;
    if (std::holds_alternative<land::District>(record)) {
        all_ = true;
    } else if (const auto* floor = std::get_if<land::Floor>(&record)) {
        const auto building = store.find(land::Kind::building, floor->building.id);
        if (building) parcels_.insert(land::parcelOf(*building));
    } else if (land::kindOf(record) != land::Kind::zoneParcel && land::parcelOf(record)) {
        parcels_.insert(parcels_.end(), land::parcelOf(record));
    }
    if (parcels_.size() > manyTouched) {
        all_ = true;
        parcels_.clear();
    }
}

void Touched::add(const store::Store& store, const change::Change& change) {
    const auto* was = change.before ? std::get_if<land::District>(&*change.before) : nullptr;
    const auto* is = change.after ? std::get_if<land::District>(&*change.after) : nullptr;
    if (was != nullptr && is != nullptr && was->geometry == is->geometry) return; // a new name moves no parcel
    if (change.before) add(store, *change.before);
    if (change.after) add(store, *change.after);
}

void deriveEvery(const store::Store& store, store::Transaction& transaction, const Progress& progress) {
    Derivation derivation(store, transaction);
    if (store.hasVacancies()) transaction.clearVacancies();
    if (!derivation.anything()) return;
    const auto last = store.lastId(land::Kind::parcel).value;
    for (std::int64_t first = 1; first <= last; first += portionSize) {
        derivation.run(first, first + portionSize - 1, nullptr);
        tell(progress, std::min(first + portionSize - 1, last), last);
    }
}

void derive(const store::Store& store, store::Transaction& transaction, const Touched& touched,
            const Progress& progress) {
    if (touched.all()) return deriveEvery(store, transaction, progress);
    if (touched.parcels().empty()) return;
    Derivation derivation(store, transaction);
    for (const auto parcel : touched.parcels()) derivation.run(parcel.value, parcel.value, &touched.parcels());
}

} // namespace mutu::book
