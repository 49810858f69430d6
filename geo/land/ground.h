// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

namespace mutu::land {

/// 片区: one of the zone's districts.
/// - `industries`: the leading industries, GB/T 4754 codes of two to four digits, separated by blanks.
struct District {
    RecordId id;
    std::string name;
    std::string code;
    std::string industries;
    std::optional<RegisteredArea> plannedArea;
    geom::Shape geometry;
};

/// Which layer of space a parcel divides: coverage rules hold within one.
enum class Stratum : unsigned char { surface, above, below, ownership };

/// 宗地 or, before it is registered, 地块: a piece of the coverage.
/// - `code`: the 19-character parcel code, may be empty; `plot`: the number a plan or supply gave it. At least one of
/// the two names it to officers.
/// - The areas are kept apart and never corrected by each other; measured area is computed from the geometry.
/// - `validFrom` unset: as long as anyone knows. `validTo` set: retired on that day, history, outside the coverage
/// rules.
struct Parcel {
    RecordId id;
    std::string code;
    std::string plot;
    std::string name;
    Reference<Kind::district> district;
    std::string subDistrict;
    Stratum stratum = Stratum::surface;
    std::string landUse;    ///< GB/T 21010-2017 class, such as 0601
    std::string plannedUse; ///< 用地用海 class, such as 100102
    std::string location;   ///< 坐落
    std::optional<RegisteredArea> registeredArea;
    std::optional<RegisteredArea> plannedArea;
    std::optional<RegisteredArea> approvedArea;
    std::optional<RegisteredArea> suppliedArea;
    std::optional<Date> validFrom;
    std::optional<Date> validTo;
    geom::Shape geometry;

    [[nodiscard]] bool isCurrentOn(Date date) const {
        return (!validFrom || *validFrom <= date) && (!validTo || date < *validTo);
    }
    /// What officers call it: the code, else the plot number.
    [[nodiscard]] const std::string& title() const { return code.empty() ? plot : code; }
};

/// The steps that bring land towards supply (vacancy rule sheet: P, A, C, B).
enum class ApprovalStage : unsigned char { none, plan, conversion, cleared, reserve, occupied };

/// 批次: one approval of a parcel's land: plan (控规), conversion (农转用/征收), cleared (净地), entry into reserve
/// (入储备库), occupied (已占用, built before supply).
struct Approval {
    RecordId id;
    Reference<Kind::parcel> parcel;
    ApprovalStage stage = ApprovalStage::none;
    std::string document;
    std::optional<Date> approvedOn;
    std::optional<Date> endedOn;
    std::optional<RegisteredArea> area;
};

/// 产业集群区块: a set of parcels (ZoneParcel) meant for some industries; the geometry is their dissolved outline.
struct ClusterZone {
    RecordId id;
    std::string name;
    Reference<Kind::district> district;
    std::string industries; ///< GB/T 4754 codes separated by blanks
    std::string plan;       ///< the plan's name and version, where the book has no record of it
    std::optional<Date> validFrom;
    std::optional<Date> validTo;
    geom::Shape geometry;
    Reference<Kind::plan> planVersion;
    Reference<Kind::industry> industry; ///< the named industry it is meant for
};

struct ZoneParcel {
    RecordId id;
    Reference<Kind::clusterZone> zone;
    Reference<Kind::parcel> parcel;
};

enum class RoadClass : unsigned char { branch, main, trunk };
enum class Stage : unsigned char { done, started, planned };

/// A road's centre line; `width` in whole millimetres of road surface.
struct Road {
    RecordId id;
    std::string name;
    RoadClass roadClass = RoadClass::branch;
    Stage stage = Stage::done;
    std::optional<std::int64_t> width;
    geom::Shape geometry;
};

/// A facility project: water works, sewage plant, heating, talent centre …
struct Facility {
    RecordId id;
    std::string name;
    std::string kind;
    Stage stage = Stage::done;
    Reference<Kind::district> district;
    std::optional<Date> dueOn;
    geom::Shape geometry;
};

template <> struct Names<Stratum> {
    static constexpr std::array<std::string_view, 4> all{"surface", "above", "below", "ownership"};
};
template <> struct Names<ApprovalStage> {
    static constexpr std::array<std::string_view, 6> all{"none",    "plan",    "conversion",
                                                         "cleared", "reserve", "occupied"};
};
template <> struct Names<RoadClass> {
    static constexpr std::array<std::string_view, 3> all{"branch", "main", "trunk"};
};
template <> struct Names<Stage> { static constexpr std::array<std::string_view, 3> all{"done", "started", "planned"}; };

template <> struct Description<District> {
    static constexpr Kind kind = Kind::district;
    static constexpr std::tuple fields{Field{1, "name", &District::name}, Field{2, "code", &District::code},
                                       Field{3, "industries", &District::industries},
                                       Field{4, "planned_area", &District::plannedArea},
                                       Field{5, "geometry", &District::geometry}};
};
template <> struct Description<Parcel> {
    static constexpr Kind kind = Kind::parcel;
    static constexpr std::tuple fields{Field{1, "code", &Parcel::code},
                                       Field{2, "plot", &Parcel::plot},
                                       Field{3, "name", &Parcel::name},
                                       Field{4, "district_id", &Parcel::district},
                                       Field{5, "sub_district", &Parcel::subDistrict},
                                       Field{6, "stratum", &Parcel::stratum},
                                       Field{7, "land_use", &Parcel::landUse},
                                       Field{8, "planned_use", &Parcel::plannedUse},
                                       Field{9, "location", &Parcel::location},
                                       Field{10, "registered_area", &Parcel::registeredArea},
                                       Field{11, "planned_area", &Parcel::plannedArea},
                                       Field{12, "approved_area", &Parcel::approvedArea},
                                       Field{13, "supplied_area", &Parcel::suppliedArea},
                                       Field{14, "valid_from", &Parcel::validFrom},
                                       Field{15, "valid_to", &Parcel::validTo},
                                       Field{16, "geometry", &Parcel::geometry}};
};
template <> struct Description<Approval> {
    static constexpr Kind kind = Kind::approval;
    static constexpr std::tuple fields{
        Field{1, "parcel_id", &Approval::parcel},  Field{2, "stage", &Approval::stage},
        Field{3, "document", &Approval::document}, Field{4, "approved_on", &Approval::approvedOn},
        Field{5, "ended_on", &Approval::endedOn},  Field{6, "area", &Approval::area}};
};
template <> struct Description<ClusterZone> {
    static constexpr Kind kind = Kind::clusterZone;
    static constexpr std::tuple fields{Field{1, "name", &ClusterZone::name},
                                       Field{2, "district_id", &ClusterZone::district},
                                       Field{3, "industries", &ClusterZone::industries},
                                       Field{4, "plan", &ClusterZone::plan},
                                       Field{5, "valid_from", &ClusterZone::validFrom},
                                       Field{6, "valid_to", &ClusterZone::validTo},
                                       Field{7, "geometry", &ClusterZone::geometry},
                                       Field{8, "plan_id", &ClusterZone::planVersion},
                                       Field{9, "industry_id", &ClusterZone::industry}};
};
template <> struct Description<ZoneParcel> {
    static constexpr Kind kind = Kind::zoneParcel;
    static constexpr std::tuple fields{Field{1, "zone_id", &ZoneParcel::zone},
                                       Field{2, "parcel_id", &ZoneParcel::parcel}};
};
template <> struct Description<Road> {
    static constexpr Kind kind = Kind::road;
    static constexpr std::tuple fields{Field{1, "name", &Road::name}, Field{2, "class", &Road::roadClass},
                                       Field{3, "stage", &Road::stage}, Field{4, "width", &Road::width},
                                       Field{5, "geometry", &Road::geometry}};
};
template <> struct Description<Facility> {
    static constexpr Kind kind = Kind::facility;
    static constexpr std::tuple fields{
        Field{1, "name", &Facility::name},    Field{2, "kind", &Facility::kind},
        Field{3, "stage", &Facility::stage},  Field{4, "district_id", &Facility::district},
        Field{5, "due_on", &Facility::dueOn}, Field{6, "geometry", &Facility::geometry}};
};

} // namespace mutu::land
