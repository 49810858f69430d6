// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/vacancy.h"

#include <optional>
#include <string>
#include <vector>

// Parcels as the tests of this folder need them: 100 m × 200 m (30 mu) unless said otherwise, with dates as texts.
namespace mutu::office::testing {

inline Date day(const char* text) { return Date::parse(text).value(); }
inline RegisteredArea squareMetres(double area) { return RegisteredArea::nearest(SquareMetre(area)); }

inline geom::Polygon rectangle(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) { // metres
    x0 *= 1000, y0 *= 1000, x1 *= 1000, y1 *= 1000;
    return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}};
}

inline ParcelFile thirtyMu() {
    ParcelFile file;
    file.parcel.id = {7};
    file.parcel.district = {RecordId{2}};
    file.parcel.code = "330822001001GB00007";
    file.parcel.registeredArea = squareMetres(20000);
    file.parcel.geometry = geom::Region{{rectangle(0, 0, 100, 200)}};
    return file;
}

inline land::Approval approval(land::ApprovalStage stage, const char* on, const char* document = "常政批〔2015〕3号") {
    static std::int64_t id = 0;
    land::Approval approval;
    approval.id = {++id};
    approval.stage = stage;
    approval.document = document;
    approval.approvedOn = Date::parse(on);
    return approval;
}

/// Granted land: signed 2015-03-01, start agreed a year later, completion two years after that.
inline land::Right grant() {
    land::Right right;
    right.id = {1};
    right.rightType = "3";
    right.nature = "102";
    right.contract = "CS-2015-031";
    right.signedOn = day("2015-03-01");
    right.agreedStartOn = day("2016-03-01");
    right.agreedCompletionOn = day("2018-03-01");
    return right;
}

inline land::Encumbrance mortgage(const char* begins, std::optional<Date> ends = {}) {
    land::Encumbrance encumbrance;
    encumbrance.id = {1};
    encumbrance.kind = land::EncumbranceKind::mortgage;
    encumbrance.document = "常押 12";
    encumbrance.beneficiary = "工商银行";
    encumbrance.beginsOn = day(begins);
    encumbrance.endsOn = ends;
    return encumbrance;
}

/// The rows that hold on a day.
inline std::vector<land::Vacancy> on(const ParcelFile& file, const char* date,
                                     const VacancyRules& rules = VacancyRules::standard()) {
    std::vector<land::Vacancy> rows;
    for (auto& row : vacancies(file, rules))
        if (row.from <= day(date) && day(date) < row.until) rows.push_back(row);
    return rows;
}

/// What the parcel's land is on a day: the only row's kind, `used or other` without a row.
inline std::string kindOn(const ParcelFile& file, const char* date,
                          const VacancyRules& rules = VacancyRules::standard()) {
    const auto rows = on(file, date, rules);
    if (rows.empty()) return "used or other";
    return rows.size() == 1 ? std::string(land::name(rows.front().kind)) : "several";
}

} // namespace mutu::office::testing
