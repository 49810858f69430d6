// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/name_index.h"
#include "app/desktop/words.h"
#include "geo/land/code.h"

#include <catch2/catch.hpp>
#include <fmt/core.h>

using namespace mutu;
using namespace mutu::desktop;

namespace {

std::vector<std::int64_t> idsOf(const std::vector<NameEntry>& entries) {
    std::vector<std::int64_t> ids;
    for (const NameEntry& entry : entries) ids.push_back(entry.id.value);
    return ids;
}

NameIndex fourNames() {
    NameIndex names;
    names.add({NameEntry::What::enterprise, RecordId{1}, "甲轴承公司", "91330822000000001A 甲厂"});
    names.add({NameEntry::What::parcel, RecordId{2}, "330822001001GB00012", "XD-0091"});
    names.add({NameEntry::What::parcel, RecordId{3}, "330822001001GB00091", "XD-0002"});
    names.add({NameEntry::What::parcel, RecordId{4}, "HB-0001", ""});
    return names;
}

} // namespace

TEST_CASE("every land-use class that a parcel may have has a name, and the code alone stands for any other") {
    for (int number = 0; number < 10000; ++number) {
        const auto code = fmt::format("{:04}", number);
        INFO(code);
        CHECK((landUse(code) != fromUtf8(code)) == land::isLandUse(code));
    }
    CHECK(landUseWithCode("0204") == QStringLiteral("0204 其他园地"));
    CHECK(landUseWithCode("9999") == QStringLiteral("9999"));
}

TEST_CASE("names are found by any part, those that begin or end with the text first") {
    const NameIndex names = fourNames();
    CHECK(idsOf(names.matches("0091", 10)) == std::vector<std::int64_t>{3, 2});
    CHECK(idsOf(names.matches("轴承", 10)) == std::vector<std::int64_t>{1});
    CHECK(idsOf(names.matches("甲", 10)) == std::vector<std::int64_t>{1});
    CHECK(idsOf(names.matches("gb000", 10)) == std::vector<std::int64_t>{2, 3});
    CHECK(idsOf(names.matches("hb-0001", 10)) == std::vector<std::int64_t>{4});
    CHECK(names.matches("XD-00910", 10).empty());
    CHECK(names.matches("", 10).empty());
    CHECK(idsOf(names.matches("330822", 2)) == std::vector<std::int64_t>{2, 3});
    const auto found = names.matches("91330822", 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0].title == "甲轴承公司");
    CHECK(found[0].also == "91330822000000001A 甲厂");
}

TEST_CASE("a name is told once, wherever it stands in a long index, and never across two names") {
    NameIndex names;
    constexpr int count = 100'000; // several portions of the text
    for (int number = 0; number < count; ++number)
        names.add({NameEntry::What::parcel, RecordId{number}, "330822001001GB" + std::to_string(1'000'000 + number), "P" + std::to_string(number)});
    for (int number = 0; number < count; number += 997) {
        const auto ids = idsOf(names.matches("gb" + std::to_string(1'000'000 + number), 5));
        REQUIRE(ids == std::vector<std::int64_t>{number});
    }
    CHECK(idsOf(names.matches("001001", count)).size() == count);
    CHECK(names.matches("P5\n330822", 5).empty());
    CHECK(names.matches("1000005\tP5", 5).size() <= 1);
}

TEST_CASE("a search that nobody waits for any more gives up") {
    const NameIndex names = fourNames();
    std::stop_source stop;
    stop.request_stop();
    CHECK(names.matches("0091", 10, stop.get_token()).empty());
}
