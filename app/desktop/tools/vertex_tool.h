// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/tools/tool.h"

namespace mutu::desktop {

/// 界址点: moves a vertex with every parcel that has it (drag it, or click it and then its new place, or write that),
/// inserts one by a click on an edge, and deletes the held one with Delete.
class VertexTool : public Tool {
    Q_OBJECT
  public:
    VertexTool(Workbench& bench, QObject* parent)
        : Tool(bench, Command::vertex, parent) {}

    [[nodiscard]] QString prompt() const override;
    [[nodiscard]] bool takesParcelsAlone() const override { return sketch_.empty() || wished_; }
    [[nodiscard]] const Sketch* sketch() const override { return &sketch_; }
    bool takes(const Snap& snap) override;
    void hover(const Snap& snap) override;
    void drop(const Snap& snap) override;
    void click(const Snap& snap) override;
    void erase() override;
    bool stepBack() override { return abandon(); }
    bool abandon() override;
    void paint(QPainter& painter, const map::View& view) const override;

  private:
    void hold(geom::Point vertex);
    void moveTo(geom::Point place);

    Sketch sketch_;                   ///< from the held vertex to its new place
    std::vector<geom::Point> beside_; ///< the vertices next to the held one
    bool wished_ = false;
};

} // namespace mutu::desktop
