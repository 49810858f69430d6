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

namespace {

/// Two districts; in the first a zone of bearings with a free parcel, and beside the zone those who could move into it.
class Neighbourhood {
  public:
    Neighbourhood() {
        land::ClusterZone zone;
        zone.name = "轴承区块";
        zone.district.id = near;
        zone.industries = "3451";
        zone.validFrom = on("2015-01-01");
        zone.geometry = box(200, 0, 300, 70);
        land::ClusterZone paper = zone;
        paper.name = "纸业区块";
        paper.industries = "22";
        paper.geometry = box(600, 0, 700, 60);
        land::Approval approval;
        approval.parcel.id = freeParcel;
        approval.stage = land::ApprovalStage::reserve;
        approval.approvedOn = on("2018-01-01");
        add(book, {land::District{.name = "甲片区"}, land::District{.name = "乙片区"}});
        add(book, {in(near, "330822001001GB00001", box(0, 0, 100, 60), 600000),
                   in(near, "330822001001GB00002", box(200, 0, 300, 70), 700000), approval, zone, paper,
                   land::ZoneParcel{.zone = {RecordId{1}}, .parcel = {freeParcel}}});
    }

    RecordId enterprise(const char* name, const char* industry) {
        land::Enterprise one;
        one.name = name;
        one.industry = industry;
        add(book, {one});
        return RecordId{++enterprises_};
    }
    RecordId ground(RecordId district, std::int64_t registered) {
        const auto west = 1000 + parcels_ * 200;
        add(book,
            {in(district, "330822001001GB0010" + std::to_string(parcels_), box(west, 0, west + 100, 60), registered)});
        return RecordId{++parcels_};
    }
    void hold(RecordId who, RecordId where) {
        land::Right right;
        right.parcel.id = where;
        right.holder.id = who;
        right.rightType = "3";
        right.signedOn = on("2010-01-01");
        right.startedOn = on("2010-06-01");
        right.completedOn = on("2011-06-01");
        add(book, {right});
    }
    void rent(RecordId who, RecordId where, std::int64_t area, const char* until = "2030-01-01") {
        land::Lease lease;
        lease.parcel.id = where;
        lease.lessee.id = who;
        lease.part = land::Part::area;
        lease.landArea = RegisteredArea(area);
        lease.beginsOn = on("2015-01-01");
        lease.endsOn = on(until);
        add(book, {lease});
    }
    [[nodiscard]] std::string answer() const {
        std::string text;
        for (const auto& each : seekersFor(book.records(), freeParcel, on("2019-04-01")).best)
            text += each.name + " " + std::string(office::seekNames[static_cast<std::size_t>(each.why)]) + " " +
                    std::to_string(each.land.hundredths()) + "; ";
        return text;
    }

    static constexpr RecordId near{1};
    static constexpr RecordId far{2};
    Book book = Book::inMemory(card());

  private:
    static land::Parcel in(RecordId district, const std::string& code, const geom::Shape& shape, std::int64_t area) {
        auto made = parcel(code, shape, area);
        made.district.id = district;
        return made;
    }

    std::int64_t parcels_ = 2;
    std::int64_t enterprises_ = 0;
};

} // namespace

TEST_CASE(
    "land in a zone is offered to its industry's enterprises that stand elsewhere in the district, then to tenants") {
    Neighbourhood at;
    const auto misplaced = at.enterprise("错位轴承厂", "3451");
    at.hold(misplaced, at.ground(Neighbourhood::near, 500000));
    const auto other = at.enterprise("造纸厂", "2221");
    at.hold(other, at.ground(Neighbourhood::near, 500000));
    const auto away = at.enterprise("外区轴承厂", "3451");
    at.hold(away, at.ground(Neighbourhood::far, 500000));
    const auto large = at.enterprise("大轴承厂", "3451");
    at.hold(large, at.ground(Neighbourhood::near, 700001)); // a square centimetre more than there is
    const auto tenant = at.enterprise("租地轴承厂", "3451");
    at.rent(tenant, at.ground(Neighbourhood::near, 600000), 100000);
    const auto gone = at.enterprise("已退租轴承厂", "3451");
    at.rent(gone, at.ground(Neighbourhood::near, 600000), 100000, "2018-01-01");
    CHECK(at.answer() == "错位轴承厂 misplaced 500000; 租地轴承厂 renting 100000; ");
}

TEST_CASE("outside every zone no neighbour is asked, and who holds land in the zone stays where it is") {
    Neighbourhood at;
    const auto inside = at.enterprise("区内轴承厂", "3451");
    const auto its = at.ground(Neighbourhood::near, 500000);
    at.hold(inside, its);
    CHECK(at.answer() == "区内轴承厂 misplaced 500000; ");
    add(at.book, {land::ZoneParcel{.zone = {RecordId{1}}, .parcel = {its}}}); // now it is where it belongs
    CHECK(at.answer().empty());
    CHECK(seekersFor(at.book.records(), freeParcel, on("2014-12-31")).best.empty()); // before the zone
    CHECK(seekersFor(at.book.records(), freeParcel, on("2019-04-01")).zone == "轴承区块");
}
