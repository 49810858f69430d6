// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/line_tools.h"

#include "app/desktop/desk.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/tools/workbench.h"

namespace mutu::desktop {

QString SplitTool::prompt() const {
    if (isFinished()) return tr("Check the parts, then press Enter to write them.");
    return sketch()->empty() ? tr("Draw the dividing line across the parcels.")
                             : tr("Next point; double click or Enter ends the line.");
}

void SplitTool::wish(const geom::Line& points) {
    bench_.work().plan(splitting(bench_.desk().selection().parcels(), points, bench_.desk().day()));
}

QString ReshapeTool::prompt() const {
    if (isFinished()) return tr("Check the new boundary, then press Enter to write it.");
    return sketch()->empty() ? tr("Begin on the boundary, where its new course leaves the old one.")
                             : tr("Draw the new course back to the boundary; double click or Enter ends it.");
}

void ReshapeTool::wish(const geom::Line& points) {
    bench_.work().plan(reshaping(bench_.desk().selection().parcels(), points));
}

} // namespace mutu::desktop
