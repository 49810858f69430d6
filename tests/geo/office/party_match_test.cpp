// SPDX-License-Identifier: Apache-2.0
#include "geo/office/party_match.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

land::Enterprise enterprise(std::int64_t id, const char* code = "") {
    land::Enterprise each;
    each.id = {id};
    each.creditCode = code;
    return each;
}

std::string outcome(const PartyCandidates& candidates) {
    const auto match = matchParty(candidates);
    return std::string(name(match.state)) + " " + std::string(name(match.reason));
}

} // namespace

TEST_CASE("a row is matched by its code, unless its name is another enterprise's") {
    PartyCandidates found{.hasCode = true, .hasName = true, .byCode = enterprise(1, "A")};
    CHECK(outcome(found) == "matched code"); // renamed since
    found.byName = {enterprise(1, "A")};
    CHECK(outcome(found) == "matched code");
    found.byName = {enterprise(2, "B")};
    CHECK(outcome(found) == "ambiguous code_and_name_differ");
    CHECK(matchParty(found).candidates.size() == 2);
}

TEST_CASE("a name decides where only one bears it and no codes disagree") {
    PartyCandidates found{.hasName = true};
    CHECK(outcome(found) == "unmatched unknown");
    found.byName = {enterprise(1, "A")};
    CHECK(outcome(found) == "matched name");
    found.byName.push_back(enterprise(2));
    CHECK(outcome(found) == "ambiguous shared_name");
    found.hasCode = true; // a code that the book doesn't have: it can only be the one without
    CHECK(outcome(found) == "matched name");
    CHECK(matchParty(found).candidates.front().id == RecordId{2});
    found.byName.pop_back();
    CHECK(outcome(found) == "ambiguous code_of_another");
    CHECK(outcome({}) == "unmatched empty");
}

TEST_CASE("a former name decides where nobody bears it now") {
    PartyCandidates found{.hasName = true, .byFormerName = {enterprise(1)}};
    CHECK(outcome(found) == "matched former_name");
    found.byName = {enterprise(2)};
    CHECK(outcome(found) == "matched name");
}

TEST_CASE("areas differ from just above the limit") {
    const Share limit{5, 100};
    CHECK_FALSE(areasDiffer(squareMetres(10'500), squareMetres(10'000), limit));
    CHECK(areasDiffer(squareMetres(10'500.01), squareMetres(10'000), limit));
    CHECK_FALSE(areasDiffer(squareMetres(9'500), squareMetres(10'000), limit));
    CHECK(areasDiffer(squareMetres(9'499.99), squareMetres(10'000), limit));
    CHECK(areasDiffer(squareMetres(0.01), {}, limit));
    CHECK_FALSE(areasDiffer({}, {}, limit));
}
