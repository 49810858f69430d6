// SPDX-License-Identifier: Apache-2.0
#include "geo/store/sized.h"

#include "tests/store_contract/kept_store.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::store;
using namespace mutu::store::testing;
using land::Pool;
using land::VacancyKind;

namespace {

using Ids = std::vector<std::int64_t>;
constexpr Date today{1000};

land::Vacancy piece(std::int64_t parcel, std::int64_t area, std::int64_t floor, Pool pool) {
    land::Vacancy made;
    made.parcel = {RecordId{parcel}};
    made.kind = floor > 0 ? VacancyKind::floorVacant : VacancyKind::reserve;
    made.pool = pool;
    made.area = RegisteredArea(area);
    made.floor = RegisteredArea(floor);
    made.since = Date(5);
    made.from = Date(10);
    made.geometry = square(parcel * 100, 0, 10);
    return made;
}

} // namespace

TEST_CASE("pieces of a pool come in order of size, until enough") {
    MUTU_EVERY_STORE(kept);
    auto& store = kept.store();
    std::vector<land::Record> parcels;
    for (std::int64_t i = 1; i <= 7; ++i) {
        land::Parcel parcel;
        parcel.code = "宗" + std::to_string(i);
        parcel.registeredArea = RegisteredArea(i * 100000);
        parcel.geometry = square(i * 100, 0, 30);
        parcels.emplace_back(parcel);
    }
    add(store, parcels);
    {
        const auto transaction = store.begin();
        std::vector<RecordId> touched;
        for (std::int64_t i = 1; i <= 7; ++i) touched.push_back(RecordId{i});
        transaction->replaceVacancies(touched, {piece(1, 50000, 0, Pool::ready), piece(2, 30000, 0, Pool::ready),
                                                piece(3, 40000, 0, Pool::clearable), piece(4, 29999, 0, Pool::ready),
                                                piece(5, 0, 5000, Pool::clearable), piece(6, 90000, 0, Pool::none),
                                                piece(7, 0, 4000, Pool::clearable)});
        transaction->commit();
    }
    const auto sizes = [&](SizeQuestion question, std::size_t most = 99) {
        Ids found;
        visitBySize(store, question, [&](const land::Vacancy& each) {
            found.push_back(each.parcel.id.value);
            return found.size() < most;
        });
        return found;
    };
    const RegisteredArea least(30000);
    CHECK(sizes({today, Pool::ready, false, least}) == Ids{2, 1});
    CHECK(sizes({today, Pool::ready, false, {}}) == Ids{4, 2, 1});
    CHECK(sizes({today, Pool::ready, false, {}}, 2) == Ids{4, 2});
    CHECK(sizes({today, Pool::clearable, false, least}) == Ids{3});
    CHECK(sizes({today, Pool::clearable, true, RegisteredArea(4000)}) == Ids{7, 5});
    CHECK(sizes({today, Pool::clearable, true, RegisteredArea(4001)}) == Ids{5});
    CHECK(sizes({Date(9), Pool::ready, false, {}}).empty());
}
