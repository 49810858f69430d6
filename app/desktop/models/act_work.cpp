// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/act_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/refusal_words.h"

namespace mutu::desktop {

ActWork::ActWork(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
    static int number = 0;
    topic_ = QStringLiteral("act%1").arg(++number); // forms don't supersede each other
    connect(&desk_, &Desk::opened, this, &ActWork::drop);
}

bool ActWork::canAct() const { return desk_.isOpen() && !desk_.face().readOnly && isToday(desk_); }

void ActWork::attempt(const Act& act) {
    act_ = act;
    judged_ = false;
    refusal_.reset();
    ask(book::Intent::trial);
}

void ActWork::perform() { ask(book::Intent::write); }

void ActWork::drop() {
    act_.reset();
    refusal_.reset();
    judged_ = false;
    if (desk_.isOpen()) desk_.writer().cancel(topic_);
    emit changed();
}

void ActWork::ask(book::Intent intent) {
    change::Heading heading;
    heading.title = act_->title;
    heading.author = officerName().toStdString();
    const bool writes = intent == book::Intent::write;
    const Works::Hold work = writes ? desk_.works().beginWriting(QStringLiteral("edit")) : Works::Hold();
    desk_.writer().ask(
        this, topic_, [heading, perform = act_->perform, intent](book::Book& book, const std::stop_token&) { return perform(book, heading, intent); },
        [this, work, writes](const Result<Revision>& done) {
            judged_ = true;
            refusal_ = done ? std::nullopt : std::optional(refusalWords(done.refusal()));
            emit changed();
            if (!writes || !done) return;
            drop();
            emit written();
            desk_.refresh();
        },
        [this, work](const Failure& failure) { desk_.say(failure); });
}

} // namespace mutu::desktop
