// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/wording.h"

#include <QFrame>

#include <initializer_list>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace mutu::desktop {

/// A panel that floats over the map's left edge: its title, the way to close it, and a column for the rest.
class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);

  signals:
    void closed();
    /// Its size may be another: it is to be placed anew.
    void resized();

  protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    /// Says what depends on the book again, after a change of language.
    virtual void say() = 0;

    QVBoxLayout* column_;
    QLabel* title_;
    Wording wording_;
};

/// A line of quiet words, wrapped.
QLabel* quietLine();
/// Forms that stand below each other begin their fields in one line.
void alignFields(std::initializer_list<const QFormLayout*> forms);

} // namespace mutu::desktop
