// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/running_dialog.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace mutu::desktop {

void RunningDialog::afterWriting(Desk& desk, QWidget* parent, std::function<void()> then) {
    if (!desk.works().writing()) return then();
    delete parent->findChild<RunningDialog*>();
    auto* question = new RunningDialog(desk, std::move(then), parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

RunningDialog::RunningDialog(Desk& desk, std::function<void()> then, QWidget* parent)
    : QDialog(parent), desk_(desk), then_(std::move(then)) {
    setObjectName(QStringLiteral("running"));
    setWindowTitle(tr("Work is running"));
    setMinimumWidth(56 * Look::step);
    text_ = new QLabel;
    text_->setWordWrap(true);
    wait_ = new QPushButton(tr("Wait until it is done"));
    wait_->setObjectName(QStringLiteral("waitForWork"));
    stop_ = new QPushButton(tr("Stop it"));
    stop_->setObjectName(QStringLiteral("stopWork"));
    auto* back = new QPushButton(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : {wait_, stop_, back}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Look::step, 3 * Look::step, 3 * Look::step, 2 * Look::step);
    column->addWidget(text_);
    column->addLayout(buttons);
    connect(wait_, &QPushButton::clicked, this, [this] { await(tr("Waiting until the work is done …")); });
    connect(stop_, &QPushButton::clicked, this, &RunningDialog::stop);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk_.works(), &Works::changed, this, &RunningDialog::follow);
    follow();
}

void RunningDialog::follow() {
    const Works::Line* line = desk_.works().writing();
    if (!line) {
        disconnect(&desk_.works(), nullptr, this, nullptr);
        QTimer::singleShot(0, this, [this] { // behind what the end of the work itself sets off
            const auto then = std::move(then_);
            QPointer<QWidget> about(parentWidget());
            QDialog::accept();
            if (about) then();
        });
        return;
    }
    stop_->setEnabled(bool(line->cancel));
    if (!answered_) text_->setText(tr("This is still running: %1. Nothing is written half: wait for its end, or stop it and the book stays as it was.").arg(workStage(line->stage)));
}

void RunningDialog::stop() {
    const Works::Line* line = desk_.works().writing();
    if (line && line->cancel) line->cancel();
    await(tr("Stopping …"));
    stop_->hide();
}

void RunningDialog::await(const QString& text) {
    answered_ = true;
    text_->setText(text);
    wait_->hide();
}

} // namespace mutu::desktop
