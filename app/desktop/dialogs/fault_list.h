// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace mutu::desktop {

class Desk;

/// The list of what was mended and rejected in a file, where there is one: to be opened, and to be saved where the officer likes.
/// - It is saved as a copy of what was read, so nothing is read a second time; beside the window. The last folder is remembered.
class FaultList : public QWidget {
    Q_OBJECT
  public:
    explicit FaultList(Desk& desk, QWidget* parent = nullptr);

    /// Offers the list of a file; one that doesn't exist, or none, isn't offered.
    void offer(const QString& list, const QString& source);
    /// Says its words in the language of the desk.
    void speak();

  signals:
    /// A list was saved, or could not be.
    void saved();

  private:
    void save();
    void tell(const QString& text, bool isFault);

    Desk& desk_;
    QString list_;
    QString source_;
    QLabel* link_;
    QPushButton* save_;
    QLabel* outcome_;
};

} // namespace mutu::desktop
