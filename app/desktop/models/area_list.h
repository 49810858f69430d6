// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/base/area.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace mutu::desktop {

/// Areas that an officer listed in a table file (CSV), one a row; or where the file says something else.
/// - The column is the one headed 面积 or "area", else the first. A heading may name the unit of bare numbers (`面积（平方米）`,
/// `area_m2`, `公顷`); without one they are mu.
/// - Cells are parted by commas, semicolons or tabs, and may be quoted. The text is UTF-8, else GB 18030, as Chinese
/// spreadsheets write it. Empty rows are passed over.
struct AreaList {
    std::vector<RegisteredArea> areas;
    QStringList texts; ///< as they may be written in a field: `5mu`, `3000m2`
    QString fault;     ///< what is wrong, with row and column; empty: nothing

    static AreaList read(const QByteArray& file);
};

} // namespace mutu::desktop
