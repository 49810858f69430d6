// SPDX-License-Identifier: Apache-2.0
// What hung on a parcel, once others follow it.
#include "geo/book/in_force.h"
#include "tests/geo/book/edited_book.h"

#include <algorithm>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

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

TEST_CASE("a building that the new boundary cuts goes whole, with all in it, to the parcel that the officer says") {
    const auto cut = [](std::int64_t x, const EditWishes& wishes) {
        auto book = newBook();
        land::Building plant;
        plant.parcel.id = RecordId{1};
        plant.geometry = box(30, 10, 50, 50);
        land::Lease lease;
        lease.parcel.id = RecordId{1};
        lease.building.id = RecordId{1};
        lease.part = land::Part::building;
        add(book, {plant, lease});
        const auto before = everything(book);
        const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), x), heading("split"), wishes);
        if (!edited) return edited.refusal().code + ": " + edited.refusal().remedy;
        const auto buildings = all<land::Building>(book);
        const auto leases = all<land::Lease>(book);
        REQUIRE(buildings.size() == 2);
        REQUIRE(leases.size() == 2);
        CHECK(buildings[1].geometry == plant.geometry);
        CHECK(leases[1].building.id == buildings[1].id);
        CHECK(leases[1].parcel.id == buildings[1].parcel.id);
        REQUIRE(book.undo({}, "王"));
        CHECK(everything(book) == before);
        return std::string(buildings[1].parcel.id == edited->created[0].id ? "west" : "east");
    };
    EditWishes largest;
    largest.buildingsToLargest = true;
    EditWishes second;
    second.buildingHeir = 2; // the index of the eastern part among the edit's changes
    CHECK(cut(40, {}) == "still_held: draw the new boundary clear of the building, or say which new parcel takes it "
                         "(--building-to)");
    CHECK(cut(35, largest) == "east");
    CHECK(cut(45, largest) == "west");
    CHECK(cut(40, largest) == "west"); // of equal shares the first
    CHECK(cut(45, second) == "east");
}

TEST_CASE("a lease of a floor that its building does not have is named, and the edit refused") {
    auto book = newBook();
    land::Building one;
    one.parcel.id = RecordId{1};
    one.geometry = box(60, 10, 90, 50);
    auto other = one;
    other.geometry = box(60, 52, 90, 58);
    land::Floor floor;
    floor.building.id = RecordId{2};
    land::Lease lease;
    lease.parcel.id = RecordId{1};
    lease.building.id = RecordId{1};
    lease.floor.id = RecordId{1};
    lease.part = land::Part::floor;
    add(book, {parcel("330822001001GB00008", box(200, 0, 300, 60))});
    other.parcel.id = RecordId{2};
    other.geometry = box(210, 10, 220, 50);
    add(book, {one, other, floor, lease});
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    REQUIRE_FALSE(edited);
    CHECK(edited.refusal().code == "still_held");
    CHECK(edited.refusal().message.find("(on a floor that its building does not have)") != std::string::npos);
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

TEST_CASE("two records of one parcel stay two though they are alike") {
    auto book = newBook();
    land::Use use;
    use.parcel.id = RecordId{1};
    use.part = land::Part::area;
    use.landArea = RegisteredArea(1000);
    land::Use other = use;
    other.landArea = RegisteredArea(2000);
    land::Encumbrance mortgage;
    mortgage.parcel.id = RecordId{1};
    mortgage.kind = land::EncumbranceKind::mortgage;
    add(book, {use, other, mortgage, mortgage});
    EditWishes wishes;
    wishes.heir = 1;
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"), wishes);
    if (!edited) FAIL(edited.refusal().message);
    CHECK(all<land::Use>(book).size() == 4);
    CHECK(all<land::Encumbrance>(book).size() == 6);
}

TEST_CASE("what was let as a whole is let as a whole again when the pieces are merged, and can be split anew") {
    auto book = newBook();
    land::Lease lease;
    lease.parcel.id = RecordId{1};
    lease.contract = "L-1";
    add(book, {lease});
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    if (!edited) FAIL(edited.refusal().message);
    fabric::Edit edit;
    for (const auto& child : edited->created) retire(edit, child);
    descend(edit, {edited->created[0].id, edited->created[1].id}, box(0, 0, 100, 60));
    const auto merged = applyEdit(book, edit, heading("merge"));
    if (!merged) FAIL(merged.refusal().message);
    CHECK(all<land::Lease>(book).back().part == land::Part::whole);
    const auto again = applyEdit(book, splitAt(merged->created[0], 50), heading("split"));
    if (!again) FAIL(again.refusal().message);
}

TEST_CASE("a named heir takes what covered the whole on no more land than it has") {
    auto book = newBook();
    land::Right right;
    right.parcel.id = RecordId{1};
    right.area = RegisteredArea(600001);
    right.developedArea = RegisteredArea(500000);
    land::Lease lease;
    lease.parcel.id = RecordId{1};
    lease.landArea = RegisteredArea(600001);
    add(book, {right, lease});
    EditWishes wishes;
    wishes.heir = 1;
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"), wishes);
    if (!edited) FAIL(edited.refusal().message);
    const auto rights = all<land::Right>(book);
    REQUIRE(rights.size() == 2);
    CHECK(rights[1].parcel.id == edited->created[0].id);
    CHECK(rights[1].area == RegisteredArea(240000));
    CHECK(rights[1].developedArea == RegisteredArea(240000));
    const auto leases = all<land::Lease>(book);
    REQUIRE(leases.size() == 2);
    CHECK(leases[1].landArea == RegisteredArea(240000));
}

TEST_CASE("a parcel that others follow isn't restored without what they took over") {
    auto book = newBook();
    land::Approval approval;
    approval.parcel.id = RecordId{1};
    add(book, {approval});
    const auto edited = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    if (!edited) FAIL(edited.refusal().message);
    fabric::Edit end;
    for (const auto& child : edited->created) retire(end, child);
    REQUIRE(applyEdit(book, end, heading("retire")));
    const auto retired = parcelNo(book, 1);
    auto current = retired;
    current.validTo.reset();
    const auto back = applyEdit(book, {{{retired, current}}, {}, {}}, heading("restore"));
    REQUIRE_FALSE(back);
    CHECK(back.refusal().code == "parcel_succeeded");
    CHECK(back.refusal().message.find(edited->created[0].title()) != std::string::npos);
}
