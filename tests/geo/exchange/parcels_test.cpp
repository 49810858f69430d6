// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::exchange;

namespace {

const std::string standardRow =
    R"("ZDDM":"330822001001GB00001","ZL":"常山县辉埠镇","ZDMJ":15.5,"MJDW":"2","YT":"0601","片区":"辉埠新区","备注":"x")";

void checkStandardParcel(const Outcome& outcome) {
    REQUIRE(outcome.records.size() == 1);
    const auto& parcel = outcome.at<land::Parcel>(0);
    CHECK(parcel.code == "330822001001GB00001");
    CHECK(parcel.location == "常山县辉埠镇");
    CHECK(parcel.landUse == "0601");
    REQUIRE(parcel.registeredArea);
    CHECK(parcel.registeredArea->hundredths() == 1033333);
    CHECK(parcel.district.id == RecordId{7});
    const auto* region = geom::regionOf(parcel.geometry);
    REQUIRE(region != nullptr);
    CHECK(geom::measuredArea(*region).squareMetres().value() == 10000.0);
    CHECK(region->parts[0].outer[0] == geom::Point{353692456, 3198829123});
    CHECK(outcome.account.accepted == 1);
    CHECK(outcome.notes("columns_unused"));
}

} // namespace

TEST_CASE("parcels come in from every format with the register's own column names") {
    const Workshop workshop;
    const auto json = workshop.write(
        "宗地.geojson", collectionText({featureText(rectangleText(353692.456, 3198829.123, 100, 100), standardRow)}));
    const auto file = GENERATE(as<std::string>{}, "宗地.geojson", "宗地.gpkg", "宗地.shp", "宗地.kml", "宗地.csv");
    CAPTURE(file);
    ReadRequest request;
    request.path = json;
    if (file == "宗地.kml") return; // degrees: tested with reprojection
    if (file == "宗地.csv")
        request.path = workshop.convert(json, file, "-lco GEOMETRY=AS_WKT");
    else if (file == "宗地.shp")
        request.path = workshop.convert(json, file, "-lco ENCODING=UTF-8");
    else if (file != "宗地.geojson")
        request.path = workshop.convert(json, file);
    ListedDirectory directory;
    directory.add(land::Kind::district, "辉埠新区", 7);
    checkStandardParcel(readAll(request, bookIn("EPSG:4549"), directory));
}
