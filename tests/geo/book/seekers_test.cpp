// SPDX-License-Identifier: Apache-2.0
#include "geo/book/seekers.h"
#include "tests/geo/book/clearing_story.h"

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

constexpr RecordId freeParcel{2};

/// The furnished book with a parcel in the reserve beside it.
Book bookWithReserve() {
    auto book = furnishedBook();
    land::Approval approval;
    approval.parcel.id = freeParcel;
    approval.stage = land::ApprovalStage::reserve;
    approval.approvedOn = on("2018-01-01");
    add(book, {parcel("330822001001GB00008", box(200, 0, 300, 60), 600000), approval});
    return book;
}

std::vector<std::string> seekersOf(const Book& book, const char* when = "2019-04-01") {
    std::vector<std::string> names;
    for (const auto& each : seekersFor(book.records(), freeParcel, on(when)).best) names.push_back(each.name);
    return names;
}

ClearingOpening opening(double land, const char* exitForm) {
    ClearingWish wish;
    wish.parcel = theParcel;
    wish.land = RegisteredArea(static_cast<std::int64_t>(land * 100));
    auto made = listed(holder, {wish});
    made.step.exitForm = exitForm;
    return made;
}

} // namespace

TEST_CASE("land is offered to who is cleared and goes on in the zone, or hasn't decided, not to who gives up") {
    for (const auto& [form, isOffered] :
         {std::pair{"relocate", true}, std::pair{"", true}, std::pair{"shutdown", false}, std::pair{"buyout", false}}) {
        auto book = bookWithReserve();
        REQUIRE(openClearing(book, opening(5000, form), heading("open")));
        INFO(form);
        CHECK(seekersOf(book) == (isOffered ? std::vector<std::string>{"甲厂"} : std::vector<std::string>{}));
        CHECK(seekersOf(book, "2019-02-28").empty()); // the day before the listing
    }
}

TEST_CASE("no land is offered to who needs more than it has, and its own not to who leaves it") {
    auto book = bookWithReserve();
    REQUIRE(openClearing(book, opening(6000.01, "relocate"), heading("open")));
    CHECK(seekersOf(book).empty());
    CHECK(seekersFor(book.records(), theParcel, on("2019-04-01")).best.empty());
    CHECK(seekersFor(book.records(), freeParcel, on("2019-04-01")).land == RegisteredArea(600000));
}
