// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/identifier.h"
#include "geo/base/result.h"
#include "geo/office/zoning_rules.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// Whether an enterprise stands where its industry is meant to.
/// - `conforms`: in a zone meant for its industry. `elsewhere`: zones are meant for it, but not here. `unzoned`: no
/// zone is meant for its industry. `unknown`: its industry is not stated, or only so coarsely (34 where a zone takes
/// 3451) that nobody can tell.
enum class Conformity : unsigned char { conforms, elsewhere, unzoned, unknown };
inline constexpr std::array<std::string_view, 4> conformityNames{"conforms", "elsewhere", "unzoned", "unknown"};
constexpr std::string_view name(Conformity conformity) { return conformityNames[static_cast<std::size_t>(conformity)]; }

/// A cluster zone as far as conformity goes.
struct MeantZone {
    RecordId id;
    std::string name;
    RecordId district;
    std::string industries; ///< GB/T 4754 codes separated by blanks; one of two digits stands for all below it
};

/// How an industry stands to a zone's codes: it falls under one of them; it is stated more coarsely than one; neither.
enum class Fit : unsigned char { no, perhaps, yes };
Fit fitOf(std::string_view industry, std::string_view codes);

/// The cluster zones of a plan, or those in force on a day, asked very often for the same industries.
class MeantZones {
  public:
    explicit MeantZones(std::vector<MeantZone> zones);

    struct Answer {
        Conformity conformity = Conformity::unknown;
        /// The zones meant for the industry (for `unknown`, those that may be), in order of id; not for one that
        /// conforms.
        std::vector<const MeantZone*> belongs;
        /// The parcel's zone is meant for other industries alone.
        bool isForeign = false;
    };
    /// `zone`: the one in which the enterprise's parcel lies, if any.
    [[nodiscard]] Answer of(std::string_view industry, std::optional<RecordId> zone) const;
    /// The first part of the answer alone.
    [[nodiscard]] Conformity conformityOf(std::string_view industry, std::optional<RecordId> zone) const;
    [[nodiscard]] const MeantZone* find(RecordId zone) const;
    [[nodiscard]] const std::vector<MeantZone>& all() const { return zones_; }

  private:
    struct Fits {
        std::vector<RecordId> yes;
        std::vector<RecordId> perhaps;
    };
    const Fits& fitsOf(std::string_view industry) const;

    std::vector<MeantZone> zones_;
    mutable std::map<std::string, Fits, std::less<>> known_;
};

/// Whether the sheet lets an enterprise come in with this answer; `listed` and `allowed` do, `refused` doesn't, and
/// `elsewhere` never does.
bool mayEnter(const MeantZones::Answer& answer, const ZoningRules& rules);

/// Refusal `zone_mismatch` where it may not: who, where, and where it would belong.
struct Entry {
    std::string enterprise;
    std::string industry;
    std::string parcel;
    std::string zone; ///< in which the parcel lies; empty: none
};
std::optional<Refusal> faultOfEntry(const Entry& entry, const MeantZones::Answer& answer, const ZoningRules& rules);
/// Refusal `override_undocumented`: an exception rests on a document.
Refusal undocumented(const std::string& where);

} // namespace mutu::office
