// SPDX-License-Identifier: Apache-2.0
#include "geo/book/tenure_rows.h"

#include "geo/book/enterprises.h"
#include "geo/book/tenure.h"
#include "geo/office/tenure_words.h"
#include "geo/store/outlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace mutu::book {

namespace {

RecordId partyOf(const land::Right& right) { return right.holder.id; }
RecordId partyOf(const land::Lease& lease) { return lease.lessee.id; }
RecordId partyOf(const land::Use& use) { return use.user.id; }

template <class Record> constexpr std::string_view partyColumn = "user_id";
template <> constexpr std::string_view partyColumn<land::Right> = "holder_id";
template <> constexpr std::string_view partyColumn<land::Lease> = "lessee_id";

template <class Record> bool bears(const Record& record, const std::string& number) {
    if constexpr (std::is_same_v<Record, land::Right>)
        return record.contract == number || record.certificate == number || record.supervisionNumber == number;
    else if constexpr (std::is_same_v<Record, land::Lease>)
        return record.contract == number;
    else
        return false;
}

template <class Record> bool fits(const Record& record, const TenureQuestion& question) {
    if (question.party && partyOf(record) != question.party) return false;
    if (question.day && !office::claimOf(record).holdsOn(*question.day)) return false;
    if (!question.number.empty() && !bears(record, question.number)) return false;
    if constexpr (requires { record.building; }) {
        if (question.building && record.building.id != question.building) return false;
        if (question.floor && record.floor.id != question.floor) return false;
    }
    if constexpr (requires { record.level; })
        if (question.level && record.level != *question.level) return false;
    return true;
}

template <class Record> std::vector<Record> recordsFor(const store::Store& records, const TenureQuestion& question) {
    std::vector<Record> found;
    const auto visit = [&](std::optional<query::Key> key) {
        query::RecordQuestion asked{.kind = land::Description<Record>::kind, .key = std::move(key)};
        records.visit(asked, [&](land::Record&& record) {
            auto& each = std::get<Record>(record);
            if (fits(each, question)) found.push_back(std::move(each));
            return true;
        });
    };
    if (!question.parcels.empty())
        for (const RecordId parcel : question.parcels) visit(query::Key{"parcel_id", parcel});
    else if (question.party)
        visit(query::Key{partyColumn<Record>, question.party});
    else
        visit(std::nullopt);
    return found;
}

/// What parcels, enterprises, buildings and floors are called: looked up one by one, or for very many all at once.
class Titles {
  public:
    Titles(const store::Store& records, std::size_t rows)
        : records_(records) {
        if (rows < 2'000) return;
        store::visitOutlines(records, 1, [this](std::size_t, const store::ParcelOutline& parcel) {
            parcels_.emplace(parcel.id.value, Place{std::string(parcel.title()), parcel.district});
            return true;
        });
        records.visit({.kind = land::Kind::enterprise}, [this](const land::Record& record) {
            know(std::get<land::Enterprise>(record));
            return true;
        });
    }

    struct Place {
        std::string title;
        RecordId district;
    };
    const Place& parcel(RecordId id) {
        const auto known = parcels_.find(id.value);
        if (known != parcels_.end()) return known->second;
        auto& place = parcels_[id.value];
        if (const auto record = records_.find(land::Kind::parcel, id))
            place = {std::get<land::Parcel>(*record).title(), std::get<land::Parcel>(*record).district.id};
        return place;
    }
    struct Party {
        std::string name;
        std::string creditCode;
    };
    const Party& party(RecordId id) {
        if (!id) return nobody_;
        if (const auto known = parties_.find(id.value); known != parties_.end()) return known->second;
        if (const auto record = records_.find(land::Kind::enterprise, id)) know(std::get<land::Enterprise>(*record));
        return parties_[id.value];
    }
    const std::string& district(RecordId id) {
        const auto [known, isNew] = districts_.try_emplace(id);
        if (isNew && id)
            if (const auto record = records_.find(land::Kind::district, id)) known->second = land::titleOf(*record);
        return known->second;
    }
    template <class Record> void place(TenureRow<Record>& row) const {
        if (row.record.building)
            if (const auto record = records_.find(land::Kind::building, row.record.building.id)) {
                const auto& building = std::get<land::Building>(*record);
                row.building = building.number.empty() ? building.name : building.number;
            }
        if (row.record.floor)
            if (const auto record = records_.find(land::Kind::floor, row.record.floor.id))
                row.floor = std::get<land::Floor>(*record).number;
    }

  private:
    void know(const land::Enterprise& enterprise) {
        parties_[enterprise.id.value] = {enterprise.name.empty() ? enterprise.creditCode : enterprise.name,
                                         enterprise.creditCode};
    }

    const store::Store& records_;
    std::unordered_map<std::int64_t, Place> parcels_;
    std::unordered_map<std::int64_t, Party> parties_;
    std::map<RecordId, std::string> districts_;
    Party nobody_;
};

template <class Record>
std::vector<TenureRow<Record>> rowsOf(const store::Store& records, std::vector<Record> found,
                                      const std::set<RecordId>& districts = {}) {
    Titles titles(records, found.size());
    std::vector<TenureRow<Record>> rows;
    for (auto& record : found) {
        const auto& place = titles.parcel(record.parcel.id);
        if (!districts.empty() && !districts.contains(place.district)) continue;
        auto& row = rows.emplace_back();
        row.parcel = place.title;
        row.district = titles.district(place.district);
        row.party = titles.party(partyOf(record)).name;
        row.creditCode = titles.party(partyOf(record)).creditCode;
        row.record = std::move(record);
        if constexpr (requires { row.record.lessor; }) row.lessor = titles.party(row.record.lessor.id).name;
        if constexpr (requires { row.record.building; }) titles.place(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.parcel != b.parcel ? a.parcel < b.parcel : a.record.id < b.record.id;
    });
    return rows;
}

template <class Record>
std::vector<TenureRow<Record>> rowsFor(const store::Store& records, const TenureQuestion& question) {
    const auto snapshot = records.snapshot();
    return rowsOf(records, recordsFor<Record>(records, question),
                  {question.districts.begin(), question.districts.end()});
}

std::string listed(const store::Store& records, RecordId parcel, const std::vector<office::Claim>& claims) {
    const auto file = fileOf(records, parcel);
    std::string list;
    for (const auto& claim : claims)
        list += fmt::format("{}{} has {} {}", list.empty() ? "" : "; ", enterpriseTitle(records, claim.party),
                            office::whatOf(file, claim), office::daysOf(claim));
    return list;
}

/// Precondition: the question names one parcel and a day.
template <class Record> Result<Record> onlyOne(const store::Store& records, TenureQuestion question) {
    const auto day = *std::exchange(question.day, std::nullopt);
    const auto every = recordsFor<Record>(records, question);
    std::vector<Record> holding;
    std::copy_if(every.begin(), every.end(), std::back_inserter(holding), [day](const Record& record) {
        const auto claim = office::claimOf(record);
        return claim.holdsOn(day) || claim.holdsOn(day.plusDays(-1));
    });
    auto& found = holding.empty() ? every : holding;
    if (found.size() == 1) return found.front();
    const auto title = land::titleOf(*records.find(land::Kind::parcel, question.parcels.front()));
    const auto kind = land::name(land::Description<Record>::kind);
    if (found.empty())
        return Refusal{"tenure_unknown", fmt::format("{} has no such {}", title, kind), title,
                       fmt::format("mutu {} list --parcel {} shows what it has", kind, title)};
    std::vector<office::Claim> claims;
    for (const auto& record : found) claims.push_back(office::claimOf(record));
    return Refusal{"tenure_ambiguous",
                   fmt::format("{} {}s of {} fit: {}", found.size(), kind, title,
                               listed(records, question.parcels.front(), claims)),
                   title, "Say which by its enterprise, number, building or floor"};
}

} // namespace

TenureRow<land::Right> rowOf(const store::Store& records, const land::Right& right) {
    return rowsOf<land::Right>(records, {right}).front();
}

TenureRow<land::Lease> rowOf(const store::Store& records, const land::Lease& lease) {
    return rowsOf<land::Lease>(records, {lease}).front();
}

TenureRow<land::Use> rowOf(const store::Store& records, const land::Use& use) {
    return rowsOf<land::Use>(records, {use}).front();
}

Result<land::Right> onlyRight(const store::Store& records, const TenureQuestion& question) {
    return onlyOne<land::Right>(records, question);
}

Result<land::Lease> onlyLease(const store::Store& records, const TenureQuestion& question) {
    return onlyOne<land::Lease>(records, question);
}

Result<land::Use> onlyUse(const store::Store& records, const TenureQuestion& question) {
    return onlyOne<land::Use>(records, question);
}

std::vector<TenureRow<land::Right>> rightRows(const store::Store& records, const TenureQuestion& question) {
    return rowsFor<land::Right>(records, question);
}

std::vector<TenureRow<land::Lease>> leaseRows(const store::Store& records, const TenureQuestion& question) {
    return rowsFor<land::Lease>(records, question);
}

std::vector<TenureRow<land::Use>> useRows(const store::Store& records, const TenureQuestion& question) {
    auto rows = rowsFor<land::Use>(records, question);
    if (!question.day || !question.withBasis) return rows;
    office::ParcelFile file;
    for (auto& row : rows) {
        if (file.parcel.id != row.record.parcel.id) file = fileOf(records, row.record.parcel.id);
        row.basis = office::basisOf(file, row.record, *question.day);
    }
    return rows;
}

} // namespace mutu::book
