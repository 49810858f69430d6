// SPDX-License-Identifier: Apache-2.0
#include "geo/book/pedigree.h"
#include "geo/book/surroundings.h"
#include "tests/geo/book/edited_book.h"
#include "tests/support/scratch.h"

#include <algorithm>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;
using mutu::tests::Scratch;

TEST_CASE("children get the next free codes, and a code once given is never given again") {
    auto book = newBook();
    auto old = parcel("330822001001GB00031", box(500, 0, 600, 60));
    old.validTo = Date::of(2019, 1, 1);
    add(book, {old, parcel("330822001002GB00090", box(700, 0, 800, 60))});
    const auto first = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    REQUIRE(first);
    REQUIRE(first->created.size() == 2);
    CHECK(first->created[0].code == "330822001001GB00032");
    CHECK(first->created[1].code == "330822001001GB00033");
    REQUIRE(book.undo({}, "王"));
    const auto second = applyEdit(book, splitAt(parcelNo(book, 1), 50), heading("split"));
    REQUIRE(second);
    CHECK(second->created[0].code == "330822001001GB00034");
}

TEST_CASE("a parcel with a plot number alone hands down plot numbers") {
    auto book = Book::inMemory(card());
    land::Parcel plot;
    plot.plot = "A-3";
    plot.geometry = box(0, 0, 100, 60);
    add(book, {plot});
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    REQUIRE(edited);
    CHECK(edited->created[0].plot == "A-3-1");
    CHECK(edited->created[1].plot == "A-3-2");
}

TEST_CASE("a code that was given before is refused") {
    auto book = newBook();
    auto edit = splitAt(parcelNo(book, 1), 40);
    std::get<land::Parcel>(*edit.changes[1].after).code = "330822001001GB00007";
    const auto edited = applyEdit(book, edit, heading("split"));
    REQUIRE_FALSE(edited);
    CHECK(edited.refusal().code == "code_used");
    CHECK(book.records().count(land::Kind::parcel) == 1);
}

TEST_CASE("lineage edges of a parent sum to its registered area, whatever the measured ones are") {
    auto book = newBook();
    REQUIRE(applyEdit(book, splitAt(parcelNo(book, 1), 37), heading("split")));
    const auto edges = all<land::Lineage>(book);
    REQUIRE(edges.size() == 2);
    CHECK(*edges[0].area + *edges[1].area == RegisteredArea(600001));
    CHECK(edges[0].document == "常自然资 5");
    CHECK(edges[0].on == day);
}

TEST_CASE("parcels changed by another process since they were read are a refusal, the book as it was") {
    auto book = newBook();
    add(book,
        {parcel("330822001001GB00008", box(100, 0, 150, 60)), parcel("330822001001GB00009", box(900, 0, 950, 60))});
    EditWishes wishes;
    wishes.readAt = book.records().revision();
    const auto edit = splitAt(parcelNo(book, 1), 40);
    const auto change = [&book](std::int64_t id) {
        const auto before = parcelNo(book, id);
        auto after = before;
        after.name += "改";
        REQUIRE(book.apply({heading("rename"), {{before, after}}}));
    };
    SECTION("the parcel itself") { change(1); }
    SECTION("a neighbour") { change(2); }
    const auto now = everything(book);
    const auto edited = applyEdit(book, edit, heading("split"), wishes);
    REQUIRE_FALSE(edited);
    CHECK(edited.refusal().code == "stale");
    CHECK(everything(book) == now);
}

TEST_CASE("a change far away does not make an edit stale") {
    auto book = newBook();
    add(book, {parcel("330822001001GB00009", box(900, 0, 950, 60))});
    EditWishes wishes;
    wishes.readAt = book.records().revision();
    add(book, {parcel("330822001001GB00010", box(960, 0, 990, 60))});
    const auto far = parcelNo(book, 2);
    auto renamed = far;
    renamed.name = "改";
    REQUIRE(book.apply({heading("rename"), {{far, renamed}}}));
    CHECK(applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"), wishes).ok());
}

TEST_CASE("boundary points keep their numbers, new corners are numbered on") {
    auto book = newBook();
    land::BoundaryPoint corner;
    corner.number = "J41";
    corner.mark = land::BoundaryMark::steelNail;
    corner.geometry = geom::Point{500'000'000, 3'200'000'000};
    add(book, {corner});
    REQUIRE(applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split")));
    const auto points = all<land::BoundaryPoint>(book);
    REQUIRE(points.size() == 3);
    CHECK(points[0].number == "J41");
    CHECK(points[0].mark == land::BoundaryMark::steelNail);
    CHECK(points[1].number == "J42");
    CHECK(points[2].number == "J43");
}

TEST_CASE("a boundary point goes along with its vertex and keeps its number and mark") {
    auto book = newBook();
    land::BoundaryPoint corner;
    corner.number = "J41";
    corner.mark = land::BoundaryMark::steelNail;
    corner.geometry = geom::Point{500'000'000, 3'200'000'000};
    add(book, {corner});
    const geom::Point to{499'999'000, 3'199'998'000};
    auto moved = parcelNo(book, 1);
    for (auto& point : std::get<geom::Region>(moved.geometry).parts.front().outer)
        if (point == std::get<geom::Point>(corner.geometry)) point = to;
    fabric::Edit edit;
    edit.changes.push_back({parcelNo(book, 1), moved});
    const auto edited = applyEdit(book, edit, heading("move"));
    if (!edited) FAIL(edited.refusal().message);
    const auto points = all<land::BoundaryPoint>(book);
    REQUIRE(points.size() == 1);
    CHECK(points[0].number == "J41");
    CHECK(points[0].mark == land::BoundaryMark::steelNail);
    CHECK(std::get<geom::Point>(points[0].geometry) == to);
}

TEST_CASE("a long series of splits and merges is undone and redone across restarts, record by record") {
    const Scratch scratch;
    const auto path = scratch.path("zone.mutu");
    std::vector<std::map<std::pair<land::Kind, std::int64_t>, std::string>> states;
    {
        auto book = Book::create(path, card());
        add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600001)});
        land::Right right;
        right.parcel.id = RecordId{1};
        right.area = RegisteredArea(600001);
        add(book, {right});
        states.push_back(everything(book));
    }
    std::int64_t whole = 1;
    constexpr int rounds = 12;
    for (int i = 0; i < rounds; ++i) {
        auto book = Book::open(path);
        const auto split = applyEdit(book, splitAt(parcelNo(book, whole), 20 + i), heading("split"));
        if (!split) FAIL(split.refusal().message);
        states.push_back(everything(book));
        fabric::Edit join;
        for (const auto& part : split->created) retire(join, parcelNo(book, part.id.value));
        descend(join, {split->created[0].id, split->created[1].id}, box(0, 0, 100, 60));
        const auto merged = applyEdit(book, join, heading("merge"));
        if (!merged) FAIL(merged.refusal().message);
        whole = merged->created[0].id.value;
        states.push_back(everything(book));
    }
    for (auto at = states.size() - 1; at > 0; --at) {
        auto book = Book::open(path);
        REQUIRE(book.undo({}, "李"));
        REQUIRE(everything(book) == states[at - 1]);
    }
    for (std::size_t at = 1; at < states.size(); ++at) {
        auto book = Book::open(path);
        REQUIRE(book.redo({}, "李"));
        REQUIRE(everything(book) == states[at]);
    }
    const auto book = Book::open(path);
    CHECK(book.verify().findings.empty());
    const auto pedigree = pedigreeOf(book.records(), RecordId{whole});
    CHECK(pedigree.parcels.size() == 1 + 3 * rounds);
    CHECK(pedigree.edges.size() == 4 * rounds);
    for (const auto& edge : pedigree.edges) CHECK(edge.parent.id < edge.child.id); // hence no circle
    for (const auto& [id, parcel] : pedigree.parcels) {
        std::int64_t sum = 0;
        for (const auto* edge : pedigree.childrenOf(id)) sum += edge->area->hundredths();
        if (parcel.registeredArea && parcel.validTo) CHECK(sum == parcel.registeredArea->hundredths());
    }
}

TEST_CASE("around a vertex stand the parcels along every edge that ends there") {
    auto book = Book::inMemory(card());
    add(book,
        {parcel("330822001001GB00001", box(0, 0, 500, 10)), parcel("330822001001GB00002", box(0, 10, 500, 20)),
         parcel("330822001001GB00003", box(400, -50, 450, -2)), parcel("330822001001GB00004", box(0, 40, 500, 50)),
         parcel("330822001001GB00005", box(300, 0, 310, 10))});
    const auto idsAround = [&](geom::Point at, std::optional<geom::Point> to = {}) {
        std::vector<std::int64_t> ids;
        for (const auto& found : parcelsAroundVertex(book.records(), at, to).parcels) ids.push_back(found.id.value);
        return ids;
    };
    CHECK(idsAround({500'000'000, 3'200'010'000}) == std::vector<std::int64_t>{1, 2, 5});
    CHECK(idsAround({500'200'000, 3'200'010'000}) == std::vector<std::int64_t>{1, 2, 5}); // on an edge
    CHECK(idsAround({500'000'000, 3'200'010'000}, geom::Point{500'000'000, 3'200'041'000}) ==
          std::vector<std::int64_t>{1, 2, 4, 5});
}

TEST_CASE("an edit is told with the areas of its lineage as they are written") {
    auto book = newBook();
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    REQUIRE(edited);
    const auto written = all<land::Lineage>(book);
    REQUIRE(edited->lineage.size() == written.size());
    for (std::size_t i = 0; i < written.size(); ++i) CHECK(edited->lineage[i].area == written[i].area);
    CHECK(*written[0].area + *written[1].area == RegisteredArea(600001));
}

TEST_CASE("on no day do two parcels hold the same ground, and no change is dated ahead") {
    auto book = newBook();
    const auto split = splitAt(parcelNo(book, 1), 40);
    if (const auto edited = applyEdit(book, split, heading("split")); !edited) FAIL(edited.refusal().message);
    const auto west = parcelNo(book, 2);
    fabric::Edit gone;
    retire(gone, west);
    std::get<land::Parcel>(*gone.changes[0].after).validTo = Date::of(2026, 6, 1);
    if (const auto edited = applyEdit(book, gone, heading("retire")); !edited) FAIL(edited.refusal().message);
    const auto added = [&](Date from) {
        fabric::Edit edit;
        auto child = parcel("", box(0, 0, 40, 60));
        child.plot = "N-1";
        child.validFrom = from;
        edit.changes.push_back({std::nullopt, child});
        return edit;
    };
    const auto early = applyEdit(book, added(Date::of(2026, 5, 20)), heading("add"));
    REQUIRE_FALSE(early);
    CHECK(early.refusal().code == "ground_taken_then");
    CHECK(early.refusal().where == west.code);
    const auto ahead = applyEdit(book, added(Date::of(2999, 1, 1)), heading("add"));
    REQUIRE_FALSE(ahead);
    CHECK(ahead.refusal().code == "day_ahead");
    const auto made = applyEdit(book, added(Date::of(2026, 6, 1)), heading("add"));
    if (!made) FAIL(made.refusal().message);
    fabric::Edit end;
    auto after = made->created[0];
    after.validTo = Date::of(2026, 7, 1);
    end.changes.push_back({made->created[0], after});
    if (const auto edited = applyEdit(book, end, heading("retire")); !edited) FAIL(edited.refusal().message);
    fabric::Edit back;
    auto again = parcelNo(book, 2);
    again.validTo.reset();
    back.changes.push_back({parcelNo(book, 2), again});
    const auto restored = applyEdit(book, back, heading("restore"));
    REQUIRE_FALSE(restored);
    CHECK(restored.refusal().code == "ground_taken_then");
}
