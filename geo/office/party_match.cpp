// SPDX-License-Identifier: Apache-2.0
#include "geo/office/party_match.h"

#include <algorithm>
#include <array>

namespace mutu::office {

std::string_view name(MatchState state) {
    constexpr std::array<std::string_view, 3> names{"matched", "ambiguous", "unmatched"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view name(MatchReason reason) {
    constexpr std::array<std::string_view, 8> names{
        "code", "name", "former_name", "code_and_name_differ", "code_of_another", "shared_name", "unknown", "empty"};
    return names[static_cast<std::size_t>(reason)];
}

PartyMatch matchParty(const PartyCandidates& found) {
    if (!found.hasCode && !found.hasName) return {MatchState::unmatched, MatchReason::empty, {}};
    if (found.byCode) {
        const bool isTheirs = found.byName.empty() ||
                              std::any_of(found.byName.begin(), found.byName.end(),
                                          [&](const land::Enterprise& each) { return each.id == found.byCode->id; });
        if (isTheirs) return {MatchState::matched, MatchReason::code, {*found.byCode}};
        auto candidates = found.byName;
        candidates.insert(candidates.begin(), *found.byCode);
        return {MatchState::ambiguous, MatchReason::codeAndNameDiffer, std::move(candidates)};
    }
    for (const auto& [list, reason] :
         {std::pair(&found.byName, MatchReason::name), {&found.byFormerName, MatchReason::formerName}}) {
        auto candidates = *list;
        if (found.hasCode) // whoever states another code is someone else
            std::erase_if(candidates, [](const land::Enterprise& each) { return !each.creditCode.empty(); });
        if (candidates.size() == 1) return {MatchState::matched, reason, std::move(candidates)};
        if (candidates.size() > 1) return {MatchState::ambiguous, MatchReason::sharedName, std::move(candidates)};
        if (!list->empty()) return {MatchState::ambiguous, MatchReason::codeOfAnother, *list};
    }
    return {};
}

bool areasDiffer(RegisteredArea listed, RegisteredArea book, const Share& limit) {
    __extension__ using Wide = __int128;
    const auto difference = listed < book ? book - listed : listed - book;
    return static_cast<Wide>(difference.hundredths()) * limit.denominator >
           static_cast<Wide>(book.hundredths()) * limit.numerator;
}

} // namespace mutu::office
