// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/time_band.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace mutu::desktop {

TimeBand::TimeBand(Desk& desk, Commands& commands, QWidget* parent) : QFrame(parent), desk_(desk) {
    setObjectName(QStringLiteral("timeBand"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Look::step, Look::step / 2, 2 * Look::step, Look::step / 2);
    text_ = new QLabel;
    auto* back = new QToolButton;
    back->setDefaultAction(commands.action(Command::today));
    back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row->addWidget(text_);
    row->addWidget(back);
    row->addStretch(1);
    connect(&desk_, &Desk::dayChanged, this, &TimeBand::follow);
    connect(&desk_, &Desk::opened, this, &TimeBand::follow);
    follow();
}

void TimeBand::follow() {
    text_->setText(tr("Everything is shown as of %1. Editing rests.").arg(dateText(desk_.day())));
    setVisible(desk_.isOpen() && !isToday(desk_));
}

void TimeBand::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) follow();
    QFrame::changeEvent(event);
}

} // namespace mutu::desktop
