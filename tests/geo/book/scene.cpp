// SPDX-License-Identifier: Apache-2.0
#include "geo/book/scene.h"

#include "geo/base/error.h"
#include "geo/book/book.h"
#include "geo/book/districts.h"
#include "geo/book/export.h"
#include "geo/book/home.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>

using namespace mutu;

namespace {

constexpr geom::Point origin{353692000, 3198829000};
const Date day = Date::of(2020, 6, 30);

geom::Region rectangle(std::int64_t x, std::int64_t width) {
    return {{{{{origin.x + x, origin.y},
               {origin.x + x + width, origin.y},
               {origin.x + x + width, origin.y + 100000},
               {origin.x + x, origin.y + 100000}},
              {}}}};
}

/// Adds records and hands back the id that the book gave the last of them.
RecordId take(book::Book& book, std::vector<land::Record> records) {
    change::Changeset changeset;
    changeset.heading.title = "test";
    changeset.heading.author = "test";
    const auto kind = land::kindOf(records.back());
    for (auto& record : records) changeset.changes.push_back({std::nullopt, std::move(record)});
    REQUIRE(book.apply(std::move(changeset)).ok());
    RecordId last;
    book.records().visit({.kind = kind}, [&](const land::Record& record) { return last = land::idOf(record), true; });
    return last;
}

std::string text(const map::Scene& scene, map::LayerKind layer, map::FeatureIndex feature, std::string_view property) {
    const auto value = scene.layer(layer).value(feature, property);
    const auto* found = std::get_if<std::string_view>(&value);
    return found ? std::string(*found) : "";
}

land::Parcel parcel(const char* code, std::int64_t x, RecordId district) {
    land::Parcel parcel;
    parcel.code = code;
    parcel.district.id = district;
    parcel.landUse = "0601";
    parcel.geometry = rectangle(x, 100000);
    return parcel;
}

} // namespace

TEST_CASE("a scene shows a book's parcels with who is on them and how they are used on a day") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    land::District zone;
    zone.name = "集聚区";
    zone.geometry = rectangle(0, 1000000);
    const auto district = take(book, {zone});
    land::Enterprise maker;
    maker.name = "轴承厂";
    maker.industry = "3451";
    const auto enterprise = take(book, {maker});
    const auto used = take(book, {parcel("330822001001GB00001", 0, district)});
    const auto bare = take(book, {parcel("330822001001GB00002", 100000, district)});
    auto retired = parcel("330822001001GB00003", 200000, district);
    retired.validFrom = Date::of(2021, 1, 1);
    take(book, {retired});
    land::Use use;
    use.parcel.id = used;
    use.user.id = enterprise;
    use.beginsOn = Date::of(2015, 1, 1);
    use.endsOn = Date::of(2022, 1, 1);
    take(book, {use});

    const auto scene = book::fillScene(book, day);
    const auto& parcels = scene->layer(map::LayerKind::parcel);
    REQUIRE(parcels.size() == 2); // the third begins later
    const auto feature = parcels.featureOf(used);
    REQUIRE(feature);
    CHECK(text(*scene, map::LayerKind::parcel, *feature, "occupancy") == "used");
    CHECK(text(*scene, map::LayerKind::parcel, *feature, "enterprise") == "轴承厂");
    CHECK(text(*scene, map::LayerKind::parcel, *feature, "industry") == "34");
    CHECK(text(*scene, map::LayerKind::parcel, *feature, "plot") == "GB00001");
    CHECK(text(*scene, map::LayerKind::parcel, *feature, "district") == "集聚区");
    CHECK(parcels.area(*feature) == RegisteredArea(1000000)); // 100 m × 100 m
    CHECK(std::get<double>(parcels.value(*feature, "area_mu")) == Approx(15));
    const auto other = parcels.featureOf(bare);
    REQUIRE(other);
    CHECK(text(*scene, map::LayerKind::parcel, *other, "occupancy") == "other");
    CHECK(text(*scene, map::LayerKind::parcel, *other, "enterprise").empty());
    CHECK(text(*scene, map::LayerKind::district, 0, "name") == "集聚区");

    const auto later = book::fillScene(book, Date::of(2022, 1, 1));
    CHECK(later->layer(map::LayerKind::parcel).size() == 3);
    CHECK(text(*later, map::LayerKind::parcel, *later->layer(map::LayerKind::parcel).featureOf(used), "occupancy") ==
          "other");
}

TEST_CASE("vacant pieces are a layer of their own and colour their parcel") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    const auto id = take(book, {parcel("330822001001GB00001", 0, {})});
    land::Approval approval;
    approval.parcel.id = id;
    approval.stage = land::ApprovalStage::conversion;
    approval.approvedOn = Date::of(2018, 1, 1);
    take(book, {approval});
    const auto scene = book::fillScene(book, day);
    const auto& pieces = scene->layer(map::LayerKind::vacancy);
    REQUIRE(pieces.size() == 1);
    CHECK(text(*scene, map::LayerKind::vacancy, 0, "kind") == "approved");
    CHECK(pieces.area(0) == RegisteredArea(1000000));
    CHECK(text(*scene, map::LayerKind::parcel, 0, "occupancy") == "approved");
}

TEST_CASE("a parcel that names no district lies where its interior point lies, for its pieces and on the map") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    const auto inside = take(book, {parcel("330822001001GB00001", 0, {})});
    const auto outside = take(book, {parcel("330822001001GB00002", 5000000, {})});
    for (const auto id : {inside, outside}) {
        land::Approval approval;
        approval.parcel.id = id;
        approval.stage = land::ApprovalStage::conversion;
        approval.approvedOn = Date::of(2018, 1, 1);
        take(book, {approval});
    }
    land::District zone; // comes after its parcels
    zone.name = "集聚区";
    zone.geometry = rectangle(0, 1000000);
    const auto district = take(book, {zone});
    const auto scene = book::fillScene(book, day, {}, district);
    REQUIRE(scene->layer(map::LayerKind::parcel).size() == 1);
    CHECK(scene->layer(map::LayerKind::parcel).featureOf(inside).has_value());
    CHECK(scene->layer(map::LayerKind::vacancy).size() == 1);
    CHECK(text(*scene, map::LayerKind::parcel, 0, "district") == "集聚区");

    book::Districts districts(book.records());
    const auto recordOf = [&](RecordId id) {
        return std::get<land::Parcel>(*book.records().find(land::Kind::parcel, id));
    };
    CHECK(districts.of(recordOf(inside)).id == district);
    CHECK_FALSE(districts.of(recordOf(outside)));
    query::VacancyQuestion question;
    question.asOf = day;
    question.districts = {district};
    CHECK(book.records().vacancies(question).size() == 1);

    const tests::Scratch scratch;
    book::ExportRequest request;
    request.target.path = scratch.path("parcel.csv");
    request.kind = land::Kind::parcel;
    request.districts = {district};
    CHECK(book::exportFile(book, request).written == 1);
}

TEST_CASE("an empty book gives an empty scene") {
    const auto scene = book::fillScene(book::Book::inMemory({"test", "EPSG:4549", false, {}}), day);
    CHECK(scene->extent().empty());
    CHECK(scene->leftOut() == 0);
}

TEST_CASE("a parcel astray blanks no map: the rest is shown, and the one that isn't is told") {
    const bool withDistricts = GENERATE(true, false);
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    RecordId district;
    if (withDistricts) {
        land::District zone;
        zone.name = "集聚区";
        zone.geometry = rectangle(0, 1000000);
        district = take(book, {zone});
    }
    const auto first = take(book, {parcel("330822001001GB00001", 0, district)});
    take(book, {parcel("330822001001GB00002", 100000, district)});
    const auto astray = take(book, {parcel("330822001001GB00003", 1'200'000'000, district)});
    const auto& records = book.records();

    const auto scene = book::fillScene(book, day);
    const auto& parcels = scene->layer(map::LayerKind::parcel);
    CHECK(parcels.size() == 2);
    CHECK(parcels.featureOf(first));
    CHECK_FALSE(parcels.featureOf(astray));
    CHECK(scene->tooFar(map::LayerKind::parcel) == 1);
    const auto told = book::tooFarAway(*scene);
    REQUIRE(told);
    CHECK(told->code == "too_far_away");
    CHECK(told->message.starts_with("1 record "));

    auto whole = records.extent(land::Kind::parcel);
    CHECK(whole.width() > 1'000'000'000);
    CHECK(book::homeOf(records, whole).width() <= 1'000'000);
    CHECK(book::homeOf(records, geom::boxOf(rectangle(0, 700))) == geom::boxOf(rectangle(0, 700)));
}

TEST_CASE("a map on which everything is shown tells nothing") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    take(book, {parcel("330822001001GB00001", 0, {})});
    CHECK_FALSE(book::tooFarAway(*book::fillScene(book, day)));
}

TEST_CASE("who owns the land does not thereby use it, and a contract not yet signed holds nothing") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    land::Enterprise village;
    village.name = "某村";
    const auto owner = take(book, {village});
    const auto owned = take(book, {parcel("330822001001GB00001", 0, {})});
    const auto sold = take(book, {parcel("330822001001GB00002", 100000, {})});
    land::Right ownership;
    ownership.parcel.id = owned;
    ownership.holder.id = owner;
    ownership.rightType = "2";
    ownership.signedOn = Date::of(2010, 1, 1);
    take(book, {ownership});
    land::Right later;
    later.parcel.id = sold;
    later.holder.id = owner;
    later.signedOn = day.plusDays(1);
    take(book, {later});
    const auto scene = book::fillScene(book, day);
    const auto& parcels = scene->layer(map::LayerKind::parcel);
    for (const auto id : {owned, sold}) {
        const auto feature = parcels.featureOf(id);
        REQUIRE(feature);
        CHECK(text(*scene, map::LayerKind::parcel, *feature, "enterprise").empty());
        CHECK(text(*scene, map::LayerKind::parcel, *feature, "occupancy") == "other");
    }
}

TEST_CASE("reading who is on the land reports and can be stopped") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    std::vector<land::Record> many;
    for (int number = 0; number < 9000; ++number) {
        land::Enterprise enterprise;
        enterprise.name = "企业" + std::to_string(number);
        many.emplace_back(enterprise);
    }
    take(book, std::move(many));
    std::uint64_t last = 0;
    book::fillScene(book, day, [&](std::string_view, std::uint64_t done, std::uint64_t total) {
        CHECK(done <= total);
        last = std::max(last, done);
        return true;
    });
    CHECK(last >= 8192);
    CHECK_THROWS_AS(
        book::fillScene(book, day, [](std::string_view, std::uint64_t done, std::uint64_t) { return done == 0; }),
        Error);
}

TEST_CASE("the map of one district still names its neighbours") {
    auto book = book::Book::inMemory({"test", "EPSG:4549", false, {}});
    land::District zone;
    zone.name = "集聚区";
    zone.geometry = rectangle(0, 1000000);
    const auto wanted = take(book, {zone});
    zone.name = "邻区";
    zone.geometry = rectangle(1000000, 1000000);
    take(book, {zone});
    const auto scene = book::fillScene(book, day, {}, wanted);
    CHECK(text(*scene, map::LayerKind::district, 1, "name") == "邻区");
}
