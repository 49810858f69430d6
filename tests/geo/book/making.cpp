// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "tests/geo/book/random_officer.h"
#include "tests/support/scratch.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::testing;
using tests::Scratch;

namespace {

constexpr std::int64_t parcels = 1500;

geom::Region squareAt(std::int64_t number) {
    const std::int64_t x = 350'000'000 + number % 50 * 60'000, y = 3'198'000'000 + number / 50 * 60'000;
    return {{{{{x, y}, {x + 50'000, y}, {x + 50'000, y + 50'000}, {x, y + 50'000}}, {}}}};
}

land::Record parcel(std::int64_t number, bool placed) {
    land::Parcel made;
    made.code = fmt::format("330822001001GB{:05}", number);
    made.geometry = squareAt(number);
    if (placed) made.district.id = RecordId{1};
    return made;
}

land::Record right(std::int64_t number) {
    land::Right made;
    made.parcel.id = RecordId{number};
    made.nature = "102";
    made.signedOn = Date::of(2015, 1, 1).plusDays(static_cast<int>(number));
    made.agreedStartOn = made.signedOn->plusDays(300);
    if (number % 3 == 0) made.startedOn = made.signedOn->plusDays(200);
    return made;
}

std::vector<land::Record> building(std::int64_t number) {
    land::Building made;
    made.parcel.id = RecordId{number};
    made.completedOn = Date::of(2018, 1, 1);
    land::Floor floor;
    floor.building.id = RecordId{number};
    floor.number = 1;
    floor.area = RegisteredArea(100'000);
    return {made, floor};
}

land::Record district() {
    land::District made;
    made.name = "样例片区";
    made.geometry = geom::Region{{{{{340'000'000, 3'190'000'000},
                                    {360'000'000, 3'190'000'000},
                                    {360'000'000, 3'210'000'000},
                                    {340'000'000, 3'210'000'000}},
                                   {}}}};
    return made;
}

/// Portions that are ready made; after the last one it may fail.
class Tray : public change::RecordSource {
  public:
    explicit Tray(std::vector<std::vector<land::Record>> portions, bool fails = false)
        : portions_(std::move(portions))
        , fails_(fails) {}
    bool next(std::vector<land::Record>& portion) override {
        if (at_ == portions_.size() && fails_) throw Error(ErrorKind::badInput, "test_failed", "no more", "");
        portion = at_ < portions_.size() ? portions_[at_] : std::vector<land::Record>();
        return at_++ < portions_.size();
    }

  private:
    std::vector<std::vector<land::Record>> portions_;
    std::size_t at_ = 0;
    bool fails_;
};

/// Every parcel with its records beside it, in portions of a hundred parcels.
std::vector<std::vector<land::Record>> together(bool placed) {
    std::vector<std::vector<land::Record>> portions{{district()}};
    for (std::int64_t number = 1; number <= parcels; ++number) {
        if (number % 100 == 1) portions.emplace_back();
        portions.back().push_back(parcel(number, placed));
        portions.back().push_back(right(number));
        for (auto& record : building(number)) portions.back().push_back(record);
    }
    return portions;
}

/// All parcels first, then all rights, then all buildings.
std::vector<std::vector<land::Record>> apart() {
    std::vector<std::vector<land::Record>> portions(4);
    portions[0].push_back(district());
    for (std::int64_t number = 1; number <= parcels; ++number) {
        portions[1].push_back(parcel(number, true));
        portions[2].push_back(right(number));
        for (auto& record : building(number)) portions[3].push_back(record);
    }
    return portions;
}

std::size_t filesIn(const Scratch& scratch) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(scratch.folder()), {}));
}

} // namespace

TEST_CASE("what is derived while records stream in is what the whole book derives, however the source orders them") {
    for (const int order : {0, 1, 2}) {
        const Scratch scratch;
        const auto path = scratch.path("book.mutu");
        Tray tray(order == 2 ? apart() : together(order == 0));
        Book::make(path, exampleCard(), {.title = "建库", .author = "李"}, tray);
        auto book = Book::open(path);
        CHECK(book.records().count(land::Kind::floor) == parcels);
        const auto streamed = derived(book);
        CHECK(streamed.size() >= static_cast<std::size_t>(parcels));
        CHECK(book.verify().findings.empty());
        const auto totals = book.records().totals(Date::of(2026, 1, 1));
        book.deriveAll();
        CHECK(derived(book) == streamed);
        const auto anew = book.records().totals(Date::of(2026, 1, 1));
        REQUIRE(anew.size() == totals.size());
        for (std::size_t i = 0; i < anew.size(); ++i) {
            CHECK(anew[i].district == totals[i].district);
            CHECK(anew[i].count == totals[i].count);
            CHECK(anew[i].area == totals[i].area);
        }
    }
}

TEST_CASE("a book made whole holds what one holds that was created and then filled") {
    const Scratch scratch;
    Tray first(together(true));
    Book::make(scratch.path("whole.mutu"), exampleCard(),
               {.title = "建库", .author = "李", .at = "2026-01-02T00:00:00.000Z"}, first);
    auto filled = Book::create(scratch.path("filled.mutu"), exampleCard());
    Tray second(together(true));
    filled.take({.title = "建库", .author = "李", .at = "2026-01-02T00:00:00.000Z"}, second);
    auto whole = Book::open(scratch.path("whole.mutu"));
    CHECK((snapshot(whole) == snapshot(filled)));
    CHECK(derived(whole) == derived(filled));
    CHECK(whole.records().log().back().hash == filled.records().log().back().hash);
    REQUIRE(whole.undo(std::nullopt, "李").ok());
    CHECK(whole.records().count(land::Kind::parcel) == 0);
    CHECK(whole.verify().findings.empty());
}

TEST_CASE("a book whose making is stopped, or whose source fails, leaves no file") {
    const Scratch scratch;
    const auto path = scratch.path("book.mutu");
    {
        Tray tray(together(true));
        int told = 0;
        const Progress stop = [&told](std::string_view, std::uint64_t, std::uint64_t) { return ++told < 5; };
        CHECK_THROWS_AS(Book::make(path, exampleCard(), {}, tray, stop), Error);
    }
    {
        Tray tray(together(true), true);
        CHECK_THROWS_AS(Book::make(path, exampleCard(), {}, tray), Error);
    }
    CHECK(filesIn(scratch) == 0);
}

TEST_CASE("a book isn't made where a file is") {
    const Scratch scratch;
    const auto path = scratch.path("book.mutu");
    Book::create(path, exampleCard());
    const auto size = std::filesystem::file_size(path);
    Tray tray(together(true));
    CHECK_THROWS_AS(Book::make(path, exampleCard(), {}, tray), Error);
    CHECK(std::filesystem::file_size(path) == size);
    CHECK(filesIn(scratch) == 1);
}
