// SPDX-License-Identifier: Apache-2.0
#include "geo/book/repair.h"

#include "geo/base/error.h"
#include "geo/book/acceptances.h"
#include "geo/book/edit.h"
#include "geo/book/fabric_finding.h"
#include "geo/book/gate.h"
#include "geo/book/surroundings.h"
#include "geo/geom/measure.h"
#include "geo/office/fabric_rules.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace mutu::book {

namespace {

using fabric::CoverageFault;
using fabric::CoverageFinding;

constexpr std::size_t threads = 2;
constexpr std::size_t strata = land::Names<land::Stratum>::all.size();
constexpr std::int64_t besides = 20'000; // mm around the common ground of a finding's parcels

/// The order in which faults are mended: what is counted twice hides what lies beside it.
int rankOf(CoverageFault fault) {
    constexpr std::array order{CoverageFault::duplicate, CoverageFault::overlap, CoverageFault::unmatchedBoundary,
                               CoverageFault::gap};
    return static_cast<int>(std::find(order.begin(), order.end(), fault) - order.begin());
}

bool differs(const land::Parcel& parcel, const office::FabricRules& rules) {
    const auto* region = geom::regionOf(parcel.geometry);
    return region != nullptr && parcel.registeredArea &&
           rules.differ(*parcel.registeredArea, geom::measuredArea(*region).rounded());
}

class RepairRun {
  public:
    RepairRun(Book& book, const RepairWishes& wishes,
              const std::function<change::Heading(const RepairOutcome&)>& entitle, const Progress& progress)
        : book_(book)
        , wishes_(wishes)
        , entitle_(entitle)
        , progress_(progress)
        , acceptances_(book.records())
        , sheet_(fabricRulesOn(book.records(), Date::today()))
        , rules_(harmRules(book.records())) {}

    RepairReport run() {
        for (bool first = true;; first = false) {
            const auto findings = wanted();
            const auto before = report_.mended.size();
            report_.left.clear();
            accepted_ = 0;
            for (std::size_t i = 0; i < findings.size(); ++i) {
                tell(i, findings.size());
                mend(findings[i]);
            }
            if (first) report_.found = findings.size() - accepted_;
            if (wishes_.dryRun || report_.mended.size() == before) return std::move(report_);
        }
    }

  private:
    void tell(std::size_t done, std::size_t total) const {
        if (progress_ && !progress_("repairing", done, total))
            throw Error(ErrorKind::cancelled, "cancelled", "the work was stopped; what was mended stays", "");
    }

    std::vector<CoverageFinding> wanted() const {
        std::array<fabric::Coverage, strata> coverages;
        std::vector<CoverageFinding> found;
        std::set<RecordId> asked;
        book_.records().visit({.kind = land::Kind::parcel}, [&](land::Record&& record) {
            const auto& parcel = std::get<land::Parcel>(record);
            if (!wishes_.district || parcel.district.id == *wishes_.district) asked.insert(parcel.id);
            const auto* region = geom::regionOf(parcel.geometry);
            if (region == nullptr || region->empty()) return true;
            auto& coverage = coverages[static_cast<std::size_t>(parcel.stratum)];
            fabric::admit(coverage, {parcel.id, rules_.isExempt(parcel), region}, found);
            return true;
        });
        for (const auto& coverage : coverages)
            for (auto& finding : fabric::check(coverage, rules_.check, threads)) found.push_back(std::move(finding));
        const auto names = [](const CoverageFinding& finding, const auto& test) {
            return std::any_of(finding.parcels.begin(), finding.parcels.end(), test);
        };
        std::erase_if(found, [&](const CoverageFinding& finding) {
            if (!wishes_.faults.empty() && !wishes_.faults.contains(finding.fault)) return true;
            if (wishes_.to && !names(finding, [&](RecordId id) { return id == *wishes_.to; })) return true;
            if (!names(finding, [&](RecordId id) { return asked.contains(id); })) return true;
            return !wishes_.parcels.empty() &&
                   !names(finding, [&](RecordId id) { return wishes_.parcels.contains(id); });
        });
        std::stable_sort(found.begin(), found.end(), [](const CoverageFinding& a, const CoverageFinding& b) {
            return std::tuple(rankOf(a.fault), a.parcels, a.x, a.y) < std::tuple(rankOf(b.fault), b.parcels, b.x, b.y);
        });
        return found;
    }

    /// The parcels around what the finding's parcels have in common.
    [[nodiscard]] fabric::Neighbourhood around(const std::vector<land::Parcel>& parcels) const {
        geom::Box common;
        for (const auto& parcel : parcels) {
            const auto box = geom::boxOf(parcel.geometry).grownBy(rules_.check.narrow);
            if (common.empty()) common = box;
            common = {std::max(common.minX, box.minX), std::max(common.minY, box.minY), std::min(common.maxX, box.maxX),
                      std::min(common.maxY, box.maxY)};
        }
        return parcelsAround(book_.records(), common.grownBy(besides));
    }

    void mend(const CoverageFinding& finding) {
        RepairOutcome outcome{finding, {}, {}, {}, {}, {}};
        std::vector<land::Parcel> parcels;
        for (const auto id : finding.parcels) {
            const auto record = book_.records().find(land::Kind::parcel, id);
            const auto* parcel = record ? std::get_if<land::Parcel>(&*record) : nullptr;
            if (parcel == nullptr || parcel->validTo) return; // an earlier repair retired it
            outcome.titles.push_back(parcel->title());
            parcels.push_back(*parcel);
        }
        std::size_t next = 0;
        if (acceptances_.cover(inWords(finding, [&](RecordId) { return outcome.titles[next++]; }).finding)) {
            ++accepted_;
            return;
        }
        fabric::RepairRequest request{finding, wishes_.to, {}, wishes_.day};
        if (finding.fault == CoverageFault::duplicate)
            for (const auto id : finding.parcels)
                if (isHeld(book_.records(), id, wishes_.day)) request.held.push_back(id);
        const auto readAt = book_.records().revision();
        auto repaired = fabric::repair(around(parcels), request, rules_);
        if (!repaired.ok()) {
            if (repaired.refusal().code == "finding_gone") return; // mended with another one; the next round tells
            return leave(std::move(outcome), repaired.refusal());
        }
        for (const auto& change : repaired->edit.changes) {
            const auto& after = std::get<land::Parcel>(*change.after);
            if (!after.validTo && differs(after, sheet_) && !differs(std::get<land::Parcel>(*change.before), sheet_))
                outcome.beyond.push_back(after.title());
        }
        outcome.repair = std::move(repaired).value();
        EditWishes edit;
        edit.readAt = readAt;
        const auto take = wishes_.dryRun ? foreseeEdit : applyEdit;
        const auto written = take(book_, outcome.repair->edit, entitle_(outcome), edit);
        if (!written.ok()) return leave(std::move(outcome), written.refusal());
        if (!wishes_.dryRun) outcome.revision = written->revision;
        report_.mended.push_back(std::move(outcome));
    }

    void leave(RepairOutcome outcome, const Refusal& refusal) {
        outcome.repair.reset();
        outcome.refusal = refusal;
        report_.left.push_back(std::move(outcome));
    }

    Book& book_;
    const RepairWishes& wishes_;
    const std::function<change::Heading(const RepairOutcome&)>& entitle_;
    const Progress& progress_;
    Acceptances acceptances_;
    office::FabricRules sheet_;
    fabric::HarmRules rules_;
    std::size_t accepted_ = 0; ///< in this round
    RepairReport report_;
};

} // namespace

RepairReport repairFindings(Book& book, const RepairWishes& wishes,
                            const std::function<change::Heading(const RepairOutcome&)>& entitle,
                            const Progress& progress) {
    return RepairRun(book, wishes, entitle, progress).run();
}

} // namespace mutu::book
