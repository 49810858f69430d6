// SPDX-License-Identifier: Apache-2.0
// Another county's sheets of reuse and of cluster zones: its paths, steps, documents, thresholds and industries hold,
// and nothing of the standard ones is left.
#include "geo/book/reuse.h"
#include "geo/book/stock.h"
#include "tests/geo/book/edited_book.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

constexpr const char* reuseText = R"(
sheet: 邻县盘活办法
version: 邻-1
source: 邻县〔2021〕8号
numbers: {reassignment: "甲{year}/{n}", lot: "乙{year}/{n}"}
admission: [会商单]
invested_at_least: 40%
paths:
  huanzhu: {zh: 换主, steps: [{step: tan, zh: 谈}, {step: qian, zh: 签, documents: [换主书]}], counts_on: qian, land: certified,
    floor: none, require: [admission, invested, matching_industry, fits], gives: right, from_holder: true, contract: 换主书}
  chongpi: {zh: 重批, steps: [{step: pi, zh: 批, documents: [重批书]}, {step: jiao, zh: 交}], counts_on: pi, hands_over: jiao, land: contract,
    floor: none, require: [available, fits], gives: right, contract: 重批书, right_type: "5", nature: "101"}
enterprises: {count: source, share: 50%}
)";

constexpr const char* zoningText = R"(
sheet: 邻县集群办法
version: 邻-1
source: 邻县〔2021〕9号
leading_most: 1
snap_share: 30%
conformity: {zoned: [right], unzoned: refused, unknown: refused}
indicators: [industry_land]
tall_floor: 6m
divisions: [70-71, 72 商务服务业]
)";

Date on(const char* text) { return Date::parse(text).value(); }

/// Three enterprises; the first holds the parcel of 6,000 m², of which it invested so much.
Book countyBook(double invested) {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600000)});
    land::Right right;
    right.parcel.id = RecordId{1};
    right.holder.id = RecordId{1};
    right.signedOn = on("2017-01-01");
    right.investedShare = invested;
    land::ZoneParcel member;
    member.zone.id = RecordId{1};
    member.parcel.id = RecordId{1};
    add(book,
        {land::Enterprise{.name = "甲行", .industry = "7210"}, land::Enterprise{.name = "乙行", .industry = "7212"},
         land::Enterprise{.name = "丙行", .industry = "7050"}, land::Enterprise{.name = "丁行"}, right,
         land::ClusterZone{.name = "商务", .industries = "72"}, member,
         land::RuleSheet{.name = "reuse", .version = "邻-1", .inForceFrom = on("2021-01-01"), .text = reuseText},
         land::RuleSheet{.name = "zoning", .version = "邻-1", .inForceFrom = on("2021-01-01"), .text = zoningText}});
    return book;
}

ReuseOpening wish(const char* path, std::int64_t recipient, const char* when) {
    ReuseOpening opening;
    opening.path = path;
    opening.recipient = RecordId{recipient};
    opening.parcel = RecordId{1};
    opening.step.on = on(when);
    return opening;
}

office::ReuseRequest stepTo(const char* to, const char* when, std::vector<std::string> documents = {}) {
    office::ReuseRequest request;
    request.to = to;
    request.on = on(when);
    for (auto& name : documents) request.documents.push_back({std::move(name), "文-1"});
    return request;
}

std::string codeOf(const Result<ReuseWritten>& result) { return result ? std::string() : result.refusal().code; }

} // namespace

TEST_CASE("another county's paths, steps, documents and numbers are followed, and the standard ones are unknown") {
    auto book = countyBook(0.4);
    for (const auto* standard : {"regrant", "transfer", "court", "lease", "merger", "own", "start"})
        CHECK(codeOf(openReassignment(book, wish(standard, 2, "2021-02-01"), heading("x"))) == "path_unknown");
    CHECK(codeOf(openReassignment(book, wish("huanzhu", 2, "2020-12-31"), heading("x"))) == "path_unknown");
    LotListing listing;
    listing.source = RecordId{1};
    listing.parcel = RecordId{1};
    listing.on = on("2021-01-15");
    listing.document = "清单-1";
    listing.land = RegisteredArea(600000);
    const auto lots = listLots(book, listing, heading("list"));
    REQUIRE(lots);
    CHECK(lots->front().number == "乙2021/001-L");
    const auto opened = openReassignment(book, wish("huanzhu", 2, "2021-02-01"), heading("open"));
    REQUIRE(opened);
    CHECK(opened->record.number == "甲2021/001");
    CHECK_FALSE(opened->record.floorArea);
    const auto id = opened->record.id;
    CHECK(codeOf(advanceReassignment(book, id, stepTo("qian", "2021-02-02", {"换主书"}), heading("x"))) ==
          "step_out_of_order");
    CHECK(codeOf(advanceReassignment(book, id, stepTo("applied", "2021-02-02"), heading("x"))) == "step_unknown");
    REQUIRE(advanceReassignment(book, id, stepTo("tan", "2021-02-02"), heading("tan")));
    CHECK(codeOf(advanceReassignment(book, id, stepTo("qian", "2021-02-03", {"转让合同"}), heading("x"))) ==
          "document_missing");
    CHECK(codeOf(advanceReassignment(book, id, stepTo("qian", "2021-02-03", {"换主书", "准入意见"}), heading("x"))) ==
          "not_admitted");
    REQUIRE(advanceReassignment(book, id, stepTo("qian", "2021-02-03", {"换主书", "会商单"}), heading("qian")));
    CHECK(all<land::Right>(book).back().holder.id == RecordId{2});
    CHECK(all<land::Right>(book).back().contract == "文-1");
    const auto year = reuseYear(book.records(), 2021, on("2021-12-31"));
    CHECK(year.accounts[0].reused == RegisteredArea(600000));
    CHECK(year.enterprises == std::vector<RecordId>{RecordId{1}});
}

TEST_CASE("another county's thresholds decide on each side of its boundary") {
    auto little = countyBook(0.399);
    CHECK(codeOf(openReassignment(little, wish("huanzhu", 2, "2021-02-01"), heading("x"))) == "investment_short");
    auto enough = countyBook(0.4);
    CHECK(codeOf(openReassignment(enough, wish("huanzhu", 2, "2021-02-01"), heading("x"))).empty());
}

TEST_CASE("another county's industries decide who may come") {
    auto book = countyBook(0.5);
    CHECK(codeOf(openReassignment(book, wish("huanzhu", 3, "2021-02-01"), heading("x"))) == "zone_mismatch");
    CHECK(codeOf(openReassignment(book, wish("huanzhu", 4, "2021-02-01"), heading("x"))) == "zone_mismatch");
    CHECK(codeOf(openReassignment(book, wish("huanzhu", 2, "2021-02-01"), heading("x"))).empty());
}

TEST_CASE("another county's step of handing over enters the handover, and its path the kind of right") {
    auto book = countyBook(0.5);
    const auto before = all<land::Right>(book).front();
    auto ended = before;
    ended.endedOn = on("2021-01-10");
    REQUIRE(book.apply({heading("end"), {{before, ended}}}));
    land::Approval reserve;
    reserve.parcel.id = RecordId{1};
    reserve.stage = land::ApprovalStage::reserve;
    reserve.approvedOn = on("2021-01-10");
    add(book, {reserve});
    const auto opened = openReassignment(book, wish("chongpi", 3, "2021-02-01"), heading("open"));
    REQUIRE(opened);
    REQUIRE(advanceReassignment(book, opened->record.id, stepTo("pi", "2021-02-02", {"重批书"}), heading("pi")));
    CHECK(all<land::Right>(book).back().rightType == "5");
    CHECK(all<land::Right>(book).back().nature == "101");
    CHECK_FALSE(all<land::Right>(book).back().handedOverOn);
    const auto closed = advanceReassignment(book, opened->record.id, stepTo("jiao", "2021-03-01"), heading("jiao"));
    REQUIRE(closed);
    CHECK(closed->record.closedOn == on("2021-03-01"));
    CHECK(all<land::Right>(book).back().handedOverOn == on("2021-03-01"));
}
