// SPDX-License-Identifier: Apache-2.0
#include "geo/book/case_documents.h"
#include "geo/store/attachments.h"
#include "geo/store/spatialite/connection.h"
#include "tests/geo/book/clearing_story.h"
#include "tests/support/scratch.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

std::string vacantOn(const Book& book, Date day) {
    query::VacancyQuestion question;
    question.asOf = day;
    question.order = query::Order::place;
    std::string text;
    for (const auto& row : book.records().vacancies(question))
        text += std::string(land::name(row.vacancy.kind)) + " " + std::string(land::name(row.vacancy.pool)) + "; ";
    return text;
}

template <class Type> Type only(const Book& book) {
    const auto found = all<Type>(book);
    REQUIRE(found.size() == 1);
    return found.front();
}

std::int64_t clearedIn(const Book& book, int year) {
    std::int64_t count = 0;
    for (const auto& line : clearingYear(book.records(), year, Date::today())) count += line.count;
    return count;
}

} // namespace

TEST_CASE("a case through all its states frees land and floor in the changeset that closes it") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    for (const auto& request : buyoutSteps()) take(book, id, request);
    CHECK(vacantOn(book, on("2020-06-01")).empty());
    CHECK(only<land::ClearingItem>(book).freedLand == RegisteredArea(600001));
    CHECK(only<land::ClearingItem>(book).freedFloor == RegisteredArea(400000));
    const auto before = everything(book);
    const auto revision = book.records().revision();

    take(book, id, closing());
    CHECK(book.records().revision().value == revision.value + 1);
    CHECK(only<land::Use>(book).endsOn == on("2019-11-30"));
    CHECK(only<land::Right>(book).endedOn == on("2019-11-30"));
    CHECK(only<land::Approval>(book).stage == land::ApprovalStage::reserve);
    CHECK(vacantOn(book, on("2019-11-29")).empty());
    CHECK(vacantOn(book, on("2019-11-30")) == "reserve ready; ");
    CHECK(vacantOn(book, on("2020-06-01")) == "reserve ready; floor_vacant clearable; ");
    CHECK(clearedIn(book, 2019) == 1);

    const auto after = everything(book);
    REQUIRE(book.undo(std::nullopt, "王"));
    CHECK(everything(book) == before);
    CHECK(vacantOn(book, on("2020-06-01")).empty());
    CHECK(clearedIn(book, 2019) == 0);
    REQUIRE(book.redo(std::nullopt, "王"));
    CHECK(everything(book) == after);
    CHECK(clearedIn(book, 2019) == 1);
    CHECK(book.verify().findings.empty());
}

TEST_CASE("a refused step leaves the book as it was") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    const auto before = everything(book);
    auto survey = buyoutSteps().front();
    survey.documents.front().file = office::GivenFile{"a.txt", "内容"};
    survey.data.pop_back();
    CHECK(advanceClearing(book, id, survey, heading("survey")).refusal().code == "datum_missing");
    CHECK(advanceClearing(book, RecordId{99}, survey, heading("survey")).refusal().code == "case_unknown");
    survey = buyoutSteps().front();
    const auto trial = advanceClearing(book, id, survey, heading("survey"), Intent::trial);
    REQUIRE(trial);
    CHECK(trial->record.state == "surveyed");
    CHECK(everything(book) == before);
}

TEST_CASE("an item is in one open case, and free again when that one is withdrawn") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    CHECK(openClearing(book, listed(holder, {{theParcel, RecordId{1}}}), heading("again")).refusal().code ==
          "item_taken");
    CHECK(openClearing(book, listed(tenant, {{theParcel}}), heading("again")).refusal().code == "item_taken");
    const auto upper = openCase(book, tenant, {{theParcel, RecordId{1}, RecordId{2}}});
    CHECK(upper != id);
    CHECK(
        openClearing(book, listed(tenant, {{theParcel, RecordId{1}, RecordId{2}}}), heading("again")).refusal().code ==
        "item_taken");
    take(book, id, step("withdrawn", "2019-03-05", {"移出清单文件"}));
    CHECK(openClearing(book, listed(holder, {{theParcel}}), heading("again")));
    // Twice within one case, a floor of another building, more land than there is.
    CHECK(openClearing(book,
                       listed(tenant, {{theParcel, RecordId{1}, RecordId{1}}, {theParcel, RecordId{1}, RecordId{1}}}),
                       heading("twice"))
              .refusal()
              .code == "item_taken");
    CHECK(openClearing(book, listed(tenant, {{theParcel, RecordId{1}, RecordId{9}}}), heading("x")).refusal().code ==
          "item_unknown");
    CHECK(openClearing(book, listed(tenant, {{theParcel, {}, {}, RegisteredArea(600002)}}), heading("x"))
              .refusal()
              .code == "area_does_not_fit");
    CHECK(openClearing(book, listed(tenant, {}), heading("x")).refusal().code == "case_empty");
    CHECK(openClearing(book, listed(RecordId{77}, {{theParcel}}), heading("x")).refusal().code == "unknown_enterprise");
}

TEST_CASE("a case is not closed while someone rents from the one who leaves") {
    auto book = furnishedBook();
    land::Lease lease;
    lease.parcel.id = theParcel;
    lease.building.id = RecordId{1};
    lease.floor.id = RecordId{2};
    lease.part = land::Part::floor;
    lease.lessee.id = tenant;
    lease.lessor.id = holder;
    lease.contract = "租-7";
    lease.beginsOn = on("2015-01-01");
    add(book, {lease});
    const auto id = openCase(book, holder, {{theParcel}});
    CHECK(only<land::ClearingItem>(book).floorArea == RegisteredArea(200000)); // the tenant's floor isn't its to free
    for (const auto& request : buyoutSteps()) take(book, id, request);
    const auto refused = advanceClearing(book, id, closing(), heading("close"));
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().code == "subtenant_remains");
    CHECK(refused.refusal().message.find("租-7") != std::string::npos);
    auto before = only<land::Lease>(book);
    auto ended = before;
    ended.endsOn = on("2019-11-30");
    REQUIRE(book.apply({heading("end"), {{before, ended}}}));
    CHECK(advanceClearing(book, id, closing("2019-11-29"), heading("close")).refusal().code == "subtenant_remains");
    take(book, id, closing());
}

TEST_CASE("a relapse is a line of its own year, and closed years stay as they were") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    for (const auto& request : buyoutSteps()) take(book, id, request);
    take(book, id, closing());
    const auto told = [&](int year) {
        std::string text;
        for (const auto& line : clearingYear(book.records(), year, Date::today()))
            text += std::string(office::clearingEventNames[static_cast<std::size_t>(line.event)]) + " " +
                    std::to_string(line.count) + " " + std::to_string(line.freedLand.hundredths()) + "; ";
        return text;
    };
    const auto year2019 = told(2019);
    CHECK(year2019 == "handover 0 600001; closing 1 0; ");
    take(book, id, step("vacating", "2020-03-05", {"巡查记录"}));
    CHECK(told(2019) == year2019);
    CHECK(told(2020) == "handover 0 -600001; correction -1 0; ");
    CHECK(caseNumbered(book.records(), "QT-2019-001")->state == "vacating");

    auto again = buyoutSteps()[4];
    again.on = on("2020-06-01");
    take(book, id, again);
    auto settled = buyoutSteps()[5];
    settled.on = on("2020-06-02");
    take(book, id, settled);
    take(book, id, closing("2020-06-03"));
    CHECK(told(2019) == year2019);
    CHECK(clearedIn(book, 2020) == 0);
    CHECK(clearedIn(book, 2019) + clearedIn(book, 2020) == 1);
}

TEST_CASE("a relapsed case finds its items taken by a case opened since") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    for (const auto& request : buyoutSteps()) take(book, id, request);
    take(book, id, closing());
    REQUIRE(openClearing(book, listed(tenant, {{theParcel}}, "2020-01-01"), heading("open")));
    CHECK(advanceClearing(book, id, step("vacating", "2020-03-05", {"巡查记录"}), heading("relapse")).refusal().code ==
          "item_taken");
}

TEST_CASE("what falls due is told until it is done") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    auto steps = buyoutSteps();
    land::Instalment first;
    first.dueOn = on("2019-06-30");
    first.amount = 120'000'000;
    steps[2].instalments = {first};
    for (std::size_t i = 0; i < 4; ++i) take(book, id, steps[i]);
    const auto dues = [&](const char* until) {
        std::string text;
        for (const auto& due : clearingDues(book.records(), on("2019-08-01"), on(until))) text += due.what + " ";
        return text;
    };
    CHECK(dues("2019-06-29").empty());
    CHECK(dues("2019-06-30") == "instalment ");
    CHECK(dues("2019-12-31") == "instalment vacate_by_on term ");
    CHECK(payInstalment(book, id, 2, on("2019-07-01"), "支-1", heading("pay")).refusal().code == "instalment_unknown");
    REQUIRE(payInstalment(book, id, 1, on("2019-07-01"), "支-1", heading("pay")));
    CHECK(payInstalment(book, id, 1, on("2019-07-02"), "支-2", heading("pay")).refusal().code == "instalment_paid");
    CHECK(dues("2019-12-31") == "vacate_by_on term ");
    take(book, id, steps[4]);
    take(book, id, steps[5]);
    take(book, id, closing());
    CHECK(clearingDues(book.records(), on("2019-12-31"), on("2030-01-01")).empty());
}

TEST_CASE("a sheet that the office put in force holds from its day") {
    auto book = furnishedBook();
    std::string text = office::standardClearingSheet;
    const std::string asked = "documents: [整治清单文号]";
    text.replace(text.find(asked), asked.size(), "documents: [本县清单, 会议纪要]");
    text.replace(text.find("QT-{year}"), 9, "BX-{year}");
    land::RuleSheet sheet{.name = "clearing", .version = "县-1", .inForceFrom = on("2019-03-01"), .text = text};
    REQUIRE(book.apply({heading("sheet"), {{std::nullopt, sheet}}}));
    CHECK(openClearing(book, listed(holder, {{theParcel}}), heading("open")).refusal().code == "document_missing");
    auto opening = listed(holder, {{theParcel}});
    opening.step.documents = {{"本县清单", "3"}, {"会议纪要", "4"}};
    const auto opened = openClearing(book, opening, heading("open"), Intent::trial);
    REQUIRE(opened);
    CHECK(opened->record.number == "BX-2019-001");
    CHECK(openClearing(book, listed(holder, {{theParcel}}, "2019-02-28"), heading("open")));
}

TEST_CASE("no step closes a case on a day before the step that went before, nor rests on what is still to come") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    for (const auto& each : buyoutSteps()) take(book, id, each);
    auto early = closing();
    early.data.push_back({"closed_on", "2019-10-31"}); // the title was settled on 2019-11-01
    CHECK(advanceClearing(book, id, early, heading("close")).refusal().code == "datum_malformed");
    early.data.back().second = "2019-11-01";
    CHECK(advanceClearing(book, id, early, heading("close")));

    auto other = furnishedBook();
    const auto second = openCase(other, holder, {{theParcel}});
    for (auto each : buyoutSteps()) {
        if (each.to != "vacating") {
            take(other, second, each);
            continue;
        }
        each.data = {{"stopped_on", "2019-07-02"}}; // a day after the step
        CHECK(advanceClearing(other, second, each, heading("stop")).refusal().code == "datum_malformed");
        break;
    }
}

TEST_CASE("an opening names the items of which the enterprise has nothing, and none twice") {
    auto book = furnishedBook();
    const auto there = openClearing(book, listed(holder, {{theParcel}}), heading("open"), Intent::trial);
    REQUIRE(there);
    CHECK(there->absent.empty());
    const auto absent = openClearing(book, listed(tenant, {{theParcel}}), heading("open"), Intent::trial);
    REQUIRE(absent);
    CHECK(absent->absent.size() == 1);
    ClearingWish part{theParcel};
    part.land = RegisteredArea(100000);
    CHECK(openClearing(book, listed(holder, {part, part}), heading("open")).refusal().code == "item_taken");
}

TEST_CASE("a document's content is kept once and missed when it vanishes or is changed") {
    const mutu::tests::Scratch scratch;
    const auto path = scratch.path("book.mutu");
    std::string hash;
    {
        auto book = Book::create(path, card());
        furnish(book);
        auto opening = listed(holder, {{theParcel, RecordId{1}, RecordId{1}}});
        opening.step.documents.front().file = office::GivenFile{"清单.txt", "甲厂、乙厂"};
        REQUIRE(openClearing(book, opening, heading("open")));
        auto other = listed(tenant, {{theParcel, RecordId{1}, RecordId{2}}});
        other.step.documents.front().file = office::GivenFile{"清单.txt", "别的内容"};
        CHECK(openClearing(book, other, heading("open")).refusal().code == "document_differs");
        other.step.documents.front().file.reset();
        REQUIRE(openClearing(book, other, heading("open")));
        hash = only<land::Document>(book).hash; // one list, two cases
        CHECK(store::attachment(book.records(), hash) == "甲厂、乙厂");
        CHECK(checkDocuments(book.records()).empty());
        REQUIRE(book.undo(std::nullopt, "王"));
        REQUIRE(book.undo(std::nullopt, "王"));
        CHECK(checkDocuments(book.records()).empty());
        REQUIRE(book.redo(std::nullopt, "王"));
        CHECK(store::attachment(book.records(), hash) == "甲厂、乙厂");
    }
    const auto tamper = [&](const std::string& sql) {
        store::Connection(path, store::Opening::readWrite, false).execute(sql);
    };
    const auto said = [&] {
        const auto book = Book::open(path);
        const auto findings = checkDocuments(book.records());
        return findings.size() == 1 ? findings.front().code + " " + findings.front().parcels.front() : "sound";
    };
    CHECK(said() == "sound");
    tamper("UPDATE attachment SET content = x'00'");
    CHECK(said() == "attachment_changed 330822001001GB00007");
    tamper("DELETE FROM attachment");
    CHECK(said() == "attachment_missing 330822001001GB00007");
}
