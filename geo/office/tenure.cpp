// SPDX-License-Identifier: Apache-2.0
#include "geo/office/tenure.h"

#include "geo/office/parcel_time.h"
#include "geo/office/tenure_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace mutu::office {

namespace {

using land::Part;
using Fault = std::optional<Refusal>;

constexpr std::int64_t sole = 1'000'000;

Refusal endBeforeStart(const ParcelFile& file, const char* end, Date on, const char* start, Date before) {
    return {"end_before_start", fmt::format("The {} {} is not after the {} {}", end, on.text(), start, before.text()),
            file.parcel.title(), "Check the two dates; the day of an end is the first on which it no longer holds"};
}

Fault faultOfDays(const ParcelFile& file, const Claim& claim) {
    if (claim.from && claim.until && *claim.until <= *claim.from)
        return endBeforeStart(file, "end", *claim.until, "start", *claim.from);
    return std::nullopt;
}

Refusal tooLarge(const char* code, const std::string& where, RegisteredArea stated, RegisteredArea available) {
    return {code,
            fmt::format("{:.2f} m² is more than the {:.2f} m² of {}", stated.squareMetres().value(),
                        available.squareMetres().value(), where),
            where, "Check the area and its unit, or correct the area that the register states first"};
}

Fault faultOfSize(const ParcelFile& file, const Premises& premises, const Claim& claim) {
    if (claim.part == Part::area && !claim.land && !claim.floorArea)
        return Refusal{"extent_unclear", "A part of a parcel needs its area, building or floor", file.parcel.title(),
                       "State the land area, the floor area, the building or the floor"};
    if (claim.land && premises.land() && *claim.land > *premises.land())
        return tooLarge("area_exceeds_parcel", file.parcel.title(), *claim.land, *premises.land());
    const auto available = claim.floor ? premises.ofFloor(claim.floor) : premises.ofBuilding(claim.building);
    if (claim.floorArea && available && *claim.floorArea > *available)
        return tooLarge("area_exceeds_floor",
                        placeOf(file, {.building = claim.building, .floor = claim.floor, .isFloorSpace = true}),
                        *claim.floorArea, *available);
    return std::nullopt;
}

std::vector<Claim> onDay(const std::vector<Claim>& claims, Date day) {
    std::vector<Claim> holding;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(holding),
                 [day](const Claim& claim) { return claim.holdsOn(day); });
    return holding;
}

std::vector<Claim> given(const std::vector<Claim>& claims, RecordId giver) {
    std::vector<Claim> found;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(found),
                 [giver](const Claim& claim) { return claim.giver == giver; });
    return found;
}

std::vector<Claim> heldBy(const std::vector<Claim>& claims, RecordId party) {
    std::vector<Claim> found;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(found),
                 [party](const Claim& claim) { return claim.party == party; });
    return found;
}

Refusal collision(const ParcelFile& file, const char* code, const Excess& excess, const std::vector<Claim>& claims,
                  const PartyNames& names, Date day) {
    std::string others;
    for (const auto number : excess.claims)
        if (number + 1 < claims.size())
            others += fmt::format("{}{} has {} {}", others.empty() ? "" : "; ", names(claims[number].party),
                                  whatOf(file, claims[number]), daysOf(claims[number]));
    const auto amounts = amountsOf(excess);
    const auto remedy = claims.back().level == Level::right
                            ? "End the other first, or state the shares of co-owners so that they sum to at most 100 %"
                            : "End the other first, choose other days, or state a smaller part";
    return {code,
            amounts.empty() ? fmt::format("On {} {} is taken already: {}", day.text(), placeOf(file, excess), others)
                            : fmt::format("From {} {} of {} would be taken: {}", day.text(), amounts,
                                          placeOf(file, excess), others.empty() ? "by this alone" : others),
            placeOf(file, excess), remedy};
}

/// The first day on which a claim takes what others have.
Fault faultOfRoom(const ParcelFile& file, const Premises& premises, const Claim& claim,
                  const std::vector<Claim>& others, const char* code, const PartyNames& names) {
    for (const Date day : growingDays(claim, others)) {
        auto claims = onDay(others, day);
        claims.push_back(claim);
        for (const auto& excess : premises.excesses(claims))
            if (std::find(excess.claims.begin(), excess.claims.end(), claims.size() - 1) != excess.claims.end())
                return collision(file, code, excess, claims, names, day);
    }
    return std::nullopt;
}

Fault faultOf(const ParcelFile& file, const Claim& claim, const std::vector<Claim>& others, const char* code,
              const PartyNames& names) {
    const Premises premises(file);
    if (auto fault = faultOfDays(file, claim)) return fault;
    if (auto fault = faultOfSize(file, premises, claim)) return fault;
    return faultOfRoom(file, premises, claim, others, code, names);
}

Fault faultOfDates(const ParcelFile& file, const land::Right& right) {
    struct Pair {
        const char* end;
        const std::optional<Date>& on;
        const char* start;
        const std::optional<Date>& before;
    };
    const auto supplied = supplyDate(right);
    for (const auto& [end, on, start, before] :
         {Pair{"end of the term", right.termEndsOn, "signing", supplied},
          Pair{"agreed completion", right.agreedCompletionOn, "agreed start", right.agreedStartOn},
          Pair{"completion", right.completedOn, "start of work", right.startedOn},
          Pair{"agreed production", right.agreedProductionOn, "agreed start", right.agreedStartOn},
          Pair{"production", right.producedOn, "start of work", right.startedOn}})
        if (on && before && *on <= *before) return endBeforeStart(file, end, *on, start, *before);
    return std::nullopt;
}

/// From when and until when a right lets its holder let: its term counts too.
Claim termOf(const land::Right& right) {
    auto claim = claimOf(right);
    if (right.termEndsOn && (!claim.until || *right.termEndsOn < *claim.until)) claim.until = right.termEndsOn;
    return claim;
}

std::vector<Claim> termsOf(const ParcelFile& file) {
    std::vector<Claim> terms;
    for (const auto& right : file.rights)
        if (isSupply(right)) terms.push_back(termOf(right));
    return terms;
}

/// The days of a claim on which what it rests on may be other than the day before.
std::vector<Date> restingDays(const Claim& claim, const std::vector<Claim>& grants) {
    auto days = growingDays(claim, grants);
    for (const auto& grant : grants)
        if (grant.until && *grant.until > days.front() && claim.holdsOn(*grant.until)) days.push_back(*grant.until);
    std::sort(days.begin(), days.end());
    return days;
}

/// The only party among those who could let; none when there are none or several.
Result<RecordId> onlyParty(const ParcelFile& file, const std::vector<Claim>& holders, const PartyNames& names) {
    std::set<RecordId> parties;
    for (const auto& holder : holders) parties.insert(holder.party);
    if (parties.size() == 1) return *parties.begin();
    if (parties.empty()) return RecordId{};
    std::string list;
    for (const RecordId party : parties) list += (list.empty() ? "" : ", ") + names(party);
    return Refusal{"lessor_unclear", fmt::format("Several could let it: {}", list), file.parcel.title(),
                   "Name the lessor"};
}

Fault faultOfRight(const ParcelFile& file, const Claim& lease, const PartyNames& names) {
    const auto terms = termsOf(file);
    const auto first = lease.from.value_or(ParcelTime::dawn());
    const auto refusal = [&](const std::string& message) {
        return Refusal{"lease_without_right", message, file.parcel.title(),
                       "Enter the lessor's right first (mutu right add), or let the lease end with the right's term"};
    };
    if (!lease.giver)
        return refusal(fmt::format("Nobody holds a right to {} on {}", file.parcel.title(), first.text()));
    if (heldBy(onDay(terms, first), lease.giver).empty())
        return refusal(
            fmt::format("{} holds no right to {} on {}", names(lease.giver), file.parcel.title(), first.text()));
    if (!lease.until) return std::nullopt;
    for (const Date day : restingDays(lease, terms))
        if (onDay(terms, day).empty())
            return refusal(fmt::format("On {} nobody holds a right to {} any more", day.text(), file.parcel.title()));
    return std::nullopt;
}

Fault faultOfHeadLease(const ParcelFile& file, const Claim& sublease, const PartyNames& names) {
    const Premises premises(file);
    const auto heads = heldBy(claimsAt(file, Level::head), sublease.giver);
    const auto before = given(claimsAt(file, Level::sublease), sublease.giver);
    auto turning = heads;
    turning.insert(turning.end(), before.begin(), before.end());
    for (const Date day : restingDays(sublease, turning)) {
        const auto grants = onDay(heads, day);
        auto demands = onDay(before, day);
        if (!premises.meet(grants, demands)) demands.clear(); // an old fault, not this one's
        demands.push_back(sublease);
        if (sublease.giver && premises.meet(grants, demands)) continue;
        const auto what = whatOf(file, sublease);
        return Refusal{"sublease_without_lease",
                       sublease.giver
                           ? fmt::format("{} has no lease out of which to sublet {} on {}{}", names(sublease.giver),
                                         what, day.text(), demands.size() > 1 ? ", beside what it sublets already" : "")
                           : fmt::format("Nobody has a lease out of which to sublet {} on {}", what, day.text()),
                       file.parcel.title(),
                       "A sublease lies within a lease of its lessor, in extent and days: enter that lease first, or "
                       "sublet less"};
    }
    return std::nullopt;
}

} // namespace

std::string_view name(UseBasis basis) {
    constexpr std::array<std::string_view, 5> names{"right", "lease", "sublease", "beyond_lease", "none"};
    return names[static_cast<std::size_t>(basis)];
}

Result<Done> admitRights(const ParcelFile& file, const std::vector<land::Right>& rights, const PartyNames& names) {
    auto others = claimsAt(file, Level::right);
    for (const auto& right : rights) {
        if (right.share && (*right.share <= 0 || *right.share > sole))
            return Refusal{"share_out_of_range", "A co-owner's share lies above 0 and is at most 100 %",
                           file.parcel.title(), "Write it as 50% or 1/2"};
        if (auto fault = faultOfDates(file, right)) return *std::move(fault);
        const auto claim = claimOf(right);
        if (right.developedArea && Premises(file).land() && *right.developedArea > *Premises(file).land())
            return tooLarge("area_exceeds_parcel", file.parcel.title(), *right.developedArea, *Premises(file).land());
        const auto& besides = isSupply(right) ? others : std::vector<Claim>();
        if (auto fault = faultOf(file, claim, besides, "already_held", names)) return *std::move(fault);
        if (isSupply(right)) others.push_back(claim);
    }
    return Done{};
}

Result<land::Lease> admitLease(const ParcelFile& file, land::Lease lease, const PartyNames& names) {
    auto claim = claimOf(lease);
    if (auto fault = faultOfDays(file, claim)) return *std::move(fault);
    const bool isHead = claim.level == Level::head;
    if (!claim.giver) {
        auto holders =
            onDay(isHead ? termsOf(file) : claimsAt(file, Level::head), claim.from.value_or(ParcelTime::dawn()));
        const Premises premises(file);
        if (!isHead) std::erase_if(holders, [&](const Claim& head) { return !premises.meet({head}, {claim}); });
        const auto lessor = onlyParty(file, holders, names);
        if (!lessor) return lessor.refusal();
        lease.lessor.id = claim.giver = *lessor;
    }
    if (claim.giver && claim.giver == claim.party)
        return Refusal{"lease_to_itself", fmt::format("{} can't let to itself", names(claim.party)),
                       file.parcel.title(), "Name another lessor or lessee"};
    if (auto fault = faultOf(file, claim, claimsAt(file, claim.level), "already_let", names)) return *std::move(fault);
    if (auto fault = isHead ? faultOfRight(file, claim, names) : faultOfHeadLease(file, claim, names))
        return *std::move(fault);
    return lease;
}

UseBasis basisOf(const ParcelFile& file, const land::Use& use, Date date) {
    const auto claim = claimOf(use);
    const auto of = [&](Level level) { return heldBy(onDay(claimsAt(file, level), date), claim.party); };
    if (!of(Level::right).empty()) return UseBasis::right;
    const Premises premises(file);
    const auto heads = of(Level::head);
    if (premises.meet(heads, {claim})) return UseBasis::lease;
    const auto subleases = of(Level::sublease);
    if (premises.meet(subleases, {claim})) return UseBasis::sublease;
    return heads.empty() && subleases.empty() ? UseBasis::nothing : UseBasis::beyond;
}

Result<Done> admitUse(const ParcelFile& file, const land::Use& use, const PartyNames& names) {
    if (auto fault = faultOf(file, claimOf(use), claimsAt(file, Level::use), "already_used", names))
        return *std::move(fault);
    return Done{};
}

namespace {

Fault faultOfEnd(const ParcelFile& file, const Claim& claim, Date day, const PartyNames& names) {
    if (claim.until && *claim.until <= day)
        return Refusal{"already_ended",
                       fmt::format("{} had {} {}: it has ended by {}", names(claim.party), whatOf(file, claim),
                                   daysOf(claim), day.text()),
                       file.parcel.title(), "Give an earlier day, or leave it as it is"};
    auto ended = claim;
    ended.until = day;
    return faultOfDays(file, ended);
}

/// What a lessee sublets from a day on must lie in the leases that it keeps, where it does so today.
Fault faultOfSubleases(const ParcelFile& file, const land::Lease& lease, Date day, const PartyNames& names) {
    const Premises premises(file);
    const auto heads = heldBy(claimsAt(file, Level::head), lease.lessee.id);
    auto rest = file;
    for (auto& each : rest.leases)
        if (each.id == lease.id) each.endsOn = day;
    const auto kept = heldBy(claimsAt(rest, Level::head), lease.lessee.id);
    const auto sublet = given(claimsAt(file, Level::sublease), lease.lessee.id);
    auto from = claimOf(lease);
    from.from = day;
    for (const Date each : growingDays(from, sublet)) {
        const auto demands = onDay(sublet, each);
        if (!premises.meet(onDay(heads, each), demands) || premises.meet(onDay(kept, each), demands)) continue;
        return Refusal{"sublease_runs",
                       fmt::format("{} sublets {} to {} {}", names(lease.lessee.id), whatOf(file, demands.front()),
                                   names(demands.front().party), daysOf(demands.front())),
                       file.parcel.title(), "End the sublease first"};
    }
    return std::nullopt;
}

} // namespace

Result<land::Right> endedRight(const ParcelFile& file, land::Right right, Date day, const PartyNames& names) {
    if (auto fault = faultOfEnd(file, claimOf(right), day, names)) return *std::move(fault);
    right.endedOn = day;
    return right;
}

Result<land::Lease> endedLease(const ParcelFile& file, land::Lease lease, Date day, const PartyNames& names) {
    if (auto fault = faultOfEnd(file, claimOf(lease), day, names)) return *std::move(fault);
    if (lease.level == land::LeaseLevel::head)
        if (auto fault = faultOfSubleases(file, lease, day, names)) return *std::move(fault);
    lease.endsOn = day;
    return lease;
}

Result<land::Use> endedUse(const ParcelFile& file, land::Use use, Date day, const PartyNames& names) {
    if (auto fault = faultOfEnd(file, claimOf(use), day, names)) return *std::move(fault);
    use.endsOn = day;
    return use;
}

} // namespace mutu::office
