// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/sketch_tool.h"

namespace mutu::desktop {

/// 分割: a line across one or several parcels.
class SplitTool : public SketchTool {
    Q_OBJECT
  public:
    SplitTool(Workbench& bench, QObject* parent)
        : SketchTool(bench, Command::split, parent) {}
    [[nodiscard]] QString prompt() const override;

  protected:
    void wish(const geom::Line& points) override;
};

/// 改边界: a new course for a stretch of boundary, from one place on it to another.
class ReshapeTool : public SketchTool {
    Q_OBJECT
  public:
    ReshapeTool(Workbench& bench, QObject* parent)
        : SketchTool(bench, Command::reshape, parent) {}
    [[nodiscard]] QString prompt() const override;

  protected:
    void wish(const geom::Line& points) override;
};

} // namespace mutu::desktop
