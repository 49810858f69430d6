// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/commands.h"
#include "app/desktop/tools/sketch.h"

#include <QObject>

class QPainter;
class QWidget;

namespace mutu::map {
struct View;
}

namespace mutu::desktop {

class Workbench;

/// One way of editing by hand: collects what is meant (points, parcels, figures) and wishes the edit at the workbench.
/// It never knows the window, and never decides about geometry.
/// - Whatever it has collected is gone after abandon(), and nothing was written.
class Tool : public QObject {
    Q_OBJECT
  public:
    Tool(Workbench& bench, Command command, QObject* parent);

    [[nodiscard]] Command command() const { return command_; }
    /// What to do next, in a sentence.
    [[nodiscard]] virtual QString prompt() const = 0;
    /// Its own fields; owned by whoever shows them, made once. None: nullptr.
    virtual QWidget* options() { return nullptr; }
    /// Whether points are set: with a cross for a pointer, and snapping.
    [[nodiscard]] virtual bool draws() const { return true; }
    /// Whether the next point can only be one of a parcel's boundary.
    [[nodiscard]] virtual bool takesParcelsAlone() const { return false; }
    [[nodiscard]] virtual const Sketch* sketch() const { return nullptr; }
    /// Whether the sketch stands for an area.
    [[nodiscard]] virtual bool isClosed() const { return false; }
    /// Whether the edit must not be written without a reason.
    [[nodiscard]] virtual bool needsReason() const { return false; }

    /// What a button would do about a refusal of this code; nothing: empty.
    [[nodiscard]] virtual QString remedyFor(const QString& /*code*/) const { return {}; }
    /// Does it.
    virtual void mend(const QString& /*code*/) {}

    /// Taken in hand: what is selected may already say what is meant.
    virtual void begin() {}
    virtual bool takes(const Snap& /*snap*/) { return false; }
    virtual void hover(const Snap& /*snap*/) {}
    virtual void drop(const Snap& /*snap*/) {}
    virtual void click(const Snap& snap) = 0;
    /// Enter or a double click: nothing more is to be collected.
    virtual void finish() {}
    /// Backspace: whether there was a step to take back.
    virtual bool stepBack() { return false; }
    /// Delete.
    virtual void erase() {}
    /// Esc: forgets everything; whether there was anything.
    virtual bool abandon() = 0;
    virtual void paint(QPainter& /*painter*/, const map::View& /*view*/) const {}

  signals:
    void changed();

  protected:
    Workbench& bench_;

  private:
    Command command_;
};

} // namespace mutu::desktop
