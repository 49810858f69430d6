// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/tracing.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace mutu::desktop {

namespace {

constexpr double gridReach = 0.75;         // mm; what lies on an edge after rounding
constexpr std::int64_t leastRoom = 50'000; // a way round a small bend may lead outside of the box of its ends

double length(geom::Point a, geom::Point b) {
    return std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y));
}

/// The boundaries as a net of ways, the ends of the trace among its nodes.
class Net {
  public:
    Net(const std::vector<Edge>& edges, geom::Point from, geom::Point to) {
        for (const Edge& edge : edges) {
            std::vector<geom::Point> along{edge.a};
            for (const geom::Point end : {from, to})
                if (end != edge.a && end != edge.b && nearestOn(edge, end).second <= gridReach) along.push_back(end);
            std::sort(along.begin() + 1, along.end(),
                      [&](geom::Point p, geom::Point q) { return length(edge.a, p) < length(edge.a, q); });
            along.push_back(edge.b);
            for (std::size_t i = 1; i < along.size(); ++i) {
                ways_[along[i - 1]].insert(along[i]);
                ways_[along[i]].insert(along[i - 1]);
            }
        }
    }

    [[nodiscard]] geom::Line shortest(geom::Point from, geom::Point to) const {
        using Stop = std::pair<double, geom::Point>;
        std::map<geom::Point, Stop> reached{{from, {0, from}}};
        std::priority_queue<Stop, std::vector<Stop>, std::greater<>> open;
        open.push({0, from});
        while (!open.empty()) {
            const auto [far, at] = open.top();
            open.pop();
            if (at == to) break;
            const auto ways = ways_.find(at);
            if (ways == ways_.end() || far > reached.at(at).first) continue;
            for (const geom::Point next : ways->second) {
                const double sum = far + length(at, next);
                const auto known = reached.find(next);
                if (known != reached.end() && known->second.first <= sum) continue;
                reached.insert_or_assign(next, Stop{sum, at});
                open.push({sum, next});
            }
        }
        geom::Line way;
        if (!reached.contains(to)) return way;
        for (geom::Point at = to; at != from; at = reached.at(at).second) way.push_back(at);
        std::reverse(way.begin(), way.end());
        return way;
    }

  private:
    std::map<geom::Point, std::set<geom::Point>> ways_;
};

} // namespace

geom::Line tracedWay(const map::Scene& scene, geom::Point from, geom::Point to, const MapLayers& layers) {
    if (from == to) return {};
    geom::Box box;
    box.add(from);
    box.add(to);
    return Net(edgesIn(scene, box.grownBy(std::max({box.width(), box.height(), leastRoom})), layers), from, to)
        .shortest(from, to);
}

} // namespace mutu::desktop
