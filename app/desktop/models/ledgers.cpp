// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/ledgers.h"

#include "app/desktop/models/ledger_builder.h"

#include <QCoreApplication>

#include <array>

namespace mutu::desktop {

namespace {

constexpr auto nothingDue = QT_TRANSLATE_NOOP("Ledgers", "Nothing to list on this day.");
constexpr auto nothingYear = QT_TRANSLATE_NOOP("Ledgers", "Nothing in this year: choose another one above.");

constexpr std::array kinds{
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Suspected idle land"), LedgerAsks::nothing, idleLedger, nothingDue},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Falls due within a year"), LedgerAsks::nothing, calendarLedger, nothingDue},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Cleared enterprises"), LedgerAsks::year, clearingLedger, nothingYear},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Land and floor reused"), LedgerAsks::year, reuseLedger, nothingYear},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Targets"), LedgerAsks::yearAndDistrict, targetLedger,
               QT_TRANSLATE_NOOP("Ledgers", "No target for this yet: state above what a year is to reach.")},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Out of their zones"), LedgerAsks::district, conformityLedgerOf,
               QT_TRANSLATE_NOOP("Ledgers", "Every enterprise stands in the zone of its industry, or no zone holds yet.")},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Near a site"), LedgerAsks::site, nearSiteLedger,
               QT_TRANSLATE_NOOP("Ledgers", "Nothing lies so near. Select the parcel that is the site, or give a larger distance.")},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Facilities"), LedgerAsks::nothing, facilityLedger,
               QT_TRANSLATE_NOOP("Ledgers", "The book has no facility project.")},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Land for an enterprise"), LedgerAsks::need, candidateLedger,
               QT_TRANSLATE_NOOP("Ledgers", "No vacant piece fits. State what is needed under Reassign, or ask for less.")},
    LedgerKind{QT_TRANSLATE_NOOP("Ledgers", "Two plans side by side"), LedgerAsks::plans, plansLedgerOf,
               QT_TRANSLATE_NOOP("Ledgers", "Choose a plan under Zone industry clusters, and there the one to compare it with.")},
};

} // namespace

std::span<const LedgerKind> ledgerKinds() { return kinds; }

} // namespace mutu::desktop
