// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"
#include "geo/office/vacancy_sheet.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mutu::office {

/// One condition of an idle-land rule.
/// - pastStart: the agreed start, or what stands for it, lies `span` back; the day itself counts.
/// - suspended: building stopped at least `span` ago.
/// - developedBelow, investedBelow: less than `share`; exactly the share is not below it.
/// - any: one of `either` is enough.
struct IdleCondition {
    enum class What : unsigned char {
        stateOwned,
        notStarted,
        started,
        pastStart,
        suspended,
        developedBelow,
        investedBelow,
        any
    };

    What what = What::stateOwned;
    Span span;
    Share share;
    std::vector<IdleCondition> either;
};

/// All conditions must hold.
struct IdleRule {
    std::string id;
    std::string title;
    std::vector<IdleCondition> when;
    std::string consequence;
    std::optional<Span> reclaimAfter; ///< counted from the agreed start
    std::string reclaim;
};

/// Low-efficiency land by an enterprise's yearly figures; what the rule doesn't name isn't asked.
/// - `taxPerMuBelow` in ten thousand yuan a mu; `years`: in so many years running, the one asked about the last.
struct LowRule {
    std::string id;
    std::string title;
    std::optional<bool> aboveScale;
    std::optional<double> taxPerMuBelow;
    std::optional<RegisteredArea> landFrom;
    std::string grade;
    int years = 1;
};

/// The rule sheet of idle and low-efficiency land (data/rules/idle.yaml). Immutable after reading.
struct IdleRules {
    /// Error{badInput, "rule_sheet_malformed"} with file and line.
    static IdleRules read(const std::string& yaml, const std::string& fileName);
    /// The sheet that ships with Mutu.
    static const IdleRules& standard();

    std::string name;
    std::string version;
    std::string source;
    Span startDefault;
    std::vector<IdleRule> idle;
    std::vector<std::string> excused; ///< causes that make land not idle: the office states them, the book doesn't know
    std::vector<LowRule> low;
};

} // namespace mutu::office
