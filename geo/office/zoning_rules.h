// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// What puts an enterprise on a parcel.
enum class Tenure : unsigned char { right, lease, use };
inline constexpr std::array<std::string_view, 3> tenureNames{"right", "lease", "use"};

/// What the sheet says of an enterprise that no zone can be told for.
enum class Leniency : unsigned char { allowed, listed, refused };

/// What a report of cluster zones can tell.
enum class Indicator : unsigned char {
    industryLand,
    leadingShare,
    locationQuotient,
    concentration,
    vacancyRate,
    floorAreaRatio,
    landBalance,
};

/// The rule sheet of cluster zones (data/rules/zoning.yaml): divisions of industry, how many a district may foster,
/// what must conform, and how indicators are taken.
struct ZoningRules {
    /// Divisions of GB/T 4754 from `first` to `last`, both two digits; `name` is empty for a run without names.
    struct Division {
        std::string first;
        std::string last;
        std::string name;
    };

    std::string name;
    std::string version;
    std::vector<Division> divisions;
    std::int64_t leadingMost = 0;
    std::int64_t snapPercent = 0; ///< of a parcel's ground inside a drawn line, at least
    std::array<bool, 3> zoned{};  ///< by Tenure
    Leniency unzoned = Leniency::listed;
    Leniency unknown = Leniency::listed;
    std::optional<Leniency> foreign; ///< either of them in a zone meant for others; none: like anywhere
    std::vector<Indicator> indicators;
    std::int64_t tallFloor = 0; ///< whole millimetres; a higher floor counts twice

    /// Error{badInput, "rule_sheet_malformed"} with file and line.
    static ZoningRules read(const std::string& yaml, const std::string& fileName);
    /// The shipped sheet.
    static const ZoningRules& standard();

    [[nodiscard]] bool isZoned(Tenure tenure) const { return zoned[static_cast<std::size_t>(tenure)]; }
    [[nodiscard]] bool tells(Indicator indicator) const;
    /// Two to four digits whose division is one of the sheet's.
    [[nodiscard]] bool isClass(std::string_view code) const;
    /// The name of a code's division; empty where the sheet has none.
    [[nodiscard]] std::string_view divisionName(std::string_view code) const;
};

} // namespace mutu::office
