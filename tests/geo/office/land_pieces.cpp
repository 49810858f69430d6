// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "geo/office/cut.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

ParcelFile started(geom::Shape developed) {
    auto file = thirtyMu();
    file.rights = {grant()};
    file.rights.front().startedOn = day("2016-02-01");
    file.rights.front().developedExtent = std::move(developed);
    return file;
}

constexpr auto late = "2020-01-01";

} // namespace

TEST_CASE("thirty mu with eight left answers eight") {
    const auto file = started(geom::Region{{rectangle(0, 0, 100, 147)}}); // 53 m × 100 m: 7.95 mu
    const auto rows = on(file, late);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().kind == land::VacancyKind::partly);
    CHECK(rows.front().area == squareMetres(5300));
    CHECK(rows.front().evidence.find("已开发 14700.00 ㎡") != std::string::npos);
    CHECK(geom::measuredArea(*geom::regionOf(rows.front().geometry)).squareMetres() == SquareMetre(5300));
}

TEST_CASE("pieces on both sides of a plant are rows of their own, largest first") {
    const auto rows = on(started(geom::Region{{rectangle(0, 50, 100, 140)}}), late);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].piece == 1);
    CHECK(rows[0].area == squareMetres(6000));
    CHECK(rows[1].piece == 2);
    CHECK(rows[1].area == squareMetres(5000));
}

TEST_CASE("pieces and developed land sum to the registered area exactly") {
    auto file = started(geom::Region{{rectangle(0, 50, 97, 141), rectangle(97, 80, 100, 101)}});
    file.parcel.registeredArea = RegisteredArea(2'000'037);
    auto cut = undevelopedPart(file.parcel, file.rights.front(), VacancyRules::standard().sheet().limits);
    REQUIRE(cut.developed);
    auto sum = *cut.developed;
    for (const auto& piece : cut.pieces) sum = sum + piece.area;
    CHECK(sum == *file.parcel.registeredArea);
    CHECK(cut.total == *file.parcel.registeredArea);
}

TEST_CASE("shares sum to the total and are off by less than one") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::int64_t> weights(1 + random() % 9);
        for (auto& weight : weights) weight = static_cast<std::int64_t>(random() % 1'000'000'000'000);
        const auto total = static_cast<std::int64_t>(random() % 100'000'000'000);
        const auto sum = std::accumulate(weights.begin(), weights.end(), 0.0L);
        const auto shares = sharesOf(total, weights);
        CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == total);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const auto exact = static_cast<long double>(total) * static_cast<long double>(weights[i]) / sum;
            CHECK(std::abs(static_cast<long double>(shares[i]) - exact) < 1.0001L);
        }
    }
}

TEST_CASE("a leftover below five mu and a fifth of the parcel is not vacant, on either limit it is") {
    // The parcel is 30 mu: the smaller limit is 5 mu = 3333.33 m².
    CHECK(on(started(geom::Region{{rectangle(0, 0, 100, 167)}}), late).empty());
    CHECK(on(started(geom::Region{{rectangle(0, 0, 100, 166)}}), late).size() == 1);
    auto small = started(geom::Region{{rectangle(0, 0, 100, 80)}}); // 100 m × 100 m: a fifth is 2000 m², below 5 mu
    small.parcel.geometry = geom::Region{{rectangle(0, 0, 100, 100)}};
    small.parcel.registeredArea = squareMetres(10000);
    CHECK(on(small, late).size() == 1);
    small.rights.front().developedExtent = geom::Region{{rectangle(0, 0, 100, 81)}};
    CHECK(on(small, late).empty());
}

TEST_CASE("a strip narrower than twenty metres is not vacant land") {
    CHECK(on(started(geom::Region{{rectangle(0, 0, 81, 200)}}), late).empty());
    CHECK(on(started(geom::Region{{rectangle(0, 0, 80, 200)}}), late).size() == 1);
}

TEST_CASE("the mean width of a rectangle is its short side") {
    CHECK(meanWidth(geom::Region{{rectangle(0, 0, 20, 300)}}).value() == Approx(20).epsilon(1e-12));
    CHECK(meanWidth(geom::Region{{rectangle(0, 0, 50, 50)}}).value() == Approx(50).epsilon(1e-9));
}

TEST_CASE("a hair left along the developed edge is a drawing error, not a piece") {
    auto file = started(geom::Region{{rectangle(0, 0, 100, 100)}});
    auto developed = *geom::regionOf(file.rights.front().developedExtent);
    developed.parts.front().outer[1].x -= 300; // 0.3 m beside the eastern boundary
    developed.parts.front().outer[2].x -= 300;
    file.rights.front().developedExtent = developed;
    const auto rows = on(file, late);
    REQUIRE(rows.size() == 1); // the strip hangs on the northern piece
    file.rights.front().developedExtent = geom::Region{
        {{{{0, 0}, {99'700, 0}, {99'700, 199'000}, {100'000, 199'000}, {100'000, 200'000}, {0, 200'000}}, {}}}};
    CHECK(on(file, late).empty());
}

TEST_CASE("a developed area without a map leaves one piece with the whole outline, and says so") {
    auto file = started({});
    file.rights.front().developedArea = squareMetres(12000);
    const auto rows = on(file, late);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().area == squareMetres(8000));
    CHECK(rows.front().geometry == file.parcel.geometry);
    CHECK(rows.front().evidence.find("开发范围无图") != std::string::npos);
    file.rights.front().developedArea = squareMetres(20000);
    CHECK(on(file, late).empty());
}

TEST_CASE("before work starts the whole parcel is the piece, whatever is developed later") {
    const auto file = started(geom::Region{{rectangle(0, 0, 100, 147)}});
    REQUIRE(on(file, "2015-06-01").size() == 1);
    CHECK(on(file, "2015-06-01").front().area == squareMetres(20000));
    CHECK(on(file, "2017-01-01").front().area == squareMetres(5300));
    CHECK(on(file, "2017-01-01").front().kind == land::VacancyKind::building);
}

TEST_CASE("the parts of a parcel are pieces apart and sum to the registered area") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::reserve, "2014-01-01")};
    file.parcel.geometry = geom::Region{{rectangle(0, 0, 10, 10), rectangle(50, 0, 70, 10)}};
    file.parcel.registeredArea = RegisteredArea(30'001);
    const auto rows = on(file, late);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].area == RegisteredArea(20'001)); // 20000.67 against 10000.33: the larger remainder gets the hundredth
    CHECK(rows[1].area == RegisteredArea(10'000));
}

TEST_CASE("without a registered area the measured one counts") {
    auto file = thirtyMu();
    file.parcel.registeredArea.reset();
    file.approvals = {approval(land::ApprovalStage::reserve, "2014-01-01")};
    CHECK(on(file, late).front().area == squareMetres(20000));
    file.parcel.geometry = {};
    file.parcel.approvedArea = squareMetres(1234.5);
    CHECK(on(file, late).front().area == squareMetres(1234.5));
}

namespace {

std::vector<land::Vacancy> pieces(const ParcelFile& file, const char* date) {
    auto rows = on(file, date);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.piece < b.piece; });
    return rows;
}

} // namespace

TEST_CASE("a right over a tenth of the parcel leaves nine tenths as they were approved") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::conversion, "2012-05-01"),
                      approval(land::ApprovalStage::cleared, "2013-01-01")};
    file.rights = {grant()};
    file.rights.front().area = squareMetres(2000);
    CHECK(on(file, "2014-01-01").size() == 1);
    const auto rows = pieces(file, "2017-01-01");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].kind == land::VacancyKind::supplied);
    CHECK(rows[0].area == squareMetres(2000));
    CHECK(rows[1].kind == land::VacancyKind::approved);
    CHECK(rows[1].pool == land::Pool::ready);
    CHECK(rows[1].area == squareMetres(18000));
    CHECK(rows[1].since == day("2012-05-01"));
    CHECK(rows[1].evidence.find("按记载面积划分") != std::string::npos);

    file.rights.front().startedOn = day("2016-02-01"); // built and in use: the rest stays what it was
    file.rights.front().completedOn = day("2017-06-01");
    land::Use use;
    use.id = {1};
    use.beginsOn = day("2017-07-01");
    file.uses = {use};
    const auto left = pieces(file, late);
    REQUIRE(left.size() == 1);
    CHECK(left.front().kind == land::VacancyKind::approved);
    CHECK(left.front().pool == land::Pool::ready);
    CHECK(left.front().area == squareMetres(18000));
}

TEST_CASE("thirty mu of which twenty-two are supplied by two rights answer eight") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::reserve, "2014-01-01")};
    file.rights = {grant(), grant()};
    file.rights[0].area = squareMetres(20000.0 / 3);
    file.rights[1].id = {2};
    file.rights[1].area = squareMetres(8000);
    for (auto& right : file.rights) right.completedOn = day("2017-06-01");
    const auto rows = pieces(file, late);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().kind == land::VacancyKind::reserve);
    CHECK(rows.front().area.mu().value() == Approx(8).margin(0.001));
}

TEST_CASE("a developed area is taken off what was supplied, not off the rest") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::conversion, "2012-05-01")};
    file.rights = {grant()};
    file.rights.front().area = squareMetres(15000);
    file.rights.front().startedOn = day("2016-02-01");
    file.rights.front().developedArea = squareMetres(5000);
    const auto rows = pieces(file, late);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].kind == land::VacancyKind::partly);
    CHECK(rows[0].area == squareMetres(10000));
    CHECK(rows[1].kind == land::VacancyKind::approved);
    CHECK(rows[1].area == squareMetres(5000));
}

TEST_CASE("a stated area that differs by a hundredth is the whole parcel") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::conversion, "2012-05-01")};
    file.rights = {grant()};
    for (const double area : {19800.0, 20000.0, 20500.0, 0.0}) {
        file.rights.front().area = squareMetres(area);
        const auto rows = pieces(file, "2017-01-01");
        REQUIRE(rows.size() == 1);
        CHECK(rows.front().kind == land::VacancyKind::supplied);
        CHECK(rows.front().area == squareMetres(20000));
    }
}

TEST_CASE("an approval of a part leaves the rest planned, and parts sum to the whole") {
    auto file = thirtyMu();
    file.approvals = {approval(land::ApprovalStage::plan, "2010-01-01"),
                      approval(land::ApprovalStage::conversion, "2012-05-01")};
    file.approvals[1].area = squareMetres(12000);
    const auto rows = pieces(file, "2017-01-01");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].kind == land::VacancyKind::approved);
    CHECK(rows[0].area == squareMetres(12000));
    CHECK(rows[1].kind == land::VacancyKind::planned);
    CHECK(rows[1].area == squareMetres(8000));
    CHECK(rows[1].since == day("2010-01-01"));
}
