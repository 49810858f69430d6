// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace mutu::desktop {

/// A slider with two handles on a line from 0 to 1; the lower never passes the upper.
/// - Mouse: drag a handle, or press on the line for the nearer one. Keys: left and right move the active handle, up and down take the other.
class RangeSlider : public QWidget {
    Q_OBJECT
  public:
    explicit RangeSlider(QWidget* parent = nullptr);

    [[nodiscard]] double lower() const { return places_[0]; }
    [[nodiscard]] double upper() const { return places_[1]; }
    /// Without a signal.
    void setRange(double lower, double upper);

    [[nodiscard]] QSize sizeHint() const override;

  signals:
    /// By the officer's hand, while dragging too.
    void moved(double lower, double upper);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] double xOf(double place) const;
    void moveActive(double place);

    double places_[2] = {0, 1};
    int active_ = 0;
};

} // namespace mutu::desktop
