// SPDX-License-Identifier: Apache-2.0
#include "geo/office/seekers.h"

#include <catch2/catch.hpp>

using namespace mutu;
using namespace mutu::office;

namespace {

Seeker seeker(const std::string& name, Seek why, std::int64_t land, std::int64_t floor, Suit suit = Suit::noZone) {
    Seeker made;
    made.name = name;
    made.why = why;
    made.land = RegisteredArea(land);
    made.floor = RegisteredArea(floor);
    made.suit = suit;
    return made;
}

std::string ranked(std::vector<Seeker> seekers) {
    std::string names;
    for (const auto& each : suitedSeekers(std::move(seekers), RegisteredArea(1000), RegisteredArea(500)))
        names += each.name + " ";
    return names;
}

} // namespace

TEST_CASE("who needs more land or floor than there is doesn't fit, who needs just so much does") {
    CHECK(ranked({seeker("a", Seek::leaving, 1000, 500)}) == "a ");
    CHECK(ranked({seeker("a", Seek::leaving, 1001, 500)}).empty());
    CHECK(ranked({seeker("a", Seek::leaving, 1000, 501)}).empty());
    CHECK(ranked({seeker("a", Seek::leaving, 0, 0)}).empty()); // nothing is known of what it needs
}

TEST_CASE("whose industry the zone is meant for comes first, then who must leave, then who leaves least empty") {
    CHECK(ranked({seeker("renting", Seek::renting, 900, 0, Suit::zoneMatches),
                  seeker("others", Seek::leaving, 1000, 0, Suit::zoneDiffers), seeker("small", Seek::leaving, 100, 0),
                  seeker("large", Seek::leaving, 900, 0), seeker("misplaced", Seek::misplaced, 900, 0)}) ==
          "renting large small misplaced others ");
}
