// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/canvas/brush.h"

#include <QFrame>

class QScrollArea;
class QToolButton;

namespace mutu::desktop {

class Commands;

/// What the colours on the map mean, with the number and land of each, for what is in view; above it the choice of theme.
/// - The parcels' classes come first; the other layers stand behind a fold.
class LegendPanel : public QFrame {
    Q_OBJECT
  public:
    explicit LegendPanel(Commands& commands, QWidget* parent = nullptr);

    void showLines(const std::vector<LegendLine>& lines);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    void retranslate();

    QToolButton* occupancy_;
    QToolButton* industry_;
    QToolButton* more_;
    QScrollArea* scroll_;
    std::vector<LegendLine> lines_;
};

} // namespace mutu::desktop
