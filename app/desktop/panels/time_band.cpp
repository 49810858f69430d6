// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/time_band.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/words.h"

#include <QDate>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <chrono>

namespace mutu::desktop {

namespace {

constexpr std::chrono::milliseconds restful{250};
constexpr int years = 30;

QDate qtDate(Date date) { return {date.year(), static_cast<int>(date.month()), static_cast<int>(date.day())}; }

QDate beginning() { return QDate(Date::today().year() - years, 1, 1); }

int daysTo(Date date) { return static_cast<int>(beginning().daysTo(qtDate(date))); }

} // namespace

TimeBand::TimeBand(Desk& desk, Commands& commands, QWidget* parent) : QFrame(parent), desk_(desk) {
    setObjectName(QStringLiteral("timeBand"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Look::step, Look::step / 2, 2 * Look::step, Look::step / 2);
    row->setSpacing(Look::step);
    text_ = new QLabel;
    auto* back = new QToolButton;
    back->setDefaultAction(commands.action(Command::today));
    back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    slider_ = new QSlider(Qt::Horizontal);
    slider_->setObjectName(QStringLiteral("timeSlider"));
    slider_->setSingleStep(30);
    slider_->setPageStep(365);
    slider_->setMinimumWidth(30 * Look::step);
    first_ = new QLabel;
    close_ = new QToolButton;
    close_->setText(QStringLiteral("×"));
    close_->setAutoRaise(true);
    row->addWidget(text_);
    row->addWidget(back);
    row->addSpacing(Look::step);
    row->addWidget(first_);
    row->addWidget(slider_, 1);
    row->addWidget(close_);
    resting_.setSingleShot(true);
    resting_.setInterval(restful);
    connect(slider_, &QSlider::valueChanged, this, &TimeBand::slide);
    connect(&resting_, &QTimer::timeout, this, [this] { desk_.setDay(dayAt(slider_->value())); });
    connect(close_, &QToolButton::clicked, this, [this] {
        desk_.setDay(Date::today());
        keepOpen(false);
        emit closed();
    });
    connect(&desk_, &Desk::dayChanged, this, &TimeBand::follow);
    connect(&desk_, &Desk::opened, this, &TimeBand::follow);
    follow();
}

Date TimeBand::dayAt(int days) const {
    const QDate day = beginning().addDays(days);
    return Date::of(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

void TimeBand::slide(int days) {
    say(dayAt(days));
    resting_.start();
}

void TimeBand::keepOpen(bool on) {
    kept_ = on;
    follow();
    if (on && isVisible()) slider_->setFocus();
}

void TimeBand::say(Date day) {
    text_->setText(day == Date::today() ? tr("Everything is shown as of today.") : tr("Everything is shown as of %1. Editing rests.").arg(dateText(day)));
}

void TimeBand::follow() {
    resting_.stop();
    const QSignalBlocker still(slider_);
    slider_->setRange(std::min(0, daysTo(desk_.day())), std::max(daysTo(Date::today()), daysTo(desk_.day())));
    slider_->setValue(daysTo(desk_.day()));
    first_->setText(QString::number(dayAt(slider_->minimum()).year()));
    say(desk_.day());
    slider_->setAccessibleName(tr("The day that the book is read as of"));
    slider_->setToolTip(tr("Drag to another day; the arrow keys go by months, Page Up and Down by years"));
    close_->setAccessibleName(tr("Back to today, and close"));
    close_->setToolTip(close_->accessibleName());
    setVisible(desk_.isOpen() && (kept_ || !isToday(desk_)));
}

void TimeBand::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) follow();
    QFrame::changeEvent(event);
}

} // namespace mutu::desktop
