// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/rail.h"

#include "app/desktop/look.h"
#include "app/desktop/tools/commands.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

Rail::Rail(Commands& commands, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(9 * Look::step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Look::step / 2, Look::step, Look::step / 2, Look::step);
    column->setSpacing(Look::step / 2);
    const auto add = [&](Command command) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands.action(command));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setIconSize(QSize(22, 22));
        button->setFocusPolicy(Qt::TabFocus);
        QFont font = button->font();
        font.setPointSize(Look::smallSize);
        button->setFont(font);
        button->setAccessibleName(commands.action(command)->text());
        column->addWidget(button);
    };
    for (const Command command : {Command::find, Command::clear, Command::zone, Command::edit, Command::check, Command::ledger, Command::sheet}) add(command);
    column->addSpacing(2 * Look::step);
    for (const Command command : {Command::import}) add(command);
    column->addStretch(1);
    for (const Command command : {Command::home, Command::zoomIn, Command::zoomOut}) add(command);
}

} // namespace mutu::desktop
