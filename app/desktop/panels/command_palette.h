// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/models/directory.h"

#include <QLineEdit>

class QListWidget;

namespace mutu::desktop {

class Commands;
class Desk;

/// The field that finds anything: commands by name or pinyin initials, parcels by code or plot, enterprises by name or credit code.
/// - Up and down choose, Enter goes there, Esc leaves. Names are looked up beside the window: the list stands until the new one is
///   there, and Enter waits for what was typed.
class CommandPalette : public QLineEdit {
    Q_OBJECT
  public:
    CommandPalette(Desk& desk, Commands& commands, Directory& directory, QWidget* parent = nullptr);
    ~CommandPalette() override;

    [[nodiscard]] int matchCount() const;

  signals:
    /// The officer wants to see what is selected now.
    void wanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void look();
    void show(const QString& text, const std::vector<NameEntry>& entries);
    void addCommands(const QString& text);
    void place();
    void go(int row);
    void goTo(NameEntry::What what, RecordId id);

    Desk& desk_;
    Commands& commands_;
    Directory& directory_;
    QListWidget* list_;
    bool looking_ = false;
    bool goWhenFound_ = false;
};

} // namespace mutu::desktop
