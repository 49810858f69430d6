// SPDX-License-Identifier: Apache-2.0
#include "geo/office/parcel_time.h"

#include <algorithm>

namespace mutu::office {

namespace {

bool reached(const std::optional<Date>& stated, Date date) { return stated && *stated <= date; }

void put(ParcelDay& day, Word word, bool holds) {
    if (holds) day.facts |= factOf(word);
}

void put(StatedDates& dates, DateWord word, const std::optional<Date>& date) {
    dates[static_cast<std::size_t>(word)] = date;
}

StatedDates datesOf(const land::Right& right, const VacancyLimits& limits) {
    StatedDates dates;
    put(dates, DateWord::signedOn, right.signedOn);
    put(dates, DateWord::handedOver, right.handedOverOn);
    put(dates, DateWord::agreedStart, agreedStart(right, limits));
    put(dates, DateWord::started, right.startedOn);
    put(dates, DateWord::suspended, right.suspendedOn);
    put(dates, DateWord::agreedCompletion, right.agreedCompletionOn);
    put(dates, DateWord::completed, right.completedOn);
    return dates;
}

/// The date word of an approval's stage.
DateWord dateWordOf(land::ApprovalStage stage) {
    switch (stage) {
    case land::ApprovalStage::conversion:
        return DateWord::conversion;
    case land::ApprovalStage::cleared:
        return DateWord::cleared;
    case land::ApprovalStage::reserve:
        return DateWord::reserve;
    case land::ApprovalStage::occupied:
        return DateWord::occupied;
    case land::ApprovalStage::none:
    case land::ApprovalStage::plan:
        break;
    }
    return DateWord::plan;
}

class TurningDays {
  public:
    explicit TurningDays(Date first) {
        days_.reserve(40);
        days_.push_back(first);
    }
    void add(const std::optional<Date>& date) {
        if (date && *date > days_.front() && *date < Date::never()) days_.push_back(*date);
    }
    void add(const std::optional<Date>& stated, const DateTerm& term) {
        if (stated && *stated < Date::never()) add(term.turningDay(*stated));
    }
    std::vector<Date> sorted() && {
        std::sort(days_.begin(), days_.end());
        days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
        return std::move(days_);
    }

  private:
    std::vector<Date> days_;
};

} // namespace

std::optional<Date> supplyDate(const land::Right& right) {
    return right.signedOn ? right.signedOn : right.handedOverOn;
}

const land::Right* rightOn(const ParcelFile& file, Date date) {
    const land::Right* found = nullptr;
    for (const auto& right : file.rights) {
        if (!isSupply(right) || !coversDay(supplyDate(right), right.endedOn, date)) continue;
        if (found == nullptr || supplyDate(*found) < supplyDate(right) ||
            (supplyDate(*found) == supplyDate(right) && right.id < found->id))
            found = &right;
    }
    return found;
}

std::optional<Date> agreedStart(const land::Right& right, const VacancyLimits& limits) {
    if (right.agreedStartOn) return right.agreedStartOn;
    if (right.handedOverOn) return limits.startDefault.after(*right.handedOverOn);
    return std::nullopt;
}

bool isSupply(const land::Right& right) { return right.rightType != "1" && right.rightType != "2"; }

bool coversDay(const std::optional<Date>& begins, const std::optional<Date>& ends, Date date) {
    return (!begins || *begins <= date) && (!ends || date < *ends);
}

Date ParcelTime::dawn() {
    static const Date first = Date::of(1900, 1, 1);
    return first;
}

std::vector<Date> ParcelTime::turningDays() const {
    TurningDays days(dawn());
    days.add(file_.parcel.validFrom);
    days.add(file_.parcel.validTo);
    for (const auto& approval : file_.approvals) {
        days.add(approval.approvedOn);
        days.add(approval.endedOn);
        for (const auto& term : sheet_.terms)
            if (term.date == dateWordOf(approval.stage)) days.add(approval.approvedOn, term);
    }
    for (const auto& right : file_.rights) {
        for (const auto& date :
             {supplyDate(right), right.endedOn, right.startedOn, right.suspendedOn, right.completedOn})
            days.add(date);
        const auto dates = datesOf(right, sheet_.limits);
        for (const auto& term : sheet_.terms) days.add(dates[static_cast<std::size_t>(term.date)], term);
    }
    for (const auto& encumbrance : file_.encumbrances) {
        days.add(encumbrance.beginsOn);
        days.add(encumbrance.endsOn);
    }
    for (const auto& use : file_.uses) {
        days.add(use.beginsOn);
        days.add(use.endsOn);
    }
    for (const auto& building : file_.buildings) days.add(building.completedOn);
    return std::move(days).sorted();
}

ParcelDay ParcelTime::on(Date date, RegisteredArea beyond) const {
    ParcelDay day;
    day.date = date;
    readRight(day, beyond);
    readApprovals(day, beyond);
    // Who is there is on what was supplied.
    const bool isBesideSupply = day.right == nullptr && beyond > RegisteredArea() && rightOn(file_, date) != nullptr;
    put(day, Word::inUse,
        !isBesideSupply && std::any_of(file_.uses.begin(), file_.uses.end(), [date](const land::Use& use) {
            return coversDay(use.beginsOn, use.endsOn, date);
        }));
    put(day, Word::encumbered,
        std::any_of(file_.encumbrances.begin(), file_.encumbrances.end(), [date](const land::Encumbrance& encumbrance) {
            return isHindrance(encumbrance) && coversDay(encumbrance.beginsOn, encumbrance.endsOn, date);
        }));
    put(day, Word::buildable, isBuildable());
    for (std::size_t i = 0; i < sheet_.terms.size(); ++i)
        if (sheet_.terms[i].holds(date, day.dates)) day.facts |= Facts{1} << (firstTermBit + i);
    return day;
}

ParcelTime::Reach ParcelTime::lessThanWhole(RegisteredArea area) const {
    __extension__ using Wide = __int128;
    const auto rest = total_ - area;
    const auto& tolerance = sheet_.limits.areaTolerance;
    if (area <= RegisteredArea() || rest < sheet_.limits.sliverArea ||
        static_cast<Wide>(rest.hundredths()) * tolerance.denominator <=
            static_cast<Wide>(total_.hundredths()) * tolerance.numerator)
        return std::nullopt;
    return area;
}

ParcelTime::Reach ParcelTime::supplyReach(Date date) const {
    RegisteredArea sum;
    for (const auto& right : file_.rights) {
        if (!isSupply(right) || !coversDay(supplyDate(right), right.endedOn, date)) continue;
        if (!right.area) return std::nullopt;
        sum = sum + *right.area;
    }
    return lessThanWhole(sum);
}

ParcelTime::Reach ParcelTime::approvalReach(land::ApprovalStage stage, Date date) const {
    RegisteredArea sum;
    for (const auto& approval : file_.approvals) {
        if (approval.stage != stage || !coversDay(approval.approvedOn, approval.endedOn, date)) continue;
        if (!approval.area) return std::nullopt;
        sum = stage == land::ApprovalStage::plan ? std::max(sum, *approval.area) : sum + *approval.area;
    }
    return lessThanWhole(sum);
}

std::vector<RegisteredArea> ParcelTime::reaches(Date date) const {
    std::vector<RegisteredArea> found;
    const bool isSupplied = rightOn(file_, date) != nullptr;
    const auto supply = supplyReach(date);
    if (isSupplied && !supply) return found;
    if (supply) found.push_back(*supply);
    for (const auto stage : {land::ApprovalStage::plan, land::ApprovalStage::conversion, land::ApprovalStage::cleared,
                             land::ApprovalStage::reserve, land::ApprovalStage::occupied})
        if (const auto reach = approvalReach(stage, date); reach && (!supply || *reach > *supply))
            found.push_back(*reach);
    std::sort(found.begin(), found.end());
    // Of those that differ by less than surveys do, the greatest: no record then reaches a little beyond it.
    std::vector<RegisteredArea> apart;
    for (auto reach = found.rbegin(); reach != found.rend(); ++reach)
        if (apart.empty() || lessThanWhole(total_ - (apart.back() - *reach))) apart.push_back(*reach);
    std::reverse(apart.begin(), apart.end());
    return apart;
}

void ParcelTime::readRight(ParcelDay& day, RegisteredArea beyond) const {
    day.right = rightOn(file_, day.date);
    if (day.right != nullptr && beyond > RegisteredArea()) {
        const auto reach = supplyReach(day.date);
        if (reach && !(*reach > beyond)) day.right = nullptr;
    }
    const auto& code = file_.parcel.code;
    const bool hasLetters = code.size() == 19;
    if (day.right == nullptr) {
        put(day, Word::stateOwned, hasLetters && code[12] == 'G');
        return;
    }
    const auto& right = *day.right;
    day.dates = datesOf(right, sheet_.limits);
    day.startIsDefault = !right.agreedStartOn;
    const bool built = isBuilt(right, day.date);
    const bool partsAreKnown = right.developedArea || geom::regionOf(right.developedExtent) != nullptr;
    const bool completed = reached(right.completedOn, day.date);
    put(day, Word::supplied, true);
    put(day, Word::started,
        built || completed || reached(right.startedOn, day.date) || (!right.startedOn && partsAreKnown));
    put(day, Word::completed, completed);
    put(day, Word::suspended,
        reached(right.suspendedOn, day.date) && !(completed && *right.completedOn >= *right.suspendedOn));
    put(day, Word::developed, !partsAreKnown && (built || completed));
    put(day, Word::stateOwned,
        right.nature.starts_with('1') || (right.nature.empty() && hasLetters && code[12] == 'G'));
    const auto& limit = sheet_.limits.idleInvested;
    put(day, Word::littleInvested,
        right.investedShare &&
            *right.investedShare * static_cast<double>(limit.denominator) < static_cast<double>(limit.numerator));
}

bool ParcelTime::isBuilt(const land::Right& right, Date date) const {
    const bool isEarly = right.startedOn && date < *right.startedOn;
    for (const auto& building : file_.buildings)
        if (building.completedOn ? *building.completedOn <= date : !isEarly) return true;
    const auto supplied = supplyDate(right);
    return std::any_of(file_.uses.begin(), file_.uses.end(), [&](const land::Use& use) {
        const bool endedBefore = use.endsOn && supplied && *use.endsOn <= *supplied;
        return !endedBefore && (!use.beginsOn || *use.beginsOn <= date);
    });
}

void ParcelTime::readApprovals(ParcelDay& day, RegisteredArea beyond) const {
    using land::ApprovalStage;
    for (const auto& approval : file_.approvals) {
        if (approval.stage == ApprovalStage::none || !coversDay(approval.approvedOn, approval.endedOn, day.date))
            continue;
        auto& first = day.approvals[static_cast<std::size_t>(approval.stage)];
        if (first == nullptr || approval.approvedOn < first->approvedOn ||
            (approval.approvedOn == first->approvedOn && approval.id < first->id))
            first = &approval;
    }
    const auto take = [&](ApprovalStage stage, Word word) {
        auto& approval = day.approvals[static_cast<std::size_t>(stage)];
        if (approval == nullptr) return;
        if (beyond > RegisteredArea()) {
            const auto reach = approvalReach(stage, day.date);
            if (reach && !(*reach > beyond)) approval = nullptr;
        }
        if (approval == nullptr) return;
        put(day, word, true);
        put(day.dates, dateWordOf(stage), approval->approvedOn);
    };
    take(ApprovalStage::plan, Word::planned);
    take(ApprovalStage::conversion, Word::converted);
    take(ApprovalStage::cleared, Word::cleared);
    take(ApprovalStage::reserve, Word::inReserve);
    take(ApprovalStage::occupied, Word::occupied);
}

bool ParcelTime::isBuildable() const {
    const auto& use = file_.parcel.plannedUse;
    return use.empty() || std::any_of(sheet_.buildable.begin(), sheet_.buildable.end(),
                                      [&use](const std::string& code) { return use.starts_with(code); });
}

bool isHindrance(const land::Encumbrance& encumbrance) {
    return encumbrance.kind == land::EncumbranceKind::mortgage || encumbrance.kind == land::EncumbranceKind::seizure;
}

} // namespace mutu::office
