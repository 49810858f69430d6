// SPDX-License-Identifier: Apache-2.0
#include "geo/book/derivation.h"

#include "geo/base/error.h"
#include "geo/book/districts.h"
#include "geo/book/vacancy_rules.h"
#include "geo/geom/measure.h"

#include <algorithm>

namespace mutu::book {

namespace {

// Parcels are derived in portions of this many consecutive ids.
constexpr std::int64_t portionSize = 16384;

// Beyond this many, reading everything in order is cheaper than asking one by one.
constexpr std::size_t manyTouched = 4096;

bool bearsNothing(const office::ParcelFile& file) {
    return file.approvals.empty() && file.rights.empty() && file.buildings.empty();
}

void appendRows(const office::ParcelFile& file, const office::VacancyRules& rules,
                land::Reference<land::Kind::district> district, std::vector<land::Vacancy>& rows) {
    for (auto& row : office::vacancies(file, rules)) {
        row.district = district;
        // What is in no pool is counted, never listed: who asks for its outline or evidence derives it anew.
        if (row.pool == land::Pool::none) {
            row.geometry = {};
            row.evidence.clear();
        } else if (const auto* region = geom::regionOf(row.geometry)) {
            row.inside = geom::interiorPoint(*region);
        }
        rows.push_back(std::move(row));
    }
}

class Derivation {
  public:
    Derivation(const store::Store& store, store::Transaction& transaction)
        : store_(store)
        , transaction_(transaction)
        , rules_(vacancyRulesOf(store))
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
        ParcelFiles::read(store_, RecordId{first}, RecordId{last}).handOut([&](office::ParcelFile&& file) {
            const auto id = file.parcel.id;
            if (wanted != nullptr && !wanted->contains(id)) return;
            done.push_back(id);
            if (!bearsNothing(file)) appendRows(file, rules_, districts_.of(file.parcel), rows);
        });
    }

    const store::Store& store_;
    store::Transaction& transaction_;
    office::VacancyRules rules_;
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
    const auto* sheet = std::get_if<land::RuleSheet>(&record);
    if (std::holds_alternative<land::District>(record) || (sheet != nullptr && sheet->name == "vacancy")) {
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

std::optional<std::vector<land::Vacancy>> derivedFrom(ParcelFiles files, const office::VacancyRules& rules) {
    if (!files.isWhole()) return std::nullopt;
    std::vector<land::Vacancy> rows;
    bool placed = true;
    std::move(files).handOut([&](office::ParcelFile&& file) {
        if (bearsNothing(file)) return;
        placed = placed && file.parcel.district;
        appendRows(file, rules, file.parcel.district, rows);
    });
    if (!placed) return std::nullopt;
    return rows;
}

std::vector<land::Vacancy> piecesOf(const store::Store& store, RecordId parcel) {
    std::vector<land::Vacancy> rows;
    const auto rules = vacancyRulesOf(store);
    ParcelFiles::read(store, parcel, parcel).handOut([&](office::ParcelFile&& file) {
        if (file.parcel.id == parcel && !bearsNothing(file)) appendRows(file, rules, {}, rows);
    });
    return rows;
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
