// SPDX-License-Identifier: Apache-2.0
#include "geo/book/import_directory.h"

#include "geo/book/sheet_in_force.h"
#include "geo/exchange/figures.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"

namespace mutu::book {

using land::Kind;

RecordId ImportDirectory::only(Kind kind, std::string_view column, std::string_view value) const {
    RecordId found;
    bool several = false;
    query::RecordQuestion question;
    question.kind = kind;
    question.key = query::Key{column, std::string(value)};
    records_.visit(question, [&](const land::Record& record) {
        several = static_cast<bool>(found);
        found = land::idOf(record);
        return !several;
    });
    return several ? RecordId{} : found;
}

RecordId ImportDirectory::find(Kind kind, std::string_view name, RecordId within) {
    switch (kind) {
    case Kind::parcel: {
        const RecordId id = only(kind, "code", name);
        return id ? id : only(kind, "plot", name);
    }
    case Kind::enterprise: {
        const RecordId id = land::isCreditCode(name) ? only(kind, "credit_code", name) : RecordId{};
        return id ? id : only(kind, "name", name);
    }
    case Kind::building:
        return building(name, within);
    case Kind::floor:
        return floor(name, within);
    default:
        break;
    }
    // Districts and zones are few; their codes have no index.
    const RecordId id = only(kind, "name", name);
    if (id || kind != Kind::district) return id;
    RecordId coded;
    records_.visit({.kind = kind, .ids = {}, .key = {}, .window = {}, .asOf = {}}, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        if (district.code == name) coded = district.id;
        return !coded;
    });
    return coded;
}

std::string ImportDirectory::industry(std::string_view text) {
    if (!classes_) classes_ = rulesOn<office::IndustryClasses>(records_, "industry_classes", Date::today());
    return classes_->meant(text);
}

RecordId ImportDirectory::onlyBuilding(RecordId parcel) {
    RecordId found;
    bool several = false;
    query::RecordQuestion question;
    question.kind = Kind::building;
    question.key = query::Key{"parcel_id", parcel};
    records_.visit(question, [&](const land::Record& record) {
        several = static_cast<bool>(found);
        found = land::idOf(record);
        return !several;
    });
    return several ? RecordId{} : found;
}

RecordId ImportDirectory::parcelAt(geom::Point place) {
    RecordId found;
    bool several = false;
    query::RecordQuestion question;
    question.window.emplace().add(place);
    records_.visit(question, [&](const land::Record& record) {
        const auto& parcel = std::get<land::Parcel>(record);
        const auto* outline = geom::regionOf(parcel.geometry);
        if (parcel.stratum != land::Stratum::surface || outline == nullptr) return true;
        if (geom::side(place, *outline) != geom::Side::inside) return true;
        several = static_cast<bool>(found);
        found = parcel.id;
        return !several;
    });
    return several ? RecordId{} : found;
}

RecordId ImportDirectory::building(std::string_view name, RecordId parcel) const {
    const auto slash = name.rfind('/');
    if (!parcel && slash != std::string_view::npos) {
        const auto title = name.substr(0, slash);
        parcel = only(Kind::parcel, "code", title);
        if (!parcel) parcel = only(Kind::parcel, "plot", title);
        name = name.substr(slash + 1);
    }
    if (!parcel) return {};
    RecordId numbered;
    RecordId named;
    query::RecordQuestion question;
    question.kind = Kind::building;
    question.key = query::Key{"parcel_id", parcel};
    records_.visit(question, [&](const land::Record& record) {
        const auto& building = std::get<land::Building>(record);
        if (!numbered && building.number == name) numbered = building.id;
        if (!named && building.name == name) named = building.id;
        return true;
    });
    return numbered ? numbered : named;
}

RecordId ImportDirectory::floor(std::string_view number, RecordId building) const {
    const auto storey = exchange::storeyNumber(number);
    if (!building || !storey) return {};
    RecordId found;
    query::RecordQuestion question;
    question.kind = Kind::floor;
    question.key = query::Key{"building_id", building};
    records_.visit(question, [&](const land::Record& record) {
        const auto& floor = std::get<land::Floor>(record);
        if (floor.number == *storey) found = floor.id;
        return !found;
    });
    return found;
}

} // namespace mutu::book
