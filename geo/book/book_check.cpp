// SPDX-License-Identifier: Apache-2.0
#include "geo/book/book_check.h"

#include "geo/base/error.h"
#include "geo/book/acceptances.h"
#include "geo/book/districts.h"
#include "geo/book/record_check.h"
#include "geo/fabric/coverage_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

namespace mutu::book {

namespace {

constexpr std::size_t threads = 2;
constexpr std::size_t strata = land::Names<land::Stratum>::all.size();

/// What is kept of a parcel until its findings are written.
struct Note {
    std::string code;
    std::string plot;
    std::size_t stratum = 0;
    bool isAsked = true; ///< of the district that was asked for

    [[nodiscard]] const std::string& title() const { return code.empty() ? plot : code; }
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
        findDoubleCodes();
        const auto titleOf = [this](RecordId id) { return notes_.at(id).title(); };
        const auto add = [&](const fabric::CoverageFinding& fault) {
            if (isAsked(fault)) found_.push_back(inWords(fault, titleOf));
        };
        for (const auto& coverage : coverages_)
            for (const auto& fault : fabric::check(coverage, {rules_.narrow, rules_.sliver, {}}, threads, progress_))
                add(fault);
        for (const auto& fault : invalid_) add(fault);
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
        const auto total = static_cast<std::uint64_t>(book_.records().count(land::Kind::parcel));
        std::uint64_t done = 0;
        book_.records().visit({.kind = land::Kind::parcel}, [&](const land::Record& record) {
            take(std::get<land::Parcel>(record));
            if (++done % 4096 == 0 && progress_ && !progress_("read", done, total))
                throw Error(ErrorKind::cancelled, "cancelled", "the check was stopped", "");
            return true;
        });
    }

    void take(const land::Parcel& record) {
        const auto* region = geom::regionOf(record.geometry);
        const CheckedParcel parcel{record.id,      record.code,           record.plot, record.district.id,
                                   record.landUse, record.registeredArea, region};
        const auto stratum = static_cast<std::size_t>(record.stratum);
        const bool asked = !district_ || recordCheck_.districtOf(parcel) == *district_;
        notes_.emplace(record.id, Note{record.code, record.plot, stratum, asked});
        if (asked) {
            ++report_.checked;
            recordCheck_.check(parcel, found_);
        }
        if (region == nullptr || region->empty()) return;
        fabric::admit(coverages_[stratum], {record.id, rules_.exempts(record.landUse), region}, invalid_);
    }

    [[nodiscard]] bool isAsked(const fabric::CoverageFinding& fault) const {
        return std::any_of(fault.parcels.begin(), fault.parcels.end(),
                           [this](RecordId id) { return notes_.at(id).isAsked; });
    }

    void findDoubleCodes() {
        std::map<std::tuple<std::size_t, std::string_view>, std::vector<const Note*>> byCode;
        for (const auto& [id, note] : notes_)
            if (!note.code.empty()) byCode[{note.stratum, note.code}].push_back(&note);
        for (const auto& [key, holders] : byCode) {
            const bool asked =
                std::any_of(holders.begin(), holders.end(), [](const Note* note) { return note->isAsked; });
            if (holders.size() < 2 || !asked) continue;
            const std::string code(std::get<1>(key));
            auto& finding = found_.emplace_back().finding;
            finding.code = "code_duplicate";
            finding.severity = Severity::error;
            finding.message = fmt::format("{} current parcels have the code {}", holders.size(), code);
            finding.parcels.assign(holders.size(), code);
            finding.remedy = "give each parcel a code of its own; codes are never used twice";
        }
    }

    const Book& book_;
    std::optional<RecordId> district_;
    const office::FabricRules& rules_;
    const Progress& progress_;
    RecordCheck recordCheck_;
    std::map<RecordId, Note> notes_;
    std::array<fabric::Coverage, strata> coverages_;
    std::vector<fabric::CoverageFinding> invalid_;
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
