// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dossier.h"

#include "geo/book/parcel_keys.h"
#include "geo/book/pointing.h"

#include <algorithm>
#include <string_view>

namespace mutu::cli {

namespace {

void learn(std::map<RecordId, land::Enterprise>& enterprises, const store::Store& records, RecordId id) {
    if (!id || enterprises.contains(id)) return;
    if (const auto record = records.find(land::Kind::enterprise, id))
        enterprises.emplace(id, std::get<land::Enterprise>(*record));
}

} // namespace

std::string Dossier::nameOf(const land::Reference<land::Kind::enterprise>& enterprise) const {
    const auto found = enterprises.find(enterprise.id);
    return found == enterprises.end() ? std::string() : found->second.name;
}

std::vector<land::Parcel> parcelsCalled(const store::Store& records, const std::string& name,
                                        std::optional<Date> asOf) {
    std::vector<land::Parcel> parcels;
    for (auto& found : book::parcelsByKey(records, name, asOf)) parcels.push_back(std::move(found.parcel));
    return parcels;
}

Dossier dossierOf(const store::Store& records, const land::Parcel& parcel, Date day) {
    Dossier dossier;
    dossier.parcel = parcel;
    if (const auto district = records.find(land::Kind::district, parcel.district.id))
        dossier.district = land::titleOf(*district);
    dossier.approvals = book::pointingAt<land::Approval>(records, "parcel_id", parcel.id);
    dossier.rights = book::pointingAt<land::Right>(records, "parcel_id", parcel.id);
    dossier.leases = book::pointingAt<land::Lease>(records, "parcel_id", parcel.id);
    dossier.uses = book::pointingAt<land::Use>(records, "parcel_id", parcel.id);
    dossier.encumbrances = book::pointingAt<land::Encumbrance>(records, "parcel_id", parcel.id);
    dossier.buildings = book::pointingAt<land::Building>(records, "parcel_id", parcel.id);
    for (const auto& building : dossier.buildings) {
        const auto floors = book::pointingAt<land::Floor>(records, "building_id", building.id);
        dossier.floors.insert(dossier.floors.end(), floors.begin(), floors.end());
    }
    query::VacancyQuestion question;
    question.asOf = day;
    question.parcel = parcel.id;
    question.order = query::Order::place;
    for (auto& row : records.vacancies(question)) dossier.pieces.push_back(std::move(row.vacancy));
    for (const auto& right : dossier.rights) learn(dossier.enterprises, records, right.holder.id);
    for (const auto& lease : dossier.leases) learn(dossier.enterprises, records, lease.lessee.id);
    for (const auto& use : dossier.uses) learn(dossier.enterprises, records, use.user.id);
    return dossier;
}

} // namespace mutu::cli
