// SPDX-License-Identifier: Apache-2.0
#include "geo/book/party_match.h"

#include "geo/land/code.h"
#include "geo/office/claim.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <algorithm>
#include <map>

namespace mutu::book {

namespace {

template <class Type>
std::vector<Type> recordsWith(const store::Store& records, std::string_view column,
                              const std::variant<std::string, RecordId>& value) {
    std::vector<Type> found;
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{column, value};
    records.visit(question, [&](land::Record&& record) {
        found.push_back(std::get<Type>(std::move(record)));
        return true;
    });
    return found;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Brackets come in two widths, and either may be the one that the book has.
std::vector<land::Enterprise> called(const store::Store& records, std::string_view column, const std::string& name) {
    auto found = recordsWith<land::Enterprise>(records, column, name);
    const auto narrow = replaced(replaced(name, "（", "("), "）", ")");
    const auto wide = replaced(replaced(name, "(", "（"), ")", "）");
    for (const auto& other : {narrow, wide})
        if (found.empty() && other != name) found = recordsWith<land::Enterprise>(records, column, other);
    return found;
}

/// Former names have no index: read once for all rows.
std::multimap<std::string, land::Enterprise> formerNames(const store::Store& records) {
    std::multimap<std::string, land::Enterprise> names;
    records.visit({.kind = land::Kind::enterprise}, [&](const land::Record& record) {
        const auto& enterprise = std::get<land::Enterprise>(record);
        if (!enterprise.formerName.empty()) names.emplace(enterprise.formerName, enterprise);
        return true;
    });
    return names;
}

office::PartyCandidates candidatesFor(const store::Store& records, const exchange::ListedParty& listed,
                                      const std::multimap<std::string, land::Enterprise>& former) {
    office::PartyCandidates found;
    found.hasCode = land::isCreditCode(listed.creditCode);
    found.hasName = !listed.name.empty();
    if (found.hasCode)
        if (auto byCode = recordsWith<land::Enterprise>(records, "credit_code", listed.creditCode); !byCode.empty())
            found.byCode = byCode.front();
    if (!found.hasName) return found;
    found.byName = called(records, "name", listed.name);
    const auto [first, last] = former.equal_range(listed.name);
    for (auto at = first; at != last; ++at) found.byFormerName.push_back(at->second);
    return found;
}

RegisteredArea parcelArea(const store::Store& records, RecordId id) {
    const auto record = records.find(land::Kind::parcel, id);
    return record ? office::countedArea(std::get<land::Parcel>(*record)) : RegisteredArea();
}

RegisteredArea landOf(const store::Store& records, RecordId parcel, const office::Claim& claim) {
    const auto area =
        claim.part == land::Part::whole ? parcelArea(records, parcel) : claim.land.value_or(RegisteredArea());
    __extension__ using Wide = __int128;
    return RegisteredArea(static_cast<std::int64_t>(static_cast<Wide>(area.hundredths()) * claim.share / 1'000'000));
}

} // namespace

std::int64_t MatchReport::count(office::MatchState state) const {
    return std::count_if(rows.begin(), rows.end(), [state](const MatchedRow& row) { return row.match.state == state; });
}

RegisteredArea landOf(const store::Store& records, RecordId enterprise, Date day) {
    RegisteredArea sum;
    for (const auto& right : recordsWith<land::Right>(records, "holder_id", enterprise))
        if (const auto claim = office::claimOf(right); office::isSupply(right) && claim.holdsOn(day))
            sum = sum + landOf(records, right.parcel.id, claim);
    for (const auto& lease : recordsWith<land::Lease>(records, "lessee_id", enterprise))
        if (const auto claim = office::claimOf(lease); claim.holdsOn(day))
            sum = sum + landOf(records, lease.parcel.id, claim);
    for (const auto& lease : recordsWith<land::Lease>(records, "lessor_id", enterprise))
        if (const auto claim = office::claimOf(lease); claim.holdsOn(day))
            sum = sum - landOf(records, lease.parcel.id, claim);
    return sum;
}

MatchReport matchParties(const store::Store& records, const std::vector<exchange::ListedParty>& list,
                         const office::Share& limit, Date day) {
    const auto snapshot = records.snapshot();
    const auto former = formerNames(records);
    MatchReport report;
    std::map<RecordId, AreaDifference> areas;
    for (const auto& listed : list) {
        auto match = office::matchParty(candidatesFor(records, listed, former));
        if (match.state == office::MatchState::matched && listed.area) {
            auto& area = areas[match.candidates.front().id];
            area.enterprise = match.candidates.front();
            area.listed = area.listed + *listed.area;
        }
        report.rows.push_back({listed, std::move(match)});
    }
    for (auto& [id, area] : areas) {
        area.book = landOf(records, id, day);
        if (office::areasDiffer(area.listed, area.book, limit)) report.differences.push_back(area);
    }
    std::stable_sort(report.differences.begin(), report.differences.end(),
                     [](const auto& a, const auto& b) { return a.enterprise.name < b.enterprise.name; });
    return report;
}

} // namespace mutu::book
