// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book_check.h"

#include "geo/base/error.h"
#include "geo/fabric/coverage_check.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

namespace mutu::book {

namespace {

constexpr std::size_t threads = 2;
constexpr std::int64_t plausible = 50'000'000; // mm around the districts
constexpr std::size_t strata = land::Names<land::Stratum>::all.size();

/// What is kept of a parcel until its findings are written.
struct Note {
    std::string title;
    std::string code;
    std::size_t stratum = 0;
    bool isAsked = true; ///< of the district that was asked for
};

class ParcelCheck {
  public:
    ParcelCheck(const Book& book, std::optional<RecordId> district, const office::FabricRules& rules,
                const Progress& progress)
        : book_(book)
        , district_(district)
        , rules_(rules)
        , progress_(progress) {}

    CheckReport run() {
        const auto snapshot = book_.records().snapshot();
        readDistricts();
        readParcels();
        findDoubleCodes();
        for (const auto& coverage : coverages_)
            for (const auto& finding : fabric::check(coverage, {rules_.narrow, rules_.sliver, {}}, threads, progress_))
                addFabric(finding);
        for (const auto& finding : invalid_) addFabric(finding);
        std::sort(report_.findings.begin(), report_.findings.end(), [](const CheckFinding& a, const CheckFinding& b) {
            return std::tie(a.finding.code, a.finding.parcels, a.finding.x, a.finding.y) <
                   std::tie(b.finding.code, b.finding.parcels, b.finding.x, b.finding.y);
        });
        return std::move(report_);
    }

  private:
    void readDistricts() {
        book_.records().visit({.kind = land::Kind::district}, [&](land::Record&& record) {
            auto& district = std::get<land::District>(record);
            const auto box = geom::boxOf(district.geometry);
            if (!box.empty()) around_.add(box.grownBy(plausible));
            districts_.emplace(district.id, std::move(district));
            return true;
        });
    }

    void readParcels() {
        const auto total = static_cast<std::uint64_t>(book_.records().count(land::Kind::parcel));
        std::uint64_t done = 0;
        book_.records().visit({.kind = land::Kind::parcel}, [&](land::Record&& record) {
            take(std::get<land::Parcel>(record));
            if (++done % 4096 == 0 && progress_ && !progress_("reading", done, total))
                throw Error(ErrorKind::cancelled, "cancelled", "the check was stopped", "");
            return true;
        });
    }

    void take(const land::Parcel& parcel) {
        const bool asked = !district_ || parcel.district.id == *district_;
        const auto stratum = static_cast<std::size_t>(parcel.stratum);
        notes_.emplace(parcel.id, Note{parcel.title(), parcel.code, stratum, asked});
        const auto* region = geom::regionOf(parcel.geometry);
        if (asked) {
            ++report_.checked;
            checkRecord(parcel, region);
        }
        if (region == nullptr || region->empty()) return;
        fabric::admit(coverages_[stratum], {parcel.id, rules_.exempts(parcel.landUse), region}, invalid_);
    }

    void checkRecord(const land::Parcel& parcel, const geom::Region* region) {
        const auto place = region == nullptr ? std::nullopt : geom::interiorPoint(*region);
        const auto add = [&](std::string code, Severity severity, std::string message,
                             std::string remedy) -> CheckFinding& {
            Finding finding{std::move(code),  severity, std::move(message), {parcel.title()}, {}, {}, "", 0,
                            std::move(remedy)};
            if (place) finding.x = geom::metres(place->x), finding.y = geom::metres(place->y);
            return report_.findings.emplace_back(CheckFinding{std::move(finding), {}, {}});
        };
        if (!parcel.code.empty() && !land::ParcelCode::parse(parcel.code))
            add("code_malformed", Severity::warning, fmt::format("{} is not a 19-character parcel code", parcel.code),
                "correct the code, or keep it as the plot's number until the parcel is registered");
        if (!place) return;
        const auto measured = geom::measuredArea(*region);
        if (parcel.registeredArea && rules_.differ(*parcel.registeredArea, measured.rounded())) {
            auto& finding =
                add("area_mismatch", Severity::warning,
                    fmt::format("{} is registered with {:.2f} m² and measures {:.2f} m²", parcel.title(),
                                parcel.registeredArea->squareMetres().value(), measured.squareMetres().value()),
                    "compare the certificate with the survey; neither figure is corrected by itself");
            finding.area =
                SquareMetre(std::abs(parcel.registeredArea->squareMetres().value() - measured.squareMetres().value()));
        }
        if (!around_.empty() && !around_.contains(*place))
            add("implausible_place", Severity::warning, fmt::format("{} lies far from all districts", parcel.title()),
                "check its coordinate system, zone prefix and order of axes");
        const auto district = districts_.find(parcel.district.id);
        if (district == districts_.end()) return;
        const auto* bounds = geom::regionOf(district->second.geometry);
        if (bounds != nullptr && !bounds->empty() && geom::side(*place, *bounds) == geom::Side::outside)
            add("outside_district", Severity::warning,
                fmt::format("{} lies outside {}", parcel.title(), district->second.name),
                "correct the parcel's district, or the district's boundary");
    }

    void findDoubleCodes() {
        std::map<std::tuple<std::size_t, std::string_view>, std::vector<const Note*>> byCode;
        for (const auto& [id, note] : notes_)
            if (!note.code.empty()) byCode[{note.stratum, note.code}].push_back(&note);
        for (const auto& [key, holders] : byCode) {
            if (holders.size() < 2 ||
                std::none_of(holders.begin(), holders.end(), [](const Note* n) { return n->isAsked; }))
                continue;
            const std::string code(std::get<1>(key));
            report_.findings.push_back(
                {Finding{"code_duplicate",
                         Severity::error,
                         fmt::format("{} current parcels have the code {}", holders.size(), code),
                         std::vector<std::string>(holders.size(), code),
                         {},
                         {},
                         "",
                         0,
                         "give each parcel a code of its own; codes are never used twice"},
                 {},
                 {}});
        }
    }

    void addFabric(const fabric::CoverageFinding& found) {
        Finding finding;
        finding.code = fabric::codeOf(found.fault);
        bool asked = false;
        for (const auto id : found.parcels) {
            const auto& note = notes_.at(id);
            asked = asked || note.isAsked;
            finding.parcels.push_back(note.title);
        }
        if (!asked) return;
        finding.x = found.x;
        finding.y = found.y;
        finding.severity = found.fault == fabric::CoverageFault::gap || found.fault == fabric::CoverageFault::sliver ||
                                   found.fault == fabric::CoverageFault::unmatchedBoundary
                               ? Severity::warning
                               : Severity::error;
        describe(found, finding);
        const bool isMeasured = found.fault != fabric::CoverageFault::invalidRing;
        report_.findings.push_back({std::move(finding), isMeasured ? std::optional(found.area) : std::nullopt,
                                    found.width.value() > 0 ? std::optional(found.width) : std::nullopt});
    }

    static void describe(const fabric::CoverageFinding& found, Finding& finding) {
        const auto width = found.width.value();
        const auto area = found.area.value();
        switch (found.fault) {
        case fabric::CoverageFault::overlap:
            finding.message = fmt::format("two parcels share {:.4f} m²", area);
            finding.remedy = "give the shared ground to one of them: mutu repair";
            return;
        case fabric::CoverageFault::duplicate:
            finding.message = fmt::format("two parcels are the same {:.2f} m²", area);
            finding.remedy = "retire one of them: mutu parcel retire";
            return;
        case fabric::CoverageFault::gap:
            finding.message =
                fmt::format("open ground up to {:.3f} m wide lies between two parcels ({:.4f} m²)", width, area);
            finding.remedy = "close it into one of them (mutu repair), or accept it with a reason";
            return;
        case fabric::CoverageFault::unmatchedBoundary:
            finding.message = area > 0 ? fmt::format("two boundaries differ by {:.2f} mm", width * 1000)
                                       : "a neighbour's vertex on this parcel's edge is lacking";
            finding.remedy = "match the boundary to the neighbour's: mutu repair";
            return;
        case fabric::CoverageFault::sliver:
            finding.message = fmt::format("a parcel {:.3f} m wide on average", width);
            finding.remedy = "merge it with a neighbour, or register it as a road or river";
            return;
        case fabric::CoverageFault::invalidRing:
            finding.message = fmt::format("the boundary is not valid: {}", found.detail);
            finding.remedy = "draw the boundary anew: mutu parcel reshape";
            return;
        }
    }

    const Book& book_;
    std::optional<RecordId> district_;
    const office::FabricRules& rules_;
    const Progress& progress_;
    std::map<RecordId, land::District> districts_;
    geom::Box around_;
    std::map<RecordId, Note> notes_;
    std::array<fabric::Coverage, strata> coverages_;
    std::vector<fabric::CoverageFinding> invalid_;
    CheckReport report_;
};

} // namespace

CheckReport checkParcels(const Book& book, std::optional<RecordId> district, const office::FabricRules& rules,
                         const Progress& progress) {
    return ParcelCheck(book, district, rules, progress).run();
}

} // namespace mutu::book
