// SPDX-License-Identifier: Apache-2.0
#include "geo/book/occupiers.h"

#include <algorithm>
#include <tuple>

namespace mutu::book {

namespace {

template <class Type, class Work>
void visit(const store::Store& records, const std::function<void()>& step, Work&& work) {
    records.visit({.kind = land::Description<Type>::kind}, [&](const land::Record& record) {
        if (step) step();
        work(std::get<Type>(record));
        return true;
    });
}

std::int64_t weightOf(const land::Use& use) {
    return std::max(use.floorArea.value_or(RegisteredArea()), use.landArea.value_or(RegisteredArea())).hundredths();
}

} // namespace

bool Occupiers::Claim::isBefore(const Claim& other) const {
    return std::tuple(parcel, -rank, -weight, enterprise) <
           std::tuple(other.parcel, -other.rank, -other.weight, other.enterprise);
}

void Occupiers::know(const land::Enterprise& enterprise) {
    enterprises_[enterprise.id.value] = {enterprise.name, enterprise.industry.substr(0, 2)};
}

void Occupiers::claim(const land::Use& use, Date day) {
    if (!office::isHeldBy(use, day)) return;
    claims_.push_back({use.parcel.id.value, use.user.id.value, weightOf(use), use.part == land::Part::whole ? 3 : 2});
}

void Occupiers::claim(const land::Right& right, Date day) {
    if (!office::isHeldBy(right, day)) return;
    claims_.push_back({right.parcel.id.value, right.holder.id.value, right.signedOn ? right.signedOn->days() : 0, 1});
}

void Occupiers::claim(const land::Lease& lease, Date day) {
    if (office::isHeldBy(lease, day)) claims_.push_back({lease.parcel.id.value, 0, 0, 0});
}

void Occupiers::arrange() {
    std::sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) { return a.isBefore(b); });
}

Occupiers::Occupiers(const store::Store& records, Date day, const std::function<void()>& step) {
    visit<land::Enterprise>(records, step, [&](const land::Enterprise& enterprise) { know(enterprise); });
    visit<land::Use>(records, step, [&](const land::Use& use) { claim(use, day); });
    visit<land::Right>(records, step, [&](const land::Right& right) { claim(right, day); });
    visit<land::Lease>(records, step, [&](const land::Lease& lease) { claim(lease, day); });
    arrange();
}

Occupiers::Occupiers(const store::Store& records, Date day, const std::vector<RecordId>& parcels) {
    for (const RecordId parcel : parcels)
        for (const auto kind : {land::Kind::use, land::Kind::right, land::Kind::lease})
            records.visit({.kind = kind, .key = query::Key{"parcel_id", parcel}}, [&](const land::Record& record) {
                if (const auto* use = std::get_if<land::Use>(&record)) claim(*use, day);
                if (const auto* right = std::get_if<land::Right>(&record)) claim(*right, day);
                if (const auto* lease = std::get_if<land::Lease>(&record)) claim(*lease, day);
                return true;
            });
    for (const Claim& each : claims_)
        if (each.enterprise != 0 && !enterprises_.contains(each.enterprise))
            if (const auto record = records.find(land::Kind::enterprise, RecordId{each.enterprise}))
                know(std::get<land::Enterprise>(*record));
    arrange();
}

void Occupiers::add(const land::Vacancy& piece) {
    if (piece.kind != land::VacancyKind::floorVacant) pieces_[piece.parcel.id.value].add(piece);
}

Occupiers::Answer Occupiers::of(RecordId parcel) const {
    Answer answer;
    auto claim = std::lower_bound(claims_.begin(), claims_.end(), parcel.value,
                                  [](const Claim& c, std::int64_t id) { return c.parcel < id; });
    const auto pieces = pieces_.find(parcel.value);
    auto occupancy = pieces == pieces_.end() ? office::Occupancy() : pieces->second;
    if (claim != claims_.end() && claim->parcel == parcel.value) occupancy.hold();
    answer.occupancy = occupancy.name();
    for (; claim != claims_.end() && claim->parcel == parcel.value; ++claim) {
        const auto known = enterprises_.find(claim->enterprise);
        if (known == enterprises_.end()) continue;
        answer.enterprise = known->second.name;
        answer.industry = known->second.industry;
        break;
    }
    return answer;
}

} // namespace mutu::book
