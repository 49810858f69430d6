// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/toast.h"

#include "app/desktop/look.h"
#include "app/desktop/tools/commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace mutu::desktop {

namespace {
constexpr int lasting = 12'000; // milliseconds
}

Toast::Toast(Commands& commands, QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("toast"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Look::step, Look::step / 2, Look::step, Look::step / 2);
    row->setSpacing(Look::step);
    text_ = new QLabel;
    text_->setObjectName(QStringLiteral("toastText"));
    undo_ = new QToolButton;
    undo_->setObjectName(QStringLiteral("toastUndo"));
    undo_->setDefaultAction(commands.action(Command::undo));
    undo_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row->addWidget(text_, 1);
    row->addWidget(undo_);
    passing_.setSingleShot(true);
    passing_.setInterval(lasting);
    connect(&passing_, &QTimer::timeout, this, &QWidget::hide);
    connect(commands.action(Command::undo), &QAction::triggered, this, &QWidget::hide);
    hide();
}

void Toast::say(const QString& text) {
    text_->setText(text);
    adjustSize();
    show();
    raise();
    passing_.start();
    emit changed();
}

} // namespace mutu::desktop
