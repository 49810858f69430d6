// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book_check.h"

#include "geo/base/error.h"
#include "geo/book/acceptances.h"
#include "geo/book/districts.h"
#include "geo/book/over_letting.h"
#include "geo/book/record_check.h"
#include "geo/book/vacancy_rules.h"
#include "geo/fabric/coverage_check.h"
#include "geo/fabric/shares.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace mutu::book {

namespace {

constexpr std::size_t threads = 2;
constexpr std::size_t strata = land::Names<land::Stratum>::all.size();

/// What one thread reads.
struct Share {
    std::array<fabric::Coverage, strata> coverages;
    std::vector<fabric::CoverageFinding> invalid;
    std::vector<CheckFinding> found;
    LargeVector<std::uint64_t> codes; ///< hashes: equal ones are looked up
    std::vector<RecordId> asked;      ///< ascending; kept only when a district is asked for
    std::int64_t checked = 0;
};

std::unordered_map<std::int64_t, std::string> districtNames(const store::Store& records) {
    std::unordered_map<std::int64_t, std::string> names;
    records.visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        const auto& district = std::get<land::District>(record);
        names.emplace(district.id.value, district.name);
        return true;
    });
    return names;
}

class ParcelCheck {
  public:
    ParcelCheck(const Book& book, std::optional<RecordId> district, const office::FabricRules& rules,
                const Progress& progress)
        : book_(book)
        , district_(district)
        , rules_(rules)
        , progress_(progress)
        , recordCheck_(surroundingsOf(book), districtNames(book.records()), rules) {}

    CheckReport run() {
        readParcels();
        checkGeometryAndRecords();
        for (auto& share : shares_) {
            report_.checked += share.checked;
            std::move(share.found.begin(), share.found.end(), std::back_inserter(found_));
        }
        std::sort(found_.begin(), found_.end(), [](const CheckFinding& a, const CheckFinding& b) {
            return std::tie(a.finding.code, a.finding.parcels, a.finding.x, a.finding.y) <
                   std::tie(b.finding.code, b.finding.parcels, b.finding.x, b.finding.y);
        });
        const Acceptances acceptances(book_.records());
        for (auto& found : found_)
            (acceptances.cover(found.finding) ? report_.accepted : report_.findings).push_back(std::move(found));
        return std::move(report_);
    }

  private:
    void readParcels() {
        // Not counted: that would read the whole table once more.
        const auto total = static_cast<std::uint64_t>(book_.records().lastId(land::Kind::parcel).value);
        for (auto& share : shares_) {
            share.coverages.front().reserve(total / (&share == &shares_.front() ? 1 : threads));
            share.codes.reserve(total / threads + 1);
        }
        std::atomic<bool> stopped = false;
        std::uint64_t visited = 0;
        store::visitOutlines(book_.records(), threads, [&](std::size_t share, const store::ParcelOutline& parcel) {
            take(shares_[share], parcel);
            if (share == 0 && ++visited % 256 == 0 && progress_) {
                const auto done = static_cast<std::uint64_t>(parcel.id.value) * threads;
                if (!progress_("read", std::min(done, total), total)) stopped = true;
            }
            return !stopped;
        });
        if (stopped) throw Error(ErrorKind::cancelled, "cancelled", "the check was stopped", "");
    }

    void take(Share& share, const store::ParcelOutline& parcel) const {
        const auto stratum = static_cast<std::size_t>(parcel.stratum);
        const bool asked = !district_ || recordCheck_.districtOf(parcel) == *district_;
        if (asked) {
            ++share.checked;
            recordCheck_.check(parcel, share.found);
            if (district_) share.asked.push_back(parcel.id);
        }
        if (!parcel.code.empty()) share.codes.push_back(std::hash<std::string_view>()(parcel.code) * strata + stratum);
        if (parcel.region == nullptr || parcel.region->empty()) return;
        fabric::admit(share.coverages[stratum], {parcel.id, rules_.exempts(parcel.landUse), parcel.region},
                      share.invalid);
    }

    void joinCoverages() {
        for (std::size_t stratum = 0; stratum < strata; ++stratum)
            for (auto& share : std::span(shares_).subspan(1))
                shares_.front().coverages[stratum].append(std::move(share.coverages[stratum]));
    }

    // Codes and leases are looked at beside the geometry's two threads, which leave the store alone meanwhile.
    void checkGeometryAndRecords() {
        std::vector<fabric::CoverageFinding> faults;
        std::vector<CheckFinding> overLettings;
        fabric::together(
            threads,
            [&] {
                joinCoverages();
                const fabric::CheckRules rules{rules_.narrow, rules_.sliver, {}};
                for (const auto& coverage : shares_.front().coverages)
                    for (auto& fault : fabric::check(coverage, rules, threads, progress_))
                        faults.push_back(std::move(fault));
            },
            [&] {
                findDoubleCodes();
                const auto tolerance = vacancyRulesOf(book_.records()).sheet().limits.areaTolerance;
                overLettings = overLettingsIn(
                    book_.records(), [this](RecordId id) { return isAsked(id); }, tolerance);
            });
        for (auto& share : shares_) std::move(share.invalid.begin(), share.invalid.end(), std::back_inserter(faults));
        const auto titleOf = [this](RecordId id) {
            return std::get<land::Parcel>(*book_.records().find(land::Kind::parcel, id)).title();
        };
        for (const auto& fault : faults)
            if (std::any_of(fault.parcels.begin(), fault.parcels.end(), [this](RecordId id) { return isAsked(id); }))
                found_.push_back(inWords(fault, titleOf));
        std::move(overLettings.begin(), overLettings.end(), std::back_inserter(found_));
    }

    [[nodiscard]] bool isAsked(RecordId id) const {
        return !district_ || std::any_of(shares_.begin(), shares_.end(), [id](const Share& share) {
            return std::binary_search(share.asked.begin(), share.asked.end(), id);
        });
    }

    void findDoubleCodes() {
        LargeVector<std::uint64_t> codes;
        for (auto& share : shares_) {
            codes.insert(codes.end(), share.codes.begin(), share.codes.end());
            share.codes = {};
        }
        std::sort(codes.begin(), codes.end());
        std::unordered_set<std::uint64_t> twice;
        for (std::size_t i = 1; i < codes.size(); ++i)
            if (codes[i] == codes[i - 1]) twice.insert(codes[i]);
        if (twice.empty()) return;
        std::map<std::pair<land::Stratum, std::string>, std::vector<RecordId>> holders;
        store::visitOutlines(book_.records(), 1, [&](std::size_t, const store::ParcelOutline& parcel) {
            const auto hash = std::hash<std::string_view>()(parcel.code) * strata;
            if (!parcel.code.empty() && twice.contains(hash + static_cast<std::size_t>(parcel.stratum)))
                holders[{parcel.stratum, std::string(parcel.code)}].push_back(parcel.id);
            return true;
        });
        for (const auto& [key, ids] : holders)
            if (ids.size() > 1 && std::any_of(ids.begin(), ids.end(), [this](RecordId id) { return isAsked(id); }))
                addDoubleCode(key.second, ids.size());
    }

    void addDoubleCode(const std::string& code, std::size_t count) {
        auto& finding = found_.emplace_back().finding;
        finding.code = "code_duplicate";
        finding.severity = Severity::error;
        finding.message = fmt::format("{} current parcels have the code {}", count, code);
        finding.parcels.assign(count, code);
        finding.remedy = "give each parcel a code of its own; codes are never used twice";
    }

    const Book& book_;
    std::optional<RecordId> district_;
    const office::FabricRules& rules_;
    const Progress& progress_;
    RecordCheck recordCheck_;
    std::vector<Share> shares_ = std::vector<Share>(threads);
    std::vector<CheckFinding> found_;
    CheckReport report_;
};

} // namespace

CheckReport checkParcels(const Book& book, std::optional<RecordId> district, const office::FabricRules& rules,
                         const Progress& progress) {
    const auto snapshot = book.records().snapshot(); // districts, parcels and acceptances of one moment
    return ParcelCheck(book, district, rules, progress).run();
}

} // namespace mutu::book
