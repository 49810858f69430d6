// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/portrayal.h"
#include "geo/sheet/land_table.h"
#include "geo/sheet/listings.h"

#include <optional>
#include <string_view>

namespace mutu::sheet {

/// The land of a book, or of one of its districts, on a day, as tables for a sheet.
/// - Classes are the titled rules of the shipped styles, so that a table speaks the legend's words.
class Ledger {
  public:
    Ledger(const ListingGround& ground, const map::Scene& scene);

    /// The table that a template names: `industry`, `occupancy`, `land_use`, `pieces`, `kind`, `district`, `zone` or
    /// `case_state`;
    /// nothing for another name.
    /// - `pieces`: the land by what its pieces are, as the report of occupancy has it; its total is that of the
    /// parcels.
    /// - `zone`: the parcels by the cluster zone in force that they are assigned to (the first by number, should there
    /// be several), and those in none; without rows where no zone is in force.
    [[nodiscard]] std::optional<LandTable> table(std::string_view by) const;

  private:
    [[nodiscard]] LandTable parcelsBy(const std::string& styleName) const;
    [[nodiscard]] LandTable landBalance() const;
    [[nodiscard]] LandTable pieces() const;
    [[nodiscard]] LandTable vacancies() const;
    [[nodiscard]] LandTable parcelsByZone() const;
    [[nodiscard]] LandTable parcelsByDistrict() const;
    template <class Work> void visitParcels(Work&& work) const;
    /// Of the records: all parcels, and those that the map can't show.
    struct ParcelSums {
        LandRow all;
        LandRow withoutOutline;
    };
    [[nodiscard]] ParcelSums parcelSums() const;

    ListingGround ground_;
    const map::Scene& scene_;
};

} // namespace mutu::sheet
