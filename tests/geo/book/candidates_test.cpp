// SPDX-License-Identifier: Apache-2.0
#include "geo/book/candidates.h"
#include "tests/geo/book/edited_book.h"

#include <random>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

/// Parcels of 100 m side by side in a row: the n-th begins at 100 n metres.
class Row {
  public:
    Row() {
        add(book, {land::ClusterZone{.name = "轴承", .industries = "34"},
                   land::ClusterZone{.name = "化工", .industries = "26"}});
    }

    /// In the reserve, or still held by nobody and not yet cleared, so large by register.
    void addLand(double area, bool isReady = true, int zone = 0) {
        const auto id = addParcel(area, zone);
        land::Approval approval;
        approval.parcel.id = id;
        approval.stage = isReady ? land::ApprovalStage::reserve : land::ApprovalStage::conversion;
        approval.approvedOn = Date::of(2019, 1, 1);
        add(book, {approval});
    }
    /// Built in 2015 and empty since; the land counts as used.
    void addFloor(double floor, int zone = 0) { addBuilding(addParcel(10000, zone), floor, true); }
    void addLandWithFloor(double area, double floor) {
        addLand(area);
        addBuilding(RecordId{count_}, floor, false);
    }
    void seize(std::int64_t parcel) {
        land::Encumbrance seizure;
        seizure.parcel.id = {parcel};
        seizure.kind = land::EncumbranceKind::seizure;
        seizure.beginsOn = Date::of(2020, 1, 1);
        add(book, {seizure});
    }

    [[nodiscard]] Candidates ask(const CandidateQuestion& question) const {
        return candidatesFor(book.records(), question);
    }
    [[nodiscard]] std::string ranked(const CandidateQuestion& question) const {
        std::string text;
        for (const auto& each : ask(question).best) {
            text += each.offer.main().code.substr(17);
            if (each.offer.adjoins) text += "+" + each.offer.floor->code.substr(17);
            text += " ";
        }
        return text;
    }

    Book book = Book::inMemory(card());

  private:
    RecordId addParcel(double area, int zone) {
        const auto at = ++count_ * 100;
        const auto code = std::to_string(count_);
        add(book, {parcel("330822001001GB" + std::string(5 - code.size(), '0') + code, box(at, 0, at + 100, 100),
                          RegisteredArea::nearest(SquareMetre(area)).hundredths())});
        if (zone > 0) {
            land::ZoneParcel member;
            member.zone.id = RecordId{zone};
            member.parcel.id = RecordId{count_};
            add(book, {member});
        }
        return RecordId{count_};
    }
    void addBuilding(RecordId parcel, double floor, bool isHeld) {
        land::Building building{.number = "1", .completedOn = Date::of(2015, 1, 1)};
        building.parcel.id = parcel;
        building.floorArea = RegisteredArea::nearest(SquareMetre(floor));
        add(book, {building});
        if (!isHeld) return;
        land::Right right;
        right.parcel.id = parcel;
        right.signedOn = right.startedOn = Date::of(2014, 1, 1);
        right.completedOn = Date::of(2015, 1, 1);
        add(book, {right});
    }

    std::int64_t count_ = 0;
};

geom::Point at(double x, double y) { return geom::nearestPoint(500000 + x, 3200000 + y); }
RegisteredArea area(double squareMetres) { return RegisteredArea::nearest(SquareMetre(squareMetres)); }

} // namespace

TEST_CASE("land and floor needed together are found on one parcel, and on two that share a boundary") {
    Row row;
    row.addLand(8000);                // 1, beside the floor of 2
    row.addFloor(3000);               // 2
    row.addLandWithFloor(9000, 3500); // 3: both; also beside 2, but larger than 1
    row.addLand(9000);                // 4
    row.addLand(9000);                // 5
    row.addFloor(1000);               // 6
    CHECK(row.ranked({{area(8000), area(3000), ""}, day}) == "03 01+02 ");
    CHECK(row.ranked({{area(8000.01), area(3000), ""}, day}) == "03 03+02 ");
    CHECK(row.ranked({{area(9000), area(1000), ""}, day}) == "03 05+06 03+02 ");
    CHECK(row.ranked({{area(9000.01), area(1000), ""}, day}).empty());
    CHECK(row.ranked({{area(8000), area(3500.01), ""}, day}).empty());
    CHECK(row.ranked({{area(8000), {}, ""}, day}) == "01 03 04 05 ");
    CHECK(row.ranked({{{}, area(3000), ""}, day}) == "02 03 ");
}

TEST_CASE("candidates lie within a distance of a parcel's outline, a line or a point") {
    Row row;
    for (int i = 0; i < 6; ++i) row.addLand(9000); // 1 … 6, from 100 m to 700 m
    const auto outline = parcelNo(row.book, 1).geometry;
    const auto within = [&](const geom::Shape& place, double metres) {
        return row.ranked({{area(9000), {}, ""}, day, Reach{{place}, Metre(metres)}});
    };
    CHECK(within(outline, 0) == "01 02 ");
    CHECK(within(outline, 100) == "01 02 03 ");
    CHECK(within(outline, 99.999) == "01 02 ");
    CHECK(within(at(650, 50), 150) == "06 05 04 ");
    CHECK(within(at(650, 50), 49) == "06 ");
    const geom::Lines line{{{at(0, -100), at(250, -100)}}};
    CHECK(within(line, 100) == "01 02 ");
    CHECK(within(line, 99.999).empty());
    const auto found = row.ask({{area(9000), {}, ""}, day, Reach{{outline}, Metre(300)}});
    CHECK(found.best.back().offer.distance == 300);
}

TEST_CASE("however few are wanted, they are the best of all that fit") {
    std::mt19937 dice(20240611);
    const auto thrown = [&](int faces) { return static_cast<int>(dice() % static_cast<unsigned>(faces)); };
    for (int game = 0; game < 12; ++game) {
        Row row;
        for (int i = 0; i < 40; ++i) {
            const auto zone = thrown(3);
            if (thrown(4) == 0)
                row.addFloor(1000 + 100 * thrown(8), zone);
            else
                row.addLand(5000 + 500 * thrown(8), thrown(2) == 0, zone);
            if (thrown(8) == 0) row.seize(i + 1);
        }
        for (const auto& need : {office::Need{area(6000), {}, "3451"}, office::Need{{}, area(1200), "3451"},
                                 office::Need{area(6000), {}, ""}, office::Need{area(6000), {}, "13"},
                                 office::Need{area(5500), area(1100), "3451"}})
            for (const auto& reach : {std::optional<Reach>(), std::optional(Reach{{at(2000, 0)}, Metre(1600)})}) {
                const auto all = row.ask({need, day, reach, 0});
                CHECK(all.isWhole);
                CHECK(all.more == 0);
                for (const std::size_t limit : {1U, 3U, 8U, 60U}) {
                    const auto some = row.ask({need, day, reach, limit});
                    CHECK(some.isCertain);
                    REQUIRE(some.best.size() == std::min(limit, all.best.size()));
                    CHECK(some.best.size() + some.more <= all.best.size());
                    if (some.isWhole) CHECK(some.best.size() + some.more == all.best.size());
                    for (std::size_t i = 0; i < some.best.size(); ++i) {
                        const auto& ours = some.best[i].offer;
                        const auto& theirs = all.best[i].offer;
                        CHECK(ours.main().vacancy.id == theirs.main().vacancy.id);
                        CHECK((!ours.floor || ours.floor->vacancy.id == theirs.floor->vacancy.id));
                        CHECK_FALSE(ours.main().code.empty());
                    }
                }
            }
    }
}
