// SPDX-License-Identifier: Apache-2.0
#pragma once

// A book of one parcel, 100 m by 60 m, and edits written by hand.

#include "geo/book/edit.h"
#include "geo/change/codec.h"
#include "geo/geom/measure.h"

#include "tests/support/everything.h"
#include "tests/support/given_records.h"

#include <catch2/catch.hpp>

#include <map>

namespace mutu::book::tests {

inline const Date day = Date::of(2026, 5, 1);
inline store::Card card() { return {"测试区", "EPSG:4549", false, "2026-01-01T00:00:00.000Z"}; }
inline change::Heading heading(const std::string& title) { return {title, "王", "", "", "常自然资 5", {}, {}}; }

/// A rectangle in metres from a corner of the plane where the tests live.
inline geom::Shape box(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    const auto at = [](std::int64_t x, std::int64_t y) {
        return geom::Point{500'000'000 + x * 1000, 3'200'000'000 + y * 1000};
    };
    return geom::Region{{{{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)}, {}}}};
}

inline land::Parcel parcel(const std::string& code, const geom::Shape& shape, std::int64_t registered = 0) {
    land::Parcel p;
    p.code = code;
    if (registered > 0) p.registeredArea = RegisteredArea(registered);
    p.geometry = shape;
    return p;
}

template <class Type> std::vector<Type> all(const Book& book) {
    std::vector<Type> found;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.withRetired = true;
    book.records().visit(question, [&](const land::Record& record) {
        found.push_back(std::get<Type>(record));
        return true;
    });
    return found;
}

inline land::Parcel parcelNo(const Book& book, std::int64_t id) {
    return std::get<land::Parcel>(*book.records().find(land::Kind::parcel, RecordId{id}));
}

inline void add(Book& book, std::vector<land::Record> records) {
    mutu::tests::GivenRecords source(std::move(records)); // as a file brings them, whatever findings they make
    book.take(heading("add"), source);
}

inline void retire(fabric::Edit& edit, const land::Parcel& parent) {
    auto after = parent;
    after.validTo = day;
    edit.changes.push_back({parent, after});
}

inline void descend(fabric::Edit& edit, const std::vector<RecordId>& parents, const geom::Shape& shape) {
    land::Parcel child;
    child.validFrom = day;
    child.geometry = shape;
    const auto area = geom::measuredArea(*geom::regionOf(shape)).rounded();
    for (const auto parent : parents) edit.lineage.push_back({parent, edit.changes.size(), area});
    edit.changes.push_back({std::nullopt, child});
}

/// Parcel 1, 100 m by 60 m, falls into a western and an eastern part.
inline fabric::Edit splitAt(const land::Parcel& parent, std::int64_t x) {
    fabric::Edit edit;
    retire(edit, parent);
    descend(edit, {parent.id}, box(0, 0, x, 60));
    descend(edit, {parent.id}, box(x, 0, 100, 60));
    return edit;
}

using mutu::test::everything;

inline Book newBook() {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600001)});
    return book;
}

} // namespace mutu::book::tests
