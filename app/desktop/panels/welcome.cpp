// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/welcome.h"

#include "app/desktop/look.h"
#include "app/desktop/tools/commands.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

Welcome::Welcome(Commands& commands, QWidget* parent) : QWidget(parent) {
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * Look::step);
    column->addStretch(2);
    title_ = new QLabel;
    QFont bold = title_->font();
    bold.setBold(true);
    bold.setPointSize(2 * Look::textSize);
    title_->setFont(bold);
    title_->setAlignment(Qt::AlignCenter);
    hint_ = new QLabel;
    hint_->setObjectName(QStringLiteral("muted"));
    hint_->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * Look::step);
    row->addStretch(1);
    for (const Command command : {Command::open, Command::create, Command::demo}) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands.action(command));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(QSize(32, 32));
        button->setMinimumSize(20 * Look::step, 12 * Look::step);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addWidget(title_);
    column->addLayout(row);
    column->addWidget(hint_);
    column->addStretch(3);
    retranslate();
}

void Welcome::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void Welcome::retranslate() {
    title_->setText(tr("The land book of your zone"));
    hint_->setText(tr("You can also drop a book here."));
}

} // namespace mutu::desktop
