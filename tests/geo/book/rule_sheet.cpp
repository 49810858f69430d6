// SPDX-License-Identifier: Apache-2.0
#include "geo/book/rule_sheet.h"

#include "geo/book/book.h"
#include "geo/store/spatialite/spatialite_store.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

using namespace mutu;

namespace {

void add(book::Book& book, land::Record record) {
    change::Changeset changeset;
    changeset.heading.title = "test";
    changeset.heading.author = "test";
    changeset.changes.push_back({std::nullopt, std::move(record)});
    REQUIRE(book.apply(std::move(changeset)).ok());
}

std::string evidenceIn(const book::Book& book) {
    std::string text;
    book.records().visitVacancies(Date::of(2020, 1, 1),
                                  [&](const land::Vacancy& piece) { return text += piece.evidence, true; });
    return text;
}

} // namespace

TEST_CASE("rows that another rule sheet derived are recognised, and the next write derives all of them anew") {
    const tests::Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    land::Approval approval;
    approval.parcel.id = RecordId{1};
    approval.stage = land::ApprovalStage::conversion;
    approval.approvedOn = Date::of(2018, 1, 1);
    {
        auto book = book::Book::create(path, {"test", "EPSG:4549", false, {}});
        CHECK(book::isDerivedByThisSheet(book.records())); // no row at all
        land::Parcel parcel;
        parcel.plot = "A-1";
        parcel.registeredArea = RegisteredArea(1000000);
        parcel.geometry =
            geom::Region{{{{{353692000, 3198829000}, {353792000, 3198829000}, {353792000, 3198929000}}, {}}}};
        add(book, parcel);
        add(book, approval);
        CHECK(book::isDerivedByThisSheet(book.records()));
    }
    {
        const std::unique_ptr<store::Store> store = store::SpatialiteStore::open(path, false);
        std::vector<land::Vacancy> rows;
        store->visitVacancies(Date::of(2020, 1, 1),
                              [&](const land::Vacancy& piece) { return rows.push_back(piece), true; });
        REQUIRE(rows.size() == 1);
        rows.front().id = {};
        rows.front().evidence = "批文 → 批而未供（规则 approved，某县-7）";
        const auto transaction = store->begin();
        transaction->replaceVacancies({RecordId{1}}, rows);
        transaction->commit();
        CHECK_FALSE(book::isDerivedByThisSheet(*store));
    }
    auto book = book::Book::open(path);
    land::Enterprise other; // touches no parcel
    other.name = "轴承厂";
    add(book, other);
    CHECK(book::isDerivedByThisSheet(book.records()));
    CHECK(evidenceIn(book).find("某县-7") == std::string::npos);
    CHECK_FALSE(evidenceIn(book).empty());
}
