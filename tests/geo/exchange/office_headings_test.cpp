// SPDX-License-Identifier: Apache-2.0
// What is written under the land office's headings is read again as it was.
#include "geo/exchange/column_names.h"
#include "geo/exchange/field_mapping.h"
#include "geo/exchange/record_writer.h"
#include "tests/geo/exchange/workshop.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>

using namespace mutu;
using namespace mutu::exchange;

namespace {

class NoNames : public Nameplates {
  public:
    std::string nameOf(land::Kind, RecordId, bool) override { return {}; }
};

bool isOffices(std::string_view text) { return static_cast<unsigned char>(text.front()) >= 0x80; }

/// Written under the office's headings and read again.
template <class Record> Record again(const Record& record, const std::string& ending) {
    const Workshop workshop;
    const auto path = workshop.path("表." + ending);
    NoNames names;
    RecordWriter writer({path, "表", "", "EPSG:4549", Headings::office}, land::Description<Record>::kind, names);
    writer.add(record);
    writer.finish();
    ReadRequest request;
    request.path = path;
    request.kind = land::Description<Record>::kind;
    ListedDirectory directory;
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    for (const auto& note : outcome.intake.notes) CHECK(note.code != "columns_unused");
    REQUIRE(outcome.records.size() == 1);
    return outcome.at<Record>(0);
}

} // namespace

TEST_CASE("every field of every kind that files bring has a heading of the land office's own, and is found by it") {
    for (const auto kind : land::allKinds) {
        if (land::isMadeByTheBook(kind)) continue;
        land::withKind(kind, [&]<class Record>(const Record& record) {
            LayerDescription layer;
            std::vector<std::string_view> fields;
            land::forEachField<Record>([&](const auto& field) {
                if (field.column == "geometry") return;
                using Value = std::decay_t<decltype(record.*field.member)>;
                const auto heading =
                    officeHeading(kind, field.column, std::is_same_v<Value, std::optional<RegisteredArea>>);
                INFO(land::name(kind) << "." << field.column);
                CHECK(isOffices(heading));
                layer.columns.push_back(heading);
                fields.push_back(field.column);
            });
            CHECK(std::set<std::string>(layer.columns.begin(), layer.columns.end()).size() == layer.columns.size());
            const auto mapping = FieldMapping::of(kind, layer, {});
            REQUIRE(mapping);
            std::size_t at = 0;
            int column = 0;
            land::forEachField<Record>([&](const auto& field) {
                const auto& found = mapping->fields()[at++];
                if (field.column == "geometry") return;
                INFO(land::name(kind) << "." << field.column << " under "
                                      << layer.columns[static_cast<std::size_t>(column)]);
                CHECK(found.column == column++);
            });
        });
    }
}

TEST_CASE("numbers under the office's headings are in the office's units") {
    const auto ending = GENERATE(as<std::string>{}, "xlsx", "csv");
    land::Target target;
    target.year = 2020;
    target.measure = land::Measure::cleared;
    target.count = 17;
    target.document = "常政办〔2020〕1号";
    const auto read = again(target, ending);
    CHECK(read.count == 17);
    CHECK(read.measure == land::Measure::cleared);
    CHECK(read.year == 2020);

    land::Road road;
    road.name = "一号路";
    road.roadClass = land::RoadClass::main;
    road.stage = land::Stage::planned;
    road.width = 24'500;
    road.geometry = geom::Lines{{{{350'000'000, 3'198'000'000}, {350'100'000, 3'198'000'000}}}};
    const auto roadRead = again(road, ending);
    CHECK(roadRead.width == 24'500);
    CHECK(roadRead.roadClass == land::RoadClass::main);
    CHECK(roadRead.stage == land::Stage::planned);
}

TEST_CASE("a column says in which unit its numbers are") {
    const Workshop workshop;
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "GB1", 1);
    directory.add(land::Kind::enterprise, "甲厂", 1);
    struct Case {
        const char* heading;
        const char* value;
        std::int64_t hundredths;
    };
    const auto price = GENERATE(values<Case>({{"出让价款", "3450000", 345'000'000},
                                              {"出让价款（元）", "3450000", 345'000'000},
                                              {"出让价款（万元）", "345", 345'000'000},
                                              {"成交价款(亿元)", "0.0345", 345'000'000},
                                              {"price", "345000000", 345'000'000}}));
    ReadRequest request;
    request.kind = land::Kind::right;
    request.path =
        workshop.write("权利.csv", std::string("宗地代码,权利人,") + price.heading +
                                       ",约定投资额（亿元）,投资比例（%）\nGB1,甲厂," + price.value + ",1.5,25\n");
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    REQUIRE(outcome.records.size() == 1);
    const auto& right = outcome.at<land::Right>(0);
    CAPTURE(price.heading);
    CHECK(right.price == price.hundredths);
    CHECK(right.agreedInvestment == Approx(15'000)); // ten thousand yuan
    CHECK(right.investedShare == Approx(0.25));
}

TEST_CASE("a lease's and a use's last day stands under the office's heading, the day after it under the field's") {
    const auto ending = GENERATE(as<std::string>{}, "xlsx", "csv");
    land::Plan plan;
    plan.name = "规划";
    plan.endedOn = Date::of(2031, 1, 1); // 失效日期: the day itself
    CHECK(again(plan, ending).endedOn == plan.endedOn);
    const Workshop workshop;
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "GB1", 1);
    directory.add(land::Kind::enterprise, "甲厂", 1);
    struct Case {
        const char* heading;
        Date ends;
    };
    const auto wanted = GENERATE(values<Case>(
        {{"止租日期", Date::of(2031, 1, 1)}, {"到期日期", Date::of(2031, 1, 1)}, {"ends_on", Date::of(2030, 12, 31)}}));
    ReadRequest request;
    request.kind = land::Kind::lease;
    request.path = workshop.write("租约.csv", std::string("宗地代码,承租人,起租日期,") + wanted.heading +
                                                  "\nGB1,甲厂,2026-01-01,2030-12-31\n");
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Lease>(0).endsOn == wanted.ends);
    CHECK(outcome.at<land::Lease>(0).beginsOn == Date::of(2026, 1, 1));

    struct OneParcel : Nameplates {
        std::string nameOf(land::Kind kind, RecordId, bool) override {
            return kind == land::Kind::parcel ? "GB1" : "甲厂";
        }
    } names;
    const auto path = workshop.path("回写." + ending);
    RecordWriter writer({path, "租约", "", "EPSG:4549", Headings::office}, land::Kind::lease, names);
    writer.add(outcome.records.front());
    writer.finish();
    request.path = path;
    CHECK(readAll(request, bookIn("EPSG:4549"), directory).at<land::Lease>(0).endsOn == wanted.ends);
}

TEST_CASE("a percent sign in a cell comes before the heading's, and has no place among amounts") {
    const Workshop workshop;
    ListedDirectory directory;
    directory.add(land::Kind::parcel, "GB1", 1);
    directory.add(land::Kind::enterprise, "甲厂", 1);
    ReadRequest request;
    request.kind = land::Kind::right;
    const auto heading = GENERATE(as<std::string>{}, "投资比例", "投资比例（%）");
    const auto share = GENERATE(as<std::string>{}, "47%", "４７％");
    request.path =
        workshop.write("权利.csv", "宗地代码,权利人," + heading + ",约定投资额（亿元）\nGB1,甲厂," + share + ",5%\n");
    const auto outcome = readAll(request, bookIn("EPSG:4549"), directory);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.at<land::Right>(0).investedShare == Approx(0.47));
    CHECK_FALSE(outcome.at<land::Right>(0).agreedInvestment);
    CHECK(outcome.reason("bad_number") == 1);
}

TEST_CASE("a workbook of headings alone has no rows, and a table of none of our columns is refused") {
    const Workshop workshop;
    ListedDirectory directory;
    ReadRequest request;
    request.kind = land::Kind::target;
    request.path = workshop.path("目标.xlsx");
    NoNames names;
    RecordWriter writer({request.path, "目标", "", "EPSG:4549", Headings::office}, land::Kind::target, names);
    writer.finish();
    CHECK(readAll(request, bookIn("EPSG:4549"), directory).account.read == 0);
    request.path = workshop.write("bad.csv", "企业,年,产值甲\n甲厂,2020,5\n");
    const auto refused = FileSource::open(request, bookIn("EPSG:4549"), directory);
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().code == "column_unknown");
}

TEST_CASE("a unit that a field cannot have leaves the column aside") {
    LayerDescription layer;
    layer.columns = {"企业名称", "年份", "从业人数（人）", "税收（平方米）", "工业总产值（元）"};
    const auto mapping = FieldMapping::of(land::Kind::enterpriseYear, layer, {});
    REQUIRE(mapping);
    CHECK(mapping->unusedColumns() == std::vector<std::string>{"税收（平方米）"});
    std::size_t at = 0;
    land::forEachField<land::EnterpriseYear>([&](const auto& field) {
        const auto& found = mapping->fields()[at++];
        if (field.column == "output") CHECK(found.scale == Approx(1e-4));
        if (field.column == "employees") CHECK(found.scale == 1);
    });
}
