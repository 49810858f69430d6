// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/book_door.h"

#include "app/desktop/desk.h"
#include "app/desktop/dialogs/create_dialog.h"
#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/dialogs/running_dialog.h"
#include "app/desktop/dialogs/sheet_dialog.h"
#include "app/desktop/dialogs/trouble_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QStandardPaths>

namespace mutu::desktop {

BookDoor::BookDoor(Desk& desk, QWidget& window) : QObject(&window), desk_(desk), window_(window) {}

void BookDoor::open(const QString& path) {
    RunningDialog::afterWriting(desk_, &window_, [this, path] { desk_.open(path); });
}

void BookDoor::choose() {
    const QString folder = QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString();
    const QString path = QFileDialog::getOpenFileName(&window_, tr("Open a book"), folder, tr("Land books (*.mutu);;All files (*)"));
    if (!path.isEmpty()) open(path);
}

void BookDoor::create() {
    CreateDialog dialog(&window_);
    if (dialog.exec() != QDialog::Accepted) return;
    RunningDialog::afterWriting(desk_, &window_, [this, path = dialog.path(), card = dialog.card()] { desk_.create(path, card); });
}

void BookDoor::demo() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    RunningDialog::afterWriting(desk_, &window_, [this, path = folder + QStringLiteral("/demo.mutu")] { desk_.openDemo(path); });
}

void BookDoor::import(const QString& path) {
    auto* dialog = new ImportDialog(desk_, path, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void BookDoor::print() {
    auto* dialog = new SheetDialog(desk_, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void BookDoor::say(const Failure& failure) {
    auto* dialog = new TroubleDialog(failure, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BookDoor::take(const QString& path) {
    if (path.endsWith(QStringLiteral(".mutu")) || !desk_.isOpen()) open(path);
    else import(path);
}

} // namespace mutu::desktop
