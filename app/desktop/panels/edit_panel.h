// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/dialogs/wording.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace mutu::desktop {

class Commands;
class Workbench;

/// 编辑: the tools, what to do next, the tool's own fields, what will change, and the grounds it is written on.
/// - A refusal stands where the changes would: what, where, and the remedy, with a button where one click is the
/// remedy.
class EditPanel : public QFrame {
    Q_OBJECT
  public:
    EditPanel(Workbench& bench, Commands& commands, QWidget* parent = nullptr);

  signals:
    void closed();
    /// Its height changed: it wants to be placed anew.
    void resized();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build(Commands& commands);
    void buildTools(QVBoxLayout& column, Commands& commands);
    void buildEntry(QVBoxLayout& column);
    void buildAnswer(QVBoxLayout& column);
    void buildGrounds(QVBoxLayout& column);
    void follow();
    void showTool();
    void showAnswer();
    void showRefusal();
    [[nodiscard]] QString remedyFor(const QString& code) const;
    void remedy();
    void enter();
    void retranslate();

    Workbench& bench_;
    Wording wording_;
    QLabel* title_;
    QToolButton* close_;
    QLabel* prompt_;
    QWidget* entry_;
    QLineEdit* typed_;
    QLabel* typedFault_;
    QToolButton* snap_;
    QToolButton* trace_;
    QStackedWidget* pages_;
    QTreeWidget* changes_;
    QLabel* note_;
    QLabel* refusal_;
    QPushButton* remedy_;
    QComboBox* heir_;
    QWidget* grounds_;
    QLineEdit* reason_;
    QLineEdit* document_;
    QPushButton* write_;
    QPushButton* abandon_;
};

} // namespace mutu::desktop
