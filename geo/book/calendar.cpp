// SPDX-License-Identifier: Apache-2.0
#include "geo/book/calendar.h"

#include "geo/book/clearing.h"
#include "geo/book/districts.h"
#include "geo/book/pointing.h"
#include "geo/office/parcel_time.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mutu::book {

namespace {

using office::Verdict;

class Diary {
  public:
    Diary(const store::Store& records, const office::IdleRules& rules, Date from, Date until, const DistrictSet& asked)
        : records_(records)
        , rules_(rules)
        , from_(from)
        , until_(until)
        , asked_(asked)
        , districts_(records) {}

    void readRights() {
        records_.visit({.kind = land::Kind::right, .withRetired = true}, [this](const land::Record& record) {
            const auto& right = std::get<land::Right>(record);
            if (office::isSupply(right) && !isPast(right.endedOn)) add(right);
            return true;
        });
    }

    void readLeases() {
        records_.visit({.kind = land::Kind::lease, .withRetired = true}, [this](const land::Record& record) {
            const auto& lease = std::get<land::Lease>(record);
            if (lease.endsOn)
                add(Due::leaseEnd, lease.endsOn->plusDays(-1), lease.parcel.id, lease.lessee.id, lease.contract);
            return true;
        });
    }

    void readCases() {
        std::map<RecordId, land::ClearingCase> open;
        const auto sheet = clearingSheet(records_, from_);
        records_.visit({.kind = land::Kind::clearingCase}, [&](const land::Record& record) {
            const auto& one = std::get<land::ClearingCase>(record);
            const auto word = office::stateOn(clearingHistory(records_, one).steps, from_);
            const auto* state = sheet.state(word);
            if (word.empty() || (state != nullptr && !state->isOpen)) return true;
            addCase(Due::caseDue, one.dueOn, one);
            open.emplace(one.id, one);
            return true;
        });
        records_.visit({.kind = land::Kind::instalment}, [&](const land::Record& record) {
            const auto& one = std::get<land::Instalment>(record);
            const auto of = open.find(one.clearingCase.id);
            if (of != open.end() && !one.paidOn) addCase(Due::instalment, one.dueOn, of->second);
            return true;
        });
    }

    void takeSuspicions(const std::vector<IdleRow>& rows) {
        for (const auto& row : rows) {
            const auto& judged = row.judgement();
            if (judged.verdict != Verdict::yes) continue;
            add(Due::suspectedIdle, judged.since, row.parcel.id, row.right.holder.id, row.right.contract);
            add(Due::reclaim, judged.reclaimOn, row.parcel.id, row.right.holder.id, row.right.contract);
        }
    }

    std::vector<DueLine> take() && {
        std::sort(lines_.begin(), lines_.end(), [](const DueLine& a, const DueLine& b) {
            return std::tie(a.on, a.due, a.place, a.paper, a.party) < std::tie(b.on, b.due, b.place, b.paper, b.party);
        });
        return std::move(lines_);
    }

  private:
    [[nodiscard]] bool isDue(const std::optional<Date>& on) const { return on && from_ < *on && *on <= until_; }
    [[nodiscard]] bool isPast(const std::optional<Date>& on) const { return on && *on <= from_; }

    void add(const land::Right& right) {
        const auto add = [&](Due due, const std::optional<Date>& on, const std::string& paper) {
            this->add(due, on, right.parcel.id, right.holder.id, paper);
        };
        if (right.signedOn && !right.handedOverOn)
            add(Due::handover, rules_.startDefault.after(*right.signedOn), right.contract);
        if (!isPast(right.startedOn) && !isPast(right.completedOn))
            add(Due::start, right.agreedStartOn, right.contract);
        if (!isPast(right.completedOn)) add(Due::completion, right.agreedCompletionOn, right.contract);
        if (!isPast(right.producedOn)) add(Due::production, right.agreedProductionOn, right.contract);
        add(Due::termEnd, right.termEndsOn, right.certificate.empty() ? right.contract : right.certificate);
    }

    void add(Due due, const std::optional<Date>& on, RecordId parcelId, RecordId party, const std::string& paper) {
        if (!isDue(on)) return;
        const auto found = records_.find(land::Kind::parcel, parcelId);
        const auto* parcel = found ? std::get_if<land::Parcel>(&*found) : nullptr;
        if (parcel == nullptr || !parcel->isCurrentOn(from_)) return;
        const auto district = districts_.of(*parcel).id;
        if (!asked_.empty() && !asked_.contains(district)) return;
        lines_.push_back(
            {*on, due, parcelId, parcel->title(), titleOf(records_, land::Kind::enterprise, party), paper, district});
    }

    // A case belongs to the districts of its items; the zone's calendar alone lists it.
    void addCase(Due due, const std::optional<Date>& on, const land::ClearingCase& one) {
        if (isDue(on) && asked_.empty())
            lines_.push_back({*on,
                              due,
                              {},
                              one.number,
                              titleOf(records_, land::Kind::enterprise, one.enterprise.id),
                              one.listDocument,
                              {}});
    }

    const store::Store& records_;
    const office::IdleRules& rules_;
    Date from_;
    Date until_;
    const DistrictSet& asked_;
    Districts districts_;
    std::vector<DueLine> lines_;
};

} // namespace

Calendar calendarOf(const store::Store& records, const office::IdleRules& rules, Date from, Date until,
                    const DistrictSet& districts, const Progress& progress) {
    Calendar calendar;
    calendar.suspected = idleRows(records, rules, until, districts, progress);
    std::erase_if(calendar.suspected, [](const IdleRow& row) { return row.judgement().verdict != Verdict::yes; });
    Diary diary(records, rules, from, until, districts);
    diary.readRights();
    diary.readLeases();
    diary.readCases();
    diary.takeSuspicions(calendar.suspected);
    calendar.lines = std::move(diary).take();
    return calendar;
}

} // namespace mutu::book
