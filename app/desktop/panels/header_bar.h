// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;

namespace mutu::desktop {

class Commands;
class CommandPalette;
class Desk;
class Directory;

/// The top of the window: the book with its menu, the field that finds anything, the day, undo and redo, the language.
class HeaderBar : public QFrame {
    Q_OBJECT
  public:
    HeaderBar(Desk& desk, Commands& commands, Directory& directory, QWidget* parent = nullptr);

    [[nodiscard]] CommandPalette& palette() const { return *palette_; }
    void chooseDay();

  signals:
    void recentChosen(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void fillMenu();

    Desk& desk_;
    Commands& commands_;
    QToolButton* book_;
    QMenu* menu_;
    CommandPalette* palette_;
    QToolButton* day_;
    QToolButton* undo_;
    QToolButton* redo_;
    QToolButton* language_;
};

} // namespace mutu::desktop
