// SPDX-License-Identifier: Apache-2.0
#include "geo/book/clearing_list.h"
#include "tests/geo/book/clearing_story.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

exchange::ListedLand row(std::int64_t number, const char* name, const char* parcel) {
    exchange::ListedLand row;
    row.judgement.number = number;
    row.name = name;
    row.parcel = parcel;
    row.list = "常政办〔2019〕3号";
    row.dueOn = on("2019-12-31");
    return row;
}

ClearingListOpening ledger(std::vector<exchange::ListedLand> rows) {
    ClearingListOpening opening;
    opening.list.rows = std::move(rows);
    opening.path = "ledger.xlsx";
    opening.step.on = on("2019-03-01");
    opening.limit = {5, 100};
    return opening;
}

constexpr const char* code = "330822001001GB00007";

/// The furnished book with a second parcel, held by nobody.
Book bookOfTwo() {
    auto book = furnishedBook();
    add(book, {parcel("330822001001GB00008", box(200, 0, 300, 60), 600000)});
    return book;
}

} // namespace

TEST_CASE("rows of one enterprise, list, ground and form are one case; all cases of a ledger are one changeset") {
    auto book = bookOfTwo();
    const auto before = everything(book);
    const auto revision = book.records().revision();
    auto lone = row(3, "乙厂", "330822001001GB00007/1/2");
    auto account = openListed(
        book, ledger({row(1, "甲厂", "330822001001GB00007/1/1"), row(2, "甲厂", "330822001001GB00008"), lone}),
        heading("list {count}"));
    REQUIRE(account);
    CHECK(account->rows.read == 3);
    CHECK(account->rows.accepted == 3);
    REQUIRE(account->cases.size() == 2);
    CHECK(account->cases[0].items.size() == 2);
    CHECK(account->cases[0].items[0].part == land::Part::floor);
    CHECK(account->cases[0].items[1].landArea == RegisteredArea(600000));
    CHECK(account->cases[0].record.number != account->cases[1].record.number);
    CHECK(book.records().revision().value == revision.value + 1);
    const auto documents = all<land::Document>(book);
    REQUIRE(documents.size() == 1); // one list, however many cases rest on it
    CHECK(documents.front().number == "常政办〔2019〕3号");
    CHECK(all<land::StepDocument>(book).size() == 2);
    CHECK(book.records().log(1).front().heading.title == "list 2");
    CHECK(book.verify().findings.empty());
    REQUIRE(book.undo(std::nullopt, "王"));
    CHECK(everything(book) == before);
}

TEST_CASE("a row that asks for what another row of the same ledger has is left out, with the rest opened") {
    auto book = bookOfTwo();
    auto first = row(1, "甲厂", code);
    auto second = row(2, "乙厂", code);
    const auto account = openListed(book, ledger({first, second}), heading("list"));
    REQUIRE(account);
    CHECK(account->rows.accepted == 1);
    CHECK(account->rows.rejected == 1);
    CHECK(account->rows.reasons.at("item_taken") == 1);
    REQUIRE(all<land::ClearingCase>(book).size() == 1);
    CHECK(all<land::ClearingCase>(book).front().enterprise.id == holder);

    const auto again = openListed(book, ledger({first}), heading("list"));
    REQUIRE(again);
    CHECK(again->rows.reasons.at("already_listed") == 1);
    CHECK(again->cases.empty());
    CHECK(again->revision == book.records().revision());
    CHECK(all<land::ClearingCase>(book).size() == 1);
}

TEST_CASE("areas of a ledger: within the limit the whole parcel, else the part that remains") {
    const auto itemOf = [](std::int64_t area, std::int64_t disposed) {
        auto book = bookOfTwo();
        auto listed = row(1, "甲厂", "330822001001GB00008");
        listed.area = RegisteredArea(area);
        listed.disposed = RegisteredArea(disposed);
        const auto account = openListed(book, ledger({listed}), heading("list"));
        REQUIRE(account);
        if (account->cases.empty()) return account->rows.reasons.begin()->first;
        const auto& item = account->cases.front().items.front();
        return std::string(land::name(item.part)) + " " + std::to_string(item.landArea->hundredths());
    };
    CHECK(itemOf(600000, 0) == "whole 600000");
    CHECK(itemOf(570000, 0) == "whole 600000"); // 5 % less
    CHECK(itemOf(569999, 0) == "area 569999");  // a little more than that
    CHECK(itemOf(600000, 200000) == "area 400000");
    CHECK(itemOf(600000, 600000) == "nothing_remains");
    CHECK(itemOf(600000, 600001) == "disposal_exceeds");
    CHECK(itemOf(630000, 0) == "whole 600000");
}

TEST_CASE("a refusal that all rows share is the ledger's, and what can't be matched is said by row") {
    auto book = bookOfTwo();
    const auto before = everything(book);
    auto late = row(1, "甲厂", code);
    auto opening = ledger({late});
    opening.step.on = Date::today().plusDays(2);
    CHECK(openListed(book, opening, heading("list")).refusal().code == "day_ahead");

    auto nobody = row(2, "丙厂", code);
    auto nowhere = row(3, "甲厂", "330822001001GB00099");
    auto nameless = row(4, "甲厂", "");
    auto inside = row(5, "甲厂", "330822001001GB00007/1/9");
    auto form = row(6, "甲厂", code);
    form.exitForm = "赶走";
    auto unread = row(7, "甲厂", code);
    unread.judgement.remarks.push_back({"cell_unreadable", exchange::Effect::rejected, "十亩"});
    const auto account = openListed(book, ledger({nobody, nowhere, nameless, inside, form, unread}), heading("list"));
    REQUIRE(account);
    CHECK(account->rows.read == 6);
    CHECK(account->rows.rejected == 6);
    for (const char* reason : {"unknown_enterprise", "unknown_parcel", "parcel_not_named", "item_unknown",
                               "exit_form_unknown", "cell_unreadable"}) {
        CAPTURE(reason);
        CHECK(account->rows.reasons.at(reason) == 1);
    }
    CHECK(everything(book) == before);
}

TEST_CASE("what a ledger says beyond the fields of a case stands in its first step") {
    auto book = bookOfTwo();
    auto listed = row(1, "甲厂", code);
    listed.year = 2018;
    listed.state = "协商";
    listed.exitForm = "关停（权属保留）";
    listed.notes = {{"上年度亩均税收", "1.2"}, {"备注", "设备陈旧"}};
    const auto account = openListed(book, ledger({listed}), heading("list"), Intent::trial);
    REQUIRE(account);
    CHECK(all<land::ClearingCase>(book).empty());
    REQUIRE(account->cases.size() == 1);
    CHECK(account->cases.front().record.exitForm == "shutdown");
    CHECK(account->cases.front().record.state == "listed");
    CHECK(account->cases.front().step.reason == "上年度亩均税收：1.2；备注：设备陈旧");
    CHECK(account->rows.reasons.contains("year_differs"));
    CHECK(account->rows.reasons.contains("state_not_taken"));
}
