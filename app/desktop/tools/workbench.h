// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/map_hand.h"
#include "app/desktop/models/edit_work.h"
#include "app/desktop/tools/tool.h"

#include <QObject>

#include <memory>
#include <vector>

class QKeyEvent;

namespace mutu::desktop {

class Desk;
class MapCanvas;

/// Where parcels are edited: the tool in hand, the map under it, the edit being worked out, and the grounds it will be
/// written on.
/// - Clicks and keys on the map go to the tool, drawn to the parcels' boundaries (S switches that off and on, Shift
/// suppresses it once) or led along
///   them (T). Enter finishes, then writes; Backspace takes the last step back; Esc abandons the gesture, then lays the
///   tool down.
/// - Editing rests while the book is read as of another day, or can only be read.
class Workbench : public QObject, public MapHand {
    Q_OBJECT
  public:
    Workbench(Desk& desk, MapCanvas& canvas, QObject* parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] Desk& desk() { return desk_; }
    [[nodiscard]] EditWork& work() { return work_; }
    [[nodiscard]] const std::vector<Tool*>& tools() const { return tools_; }
    [[nodiscard]] Tool* tool() const { return tool_; }
    /// The scene on the map; none as long as nothing is drawn.
    [[nodiscard]] const map::Scene* scene() const;
    /// The parcel that lies at a place, if one does.
    [[nodiscard]] RecordId parcelAt(geom::Point place) const;
    /// The part of the plane in view.
    [[nodiscard]] geom::Box window() const;

    /// Marks a place that is spoken of; nothing: no more.
    void mark(std::optional<geom::Point> place);
    /// The map has got a new scene: what was written last is seen there now.
    void showNewMap();

    /// Takes a tool in hand, or with none lays down the one in hand; what was begun is abandoned.
    void take(std::optional<Command> command);
    /// Whether editing is possible at all now.
    [[nodiscard]] bool isOpen() const;
    void setSnapping(bool on);
    [[nodiscard]] bool isSnapping() const { return snapping_; }
    /// Whether points are drawn to buildings, zones, roads … too, as far as the map shows them, or to parcels alone.
    void setSnappingToAll(bool on);
    /// The layers that points are drawn to and boundaries followed on.
    [[nodiscard]] MapLayers drawnTo() const;
    void setTracing(bool on);
    [[nodiscard]] bool isTracing() const { return tracing_; }
    /// A place or length written in the field; the fault, or nothing when it was taken.
    QString type(const QString& text);
    /// On what grounds edits are written from now on.
    void setGrounds(const QString& reason, const QString& document);
    [[nodiscard]] bool canWrite() const;
    /// Finishes the sketch, or writes what is previewed.
    void proceed();
    /// Abandons what was begun; nothing begun: lays the tool down. Whether there was anything to do.
    bool abandon();

    [[nodiscard]] bool isDrawing() const override;
    bool takes(const Touch& touch) override;
    void hover(const Touch& touch) override;
    void drop(const Touch& touch) override;
    bool click(const Touch& touch) override;
    bool doubleClick(const Touch& touch) override;
    bool key(QKeyEvent& event) override;
    void menu(QPoint onScreen) override;
    void leave() override;
    void paint(QPainter& painter, const map::View& view) const override;

  signals:
    /// The tool, its sketch, the edit, or what is possible changed.
    void changed();
    void pointerMoved();
    /// A figure is being typed on the map: it belongs into the field.
    void typing(const QString& text);
    void written(const mutu::desktop::EditPreview& done, const mutu::book::Edited& edited);

  private:
    void addTools();
    void follow();
    void wrote(const EditPreview& done, const book::Edited& edited);
    [[nodiscard]] Snap snapAt(geom::Point place, bool suppressed) const;
    bool keyForTool(QKeyEvent& event);

    Desk& desk_;
    MapCanvas& canvas_;
    EditWork work_;
    std::vector<Tool*> tools_;
    Tool* tool_ = nullptr;
    std::optional<Snap> pointer_;
    std::optional<geom::Point> marked_;
    std::optional<EditPreview> done_; ///< shown until the map itself shows it
    QString reason_;
    QString document_;
    bool snapping_ = true;
    bool snappingToAll_ = true;
    bool tracing_ = false;
    bool mapIsNew_ = false;
};

} // namespace mutu::desktop
