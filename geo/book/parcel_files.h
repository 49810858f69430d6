// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy.h"
#include "geo/store/store.h"

#include <functional>
#include <tuple>
#include <vector>

namespace mutu::book {

/// The records of several parcels, put together file by file for the rules that derive.
class ParcelFiles {
  public:
    /// The parcels with first <= id <= last, retired ones included: what was vacant before stays so on those days.
    static ParcelFiles read(const store::Store& store, RecordId first, RecordId last);
    /// What a portion of new, numbered records holds; the records are moved out of it.
    static ParcelFiles from(std::vector<land::Record>&& portion);

    /// Whether every record belongs to a parcel (every floor to a building) that is here too.
    [[nodiscard]] bool isWhole() const;
    /// Hands out the files by parcel id, once; parcels on which no record bears come with an otherwise empty file.
    void handOut(const std::function<void(office::ParcelFile&&)>& receiver) &&;

  private:
    void sort();
    template <class Type> [[nodiscard]] const std::vector<Type>& all() const {
        return std::get<std::vector<Type>>(records_);
    }
    template <class Type>
    void readInto(const store::Store& store, std::string_view column, RecordId first, RecordId last);
    void readFloors(const store::Store& store);

    std::tuple<std::vector<land::Parcel>, std::vector<land::Approval>, std::vector<land::Right>,
               std::vector<land::Lease>, std::vector<land::Use>, std::vector<land::Encumbrance>,
               std::vector<land::Building>, std::vector<land::Floor>>
        records_;
};

} // namespace mutu::book
