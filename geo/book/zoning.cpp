// SPDX-License-Identifier: Apache-2.0
#include "geo/book/zoning.h"

#include "geo/book/conformity.h"
#include "geo/book/plan_files.h"
#include "geo/book/zone_edit.h"
#include "geo/geom/measure.h"
#include "geo/geom/predicates.h"
#include "geo/land/code.h"

#include <functional>

namespace mutu::book {

namespace {

using Changes = Result<std::vector<change::Change>>;

/// Precondition: the book has it.
template <class Type> Type recordOf(const store::Store& records, RecordId id) {
    const auto found = records.find(land::Description<Type>::kind, id);
    return found ? std::get<Type>(*found) : Type{};
}

office::PlanFile planOf(const store::Store& records, RecordId plan) {
    return planFileOf(records, recordOf<land::Plan>(records, plan));
}

/// The district in which a drawing lies, by a place inside it.
RecordId districtAt(const store::Store& records, const geom::Region& drawing) {
    const auto place = geom::interiorPoint(drawing);
    RecordId found;
    if (!place) return found;
    records.visit({.kind = land::Kind::district}, [&](const land::Record& record) {
        const auto* region = geom::regionOf(std::get<land::District>(record).geometry);
        if (region != nullptr && geom::side(*place, *region) != geom::Side::outside) found = land::idOf(record);
        return !found;
    });
    return found;
}

std::string districtName(const store::Store& records, RecordId district) {
    return district ? recordOf<land::District>(records, district).name : std::string();
}

office::ZoneFile zoneFrom(const store::Store& records, const ZoneWish& wish, const land::Plan& plan) {
    office::ZoneFile file;
    file.zone.name = wish.name;
    file.zone.planVersion.id = wish.plan;
    file.zone.industry.id = wish.industry;
    file.zone.industries = recordOf<land::Industry>(records, wish.industry).classes;
    file.zone.validFrom = Date::never(); // a draft holds on no day
    file.zone.district.id = wish.district          ? wish.district
                            : plan.district        ? plan.district.id
                            : wish.drawing.empty() ? RecordId{}
                                                   : districtAt(records, wish.drawing);
    file.district = districtName(records, file.zone.district.id);
    return file;
}

/// Writes what an edit of a zone comes to.
Result<ZoneOutcome> written(Book& book, const change::Heading& heading, Intent intent,
                            const std::function<Changes(store::Transaction&, ZoneOutcome&)>& draft) {
    ZoneOutcome outcome;
    const auto revision = book.apply(
        heading, [&](store::Transaction& transaction, change::Heading&) { return draft(transaction, outcome); },
        intent);
    if (!revision) return revision.refusal();
    outcome.revision = *revision;
    return outcome;
}

Changes finished(const ZoneEdit& edit, const Result<Done>& done, ZoneOutcome& outcome) {
    if (!done) return done.refusal();
    outcome = edit.outcome();
    return edit.changes();
}

/// A zone of the book with the plan that it belongs to, ready to be edited.
ZoneEdit editOf(const store::Store& records, store::Transaction& transaction, RecordId zone, Date day) {
    auto kept = recordOf<land::ClusterZone>(records, zone);
    auto file = planOf(records, kept.planVersion.id);
    return {records, transaction, std::move(file), std::move(kept), day};
}

} // namespace

Result<Revision> addIndustry(Book& book, const land::Industry& industry, const change::Heading& heading,
                             Intent intent) {
    const auto draft = [&](store::Transaction& transaction, change::Heading&) -> Changes {
        const auto rules = zoningRulesOn(book.records(), Date::today());
        auto codes = land::codeList(industry.classes);
        if (auto fault = office::faultOfIndustry(industry.name, codes, industriesIn(book.records()), rules))
            return *fault;
        land::Industry made{transaction.nextId(land::Kind::industry), industry.name, {}};
        for (const auto& code : codes) made.classes += (made.classes.empty() ? "" : " ") + code;
        return std::vector<change::Change>{{std::nullopt, std::move(made)}};
    };
    return book.apply(heading, draft, intent);
}

Result<Revision> createPlan(Book& book, const PlanWish& wish, Date day, const change::Heading& heading, Intent intent) {
    const auto draft = [&](store::Transaction& transaction, change::Heading&) -> Changes {
        const auto& records = book.records();
        land::Plan plan{.id = {}, .name = wish.name, .version = wish.version, .district = {wish.district}};
        const auto from = wish.from ? planOf(records, *wish.from) : office::PlanFile();
        if (wish.from && !plan.district) plan.district = from.plan.district;
        if (auto fault = office::faultOfPlan(plan, plansIn(records))) return *fault;
        plan.id = transaction.nextId(land::Kind::plan);
        std::vector<change::Change> changes{{std::nullopt, plan}};
        for (const auto& each : from.zones) {
            if (plan.district && each.zone.district != plan.district) continue;
            auto zone = each.zone;
            zone.id = transaction.nextId(land::Kind::clusterZone);
            zone.planVersion.id = plan.id;
            zone.validFrom = Date::never();
            zone.validTo.reset();
            changes.push_back({std::nullopt, zone});
            for (auto member : each.members) {
                const auto parcel = recordOf<land::Parcel>(records, member.parcel.id);
                if (!parcel.isCurrentOn(day)) continue;
                member.id = transaction.nextId(land::Kind::zoneParcel);
                member.zone.id = zone.id;
                changes.push_back({std::nullopt, member});
            }
        }
        return changes;
    };
    return book.apply(heading, draft, intent);
}

Result<ZoneOutcome> createZone(Book& book, const ZoneWish& wish, Date day, const change::Heading& heading,
                               Intent intent) {
    const auto& records = book.records();
    return written(book, heading, intent, [&](store::Transaction& transaction, ZoneOutcome& outcome) -> Changes {
        auto file = planOf(records, wish.plan);
        auto zone = zoneFrom(records, wish, file.plan);
        if (auto fault = office::faultOfZone(file, zone, zoningRulesOn(records, day))) return *fault;
        ZoneEdit edit(records, transaction, std::move(file), std::move(zone.zone), day);
        return finished(edit, wish.drawing.empty() ? Result<Done>(Done{}) : edit.draw(wish.drawing), outcome);
    });
}

Result<ZoneOutcome> assignParcels(Book& book, RecordId zone, const ParcelChoice& choice, Date day,
                                  const change::Heading& heading, Intent intent) {
    return written(book, heading, intent, [&](store::Transaction& transaction, ZoneOutcome& outcome) -> Changes {
        auto edit = editOf(book.records(), transaction, zone, day);
        return finished(edit, edit.assign(choice), outcome);
    });
}

Result<ZoneOutcome> unassignParcels(Book& book, RecordId zone, const std::vector<RecordId>& parcels, Date day,
                                    const change::Heading& heading, Intent intent) {
    return written(book, heading, intent, [&](store::Transaction& transaction, ZoneOutcome& outcome) -> Changes {
        auto edit = editOf(book.records(), transaction, zone, day);
        return finished(edit, edit.unassign(parcels), outcome);
    });
}

Result<Revision> removeZone(Book& book, RecordId zone, const change::Heading& heading, Intent intent) {
    const auto draft = [&](store::Transaction&, change::Heading&) -> Changes {
        const auto kept = recordOf<land::ClusterZone>(book.records(), zone);
        if (auto fault = office::faultOfEdit(recordOf<land::Plan>(book.records(), kept.planVersion.id))) return *fault;
        std::vector<change::Change> changes;
        for (const auto& member : membersOf(book.records(), zone)) changes.push_back({member, std::nullopt});
        changes.push_back({kept, std::nullopt});
        return changes;
    };
    return book.apply(heading, draft, intent);
}

Result<Revision> adoptPlan(Book& book, RecordId plan, std::optional<Date> on, const change::Heading& heading,
                           Intent intent) {
    const auto draft = [&](store::Transaction&, change::Heading&) -> Changes {
        const auto& records = book.records();
        office::Adoption adoption{heading.document, on, Date::today(), {}, {}};
        for (const auto& other : plansIn(records))
            if (other.state == land::PlanState::adopted && other.id != plan)
                adoption.plans.push_back(planFileOf(records, other));
        records.visit({.kind = land::Kind::clusterZone}, [&](const land::Record& record) {
            const auto& zone = std::get<land::ClusterZone>(record);
            if (!zone.planVersion && on && (!zone.validFrom || *zone.validFrom < *on))
                adoption.unplanned.push_back(zone);
            return true;
        });
        return office::adoption(planOf(records, plan), adoption, zoningRulesOn(records, on.value_or(Date::today())));
    };
    return book.apply(heading, draft, intent);
}

} // namespace mutu::book
