// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/small_zone.h"

#include "geo/book/book.h"

#include <cassert>

namespace mutu::desktop {

namespace {

constexpr std::int64_t side = 100'000;
constexpr std::int64_t east = 453'000'000;
constexpr std::int64_t north = 3'198'000'000;

geom::Region box(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    return {{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}}};
}

/// The book numbers the records of each kind from 1, in order.
template <class Record> void add(change::Changeset& changeset, Record record) {
    changeset.changes.push_back({std::nullopt, land::Record(std::move(record))});
}

land::Parcel parcel(int number) {
    land::Parcel parcel;
    parcel.code = "330822001001GB0000" + std::to_string(number);
    parcel.plot = "XD-0" + std::to_string(number);
    parcel.district.id = RecordId{number <= 3 ? 1 : 2};
    parcel.landUse = "0601";
    parcel.registeredArea = RegisteredArea(1'000'000);
    const std::int64_t x = east + (number - 1) * side;
    parcel.geometry = box(x, north, x + side, north + side);
    return parcel;
}

} // namespace

void writeSmallZone(const std::string& path) {
    store::Card card;
    card.name = "小园区";
    card.crs = "EPSG:4549";
    card.illustrative = true;
    card.createdAt = "2026-01-01T00:00:00Z";
    book::Book book = book::Book::create(path, card);
    change::Changeset changeset;
    changeset.heading = {"建立小园区", "测试", "2026-01-01T00:00:00Z", "", "", change::Origin::act, {}};
    for (int number = 1; number <= 2; ++number) {
        land::District district;
        district.name = number == 1 ? "新都园区" : "辉埠新区";
        const std::int64_t x = east + (number - 1) * 3 * side;
        district.geometry = box(x, north, x + 3 * side, north + side);
        add(changeset, district);
    }
    land::Enterprise enterprise;
    enterprise.name = "甲公司";
    enterprise.creditCode = "91330822000000001A";
    enterprise.industry = "3451";
    add(changeset, enterprise);
    for (int number = 1; number <= 6; ++number) add(changeset, parcel(number));
    land::Right started;
    started.parcel.id = RecordId{1};
    started.holder.id = RecordId{1};
    started.nature = "102";
    started.signedOn = started.handedOverOn = Date::of(2015, 1, 1);
    started.agreedStartOn = started.startedOn = Date::of(2016, 1, 1);
    started.completedOn = Date::of(2018, 1, 1);
    started.developedExtent = parcel(1).geometry;
    add(changeset, started);
    land::Right idle;
    idle.parcel.id = RecordId{2};
    idle.holder.id = RecordId{1};
    idle.nature = "102";
    idle.signedOn = idle.handedOverOn = Date::of(2019, 1, 1);
    idle.agreedStartOn = Date::of(2020, 1, 1);
    add(changeset, idle);
    land::Use use;
    use.parcel.id = RecordId{1};
    use.user.id = RecordId{1};
    use.beginsOn = Date::of(2018, 2, 1);
    add(changeset, use);
    land::Right ownership; // of the land, which holds nobody's place on it
    ownership.parcel.id = RecordId{4};
    ownership.holder.id = RecordId{1};
    ownership.rightType = "2";
    ownership.signedOn = Date::of(2010, 1, 1);
    add(changeset, ownership);
    land::Use later;
    later.parcel.id = RecordId{4};
    later.user.id = RecordId{1};
    later.beginsOn = Date::of(2090, 1, 1);
    add(changeset, later);
    for (int number = 3; number <= 4; ++number) {
        land::Approval reserve;
        reserve.parcel.id = RecordId{number};
        reserve.stage = land::ApprovalStage::reserve;
        reserve.approvedOn = Date::of(2021, 5, 1);
        add(changeset, reserve);
    }
    [[maybe_unused]] const auto done = book.apply(std::move(changeset));
    assert(done.ok());
}

} // namespace mutu::desktop
