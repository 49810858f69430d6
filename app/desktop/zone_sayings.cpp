// SPDX-License-Identifier: Apache-2.0
// What the desk says when a plan of cluster zones is refused.
#include "app/desktop/saying_entry.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

constexpr SayingEntry sayings[] = {
    {"industry_exists", QT_TRANSLATE_NOOP("Failures", "The book has an industry of that name."),
     QT_TRANSLATE_NOOP("Failures", "Choose another name.")},
    {"industry_unnamed", QT_TRANSLATE_NOOP("Failures", "The book has no industry of that name."),
     QT_TRANSLATE_NOOP("Failures", "Name the industry with its classes first.")},
    {"parcel_not_in_zone", QT_TRANSLATE_NOOP("Failures", "The parcel is not in this zone."),
     QT_TRANSLATE_NOOP("Failures", "Leave it out.")},
    {"plan_adopted", QT_TRANSLATE_NOOP("Failures", "The plan was adopted and is never edited."),
     QT_TRANSLATE_NOOP("Failures", "Make a new version of it.")},
    {"plan_ambiguous", QT_TRANSLATE_NOOP("Failures", "Several plans fit that name."),
     QT_TRANSLATE_NOOP("Failures", "Name the plan with its version.")},
    {"plan_day", QT_TRANSLATE_NOOP("Failures", "The day is not after the one from which the former plan holds."),
     QT_TRANSLATE_NOOP("Failures", "Adopt the new plan on a later day.")},
    {"plan_document_missing",
     QT_TRANSLATE_NOOP("Failures", "A plan can't be adopted without number and day of its approval."),
     QT_TRANSLATE_NOOP("Failures", "State the number and the day of its approval.")},
    {"plan_empty", QT_TRANSLATE_NOOP("Failures", "The plan has no zone, or a zone without a parcel."),
     QT_TRANSLATE_NOOP("Failures", "Draw its zones and assign parcels first, or remove the empty zone.")},
    {"plan_exists", QT_TRANSLATE_NOOP("Failures", "The book has a plan of that name and version."),
     QT_TRANSLATE_NOOP("Failures", "Choose another name or version.")},
    {"plan_of_whole_zone", QT_TRANSLATE_NOOP("Failures", "The plan that holds is that of all districts."),
     QT_TRANSLATE_NOOP("Failures", "Make a new version of that plan and change this district's zones in it.")},
    {"plan_unknown", QT_TRANSLATE_NOOP("Failures", "The book has no such plan."),
     QT_TRANSLATE_NOOP("Failures", "Choose one of the book's plans.")},
    {"zone_ambiguous", QT_TRANSLATE_NOOP("Failures", "Several plans have a zone of that name."),
     QT_TRANSLATE_NOOP("Failures", "Say which plan is meant.")},
    {"zone_exists", QT_TRANSLATE_NOOP("Failures", "The plan has a zone of that name."),
     QT_TRANSLATE_NOOP("Failures", "Choose another name.")},
    {"zone_leading_most",
     QT_TRANSLATE_NOOP("Failures", "The district would foster more leading industries than the rule sheet allows."),
     QT_TRANSLATE_NOOP("Failures", "Give the zone one of the industries that the district fosters already.")},
    {"zone_mismatch",
     QT_TRANSLATE_NOOP("Failures", "The enterprise's industry does not belong in the zone of this parcel."),
     QT_TRANSLATE_NOOP("Failures", "Choose a parcel in its zone, or give a reason and a document for the exception.")},
    {"zone_other_district", QT_TRANSLATE_NOOP("Failures", "The parcel or zone belongs to another district."),
     QT_TRANSLATE_NOOP("Failures", "Put it into a zone or plan of its own district.")},
    {"zone_over_zone", QT_TRANSLATE_NOOP("Failures", "The parcel is in another zone of the same plan."),
     QT_TRANSLATE_NOOP("Failures", "Leave it out, or take it over from that zone.")},
    {"zone_unknown", QT_TRANSLATE_NOOP("Failures", "There is no such zone."),
     QT_TRANSLATE_NOOP("Failures", "Choose one of the plan's zones.")},
    {"zone_without_parcels", QT_TRANSLATE_NOOP("Failures", "The line takes no parcel."),
     QT_TRANSLATE_NOOP("Failures", "Draw it around the parcels that are meant, in the zone's own district.")},
};

} // namespace

std::span<const SayingEntry> zoneSayings() { return sayings; }

} // namespace mutu::desktop
