// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/zone_acts.h"

#include "app/desktop/words.h"
#include "geo/book/conformity.h"
#include "geo/book/plan_files.h"
#include "geo/book/pointing.h"
#include "geo/book/zone_ground.h"
#include "geo/geom/overlay.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

struct ZoneActs {
    Q_DECLARE_TR_FUNCTIONS(ZoneActs)
};

std::string titled(const QString& words, const std::string& name) { return words.arg(fromUtf8(name)).toStdString(); }

Result<book::ZoneOutcome> outcomeOf(const Result<Revision>& done) {
    if (!done) return done.refusal();
    book::ZoneOutcome outcome;
    outcome.revision = *done;
    return outcome;
}

/// A hand's lasso may cross itself: what it encloses is meant.
book::ParcelChoice mended(book::ParcelChoice choice) {
    if (!choice.drawing.empty()) choice.drawing = geom::repaired(choice.drawing).value_or(geom::Region());
    return choice;
}

const Refusal takesNothing{"zone_without_parcels", "The line takes no parcel.", {}, "Draw it around the parcels that are meant."};

} // namespace

ZoneAct draftingPlan(const book::PlanWish& wish) {
    return {titled(ZoneActs::tr("Draft of plan %1"), wish.name), [wish](auto& book, Date day, const auto& heading, auto intent) {
                return outcomeOf(book::createPlan(book, wish, day, heading, intent));
            }};
}

ZoneAct namingIndustry(const land::Industry& industry) {
    return {titled(ZoneActs::tr("Industry %1"), industry.name), [industry](auto& book, Date, const auto& heading, auto intent) {
                return outcomeOf(book::addIndustry(book, industry, heading, intent));
            }};
}

ZoneAct makingZone(const book::ZoneWish& wish) {
    return {titled(ZoneActs::tr("Cluster zone %1"), wish.name), [wish](auto& book, Date day, const auto& heading, auto intent) {
                return book::createZone(book, wish, day, heading, intent);
            }};
}

ZoneAct removingZone(RecordId zone, const std::string& name) {
    return {titled(ZoneActs::tr("Remove zone %1"), name), [zone](auto& book, Date, const auto& heading, auto intent) {
                return outcomeOf(book::removeZone(book, zone, heading, intent));
            }};
}

ZoneAct adopting(RecordId plan, const std::string& title, std::optional<Date> on, const std::string& document) {
    return {titled(ZoneActs::tr("Adopt plan %1"), title),
            [plan, on](auto& book, Date, const auto& heading, auto intent) { return outcomeOf(book::adoptPlan(book, plan, on, heading, intent)); }, document};
}

ZoneAct painting(RecordId zone, const std::string& name, const book::ParcelChoice& choice) {
    return {titled(ZoneActs::tr("Parcels into zone %1"), name),
            [zone, choice](auto& book, Date day, const auto& heading, auto intent) -> Result<book::ZoneOutcome> {
                const auto meant = mended(choice);
                if (meant.parcels.empty() && meant.drawing.empty()) return takesNothing;
                return book::assignParcels(book, zone, meant, day, heading, intent);
            }};
}

ZoneAct unpainting(RecordId zone, const std::string& name, const book::ParcelChoice& choice) {
    return {titled(ZoneActs::tr("Parcels out of zone %1"), name),
            [zone, choice](auto& book, Date day, const auto& heading, auto intent) -> Result<book::ZoneOutcome> {
                auto [parcels, drawing, move] = mended(choice);
                const auto& records = book.records();
                if (!drawing.empty()) {
                    const auto share = book::zoningRulesOn(records, day).snapPercent;
                    for (const auto& member : book::membersOf(records, zone))
                        if (const auto parcel = book::recordOf<land::Parcel>(records, member.parcel.id))
                            if (const auto* ground = geom::regionOf(parcel->geometry); ground && book::isInside(*ground, drawing, share))
                                parcels.push_back(parcel->id);
                }
                if (parcels.empty()) return takesNothing;
                return book::unassignParcels(book, zone, parcels, day, heading, intent);
            }};
}

} // namespace mutu::desktop
