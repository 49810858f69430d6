// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/tool.h"

namespace mutu::desktop {

/// A tool that works with a line or an outline drawn point by point.
/// - While tracing, the way from the last point follows the boundaries to the next one; where there is none, it runs
/// straight.
/// - Closed sketches end on their first point, too.
class SketchTool : public Tool {
    Q_OBJECT
  public:
    using Tool::Tool;

    [[nodiscard]] const Sketch* sketch() const override { return &sketch_; }
    void hover(const Snap& snap) override;
    void click(const Snap& snap) override;
    void finish() override;
    bool stepBack() override;
    bool abandon() override;

  protected:
    /// The sketch is finished: wish the edit. Precondition: enough points.
    virtual void wish(const geom::Line& points) = 0;
    [[nodiscard]] bool isFinished() const { return finished_; }
    void replaceSketch(const geom::Line& points);

    Sketch sketch_;

  private:
    [[nodiscard]] geom::Line wayTo(const Snap& snap) const;

    bool finished_ = false;
};

} // namespace mutu::desktop
