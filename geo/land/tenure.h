// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/field.h"

namespace mutu::land {

/// An enterprise; `industry` is a GB/T 4754-2017 code of two to four digits.
struct Enterprise {
    RecordId id;
    std::string name;
    std::string creditCode; ///< 统一社会信用代码, 18 characters, may be empty
    std::string industry;
    std::string formerName;
    std::optional<Date> registeredOn;
    std::optional<Date> closedOn;
};

/// A building; the footprint is optional.
struct Building {
    RecordId id;
    Reference<Kind::parcel> parcel;
    std::string number; ///< 幢号
    std::string name;
    std::string structure;
    bool standardPlant = false; ///< 标准厂房
    std::optional<std::int64_t> storeys;
    std::optional<Date> completedOn;
    std::optional<RegisteredArea> floorArea;
    geom::Shape geometry;
};

struct Floor {
    RecordId id;
    Reference<Kind::building> building;
    std::int64_t number = 0; ///< 1 is the ground floor, −1 the first below
    std::optional<RegisteredArea> area;
    std::optional<std::int64_t> height; ///< clear height in millimetres
};

/// What an assignment of space covers.
enum class Part : unsigned char { whole, area, building, floor };

/// 权利: the registered (or contracted) right to a parcel, with the dates of its supply contract.
/// - Dates after the vacancy rule sheet: signed S, handed over D, agreed start K0, started K1, suspended M, agreed
/// completion W0, completed W. The days of production are in no rule of the sheet; the calendar knows them.
/// - `developedExtent` is the part of the parcel that is developed; `developedArea` states its size where no map of it
/// exists.
struct Right {
    RecordId id;
    Reference<Kind::parcel> parcel;
    Reference<Kind::enterprise> holder;
    std::string rightType; ///< 权利类型 code, such as 3
    std::string nature;    ///< 权利性质 code, such as 102 (出让)
    std::string contract;
    std::string certificate;
    std::optional<RegisteredArea> area;
    std::optional<std::int64_t> share; ///< of co-owners, in millionths; absent: sole
    std::optional<Date> signedOn;
    std::optional<Date> handedOverOn;
    std::optional<Date> agreedStartOn;
    std::optional<Date> startedOn;
    std::optional<Date> suspendedOn;
    std::optional<Date> agreedCompletionOn;
    std::optional<Date> completedOn;
    std::optional<Date> termEndsOn;
    std::optional<Date> endedOn;
    std::optional<double> investedShare; ///< 0 … 1 of the agreed investment
    std::optional<RegisteredArea> developedArea;
    geom::Shape developedExtent;
    std::string supervisionNumber;          ///< 电子监管号
    std::optional<std::int64_t> price;      ///< 出让/划拨价款, hundredths of a yuan
    std::optional<double> agreedInvestment; ///< ten thousand yuan
    std::optional<Date> agreedProductionOn; ///< 约定投产: production should have begun
    std::optional<Date> producedOn;         ///< 投产: it began
};

enum class LeaseLevel : unsigned char { head, sublease };

/// 租约: a head lease from the holder, or a sublease from a lessee.
struct Lease {
    RecordId id;
    Reference<Kind::parcel> parcel;
    Reference<Kind::building> building;
    Reference<Kind::floor> floor;
    Reference<Kind::enterprise> lessee;
    LeaseLevel level = LeaseLevel::head;
    Part part = Part::whole;
    std::string contract;
    std::optional<RegisteredArea> landArea;
    std::optional<RegisteredArea> floorArea;
    std::optional<Date> beginsOn;
    std::optional<Date> endsOn; ///< the first day on which it no longer holds
    Reference<Kind::enterprise> lessor;
};

/// 实际使用: who is really there.
struct Use {
    RecordId id;
    Reference<Kind::parcel> parcel;
    Reference<Kind::building> building;
    Reference<Kind::floor> floor;
    Reference<Kind::enterprise> user;
    Part part = Part::whole;
    std::optional<RegisteredArea> landArea;
    std::optional<RegisteredArea> floorArea;
    std::optional<Date> beginsOn;
    std::optional<Date> endsOn; ///< the first day on which it no longer holds
};

enum class EncumbranceKind : unsigned char { none, mortgage, seizure, soil, arrears };

/// 抵押, 查封, soil or arrears, with the date on which the office last checked.
struct Encumbrance {
    RecordId id;
    Reference<Kind::parcel> parcel;
    EncumbranceKind kind = EncumbranceKind::none;
    std::string document;
    std::string beneficiary;
    std::optional<Date> beginsOn;
    std::optional<Date> endsOn;
    std::optional<Date> checkedOn;
};

template <> struct Names<Part> {
    static constexpr std::array<std::string_view, 4> all{"whole", "area", "building", "floor"};
};
template <> struct Names<LeaseLevel> { static constexpr std::array<std::string_view, 2> all{"head", "sublease"}; };
template <> struct Names<EncumbranceKind> {
    static constexpr std::array<std::string_view, 5> all{"none", "mortgage", "seizure", "soil", "arrears"};
};

template <> struct Description<Enterprise> {
    static constexpr Kind kind = Kind::enterprise;
    static constexpr std::tuple fields{Field{1, "name", &Enterprise::name},
                                       Field{2, "credit_code", &Enterprise::creditCode},
                                       Field{3, "industry", &Enterprise::industry},
                                       Field{4, "former_name", &Enterprise::formerName},
                                       Field{5, "registered_on", &Enterprise::registeredOn},
                                       Field{6, "closed_on", &Enterprise::closedOn}};
};
template <> struct Description<Building> {
    static constexpr Kind kind = Kind::building;
    static constexpr std::tuple fields{Field{1, "parcel_id", &Building::parcel},
                                       Field{2, "number", &Building::number},
                                       Field{3, "name", &Building::name},
                                       Field{4, "structure", &Building::structure},
                                       Field{5, "standard_plant", &Building::standardPlant},
                                       Field{6, "storeys", &Building::storeys},
                                       Field{7, "completed_on", &Building::completedOn},
                                       Field{8, "floor_area", &Building::floorArea},
                                       Field{9, "geometry", &Building::geometry}};
};
template <> struct Description<Floor> {
    static constexpr Kind kind = Kind::floor;
    static constexpr std::tuple fields{Field{1, "building_id", &Floor::building}, Field{2, "number", &Floor::number},
                                       Field{3, "area", &Floor::area}, Field{4, "height", &Floor::height}};
};
template <> struct Description<Right> {
    static constexpr Kind kind = Kind::right;
    static constexpr std::tuple fields{Field{1, "parcel_id", &Right::parcel},
                                       Field{2, "holder_id", &Right::holder},
                                       Field{3, "right_type", &Right::rightType},
                                       Field{4, "nature", &Right::nature},
                                       Field{5, "contract", &Right::contract},
                                       Field{6, "certificate", &Right::certificate},
                                       Field{7, "area", &Right::area},
                                       Field{8, "share", &Right::share},
                                       Field{9, "signed_on", &Right::signedOn},
                                       Field{10, "handed_over_on", &Right::handedOverOn},
                                       Field{11, "agreed_start_on", &Right::agreedStartOn},
                                       Field{12, "started_on", &Right::startedOn},
                                       Field{13, "suspended_on", &Right::suspendedOn},
                                       Field{14, "agreed_completion_on", &Right::agreedCompletionOn},
                                       Field{15, "completed_on", &Right::completedOn},
                                       Field{16, "term_ends_on", &Right::termEndsOn},
                                       Field{17, "ended_on", &Right::endedOn},
                                       Field{18, "invested_share", &Right::investedShare},
                                       Field{19, "developed_area", &Right::developedArea},
                                       Field{20, "developed_extent", &Right::developedExtent},
                                       Field{21, "supervision_number", &Right::supervisionNumber},
                                       Field{22, "price", &Right::price},
                                       Field{23, "agreed_investment", &Right::agreedInvestment},
                                       Field{24, "agreed_production_on", &Right::agreedProductionOn},
                                       Field{25, "produced_on", &Right::producedOn}};
};
template <> struct Description<Lease> {
    static constexpr Kind kind = Kind::lease;
    static constexpr std::tuple fields{
        Field{1, "parcel_id", &Lease::parcel},     Field{2, "building_id", &Lease::building},
        Field{3, "floor_id", &Lease::floor},       Field{4, "lessee_id", &Lease::lessee},
        Field{5, "level", &Lease::level},          Field{6, "part", &Lease::part},
        Field{7, "contract", &Lease::contract},    Field{8, "land_area", &Lease::landArea},
        Field{9, "floor_area", &Lease::floorArea}, Field{10, "begins_on", &Lease::beginsOn},
        Field{11, "ends_on", &Lease::endsOn},      Field{12, "lessor_id", &Lease::lessor}};
};
template <> struct Description<Use> {
    static constexpr Kind kind = Kind::use;
    static constexpr std::tuple fields{Field{1, "parcel_id", &Use::parcel},
                                       Field{2, "building_id", &Use::building},
                                       Field{3, "floor_id", &Use::floor},
                                       Field{4, "user_id", &Use::user},
                                       Field{5, "part", &Use::part},
                                       Field{6, "land_area", &Use::landArea},
                                       Field{7, "floor_area", &Use::floorArea},
                                       Field{8, "begins_on", &Use::beginsOn},
                                       Field{9, "ends_on", &Use::endsOn}};
};
template <> struct Description<Encumbrance> {
    static constexpr Kind kind = Kind::encumbrance;
    static constexpr std::tuple fields{
        Field{1, "parcel_id", &Encumbrance::parcel},    Field{2, "kind", &Encumbrance::kind},
        Field{3, "document", &Encumbrance::document},   Field{4, "beneficiary", &Encumbrance::beneficiary},
        Field{5, "begins_on", &Encumbrance::beginsOn},  Field{6, "ends_on", &Encumbrance::endsOn},
        Field{7, "checked_on", &Encumbrance::checkedOn}};
};

} // namespace mutu::land
