// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

#include <vector>

namespace mutu::land {

/// What a piece of land or floor is on a day, in the words of the vacancy rule sheet (批而未供, 供而未用, 用而未尽 …).
/// `used` and `other` pieces have no row.
enum class VacancyKind : unsigned char { pending, supplied, building, partly, reserve, approved, planned, floorVacant };

/// Which pool an officer draws from: `ready` can be given out now, `clearable` after someone leaves or something is
/// done, `future` after approval; `none`: not vacant.
enum class Pool : unsigned char { none, ready, clearable, future };

/// A connected piece of land, or the empty floors of one building, that is not in use: derived by the rule sheet, never
/// typed.
/// - It holds on days d with from <= d < until; `since` is when the vacancy itself began (it may lie before `from`: a
/// mortgage changes the pool, not the vacancy). Where nobody stated the day, `since` is Date::never(): it sorts last,
/// and is read by `knownSince`.
/// - `area` is the piece's land (0 for floors), `floor` the vacant floor area (0 for land).
/// - `evidence` names the rows and the rule the answer comes from, one a line, fit to print.
struct Vacancy {
    RecordId id;
    Reference<Kind::parcel> parcel;
    Reference<Kind::building> building; ///< for floors only
    std::int64_t piece = 1;             ///< counts the pieces of one parcel or the buildings, largest first
    VacancyKind kind = VacancyKind::planned;
    Pool pool = Pool::none;
    Reference<Kind::district> district;
    RegisteredArea area;
    RegisteredArea floor;
    Date since;
    Date from;
    Date until = Date::never();
    bool suspectedIdle = false;
    std::string evidence;
    std::optional<geom::Point> inside; ///< a point inside the outline, where it is known already
    geom::Shape geometry;

    [[nodiscard]] std::optional<Date> knownSince() const {
        return since == Date::never() ? std::nullopt : std::optional(since);
    }
};

template <> struct Names<VacancyKind> {
    static constexpr std::array<std::string_view, 8> all{"pending", "supplied", "building", "partly",
                                                         "reserve", "approved", "planned",  "floor_vacant"};
};
template <> struct Names<Pool> {
    static constexpr std::array<std::string_view, 4> all{"none", "ready", "clearable", "future"};
};

} // namespace mutu::land
