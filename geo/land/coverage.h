// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

namespace mutu::land {

/// 宗地沿革: a stretch of land passed from a retired parcel to a new one.
/// - `area`: the shared area in the parent's registered measure (measured where none is registered); what a parent's
/// edges state together is the parent's area.
/// - Made by the book alone with the edit that retired the parent, never imported: a child is always younger than its
/// parent, so edges form no circle.
struct Lineage {
    RecordId id;
    Reference<Kind::parcel> parent;
    Reference<Kind::parcel> child;
    std::optional<RegisteredArea> area;
    std::optional<Date> on;
    std::string document; ///< the document that the edit was made by
};

/// 界标: what stands in the ground at a boundary point (TD/T 1001).
enum class BoundaryMark : unsigned char { unstated, steelNail, concretePost, limePost, paint, porcelain, none, other };
/// How the coordinates were found: 解析 (computed from measurements) or 图解 (taken off a map).
enum class PointCategory : unsigned char { unstated, analytic, graphic };

/// 界址点: a numbered point of parcel boundaries, known by its coordinate and shared by all parcels that meet there.
/// - `number` and `mark` stay with the coordinate whatever becomes of the parcels; two points never share a place.
struct BoundaryPoint {
    RecordId id;
    std::string number;
    BoundaryMark mark = BoundaryMark::unstated;
    PointCategory category = PointCategory::unstated;
    std::string subDistrict;
    geom::Shape geometry; ///< a point
};

/// A finding of the coverage check that the office lets stand, with its reason.
/// - It covers a finding of that code at that place among those parcels; if one of the three changes, the finding is
/// open again.
/// - `parcels`: the codes (or plot numbers) in order, separated by blanks.
struct FindingAcceptance {
    RecordId id;
    std::string code;
    std::string parcels;
    std::string reason;
    std::string document;
    std::optional<Date> on;
    geom::Shape geometry; ///< the place, a point
};

template <> struct Names<BoundaryMark> {
    static constexpr std::array<std::string_view, 8> all{"unstated", "steel_nail", "concrete_post", "lime_post",
                                                         "paint",    "porcelain",  "none",          "other"};
};
template <> struct Names<PointCategory> {
    static constexpr std::array<std::string_view, 3> all{"unstated", "analytic", "graphic"};
};

template <> struct Description<Lineage> {
    static constexpr Kind kind = Kind::lineage;
    static constexpr std::tuple fields{Field{1, "parent_id", &Lineage::parent}, Field{2, "child_id", &Lineage::child},
                                       Field{3, "area", &Lineage::area}, Field{4, "on_date", &Lineage::on},
                                       Field{5, "document", &Lineage::document}};
};
template <> struct Description<BoundaryPoint> {
    static constexpr Kind kind = Kind::boundaryPoint;
    static constexpr std::tuple fields{
        Field{1, "number", &BoundaryPoint::number}, Field{2, "mark", &BoundaryPoint::mark},
        Field{3, "category", &BoundaryPoint::category}, Field{4, "sub_district", &BoundaryPoint::subDistrict},
        Field{5, "geometry", &BoundaryPoint::geometry}};
};
template <> struct Description<FindingAcceptance> {
    static constexpr Kind kind = Kind::findingAcceptance;
    static constexpr std::tuple fields{
        Field{1, "code", &FindingAcceptance::code},      Field{2, "parcels", &FindingAcceptance::parcels},
        Field{3, "reason", &FindingAcceptance::reason},  Field{4, "document", &FindingAcceptance::document},
        Field{5, "accepted_on", &FindingAcceptance::on}, Field{6, "geometry", &FindingAcceptance::geometry}};
};

} // namespace mutu::land
