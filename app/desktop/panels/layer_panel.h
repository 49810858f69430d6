// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/brush.h"
#include "app/desktop/dialogs/wording.h"
#include "app/desktop/models/layer_choice.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;
class QTreeWidget;

namespace mutu::desktop {

/// The map's layers as a tree, the uppermost first, with what their colours mean beneath each: a tick shows a layer, the arrows move it
/// over and under others, the slider fades it.
class LayerPanel : public QDialog {
    Q_OBJECT
  public:
    explicit LayerPanel(LayerChoice& layers, QWidget* parent = nullptr);

    void showLegend(const std::vector<LegendLine>& lines);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void fill();
    void fillLegend();
    void tick(int row, bool visible);
    void shift(int by);
    void fade(int opacity);
    void followRow();
    [[nodiscard]] int row() const;
    /// The layer that a row shows: rows run from the top, layers from the bottom.
    [[nodiscard]] std::size_t layerOf(int row) const;

    LayerChoice& layers_;
    Wording wording_;
    std::vector<LegendLine> legend_;
    QTreeWidget* tree_;
    QToolButton* up_;
    QToolButton* down_;
    QSlider* opacity_;
    QLabel* percent_;
    QCheckBox* marks_;
    QPushButton* reset_;
    bool isFilling_ = false;
};

} // namespace mutu::desktop
