// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/edit_work.h"

#include "app/desktop/desk.h"
#include "app/desktop/refusal_words.h"

namespace mutu::desktop {

namespace {
const QString planTopic = QStringLiteral("edit plan");
const QString foresightTopic = QStringLiteral("edit foresight");

struct Planned {
    std::shared_ptr<const EditPlan> plan; ///< none: refused
    EditPreview preview;
    Refusal refusal;
};

change::Heading headingOf(const EditPlan& plan, const QString& reason, const QString& document) {
    change::Heading heading;
    heading.title = plan.title.toStdString();
    heading.author = officerName().toStdString();
    heading.reason = reason.trimmed().toStdString();
    heading.document = document.trimmed().toStdString();
    return heading;
}
} // namespace

EditWork::EditWork(Desk& desk, QObject* parent)
    : QObject(parent)
    , desk_(desk) {
    connect(&desk_, &Desk::opened, this, [this] {
        writing_ = false; // a book that was left finishes its writing, but nobody hears of it
        drop();
    });
}

void EditWork::plan(Planner planner) {
    heir_.reset();
    planner_ = std::move(planner);
    again();
}

void EditWork::again() {
    if (!planner_ || writing_) return;
    planning_ = true;
    desk_.writer().ask(
        this, planTopic,
        [planner = planner_](book::Book& book, const std::stop_token&) {
            auto made = planner(book.records());
            if (!made) return Planned{nullptr, {}, made.refusal()};
            auto preview = EditPreview::of(*made);
            return Planned{std::make_shared<const EditPlan>(std::move(*made)), std::move(preview), {}};
        },
        [this](Planned planned) {
            planning_ = false;
            refusal_.reset();
            refusedPlace_.reset();
            plan_ = std::move(planned.plan);
            preview_ = plan_ ? std::optional(std::move(planned.preview)) : std::nullopt;
            if (plan_)
                foresee();
            else
                refuse(planned.refusal);
            emit changed();
        },
        [this](const Failure& failure) {
            drop();
            desk_.say(failure);
        });
    emit changed();
}

void EditWork::foresee() {
    if (desk_.face().readOnly) return;
    desk_.writer().ask(
        this, foresightTopic,
        [plan = plan_, wishes = wishes()](book::Book& book, const std::stop_token&) {
            return book::foreseeEdit(book, plan->edit, headingOf(*plan, {}, {}), wishes);
        },
        [this, plan = plan_](const Result<book::Edited>& foreseen) {
            if (plan != plan_ || !preview_) return;
            if (foreseen)
                preview_->name(*foreseen);
            else
                refuse(foreseen.refusal());
            emit changed();
        },
        [](const Failure&) {}); // the codes come with the writing, then
}

void EditWork::refuse(const Refusal& refusal) {
    refusal_ = refusalWords(refusal);
    refusedPlace_ = placeIn(refusal.where);
    cutsBuilding_ = cutsBuilding(refusal);
    heirHelps_ = refusal.code == "still_held" && !cutsBuilding_;
}

void EditWork::setHeir(std::optional<std::size_t> heir) {
    heir_ = heir;
    foreseeAnew();
}

void EditWork::giveBuildingsToLargest() {
    buildingsToLargest_ = true;
    foreseeAnew();
}

void EditWork::foreseeAnew() {
    if (!plan_) return;
    refusal_.reset();
    refusedPlace_.reset();
    foresee();
    emit changed();
}

book::EditWishes EditWork::wishes() const {
    book::EditWishes wishes;
    wishes.heir = heir_;
    wishes.buildingsToLargest = buildingsToLargest_;
    wishes.series = plan_->series;
    wishes.readAt = plan_->readAt;
    return wishes;
}

void EditWork::drop() {
    if (writing_) return; // it is too late: undo takes it back
    if (desk_.isOpen()) {
        desk_.writer().cancel(planTopic);
        if (preview_) desk_.writer().cancel(foresightTopic);
    }
    planner_ = {};
    plan_.reset();
    preview_.reset();
    refusal_.reset();
    refusedPlace_.reset();
    heir_.reset();
    buildingsToLargest_ = false;
    planning_ = false;
    emit changed();
}

void EditWork::write(const QString& reason, const QString& document) {
    Q_ASSERT(canWrite());
    writing_ = true;
    const Works::Hold work = desk_.works().beginWriting(QStringLiteral("edit"));
    desk_.writer().cancel(foresightTopic);
    desk_.writer().ask(
        this, QStringLiteral("edit"),
        [plan = plan_, wishes = wishes(), heading = headingOf(*plan_, reason, document)](
            book::Book& book, const std::stop_token&) { return book::applyEdit(book, plan->edit, heading, wishes); },
        [this, work, shown = *preview_](const Result<book::Edited>& edited) {
            writing_ = false;
            if (!edited) {
                refuse(edited.refusal());
                return emit changed();
            }
            EditPreview done = shown;
            done.name(*edited);
            planner_ = {};
            plan_.reset();
            preview_.reset();
            heir_.reset();
            emit written(done, *edited);
            emit changed();
        },
        [this, work](const Failure& failure) {
            writing_ = false;
            emit changed();
            desk_.say(failure);
        });
    emit changed();
}

} // namespace mutu::desktop
