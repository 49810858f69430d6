// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/coverage_check.h"

#include "geo/base/error.h"
#include "geo/fabric/free_boundary.h"
#include "geo/fabric/free_ways.h"
#include "geo/fabric/gap_search.h"
#include "geo/fabric/overlap_search.h"
#include "geo/fabric/shares.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/geom/validity.h"
#include "geo/geom/wide.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mutu::fabric {

namespace {

constexpr double millimetre = 0.001;
constexpr double squareMillimetre = 1e-6;
constexpr double hairline = 1 + 1e-9; // mm: within this of both boundaries, an overlap or gap is a want of match

using Pair = std::pair<std::uint32_t, std::uint32_t>;

class Check {
  public:
    Check(const Coverage& coverage, const CheckRules& rules, std::size_t threads, const Progress& progress)
        : coverage_(coverage)
        , rules_(rules)
        , threads_(threads)
        , progress_(progress) {}

    std::vector<CoverageFinding> run() {
        if (coverage_.members().empty()) return {};
        tell(0);
        FreeEdges free(coverage_, threads_);
        tell(1);
        const auto boundary = surveyFreeBoundary(std::move(free), rules_.narrow, threads_);
        tell(2);
        std::vector<geom::Point> places;
        std::optional<BoundaryIndex> index;
        std::optional<ParcelGrid> grid;
        together(
            threads_, [&] { places = placesToLookAt(boundary); },
            [&] {
                index.emplace(coverage_);
                grid.emplace(coverage_);
                addSlivers();
            });
        tell(3);
        const auto overlaps = overlappingPairs(*index, *grid, boundary.crossed, places, threads_);
        for (const auto& pair : overlaps) addOverlap(*index, pair);
        addNodes(boundary, overlaps);
        for (const auto& gap : gapsIn(*index, *grid, boundary, rules_.narrow, threads_)) addGap(gap);
        tell(4);
        return std::move(findings_);
    }

  private:
    void tell(std::uint64_t stage) const {
        if (progress_ && !progress_("checking", stage, 4))
            throw Error(ErrorKind::cancelled, "cancelled", "the check was stopped", "");
    }

    [[nodiscard]] RecordId id(std::uint32_t member) const { return coverage_.members()[member].id; }

    CoverageFinding& add(CoverageFault fault, std::vector<RecordId> parcels, double x, double y) {
        return findings_.emplace_back(
            CoverageFinding{fault, std::move(parcels), x * millimetre, y * millimetre, {}, {}, {}});
    }

    void addOverlap(const BoundaryIndex& index, Pair members) {
        if (id(members.second) < id(members.first))
            std::swap(members.first, members.second); // the same sums in any order
        const ParcelPair pair(index, members.first, members.second);
        const auto shared = pair.shared();
        auto fault = CoverageFault::overlap;
        if (pair.isSameArea())
            fault = CoverageFault::duplicate;
        else if (shared.depth <= hairline && 2 * shared.area <= shared.perimeter)
            fault = CoverageFault::unmatchedBoundary;
        auto& finding = add(fault, {id(members.first), id(members.second)}, shared.x, shared.y);
        finding.area = SquareMetre(static_cast<double>(shared.area) * squareMillimetre);
        if (fault == CoverageFault::unmatchedBoundary)
            finding.width = Metre(static_cast<double>(shared.depth) * millimetre);
    }

    void addNodes(const FreeBoundary& boundary, const std::vector<Pair>& overlaps) {
        struct Lack {
            geom::Point place;
            RecordId lacks;
            RecordId owns;
            auto operator<=>(const Lack&) const = default;
        };
        std::vector<Lack> lacking;
        for (const auto& node : boundary.nodes) {
            const auto member = boundary.edges.member(node.edge);
            const Pair pair = std::minmax({member, node.owner});
            if (member == node.owner || std::binary_search(overlaps.begin(), overlaps.end(), pair)) continue;
            lacking.push_back({node.place, id(member), id(node.owner)});
        }
        std::sort(lacking.begin(), lacking.end());
        lacking.erase(std::unique(lacking.begin(), lacking.end()), lacking.end());
        for (std::size_t i = 0; i < lacking.size();) {
            const auto& [place, lacks, owner] = lacking[i];
            std::vector<RecordId> parcels{lacks};
            for (; i < lacking.size() && lacking[i].place == place && lacking[i].lacks == lacks; ++i)
                parcels.push_back(lacking[i].owns);
            add(CoverageFault::unmatchedBoundary, std::move(parcels), static_cast<double>(place.x),
                static_cast<double>(place.y));
        }
    }

    void addGap(const Gap& gap) {
        const geom::Point place{std::llround(gap.x), std::llround(gap.y)};
        for (const auto& region : rules_.accepted)
            if (geom::side(place, region) != geom::Side::outside) return;
        const auto fault = gap.width <= hairline ? CoverageFault::unmatchedBoundary : CoverageFault::gap;
        auto& finding = add(fault, {gap.one, gap.other}, gap.x, gap.y);
        finding.area = SquareMetre(gap.area * squareMillimetre);
        finding.width = Metre(gap.width * millimetre);
    }

    void addSlivers() {
        std::size_t ring = 0;
        for (const auto& member : coverage_.members()) {
            long double doubled = 0;
            double perimeter = 0;
            for (; ring < coverage_.ringCount() && coverage_.ringBegin(ring) < member.last; ++ring)
                measure(ring, doubled, perimeter);
            if (member.exempt || doubled >= perimeter * static_cast<double>(rules_.sliver)) continue;
            auto& finding =
                add(CoverageFault::sliver, {member.id}, static_cast<double>(member.box.minX + member.box.maxX) / 2,
                    static_cast<double>(member.box.minY + member.box.maxY) / 2);
            finding.area = SquareMetre(static_cast<double>(doubled) / 2 * squareMillimetre);
            finding.width = Metre(static_cast<double>(doubled) / perimeter * millimetre);
        }
    }

    void measure(std::size_t ring, long double& doubled, double& perimeter) const {
        const auto origin = coverage_.from(coverage_.ringBegin(ring));
        geom::Wide sum = 0;
        for (auto edge = coverage_.ringBegin(ring); edge < coverage_.ringEnd(ring); ++edge) {
            const auto a = coverage_.from(edge);
            const auto b = coverage_.to(edge);
            sum += geom::cross(origin, a, b);
            const auto dx = static_cast<double>(b.x - a.x);
            const auto dy = static_cast<double>(b.y - a.y);
            perimeter += std::sqrt(dx * dx + dy * dy);
        }
        doubled += static_cast<long double>(sum);
    }

    const Coverage& coverage_;
    const CheckRules& rules_;
    std::size_t threads_;
    const Progress& progress_;
    std::vector<CoverageFinding> findings_;
};

void putInOrder(std::vector<CoverageFinding>& findings) {
    std::sort(findings.begin(), findings.end(), [](const CoverageFinding& a, const CoverageFinding& b) {
        return std::tie(a.fault, a.parcels, a.x, a.y) < std::tie(b.fault, b.parcels, b.x, b.y);
    });
}

} // namespace

void admit(Coverage& coverage, const SubmittedParcel& parcel, std::vector<CoverageFinding>& invalid) {
    const auto found = geom::faults(*parcel.region);
    if (found.empty() && !parcel.region->empty()) return coverage.add(parcel.id, parcel.exempt, *parcel.region);
    const auto isHarmless = [](const geom::Fault& fault) {
        return fault.code == "ring_order" || fault.code == "repeated_point";
    };
    const auto grave = std::find_if_not(found.begin(), found.end(), isHarmless);
    if (grave == found.end()) {
        const auto mended = geom::normalized(*parcel.region);
        if (!mended.empty()) coverage.add(parcel.id, parcel.exempt, mended);
        return;
    }
    invalid.push_back({CoverageFault::invalidRing,
                       {parcel.id},
                       geom::metres(grave->place.x),
                       geom::metres(grave->place.y),
                       {},
                       {},
                       grave->code});
}

std::vector<CoverageFinding> check(std::span<const SubmittedParcel> parcels, const CheckRules& rules,
                                   std::size_t threads) {
    Coverage coverage;
    std::vector<CoverageFinding> findings;
    for (const auto& parcel : parcels) admit(coverage, parcel, findings);
    for (auto& finding : check(coverage, rules, threads)) findings.push_back(std::move(finding));
    putInOrder(findings);
    return findings;
}

std::vector<CoverageFinding> check(const Coverage& coverage, const CheckRules& rules, std::size_t threads,
                                   const Progress& progress) {
    auto findings = Check(coverage, rules, std::max<std::size_t>(threads, 1), progress).run();
    putInOrder(findings);
    return findings;
}

std::vector<CoverageFinding> checkAround(std::span<const SubmittedParcel> parcels, const std::set<RecordId>& touched,
                                         const CheckRules& rules) {
    auto findings = check(parcels, rules);
    std::erase_if(findings, [&](const CoverageFinding& finding) {
        return std::none_of(finding.parcels.begin(), finding.parcels.end(),
                            [&](RecordId id) { return touched.contains(id); });
    });
    return findings;
}

std::string_view codeOf(CoverageFault fault) {
    constexpr std::array<std::string_view, 6> codes{"overlap",      "gap",       "unmatched_boundary",
                                                    "invalid_ring", "duplicate", "sliver"};
    return codes[static_cast<std::size_t>(fault)];
}

} // namespace mutu::fabric
