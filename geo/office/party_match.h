// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/tenure.h"
#include "geo/office/vacancy_sheet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mutu::office {

/// Whether a row of another bureau's list is one enterprise of the book, could be several, or is none.
enum class MatchState : unsigned char { matched, ambiguous, unmatched };

/// By what a row was matched, or why it was not.
enum class MatchReason : unsigned char {
    code,
    name,
    formerName,
    codeAndNameDiffer, ///< the code is one enterprise's, the name another's
    codeOfAnother,     ///< the name is here, with another code
    sharedName,
    unknown,
    empty ///< neither code nor name
};

std::string_view name(MatchState state);
std::string_view name(MatchReason reason);

/// What the book has for a row.
struct PartyCandidates {
    bool hasCode = false; ///< a right credit code; a wrong one is as good as none
    bool hasName = false;
    std::optional<land::Enterprise> byCode;
    std::vector<land::Enterprise> byName;
    std::vector<land::Enterprise> byFormerName;
};

struct PartyMatch {
    MatchState state = MatchState::unmatched;
    MatchReason reason = MatchReason::unknown;
    std::vector<land::Enterprise> candidates; ///< the one it is, or those it could be
};

/// A code decides, unless the name is another's; a name decides where the book and the row don't state different codes;
/// a former name where nobody bears it now. Nothing is guessed from likeness.
PartyMatch matchParty(const PartyCandidates& candidates);

/// Whether two areas of one enterprise differ by more than the limit, a share of the book's.
bool areasDiffer(RegisteredArea listed, RegisteredArea book, const Share& limit);

} // namespace mutu::office
