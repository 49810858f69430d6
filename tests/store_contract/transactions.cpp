// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "tests/store_contract/kept_store.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::store;
using namespace mutu::store::testing;
using land::Kind;

namespace {

land::Parcel parcelAt(std::int64_t x, const std::string& code = {}) {
    land::Parcel parcel;
    parcel.code = code;
    parcel.geometry = square(x, 0, 10);
    return parcel;
}

land::Vacancy pieceOf(RecordId parcel, std::int64_t area = 100) {
    land::Vacancy piece;
    piece.parcel = {parcel};
    piece.kind = land::VacancyKind::reserve;
    piece.pool = land::Pool::ready;
    piece.area = RegisteredArea(area);
    piece.from = piece.since = Date(0);
    piece.geometry = square(0, 0, 10);
    return piece;
}

std::vector<KeptChange> changesOf(const Store& store, Revision revision) {
    std::vector<KeptChange> kept;
    store.visitChanges(revision, [&kept](const KeptChange& change) {
        kept.push_back(change);
        return true;
    });
    return kept;
}

std::size_t piecesIn(const Store& store) {
    std::size_t count = 0;
    store.visitVacancies(Date(10), [&count](const land::Vacancy&) { return ++count, true; });
    return count;
}

Digest digest(unsigned char first) {
    Digest made{};
    made[0] = static_cast<std::byte>(first);
    made[31] = static_cast<std::byte>(0xA5);
    return made;
}

} // namespace

TEST_CASE("what is not committed leaves no trace") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, "一"), parcelAt(20, "二"), parcelAt(40, "三")});
    {
        const auto transaction = kept.store().begin();
        transaction->replaceVacancies({RecordId{1}}, {pieceOf(RecordId{1})});
        transaction->commit();
    }
    const auto before = all(kept.store(), {});
    {
        const auto transaction = kept.store().begin();
        transaction->expectMany();
        transaction->open({});
        auto moved = parcelAt(900, "移");
        moved.id = {1};
        auto retired = parcelAt(20, "二");
        retired.id = {2};
        retired.validTo = day("2020-01-01");
        std::vector<change::Change> changes{{std::nullopt, parcelAt(60)},
                                            {kept.store().find(Kind::parcel, RecordId{1}), moved},
                                            {kept.store().find(Kind::parcel, RecordId{2}), retired},
                                            {kept.store().find(Kind::parcel, RecordId{3}), std::nullopt}};
        writeInto(*transaction, changes);
        transaction->replaceVacancies({RecordId{1}, RecordId{3}}, {pieceOf(RecordId{3}), pieceOf(RecordId{3})});
        transaction->close(4, {}, {});
    }
    const auto check = [&] {
        const auto after = all(kept.store(), {});
        REQUIRE(after.size() == before.size());
        for (std::size_t i = 0; i < after.size(); ++i) CHECK(land::sameContent(after[i], before[i]));
        CHECK(kept.store().revision() == Revision{1});
        CHECK(kept.store().log().size() == 1);
        CHECK(changesOf(kept.store(), Revision{2}).empty());
        CHECK(kept.store().card().name == exampleCard().name);
        CHECK(kept.store().extent(Kind::parcel).maxX == 50000);
        CHECK(piecesIn(kept.store()) == 1);
        REQUIRE(kept.store().totals(Date(10)).size() == 1);
        CHECK(kept.store().totals(Date(10)).front().count == 1);
        query::RecordQuestion question;
        question.window = geom::Box{0, 0, 60000, 10000};
        CHECK(ids(kept.store(), question) == std::vector<std::int64_t>{1, 2, 3});
    };
    check();
    kept.reopen();
    check();
    CHECK(add(kept.store(), {parcelAt(60)}) == std::vector<RecordId>{{4}});
}

TEST_CASE("the store that writes reads its own writing") {
    MUTU_EVERY_STORE(kept);
    const auto transaction = kept.store().begin();
    CHECK(transaction->open({}) == Revision{1});
    std::vector<change::Change> changes{{std::nullopt, parcelAt(0, "新")}};
    writeInto(*transaction, changes);
    CHECK(kept.store().find(Kind::parcel, RecordId{1}));
    query::RecordQuestion question;
    question.key = query::Key{"code", std::string("新")};
    CHECK(ids(kept.store(), question).size() == 1);
    transaction->close(1, {}, {});
    transaction->commit();
    CHECK(kept.store().revision() == Revision{1});
}

TEST_CASE("an id is never used twice, not even after its record is gone") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0), parcelAt(20)});
    const auto last = kept.store().find(Kind::parcel, RecordId{2});
    remove(kept.store(), Kind::parcel, RecordId{2});
    kept.reopen();
    CHECK(add(kept.store(), {parcelAt(40)}) == std::vector<RecordId>{{3}});
    write(kept.store(), {{std::nullopt, last}}); // an undo brings a record back under its own id
    CHECK(land::sameContent(kept.store().find(Kind::parcel, RecordId{2}).value(), *last));
    CHECK(add(kept.store(), {parcelAt(60)}) == std::vector<RecordId>{{4}});
}

TEST_CASE("the log keeps each heading, oldest first, and can be cut to the newest") {
    MUTU_EVERY_STORE(kept);
    for (unsigned char i = 1; i <= 3; ++i) {
        const auto transaction = kept.store().begin();
        change::Heading heading;
        heading.title = "分割 '" + std::to_string(i) + "'";
        heading.author = "李";
        heading.at = "2026-03-04T05:06:07.008Z";
        heading.reason = "重新供地";
        heading.document = "常自然资〔2026〕8号";
        heading.origin = static_cast<change::Origin>(i - 1);
        heading.target = Revision{i - 1};
        CHECK(transaction->open(heading) == Revision{i});
        std::vector<change::Change> changes{{std::nullopt, parcelAt(0)}};
        writeInto(*transaction, changes);
        transaction->close(1, digest(static_cast<unsigned char>(i - 1)), digest(i));
        transaction->commit();
    }
    kept.reopen();
    const auto log = kept.store().log();
    REQUIRE(log.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& entry = log[i];
        CHECK(entry.revision.value == static_cast<std::int64_t>(i) + 1);
        CHECK(entry.heading.title == "分割 '" + std::to_string(i + 1) + "'");
        CHECK(entry.heading.author == "李");
        CHECK(entry.heading.at == "2026-03-04T05:06:07.008Z");
        CHECK(entry.heading.reason == "重新供地");
        CHECK(entry.heading.document == "常自然资〔2026〕8号");
        CHECK(entry.heading.origin == static_cast<change::Origin>(i));
        CHECK(entry.heading.target.value == static_cast<std::int64_t>(i));
        CHECK(entry.changeCount == 1);
        CHECK(entry.previousHash == digest(static_cast<unsigned char>(i)));
        CHECK(entry.hash == digest(static_cast<unsigned char>(i + 1)));
    }
    const auto newest = kept.store().log(2);
    REQUIRE(newest.size() == 2);
    CHECK(newest.front().revision == Revision{2});
    CHECK(kept.store().log(9).size() == 3);
}

TEST_CASE("a run of new records is one line of the history, anything else a line with its image") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0), parcelAt(20), parcelAt(40), land::Enterprise(), parcelAt(60)});
    auto kept1 = changesOf(kept.store(), Revision{1});
    REQUIRE(kept1.size() == 3);
    CHECK((kept1[0].kind == Kind::parcel && kept1[0].id == RecordId{1} && kept1[0].count == 3 &&
           kept1[0].before.empty()));
    CHECK((kept1[1].kind == Kind::enterprise && kept1[1].count == 1));
    CHECK((kept1[2].kind == Kind::parcel && kept1[2].id == RecordId{4} && kept1[2].count == 1));

    auto named = parcelAt(20, "改");
    named.id = {2};
    const auto was = kept.store().find(Kind::parcel, RecordId{2});
    const auto gone = kept.store().find(Kind::parcel, RecordId{3});
    write(kept.store(), {{was, named}, {gone, std::nullopt}, {std::nullopt, parcelAt(80)}});
    kept.reopen();
    const auto kept2 = changesOf(kept.store(), Revision{2});
    REQUIRE(kept2.size() == 3);
    std::string image;
    change::appendRecord(image, *was);
    CHECK((kept2[0].id == RecordId{2} && kept2[0].count == 1 && kept2[0].before == image));
    CHECK((kept2[1].id == RecordId{3} && !kept2[1].before.empty()));
    CHECK((kept2[2].id == RecordId{5} && kept2[2].before.empty()));
    int visited = 0;
    kept.store().visitChanges(Revision{2}, [&visited](const KeptChange&) { return ++visited < 2; });
    CHECK(visited == 2);
}

TEST_CASE("later changes are those of a range of records after a revision, runs included") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0), parcelAt(20), parcelAt(40), land::Enterprise()});
    auto second = parcelAt(20, "改");
    second.id = {2};
    put(kept.store(), second);
    second.code = "再改";
    put(kept.store(), second);
    remove(kept.store(), Kind::parcel, RecordId{3});
    land::Enterprise renamed;
    renamed.id = {1};
    renamed.name = "改";
    put(kept.store(), renamed);
    kept.reopen();
    const auto revisions = [&](std::int64_t after, std::int64_t first, std::int64_t last) {
        std::vector<std::int64_t> found;
        for (const auto& later :
             kept.store().laterChanges(Revision{after}, Kind::parcel, RecordId{first}, RecordId{last}))
            found.push_back(later.revision.value);
        return found;
    };
    CHECK(revisions(0, 2, 2) == std::vector<std::int64_t>{1, 2, 3});
    CHECK(revisions(1, 2, 2) == std::vector<std::int64_t>{2, 3});
    CHECK(revisions(1, 1, 3) == std::vector<std::int64_t>{2, 3, 4});
    CHECK(revisions(2, 1, 2) == std::vector<std::int64_t>{3});
    CHECK(revisions(0, 4, 9).empty());
    CHECK(revisions(4, 1, 3).empty());
    const auto later = kept.store().laterChanges(Revision{2}, Kind::parcel, RecordId{2}, RecordId{2});
    const auto image = std::as_bytes(std::span(later.front().change.before));
    CHECK(std::get<land::Parcel>(change::recordFrom(image)).code == "改");
}

TEST_CASE("announcing many records changes no answer") {
    MUTU_EVERY_STORE(kept);
    const auto load = [&](std::int64_t x0) {
        const auto transaction = kept.store().begin();
        transaction->expectMany();
        transaction->open({});
        std::vector<change::Change> changes;
        for (std::int64_t i = 0; i < 500; ++i)
            changes.push_back({std::nullopt, parcelAt(x0 + i * 20, "宗" + std::to_string(x0 + i))});
        writeInto(*transaction, changes);
        std::vector<land::Vacancy> pieces;
        for (const auto& change : changes) pieces.push_back(pieceOf(land::idOf(*change.after)));
        transaction->replaceVacancies({}, pieces);
        transaction->close(500, {}, {});
        transaction->commit();
    };
    load(0);
    load(100000); // the second time the tables are not empty
    kept.reopen();
    CHECK(kept.store().count(Kind::parcel) == 1000);
    query::RecordQuestion question;
    question.window = geom::Box{0, 0, 25000, 5000};
    CHECK(ids(kept.store(), question) == std::vector<std::int64_t>{1, 2});
    question = {};
    question.key = query::Key{"code", std::string("宗100007")};
    CHECK(ids(kept.store(), question) == std::vector<std::int64_t>{508});
    CHECK(piecesIn(kept.store()) == 1000);
    CHECK(changesOf(kept.store(), Revision{2}).size() == 1);
}

TEST_CASE("replacing derived pieces touches the named parcels alone and outside of history") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0), parcelAt(20), parcelAt(40)});
    const auto replace = [&](const std::vector<RecordId>& parcels, const std::vector<land::Vacancy>& rows) {
        const auto transaction = kept.store().begin();
        transaction->replaceVacancies(parcels, rows);
        transaction->commit();
    };
    CHECK_FALSE(kept.store().hasVacancies());
    replace({RecordId{1}, RecordId{2}}, {pieceOf(RecordId{1}, 10), pieceOf(RecordId{1}, 20), pieceOf(RecordId{2}, 30)});
    replace({RecordId{1}, RecordId{3}}, {pieceOf(RecordId{3}, 40)});
    kept.reopen();
    std::vector<std::pair<std::int64_t, std::int64_t>> left;
    kept.store().visitVacancies(Date(10), [&left](const land::Vacancy& piece) {
        left.emplace_back(piece.parcel.id.value, piece.area.hundredths());
        return true;
    });
    CHECK(left == std::vector<std::pair<std::int64_t, std::int64_t>>{{2, 30}, {3, 40}});
    CHECK(kept.store().hasVacancies());
    CHECK(kept.store().revision() == Revision{1});
    REQUIRE(kept.store().totals(Date(10)).size() == 1);
    CHECK(kept.store().totals(Date(10)).front().area == RegisteredArea(70));
}

TEST_CASE("a backup is a complete copy and never overwrites") {
    MUTU_EVERY_STORE(kept);
    add(kept.store(), {parcelAt(0, "一")});
    if (!kept.isFile()) {
        CHECK_THROWS_AS(kept.store().backup("/nowhere", {}), Error);
        return;
    }
    const auto copy = (kept.folder() / "copy.mutu").string();
    kept.store().backup(copy, {});
    CHECK_THROWS_AS(kept.store().backup(copy, {}), Error);
    add(kept.store(), {parcelAt(20, "二")});
    kept.openInstead(copy);
    CHECK(kept.store().count(Kind::parcel) == 1);
    CHECK(kept.store().log().size() == 1);
}

TEST_CASE("a named series gives no number twice, and none of a write that did not happen") {
    MUTU_EVERY_STORE(kept);
    {
        const auto transaction = kept.store().begin();
        CHECK(transaction->nextNumber("code:330822001001GB", 38) == 38);
        CHECK(transaction->nextNumber("code:330822001001GB", 5) == 39);
        CHECK(transaction->nextNumber("point", 1) == 1);
        transaction->commit();
    }
    kept.reopen();
    {
        const auto transaction = kept.store().begin();
        CHECK(transaction->nextNumber("code:330822001001GB", 1) == 40);
    }
    const auto transaction = kept.store().begin();
    CHECK(transaction->nextNumber("code:330822001001GB", 1) == 40);
    CHECK(transaction->nextNumber("point", 1) == 2);
}

TEST_CASE("the last parcel code of a series is found among current and retired parcels") {
    MUTU_EVERY_STORE(kept);
    CHECK(kept.store().lastParcelCode("330822001001GB").empty());
    auto retired = parcelAt(40, "330822001001GB00009");
    retired.validTo = Date(100);
    add(kept.store(), {parcelAt(0, "330822001001GB00007"), parcelAt(20, "330822001001GX00044"), retired,
                       parcelAt(60, "330822001001GA99999"), parcelAt(80)});
    CHECK(kept.store().lastParcelCode("330822001001GB") == "330822001001GB00009");
    CHECK(kept.store().lastParcelCode("330822001001GX") == "330822001001GX00044");
    CHECK(kept.store().lastParcelCode("330822001002GB").empty());
}
