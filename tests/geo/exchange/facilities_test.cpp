// SPDX-License-Identifier: Apache-2.0
#include "geo/geom/measure.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::exchange;

namespace {

std::string project(const std::string& name, const std::string& stage) {
    return R"("项目名称":")" + name + R"(","类别":"道路","建设阶段":")" + stage + R"(","计划完成时间":"2020-12-31")";
}

} // namespace

TEST_CASE("facilities come in as points, lines and polygons, each with its stage") {
    const Workshop workshop;
    const auto file = GENERATE(as<std::string>{}, "设施.geojson", "设施.gpkg", "设施.csv");
    CAPTURE(file);
    const auto json = workshop.write(
        "设施.geojson",
        collectionText(
            {featureText(R"("type":"Point","coordinates":[353000,3198000])", project("污水预处理厂", "完成")),
             featureText(R"("type":"LineString","coordinates":[[353000,3198000],[353300,3198000],[353300,3198400]])",
                         project("科盛路", "启动")),
             featureText(rectangleText(353500, 3198000, 200, 100), project("第二水厂", "谋划"))}));
    ReadRequest request;
    request.kind = land::Kind::facility;
    request.path = file == "设施.geojson" ? json
                   : file == "设施.csv"   ? workshop.convert(json, file, "-lco GEOMETRY=AS_WKT")
                                          : workshop.convert(json, file, "-nlt GEOMETRY");
    ListedDirectory directory;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.account.accepted == 3);
    const auto& point = outcome.at<land::Facility>(0);
    CHECK(point.name == "污水预处理厂");
    CHECK(point.stage == land::Stage::done);
    REQUIRE(std::holds_alternative<geom::Point>(point.geometry));
    const auto& line = outcome.at<land::Facility>(1);
    CHECK(line.stage == land::Stage::started);
    REQUIRE(std::holds_alternative<geom::Lines>(line.geometry));
    CHECK(geom::length(std::get<geom::Lines>(line.geometry)).value() == 700.0);
    const auto& polygon = outcome.at<land::Facility>(2);
    CHECK(polygon.stage == land::Stage::planned);
    CHECK(polygon.dueOn == Date::of(2020, 12, 31));
    const auto* region = geom::regionOf(polygon.geometry);
    REQUIRE(region != nullptr);
    CHECK(geom::measuredArea(*region).squareMetres().value() == 20000.0);
}
