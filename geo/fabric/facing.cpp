// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/facing.h"

#include "geo/fabric/shares.h"
#include "geo/geom/wide.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace mutu::fabric {

namespace {

using geom::Point;
using geom::Wide;
using Number = long double;

constexpr Number rounding = 1e-15L; // relative: distinct widths of real boundaries differ by more

/// An edge as seen from another one, square to it: shares of that edge and distances from it.
struct Sight {
    Number from; ///< 0 … 1
    Number to;
    Number fromHeight; ///< mm; positive: away from the ground of the edge
    Number toHeight;
    std::uint32_t edge;

    [[nodiscard]] Number height(Number share) const {
        return fromHeight + (toHeight - fromHeight) * ((share - from) / (to - from));
    }
};

/// Nothing when no stretch of f lies straight before e.
std::optional<Sight> sightOf(const FreeEdge& e, const FreeEdge& f, std::uint32_t edge) {
    const auto square = geom::dot(e.a, e.b, e.b);
    auto c = f.a;
    auto d = f.b;
    auto low = geom::dot(e.a, e.b, c);
    auto high = geom::dot(e.a, e.b, d);
    if (low > high) {
        std::swap(c, d);
        std::swap(low, high);
    }
    if (low >= square || high <= 0 || low == high) return std::nullopt;
    const auto whole = static_cast<Number>(square);
    const auto length = std::sqrt(whole);
    const auto heightAt = [&](Point p) { return -static_cast<Number>(geom::cross(e.a, e.b, p)) / length; };
    const auto first = static_cast<Number>(low) / whole;
    const auto last = static_cast<Number>(high) / whole;
    const Sight line{first, last, heightAt(c), heightAt(d), edge};
    Sight seen = line;
    if (low < 0) seen = {0, seen.to, line.height(0), seen.toHeight, edge};
    if (high > square) seen = {seen.from, 1, seen.fromHeight, line.height(1), edge};
    return seen;
}

bool isWithin(const Sight& sight, std::int64_t narrow) {
    const auto limit = static_cast<Number>(narrow) * (1 + rounding);
    return std::min(sight.fromHeight, sight.toHeight) <= limit && std::max(sight.fromHeight, sight.toHeight) >= 0;
}

/// Whether the whole line of f lies beyond the limit, or behind e, by more than a double can err: most edges that come
/// near do, and are let go for little.
bool isFarFrom(const FreeEdge& e, const FreeEdge& f, std::int64_t narrow) {
    constexpr double telling = 2; // mm
    const auto dx = static_cast<double>(e.b.x - e.a.x);
    const auto dy = static_cast<double>(e.b.y - e.a.y);
    const auto length = std::sqrt(dx * dx + dy * dy);
    const auto heightTimesLength = [&](Point p) {
        return dy * static_cast<double>(p.x - e.a.x) - dx * static_cast<double>(p.y - e.a.y);
    };
    const auto one = heightTimesLength(f.a);
    const auto other = heightTimesLength(f.b);
    return std::min(one, other) > (static_cast<double>(narrow) + telling) * length ||
           std::max(one, other) < -telling * length;
}

/// Whether two edges run against each other within 60°.
bool opposed(const FreeEdge& e, const FreeEdge& f) {
    const auto dot = geom::dot({}, {e.b.x - e.a.x, e.b.y - e.a.y}, {f.b.x - f.a.x, f.b.y - f.a.y});
    if (dot >= 0) return false;
    const auto product = static_cast<Number>(geom::dot(e.a, e.b, e.b)) * static_cast<Number>(geom::dot(f.a, f.b, f.b));
    return 4 * static_cast<Number>(dot) * static_cast<Number>(dot) >= product * (1 - rounding);
}

/// What one edge sees, cut where the nearest edge before it changes.
class Outlook {
  public:
    Outlook(const Coverage& coverage, const FreeBoundary& boundary, std::uint32_t of, std::int64_t narrow)
        : coverage_(coverage)
        , edges_(boundary.edges)
        , e_(boundary.edges[of])
        , narrow_(static_cast<Number>(narrow) * (1 + rounding)) {}

    void add(std::uint32_t at) {
        const auto sight = sightOf(e_, edges_[at], at);
        if (!sight) return;
        // An edge of another parcel right upon this one, with its ground on the same side, hides nothing.
        const auto f = edges_[at];
        const bool upon = sight->fromHeight == 0 && sight->toHeight == 0;
        if (upon && geom::dot({}, {e_.b.x - e_.a.x, e_.b.y - e_.a.y}, {f.b.x - f.a.x, f.b.y - f.a.y}) > 0) return;
        sights_.push_back(*sight);
    }

    void find(std::vector<Facing>& found) {
        std::sort(sights_.begin(), sights_.end(),
                  [](const Sight& a, const Sight& b) { return a.from != b.from ? a.from < b.from : a.edge < b.edge; });
        std::vector<Number> cuts;
        for (std::size_t i = 0; i < sights_.size(); ++i) {
            cuts.insert(cuts.end(), {sights_[i].from, sights_[i].to});
            cutAtCrossing(sights_[i], {0, 1, 0, 0, sights_[i].edge}, cuts); // where it comes out from behind the edge
            for (std::size_t j = i + 1; j < sights_.size() && sights_[j].from < sights_[i].to; ++j)
                cutAtCrossing(sights_[i], sights_[j], cuts);
        }
        std::sort(cuts.begin(), cuts.end());
        std::vector<const Sight*> active;
        std::size_t next = 0;
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            if (!(cuts[i - 1] < cuts[i])) continue;
            const auto middle = (cuts[i - 1] + cuts[i]) / 2;
            for (; next < sights_.size() && sights_[next].from <= middle; ++next) active.push_back(&sights_[next]);
            std::erase_if(active, [&](const Sight* sight) { return sight->to <= middle; });
            auto nearest = std::numeric_limits<Number>::infinity();
            for (const auto* sight : active)
                if (sight->height(middle) >= 0) nearest = std::min(nearest, sight->height(middle));
            for (const auto* sight : active) // more than one where parcels lie upon each other
                if (sight->height(middle) == nearest) take(*sight, cuts[i - 1], cuts[i], found);
        }
    }

  private:
    static void cutAtCrossing(const Sight& a, const Sight& b, std::vector<Number>& cuts) {
        const auto from = std::max(a.from, b.from);
        const auto to = std::min(a.to, b.to);
        const auto before = a.height(from) - b.height(from);
        const auto after = a.height(to) - b.height(to);
        if ((before < 0) != (after < 0) && before != after)
            cuts.push_back(from + (to - from) * (before / (before - after)));
    }

    void take(const Sight& sight, Number from, Number to, std::vector<Facing>& found) const {
        const auto f = edges_[sight.edge];
        if (f.member == e_.member || !opposed(e_, f)) return;
        if (coverage_.members()[e_.member].exempt || coverage_.members()[f.member].exempt) return;
        auto near = sight.height(from);
        auto far = sight.height(to);
        if (std::max(near, far) <= 0) return; // they touch: no ground lies between
        if (std::min(near, far) > narrow_) return;
        if (near > narrow_) {
            from = to - (to - from) * ((narrow_ - far) / (near - far));
            near = narrow_;
        } else if (far > narrow_) {
            to = from + (to - from) * ((narrow_ - near) / (far - near));
            far = narrow_;
        }
        if (!(from < to)) return;
        found.push_back(facing(f, from, to, std::max<Number>(near, 0), std::max<Number>(far, 0)));
    }

    [[nodiscard]] Facing facing(const FreeEdge& f, Number from, Number to, Number near, Number far) const {
        const auto dx = static_cast<Number>(e_.b.x - e_.a.x);
        const auto dy = static_cast<Number>(e_.b.y - e_.a.y);
        const auto length = std::hypot(dx, dy);
        const auto x = [&](Number share, Number height) { return share * dx + dy / length * height; };
        const auto y = [&](Number share, Number height) { return share * dy - dx / length * height; };
        Facing result{e_.member, f.member, {}};
        for (const auto& [share, height] : {std::pair(from, Number{0}), {to, Number{0}}, {from, near}, {to, far}})
            result.box.add(Point{e_.a.x + std::llround(x(share, height)), e_.a.y + std::llround(y(share, height))});
        result.box = result.box.grownBy(1);
        const auto middle = (from + to) / 2;
        const auto half = (near + far) / 4;
        result.x = static_cast<double>(static_cast<Number>(e_.a.x) + x(middle, half));
        result.y = static_cast<double>(static_cast<Number>(e_.a.y) + y(middle, half));
        // What is `height` square to this edge is as much less square to the other one as they are out of parallel.
        const auto other = std::hypot(static_cast<Number>(f.b.x - f.a.x), static_cast<Number>(f.b.y - f.a.y));
        const auto along = -(dx * static_cast<Number>(f.b.x - f.a.x) + dy * static_cast<Number>(f.b.y - f.a.y));
        result.width = static_cast<double>(std::max(near, far) * (along / (length * other)));
        result.length = static_cast<double>((to - from) * length);
        result.area = static_cast<double>((to - from) * length * (near + far) / 2);
        return result;
    }

    const Coverage& coverage_;
    const FreeEdges& edges_;
    FreeEdge e_;
    Number narrow_;
    std::vector<Sight> sights_;
};

} // namespace

bool looksAt(const FreeEdge& e, const FreeEdge& f, std::int64_t narrow) {
    if (isFarFrom(e, f, narrow)) return false;
    const auto sight = sightOf(e, f, 0);
    return sight && isWithin(*sight, narrow);
}

std::vector<Facing> facings(const Coverage& coverage, const FreeBoundary& boundary, std::int64_t narrow,
                            std::size_t threads) {
    const auto& looks = boundary.looks;
    // A share begins with the first look of an edge.
    const auto begin = [&](std::size_t share) {
        auto at = looks.size() * share / threads;
        while (at > 0 && at < looks.size() && looks[at].of == looks[at - 1].of) ++at;
        return at;
    };
    std::vector<std::vector<Facing>> found(threads);
    inShares(threads, [&](std::size_t share) {
        const auto last = begin(share + 1);
        for (auto i = begin(share); i < last;) {
            const auto of = looks[i].of;
            Outlook outlook(coverage, boundary, of, narrow);
            for (; i < last && looks[i].of == of; ++i) outlook.add(looks[i].at);
            outlook.find(found[share]);
        }
    });
    for (std::size_t share = 1; share < threads; ++share)
        found.front().insert(found.front().end(), found[share].begin(), found[share].end());
    return std::move(found.front());
}

} // namespace mutu::fabric
