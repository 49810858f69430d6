// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/vacancy.h"

#include <optional>
#include <string>
#include <vector>

namespace mutu::query {

/// A place and how far from it, measured from the piece's nearest point.
struct Near {
    geom::Point place;
    Metre distance;
};

enum class Order : unsigned char { area, distance, place };

/// "Which vacant pieces …?"; all conditions hold together.
/// - `minArea`, `maxArea` (borders included) compare the connected piece for land, the parcel's area for floors.
/// - `minFloor` asks for floors of at least that area (a building's vacant floors together) and leaves land out.
/// - `pool` none: pieces of every pool that are vacant (kinds `pending` and `building` belong to no pool and are never
/// answered).
/// - `industry`: only pieces in a cluster zone meant for it.
/// - `near` and `window` test the piece's true outline, not its box.
/// - Order `area`: the largest land first, after all land the largest floors; `distance`: nearest first (needs `near`);
/// `place`: by parcel, as the book numbers them. Ties by parcel, land first, then building by building.
struct VacancyQuestion {
    Date asOf;
    std::optional<RegisteredArea> minArea;
    std::optional<RegisteredArea> maxArea;
    std::optional<RegisteredArea> minFloor;
    std::vector<RecordId> districts;
    std::vector<land::VacancyKind> kinds;
    land::Pool pool = land::Pool::none;
    std::string industry;
    std::optional<Near> near;
    std::optional<geom::Box> window;
    std::optional<RecordId> parcel;
    Order order = Order::area;
    std::size_t limit = 0; ///< 0: all
    bool withGeometry = true;
};

/// A vacant piece as officers read it.
struct VacancyRow {
    land::Vacancy vacancy;
    std::string code;
    std::string plot;
    std::string district;
    RegisteredArea parcelArea;
    geom::Point centroid; ///< a point inside the piece
    double distance = 0;  ///< metres from `near`, else 0
};

/// The sums of one district, kind and pool on a day: exactly the sums of the rows.
struct VacancyTotal {
    RecordId district;
    land::VacancyKind kind = land::VacancyKind::planned;
    land::Pool pool = land::Pool::none;
    std::int64_t count = 0;
    RegisteredArea area;
    RegisteredArea floor;
};

/// Whether a piece answers the question but for `industry` and the parcel's own area, which need other records, and for
/// its place.
bool answersButForPlace(const VacancyQuestion& question, const land::Vacancy& vacancy);
/// Whether an outline lies where the question asks: it meets the window, and is near enough. A question without a place
/// takes any.
bool liesWhereAsked(const VacancyQuestion& question, const geom::Shape& outline);
/// Both.
bool answers(const VacancyQuestion& question, const land::Vacancy& vacancy);
/// Puts rows into the question's order and cuts them to its limit.
void arrange(const VacancyQuestion& question, std::vector<VacancyRow>& rows);

} // namespace mutu::query
