// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/book/zone_report.h"

#include <QString>

#include <vector>

namespace mutu::desktop {

struct ZoneCard;

/// One indicator of a zone as officers read it, and how it is taken.
struct ZoneFigure {
    QString name;
    QString value;
    QString formula;
};

/// The indicators of a zone; those that the report tells read "…" until there is one.
std::vector<ZoneFigure> zoneFigures(const ZoneCard& zone, const book::ZoneReport* report);

} // namespace mutu::desktop
