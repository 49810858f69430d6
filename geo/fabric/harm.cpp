// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/harm.h"

#include "geo/fabric/boundary.h"
#include "geo/fabric/excerpt.h"
#include "geo/fabric/growth.h"
#include "geo/fabric/noding.h"

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>

namespace mutu::fabric {

namespace {

constexpr std::size_t strata = land::Names<land::Stratum>::all.size();
constexpr std::size_t manyVertices = 2'000; // beyond, only what lies around the place is looked at
constexpr double widthAllowance = 0.001;    // m
constexpr double sameness = 1e-9;           // relative, and in square metres: two measurements of one thing

const land::Parcel* parcelIn(const std::optional<land::Record>& side) {
    const auto* parcel = side ? std::get_if<land::Parcel>(&*side) : nullptr;
    return parcel != nullptr && !parcel->validTo ? parcel : nullptr; // retired parcels collide with nothing
}

bool isParcel(const change::Change& change) { return std::holds_alternative<land::Parcel>(change.either()); }

/// Takes away the rings that two regions of one build have in common.
void dropCommonRings(geom::Region& one, geom::Region& other) {
    if (one.parts.size() != other.parts.size()) return;
    for (std::size_t i = 0; i < one.parts.size(); ++i) {
        auto& holes = one.parts[i].holes;
        auto& others = other.parts[i].holes;
        if (holes.size() != others.size()) continue;
        for (std::size_t j = 0; j < holes.size(); ++j) {
            if (holes[j] != others[j]) continue;
            holes[j].clear();
            others[j].clear();
        }
    }
}

/// The edges that one side has and the other lacks, turned where they are lost.
std::vector<Segment> difference(const land::Parcel& before, const land::Parcel& after) {
    auto was = regionOf(before);
    auto is = regionOf(after);
    dropCommonRings(was, is); // a node on a road with thousands of holes changes one of them
    auto edges = boundaryOf(is);
    for (const auto& edge : boundaryOf(was)) edges.push_back(edge.turned());
    return cancelled(std::move(edges));
}

/// The parcels of an edit that descend from one another answer for one another.
class Clans {
  public:
    explicit Clans(const std::vector<Kin>& kin) {
        for (const auto& [parent, child] : kin) head_[of(child)] = of(parent);
    }
    [[nodiscard]] RecordId of(RecordId id) const {
        for (auto found = head_.find(id); found != head_.end() && found->second != id; found = head_.find(id))
            id = found->second;
        return id;
    }

  private:
    std::map<RecordId, RecordId> head_;
};

using Pair = std::pair<RecordId, RecordId>;

/// What stands between two clans, summed by kind.
struct Sum {
    double area = 0;
    double width = 0;

    void add(const CoverageFinding& finding) {
        area += finding.area.value();
        width = std::max(width, finding.width.value());
    }
    [[nodiscard]] bool exceeds(const Sum& allowed, double slack) const {
        return area > allowed.area * (1 + sameness) + sameness + slack ||
               width > allowed.width * (1 + sameness) + (slack > 0 ? widthAllowance : 0);
    }
};

bool isVertex(const CoverageFinding& finding) {
    return finding.fault == CoverageFault::unmatchedBoundary && finding.width.value() <= 0 && finding.area.value() <= 0;
}

/// A hairline may be an overlap or a gap: it stands on both sides of the account.
bool isOfGround(const CoverageFinding& finding, bool covered) {
    switch (finding.fault) {
    case CoverageFault::overlap:
    case CoverageFault::duplicate:
        return covered;
    case CoverageFault::gap:
        return !covered;
    case CoverageFault::unmatchedBoundary:
        return !isVertex(finding);
    default:
        return false;
    }
}

class Comparison {
  public:
    Comparison(const std::vector<CoverageFinding>& before, const std::vector<CoverageFinding>& after,
               const Clans& clans, const Growth& growth, double slack)
        : clans_(clans)
        , growth_(growth)
        , before_(before)
        , after_(after)
        , slack_(slack) {}

    [[nodiscard]] std::vector<CoverageFinding> worse() const {
        std::vector<CoverageFinding> found;
        for (const auto& finding : after_) {
            if (std::find(before_.begin(), before_.end(), finding) != before_.end()) continue;
            if (isWorse(finding)) found.push_back(finding);
        }
        return found;
    }

  private:
    [[nodiscard]] Pair pairOf(const CoverageFinding& finding) const {
        const auto one = clans_.of(finding.parcels.front());
        const auto other = clans_.of(finding.parcels.back());
        return std::minmax(one, other);
    }

    [[nodiscard]] bool isWorse(const CoverageFinding& finding) const {
        if (finding.fault == CoverageFault::invalidRing || finding.fault == CoverageFault::sliver)
            return std::none_of(before_.begin(), before_.end(), [&](const CoverageFinding& other) {
                return other.fault == finding.fault && pairOf(other) == pairOf(finding) &&
                       (other.parcels != finding.parcels ||
                        finding.width.value() >= other.width.value() * (1 - sameness));
            });
        if (isVertex(finding)) return isNewVertex(finding);
        const auto pair = pairOf(finding);
        const bool hairline = finding.fault == CoverageFault::unmatchedBoundary;
        const bool covered = finding.fault == CoverageFault::overlap || finding.fault == CoverageFault::duplicate;
        const auto belongs = [&](const CoverageFinding& other) {
            return (hairline ? isOfGround(other, true) || isOfGround(other, false) : isOfGround(other, covered)) &&
                   pairOf(other) == pair;
        };
        Sum was;
        Sum is;
        bool any = false;
        for (const auto& other : before_)
            if (belongs(other)) was.add(other), any = true;
        for (const auto& other : after_)
            if (belongs(other)) is.add(other);
        return is.exceeds(was, any ? slack_ : 0) || growsInPlace(finding);
    }

    // What shrinks in one place pays for nothing in another.
    [[nodiscard]] bool growsInPlace(const CoverageFinding& finding) const {
        const auto [one, other] = pairOf(finding);
        if (finding.fault == CoverageFault::gap) return growth_.ofGap(one, other, finding.x, finding.y);
        if (finding.fault == CoverageFault::unmatchedBoundary) return false; // no more than a millimetre anywhere
        return growth_.ofOverlap(one, other);
    }

    // A vertex that was lacking before, or that an overlap of the same parcels hid, is not new.
    [[nodiscard]] bool isNewVertex(const CoverageFinding& finding) const {
        const auto lacks = clans_.of(finding.parcels.front());
        return std::none_of(before_.begin(), before_.end(), [&](const CoverageFinding& other) {
            if (isVertex(other))
                return other.x == finding.x && other.y == finding.y && clans_.of(other.parcels.front()) == lacks;
            if (!isOfGround(other, true)) return false;
            const auto pair = pairOf(other);
            return std::any_of(finding.parcels.begin() + 1, finding.parcels.end(),
                               [&](RecordId owner) { return pair == Pair(std::minmax(lacks, clans_.of(owner))); });
        });
    }

    const Clans& clans_;
    const Growth& growth_;
    const std::vector<CoverageFinding>& before_;
    const std::vector<CoverageFinding>& after_;
    double slack_;
};

std::size_t vertexCount(const geom::Region& region) {
    std::size_t count = 0;
    for (const auto& part : region.parts) {
        count += part.outer.size();
        for (const auto& hole : part.holes) count += hole.size();
    }
    return count;
}

using Parcels = std::vector<const land::Parcel*>;

Parcels currentIn(const Neighbourhood& around) {
    Parcels parcels;
    for (const auto& parcel : around.parcels)
        if (!parcel.validTo) parcels.push_back(&parcel);
    return parcels;
}

/// In order of id.
Parcels currentAfter(const Neighbourhood& around, const std::vector<change::Change>& changes) {
    std::map<RecordId, const land::Parcel*> parcels;
    for (const auto* parcel : currentIn(around)) parcels[parcel->id] = parcel;
    for (const auto& change : changes) {
        if (!isParcel(change)) continue;
        const auto id = land::idOf(change.either());
        if (const auto* after = parcelIn(change.after))
            parcels[id] = after;
        else
            parcels.erase(id);
    }
    Parcels found;
    for (const auto& [id, parcel] : parcels) found.push_back(parcel);
    return found;
}

/// All but the geometry: of a very large parcel, that is what costs.
land::Parcel withoutGeometry(const land::Parcel& parcel) {
    land::Parcel bare;
    bare.id = parcel.id;
    land::forEachField<land::Parcel>([&](const auto& field) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(bare.*field.member)>, geom::Shape>)
            bare.*field.member = parcel.*field.member;
    });
    return bare;
}

/// Copies of parcels, of the very large ones only what lies within the frame.
Neighbourhood within(const Parcels& parcels, const geom::Box& frame) {
    Neighbourhood found;
    for (const auto* parcel : parcels) {
        const auto& region = regionOf(*parcel);
        auto excerpt = vertexCount(region) > manyVertices ? excerptOf(region, frame) : std::nullopt;
        if (!excerpt) {
            found.parcels.push_back(*parcel);
            continue;
        }
        found.parcels.push_back(withoutGeometry(*parcel));
        found.parcels.back().geometry = std::move(*excerpt);
    }
    return found;
}

/// Twice the area between an edge and the way from node to node that took its place; 0 when none did.
geom::Wide besides(const Segment& edge, const std::multimap<geom::Point, Segment>& gained) {
    geom::Wide doubled = 0;
    for (auto at = edge.a; at != edge.b;) {
        const auto [first, last] = gained.equal_range(at);
        const auto next = std::find_if(first, last, [&](const auto& step) {
            return step.second.b == edge.b ||
                   (isNextTo(step.second.b, edge) &&
                    geom::dot(edge.a, edge.b, step.second.b) > geom::dot(edge.a, edge.b, at));
        });
        if (next == last) return 0;
        const auto turn = geom::cross(at, next->second.b, edge.b);
        doubled += turn < 0 ? -turn : turn;
        at = next->second.b;
    }
    return doubled;
}

/// By how much the new nodes on edges change ground together, in square metres: an edge that was and the edges that run
/// beside it from node to node.
double roundingOf(const std::vector<change::Change>& changes) {
    std::vector<Segment> before;
    std::vector<Segment> after;
    for (const auto& change : changes) {
        if (!isParcel(change)) continue;
        const auto* parcel = parcelIn(change.before);
        auto was = parcel != nullptr ? regionOf(*parcel) : geom::Region();
        parcel = parcelIn(change.after);
        auto is = parcel != nullptr ? regionOf(*parcel) : geom::Region();
        if (vertexCount(was) > manyVertices) dropCommonRings(was, is);
        const auto add = [](std::vector<Segment>& edges, const geom::Region& region) {
            const auto own = boundaryOf(region);
            edges.insert(edges.end(), own.begin(), own.end());
        };
        add(before, was);
        add(after, is);
    }
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    std::multimap<geom::Point, Segment> gained;
    for (const auto& edge : after)
        if (!std::binary_search(before.begin(), before.end(), edge)) gained.emplace(edge.a, edge);
    geom::Wide doubled = 0;
    for (const auto& edge : before)
        if (!std::binary_search(after.begin(), after.end(), edge)) doubled += besides(edge, gained);
    return static_cast<double>(doubled) * 0.5e-6;
}

} // namespace

std::vector<geom::Box> placesOf(const std::vector<change::Change>& changes, const HarmRules& rules) {
    std::vector<geom::Box> places;
    for (const auto& change : changes) {
        if (!isParcel(change)) continue;
        const auto* before = parcelIn(change.before);
        const auto* after = parcelIn(change.after);
        geom::Box place;
        if (before != nullptr && after != nullptr && before->stratum == after->stratum &&
            rules.isExempt(*before) == rules.isExempt(*after)) {
            if (before->geometry == after->geometry) continue;
            for (const auto& edge : difference(*before, *after)) place.add(edge.box());
        } else {
            for (const auto* side : {before, after})
                if (side != nullptr) place.add(geom::boxOf(side->geometry));
        }
        if (!place.empty()) places.push_back(place.grownBy(rules.check.narrow + 1));
    }
    return places;
}

Neighbourhood parcelsAfter(const Neighbourhood& around, const std::vector<change::Change>& changes) {
    Neighbourhood found;
    for (const auto* parcel : currentAfter(around, changes)) found.parcels.push_back(*parcel);
    return found;
}

std::vector<CoverageFinding> findingsAmong(const Neighbourhood& around, const HarmRules& rules) {
    std::array<std::vector<SubmittedParcel>, strata> submitted;
    for (const auto& parcel : around.parcels) {
        const auto& region = regionOf(parcel);
        if (parcel.validTo || region.empty()) continue;
        submitted[static_cast<std::size_t>(parcel.stratum)].push_back({parcel.id, rules.isExempt(parcel), &region});
    }
    std::vector<CoverageFinding> findings;
    for (const auto& parcels : submitted)
        for (auto& finding : check(parcels, rules.check)) findings.push_back(std::move(finding));
    return findings;
}

std::vector<CoverageFinding> harmOf(const Neighbourhood& around, const std::vector<change::Change>& changes,
                                    const std::vector<Kin>& kin, const HarmRules& rules) {
    const auto places = placesOf(changes, rules);
    if (places.empty()) return {};
    geom::Box frame;
    for (const auto& place : places) frame.add(place.grownBy(rules.check.narrow));
    const auto parcels = within(currentAfter(around, changes), frame);
    const auto after = findingsAmong(parcels, rules);
    if (after.empty()) return {};
    const auto were = within(currentIn(around), frame);
    const auto before = findingsAmong(were, rules);
    const Clans clans(kin);
    const auto slack = roundingOf(changes);
    const Growth growth(
        were, parcels, [&clans](RecordId id) { return clans.of(id); }, rules.check.narrow, slack);
    return Comparison(before, after, clans, growth, slack).worse();
}

} // namespace mutu::fabric
