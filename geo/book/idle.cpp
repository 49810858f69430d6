// SPDX-License-Identifier: Apache-2.0
#include "geo/book/idle.h"

#include "geo/base/error.h"
#include "geo/book/districts.h"
#include "geo/book/parcel_files.h"
#include "geo/book/pointing.h"
#include "geo/book/vacancy_rules.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mutu::book {

namespace {

constexpr std::int64_t portionSize = 16384;

class Reading {
  public:
    Reading(const store::Store& records, const office::IdleRules& rules, Date day)
        : records_(records)
        , rules_(rules)
        , day_(day)
        , vacancy_(vacancyRulesOf(records))
        , districts_(records) {}

    /// Nothing where no right supplies the parcel.
    std::optional<IdleRow> rowOf(office::ParcelFile&& file) {
        auto judged = office::judgeIdle(file, vacancy_, rules_, day_);
        const auto* right = office::rightOn(file, day_);
        if (judged.empty() || right == nullptr) return std::nullopt;
        IdleRow row{{}, districts_.of(file.parcel).id, *right, {}, {}, std::move(judged)};
        row.area = right->area.value_or(office::countedArea(file.parcel));
        row.holder = titleOf(records_, land::Kind::enterprise, right->holder.id);
        row.parcel = std::move(file.parcel);
        return row;
    }

  private:
    const store::Store& records_;
    const office::IdleRules& rules_;
    Date day_;
    office::VacancyRules vacancy_;
    Districts districts_;
};

bool isAsked(const DistrictSet& districts, RecordId district) {
    return districts.empty() || districts.contains(district);
}

/// The land that enterprises hold by their rights on a day, within the districts.
std::map<RecordId, RegisteredArea> landHeld(const store::Store& records, Date day, const DistrictSet& asked) {
    std::map<RecordId, RegisteredArea> held;
    Districts districts(records);
    records.visit({.kind = land::Kind::right, .withRetired = true}, [&](const land::Record& record) {
        const auto& right = std::get<land::Right>(record);
        if (!right.holder || !office::isSupply(right) ||
            !office::coversDay(office::supplyDate(right), right.endedOn, day))
            return true;
        const auto found = records.find(land::Kind::parcel, right.parcel.id);
        const auto* parcel = found ? std::get_if<land::Parcel>(&*found) : nullptr;
        if (parcel == nullptr || !parcel->isCurrentOn(day) || !isAsked(asked, districts.of(*parcel).id)) return true;
        const auto area = right.area.value_or(office::countedArea(*parcel));
        constexpr std::int64_t sole = 1'000'000;
        __extension__ using Wide = __int128;
        const auto share =
            static_cast<std::int64_t>(static_cast<Wide>(area.hundredths()) * right.share.value_or(sole) / sole);
        auto& sum = held[right.holder.id];
        sum = sum + RegisteredArea(share);
        return true;
    });
    return held;
}

} // namespace

const office::JudgedRule& IdleRow::judgement() const {
    return *std::max_element(rules.begin(), rules.end(),
                             [](const auto& a, const auto& b) { return a.verdict < b.verdict; });
}

std::vector<IdleRow> idleRows(const store::Store& records, const office::IdleRules& rules, Date day,
                              const DistrictSet& districts, const Progress& progress) {
    std::vector<IdleRow> rows;
    Reading reading(records, rules, day);
    const auto last = records.lastId(land::Kind::parcel).value;
    for (std::int64_t first = 1; first <= last; first += portionSize) {
        ParcelFiles::read(records, RecordId{first}, RecordId{first + portionSize - 1})
            .handOut([&](office::ParcelFile&& file) {
                if (file.rights.empty()) return;
                auto row = reading.rowOf(std::move(file));
                if (row && row->judgement().verdict != office::Verdict::no && isAsked(districts, row->district))
                    rows.push_back(std::move(*row));
            });
        if (progress && !progress("deriving", static_cast<std::uint64_t>(std::min(first + portionSize - 1, last)),
                                  static_cast<std::uint64_t>(last)))
            throw Error(ErrorKind::cancelled, "cancelled", "the report was stopped", "");
    }
    std::stable_sort(rows.begin(), rows.end(), [](const IdleRow& a, const IdleRow& b) {
        const auto rank = [](const IdleRow& row) {
            const auto& judged = row.judgement();
            return std::tuple(judged.verdict != office::Verdict::yes, judged.since.value_or(Date::never()));
        };
        return rank(a) < rank(b);
    });
    return rows;
}

std::optional<IdleRow> idleRowOf(const store::Store& records, const office::IdleRules& rules, Date day,
                                 RecordId parcel) {
    std::optional<IdleRow> row;
    Reading reading(records, rules, day);
    ParcelFiles::read(records, parcel, parcel).handOut([&](office::ParcelFile&& file) {
        if (file.parcel.id == parcel) row = reading.rowOf(std::move(file));
    });
    return row;
}

bool LowRow::isLow() const { return !rules.empty() && rules.front().verdict == office::Verdict::yes; }

std::vector<LowRow> lowRows(const store::Store& records, const office::IdleRules& rules, int year,
                            const DistrictSet& districts) {
    std::map<RecordId, std::vector<land::EnterpriseYear>> figures;
    records.visit({.kind = land::Kind::enterpriseYear}, [&](const land::Record& record) {
        const auto& one = std::get<land::EnterpriseYear>(record);
        figures[one.enterprise.id].push_back(one);
        return true;
    });
    std::vector<LowRow> rows;
    for (const auto& [id, area] : landHeld(records, Date::of(year, 12, 31), districts)) {
        const auto judged = office::judgeLow({figures[id], area}, rules, year);
        LowRow row{{}, area, {}};
        for (const auto verdict : {office::Verdict::yes, office::Verdict::undetermined})
            std::copy_if(judged.begin(), judged.end(), std::back_inserter(row.rules),
                         [&](const auto& one) { return one.verdict == verdict; });
        const auto found = records.find(land::Kind::enterprise, id);
        if (row.rules.empty() || !found) continue;
        row.enterprise = std::get<land::Enterprise>(*found);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const LowRow& a, const LowRow& b) { return a.isLow() > b.isLow(); });
    return rows;
}

} // namespace mutu::book
