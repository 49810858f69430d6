// SPDX-License-Identifier: Apache-2.0
#include "geo/fabric/repair.h"

#include "geo/fabric/repair_draft.h"
#include "geo/geom/measure.h"
#include "geo/geom/validity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace mutu::fabric {

using geom::Point;

namespace {

constexpr std::array<double, 2> reaches{1.0, 1.5}; // mm: corners may lie farther apart than boundaries

bool isSameTrouble(const CoverageFinding& a, const CoverageFinding& b) {
    constexpr double same = 0.002; // m
    return a.fault == b.fault && a.parcels == b.parcels && std::abs(a.x - b.x) < same && std::abs(a.y - b.y) < same;
}

bool isVertex(const CoverageFinding& finding) {
    return finding.fault == CoverageFault::unmatchedBoundary && finding.width.value() <= 0 && finding.area.value() <= 0;
}

std::vector<Point> verticesOf(const geom::Region& region) {
    std::vector<Point> points;
    for (const auto& edge : boundaryOf(region)) points.push_back(edge.a);
    std::sort(points.begin(), points.end());
    return points;
}

std::vector<Point> without(const std::vector<Point>& points, const std::vector<Point>& others) {
    std::vector<Point> left;
    std::set_difference(points.begin(), points.end(), others.begin(), others.end(), std::back_inserter(left));
    left.erase(std::unique(left.begin(), left.end()), left.end());
    return left;
}

MeasuredArea areaOf(const geom::Region& region) { return MeasuredArea(static_cast<std::int64_t>(doubledArea(region))); }

std::vector<RepairedParcel> previewOf(const Edit& edit, const CoverageFinding& finding) {
    std::vector<RepairedParcel> parcels;
    for (const auto& change : edit.changes) {
        const auto& before = std::get<land::Parcel>(*change.before);
        const auto& after = std::get<land::Parcel>(*change.after);
        RepairedParcel parcel{before.id, before.title(), areaOf(regionOf(before)), areaOf(regionOf(after)), {}, {}, {}};
        parcel.retired = after.validTo.has_value();
        const auto was = verticesOf(regionOf(before));
        const auto is = verticesOf(regionOf(after));
        parcel.added = without(is, was);
        parcel.gone = without(was, is);
        parcels.push_back(std::move(parcel));
    }
    const auto isNamed = [&](const RepairedParcel& parcel) {
        return std::find(finding.parcels.begin(), finding.parcels.end(), parcel.id) != finding.parcels.end();
    };
    std::stable_partition(parcels.begin(), parcels.end(), isNamed);
    return parcels;
}

/// Tries ways of mending one finding until one holds.
class Mending {
  public:
    Mending(const Neighbourhood& around, const RepairRequest& request, const HarmRules& rules)
        : around_(around)
        , request_(request)
        , rules_(rules)
        , finding_(request.finding) {}

    Result<Repair> run() {
        if (auto refusal = faultOfRequest()) return *refusal;
        switch (finding_.fault) {
        case CoverageFault::duplicate:
            return dropDuplicate();
        case CoverageFault::overlap:
            return giveOverlap();
        case CoverageFault::unmatchedBoundary:
            return match();
        case CoverageFault::gap:
            return closeGap();
        case CoverageFault::invalidRing:
            return Refusal{"repair_none", "a boundary that is not valid by itself is not mended by guessing", titles(),
                           "draw the boundary anew: mutu parcel reshape, or import it again"};
        case CoverageFault::sliver:
            break;
        }
        return Refusal{"repair_none", "a narrow parcel is not mended by moving its boundary", titles(),
                       "merge it with a neighbour: mutu parcel merge"};
    }

  private:
    using Attempt = std::function<std::optional<Refusal>(RepairDraft&)>;

    [[nodiscard]] std::string titles() const {
        std::vector<std::string> names;
        for (const auto id : finding_.parcels) names.push_back(draft().parcel(id).title());
        return fmt::format("{}", fmt::join(names, ", "));
    }

    [[nodiscard]] const RepairDraft& draft() const { return *start_; }

    std::optional<Refusal> faultOfRequest() {
        const auto first =
            std::find_if(around_.parcels.begin(), around_.parcels.end(),
                         [&](const land::Parcel& parcel) { return parcel.id == finding_.parcels.front(); });
        const Refusal gone{"finding_gone", "the finding is not there any more", {}, "run mutu check again"};
        if (first == around_.parcels.end() || first->validTo) return gone;
        start_.emplace(layer(around_, first->stratum));
        for (const auto id : finding_.parcels)
            if (!start_->has(id))
                return finding_.fault == CoverageFault::invalidRing ? std::nullopt : std::optional(gone);
        before_ = findingsAmong(start_->now(), rules_);
        const auto there = std::find_if(before_.begin(), before_.end(), [&](const CoverageFinding& other) {
            return isSameTrouble(other, request_.finding);
        });
        if (there == before_.end()) return gone;
        finding_ = *there;
        if (request_.to && finding_.fault != CoverageFault::gap &&
            std::find(finding_.parcels.begin(), finding_.parcels.end(), *request_.to) == finding_.parcels.end())
            return Refusal{"repair_not_beside",
                           fmt::format("the named parcel has no part in the finding of {}", titles()), titles(),
                           "name one of the two"};
        return std::nullopt;
    }

    /// Makes an attempt and judges it; what it refuses first is said when nothing else comes of it.
    std::optional<Repair> attempt(const Attempt& mend) {
        auto draft = *start_;
        auto refusal = mend(draft);
        std::optional<Repair> repair;
        if (!refusal) {
            repair.emplace(Repair{draft.edit(), {}});
            refusal = faultOf(repair->edit);
        }
        if (!refusal) {
            repair->parcels = previewOf(repair->edit, finding_);
            return repair;
        }
        if (!refusal_) refusal_ = std::move(refusal);
        return std::nullopt;
    }

    [[nodiscard]] Refusal refused() const {
        if (refusal_) return *refusal_;
        return {"repair_unclear", "no way was found that leaves all else as it is", titles(),
                "reshape the boundary by hand: mutu parcel reshape"};
    }

    std::optional<Refusal> faultOf(const Edit& edit) const {
        for (const auto& change : edit.changes) {
            const auto& before = std::get<land::Parcel>(*change.before);
            const auto& after = std::get<land::Parcel>(*change.after);
            if (after.validTo) continue;
            const auto& region = regionOf(after);
            if (region.empty() || !geom::faults(region).empty())
                return Refusal{"repair_unclear",
                               fmt::format("the boundary of parcel {} would no longer close properly", after.title()),
                               after.title(), "reshape the boundary by hand: mutu parcel reshape"};
            if (region.parts.size() > regionOf(before).parts.size())
                return Refusal{"repair_would_divide", fmt::format("parcel {} would fall apart", after.title()),
                               after.title(), "give the ground to that parcel, or split it first: mutu parcel split"};
        }
        const auto harm = harmOf(start_->now(), edit.changes, {}, rules_);
        if (!harm.empty())
            return Refusal{"repair_would_harm",
                           fmt::format("mending this would make or enlarge another finding ({} at {:.3f}, {:.3f})",
                                       codeOf(harm.front().fault), harm.front().x, harm.front().y),
                           titles(), "mend that one first, name the other parcel, or reshape the boundary by hand"};
        if (isStillThere(edit))
            return Refusal{"repair_unclear", "the finding would not be gone altogether", titles(),
                           "reshape the boundary by hand: mutu parcel reshape"};
        return std::nullopt;
    }

    /// Whether anything is left of the finding: between its parcels there must be one less of its kind, and none at its
    /// place.
    [[nodiscard]] bool isStillThere(const Edit& edit) const {
        const auto after = findingsAmong(parcelsAfter(start_->now(), edit.changes), rules_);
        const bool vertex = isVertex(finding_);
        const auto isSame = [&](const CoverageFinding& other) {
            if (other.parcels != finding_.parcels || isVertex(other) != vertex) return false;
            if (vertex) return other.x == finding_.x && other.y == finding_.y;
            if (finding_.fault == CoverageFault::overlap || finding_.fault == CoverageFault::duplicate)
                return other.fault == CoverageFault::overlap || other.fault == CoverageFault::duplicate;
            return other.fault == finding_.fault;
        };
        return std::count_if(after.begin(), after.end(), isSame) >=
               std::count_if(before_.begin(), before_.end(), isSame);
    }

    /// The two parcels: the one that moves or yields, and the one that stays; the larger stays unless one is named.
    [[nodiscard]] std::pair<RecordId, RecordId> roles() const {
        auto yields = finding_.parcels.front();
        auto keeps = finding_.parcels.back();
        const bool swapped =
            request_.to ? *request_.to == yields : doubledArea(draft().of(yields)) > doubledArea(draft().of(keeps));
        if (swapped) std::swap(yields, keeps);
        return {yields, keeps};
    }

    Result<Repair> giveOverlap() {
        const auto [yields, keeps] = roles();
        for (const double reach : {0.0, 1.0}) { // a boundary that runs within a hair of the other one is matched first
            auto repair = attempt([&, mover = yields, stays = keeps](RepairDraft& draft) -> std::optional<Refusal> {
                if (reach > 0) snap(draft, mover, stays, reach);
                const auto given = yieldOverlap(draft, mover, stays);
                if (!given.ok()) return given.refusal();
                return std::nullopt;
            });
            if (repair) return *std::move(repair);
        }
        return refused();
    }

    Result<Repair> match() {
        if (isVertex(finding_)) {
            const Point place{std::llround(finding_.x * 1000), std::llround(finding_.y * 1000)};
            auto repair = attempt([&](RepairDraft& draft) -> std::optional<Refusal> {
                insertLacking(draft, place);
                return std::nullopt;
            });
            return repair ? Result<Repair>(*std::move(repair)) : Result<Repair>(refused());
        }
        const auto [moves, stays] = roles();
        std::vector<std::pair<RecordId, RecordId>> ways{{moves, stays}};
        if (!request_.to) ways.emplace_back(stays, moves);
        for (const auto& [mover, stayer] : ways)
            for (const auto reach : reaches) {
                auto repair = attempt([&, m = mover, s = stayer](RepairDraft& draft) -> std::optional<Refusal> {
                    snap(draft, m, s, reach);
                    return std::nullopt;
                });
                if (repair) return *std::move(repair);
            }
        return closeGap(); // a hairline open to wide ground on both ends
    }

    Result<Repair> closeGap() {
        auto base = *start_;
        for (const auto& closing :
             closings(base, finding_.parcels, finding_.x, finding_.y, rules_.check.narrow, request_.to)) {
            auto repair = attempt([&](RepairDraft& draft) -> std::optional<Refusal> {
                close(draft, closing);
                return std::nullopt;
            });
            if (repair) return *std::move(repair);
        }
        return refused();
    }

    Result<Repair> dropDuplicate() {
        const auto isHeld = [&](RecordId id) {
            return std::find(request_.held.begin(), request_.held.end(), id) != request_.held.end();
        };
        auto goes = finding_.parcels.front();
        auto stays = finding_.parcels.back();
        if (isHeld(goes) && isHeld(stays))
            return Refusal{"duplicates_held", fmt::format("both {} are held by someone", titles()), titles(),
                           "end or move the rights of one of them, then retire it: mutu parcel retire"};
        const auto& first = draft().parcel(goes);
        const auto& second = draft().parcel(stays);
        const bool firstIsOlder = first.validFrom != second.validFrom
                                      ? !first.validFrom || (second.validFrom && *first.validFrom < *second.validFrom)
                                      : first.id < second.id;
        const bool firstStays = isHeld(goes) || (!isHeld(stays) && (request_.to ? *request_.to == goes : firstIsOlder));
        if (firstStays) std::swap(goes, stays);
        if (request_.to && *request_.to == goes)
            return Refusal{"duplicates_held", fmt::format("{} is held by someone", draft().parcel(goes).title()),
                           titles(), "name the parcel that is held"};
        auto repair = attempt([&](RepairDraft& draft) -> std::optional<Refusal> {
            takeVertices(draft, goes, stays);
            draft.retire(goes, request_.day);
            return std::nullopt;
        });
        return repair ? Result<Repair>(*std::move(repair)) : Result<Repair>(refused());
    }

    const Neighbourhood& around_;
    const RepairRequest& request_;
    const HarmRules& rules_;
    CoverageFinding finding_; ///< as it is found among the parcels around
    std::optional<RepairDraft> start_;
    std::vector<CoverageFinding> before_;
    std::optional<Refusal> refusal_;
};

} // namespace

Result<Repair> repair(const Neighbourhood& around, const RepairRequest& request, const HarmRules& rules) {
    return Mending(around, request, rules).run();
}

} // namespace mutu::fabric
