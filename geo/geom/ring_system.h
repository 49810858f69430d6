// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/geom/edge_sweep.h"
#include "geo/geom/validity.h"

#include <map>
#include <vector>

namespace mutu::geom {

/// The rings of a region and how they lie to one another: the slow and complete half of the check for validity.
/// - Rings are clean (no repeated points, no spikes) and have three points or more.
/// - First the crossings of all edges; only when there are none, the order of rings inside one another and the
/// connectedness of each interior.
class RingSystem {
  public:
    /// `ring` stays where it is for as long as this object.
    void add(std::size_t part, bool hole, const Ring& ring);

    /// All faults in a fixed order; at most `limit` crossings are named.
    [[nodiscard]] std::vector<Fault> faults(std::size_t limit);

  private:
    struct Member {
        std::size_t part;
        bool hole;
        const Ring* ring;
        Box box;
        bool counterclockwise;
    };
    /// One ring's way through a point: where it comes from and where it goes.
    struct Passage {
        Point before;
        Point after;
    };
    struct Touch {
        Point place;
        Passage first;
        Passage second;
    };
    using Pair = std::pair<std::size_t, std::size_t>;

    void findMeetings(std::size_t limit);
    void judgeMeeting(std::size_t one, std::size_t other);
    void judgeTouches();
    void judgeOrder();
    void judgeHoles(const std::vector<std::size_t>& rings);
    void judgeParts(const std::vector<std::size_t>& outers);
    void judgeConnectedness();
    [[nodiscard]] std::string_view crossingCode(const Member& a, const Member& b) const;
    /// Whether `inner` lies in the closed disc of `outer`. Precondition: they do not cross.
    [[nodiscard]] bool isWithin(std::size_t inner, std::size_t outer) const;
    [[nodiscard]] bool isWithinAHole(std::size_t outer, std::size_t part) const;

    std::vector<Member> members_;
    std::vector<Edge> edges_;
    std::map<Pair, std::map<Point, Touch>> touches_;          // by ring numbers, the lower first
    std::map<std::size_t, std::vector<std::size_t>> holesOf_; // by part
    std::vector<Fault> faults_;
};

} // namespace mutu::geom
