// SPDX-License-Identifier: Apache-2.0
// The figures that a county reported for 2019, made in the demo zone by acts like an officer's.
#include "geo/book/clearing.h"
#include "geo/book/reuse.h"
#include "geo/book/targets.h"
#include "geo/demo/history.h"
#include "geo/demo/zone_source.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <unistd.h>

using namespace mutu;

namespace {

RegisteredArea sumOf(const book::ReuseYear& year, land::Stock stock) {
    RegisteredArea sum;
    for (const auto& row : year.rows)
        if (row.lot.stock == stock && row.line.event == land::LotEvent::reuse)
            sum = sum + row.line.area.value_or(RegisteredArea());
    return sum;
}

} // namespace

TEST_CASE("the demo zone's year 2019 reuses 324.05 mu and 157,890.69 m² of 15 enterprises and clears 17") {
    const auto path = std::filesystem::temp_directory_path() / ("mutu-history-" + std::to_string(getpid()) + ".mutu");
    std::filesystem::remove(path);
    const demo::Zone zone(demo::Zone::defaultParcels, 1);
    demo::ZoneSource source(zone);
    change::Heading heading;
    heading.title = "demo";
    book::Book::make(path.string(), demo::Zone::card(), heading, source);
    {
        auto book = book::Book::open(path.string());
        demo::tellHistory(book);
        const auto today = Date::today();
        const auto year = book::reuseYear(book.records(), 2019, today);
        CHECK(year.enterprises.size() == 15);
        CHECK(sumOf(year, land::Stock::land).hundredths() == 21'603'333); // 324.05 mu
        CHECK(sumOf(year, land::Stock::floor).hundredths() == 15'789'069);

        std::int64_t count = 0;
        std::set<RecordId> cleared;
        for (const auto& line : book::clearingYear(book.records(), 2019, today)) {
            count += line.count;
            if (line.count > 0) cleared.insert(line.enterprise);
        }
        CHECK(count == 17);
        CHECK(cleared.size() == 17);
        for (const auto enterprise : year.enterprises) CHECK_FALSE(cleared.contains(enterprise));
        for (const auto& line : book::clearingYear(book.records(), 2020, today)) CHECK(line.count == 0);

        const auto targets = book::targetsOf(book.records(), 2020, today);
        REQUIRE(targets.size() == 2);
        CHECK(targets[0].target.area->mu().value() == Approx(200).margin(0.00001));
        CHECK(targets[1].target.area == RegisteredArea(10'000'000));
    }
    std::filesystem::remove(path);
}
