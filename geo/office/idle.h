// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/office/idle_sheet.h"
#include "geo/office/vacancy.h"

#include <string>
#include <vector>

namespace mutu::office {

/// What the book lets one say. Dates or figures that nobody stated leave a thing undetermined, never false.
enum class Verdict : unsigned char { no, undetermined, yes };

/// A reason in both languages.
struct Reason {
    std::string chinese;
    std::string english;
};

/// One condition, judged for one right on one day; of an `any`, all its branches in one.
struct JudgedCondition {
    Verdict verdict = Verdict::undetermined;
    Reason reason; ///< with the dates or figures used, or what is missing
    /// The first day on which it holds, as far as today's records tell; unset: always, or it doesn't.
    std::optional<Date> since;
};

/// One rule, judged for one right on one day. What is `yes` is *suspected* idle (疑似闲置): only an 认定书 makes it
/// idle.
struct JudgedRule {
    const IdleRule* rule = nullptr;
    Verdict verdict = Verdict::undetermined;
    std::vector<JudgedCondition> conditions;
    std::optional<Date> since;     ///< the first day of the suspicion
    std::optional<Date> reclaimOn; ///< the day from which the sheet lets it be taken back, where it is suspected
};

/// Judges the right that supplies a parcel on a day by every rule of the sheet; empty where none does.
/// - Source: 《闲置土地处置办法》 (Order 53) art. 2, as the sheet puts it.
std::vector<JudgedRule> judgeIdle(const ParcelFile& file, const VacancyRules& vacancy, const IdleRules& rules,
                                  Date day);

/// What an enterprise's land is judged by: its yearly figures and the land it holds or uses.
struct Performance {
    std::vector<land::EnterpriseYear> years;
    std::optional<RegisteredArea> land;
};

/// One rule of low-efficiency land (低效), judged for one enterprise and year.
struct JudgedLow {
    const LowRule* rule = nullptr;
    Verdict verdict = Verdict::undetermined;
    Reason reason;
};

/// Judges an enterprise's land by every rule; `year` is the last of the years asked about.
std::vector<JudgedLow> judgeLow(const Performance& performance, const IdleRules& rules, int year);

} // namespace mutu::office
