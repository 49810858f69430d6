// SPDX-License-Identifier: Apache-2.0
#include "geo/office/assembly.h"

#include "geo/geom/measure.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
#include <numeric>
#include <set>
#include <tuple>

namespace mutu::office {

namespace {

using geom::Point;

double length(Point a, Point b) {
    return std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y)) / 1000;
}

/// Which pieces lie side by side, and along what length. The pieces are parts of one coverage: what they share is whole
/// edges.
class Neighbourhood {
  public:
    explicit Neighbourhood(const std::vector<AssemblyPiece>& pieces)
        : neighbours_(pieces.size()) {
        std::vector<std::tuple<Point, Point, std::size_t>> edges;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (pieces[i].outline != nullptr) addEdges(*pieces[i].outline, i, edges);
        std::sort(edges.begin(), edges.end());
        for (std::size_t first = 0; first < edges.size();) {
            auto last = first + 1;
            const auto [a, b, piece] = edges[first];
            while (last < edges.size() && std::get<0>(edges[last]) == a && std::get<1>(edges[last]) == b) ++last;
            for (auto i = first; i < last; ++i)
                for (auto j = i + 1; j < last; ++j) join(std::get<2>(edges[i]), std::get<2>(edges[j]), length(a, b));
            first = last;
        }
    }

    [[nodiscard]] const std::map<std::size_t, double>& of(std::size_t piece) const { return neighbours_[piece]; }

    /// The pieces that hang together, each group in rising order.
    [[nodiscard]] std::vector<std::vector<std::size_t>> groups() const {
        std::vector<std::vector<std::size_t>> groups;
        std::vector<char> seen(neighbours_.size(), 0);
        for (std::size_t start = 0; start < neighbours_.size(); ++start) {
            if (seen[start] != 0) continue;
            std::vector<std::size_t> group{start};
            seen[start] = 1;
            for (std::size_t i = 0; i < group.size(); ++i)
                for (const auto& [next, shared] : neighbours_[group[i]])
                    if (std::exchange(seen[next], 1) == 0) group.push_back(next);
            std::sort(group.begin(), group.end());
            groups.push_back(std::move(group));
        }
        return groups;
    }

  private:
    static void addEdges(const geom::Region& region, std::size_t piece,
                         std::vector<std::tuple<Point, Point, std::size_t>>& edges) {
        const auto add = [&](const geom::Ring& ring) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const auto [a, b] = std::minmax(ring[i], ring[(i + 1) % ring.size()]);
                edges.emplace_back(a, b, piece);
            }
        };
        for (const auto& part : region.parts) {
            add(part.outer);
            for (const auto& hole : part.holes) add(hole);
        }
    }

    void join(std::size_t one, std::size_t other, double along) {
        if (one == other) return;
        neighbours_[one][other] += along;
        neighbours_[other][one] += along;
    }

    std::vector<std::map<std::size_t, double>> neighbours_;
};

class Search {
  public:
    Search(const std::vector<AssemblyPiece>& pieces, RegisteredArea least, std::optional<RegisteredArea> most)
        : pieces_(pieces)
        , around_(pieces)
        , least_(least)
        , most_(most) {
        for (const auto& piece : pieces)
            perimeters_.push_back(piece.outline != nullptr ? geom::perimeter(*piece.outline).value() : 0);
    }

    Assemblies run() {
        for (const auto& group : around_.groups()) {
            std::int64_t sum = 0;
            for (const auto piece : group) sum += pieces_[piece].area.hundredths();
            if (sum < least_.hundredths()) continue;
            if (group.size() <= mostExact)
                tryAll(group);
            else
                growAll(group);
        }
        std::sort(found_.sets.begin(), found_.sets.end(), [](const Assembly& a, const Assembly& b) {
            if (a.compactness != b.compactness) return a.compactness > b.compactness;
            return std::tie(a.area, a.pieces) < std::tie(b.area, b.pieces);
        });
        return std::move(found_);
    }

  private:
    using Mask = std::uint32_t;

    void tryAll(const std::vector<std::size_t>& group) {
        const auto count = group.size();
        std::vector<Mask> beside(count, 0);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < count; ++j)
                if (around_.of(group[i]).contains(group[j])) beside[i] |= Mask{1} << j;
        const auto areaOf = [&](Mask mask) {
            std::int64_t sum = 0;
            for (auto rest = mask; rest != 0; rest &= rest - 1)
                sum += pieces_[group[static_cast<std::size_t>(std::countr_zero(rest))]].area.hundredths();
            return sum;
        };
        const auto hangsTogether = [&](Mask mask) {
            auto reached = mask & (~mask + 1);
            for (auto grown = reached; grown != 0;) {
                Mask next = 0;
                for (auto rest = grown; rest != 0; rest &= rest - 1)
                    next |= beside[static_cast<std::size_t>(std::countr_zero(rest))];
                grown = next & mask & ~reached;
                reached |= grown;
            }
            return reached == mask;
        };
        const auto reaches = [&](Mask mask) {
            return mask != 0 && areaOf(mask) >= least_.hundredths() && hangsTogether(mask);
        };
        for (Mask mask = 1; mask < Mask{1} << count; ++mask) {
            if (!reaches(mask)) continue;
            bool isLeast = true;
            for (auto rest = mask; rest != 0 && isLeast; rest &= rest - 1)
                isLeast = !reaches(mask & ~(rest & (~rest + 1)));
            if (!isLeast) continue;
            std::vector<std::size_t> set;
            for (auto rest = mask; rest != 0; rest &= rest - 1)
                set.push_back(group[static_cast<std::size_t>(std::countr_zero(rest))]);
            take(std::move(set));
        }
    }

    // From each piece, the neighbour that leaves the whole most compact, until the area is reached; then whatever can
    // be left out again.
    void growAll(const std::vector<std::size_t>& group) {
        found_.isExhaustive = false;
        std::set<std::vector<std::size_t>> known;
        for (const auto seed : group) {
            std::vector<std::size_t> set{seed};
            while (measured(set).area < least_) {
                std::optional<Assembly> best;
                for (const auto next : beside(set)) {
                    auto wider = set;
                    wider.insert(std::lower_bound(wider.begin(), wider.end(), next), next);
                    auto one = measured(std::move(wider));
                    if (!best || one.compactness > best->compactness) best = std::move(one);
                }
                if (!best) break; // cannot be: the whole group reaches the area
                set = best->pieces;
            }
            leaveOut(set);
            if (known.insert(set).second) take(std::move(set));
        }
    }

    [[nodiscard]] std::set<std::size_t> beside(const std::vector<std::size_t>& set) const {
        std::set<std::size_t> found;
        for (const auto piece : set)
            for (const auto& [next, shared] : around_.of(piece))
                if (!std::binary_search(set.begin(), set.end(), next)) found.insert(next);
        return found;
    }

    void leaveOut(std::vector<std::size_t>& set) const {
        for (std::size_t i = 0; i < set.size() && set.size() > 1;) {
            auto without = set;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            if (measured(without).area >= least_ && hangsTogether(without))
                set = std::move(without), i = 0;
            else
                ++i;
        }
    }

    [[nodiscard]] bool hangsTogether(const std::vector<std::size_t>& set) const {
        std::vector<std::size_t> reached{set.front()};
        std::set<std::size_t> seen{set.front()};
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (const auto& [next, shared] : around_.of(reached[i]))
                if (std::binary_search(set.begin(), set.end(), next) && seen.insert(next).second)
                    reached.push_back(next);
        return reached.size() == set.size();
    }

    [[nodiscard]] Assembly measured(std::vector<std::size_t> set) const {
        Assembly assembly;
        double around = 0;
        double shared = 0;
        for (const auto piece : set) {
            assembly.area = assembly.area + pieces_[piece].area;
            around += perimeters_[piece];
            for (const auto& [next, along] : around_.of(piece))
                if (next > piece && std::binary_search(set.begin(), set.end(), next)) shared += along;
        }
        around -= 2 * shared;
        assembly.sharedBoundary = Metre(shared);
        if (around > 0)
            assembly.compactness = 4 * std::numbers::pi * assembly.area.squareMetres().value() / (around * around);
        assembly.pieces = std::move(set);
        return assembly;
    }

    void take(std::vector<std::size_t> set) {
        auto assembly = measured(std::move(set));
        if (!most_ || assembly.area <= *most_) found_.sets.push_back(std::move(assembly));
    }

    const std::vector<AssemblyPiece>& pieces_;
    Neighbourhood around_;
    RegisteredArea least_;
    std::optional<RegisteredArea> most_;
    std::vector<double> perimeters_;
    Assemblies found_;
};

} // namespace

Assemblies assemble(const std::vector<AssemblyPiece>& pieces, RegisteredArea least,
                    std::optional<RegisteredArea> most) {
    return Search(pieces, least, most).run();
}

} // namespace mutu::office
