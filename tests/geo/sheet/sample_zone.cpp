// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/sheet/sample_zone.h"

#include "geo/map/offscreen.h"
#include "geo/map/scene_builder.h"
#include "geo/map/style_folder.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <array>

namespace mutu::sheet {

namespace {

constexpr geom::Point corner{40353000'000, 3198000'000};

geom::Shape rectangle(std::int64_t left, std::int64_t bottom, std::int64_t right, std::int64_t top) {
    const auto at = [](std::int64_t x, std::int64_t y) {
        return geom::Point{corner.x + x * 1000, corner.y + y * 1000};
    };
    return geom::Region{{geom::Polygon{{at(left, bottom), at(right, bottom), at(right, top), at(left, top)}, {}}}};
}

RegisteredArea areaOf(std::int64_t width, std::int64_t height) { return RegisteredArea(width * height * 100); }

struct Industry {
    std::string code;
    std::string title;
    std::string titleEn;
};

const std::array industries{Industry{"14", "食品饮料", "Food and drink"},
                            Industry{"22", "造纸印刷文体", "Paper, printing and leisure goods"},
                            Industry{"30", "橡塑与非金属", "Rubber, plastics and minerals"},
                            Industry{"34", "通用与专用设备", "Machinery"},
                            Industry{"39", "电子信息与仪表", "Electronics and instruments"},
                            Industry{"", "未登记行业", "No industry on record"}};

/// Adds the zone's features and counts what the tables say of them.
class Zone {
  public:
    Zone() {
        for (const auto& industry : industries) parcels_.rows.push_back({industry.title, industry.titleEn, 0, {}});
        vacancies_.rows = {{"批而未供（净地）", "Approved, clear for supply", 0, {}},
                           {"供而未用", "Supplied, not started", 0, {}}};
        district();
        for (int block = 0; block < 12; ++block) addBlock(block);
        roads();
        facilities();
        finish(parcels_, "用地汇总（按产业）", "Land by industry");
        finish(vacancies_, "空置用地汇总", "Vacant land");
    }

    std::shared_ptr<const map::Scene> scene() { return builder_.build(); }
    [[nodiscard]] std::vector<LandTable> tables() const { return {parcels_, vacancies_}; }

  private:
    static void finish(LandTable& table, std::string title, std::string titleEn) {
        table.title = std::move(title);
        table.titleEn = std::move(titleEn);
        for (const auto& row : table.rows) {
            table.total.count += row.count;
            table.total.area = table.total.area + row.area;
        }
    }
    RecordId next() { return RecordId{++last_}; }

    void district() {
        const auto feature = builder_.add(map::LayerKind::district, next(), rectangle(0, 0, 2200, 1900));
        builder_.set(map::LayerKind::district, *feature, "name", "集聚区");
        const auto zone = builder_.add(map::LayerKind::clusterZone, next(), rectangle(40, 40, 1140, 900));
        builder_.set(map::LayerKind::clusterZone, *zone, "name", "轴承装备集群");
    }
    void addBlock(int block) {
        const std::int64_t left = 60 + block % 4 * 530;
        const std::int64_t bottom = 60 + block / 4 * 610;
        std::int64_t x = left;
        for (int column = 0; column < 4; ++column) {
            const std::int64_t width = 90 + (block * 7 + column * 13) % 50;
            const std::int64_t split = 180 + (block * 31 + column * 47) % 200;
            addParcel(block * 8 + column * 2, x, bottom, x + width, bottom + split);
            addParcel(block * 8 + column * 2 + 1, x, bottom + split, x + width, bottom + 560);
            x += width;
        }
    }
    void addParcel(int number, std::int64_t left, std::int64_t bottom, std::int64_t right, std::int64_t top) {
        const auto which = static_cast<std::size_t>((number * 5 + number / 7) % 6);
        const auto& industry = industries[which];
        const auto area = areaOf(right - left, top - bottom);
        const auto feature = builder_.add(map::LayerKind::parcel, next(), rectangle(left, bottom, right, top), area);
        builder_.set(map::LayerKind::parcel, *feature, "plot", fmt::format("JJ-{:02}", number));
        builder_.set(map::LayerKind::parcel, *feature, "industry", industry.code);
        ++parcels_.rows[which].count;
        parcels_.rows[which].area = parcels_.rows[which].area + area;
        if (number % 9 == 4)
            addVacancy(number, left, bottom, right, top);
        else if (!industry.code.empty())
            builder_.add(map::LayerKind::building, next(),
                         rectangle(left + 15, bottom + 20, right - 15, (bottom + top) / 2));
    }
    void addVacancy(int number, std::int64_t left, std::int64_t bottom, std::int64_t right, std::int64_t top) {
        const std::size_t which = number % 2;
        const auto area = areaOf(right - left, top - bottom);
        const auto feature = builder_.add(map::LayerKind::vacancy, next(), rectangle(left, bottom, right, top), area);
        builder_.set(map::LayerKind::vacancy, *feature, "kind", which == 0 ? "approved" : "supplied");
        builder_.set(map::LayerKind::vacancy, *feature, "pool", which == 0 ? "ready" : "clearable");
        builder_.set(map::LayerKind::vacancy, *feature, "vacant_mu", area.mu().value());
        ++vacancies_.rows[which].count;
        vacancies_.rows[which].area = vacancies_.rows[which].area + area;
    }
    void road(const std::string& roadClass, const std::string& name, std::vector<geom::Point> line) {
        for (auto& place : line) place = {corner.x + place.x * 1000, corner.y + place.y * 1000};
        const auto feature = builder_.add(map::LayerKind::road, next(), geom::Lines{{std::move(line)}});
        builder_.set(map::LayerKind::road, *feature, "class", roadClass);
        builder_.set(map::LayerKind::road, *feature, "name", name);
        builder_.set(map::LayerKind::road, *feature, "stage", "done");
    }
    void roads() {
        road("trunk", "振盛路", {{0, 645}, {2200, 645}});
        road("main", "科盛路", {{0, 1255}, {2200, 1255}});
        road("main", "6号路", {{1095, 0}, {1095, 1900}});
        road("branch", "新林家路", {{565, 0}, {565, 1900}});
        road("branch", "经六路", {{1625, 0}, {1625, 1900}});
    }
    void facilities() {
        const auto add = [this](const std::string& name, const std::string& stage, std::int64_t x, std::int64_t y) {
            const auto feature =
                builder_.add(map::LayerKind::facility, next(), geom::Point{corner.x + x * 1000, corner.y + y * 1000});
            builder_.set(map::LayerKind::facility, *feature, "name", name);
            builder_.set(map::LayerKind::facility, *feature, "stage", stage);
        };
        add("污水预处理厂", "done", 1950, 150);
        add("第二水厂", "started", 300, 1700);
    }

    map::SceneBuilder builder_{{corner.x + 1100'000, corner.y + 950'000}};
    LandTable parcels_;
    LandTable vacancies_;
    std::int64_t last_ = 0;
};

} // namespace

void startLetters() { static const map::Offscreen offscreen; }

SheetTemplate sampleTemplate() {
    auto read = readTemplateFile(map::styleFolder() + "/sheets/cluster-layout.xml");
    if (!read) FAIL(read.refusal().where << ": " << read.refusal().message);
    return *read;
}

std::shared_ptr<const map::Portrayal> samplePortrayal() {
    return std::make_shared<const map::Portrayal>(Zone().scene(), map::readStyles(sampleTemplate().styles));
}

SheetRequest sampleRequest() {
    SheetRequest request;
    request.values = {{"zone", "常山示范园区"},    {"district", "集聚区"},
                      {"maker", "亩图示范资料室"}, {"crs", "2000国家大地坐标系 EPSG:4528"},
                      {"meridian", "东经120°"},    {"plan", "产业集群规划（2026版）"},
                      {"number", "JJ-01"},         {"secrecy", "内部"}};
    request.window = {corner.x, corner.y, corner.x + 2200'000, corner.y + 1900'000};
    request.date = Date::of(2026, 11, 22);
    request.cutOff = Date::of(2026, 10, 31);
    request.isIllustrative = true;
    request.tables = Zone().tables();
    return request;
}

} // namespace mutu::sheet
