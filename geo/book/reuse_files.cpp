// SPDX-License-Identifier: Apache-2.0
// What the book has on reassignments, read by index.
#include "geo/book/clearing.h"
#include "geo/book/conformity.h"
#include "geo/book/enterprises.h"
#include "geo/book/pointing.h"
#include "geo/book/reuse.h"
#include "geo/book/sheet_in_force.h"
#include "geo/book/stock.h"
#include "geo/book/tenure.h"
#include "geo/book/vacancy_rules.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_time.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace mutu::book {

namespace {

/// Whether a lease or use has the building or floor in common with the place.
template <class Tenure> bool meets(const land::Reassignment& record, const Tenure& tenure) {
    if (!record.building || !tenure.building || tenure.part == land::Part::whole) return true;
    if (record.building.id != tenure.building.id) return false;
    return !record.floor || !tenure.floor || record.floor.id == tenure.floor.id;
}

RegisteredArea vacantLand(const office::ParcelFile& file, const office::VacancyRules& rules, Date day) {
    RegisteredArea sum;
    for (const auto& piece : office::vacancies(file, rules))
        if ((piece.pool == land::Pool::ready || piece.pool == land::Pool::clearable) && piece.from <= day &&
            day < piece.until)
            sum = sum + piece.area;
    return sum;
}

RegisteredArea floorsOf(const office::ParcelFile& file, const land::Building& building) {
    RegisteredArea sum;
    for (const auto& floor : file.floors)
        if (floor.building.id == building.id) sum = sum + floor.area.value_or(RegisteredArea());
    return building.floorArea ? std::max(*building.floorArea, sum) : sum;
}

RegisteredArea floorThere(const office::ParcelFile& file, const land::Reassignment& record) {
    RegisteredArea sum;
    if (record.floor) {
        for (const auto& floor : file.floors)
            if (floor.id == record.floor.id) sum = floor.area.value_or(RegisteredArea());
        return sum;
    }
    for (const auto& building : file.buildings)
        if (!record.building || building.id == record.building.id) sum = sum + floorsOf(file, building);
    return sum;
}

/// How much of the place's floor someone's lease or use takes; nothing: all of it, or nobody knows how much.
template <class Tenure>
std::optional<RegisteredArea> floorTaken(const office::ParcelFile& file, const land::Reassignment& record,
                                         const Tenure& tenure) {
    if (tenure.part == land::Part::area)
        return tenure.floorArea || !tenure.landArea ? tenure.floorArea : std::optional(RegisteredArea());
    const bool isWithin = tenure.building && (!record.building || (!record.floor && tenure.floor));
    if (tenure.part == land::Part::whole || !isWithin) return std::nullopt;
    land::Reassignment theirs;
    theirs.building = tenure.building;
    theirs.floor = tenure.floor;
    const auto area = floorThere(file, theirs);
    return area == RegisteredArea() ? std::nullopt : std::optional(area);
}

/// Whether others take so much of the place on one level that what is asked has no room beside them.
template <class Tenure, class Party>
bool isTakenBy(const office::ParcelFile& file, const land::Reassignment& record, Date day,
               const std::vector<Tenure>& tenures, const Party& partyOf) {
    const auto there = floorThere(file, record);
    const auto wanted = record.floorArea.value_or(there);
    RegisteredArea taken;
    for (const auto& tenure : tenures) {
        if (partyOf(tenure) == record.recipient.id || !office::coversDay(tenure.beginsOn, tenure.endsOn, day) ||
            !meets(record, tenure))
            continue;
        const auto area = floorTaken(file, record, tenure);
        if (!area || wanted == RegisteredArea()) return true;
        taken = taken + *area;
    }
    return there - taken < wanted;
}

/// A sublease takes nothing that its head lease doesn't.
bool isTaken(const office::ParcelFile& file, const land::Reassignment& record, Date day) {
    std::vector<land::Lease> heads;
    std::copy_if(file.leases.begin(), file.leases.end(), std::back_inserter(heads),
                 [](const land::Lease& lease) { return lease.level == land::LeaseLevel::head; });
    return isTakenBy(file, record, day, heads, [](const land::Lease& lease) { return lease.lessee.id; }) ||
           isTakenBy(file, record, day, file.uses, [](const land::Use& use) { return use.user.id; });
}

/// What a building or floor is called on its parcel: it keeps that when the parcel is split or merged, its record not.
std::string within(const store::Store& store, RecordId building, RecordId floor) {
    return itemTitle(store, {}, building, floor) + "/";
}

/// The lots on the parcels that a parcel came from: they stay where they were listed.
void addInherited(const store::Store& store, const land::Reassignment& record, std::vector<office::LotHistory>& lots) {
    std::set<RecordId> seen{record.parcel.id};
    std::vector<RecordId> todo{record.parcel.id};
    const auto place = within(store, record.building.id, record.floor.id);
    while (!todo.empty()) {
        const auto child = todo.back();
        todo.pop_back();
        for (const auto& edge : pointingAt<land::Lineage>(store, "child_id", child)) {
            if (!seen.insert(edge.parent.id).second) continue;
            todo.push_back(edge.parent.id);
            for (const auto& lot : pointingAt<land::StockLot>(store, "parcel_id", edge.parent.id))
                if (lot.stock == land::Stock::land || !lot.building || !record.building ||
                    place.starts_with(within(store, lot.building.id, lot.floor.id)))
                    lots.push_back(lotHistory(store, lot));
        }
    }
}

/// The lots of the place: land of the parcel, floor of the place itself or of what lies in it.
std::vector<office::LotHistory> lotsOfPlace(const store::Store& store, const land::Reassignment& record) {
    std::vector<office::LotHistory> lots;
    addInherited(store, record, lots);
    for (const auto& lot : pointingAt<land::StockLot>(store, "parcel_id", record.parcel.id)) {
        const bool isWithin =
            lot.stock == land::Stock::land || !record.building || !lot.building ||
            (lot.building.id == record.building.id && (!record.floor || !lot.floor || lot.floor.id == record.floor.id));
        if (isWithin) lots.push_back(lotHistory(store, lot));
    }
    std::stable_sort(lots.begin(), lots.end(),
                     [](const auto& a, const auto& b) { return a.lot.listedOn < b.lot.listedOn; });
    return lots;
}

} // namespace

office::ReuseSheet reuseSheet(const store::Store& store, Date day) {
    return rulesOn<office::ReuseSheet>(store, "reuse", day);
}

std::optional<land::Reassignment> reassignmentNumbered(const store::Store& store, const std::string& number) {
    auto found = calledBy<land::Reassignment>(store, "number", number);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

namespace {

/// The documents of a reassignment's steps.
void addDocuments(const store::Store& store, office::ReuseFile& file) {
    for (const auto& step : file.steps)
        for (const auto& tie : pointingAt<land::StepDocument>(store, "step_id", step.id)) {
            const auto document = recordOf<land::Document>(store, tie.document.id);
            file.documents.push_back({tie.name, document ? document->number : std::string()});
        }
}

office::Tenure tenureOf(const office::ReusePath* path) {
    if (path != nullptr && path->gives == office::ReuseGift::right) return office::Tenure::right;
    return path != nullptr && path->gives == office::ReuseGift::lease ? office::Tenure::lease : office::Tenure::use;
}

} // namespace

std::optional<RegisteredArea> floorOn(const office::ParcelFile& file) {
    const auto floor = floorThere(file, {});
    return floor == RegisteredArea() ? std::nullopt : std::optional(floor);
}

office::ReuseFile reuseFile(const store::Store& store, const land::Reassignment& record, Date day,
                            const std::vector<office::LotTake>& lots) {
    return reuseFile(store, record, {fileOf(store, record.parcel.id), record.parcel.id}, day, lots);
}

office::ReuseFile reuseFile(const store::Store& store, const land::Reassignment& record, const ReuseGround& ground,
                            Date day, const std::vector<office::LotTake>& lots) {
    office::ReuseFile file;
    file.record = record;
    file.today = Date::today();
    if (record.id) file.steps = pointingAt<land::CaseStep>(store, "reassignment_id", record.id);
    std::stable_sort(file.steps.begin(), file.steps.end(),
                     [](const auto& a, const auto& b) { return a.number < b.number; });
    addDocuments(store, file);
    file.recipient = enterpriseTitle(store, record.recipient.id);
    file.place = ground.file.parcel.title();
    if (record.building) file.place += itemTitle(store, {}, record.building.id, record.floor.id);
    file.land = office::countedArea(ground.file.parcel);
    file.floor = floorThere(ground.file, record);
    file.vacantLand = vacantLand(ground.file, vacancyRulesOf(store), day);
    const auto sheet = reuseSheet(store, day);
    const auto* path = sheet.path(record.path);
    const bool isFloor = record.building || (path != nullptr && !path->countsLand);
    file.isTaken = isFloor && isTaken(ground.file, record, day);
    for (const auto& encumbrance : ground.file.encumbrances)
        file.isSeized = file.isSeized || (encumbrance.kind == land::EncumbranceKind::seizure &&
                                          office::coversDay(encumbrance.beginsOn, encumbrance.endsOn, day));
    file.zoneFault = faultOfEntry(store, record.recipient.id, ground.origin, day, tenureOf(path));
    for (const auto& right : ground.file.rights)
        if (office::isSupply(right) && office::coversDay(office::supplyDate(right), right.endedOn, day))
            file.rights.push_back(right);
    if (lots.empty()) {
        auto here = record;
        here.parcel.id = ground.origin;
        file.lots = lotsOfPlace(store, here);
    }
    for (const auto& take : lots)
        if (const auto lot = recordOf<land::StockLot>(store, take.lot)) file.lots.push_back(lotHistory(store, *lot));
    return file;
}

ReuseYear reuseYear(const store::Store& store, int year, Date asOf) {
    const auto lots = lotHistories(store);
    ReuseYear table;
    table.accounts = office::stockAccounts(lots, year, asOf);
    table.enterprises = office::reusedEnterprises(lots, year, reuseSheet(store, asOf).share, asOf);
    for (const auto& history : lots)
        for (const auto& line : history.lines)
            if (line.on && line.on->year() == year && *line.on <= asOf) table.rows.push_back({line, history.lot});
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) {
        return std::pair(a.line.on, a.line.id) < std::pair(b.line.on, b.line.id);
    });
    return table;
}

} // namespace mutu::book
