// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/small_zone.h"

#include "geo/book/book.h"

#include <stdexcept>

namespace mutu::cli {

namespace {

constexpr RegisteredArea hundred{1000000}; // 10,000 m² = 15 mu

/// A square of 100 m, the n-th of its row, row by row northwards.
geom::Region square(int column, int row, std::int64_t width = 100000) {
    const std::int64_t x = 500000000 + column * 100000;
    const std::int64_t y = 3200000000 + row * 100000;
    return {{{{{x, y}, {x + width, y}, {x + width, y + 100000}, {x, y + 100000}}, {}}}};
}

void apply(book::Book& book, const std::string& title, std::vector<land::Record> records) {
    change::Changeset changeset;
    changeset.heading.title = title;
    changeset.heading.author = "surveyor";
    changeset.heading.at = "2020-01-01T00:00:00.000Z";
    changeset.heading.document = "2020-7";
    for (auto& record : records) changeset.changes.push_back({std::nullopt, std::move(record)});
    if (const auto done = book.apply(std::move(changeset)); !done) throw std::runtime_error(done.refusal().message);
}

land::Parcel parcel(int number, RecordId district, int column, int row) {
    land::Parcel parcel;
    parcel.code = "330822001001GB0000" + std::to_string(number);
    parcel.plot = "A-" + std::to_string(number);
    parcel.district.id = district;
    parcel.landUse = "0601";
    parcel.registeredArea = hundred;
    parcel.geometry = square(column, row);
    return parcel;
}

land::Approval approval(std::int64_t parcel, land::ApprovalStage stage, Date on, const char* document) {
    land::Approval approval;
    approval.parcel.id = RecordId{parcel};
    approval.stage = stage;
    approval.approvedOn = on;
    approval.document = document;
    return approval;
}

land::Right right(std::int64_t parcel, std::int64_t holder, Date signedOn) {
    land::Right right;
    right.parcel.id = RecordId{parcel};
    right.holder.id = RecordId{holder};
    right.rightType = "3";
    right.nature = "102";
    right.contract = "C-" + std::to_string(parcel);
    right.area = hundred;
    right.signedOn = signedOn;
    right.handedOverOn = signedOn;
    right.agreedStartOn = signedOn.plusYears(1);
    return right;
}

std::vector<land::Record> ground() {
    land::District first{.name = "集聚区", .code = "JJ", .industries = "38 34"};
    first.geometry = square(0, 0, 400000);
    land::District second{.name = "生态园区", .code = "ST", .industries = "26"};
    second.geometry = square(0, 1, 400000);
    std::vector<land::Record> records{first, second, land::Enterprise{.name = "示例轴承有限公司", .industry = "3451"},
                                      land::Enterprise{.name = "示例化工有限公司", .industry = "26"}};
    const RecordId one{1};
    const RecordId two{2};
    for (int i = 1; i <= 4; ++i) records.emplace_back(parcel(i, one, i - 1, 0));
    for (int i = 5; i <= 7; ++i) records.emplace_back(parcel(i, two, i - 5, 1));
    return records;
}

std::vector<land::Record> approvals() {
    using enum land::ApprovalStage;
    return {approval(2, plan, Date::of(2015, 1, 1), "控规2015-1"),
            approval(2, conversion, Date::of(2016, 3, 1), "农转2016-2"),
            approval(2, cleared, Date::of(2016, 9, 1), "净地2016-9"),
            approval(3, reserve, Date::of(2018, 5, 1), "收储2018-5"),
            approval(5, plan, Date::of(2019, 1, 1), "控规2019-1"),
            approval(7, plan, Date::of(2015, 1, 1), "控规2015-1"),
            approval(7, conversion, Date::of(2017, 2, 1), "农转2017-3")};
}

std::vector<land::Record> tenure() {
    auto used = right(1, 1, Date::of(2015, 6, 1));
    used.startedOn = Date::of(2015, 9, 1);
    used.completedOn = Date::of(2016, 9, 1);
    auto unused = right(4, 2, Date::of(2017, 4, 1));
    auto built = right(6, 2, Date::of(2015, 4, 1));
    built.startedOn = Date::of(2015, 6, 1);
    built.completedOn = Date::of(2016, 6, 1);
    land::Building building{
        .number = "1", .name = "1号厂房", .standardPlant = true, .storeys = 2, .completedOn = Date::of(2016, 6, 1)};
    building.parcel.id = RecordId{6};
    building.floorArea = RegisteredArea(400000);
    building.geometry = geom::Region{
        {{{{500110000, 3200110000}, {500160000, 3200110000}, {500160000, 3200150000}, {500110000, 3200150000}}, {}}}};
    land::Floor ground{.building = {RecordId{1}}, .number = 1, .area = RegisteredArea(200000)};
    land::Floor upper{.building = {RecordId{1}}, .number = 2, .area = RegisteredArea(200000)};
    land::Use use;
    use.parcel.id = RecordId{1};
    use.user.id = RecordId{1};
    use.beginsOn = Date::of(2016, 10, 1);
    land::Use below;
    below.parcel.id = RecordId{6};
    below.building.id = RecordId{1};
    below.floor.id = RecordId{1};
    below.part = land::Part::floor;
    below.user.id = RecordId{2};
    below.beginsOn = Date::of(2016, 7, 1);
    return {used, unused, built, building, ground, upper, use, below};
}

} // namespace

void makeSmallZone(const std::string& path) {
    auto book = book::Book::create(
        path, {.name = "测试区", .crs = "EPSG:4549", .illustrative = false, .createdAt = "2020-01-01T00:00:00.000Z"});
    apply(book, "Districts and parcels", ground());
    apply(book, "Approvals", approvals());
    apply(book, "Rights, buildings and uses", tenure());
}

} // namespace mutu::cli
