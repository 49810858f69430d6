// SPDX-License-Identifier: Apache-2.0
#include "geo/book/tenure_draft.h"

#include "geo/book/tenure.h"

#include <algorithm>
#include <variant>

namespace mutu::book {

namespace {

template <class Type> std::vector<Type>* listOf(office::ParcelFile& file) {
    if constexpr (std::is_same_v<Type, land::Approval>) return &file.approvals;
    if constexpr (std::is_same_v<Type, land::Right>) return &file.rights;
    if constexpr (std::is_same_v<Type, land::Lease>) return &file.leases;
    if constexpr (std::is_same_v<Type, land::Use>) return &file.uses;
    if constexpr (std::is_same_v<Type, land::Encumbrance>) return &file.encumbrances;
    if constexpr (std::is_same_v<Type, land::Building>) return &file.buildings;
    return nullptr;
}

template <class Type> void drop(std::vector<Type>& list, RecordId id) {
    std::erase_if(list, [id](const Type& record) { return record.id == id; });
}

bool isOn(const office::ParcelFile& file, RecordId building) {
    return std::any_of(file.buildings.begin(), file.buildings.end(),
                       [building](const land::Building& each) { return each.id == building; });
}

/// One side of a change in the file it belongs to: its place is kept, so that records stay in order.
void put(office::ParcelFile& file, const land::Record& record) {
    std::visit(
        [&file](const auto& one) {
            using Type = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Type, land::Parcel>) {
                if (one.id == file.parcel.id) file.parcel = one;
            } else if constexpr (std::is_same_v<Type, land::Floor>) {
                drop(file.floors, one.id);
                if (isOn(file, one.building.id)) file.floors.push_back(one);
            } else if (auto* list = listOf<Type>(file)) {
                if constexpr (requires { one.parcel; }) {
                    const auto at = std::find_if(list->begin(), list->end(),
                                                 [&](const Type& each) { return one.id && each.id == one.id; });
                    if (at == list->end()) {
                        if (one.parcel.id == file.parcel.id) list->push_back(one);
                    } else if (one.parcel.id == file.parcel.id) {
                        *at = one;
                    } else {
                        list->erase(at);
                    }
                }
            }
        },
        record);
}

void take(office::ParcelFile& file, const land::Record& record) {
    std::visit(
        [&file](const auto& one) {
            using Type = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Type, land::Floor>)
                drop(file.floors, one.id);
            else if (auto* list = listOf<Type>(file))
                drop(*list, one.id);
        },
        record);
}

void apply(office::ParcelFile& file, const change::Change& change) {
    if (change.after)
        put(file, *change.after);
    else if (change.before)
        take(file, *change.before);
}

} // namespace

office::ParcelFile fileAfter(const store::Store& records, RecordId parcel, const std::vector<change::Change>& drafted) {
    auto file = fileOf(records, parcel);
    file.parcel.id = parcel;
    for (const auto& change : drafted) apply(file, change);
    return file;
}

std::optional<Refusal> admitHolds(const store::Store& records, office::ParcelFile ground,
                                  std::vector<change::Change>& holds) {
    for (const auto& hold : holds)
        if (hold.before) apply(ground, hold);
    const auto names = partyNames(records);
    for (auto& hold : holds) {
        if (hold.before || !hold.after) continue;
        if (const auto* right = std::get_if<land::Right>(&*hold.after)) {
            if (auto admitted = office::admitRights(ground, {*right}, names); !admitted) return admitted.refusal();
        } else if (auto* lease = std::get_if<land::Lease>(&*hold.after)) {
            auto admitted = office::admitLease(ground, *lease, names);
            if (!admitted) return admitted.refusal();
            *lease = *std::move(admitted);
        } else if (const auto* use = std::get_if<land::Use>(&*hold.after)) {
            if (auto admitted = office::admitUse(ground, *use, names); !admitted) return admitted.refusal();
        }
        apply(ground, hold);
    }
    return std::nullopt;
}

} // namespace mutu::book
