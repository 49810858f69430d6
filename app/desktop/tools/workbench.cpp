// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/workbench.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/tools/add_tool.h"
#include "app/desktop/tools/divide_tool.h"
#include "app/desktop/tools/ending_tools.h"
#include "app/desktop/tools/line_tools.h"
#include "app/desktop/tools/merge_tool.h"
#include "app/desktop/tools/preview_painter.h"
#include "app/desktop/tools/sketch_painter.h"
#include "app/desktop/tools/traverse_tool.h"
#include "app/desktop/tools/typed_place.h"
#include "app/desktop/tools/vertex_tool.h"
#include "geo/map/identify.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mutu::desktop {

namespace {
constexpr double snapReach = 10; // pixels
}

Workbench::Workbench(Desk& desk, MapCanvas& canvas, QObject* parent)
    : QObject(parent)
    , desk_(desk)
    , canvas_(canvas)
    , work_(desk) {
    addTools();
    canvas_.setHand(this);
    connect(&canvas_, &MapCanvas::painted, this, [this] {
        if (std::exchange(mapIsNew_, false)) done_.reset();
    });
    for (Tool* tool : tools_)
        connect(tool, &Tool::changed, this, [this, tool] {
            if (tool == tool_) follow();
        });
    connect(&work_, &EditWork::changed, this, &Workbench::follow);
    connect(&work_, &EditWork::written, this, &Workbench::wrote);
    connect(&desk_, &Desk::opened, this, [this] {
        done_.reset();
        take(std::nullopt);
    });
    connect(&desk_, &Desk::dayChanged, this, [this] { take(std::nullopt); });
}

Workbench::~Workbench() {
    canvas_.setHand(nullptr);
    // tools and the work must fall silent before the bench that hears them goes
    for (Tool* tool : tools_) tool->disconnect(this);
    work_.disconnect(this);
}

void Workbench::addTools() {
    tools_ = {new SplitTool(*this, this),    new DivideTool(*this, this), new MergeTool(*this, this),
              new ReshapeTool(*this, this),  new VertexTool(*this, this), new AddTool(*this, this),
              new TraverseTool(*this, this), new RetireTool(*this, this), new RestoreTool(*this, this)};
}

const map::Scene* Workbench::scene() const { return canvas_.portrayal() ? &canvas_.portrayal()->scene() : nullptr; }

RecordId Workbench::parcelAt(geom::Point place) const {
    if (!scene()) return {};
    constexpr std::array wanted{map::LayerKind::parcel};
    const auto hits = map::identify(*scene(), place, 0, wanted);
    return hits.empty() ? RecordId{} : hits.front().record;
}

geom::Box Workbench::window() const { return canvas_.view().window(); }

bool Workbench::isOpen() const { return desk_.isOpen() && !desk_.face().readOnly && isToday(desk_); }

void Workbench::take(std::optional<Command> command) {
    if (Tool* laid = std::exchange(tool_, nullptr)) laid->abandon();
    work_.drop();
    marked_.reset();
    pointer_.reset();
    for (Tool* tool : tools_)
        if (command && isOpen() && tool->command() == *command) tool_ = tool;
    canvas_.setHand(this); // the pointer's shape follows the tool
    if (tool_) {
        done_.reset();
        tool_->options();
        tool_->begin();
        canvas_.setFocus();
    }
    follow();
}

void Workbench::mark(std::optional<geom::Point> place) {
    marked_ = place;
    canvas_.update();
}

void Workbench::showNewMap() { mapIsNew_ = true; }

void Workbench::follow() {
    canvas_.update();
    emit changed();
}

void Workbench::setSnapping(bool on) {
    snapping_ = on;
    follow();
}

void Workbench::setSnappingToAll(bool on) {
    snappingToAll_ = on;
    follow();
}

MapLayers Workbench::drawnTo() const {
    if (!snappingToAll_ || !canvas_.portrayal() || (tool_ && tool_->takesParcelsAlone())) return parcelsAlone;
    MapLayers layers;
    for (const style::Style& style : canvas_.portrayal()->styles()) {
        const auto layer = map::layerNamed(style.layer);
        const bool isShown = std::any_of(style.rules.begin(), style.rules.end(), [this](const style::Rule& rule) {
            return rule.isVisibleAt(canvas_.view().scale);
        });
        if (layer && isShown) layers.push_back(*layer);
    }
    return layers;
}

void Workbench::setTracing(bool on) {
    tracing_ = on;
    follow();
}

Snap Workbench::snapAt(geom::Point place, bool suppressed) const {
    if (!tool_ || !tool_->draws() || !snapping_ || suppressed || !scene()) return {place, SnapKind::none};
    const Sketch* sketch = tool_->sketch();
    const auto reach = std::llround(snapReach * canvas_.view().groundPerDot());
    std::vector<geom::Point> own;
    if (sketch && tool_->isClosed() && sketch->points().size() > 2) own.push_back(sketch->points().front());
    return Snapping(*scene(), drawnTo()).snapped(place, reach, sketch ? sketch->last() : std::nullopt, own);
}

QString Workbench::type(const QString& text) {
    if (!tool_) return tr("Choose a tool first.");
    const Sketch* sketch = tool_->sketch();
    const auto pointer = pointer_ ? std::optional(pointer_->at) : std::nullopt;
    const TypedPlace typed = typedPlace(text, sketch ? sketch->last() : std::nullopt, pointer, desk_.face().extent);
    if (!typed.at) return typed.fault;
    tool_->click({*typed.at, SnapKind::none});
    follow();
    return typed.turned ? tr("East stood first; the figures were turned around.") : QString();
}

void Workbench::setGrounds(const QString& reason, const QString& document) {
    reason_ = reason;
    document_ = document;
    emit changed();
}

bool Workbench::canWrite() const {
    return isOpen() && work_.canWrite() && (!tool_ || !tool_->needsReason() || !reason_.trimmed().isEmpty());
}

void Workbench::proceed() {
    if (canWrite())
        work_.write(reason_, document_);
    else if (tool_ && !work_.preview())
        tool_->finish();
}

void Workbench::wrote(const EditPreview& done, const book::Edited& edited) {
    done_ = done;
    mapIsNew_ = false;
    if (tool_) tool_->abandon();
    const auto& shown = !done.created.empty() ? done.created : !done.restored.empty() ? done.restored : done.changed;
    Selection selection;
    for (const auto& piece : shown) {
        if (!selection.parcel)
            selection.parcel = piece.parcel;
        else if (&shown == &done.created)
            selection.also.push_back(piece.parcel);
    }
    desk_.select(selection);
    desk_.refresh();
    emit written(done, edited);
    follow();
}

bool Workbench::abandon() {
    if (!tool_) {
        const bool any = work_.preview() || work_.refusal();
        if (any) work_.drop();
        return any;
    }
    if (!tool_->abandon()) take(std::nullopt);
    return true;
}

bool Workbench::isDrawing() const { return tool_ && tool_->draws(); }

bool Workbench::takes(const Touch& touch) {
    return tool_ && tool_->takes(snapAt(touch.place, touch.keys & (Qt::ShiftModifier | Qt::AltModifier)));
}

void Workbench::hover(const Touch& touch) {
    if (!tool_) return;
    pointer_ = snapAt(touch.place, touch.keys & (Qt::ShiftModifier | Qt::AltModifier));
    tool_->hover(*pointer_);
    canvas_.update();
    emit pointerMoved();
}

void Workbench::drop(const Touch& touch) {
    if (tool_) tool_->drop(snapAt(touch.place, touch.keys & (Qt::ShiftModifier | Qt::AltModifier)));
    follow();
}

bool Workbench::click(const Touch& touch) {
    if (!tool_) return false;
    pointer_ = snapAt(touch.place, touch.keys & (Qt::ShiftModifier | Qt::AltModifier));
    tool_->click(*pointer_);
    follow();
    return true;
}

bool Workbench::doubleClick(const Touch&) {
    if (!tool_) return false;
    tool_->finish();
    return true;
}

bool Workbench::key(QKeyEvent& event) {
    if (!tool_) return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        return abandon();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return proceed(), true;
    case Qt::Key_Backspace:
        return tool_->stepBack(), true;
    case Qt::Key_Delete:
        return tool_->erase(), true;
    case Qt::Key_S:
        return setSnapping(!snapping_), true;
    case Qt::Key_T:
        return setTracing(!tracing_), true;
    default:
        break;
    }
    const QString text = event.text();
    const bool begins = tool_->draws() && !text.isEmpty() && (text[0].isDigit() || text[0] == QLatin1Char('@'));
    if (begins) emit typing(text);
    return begins;
}

void Workbench::menu(QPoint onScreen) {
    if (!tool_) return;
    QMenu menu;
    const bool writes = canWrite();
    menu.addAction(writes ? tr("Write it") : tr("Finish"), this, &Workbench::proceed);
    menu.addAction(tr("Take the last point back"), tool_, [this] { tool_->stepBack(); });
    menu.addAction(tr("Abandon"), this, &Workbench::abandon);
    menu.addSeparator();
    const auto toggle = [&](const QString& name, bool on, void (Workbench::*set)(bool)) {
        QAction* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, this, set);
    };
    toggle(tr("Snap to boundaries (S)"), snapping_, &Workbench::setSnapping);
    toggle(tr("Snap to buildings, roads and zones, too"), snappingToAll_, &Workbench::setSnappingToAll);
    toggle(tr("Follow boundaries (T)"), tracing_, &Workbench::setTracing);
    menu.exec(onScreen);
}

void Workbench::leave() {
    pointer_.reset();
    canvas_.update();
    emit pointerMoved();
}

void Workbench::paint(QPainter& painter, const map::View& view) const {
    if (done_) paintPreview(painter, view, *done_);
    if (work_.preview()) paintPreview(painter, view, *work_.preview());
    if (marked_) paintFault(painter, view, *marked_);
    if (work_.refusedPlace()) paintFault(painter, view, *work_.refusedPlace());
    if (!tool_) return;
    tool_->paint(painter, view);
    if (const Sketch* sketch = tool_->sketch()) paintSketch(painter, view, *sketch, tool_->isClosed());
    if (tool_->draws() && pointer_) paintSnap(painter, view, *pointer_);
}

} // namespace mutu::desktop
