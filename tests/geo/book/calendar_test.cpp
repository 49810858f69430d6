// SPDX-License-Identifier: Apache-2.0
#include "geo/book/calendar.h"
#include "tests/geo/book/clearing_story.h"

#include <algorithm>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

std::vector<DueLine> dueIn2021(const Book& book) {
    return calendarOf(book.records(), office::IdleRules::standard(), on("2020-12-31"), on("2021-12-31"), {}).lines;
}

/// A right whose contract wants work to begin, end, and production to begin in 2021.
Book bookWith(std::optional<Date> produced) {
    auto book = Book::inMemory(card());
    add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600001), land::Enterprise{.name = "甲厂"}});
    land::Right right;
    right.parcel.id = theParcel;
    right.holder.id = holder;
    right.rightType = "3";
    right.nature = "102";
    right.contract = "合-1";
    right.signedOn = right.handedOverOn = on("2020-06-01");
    right.agreedStartOn = on("2021-01-01");
    right.agreedCompletionOn = on("2021-06-30");
    right.agreedProductionOn = on("2021-12-31");
    right.producedOn = produced;
    add(book, {right});
    return book;
}

bool knowsProduction(const std::vector<DueLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const DueLine& line) {
        return line.due == Due::production && line.on == on("2021-12-31") && line.paper == "合-1";
    });
}

} // namespace

TEST_CASE("what a contract agreed falls due by day: start, completion, production") {
    std::vector<Due> dues;
    for (const auto& line : dueIn2021(bookWith({}))) dues.push_back(line.due);
    CHECK(dues == std::vector{Due::start, Due::completion, Due::production});
}

TEST_CASE("production that has begun isn't awaited any more, production of a later day is") {
    CHECK(knowsProduction(dueIn2021(bookWith({}))));
    CHECK_FALSE(knowsProduction(dueIn2021(bookWith(on("2020-12-31")))));
    CHECK(knowsProduction(dueIn2021(bookWith(on("2021-01-01"))))); // by what holds on the day that is asked from
}

TEST_CASE("the term of a case is awaited while the case is open, by the states of the sheet and of the day") {
    auto book = furnishedBook();
    const auto id = openCase(book, holder, {{theParcel}});
    const auto isAwaited = [&](const char* from) {
        const auto lines =
            calendarOf(book.records(), office::IdleRules::standard(), on(from), on("2020-12-31"), {}).lines;
        return std::any_of(lines.begin(), lines.end(),
                           [](const DueLine& line) { return line.due == Due::caseDue && line.on == on("2019-12-31"); });
    };
    CHECK(isAwaited("2019-03-01"));
    CHECK_FALSE(isAwaited("2019-02-28")); // not listed yet
    take(book, id, step("withdrawn", "2019-04-01", {"移出清单文件"}));
    CHECK_FALSE(isAwaited("2019-04-01"));
    CHECK(isAwaited("2019-03-31")); // as it stood then
}
