// SPDX-License-Identifier: Apache-2.0
#include "geo/book/calendar.h"
#include "geo/book/reuse.h"
#include "geo/book/stock.h"
#include "geo/book/targets.h"
#include "tests/geo/book/clearing_story.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

office::ReuseRequest reuseStep(const char* to, const char* when, std::vector<std::string> documents = {}) {
    office::ReuseRequest request;
    request.to = to;
    request.on = on(when);
    for (auto& name : documents) request.documents.push_back({std::move(name), std::string("文-") + to});
    return request;
}

ReuseOpening opening(const char* path, RecordId recipient, const char* when) {
    ReuseOpening wish;
    wish.path = path;
    wish.recipient = recipient;
    wish.parcel = theParcel;
    wish.step = reuseStep("", when);
    return wish;
}

LotListing listing(const char* when, double land, double floor, const char* document = "清单-1") {
    LotListing lots;
    lots.source = holder;
    lots.parcel = theParcel;
    lots.on = on(when);
    lots.document = document;
    if (land > 0) lots.land = RegisteredArea::nearest(SquareMetre(land));
    if (floor > 0) lots.floorArea = RegisteredArea::nearest(SquareMetre(floor));
    return lots;
}

/// The holder has left, and its land lies in the reserve.
Book clearedBook() {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    for (const auto& request : buyoutSteps()) take(book, id, request);
    take(book, id, closing());
    return book;
}

std::string codeOf(const Result<ReuseWritten>& result) { return result ? "" : result.refusal().code; }

} // namespace

TEST_CASE("land in the reserve is granted anew, and its lots give what it counts") {
    auto book = clearedBook();
    REQUIRE(listLots(book, listing("2019-12-01", 6000, 4000), heading("list")));
    const auto before = everything(book);
    const auto opened = openReassignment(book, opening("regrant", tenant, "2020-02-01"), heading("open"));
    REQUIRE(opened);
    const auto id = opened->record.id;
    CHECK(opened->record.landArea == RegisteredArea(600001));
    for (const auto& [to, when, documents] : {std::tuple("reserved", "2020-02-02", std::vector<std::string>{"入库单"}),
                                              std::tuple("announced", "2020-02-03", std::vector<std::string>{}),
                                              std::tuple("sold", "2020-03-01", std::vector<std::string>{"成交确认书"})})
        REQUIRE(advanceReassignment(book, id, reuseStep(to, when, documents), heading(to)));
    const auto contract = reuseStep("contracted", "2020-04-01", {"出让合同", "标准地履约协议"});
    // 6,000.01 m² are granted, 6,000 were listed.
    CHECK(codeOf(advanceReassignment(book, id, contract, heading("contract"))) == "lot_exhausted");
    auto more = listing("2019-12-02", 0.01, 0, "清单-2");
    REQUIRE(listLots(book, more, heading("list")));
    const auto counted = advanceReassignment(book, id, contract, heading("contract"));
    REQUIRE(counted);
    CHECK(counted->lines.size() == 3);
    CHECK(all<land::Right>(book).back().holder.id == tenant);
    query::VacancyQuestion question;
    question.asOf = on("2020-04-01");
    question.kinds = {land::VacancyKind::reserve};
    CHECK(book.records().vacancies(question).empty());

    const auto year = reuseYear(book.records(), 2020, on("2020-12-31"));
    CHECK(year.accounts[0].reused == RegisteredArea(600001));
    CHECK(year.accounts[1].reused == RegisteredArea(400000));
    CHECK(year.accounts[0].holds());
    CHECK(year.accounts[1].holds());
    CHECK(year.enterprises == std::vector<RecordId>{holder});
    CHECK(reuseYear(book.records(), 2020, on("2020-03-31")).rows.empty());
    CHECK(reuseYear(book.records(), 2019, on("2020-12-31")).accounts[0].closing == RegisteredArea(600001));
    while (book.records().revision().value > 0 && everything(book) != before) REQUIRE(book.undo(std::nullopt, "王"));
    CHECK(everything(book) == before);
}

TEST_CASE("what is in use, seized or meant for others is not given, unless a document says so") {
    auto book = furnishedBook();
    CHECK(codeOf(openReassignment(book, opening("regrant", tenant, "2019-02-01"), heading("x"))) == "not_available");
    CHECK(codeOf(openReassignment(book, opening("lease", tenant, "2019-02-01"), heading("x"))) == "not_available");
    CHECK(codeOf(openReassignment(book, opening("gift", tenant, "2019-02-01"), heading("x"))) == "path_unknown");
    CHECK(codeOf(openReassignment(book, opening("regrant", RecordId{9}, "2019-02-01"), heading("x"))) ==
          "unknown_enterprise");
    auto cleared = clearedBook();
    land::Encumbrance seizure;
    seizure.parcel.id = theParcel;
    seizure.kind = land::EncumbranceKind::seizure;
    seizure.beginsOn = on("2020-01-01");
    seizure.endsOn = on("2020-02-01");
    land::ClusterZone zone{.name = "化工区", .industries = "26"};
    land::ZoneParcel member;
    member.zone.id = RecordId{1};
    member.parcel.id = theParcel;
    add(cleared, {seizure, zone, member});
    CHECK(codeOf(openReassignment(cleared, opening("regrant", tenant, "2020-01-31"), heading("x"))) == "land_seized");
    CHECK(codeOf(openReassignment(cleared, opening("regrant", tenant, "2020-02-01"), heading("x"))) == "zone_mismatch");
    auto overridden = opening("regrant", tenant, "2020-02-01");
    overridden.step.overrideReason = "专题会议";
    CHECK(codeOf(openReassignment(cleared, overridden, heading("x"))) == "override_undocumented");
    overridden.step.overrideDocument = "会纪 7";
    const auto opened = openReassignment(cleared, overridden, heading("x"));
    REQUIRE(opened);
    CHECK(opened->record.overrideReason == "专题会议 (会纪 7)");
    const auto closed = closeReassignment(cleared, opened->record.id, on("2020-03-01"), "放弃", heading("close"));
    REQUIRE(closed);
    CHECK(codeOf(advanceReassignment(cleared, opened->record.id, reuseStep("reserved", "2020-03-02", {"入库单"}),
                                     heading("x"))) == "reassignment_closed");
}

TEST_CASE("no more is listed than there is, and nothing leaves without a document") {
    auto book = furnishedBook();
    const auto code = [&](const LotListing& lots) {
        const auto listed = listLots(book, lots, heading("list"), Intent::trial);
        return listed ? std::string() : listed.refusal().code;
    };
    CHECK(code(listing("2019-01-01", 6000.01, 4000)).empty());
    CHECK(code(listing("2019-01-01", 6000.02, 0)) == "area_does_not_fit");
    CHECK(code(listing("2019-01-01", 0, 4000.01)) == "area_does_not_fit");
    CHECK(code(listing("2019-01-01", 0, 0)) == "lot_empty");
    CHECK(code(listing("2019-01-01", 10, 0, "")) == "document_missing");
    const auto lots = listLots(book, listing("2019-01-01", 5000, 0), heading("list"));
    REQUIRE(lots);
    CHECK(code(listing("2019-02-01", 500, 0)) == "lot_listed_twice");
    CHECK(code(listing("2019-02-01", 1000.01, 0, "清单-2")).empty());
    CHECK(code(listing("2019-02-01", 1000.02, 0, "清单-2")) == "area_does_not_fit");
    const auto change = [&](land::LotEvent event, double area, const char* when, const char* document = "核-1") {
        LotChange wish{lots->front().id, event, RegisteredArea::nearest(SquareMetre(area)), on(when), document, ""};
        const auto changed = changeLot(book, wish, heading("change"), Intent::trial);
        return changed ? std::string() : changed.refusal().code;
    };
    CHECK(change(land::LotEvent::withdrawal, 5000, "2019-03-01").empty());
    CHECK(change(land::LotEvent::withdrawal, 5000.01, "2019-03-01") == "lot_exhausted");
    CHECK(change(land::LotEvent::withdrawal, 1, "2018-12-31") == "lot_before_listing");
    CHECK(change(land::LotEvent::withdrawal, 1, "2019-03-01", "") == "document_missing");
    CHECK(change(land::LotEvent::correction, -5000, "2019-03-01").empty());
    CHECK(change(land::LotEvent::correction, -5000.01, "2019-03-01") == "lot_exhausted");
    CHECK(change(land::LotEvent::correction, 0, "2019-03-01") == "lot_empty");
}

TEST_CASE("a target is reached by the lines of its own year") {
    auto book = clearedBook();
    land::Target target;
    target.year = 2019;
    target.measure = land::Measure::cleared;
    target.count = 2;
    CHECK(setTarget(book, target, heading("target")).refusal().code == "document_missing");
    target.document = "目标-1";
    REQUIRE(setTarget(book, target, heading("target")));
    target.count = 4;
    REQUIRE(setTarget(book, target, heading("target")));
    const auto targets = targetsOf(book.records(), 2019, on("2019-12-31"));
    REQUIRE(targets.size() == 1);
    CHECK(targets.front().count == 1);
    CHECK(targets.front().share() == 0.25);
    CHECK(targetsOf(book.records(), 2019, on("2019-11-29")).front().count == 0);
    CHECK(targetsOf(book.records(), 2020, on("2020-12-31")).empty());
    target.count.reset();
    CHECK(setTarget(book, target, heading("target")).refusal().code == "target_empty");
}

TEST_CASE("when a parcel is split its open items go on, and its lots still give") {
    auto book = furnishedBook();
    auto building = all<land::Building>(book).front();
    auto drawn = building;
    drawn.geometry = box(5, 5, 20, 20);
    REQUIRE(book.apply({heading("draw"), {{building, drawn}}}));
    const auto whole = openCase(book, holder, {{theParcel}});
    const auto floor = openCase(book, tenant, {{theParcel, RecordId{1}, RecordId{2}}});
    REQUIRE(listLots(book, listing("2019-01-01", 5000, 0), heading("list")));
    REQUIRE(applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split")));
    RegisteredArea land;
    for (const auto& item : all<land::ClearingItem>(book)) {
        CHECK(item.parcel.id != theParcel);
        if (item.clearingCase.id == whole) land = land + item.landArea.value_or(RegisteredArea());
        if (item.clearingCase.id == floor) {
            CHECK(item.parcel.id == RecordId{2}); // the western part, with the building
            CHECK(item.floor.id != RecordId{2});
        }
    }
    CHECK(land == RegisteredArea(600001));
    land::Reassignment east;
    east.path = "own";
    east.parcel.id = RecordId{3};
    CHECK(reuseFile(book.records(), east, day).lots.size() == 1);
    CHECK(all<land::StockLot>(book).front().parcel.id == theParcel);
}

TEST_CASE("a part by area that an open case names can't be torn apart") {
    auto book = furnishedBook();
    openCase(book, holder, {{theParcel, {}, {}, RegisteredArea(100000)}});
    auto building = all<land::Building>(book).front();
    auto drawn = building;
    drawn.geometry = box(5, 5, 20, 20);
    REQUIRE(book.apply({heading("draw"), {{building, drawn}}}));
    const auto refused = applyEdit(book, splitAt(parcelNo(book, 1), 40), heading("split"));
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().code == "still_held");
    CHECK(refused.refusal().message.find("QT-2019-001") != std::string::npos);
}

TEST_CASE("a floor that is partly let still offers the rest") {
    auto book = Book::inMemory(card());
    furnish(book);
    auto use = all<land::Use>(book).front();
    auto ended = use;
    ended.endsOn = on("2018-01-01");
    REQUIRE(book.apply({heading("left"), {{use, ended}}}));
    constexpr RecordId floor{1};
    land::Lease lease;
    lease.parcel.id = theParcel;
    lease.building.id = RecordId{1};
    lease.floor.id = floor;
    lease.lessee.id = tenant;
    lease.part = land::Part::area;
    lease.floorArea = RegisteredArea(50000);
    lease.beginsOn = on("2018-02-01");
    land::Use there;
    there.parcel.id = theParcel;
    there.building.id = RecordId{1};
    there.floor.id = floor;
    there.user.id = tenant;
    there.part = land::Part::area;
    there.floorArea = RegisteredArea(50000);
    there.beginsOn = on("2018-02-01");
    add(book, {lease, there, land::Enterprise{.name = "丙厂"}});
    const auto code = [&](double area, RecordId onFloor) {
        auto wish = opening("lease", RecordId{3}, "2019-02-01");
        wish.building = RecordId{1};
        wish.floor = onFloor;
        if (area > 0) wish.floorArea = RegisteredArea::nearest(SquareMetre(area));
        return codeOf(openReassignment(book, wish, heading("x"), Intent::trial));
    };
    CHECK(code(1500, floor).empty());
    CHECK(code(1500.01, floor) == "not_available");
    CHECK(code(0, floor) == "not_available"); // all of it
    CHECK(code(0, RecordId{2}).empty());
    CHECK(code(3500, {}).empty());
    CHECK(code(3500.01, {}) == "not_available");
}

TEST_CASE("land that another holds is not granted anew, which is said at once") {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600001)});
    land::Right right;
    right.parcel.id = theParcel;
    right.holder.id = holder;
    right.signedOn = on("2017-01-01");
    right.agreedStartOn = on("2018-01-01"); // never: supplied and unused, in the pool clearable
    add(book, {land::Enterprise{.name = "甲厂"}, land::Enterprise{.name = "乙厂"}, right});
    CHECK(codeOf(openReassignment(book, opening("regrant", tenant, "2019-02-01"), heading("x"))) == "already_held");
    auto ended = all<land::Right>(book).front();
    const auto before = ended;
    ended.endedOn = on("2019-02-01");
    land::Approval reserve;
    reserve.parcel.id = theParcel;
    reserve.stage = land::ApprovalStage::reserve;
    reserve.approvedOn = on("2019-02-01");
    REQUIRE(book.apply({heading("end"), {{before, ended}}}));
    add(book, {reserve});
    CHECK(codeOf(openReassignment(book, opening("regrant", tenant, "2019-02-01"), heading("x"))).empty());
}

TEST_CASE("once the land is handed over, its handover is due no more") {
    auto book = clearedBook();
    const auto opened = openReassignment(book, opening("regrant", tenant, "2020-02-01"), heading("open"));
    REQUIRE(opened);
    for (const auto& [to, when, documents] :
         {std::tuple("reserved", "2020-02-02", std::vector<std::string>{"入库单"}),
          std::tuple("announced", "2020-02-03", std::vector<std::string>{}),
          std::tuple("sold", "2020-03-01", std::vector<std::string>{"成交确认书"}),
          std::tuple("contracted", "2020-04-01", std::vector<std::string>{"出让合同", "标准地履约协议"})})
        REQUIRE(advanceReassignment(book, opened->record.id, reuseStep(to, when, documents), heading(to)));
    const auto handovers = [&] {
        const auto calendar =
            calendarOf(book.records(), office::IdleRules::standard(), on("2020-05-01"), on("2021-12-31"), {});
        return std::count_if(calendar.lines.begin(), calendar.lines.end(),
                             [](const DueLine& line) { return line.due == Due::handover; });
    };
    CHECK(handovers() == 1);
    REQUIRE(advanceReassignment(book, opened->record.id, reuseStep("handed_over", "2020-04-20"), heading("hand over")));
    CHECK(handovers() == 0);
    CHECK(all<land::Right>(book).back().handedOverOn == on("2020-04-20"));
    CHECK_FALSE(all<land::Right>(book).front().handedOverOn);
    REQUIRE(book.undo(std::nullopt, "王"));
    CHECK(handovers() == 1);
}
