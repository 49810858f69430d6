// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/clearing.h"
#include "geo/land/stock.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// A case with all that ever happened to it.
struct ClearingHistory {
    land::ClearingCase record;
    std::vector<land::CaseStep> steps; ///< in order of their number
    std::vector<land::ClearingCorrection> corrections;
};

/// What one line of the yearly table of clearing tells.
enum class ClearingEvent : unsigned char { closing, handover, correction };
inline constexpr std::array<std::string_view, 3> clearingEventNames{"closing", "handover", "correction"};

/// 清退台账行: a case was closed, handed over, or corrected.
struct ClearingLine {
    ClearingEvent event = ClearingEvent::closing;
    Date on;
    RecordId clearingCase;
    RecordId enterprise;
    std::string listDocument;
    std::string exitForm;
    std::int64_t count = 0;   ///< of enterprises: 1 at the closing that counts, −1 at a correction, else 0
    RegisteredArea freedLand; ///< 腾退 at the handover, negative where a relapse takes it back
    RegisteredArea freedFloor;
};

/// All lines of the cases up to a day, in order of day, event and case.
/// - An enterprise counts once for each list document that it stands on (`oncePerList`), at the first of its cases that
/// closes, and again only after a correction took it out; otherwise every closing counts.
/// - Lines come from the steps, which never change: what a year showed when it ended it shows for ever.
std::vector<ClearingLine> clearingLines(const std::vector<ClearingHistory>& cases, bool oncePerList,
                                        std::optional<Date> until = {});
/// Whether the enterprise of a list document stands in the count after these lines.
bool isCounted(const std::vector<ClearingLine>& lines, RecordId enterprise, const std::string& listDocument);

/// The state of a case at the end of a day, by its steps; empty: it wasn't opened yet.
std::string stateOn(const std::vector<land::CaseStep>& steps, Date day);

} // namespace mutu::office
