// SPDX-License-Identifier: Apache-2.0
#include "geo/book/seekers.h"

#include "geo/book/clearing.h"
#include "geo/book/conformity.h"
#include "geo/book/conformity_list.h"
#include "geo/book/districts.h"
#include "geo/book/pointing.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <algorithm>
#include <set>

namespace mutu::book {

namespace {

using office::Seek;
using office::Seeker;

class Gathering {
  public:
    Gathering(const store::Store& records, RecordId parcel, Date day)
        : records_(records)
        , parcel_(parcel)
        , day_(day)
        , zones_(meantZonesOn(records, day))
        , zone_(zoneOf(records, parcel, day)) {}

    [[nodiscard]] std::string zone() const {
        const auto* zone = zone_ ? zones_.find(*zone_) : nullptr;
        return zone == nullptr ? std::string() : zone->name;
    }

    void addLeaving() {
        const auto sheet = clearingSheet(records_, day_);
        const auto reassigned = allOf<land::Reassignment>(records_);
        for (const auto& one : allOf<land::ClearingCase>(records_)) {
            const auto* state = sheet.state(one.state);
            const bool isOpen = (state == nullptr || state->isOpen) && (!one.closedOn || day_ < *one.closedOn) &&
                                (!one.listedOn || *one.listedOn <= day_);
            const auto* form = sheet.exitForm(one.exitForm);
            if (!one.exitForm.empty() && (form == nullptr || !form->resettles)) continue; // it gives up, or goes away
            const auto isDestination = [&](const land::Reassignment& each) {
                return each.recipient.id == one.enterprise.id && each.openedOn && *each.openedOn <= day_ &&
                       (!one.listedOn || *one.listedOn <= *each.openedOn) && !isGivenUp(each);
            };
            if (!isOpen || std::any_of(reassigned.begin(), reassigned.end(), isDestination)) continue;
            RegisteredArea land;
            RegisteredArea floor;
            bool isHere = false;
            for (const auto& item : pointingAt<land::ClearingItem>(records_, "case_id", one.id)) {
                isHere = isHere || item.parcel.id == parcel_;
                land = land + item.landArea.value_or(RegisteredArea());
                floor = floor + item.floorArea.value_or(RegisteredArea());
            }
            if (!isHere) add(one.enterprise.id, Seek::leaving, one.number, land, floor);
        }
    }

    /// Only where a zone says whom the place is meant for: else every enterprise of the district would be asked.
    void addNeighbours(RecordId district) {
        if (!zone_) return;
        for (const auto& row : conformityList(records_, {day_, district, {}}).rows) {
            if (row.parcel == parcel_ || !row.enterprise || known_.contains(row.enterprise)) continue;
            const bool holds = row.tenures[static_cast<std::size_t>(office::Tenure::right)];
            const bool rents = row.tenures[static_cast<std::size_t>(office::Tenure::lease)];
            if (holds ? row.conformity != office::Conformity::elsewhere : !rents) continue;
            const auto enterprise = recordOf<land::Enterprise>(records_, row.enterprise);
            if (!enterprise || zones_.conformityOf(enterprise->industry, zone_) != office::Conformity::conforms)
                continue;
            const auto parcel = recordOf<land::Parcel>(records_, row.parcel);
            if (!parcel) continue;
            RegisteredArea land;
            RegisteredArea floor;
            if (holds) land = office::countedArea(*parcel);
            for (const auto& lease : pointingAt<land::Lease>(records_, "lessee_id", row.enterprise)) {
                if (holds || !office::coversDay(lease.beginsOn, lease.endsOn, day_)) continue;
                land = land + lease.landArea.value_or(RegisteredArea());
                floor = floor + lease.floorArea.value_or(RegisteredArea());
            }
            add(row.enterprise, holds ? Seek::misplaced : Seek::renting, parcel->title(), land, floor);
        }
    }

    [[nodiscard]] std::vector<Seeker> take() && { return std::move(seekers_); }

  private:
    /// Closed, and nothing came back into use by it.
    [[nodiscard]] bool isGivenUp(const land::Reassignment& one) const {
        return one.closedOn && *one.closedOn <= day_ &&
               pointingAt<land::ReuseLine>(records_, "reassignment_id", one.id).empty();
    }

    void add(RecordId enterprise, Seek why, const std::string& paper, RegisteredArea land, RegisteredArea floor) {
        const auto found = recordOf<land::Enterprise>(records_, enterprise);
        if (!found || !known_.insert(enterprise).second) return;
        const auto suit =
            zone_ ? office::suitOf(zones_.of(found->industry, zone_), found->industry) : office::Suit::noZone;
        seekers_.push_back({enterprise, found->name, found->industry, why, paper, land, floor, suit});
    }

    const store::Store& records_;
    RecordId parcel_;
    Date day_;
    office::MeantZones zones_;
    std::optional<RecordId> zone_;
    std::set<RecordId> known_;
    std::vector<Seeker> seekers_;
};

} // namespace

Seekers seekersFor(const store::Store& store, RecordId parcel, Date day) {
    Seekers found;
    query::VacancyQuestion question;
    question.asOf = day;
    question.parcel = parcel;
    question.withGeometry = false;
    for (const auto& row : store.vacancies(question)) {
        if (row.vacancy.pool != land::Pool::ready && row.vacancy.pool != land::Pool::clearable) continue;
        found.land = std::max(found.land, row.vacancy.area);
        found.floor = std::max(found.floor, row.vacancy.floor);
    }
    Gathering gathering(store, parcel, day);
    found.zone = gathering.zone();
    const auto place = recordOf<land::Parcel>(store, parcel);
    if (!place || (found.land == RegisteredArea() && found.floor == RegisteredArea())) return found;
    gathering.addLeaving();
    gathering.addNeighbours(Districts(store).of(*place).id);
    found.best = office::suitedSeekers(std::move(gathering).take(), found.land, found.floor);
    return found;
}

} // namespace mutu::book
