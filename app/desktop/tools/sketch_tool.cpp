// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/sketch_tool.h"

#include "app/desktop/tools/tracing.h"
#include "app/desktop/tools/workbench.h"

namespace mutu::desktop {

geom::Line SketchTool::wayTo(const Snap& snap) const {
    if (!bench_.isTracing() || !bench_.scene() || !sketch_.last() || snap.kind == SnapKind::none) return {};
    return tracedWay(*bench_.scene(), *sketch_.last(), snap.at, bench_.drawnTo());
}

void SketchTool::hover(const Snap& snap) {
    if (finished_) return;
    sketch_.hover(snap, wayTo(snap));
}

void SketchTool::click(const Snap& snap) {
    if (finished_) abandon(); // a new sketch begins
    if (isClosed() && sketch_.points().size() > 2 && snap.at == sketch_.points().front()) return finish();
    const geom::Line way = wayTo(snap);
    if (sketch_.set(way.empty() ? geom::Line{snap.at} : way)) emit changed();
}

void SketchTool::finish() {
    geom::Line points = sketch_.points();
    if (isClosed() && points.size() > 1 && points.back() == points.front()) points.pop_back();
    if (finished_ || points.size() < (isClosed() ? 3U : 2U)) return;
    finished_ = true;
    sketch_.leave();
    wish(points);
    emit changed();
}

void SketchTool::replaceSketch(const geom::Line& points) {
    finished_ = false;
    sketch_.clear();
    sketch_.leave();
    sketch_.set(points);
    emit changed();
}

bool SketchTool::stepBack() {
    if (finished_) bench_.work().drop();
    finished_ = false;
    const bool stepped = sketch_.stepBack();
    if (stepped) emit changed();
    return stepped;
}

bool SketchTool::abandon() {
    const bool any = !sketch_.empty();
    finished_ = false;
    sketch_.clear();
    sketch_.leave();
    if (any) bench_.work().drop();
    emit changed();
    return any;
}

} // namespace mutu::desktop
