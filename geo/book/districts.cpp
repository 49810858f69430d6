// SPDX-License-Identifier: Apache-2.0
#include "geo/book/districts.h"

#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"

namespace mutu::book {

Districts::District Districts::of(const land::Parcel& parcel) {
    if (parcel.district) return parcel.district;
    if (const auto known = byPlace_.find(parcel.id.value); known != byPlace_.end()) return known->second;
    if (!districts_) read();
    return byPlace_[parcel.id.value] = at(parcel);
}

void Districts::read() {
    districts_.emplace();
    query::RecordQuestion every;
    every.kind = land::Kind::district;
    store_.visit(every, [this](const land::Record& record) {
        districts_->push_back(std::get<land::District>(record));
        return true;
    });
}

Districts::District Districts::at(const land::Parcel& parcel) const {
    const auto* region = geom::regionOf(parcel.geometry);
    const auto place = region == nullptr || districts_->empty() ? std::nullopt : geom::interiorPoint(*region);
    if (!place) return {};
    for (const auto& district : *districts_) {
        const auto* outline = geom::regionOf(district.geometry);
        if (outline != nullptr && geom::side(*place, *outline) == geom::Side::inside) return {district.id};
    }
    return {};
}

exchange::Surroundings surroundingsOf(const Book& book) {
    exchange::Surroundings around{book.crs(), {}};
    book.records().visit({.kind = land::Kind::district}, [&around](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        if (const auto* region = geom::regionOf(district.geometry))
            around.districts.push_back({district.id, *region, geom::boxOf(*region)});
        return true;
    });
    return around;
}

} // namespace mutu::book
