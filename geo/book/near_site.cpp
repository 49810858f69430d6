// SPDX-License-Identifier: Apache-2.0
#include "geo/book/near_site.h"

#include "geo/book/districts.h"
#include "geo/book/pointing.h"
#include "geo/geom/distance.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace mutu::book {

namespace {

class Surveyor {
  public:
    Surveyor(const store::Store& records, const SiteQuestion& question)
        : records_(records)
        , question_(question)
        , districts_(records) {}

    std::vector<SiteRow> run() {
        const auto reach = static_cast<std::int64_t>(std::ceil(question_.within.value() * 1000)) + 1;
        query::RecordQuestion near{.kind = land::Kind::parcel, .asOf = question_.day};
        near.window = geom::boxOf(question_.site).grownBy(reach);
        std::vector<land::Parcel> parcels;
        records_.visit(near, [&](land::Record&& record) {
            auto& parcel = std::get<land::Parcel>(record);
            if (parcel.id != question_.parcel && parcel.stratum == land::Stratum::surface)
                parcels.push_back(std::move(parcel));
            return true;
        });
        std::vector<SiteRow> rows;
        for (auto& parcel : parcels)
            if (auto row = rowOf(std::move(parcel))) rows.push_back(std::move(*row));
        std::stable_sort(rows.begin(), rows.end(), [](const SiteRow& a, const SiteRow& b) {
            return std::tuple(a.distance.value(), -a.sharedBoundary.value(), a.parcel.id) <
                   std::tuple(b.distance.value(), -b.sharedBoundary.value(), b.parcel.id);
        });
        return rows;
    }

  private:
    std::optional<SiteRow> rowOf(land::Parcel&& parcel) {
        const auto* region = geom::regionOf(parcel.geometry);
        if (region == nullptr) return std::nullopt;
        SiteRow row;
        row.distance = geom::distance(question_.site, *region);
        if (row.distance.value() > question_.within.value()) return std::nullopt;
        if (row.distance.value() == 0) row.sharedBoundary = geom::sharedBoundary(question_.site, *region);
        if (question_.adjoining && row.sharedBoundary.value() == 0) return std::nullopt;
        row.land = office::countedArea(parcel);
        row.district = districts_.of(parcel).id;
        addPeople(row, parcel.id);
        addBuildings(row, parcel.id);
        addVacancies(row, parcel.id);
        row.parcel = std::move(parcel);
        return row;
    }

    void addPeople(SiteRow& row, RecordId parcel) {
        for (const auto& right : pointingAt<land::Right>(records_, "parcel_id", parcel)) {
            if (office::coversDay(office::supplyDate(right), right.endedOn, question_.day))
                add(row.holders, right.holder.id);
        }
        for (const auto& lease : pointingAt<land::Lease>(records_, "parcel_id", parcel)) {
            if (office::coversDay(lease.beginsOn, lease.endsOn, question_.day)) add(row.users, lease.lessee.id);
        }
        for (const auto& use : pointingAt<land::Use>(records_, "parcel_id", parcel)) {
            if (office::coversDay(use.beginsOn, use.endsOn, question_.day)) add(row.users, use.user.id);
        }
    }

    void addBuildings(SiteRow& row, RecordId parcel) const {
        for (const auto& building : pointingAt<land::Building>(records_, "parcel_id", parcel)) {
            if (building.completedOn && *building.completedOn > question_.day) continue;
            ++row.buildings;
            row.floor = row.floor + building.floorArea.value_or(RegisteredArea());
        }
    }

    void addVacancies(SiteRow& row, RecordId parcel) const {
        query::VacancyQuestion question;
        question.asOf = question_.day;
        question.parcel = parcel;
        question.withGeometry = false;
        for (const auto& found : records_.vacancies(question)) {
            row.vacantLand = row.vacantLand + found.vacancy.area;
            row.vacantFloor = row.vacantFloor + found.vacancy.floor;
        }
        row.vacantLand = std::min(row.vacantLand, row.land);
        row.vacantFloor = std::min(row.vacantFloor, row.floor);
    }

    void add(std::vector<std::string>& names, RecordId enterprise) {
        if (!enterprise) return;
        auto& name = names_[enterprise];
        if (name.empty()) name = titleOf(records_, land::Kind::enterprise, enterprise);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }

    const store::Store& records_;
    const SiteQuestion& question_;
    Districts districts_;
    std::map<RecordId, std::string> names_;
};

} // namespace

std::vector<SiteRow> nearSite(const store::Store& records, const SiteQuestion& question) {
    if (question.site.empty()) return {};
    return Surveyor(records, question).run();
}

} // namespace mutu::book
