// SPDX-License-Identifier: Apache-2.0
#include "geo/book/parcel_files.h"

#include <algorithm>
#include <array>

namespace mutu::book {

namespace {

// Whose file a record lies in: its parcel, but a floor's building.
template <class Type> RecordId ownerOf(const Type& record) {
    if constexpr (std::is_same_v<Type, land::Floor>)
        return record.building.id;
    else if constexpr (std::is_same_v<Type, land::Parcel>)
        return record.id;
    else
        return record.parcel.id;
}

template <class Type, class... Filed> constexpr bool isFiled(const std::tuple<std::vector<Filed>...>* /*kinds*/) {
    return (std::is_same_v<Type, Filed> || ...);
}

// Moves the records of one owner behind `own`; owners are asked for in order.
template <class Type>
void moveOwn(std::vector<Type>& records, std::size_t& at, RecordId owner, std::vector<Type>& own) {
    while (at < records.size() && ownerOf(records[at]) < owner) ++at;
    for (; at < records.size() && ownerOf(records[at]) == owner; ++at) own.push_back(std::move(records[at]));
}

// Buildings come in the order of their parcels, so their floors are looked up.
void moveFloors(std::vector<land::Floor>& floors, office::ParcelFile& file) {
    for (const auto& building : file.buildings) {
        auto at = std::lower_bound(floors.begin(), floors.end(), building.id,
                                   [](const land::Floor& f, RecordId id) { return f.building.id < id; });
        for (; at != floors.end() && at->building.id == building.id; ++at) file.floors.push_back(std::move(*at));
    }
}

} // namespace

template <class Type>
void ParcelFiles::readInto(const store::Store& store, std::string_view column, RecordId first, RecordId last) {
    query::RecordQuestion question;
    question.kind = land::Description<Type>::kind;
    question.range = query::KeyRange{column, first, last};
    question.withRetired = true;
    auto& records = std::get<std::vector<Type>>(records_);
    store.visit(question, [&records](land::Record&& record) {
        records.push_back(std::move(*std::get_if<Type>(&record)));
        return true;
    });
}

void ParcelFiles::readFloors(const store::Store& store) {
    const auto& buildings = all<land::Building>();
    if (buildings.empty()) return;
    const auto [low, high] = std::minmax_element(buildings.begin(), buildings.end(),
                                                 [](const auto& a, const auto& b) { return a.id < b.id; });
    // Buildings of neighbouring parcels mostly stand together; where they don't, each is asked for.
    if (high->id.value - low->id.value < 8 * static_cast<std::int64_t>(buildings.size()) + 1024)
        return readInto<land::Floor>(store, "building_id", low->id, high->id);
    for (const auto& building : buildings) readInto<land::Floor>(store, "building_id", building.id, building.id);
}

ParcelFiles ParcelFiles::read(const store::Store& store, RecordId first, RecordId last) {
    ParcelFiles files;
    files.readInto<land::Parcel>(store, "id", first, last);
    files.readInto<land::Approval>(store, "parcel_id", first, last);
    files.readInto<land::Right>(store, "parcel_id", first, last);
    files.readInto<land::Lease>(store, "parcel_id", first, last);
    files.readInto<land::Use>(store, "parcel_id", first, last);
    files.readInto<land::Encumbrance>(store, "parcel_id", first, last);
    files.readInto<land::Building>(store, "parcel_id", first, last);
    files.readFloors(store);
    files.sort();
    return files;
}

ParcelFiles ParcelFiles::from(std::vector<land::Record>&& portion) {
    ParcelFiles files;
    for (auto& each : portion)
        std::visit(
            [&files](auto& record) {
                using Type = std::decay_t<decltype(record)>;
                if constexpr (isFiled<Type>(static_cast<decltype(&files.records_)>(nullptr)))
                    std::get<std::vector<Type>>(files.records_).push_back(std::move(record));
            },
            each);
    files.sort();
    return files;
}

void ParcelFiles::sort() {
    const auto byOwner = [](auto& records) {
        std::stable_sort(records.begin(), records.end(),
                         [](const auto& a, const auto& b) { return ownerOf(a) < ownerOf(b); });
    };
    std::apply([&byOwner](auto&... records) { (byOwner(records), ...); }, records_);
}

bool ParcelFiles::isWhole() const {
    const auto belong = [](const auto& records, const auto& isOwner) {
        return std::all_of(records.begin(), records.end(),
                           [&](const auto& record) { return !ownerOf(record) || isOwner(ownerOf(record)); });
    };
    const auto isParcel = [this](RecordId id) {
        const auto& parcels = all<land::Parcel>();
        const auto at = std::lower_bound(parcels.begin(), parcels.end(), id,
                                         [](const land::Parcel& parcel, RecordId key) { return parcel.id < key; });
        return at != parcels.end() && at->id == id;
    };
    std::vector<RecordId> buildings;
    for (const auto& building : all<land::Building>()) buildings.push_back(building.id);
    std::sort(buildings.begin(), buildings.end());
    const auto isBuilding = [&buildings](RecordId id) {
        return std::binary_search(buildings.begin(), buildings.end(), id);
    };
    return belong(all<land::Approval>(), isParcel) && belong(all<land::Right>(), isParcel) &&
           belong(all<land::Lease>(), isParcel) && belong(all<land::Use>(), isParcel) &&
           belong(all<land::Encumbrance>(), isParcel) && belong(all<land::Building>(), isParcel) &&
           belong(all<land::Floor>(), isBuilding);
}

void ParcelFiles::handOut(const std::function<void(office::ParcelFile&&)>& receiver) && {
    auto& [parcels, approvals, rights, leases, uses, encumbrances, buildings, floors] = records_;
    std::array<std::size_t, 6> at{};
    for (auto& parcel : parcels) {
        office::ParcelFile file;
        const auto id = parcel.id;
        file.parcel = std::move(parcel);
        moveOwn(approvals, at[0], id, file.approvals);
        moveOwn(rights, at[1], id, file.rights);
        moveOwn(leases, at[2], id, file.leases);
        moveOwn(uses, at[3], id, file.uses);
        moveOwn(encumbrances, at[4], id, file.encumbrances);
        moveOwn(buildings, at[5], id, file.buildings);
        moveFloors(floors, file);
        receiver(std::move(file));
    }
}

} // namespace mutu::book
