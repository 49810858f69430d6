// SPDX-License-Identifier: Apache-2.0
#include "geo/office/reuse.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <random>

namespace mutu::office::testing {

namespace {

LotHistory lotOf(std::int64_t id, std::int64_t source, land::Stock stock, const char* listed, double area) {
    LotHistory history;
    history.lot.id = {id};
    history.lot.source.id = {source};
    history.lot.stock = stock;
    history.lot.listedOn = day(listed);
    history.lot.area = squareMetres(area);
    history.lot.document = "甲";
    return history;
}

void put(LotHistory& history, land::LotEvent event, const char* on, double area) {
    land::ReuseLine line;
    line.lot.id = history.lot.id;
    line.event = event;
    line.on = day(on);
    line.area = area < 0 ? RegisteredArea() - squareMetres(-area) : squareMetres(area);
    history.lines.push_back(line);
}

} // namespace

TEST_CASE("the stock identity holds in every year, whatever happened to the lots") {
    std::mt19937 dice(7);
    const auto number = [&](int below) { return static_cast<int>(dice() % static_cast<unsigned>(below)); };
    for (int round = 0; round < 200; ++round) {
        std::vector<LotHistory> lots;
        for (int i = 0; i < 12; ++i) {
            auto lot = lotOf(i + 1, number(4) + 1, number(2) == 0 ? land::Stock::land : land::Stock::floor,
                             "2017-01-01", 1 + number(5000));
            lot.lot.listedOn = day("2017-01-01").plusDays(number(1500));
            auto on = *lot.lot.listedOn;
            for (int k = number(6); k > 0; --k) {
                on = on.plusDays(number(400));
                land::ReuseLine line;
                line.on = on;
                line.event = static_cast<land::LotEvent>(number(3));
                const auto left = takeable(lot, on).hundredths();
                const auto share = RegisteredArea(left <= 0 ? 0 : number(static_cast<int>(left) + 1));
                const bool takesBack = line.event == land::LotEvent::correction && number(2) == 0;
                line.area = takesBack ? RegisteredArea() - share : share;
                lot.lines.push_back(line);
                CHECK(remaining(lot, on) >= RegisteredArea());
            }
            lots.push_back(lot);
        }
        std::array<RegisteredArea, 2> closing{};
        for (int year = 2016; year <= 2026; ++year) {
            const auto accounts = stockAccounts(lots, year);
            for (std::size_t i = 0; i < 2; ++i) {
                CHECK(accounts[i].holds());
                CHECK(accounts[i].opening == closing[i]); // a year begins where the last one ended
                closing[i] = accounts[i].closing;
            }
            CHECK(stockAccounts(lots, year, Date::of(year, 6, 30))[0].holds());
        }
    }
}

TEST_CASE("land never turns into floor, and a lot gives no more than is left") {
    auto land = lotOf(1, 1, land::Stock::land, "2019-01-01", 1000);
    put(land, land::LotEvent::reuse, "2019-05-01", 600);
    CHECK(remaining(land, day("2018-12-31")) == RegisteredArea());
    CHECK(remaining(land, day("2019-04-30")) == squareMetres(1000));
    CHECK(remaining(land, day("2019-05-01")) == squareMetres(400));
    CHECK(takeable(land, day("2019-02-01")) == squareMetres(400)); // 600 go in May
    put(land, land::LotEvent::correction, "2019-06-01", 100);
    CHECK(takeable(land, day("2019-02-01")) == squareMetres(400));
    CHECK(takeable(land, day("2019-06-01")) == squareMetres(500));
    const auto accounts = stockAccounts({land}, 2019);
    CHECK(accounts[0].reused == squareMetres(600));
    CHECK(accounts[1].reused == RegisteredArea());
}

TEST_CASE("an enterprise counts in the year in which the last of its lots is back in use") {
    auto land = lotOf(1, 1, land::Stock::land, "2018-01-01", 1000);
    auto floor = lotOf(2, 1, land::Stock::floor, "2018-01-01", 500);
    auto other = lotOf(3, 2, land::Stock::land, "2018-01-01", 700);
    put(land, land::LotEvent::reuse, "2018-07-01", 1000);
    put(floor, land::LotEvent::reuse, "2019-07-01", 500);
    put(other, land::LotEvent::reuse, "2019-07-01", 699);
    CHECK(reusedEnterprises({land, floor, other}, 2018, 1).empty());
    CHECK(reusedEnterprises({land, floor, other}, 2019, 1) == std::vector<RecordId>{{1}});
    CHECK(reusedEnterprises({land, floor, other}, 2019, 0.5).size() == 2);
    CHECK(reusedEnterprises({land, floor, other}, 2019, 1, day("2019-06-30")).empty());
    put(other, land::LotEvent::withdrawal, "2019-08-01", 1); // nothing is left to come back
    CHECK(reusedEnterprises({land, floor, other}, 2019, 1).size() == 2);
}

TEST_CASE("each gate of a path refuses on its own side alone") {
    const auto& sheet = ReuseSheet::standard();
    ReuseFile file;
    file.place = "330822001001GB00007";
    file.recipient = "示例轴承有限公司";
    file.land = squareMetres(10000);
    file.floor = squareMetres(4000);
    file.vacantLand = squareMetres(6000);
    file.record.landArea = squareMetres(6000);
    file.record.floorArea = squareMetres(4000);
    land::Right right;
    right.investedShare = 0.25;
    file.rights = {right};
    ReuseRequest request;
    request.on = day("2019-05-01");
    request.documents = {{"准入意见", "准-1"}};
    const auto refusal = [&](ReuseGate gate) {
        const auto fault = gateAgainst(file, *sheet.path("regrant"), {gate}, request, sheet);
        return fault ? fault->code : std::string();
    };
    for (std::size_t i = 0; i < reuseGateNames.size(); ++i) CHECK(refusal(static_cast<ReuseGate>(i)).empty());

    file.vacantLand = squareMetres(5999.99);
    CHECK(refusal(ReuseGate::available) == "not_available");
    file.vacantLand = squareMetres(6000);
    file.isTaken = true;
    CHECK(refusal(ReuseGate::available) == "not_available");
    file.floor = squareMetres(3999.99);
    CHECK(refusal(ReuseGate::fits) == "area_does_not_fit");
    file.isSeized = true;
    CHECK(refusal(ReuseGate::noSeizure) == "land_seized");
    file.zoneFault = Refusal{"zone_mismatch", "", "", ""};
    CHECK(refusal(ReuseGate::matchingIndustry) == "zone_mismatch");
    file.rights.front().investedShare = 0.2499;
    CHECK(refusal(ReuseGate::invested) == "investment_short");
    file.rights.front().investedShare.reset();
    CHECK(refusal(ReuseGate::invested) == "investment_short");
    request.documents.clear();
    CHECK(refusal(ReuseGate::admission) == "not_admitted");
    file.documents = {{"受让方准入意见", "准-2"}};
    CHECK(refusal(ReuseGate::admission).empty());

    // An override passes all of them but what doesn't fit, and rests on a document.
    file.record.path = "transfer";
    const auto opened = [&] {
        const auto decision = decideReuse(file, request, sheet);
        return decision ? std::string() : decision.refusal().code;
    };
    CHECK(opened() == "area_does_not_fit");
    request.overrideReason = "县政府专题会议";
    CHECK(opened() == "override_undocumented");
    request.overrideDocument = "会纪〔2019〕7号";
    CHECK(opened() == "area_does_not_fit");
    file.floor = squareMetres(4000);
    CHECK(opened().empty());
}

TEST_CASE("the paths of the sheet take their steps in order, each with its documents") {
    const auto& sheet = ReuseSheet::standard();
    for (const auto& path : sheet.paths) {
        ReuseFile file;
        file.record.path = path.word;
        file.record.id = {1};
        file.record.openedOn = day("2019-01-01");
        file.record.overrideReason = "测试";
        file.land = squareMetres(100);
        for (std::size_t i = 0; i < path.steps.size(); ++i) {
            INFO(path.word << " " << path.steps[i].word);
            ReuseRequest request;
            request.to = path.steps[i].word;
            request.on = day("2019-05-01");
            for (const auto& name : path.steps[i].documents) request.documents.push_back({name, "文-1"});
            for (std::size_t k = 0; k < request.documents.size(); ++k) {
                auto lacking = request;
                lacking.documents.erase(lacking.documents.begin() + static_cast<std::ptrdiff_t>(k));
                CHECK(decideReuse(file, lacking, sheet).refusal().code == "document_missing");
            }
            if (i + 1 < path.steps.size()) {
                auto skipping = request;
                skipping.to = path.steps[i + 1].word;
                CHECK(decideReuse(file, skipping, sheet).refusal().code == "step_out_of_order");
            }
            const auto decision = decideReuse(file, request, sheet);
            REQUIRE(decision);
            CHECK(decision->record.closedOn.has_value() == (i + 1 == path.steps.size()));
            const bool gives = path.gives == ReuseGift::right || path.gives == ReuseGift::lease;
            CHECK(decision->holds.empty() == !(gives && path.steps[i].word == path.countsOn));
            file.record = decision->record;
        }
        ReuseRequest again;
        again.to = path.steps.back().word;
        again.on = day("2019-05-01");
        CHECK(decideReuse(file, again, sheet).refusal().code == "reassignment_closed");
    }
}

} // namespace mutu::office::testing
