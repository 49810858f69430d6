// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/failure.h"

#include <QObject>

class QWidget;

namespace mutu::desktop {

class Desk;

/// How books and files come in and sheets go out: asks for them with the dialogs that each needs.
class BookDoor : public QObject {
    Q_OBJECT
  public:
    /// Dialogs stand over `window`.
    BookDoor(Desk& desk, QWidget& window);

    /// What still writes to the present book is finished first.
    void open(const QString& path);
    void choose();
    void create();
    void demo();
    void import(const QString& path = {});
    void print();
    void say(const Failure& failure);
    /// A file was dropped: a book is opened, anything else is imported.
    void take(const QString& path);

  private:
    Desk& desk_;
    QWidget& window_;
};

} // namespace mutu::desktop
