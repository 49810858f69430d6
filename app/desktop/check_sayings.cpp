// SPDX-License-Identifier: Apache-2.0
// What the desk says of what a check of the parcels finds.
#include "app/desktop/saying_entry.h"

#include <QCoreApplication>

namespace mutu::desktop {

namespace {

constexpr SayingEntry sayings[] = {
    {"area_mismatch", QT_TRANSLATE_NOOP("Failures", "Registered and measured area differ by more than the tolerance."),
     QT_TRANSLATE_NOOP("Failures", "Compare the certificate with the survey; neither figure is corrected by itself.")},
    {"code_duplicate", QT_TRANSLATE_NOOP("Failures", "Several current parcels have the same code."),
     QT_TRANSLATE_NOOP("Failures", "Give each parcel a code of its own; codes are never used twice.")},
    {"duplicate", QT_TRANSLATE_NOOP("Failures", "Two parcels are the same ground."),
     QT_TRANSLATE_NOOP("Failures", "Retire one of them.")},
    {"finding_unknown", QT_TRANSLATE_NOOP("Failures", "There is no open finding at this place."),
     QT_TRANSLATE_NOOP("Failures", "Check the parcels again and choose it in the list.")},
    {"gap", QT_TRANSLATE_NOOP("Failures", "A narrow strip of open ground lies between two parcels."),
     QT_TRANSLATE_NOOP("Failures", "Close it into one of them, or accept it with a reason.")},
    {"invalid_ring", QT_TRANSLATE_NOOP("Failures", "The boundary is not valid by itself."),
     QT_TRANSLATE_NOOP("Failures", "Draw the boundary anew.")},
    {"outside_district", QT_TRANSLATE_NOOP("Failures", "The parcel lies outside of its district."),
     QT_TRANSLATE_NOOP("Failures", "Correct the parcel's district, or the district's boundary.")},
    {"overlap", QT_TRANSLATE_NOOP("Failures", "Two parcels overlap."),
     QT_TRANSLATE_NOOP("Failures", "Give the shared ground to one of them.")},
    {"sliver", QT_TRANSLATE_NOOP("Failures", "The parcel is very narrow."),
     QT_TRANSLATE_NOOP("Failures", "Merge it with a neighbour, or register it as a road or river.")},
    {"unmatched_boundary", QT_TRANSLATE_NOOP("Failures", "Two neighbours' boundaries do not match."),
     QT_TRANSLATE_NOOP("Failures", "Match the boundary to the neighbour's.")},
};

} // namespace

std::span<const SayingEntry> checkSayings() { return sayings; }

} // namespace mutu::desktop
