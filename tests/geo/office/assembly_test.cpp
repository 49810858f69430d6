// SPDX-License-Identifier: Apache-2.0
#include "geo/office/assembly.h"
#include "tests/geo/office/parcel_files.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace mutu;
using namespace mutu::office;
using namespace mutu::office::testing;

namespace {

/// Squares of 100 m (15 mu) where a plan has letters, in the order of the letters.
struct Squares {
    explicit Squares(const std::vector<std::string>& plan) {
        std::map<char, geom::Region> byLetter;
        for (std::size_t row = 0; row < plan.size(); ++row)
            for (std::size_t column = 0; column < plan[row].size(); ++column) {
                if (plan[row][column] == '.') continue;
                const auto x = static_cast<std::int64_t>(column) * 100;
                const auto y = static_cast<std::int64_t>(plan.size() - row) * 100;
                byLetter[plan[row][column]] = geom::Region{{rectangle(x, y - 100, x + 100, y)}};
            }
        for (auto& [letter, region] : byLetter) outlines.push_back(std::move(region));
        for (const auto& outline : outlines) pieces.push_back({squareMetres(10000), &outline});
    }
    std::vector<geom::Region> outlines;
    std::vector<AssemblyPiece> pieces;
};

using Set = std::set<std::vector<std::size_t>>;

Set setsOf(const Assemblies& found) {
    Set sets;
    for (const auto& set : found.sets) sets.insert(set.pieces);
    return sets;
}

bool hangsTogether(const std::vector<std::size_t>& set,
                   const std::vector<std::pair<std::size_t, std::size_t>>& beside) {
    std::set<std::size_t> reached{set.front()};
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& [a, b] : beside)
            for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)})
                if (reached.contains(from) && std::count(set.begin(), set.end(), to) > 0)
                    grew = reached.insert(to).second || grew;
    }
    return reached.size() == set.size();
}

} // namespace

TEST_CASE("neighbours are put together by their boundary, never by a corner") {
    const Squares plan({"AB.", "..C"}); // C touches B at a corner
    const auto found = assemble(plan.pieces, squareMetres(20000));
    CHECK(found.isExhaustive);
    REQUIRE(found.sets.size() == 1);
    CHECK(found.sets[0].pieces == std::vector<std::size_t>{0, 1});
    CHECK(found.sets[0].area == squareMetres(20000));
    CHECK(found.sets[0].sharedBoundary.value() == Approx(100));
    CHECK(found.sets[0].compactness == Approx(4 * M_PI * 20000 / (600.0 * 600.0)));
    CHECK(assemble(plan.pieces, squareMetres(20000.01)).sets.empty());
    CHECK(assemble(plan.pieces, squareMetres(20000), squareMetres(19999)).sets.empty());
}

TEST_CASE("the most compact set comes first, and none has a piece too many") {
    const Squares plan({"ABEF", "CD.."});
    const auto found = assemble(plan.pieces, squareMetres(40000));
    REQUIRE(!found.sets.empty());
    CHECK(found.sets[0].pieces == std::vector<std::size_t>{0, 1, 2, 3}); // the block of four
    CHECK(found.sets[0].compactness == Approx(M_PI / 4));
    for (const auto& set : found.sets) CHECK(set.pieces.size() == 4);
    for (std::size_t i = 1; i < found.sets.size(); ++i)
        CHECK(found.sets[i - 1].compactness >= found.sets[i].compactness);
}

TEST_CASE("every least set of a small group is found, by trying all of them") {
    std::mt19937 dice(3);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::string> rows(3, "....");
        char letter = 'A';
        for (auto& row : rows)
            for (auto& cell : row)
                if (dice() % 4 != 0) cell = letter++;
        Squares plan(rows);
        for (auto& piece : plan.pieces) piece.area = squareMetres(2000.0 + static_cast<double>(dice() % 9000));
        const auto least = squareMetres(15000);
        std::vector<std::pair<std::size_t, std::size_t>> beside;
        for (std::size_t r = 0; r < 3; ++r)
            for (std::size_t c = 0; c < 4; ++c) {
                if (rows[r][c] == '.') continue;
                const auto at = static_cast<std::size_t>(rows[r][c] - 'A');
                if (c + 1 < 4 && rows[r][c + 1] != '.') beside.emplace_back(at, rows[r][c + 1] - 'A');
                if (r + 1 < 3 && rows[r + 1][c] != '.') beside.emplace_back(at, rows[r + 1][c] - 'A');
            }
        const auto reaches = [&](const std::vector<std::size_t>& set) {
            RegisteredArea sum;
            for (const auto piece : set) sum = sum + plan.pieces[piece].area;
            return !set.empty() && sum >= least && hangsTogether(set, beside);
        };
        Set wanted;
        for (std::size_t mask = 1; mask < std::size_t{1} << plan.pieces.size(); ++mask) {
            std::vector<std::size_t> set;
            for (std::size_t i = 0; i < plan.pieces.size(); ++i)
                if ((mask >> i & 1U) != 0) set.push_back(i);
            if (!reaches(set)) continue;
            const bool isLeast = std::none_of(set.begin(), set.end(), [&](std::size_t piece) {
                auto without = set;
                std::erase(without, piece);
                return reaches(without);
            });
            if (isLeast) wanted.insert(set);
        }
        CHECK(setsOf(assemble(plan.pieces, least)) == wanted);
    }
}

TEST_CASE("large groups are grown, and the answer says so") {
    const Squares plan({"ABCDEF", "GHIJKL", "MNOPQR"});
    REQUIRE(plan.pieces.size() > mostExact);
    const auto found = assemble(plan.pieces, squareMetres(40000));
    CHECK_FALSE(found.isExhaustive);
    REQUIRE(!found.sets.empty());
    CHECK(found.sets[0].compactness == Approx(M_PI / 4));
    for (const auto& set : found.sets) CHECK(set.area == squareMetres(40000));
}
