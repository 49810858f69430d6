// SPDX-License-Identifier: Apache-2.0
// The demo zone judged whole: different ways to one answer agree.
#include "geo/book/book.h"
#include "geo/book/calendar.h"
#include "geo/demo/zone_source.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace mutu;

namespace {

std::set<RecordId> suspected(const std::vector<book::IdleRow>& rows) {
    std::set<RecordId> parcels;
    for (const auto& row : rows)
        if (row.judgement().verdict == office::Verdict::yes) parcels.insert(row.parcel.id);
    return parcels;
}

} // namespace

TEST_CASE("idle report, vacancy flags and calendar tell the same parcels on every day") {
    const auto folder = std::filesystem::temp_directory_path() / "mutu-idle-agreement";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const demo::Zone zone(demo::Zone::defaultParcels, 1);
    demo::ZoneSource source(zone);
    change::Heading heading;
    heading.title = "demo";
    book::Book::make((folder / "zone.mutu").string(), demo::Zone::card(), heading, source);
    const auto book = book::Book::open((folder / "zone.mutu").string(), book::Access::readOnly);
    const auto& rules = office::IdleRules::standard();
    const auto from = Date::of(2017, 1, 1);
    const auto early = suspected(book::idleRows(book.records(), rules, from, {}));
    std::size_t most = 0;
    for (int year = 2017; year <= 2021; ++year) {
        const auto day = Date::of(year, 6, 30);
        const auto told = suspected(book::idleRows(book.records(), rules, day, {}));
        most = std::max(most, told.size());
        std::set<RecordId> flagged;
        book.records().visitVacancies(day, [&](const land::Vacancy& piece) {
            if (piece.suspectedIdle) flagged.insert(piece.parcel.id);
            return true;
        });
        CHECK(told == flagged);

        const auto calendar = book::calendarOf(book.records(), rules, from, day, {});
        CHECK(suspected(calendar.suspected) == told);
        auto known = early;
        for (const auto& line : calendar.lines)
            if (line.due == book::Due::suspectedIdle) known.insert(line.parcel);
        for (const auto parcel : told) CHECK(known.contains(parcel)); // suspected before, or falls due meanwhile
    }
    CHECK(most > 5);
    std::filesystem::remove_all(folder);
}
