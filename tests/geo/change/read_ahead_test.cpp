// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/change/read_ahead.h"

#include <catch2/catch.hpp>

#include <atomic>

using namespace mutu;

namespace {

/// Districts named by their number, one a portion.
class Counter : public change::RecordSource {
  public:
    explicit Counter(int last, bool fails = false)
        : last_(last)
        , fails_(fails) {}
    bool next(std::vector<land::Record>& portion) override {
        if (made == last_ && fails_) throw Error(ErrorKind::badInput, "test_failed", "no more", "");
        if (made == last_) return false;
        land::District district;
        district.name = std::to_string(++made);
        portion = {district};
        return true;
    }
    std::atomic<int> made = 0;

  private:
    int last_;
    bool fails_;
};

int readAll(change::RecordSource& source) {
    int count = 0;
    for (std::vector<land::Record> portion; source.next(portion);)
        REQUIRE(std::get<land::District>(portion.at(0)).name == std::to_string(++count));
    return count;
}

} // namespace

TEST_CASE("portions made ahead come in order, and end once") {
    Counter counter(500);
    change::ReadAhead ahead(counter);
    CHECK(readAll(ahead) == 500);
    std::vector<land::Record> portion;
    CHECK_FALSE(ahead.next(portion));
}

TEST_CASE("what a source throws comes behind the portions that it made") {
    Counter counter(9, true);
    change::ReadAhead ahead(counter);
    std::vector<land::Record> portion;
    for (int i = 0; i < 9; ++i) REQUIRE(ahead.next(portion));
    CHECK_THROWS_AS(ahead.next(portion), Error);
}

TEST_CASE("a reader that leaves early lets the source stop after a few portions") {
    Counter counter(1'000'000);
    {
        change::ReadAhead ahead(counter);
        std::vector<land::Record> portion;
        REQUIRE(ahead.next(portion));
    }
    CHECK(counter.made < 20);
}
