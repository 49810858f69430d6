// SPDX-License-Identifier: Apache-2.0
#include "geo/book/edit.h"
#include "geo/book/in_force.h"
#include "geo/book/pedigree.h"
#include "geo/change/codec.h"
#include "geo/geom/measure.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace mutu;
using namespace mutu::book;
using tests::Scratch;

namespace {

const Date day = Date::of(2026, 5, 1);
store::Card card() { return {"测试区", "EPSG:4549", false, "2026-01-01T00:00:00.000Z"}; }
change::Heading heading(const std::string& title) { return {title, "王", "", "", "常自然资 5", {}, {}}; }

/// A rectangle in metres from a corner of the plane where the tests live.
geom::Shape box(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    const auto at = [](std::int64_t x, std::int64_t y) {
        return geom::Point{500'000'000 + x * 1000, 3'200'000'000 + y * 1000};
    };
    return geom::Region{{{{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)}, {}}}};
}

land::Parcel parcel(const std::string& code, const geom::Shape& shape, std::int64_t registered = 0) {
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

land::Parcel parcelNo(const Book& book, std::int64_t id) {
    return std::get<land::Parcel>(*book.records().find(land::Kind::parcel, RecordId{id}));
}

void add(Book& book, std::vector<land::Record> records) {
    change::Changeset set{heading("add"), {}};
    for (auto& record : records) set.changes.push_back({std::nullopt, std::move(record)});
    const auto done = book.apply(std::move(set));
    if (!done) FAIL(done.refusal().message);
}

void retire(fabric::Edit& edit, const land::Parcel& parent) {
    auto after = parent;
    after.validTo = day;
    edit.changes.push_back({parent, after});
}

void descend(fabric::Edit& edit, const std::vector<RecordId>& parents, const geom::Shape& shape) {
    land::Parcel child;
    child.validFrom = day;
    child.geometry = shape;
    const auto area = geom::measuredArea(*geom::regionOf(shape)).rounded();
    for (const auto parent : parents) edit.lineage.push_back({parent, edit.changes.size(), area});
    edit.changes.push_back({std::nullopt, child});
}

/// Parcel 1, 100 m by 60 m, falls into a western and an eastern part.
fabric::Edit splitAt(const land::Parcel& parent, std::int64_t x) {
    fabric::Edit edit;
    retire(edit, parent);
    descend(edit, {parent.id}, box(0, 0, x, 60));
    descend(edit, {parent.id}, box(x, 0, 100, 60));
    return edit;
}

std::map<std::pair<land::Kind, std::int64_t>, std::string> everything(const Book& book) {
    std::map<std::pair<land::Kind, std::int64_t>, std::string> images;
    for (const auto kind : land::allKinds) {
        query::RecordQuestion question{.kind = kind};
        question.withRetired = true;
        book.records().visit(question, [&](const land::Record& record) {
            change::appendRecord(images[{kind, land::idOf(record).value}], record);
            return true;
        });
    }
    return images;
}

Book newBook() {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600001)});
    return book;
}

} // namespace

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

TEST_CASE("rights are shared by area, encumbrances pass to every child, buildings go where they stand") {
    auto book = newBook();
    land::Right right;
    right.parcel.id = RecordId{1};
    right.area = RegisteredArea(600001);
    right.developedExtent = box(10, 10, 50, 50);
    land::Right ended = right;
    ended.endedOn = Date::of(2020, 1, 1);
    land::Encumbrance mortgage;
    mortgage.parcel.id = RecordId{1};
    mortgage.kind = land::EncumbranceKind::mortgage;
    land::Building plant;
    plant.parcel.id = RecordId{1};
    plant.number = "3";
    plant.geometry = box(60, 10, 90, 50);
    land::Floor floor;
    floor.building.id = RecordId{1};
    land::Lease lease;
    lease.parcel.id = RecordId{1};
    lease.building.id = RecordId{1};
    lease.part = land::Part::building;
    land::Use use;
    use.parcel.id = RecordId{1};
    land::Approval approval;
    approval.parcel.id = RecordId{1};
    approval.area = RegisteredArea(600000);
    add(book, {right, ended, mortgage, plant, floor, lease, use, approval});
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    if (!edited) FAIL(edited.refusal().message);
    const auto west = edited->created[0].id, east = edited->created[1].id;
    const auto rights = all<land::Right>(book);
    REQUIRE(rights.size() == 4);
    CHECK(rights[0].parcel.id == RecordId{1});
    CHECK(rights[0].endedOn == day); // the retired parcel keeps its past
    CHECK(rights[1].endedOn == Date::of(2020, 1, 1));
    CHECK(rights[2].parcel.id == west);
    CHECK(rights[3].parcel.id == east);
    CHECK_FALSE(rights[2].endedOn);
    CHECK(*rights[2].area + *rights[3].area == RegisteredArea(600001));
    CHECK(geom::measuredArea(*geom::regionOf(rights[2].developedExtent)).rounded() == RegisteredArea(120000));
    CHECK(geom::measuredArea(*geom::regionOf(rights[3].developedExtent)).rounded() == RegisteredArea(40000));
    const auto encumbrances = all<land::Encumbrance>(book);
    REQUIRE(encumbrances.size() == 3);
    CHECK(encumbrances[0].endsOn == day);
    CHECK(encumbrances[1].parcel.id == west);
    CHECK(encumbrances[2].parcel.id == east);
    const auto buildings = all<land::Building>(book);
    REQUIRE(buildings.size() == 2);
    CHECK(buildings[1].parcel.id == east);
    REQUIRE(all<land::Floor>(book).size() == 2);
    CHECK(all<land::Floor>(book)[1].building.id == buildings[1].id);
    const auto leases = all<land::Lease>(book);
    REQUIRE(leases.size() == 2);
    CHECK(leases[0].endsOn == day);
    CHECK(leases[1].parcel.id == east);
    CHECK(leases[1].building.id == buildings[1].id);
    CHECK(all<land::Use>(book).size() == 3);
    const auto approvals = all<land::Approval>(book);
    REQUIRE(approvals.size() == 3);
    CHECK(*approvals[1].area == RegisteredArea(240000));
    CHECK(*approvals[2].area == RegisteredArea(360000));
}

TEST_CASE("on the days before a split its parcel reads as it did: what was vacant, who held it, what stood there") {
    auto book = newBook();
    land::District district;
    district.name = "集聚区";
    district.geometry = box(-1000, -1000, 1000, 1000);
    land::Approval reserve;
    reserve.parcel.id = RecordId{1};
    reserve.stage = land::ApprovalStage::reserve;
    reserve.approvedOn = Date::of(2015, 6, 1);
    add(book, {district, reserve});
    const auto vacantOn = [&](Date on) {
        std::map<RecordId, RegisteredArea> vacant;
        book.records().visitVacancies(on, [&](const land::Vacancy& piece) {
            if (piece.pool != land::Pool::none) vacant[piece.parcel.id] = vacant[piece.parcel.id] + piece.area;
            return true;
        });
        return vacant;
    };
    const auto eve = Date::of(2026, 4, 30);
    const auto before = vacantOn(eve);
    REQUIRE(before == std::map<RecordId, RegisteredArea>{{RecordId{1}, RegisteredArea(600001)}});
    const auto inForce = [&](Date on) {
        std::vector<RecordId> parcels;
        for (const auto& approval : all<land::Approval>(book))
            if (isInForceOn(on, approval, book.records())) parcels.push_back(approval.parcel.id);
        return parcels;
    };
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    if (!edited) FAIL(edited.refusal().message);
    CHECK(vacantOn(eve) == before);
    CHECK(inForce(eve) == std::vector{RecordId{1}});
    CHECK(inForce(day) == std::vector{edited->created[0].id, edited->created[1].id});
    const auto after = vacantOn(day);
    REQUIRE(after.size() == 2);
    CHECK(after.at(edited->created[0].id) + after.at(edited->created[1].id) == RegisteredArea(600000)); // as measured
}

TEST_CASE("a right and an approval that a split shared out are one again when the pieces are merged") {
    auto book = newBook();
    land::Right right;
    right.parcel.id = RecordId{1};
    right.contract = "C-1";
    right.area = RegisteredArea(600001);
    land::Approval approval;
    approval.parcel.id = RecordId{1};
    approval.document = "控规5";
    add(book, {right, approval});
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    if (!edited) FAIL(edited.refusal().message);
    fabric::Edit edit;
    for (const auto& child : edited->created) retire(edit, child);
    descend(edit, {edited->created[0].id, edited->created[1].id}, box(0, 0, 100, 60));
    const auto merged = applyEdit(book, edit, heading("merge"));
    if (!merged) FAIL(merged.refusal().message);
    std::vector<land::Right> held;
    for (const auto& each : all<land::Right>(book))
        if (!each.endedOn) held.push_back(each);
    REQUIRE(held.size() == 1);
    CHECK(held[0].parcel.id == merged->created[0].id);
    CHECK(held[0].area == RegisteredArea(600001));
    const auto approvals = all<land::Approval>(book);
    CHECK(std::count_if(approvals.begin(), approvals.end(), [](const auto& each) { return !each.endedOn; }) == 1);
}

TEST_CASE("a building that the new boundary would cut, and a use of an unmapped part, are a refusal with the list") {
    auto book = newBook();
    land::Building plant;
    plant.parcel.id = RecordId{1};
    plant.name = "2号厂房";
    plant.geometry = box(30, 10, 50, 50);
    land::Use use;
    use.parcel.id = RecordId{1};
    use.part = land::Part::area;
    use.landArea = RegisteredArea(1000);
    add(book, {plant, use});
    const auto before = everything(book);
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    REQUIRE_FALSE(edited);
    CHECK(edited.refusal().code == "still_held");
    CHECK(edited.refusal().where == "330822001001GB00007");
    CHECK(edited.refusal().message.find("2号厂房") != std::string::npos);
    CHECK(edited.refusal().message.find("use") != std::string::npos);
    CHECK(everything(book) == before);
    EditWishes wishes;
    wishes.heir = 2;
    const auto elsewhere = applyEdit(book, splitAt(parcelNo(book, 1), 20), heading("split"), wishes);
    if (!elsewhere) FAIL(elsewhere.refusal().message);
    CHECK(all<land::Use>(book).back().parcel.id == elsewhere->created[1].id);
}

TEST_CASE("a parcel that is retired for good while something stands on it is refused") {
    auto book = newBook();
    land::Right right;
    right.parcel.id = RecordId{1};
    right.contract = "C-1";
    add(book, {right});
    fabric::Edit edit;
    retire(edit, parcelNo(book, 1));
    const auto edited = applyEdit(book, edit, heading("retire"));
    REQUIRE_FALSE(edited);
    CHECK(edited.refusal().message.find("C-1") != std::string::npos);
}

TEST_CASE("parcels that become one bring their rights: those alike in all but area become one, the areas summed") {
    auto book = newBook();
    add(book, {parcel("330822001001GB00008", box(100, 0, 150, 60), 300000)});
    land::ClusterZone zone;
    zone.name = "钙产业区块";
    land::Right one, other;
    one.parcel.id = RecordId{1};
    other.parcel.id = RecordId{2};
    land::ZoneParcel first, second;
    first.zone.id = second.zone.id = RecordId{1};
    first.parcel.id = RecordId{1};
    second.parcel.id = RecordId{2};
    add(book, {zone, one, other, first, second});
    fabric::Edit edit;
    retire(edit, parcelNo(book, 1));
    retire(edit, parcelNo(book, 2));
    descend(edit, {RecordId{1}, RecordId{2}}, box(0, 0, 150, 60));
    const auto edited = applyEdit(book, edit, heading("merge"));
    if (!edited) FAIL(edited.refusal().message);
    const auto rights = all<land::Right>(book);
    REQUIRE(rights.size() == 3); // two that ended, and one of both
    CHECK(rights[2].parcel.id == edited->created[0].id);
    CHECK(rights[2].area == RegisteredArea(900001));
    const auto members = all<land::ZoneParcel>(book);
    REQUIRE(members.size() == 3);
    CHECK(members[2].parcel.id == edited->created[0].id);
    const auto edges = all<land::Lineage>(book);
    REQUIRE(edges.size() == 2);
    CHECK(edges[0].area == RegisteredArea(600001));
    CHECK(edges[1].area == RegisteredArea(300000));
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
