// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// What must hold before land or floor is given to a recipient.
enum class ReuseGate : unsigned char { available, fits, noSeizure, admission, matchingIndustry, invested };
inline constexpr std::array<std::string_view, 6> reuseGateNames{
    "available", "fits", "no_seizure", "admission", "matching_industry", "invested"};

/// What the recipient has from the counting step on.
enum class ReuseGift : unsigned char { nothing, right, lease, start };
inline constexpr std::array<std::string_view, 4> reuseGiftNames{"nothing", "right", "lease", "start"};

struct ReuseStep {
    std::string word;
    std::string title;
    std::vector<std::string> documents;
};

/// 盘活路径: how idle stock comes back into use.
struct ReusePath {
    std::string word;
    std::string title;
    std::vector<ReuseStep> steps;
    std::string countsOn; ///< the step whose day puts the reuse into a year
    bool countsLand = true;
    bool countsFloor = true;
    std::vector<ReuseGate> gates;
    std::string handsOver; ///< the step at which the land is handed over to the recipient; empty: none
    ReuseGift gives = ReuseGift::nothing;
    bool fromHolder = false; ///< the right passes from whoever holds it
    std::string contract;    ///< the document whose number the right or lease bears; empty: none
    std::string rightType;   ///< of a right that passes from nobody
    std::string nature;

    [[nodiscard]] bool asks(ReuseGate gate) const;
};

/// 盘活与再分配规则 (data/rules/reuse.yaml). A sheet that contradicts itself is refused when it is read:
/// Error{badInput, "rule_sheet_malformed"} with file and line.
struct ReuseSheet {
    static ReuseSheet read(const std::string& yaml, const std::string& fileName);
    /// The sheet that ships with Mutu.
    static const ReuseSheet& standard();

    std::string name;
    std::string version;
    std::string source;
    std::string reassignmentNumbers;
    std::string lotNumbers;
    std::vector<std::string> admission; ///< the documents that admit a recipient
    double investedLeast = 0;           ///< share of the agreed investment that the gate `invested` asks for
    std::vector<ReusePath> paths;
    double share = 1; ///< of each lot of an enterprise that must be back in use before the enterprise counts

    /// By its word or its title; null: the sheet has no such.
    [[nodiscard]] const ReusePath* path(std::string_view word) const;
    [[nodiscard]] std::string pathTitle(const std::string& word) const;
};

} // namespace mutu::office
