// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/tenure.h"
#include "geo/land/vacancy.h"

#include <string_view>

namespace mutu::office {

/// Whether the record puts someone on its parcel on the day; ownership of the land (rights of type 1 and 2) does not.
bool isHeldBy(const land::Right& right, Date date);
bool isHeldBy(const land::Lease& lease, Date date);
bool isHeldBy(const land::Use& use, Date date);

/// How a parcel is occupied on a day: `used`, `pending`, `building`, `supplied`, `partly`, `reserve`, `approved`,
/// `planned`, `idle`, `other`. The map, the ledger and the report all ask here.
/// - `idle` when a piece is suspected idle; else the kind of the largest piece; without a piece what `rest` says.
/// - Pieces of floor say nothing of the land.
class Occupancy {
  public:
    /// A derived piece of the parcel that holds on the day.
    void add(const land::Vacancy& piece);
    /// Someone holds or uses the parcel on the day.
    void hold() { isHeld_ = true; }

    [[nodiscard]] std::string_view name() const;
    /// What the land is that no piece covers: `used` where someone holds or uses the parcel, else `other`.
    [[nodiscard]] std::string_view rest() const { return isHeld_ ? "used" : "other"; }
    /// The land of the pieces added.
    [[nodiscard]] RegisteredArea inPieces() const { return inPieces_; }

  private:
    RegisteredArea largest_{-1};
    RegisteredArea inPieces_;
    land::VacancyKind kind_ = land::VacancyKind::planned;
    bool isIdle_ = false;
    bool isHeld_ = false;
};

} // namespace mutu::office
