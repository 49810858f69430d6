// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/base/date.h"
#include "geo/base/identifier.h"
#include "geo/geom/shape.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace mutu::land {

/// Every kind of record a book keeps. The numbers are part of the hash chain: never reuse or change one.
enum class Kind : unsigned char {
    district = 1,
    parcel = 2,
    approval = 3,
    building = 4,
    floor = 5,
    enterprise = 6,
    right = 7,
    lease = 8,
    use = 9,
    encumbrance = 10,
    clusterZone = 11,
    zoneParcel = 12,
    road = 13,
    facility = 14,
    boundaryPoint = 15,
    lineage = 16,
    findingAcceptance = 17,
    industry = 18,
    plan = 19,
    enterpriseYear = 20,
    target = 21,
    document = 22,
    clearingCase = 23,
    clearingItem = 24,
    reassignment = 25,
    caseStep = 26,
    stepDocument = 27,
    instalment = 28,
    stockLot = 29,
    reuseLine = 30,
    clearingCorrection = 31,
    ruleSheet = 32,
};

/// The table (and the word on the command line) of a kind: `district`, `parcel`, … `cluster_zone`, `zone_parcel`.
std::string_view name(Kind kind);
/// The kind of that name; also the plural and the Chinese word (`parcels`, `宗地`).
std::optional<Kind> kindNamed(std::string_view name);
/// In an order in which every reference points backwards.
inline constexpr std::array allKinds{Kind::ruleSheet,    Kind::document,
                                     Kind::industry,     Kind::district,
                                     Kind::enterprise,   Kind::parcel,
                                     Kind::approval,     Kind::building,
                                     Kind::floor,        Kind::right,
                                     Kind::lease,        Kind::use,
                                     Kind::encumbrance,  Kind::enterpriseYear,
                                     Kind::plan,         Kind::clusterZone,
                                     Kind::zoneParcel,   Kind::road,
                                     Kind::facility,     Kind::boundaryPoint,
                                     Kind::lineage,      Kind::findingAcceptance,
                                     Kind::target,       Kind::clearingCase,
                                     Kind::clearingItem, Kind::reassignment,
                                     Kind::caseStep,     Kind::stepDocument,
                                     Kind::instalment,   Kind::stockLot,
                                     Kind::reuseLine,    Kind::clearingCorrection};

/// Whether records of a kind come into a book only through its own commands, never from a file.
constexpr bool isMadeByTheBook(Kind kind) {
    switch (kind) {
    case Kind::lineage:
    case Kind::findingAcceptance:
    case Kind::document:
    case Kind::clearingCase:
    case Kind::clearingItem:
    case Kind::reassignment:
    case Kind::caseStep:
    case Kind::stepDocument:
    case Kind::instalment:
    case Kind::stockLot:
    case Kind::reuseLine:
    case Kind::clearingCorrection:
    case Kind::ruleSheet:
        return true;
    default:
        return false;
    }
}

/// The id of a record of one kind that this record points to; 0 is none.
template <Kind K> struct Reference {
    static constexpr Kind kind = K;
    RecordId id;

    explicit constexpr operator bool() const { return static_cast<bool>(id); }
    friend constexpr auto operator<=>(const Reference&, const Reference&) = default;
};

/// One field of a record: its column name in the database, and its number in the canonical bytes (never reused or
/// changed).
/// - An empty text, an absent optional, a zero reference, a false flag and a missing geometry are "not stated": NULL in
/// the database, left out of the bytes.
/// - Field types: std::string, bool, Date, RegisteredArea, std::int64_t and double as std::optional, Reference<K>,
/// geom::Shape, and enums with `names`.
template <class Record, class Type> struct Field {
    int number;
    std::string_view column;
    Type Record::*member;
};

/// What a record's fields are; specialised beside each record with `kind` and the tuple `fields`.
template <class Record> struct Description;

/// Calls visit(field) for each field of a record type, in order.
template <class Record, class Visit> constexpr void forEachField(Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Description<Record>::fields);
}

/// The stable English words of an enum, in order of its values; specialised beside each enum. The first value stands
/// for "not stated".
template <class Enum> struct Names;

template <class Enum> constexpr std::string_view name(Enum value) requires requires { Names<Enum>::all; }
{ return Names<Enum>::all[static_cast<std::size_t>(value)]; }

template <class Enum> constexpr std::optional<Enum> named(std::string_view text) {
    for (std::size_t i = 0; i < Names<Enum>::all.size(); ++i)
        if (Names<Enum>::all[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace mutu::land
