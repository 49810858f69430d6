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
    const auto button = [&](Command command) {
        auto* made = new QToolButton;
        made->setDefaultAction(commands.action(command));
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        made->setIconSize(QSize(22, 22));
        made->setFocusPolicy(Qt::TabFocus);
        QFont font = made->font();
        font.setPointSize(Look::smallSize);
        made->setFont(font);
        made->setAccessibleName(commands.action(command)->text());
        return made;
    };
    const auto add = [&](Command command) {
        auto* made = button(command);
        made->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        column->addWidget(made);
    };
    for (const Command command : {Command::find, Command::clear, Command::reassign, Command::zone, Command::sheet}) add(command);
    column->addSpacing(Look::step);
    for (const Command command : {Command::edit, Command::check, Command::ledger, Command::import}) add(command);
    column->addStretch(1);
    add(Command::home);
    auto* zooms = new QHBoxLayout; // beside each other: the rail must fit a low screen
    zooms->setSpacing(0);
    for (const Command command : {Command::zoomIn, Command::zoomOut}) zooms->addWidget(button(command));
    column->addLayout(zooms);
    auto* views = new QHBoxLayout;
    views->setSpacing(0);
    for (const Command command : {Command::viewBack, Command::viewForward}) views->addWidget(button(command));
    column->addLayout(views);
    auto* map = new QHBoxLayout;
    map->setSpacing(0);
    for (const Command command : {Command::measureLength, Command::layers}) map->addWidget(button(command));
    column->addLayout(map);
}

} // namespace mutu::desktop
