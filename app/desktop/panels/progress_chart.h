// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/ledgers.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace mutu::desktop {

/// One bar: how far a target is reached, with a line where it is reached in full. Pressing it opens what makes it up.
class ProgressButton : public QAbstractButton {
    Q_OBJECT
  public:
    ProgressButton(const ProgressBar& bar, double full, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString figures_;
    double share_;
    double full_; ///< the share that fills the bar's whole length
};

/// Targets and how far they are reached, a bar each; all to one scale.
class ProgressChart : public QWidget {
    Q_OBJECT
  public:
    explicit ProgressChart(QWidget* parent = nullptr);
    /// None: the chart is hidden.
    void show(const std::vector<ProgressBar>& bars);

  signals:
    /// The lines that make a bar up are wanted: the kind of ledger, and its year.
    void wanted(std::size_t kind, int year);

  private:
    QVBoxLayout* column_;
};

} // namespace mutu::desktop
