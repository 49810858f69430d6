// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/header_bar.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/panels/command_palette.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/words.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QWidgetAction>

namespace mutu::desktop {

namespace {

QToolButton* button(QHBoxLayout& row) {
    auto* made = new QToolButton;
    made->setFocusPolicy(Qt::TabFocus);
    row.addWidget(made);
    return made;
}

QDate qtDate(Date date) { return {date.year(), static_cast<int>(date.month()), static_cast<int>(date.day())}; }

} // namespace

HeaderBar::HeaderBar(Desk& desk, Commands& commands, Directory& directory, QWidget* parent)
    : QFrame(parent), desk_(desk), commands_(commands) {
    setObjectName(QStringLiteral("header"));
    setFixedHeight(6 * Look::step);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Look::step, 0, Look::step, 0);
    row->setSpacing(Look::step);
    auto* name = new QLabel(QStringLiteral("亩图"));
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    row->addWidget(name);
    book_ = button(*row);
    book_->setObjectName(QStringLiteral("bookButton"));
    menu_ = new QMenu(book_);
    book_->setMenu(menu_);
    book_->setPopupMode(QToolButton::InstantPopup);
    row->addStretch(1);
    palette_ = new CommandPalette(desk_, commands_, directory);
    row->addWidget(palette_, 3);
    row->addStretch(1);
    day_ = button(*row);
    day_->setObjectName(QStringLiteral("dayButton"));
    day_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    undo_ = button(*row);
    redo_ = button(*row);
    language_ = button(*row);
    language_->setObjectName(QStringLiteral("languageButton"));
    day_->setIcon(Look::headerIcon("view-calendar"));
    undo_->setIcon(Look::headerIcon("edit-undo"));
    redo_->setIcon(Look::headerIcon("edit-redo"));
    connect(day_, &QToolButton::clicked, this, &HeaderBar::chooseDay);
    connect(undo_, &QToolButton::clicked, commands_.action(Command::undo), &QAction::trigger);
    connect(redo_, &QToolButton::clicked, commands_.action(Command::redo), &QAction::trigger);
    connect(language_, &QToolButton::clicked, commands_.action(Command::language), &QAction::trigger);
    for (const auto signal : {&Desk::opened, &Desk::bookChanged, &Desk::dayChanged}) connect(&desk_, signal, this, &HeaderBar::retranslate);
    connect(menu_, &QMenu::aboutToShow, this, &HeaderBar::fillMenu);
    retranslate();
}

void HeaderBar::fillMenu() {
    menu_->clear();
    for (const Command command : {Command::open, Command::create, Command::demo}) menu_->addAction(commands_.action(command));
    const QStringList recent = QSettings().value(QStringLiteral("recent")).toStringList();
    if (!recent.isEmpty()) menu_->addSection(tr("Recent books"));
    for (const QString& path : recent) {
        QAction* action = menu_->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
    }
    menu_->addSeparator();
    menu_->addAction(commands_.action(Command::import));
    menu_->addAction(commands_.action(Command::sheet));
    menu_->addSeparator();
    for (const Command command : {Command::shade, Command::language, Command::quit}) menu_->addAction(commands_.action(command));
}

void HeaderBar::chooseDay() {
    QMenu popup(this);
    auto* calendar = new QCalendarWidget;
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(qtDate(desk_.day()));
    calendar->setAccessibleName(tr("The day that the book is read as of"));
    auto* holder = new QWidgetAction(&popup);
    holder->setDefaultWidget(calendar);
    popup.addAction(holder);
    popup.addAction(commands_.action(Command::timeline));
    popup.addAction(commands_.action(Command::today));
    connect(calendar, &QCalendarWidget::clicked, &popup, [&](const QDate& chosen) {
        desk_.setDay(Date::of(chosen.year(), static_cast<unsigned>(chosen.month()), static_cast<unsigned>(chosen.day())));
        popup.close();
    });
    popup.exec(day_->mapToGlobal(QPoint(0, day_->height())));
}

void HeaderBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void HeaderBar::retranslate() {
    const bool open = desk_.isOpen();
    const QString title = open ? (desk_.face().card.name.empty() ? QFileInfo(desk_.face().path).completeBaseName()
                                                                 : fromUtf8(desk_.face().card.name))
                               : tr("No book open");
    book_->setText(title + (open && desk_.face().readOnly ? QStringLiteral(" · ") + tr("read only") : QString()) + QStringLiteral("  ▾"));
    book_->setToolTip(open ? desk_.face().path : tr("Open or create a book"));
    book_->setAccessibleName(tr("Book"));
    day_->setText((isToday(desk_) ? tr("Today") : tr("As of")) + QLatin1Char(' ') + dateText(desk_.day()));
    day_->setToolTip(commands_.action(Command::day)->toolTip());
    day_->setAccessibleName(tr("Day of reading"));
    day_->setEnabled(open);
    const bool writable = open && !desk_.face().readOnly && isToday(desk_);
    const auto dressAct = [&](QToolButton* act, Command command, const QString& title2) {
        const bool possible = writable && !title2.isEmpty();
        act->setEnabled(possible);
        commands_.action(command)->setEnabled(possible);
        const QString base = commands_.action(command)->toolTip();
        act->setToolTip(title2.isEmpty() ? base : base + QLatin1Char('\n') + title2);
        act->setAccessibleName(commands_.action(command)->text());
    };
    dressAct(undo_, Command::undo, desk_.face().undoTitle);
    dressAct(redo_, Command::redo, desk_.face().redoTitle);
    language_->setText(tr("中"));
    language_->setToolTip(commands_.action(Command::language)->toolTip());
    language_->setAccessibleName(commands_.action(Command::language)->text());
}

} // namespace mutu::desktop
