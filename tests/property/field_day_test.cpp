// SPDX-License-Identifier: Apache-2.0
// Random sequences of edits through the book: clean after each, accounted for to the last half square millimetre, and
// taken back to the first byte. The seed is printed with every failure; MUTU_SEED sets it.
#include "geo/book/book_check.h"
#include "geo/book/gate.h"
#include "geo/book/surroundings.h"
#include "geo/fabric/noding.h"
#include "tests/property/field_day.h"
#include "tests/support/everything.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace mutu;
using namespace mutu::test;
using book::Book;

namespace {

std::uint64_t seed() {
    const char* text = std::getenv("MUTU_SEED");
    return text != nullptr ? std::strtoull(text, nullptr, 10) : 20261122;
}

store::Card card() { return {"园区", "EPSG:4528", true, "2026-01-02T03:04:05Z"}; }

/// The findings around a place, by the parcels there.
std::string findingsAt(const Book& book, const geom::Box& place) {
    std::string text;
    const auto around = book::parcelsAround(book.records(), place);
    const auto rules = book::harmRules(book.records());
    for (const auto& finding : fabric::findingsAmong(around, rules)) {
        if (!place.grownBy(500).contains(
                {static_cast<std::int64_t>(finding.x * 1000), static_cast<std::int64_t>(finding.y * 1000)}))
            continue; // beyond, parcels are missing
        std::vector<std::string> titles;
        for (const auto id : finding.parcels)
            for (const auto& parcel : around.parcels)
                if (parcel.id == id) titles.push_back(parcel.title());
        text += book::wordsOf(finding, titles) + "\n";
    }
    return text;
}

void workAndTakeBack(Book& book, int side, int edits) {
    bringFabric(book, side, seed());
    const auto first = everything(book);
    const auto total = doubledTotal(book);
    FieldDay day(book, seed());
    for (int i = 0; i < edits; ++i) {
        const auto what = day.edit();
        const auto found = findingsAt(book, day.lastPlace());
        INFO("seed " << seed() << ", edit " << i << ": " << what << "\n" << found);
        if (!found.empty() && std::getenv("MUTU_TALLY"))
            for (const auto& f : book::checkParcels(book, std::nullopt, office::FabricRules::standard()).findings)
                WARN(f.finding.code << " " << f.finding.message
                                    << fmt::format("{} {} {}", fmt::join(f.finding.parcels, ","), *f.finding.x,
                                                   *f.finding.y));
        REQUIRE(found.empty());
        if (std::getenv("MUTU_EACH") != nullptr) REQUIRE((doubledTotal(book) - total == day.accounted()));
        REQUIRE(book.records().revision().value == i + 2);
    }
    std::string tally;
    for (const auto& [what, count] : day.tally()) tally += what + ": " + std::to_string(count) + "\n";
    INFO("seed " << seed() << "\n" << tally);
    if (std::getenv("MUTU_TALLY") != nullptr) WARN(tally);
    CHECK((doubledTotal(book) - total == day.accounted()));
    for (const auto& found : book::checkParcels(book, std::nullopt, office::FabricRules::standard()).findings)
        FAIL_CHECK(found.finding.code << " " << found.finding.message);
    for (const auto* kind :
         {"split", "divide", "merge", "reshape", "move", "insert", "delete", "add", "fill", "retire", "restore"})
        CHECK(day.tally().contains(kind));
    for (int i = 0; i < edits; ++i) REQUIRE(book.undo(std::nullopt, "测").ok());
    CHECK((everything(book) == first));

    CHECK(book.redo(std::nullopt, "测").ok());
    CHECK(book.verify().findings.empty());
}

class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() / ("mutu-field-day-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    [[nodiscard]] std::string file() const { return (path_ / "book.mutu").string(); }

  private:
    std::filesystem::path path_;
};

} // namespace

TEST_CASE("random edits of a book in memory leave it clean, accounted for and able to go back") {
    auto book = Book::inMemory(card());
    workAndTakeBack(book, 40, 800);
}

TEST_CASE("random edits of ten thousand parcels in a file leave it clean, accounted for and able to go back") {
    const Folder folder;
    auto book = Book::create(folder.file(), card());
    workAndTakeBack(book, 102, 1'000);
}

TEST_CASE("ten thousand random edits of ten thousand parcels in a file", "[.][long]") {
    const Folder folder;
    auto book = Book::create(folder.file(), card());
    workAndTakeBack(book, 102, 10'000);
}
