// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/vertex_tool.h"

#include "app/desktop/look.h"
#include "app/desktop/models/planners.h"
#include "app/desktop/tools/workbench.h"

#include <QPainter>

#include <algorithm>

namespace mutu::desktop {

QString VertexTool::prompt() const {
    if (wished_) return tr("Check what changes, then press Enter to write it.");
    if (!sketch_.empty()) return tr("Click its new place or write it; Delete takes the point away.");
    return tr("Drag a boundary point, or click it. A click on a boundary inserts one.");
}

void VertexTool::hold(geom::Point vertex) {
    abandon();
    sketch_.set({vertex});
    if (const map::Scene* scene = bench_.scene()) {
        geom::Box box;
        box.add(vertex);
        for (const Edge& edge : edgesIn(*scene, box)) {
            if (edge.a == vertex) beside_.push_back(edge.b);
            if (edge.b == vertex) beside_.push_back(edge.a);
        }
    }
    std::sort(beside_.begin(), beside_.end());
    beside_.erase(std::unique(beside_.begin(), beside_.end()), beside_.end());
    emit changed();
}

void VertexTool::moveTo(geom::Point place) {
    sketch_.set({place});
    sketch_.leave();
    wished_ = true;
    bench_.work().plan(movingVertex(sketch_.points().front(), place));
    emit changed();
}

bool VertexTool::takes(const Snap& snap) {
    if (snap.kind != SnapKind::vertex) return false;
    if (sketch_.points().size() == 1 && sketch_.points().front() != snap.at)
        return false; // the click that follows says where to
    if (sketch_.empty() || wished_) hold(snap.at);
    return true;
}

void VertexTool::hover(const Snap& snap) {
    if (!wished_) sketch_.hover(snap);
}

void VertexTool::drop(const Snap& snap) {
    if (sketch_.points().size() == 1 && snap.at != sketch_.points().front()) moveTo(snap.at);
}

void VertexTool::click(const Snap& snap) {
    if (wished_ && snap.kind != SnapKind::vertex) abandon();
    const bool holds = sketch_.points().size() == 1 && !wished_;
    if (holds && snap.at != sketch_.points().front()) return moveTo(snap.at);
    if (holds) return;
    if (snap.kind == SnapKind::vertex) return hold(snap.at);
    if (snap.kind == SnapKind::none) return;
    sketch_.set({snap.at});
    wished_ = true;
    bench_.work().plan(insertingVertex(snap.at));
    emit changed();
}

void VertexTool::erase() {
    if (sketch_.points().size() != 1 || wished_) return;
    wished_ = true;
    sketch_.leave();
    bench_.work().plan(deletingVertex(sketch_.points().front()));
    emit changed();
}

bool VertexTool::abandon() {
    const bool any = !sketch_.empty();
    sketch_.clear();
    sketch_.leave();
    beside_.clear();
    wished_ = false;
    if (any) bench_.work().drop();
    emit changed();
    return any;
}

void VertexTool::paint(QPainter& painter, const map::View& view) const {
    if (sketch_.empty()) return;
    const geom::Line way = sketch_.withPointer();
    painter.setPen(QPen(Look::colour("draw"), 1.5, Qt::DashLine));
    if (way.size() > 1)
        for (const geom::Point other : beside_) painter.drawLine(view.toDevice(other), view.toDevice(way.back()));
}

} // namespace mutu::desktop
