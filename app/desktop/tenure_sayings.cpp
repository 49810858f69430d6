// SPDX-License-Identifier: Apache-2.0
// What the desk says when a right, a lease or a use is refused.
#include "app/desktop/saying_entry.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

constexpr SayingEntry sayings[] = {
    {"already_ended", QT_TRANSLATE_NOOP("Failures", "By that day it has ended already."),
     QT_TRANSLATE_NOOP("Failures", "Choose an earlier day, or leave it as it is.")},
    {"already_held", QT_TRANSLATE_NOOP("Failures", "Someone holds the parcel on these days, or shares and areas add up to more than all of it."),
     QT_TRANSLATE_NOOP("Failures", "End the other right first, or state the co-owners' shares, at most 100 % together.")},
    {"already_let", QT_TRANSLATE_NOOP("Failures", "It is let on these days, or what is let adds up to more than there is."),
     QT_TRANSLATE_NOOP("Failures", "End the other lease first, or choose other days or a smaller part.")},
    {"already_used", QT_TRANSLATE_NOOP("Failures", "It is in use on these days, or what is used adds up to more than there is."),
     QT_TRANSLATE_NOOP("Failures", "End the other use first, or choose other days or a smaller part.")},
    {"area_exceeds_floor", QT_TRANSLATE_NOOP("Failures", "The floor area is larger than the floor or building."),
     QT_TRANSLATE_NOOP("Failures", "Check the area and its unit, or correct the building first.")},
    {"area_exceeds_parcel", QT_TRANSLATE_NOOP("Failures", "The area is larger than the parcel."),
     QT_TRANSLATE_NOOP("Failures", "Check the area and its unit, or correct the registered area first.")},
    {"building_unknown", QT_TRANSLATE_NOOP("Failures", "The parcel has no such building."),
     QT_TRANSLATE_NOOP("Failures", "Check the building's number.")},
    {"credit_code_wrong", QT_TRANSLATE_NOOP("Failures", "The unified social credit code is wrong."),
     QT_TRANSLATE_NOOP("Failures", "Compare it with the business licence.")},
    {"date_missing", QT_TRANSLATE_NOOP("Failures", "A date is missing."),
     QT_TRANSLATE_NOOP("Failures", "Give the first day.")},
    {"check_ahead", QT_TRANSLATE_NOOP("Failures", "The day of the check is still to come."),
     QT_TRANSLATE_NOOP("Failures", "Enter the day on which the office looked.")},
    {"check_earlier", QT_TRANSLATE_NOOP("Failures", "The parcel was looked at again since."),
     QT_TRANSLATE_NOOP("Failures", "Enter checks in the order of their days.")},
    {"check_known", QT_TRANSLATE_NOOP("Failures", "The book has this check already."),
     QT_TRANSLATE_NOOP("Failures", "Leave the parcel out, or give the number of another document.")},
    {"document_number_missing", QT_TRANSLATE_NOOP("Failures", "The number of the document is missing."),
     QT_TRANSLATE_NOOP("Failures", "Give the number of the document.")},
    {"end_before_start", QT_TRANSLATE_NOOP("Failures", "The end is not after the start."),
     QT_TRANSLATE_NOOP("Failures", "Check the two dates; the day of an end is the first on which it no longer holds.")},
    {"enterprise_exists", QT_TRANSLATE_NOOP("Failures", "The book has this enterprise already."),
     QT_TRANSLATE_NOOP("Failures", "Use it, or check the credit code.")},
    {"enterprise_missing", QT_TRANSLATE_NOOP("Failures", "The enterprise is missing."),
     QT_TRANSLATE_NOOP("Failures", "Give its credit code or exact name.")},
    {"extent_unclear", QT_TRANSLATE_NOOP("Failures", "It is not clear which part is meant."),
     QT_TRANSLATE_NOOP("Failures", "State the land area, the floor area, the building or the floor.")},
    {"floor_unknown", QT_TRANSLATE_NOOP("Failures", "The building has no such floor."),
     QT_TRANSLATE_NOOP("Failures", "Check the floor's number.")},
    {"industry_unknown", QT_TRANSLATE_NOOP("Failures", "There is no such industry."),
     QT_TRANSLATE_NOOP("Failures", "Write two to four digits of GB/T 4754-2017, such as 3451.")},
    {"lease_to_itself", QT_TRANSLATE_NOOP("Failures", "Lessor and lessee are the same."),
     QT_TRANSLATE_NOOP("Failures", "Name another lessor or lessee.")},
    {"lease_without_right", QT_TRANSLATE_NOOP("Failures", "The lessor holds no right to the parcel on all days of the lease."),
     QT_TRANSLATE_NOOP("Failures", "Enter the lessor's right first, or let the lease end with its term.")},
    {"lessor_unclear", QT_TRANSLATE_NOOP("Failures", "Several enterprises could let it."),
     QT_TRANSLATE_NOOP("Failures", "Name the lessor.")},
    {"list_without_party", QT_TRANSLATE_NOOP("Failures", "No column of the list holds enterprises."),
     QT_TRANSLATE_NOOP("Failures", "Say which column holds names or credit codes.")},
    {"over_let", QT_TRANSLATE_NOOP("Failures", "On some days more is held or let than there is."),
     QT_TRANSLATE_NOOP("Failures", "Compare contracts and areas; end or correct one of them, or let the finding stand.")},
    {"rules_ahead", QT_TRANSLATE_NOOP("Failures", "Rules of vacancy hold for all days at once and cannot begin on one to come."),
     QT_TRANSLATE_NOOP("Failures", "Put them in force on their day.")},
    {"rules_exist", QT_TRANSLATE_NOOP("Failures", "The book has this version of the rule sheet already."),
     QT_TRANSLATE_NOOP("Failures", "Give the new one another version.")},
    {"rules_unknown", QT_TRANSLATE_NOOP("Failures", "There is no such rule sheet."),
     QT_TRANSLATE_NOOP("Failures", "Choose one of the names listed.")},
    {"share_out_of_range", QT_TRANSLATE_NOOP("Failures", "A co-owner's share lies above 0 and is at most 100 %."),
     QT_TRANSLATE_NOOP("Failures", "Give each holder a share, such as 50% or 1/2.")},
    {"sublease_runs", QT_TRANSLATE_NOOP("Failures", "A sublease under this lease still runs."),
     QT_TRANSLATE_NOOP("Failures", "End the sublease first.")},
    {"sublease_without_lease", QT_TRANSLATE_NOOP("Failures", "The sublease does not lie within a lease of its lessor."),
     QT_TRANSLATE_NOOP("Failures", "Enter that lease first, or sublet less or for fewer days.")},
    {"tenure_ambiguous", QT_TRANSLATE_NOOP("Failures", "Several records fit."),
     QT_TRANSLATE_NOOP("Failures", "Say which by its enterprise, number, building or floor.")},
    {"tenure_unknown", QT_TRANSLATE_NOOP("Failures", "There is no such right, lease or use."),
     QT_TRANSLATE_NOOP("Failures", "Look at the list of the parcel.")},
};

} // namespace

std::span<const SayingEntry> tenureSayings() { return sayings; }

} // namespace mutu::desktop
