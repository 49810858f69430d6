// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

namespace mutu::land {

/// 产业: a named set of industries, such as 轴承 = 3451.
/// - `classes`: GB/T 4754-2017 codes of two to four digits, separated by blanks; a short code stands for all below it.
struct Industry {
    RecordId id;
    std::string name;
    std::string classes;
};

/// How binding a plan is. At most one plan of a district is adopted at a time.
enum class PlanState : unsigned char { draft, adopted, superseded };

/// 产业集群规划: a version of the cluster zones of a district; none names a district: of the whole zone.
/// - `document` and `adoptedOn`: the number and date of its approval, stated once it is adopted.
struct Plan {
    RecordId id;
    std::string name;
    std::string version;
    Reference<Kind::district> district;
    PlanState state = PlanState::draft;
    std::string document;
    std::optional<Date> adoptedOn;
    std::optional<Date> endedOn; ///< the first day on which another one holds
};

/// What an enterprise reported for one year; amounts in ten thousand yuan.
/// - `grade`: that of the per-mu evaluation, A to D; empty: not rated.
struct EnterpriseYear {
    RecordId id;
    Reference<Kind::enterprise> enterprise;
    std::optional<std::int64_t> year;
    bool aboveScale = false; ///< 规上
    std::optional<double> output;
    std::optional<double> addedValue;
    std::optional<double> tax;
    std::optional<double> investment;
    std::optional<std::int64_t> employees;
    std::string grade;
};

/// What a target counts.
enum class Measure : unsigned char { unstated, reusedLand, reusedFloor, cleared };

/// 目标: what the zone, or one district, is to reach in a year: land or floor put back to use, enterprises cleared.
struct Target {
    RecordId id;
    Reference<Kind::district> district;
    std::optional<std::int64_t> year;
    Measure measure = Measure::unstated;
    std::optional<RegisteredArea> area;
    std::optional<std::int64_t> count; ///< of enterprises
    std::string document;
};

/// 规则表: the text of a rule sheet that the office put in force instead of the one that comes with the program.
/// - `name`: which one (vacancy, fabric, clearing_and_reuse, …); of several, the latest in force on the day asked
/// holds.
struct RuleSheet {
    RecordId id;
    std::string name;
    std::string version;
    std::string document;
    std::optional<Date> inForceFrom;
    std::string text;
};

template <> struct Names<PlanState> {
    static constexpr std::array<std::string_view, 3> all{"draft", "adopted", "superseded"};
};
template <> struct Names<Measure> {
    static constexpr std::array<std::string_view, 4> all{"unstated", "reused_land", "reused_floor", "cleared"};
};

template <> struct Description<Industry> {
    static constexpr Kind kind = Kind::industry;
    static constexpr std::tuple fields{Field{1, "name", &Industry::name}, Field{2, "classes", &Industry::classes}};
};
template <> struct Description<Plan> {
    static constexpr Kind kind = Kind::plan;
    static constexpr std::tuple fields{Field{1, "name", &Plan::name},
                                       Field{2, "version", &Plan::version},
                                       Field{3, "district_id", &Plan::district},
                                       Field{4, "state", &Plan::state},
                                       Field{5, "document", &Plan::document},
                                       Field{6, "adopted_on", &Plan::adoptedOn},
                                       Field{7, "ended_on", &Plan::endedOn}};
};
template <> struct Description<EnterpriseYear> {
    static constexpr Kind kind = Kind::enterpriseYear;
    static constexpr std::tuple fields{Field{1, "enterprise_id", &EnterpriseYear::enterprise},
                                       Field{2, "year", &EnterpriseYear::year},
                                       Field{3, "above_scale", &EnterpriseYear::aboveScale},
                                       Field{4, "output", &EnterpriseYear::output},
                                       Field{5, "added_value", &EnterpriseYear::addedValue},
                                       Field{6, "tax", &EnterpriseYear::tax},
                                       Field{7, "investment", &EnterpriseYear::investment},
                                       Field{8, "employees", &EnterpriseYear::employees},
                                       Field{9, "grade", &EnterpriseYear::grade}};
};
template <> struct Description<Target> {
    static constexpr Kind kind = Kind::target;
    static constexpr std::tuple fields{
        Field{1, "district_id", &Target::district}, Field{2, "year", &Target::year},
        Field{3, "measure", &Target::measure},      Field{4, "area", &Target::area},
        Field{5, "count", &Target::count},          Field{6, "document", &Target::document}};
};
template <> struct Description<RuleSheet> {
    static constexpr Kind kind = Kind::ruleSheet;
    static constexpr std::tuple fields{Field{1, "name", &RuleSheet::name}, Field{2, "version", &RuleSheet::version},
                                       Field{3, "document", &RuleSheet::document},
                                       Field{4, "in_force_from", &RuleSheet::inForceFrom},
                                       Field{5, "text", &RuleSheet::text}};
};

} // namespace mutu::land
