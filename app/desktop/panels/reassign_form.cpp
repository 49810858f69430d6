// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/reassign_form.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/part_work.h"
#include "app/desktop/panels/card.h"
#include "app/desktop/panels/enterprise_field.h"
#include "app/desktop/panels/reassign_place.h"
#include "app/desktop/words.h"
#include "geo/book/pointing.h"
#include "geo/office/case_facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

namespace mutu::desktop {

namespace {
constexpr std::chrono::milliseconds pause{250};
} // namespace

ReassignForm::ReassignForm(Desk& desk, Directory& directory, ReuseWork& work, PartWork& part, QWidget* parent)
    : QWidget(parent), desk_(desk), work_(work), part_(part) {
    act_ = new ActWork(desk_, this);
    enterprise_ = new EnterpriseField(directory);
    for (QTimer* timer : {&asking_, &trying_}) {
        timer->setSingleShot(true);
        timer->setInterval(pause);
    }
    build();
    connect(&asking_, &QTimer::timeout, this, [this] {
        if (isVisible() && question()) emit landWanted();
    });
    connect(&trying_, &QTimer::timeout, this, &ReassignForm::propose);
    connect(act_, &ActWork::changed, this, &ReassignForm::showAct);
    connect(act_, &ActWork::written, this, [this] {
        endDivision();
        emit opened();
    });
    connect(&part_, &PartWork::changed, this, [this] {
        place_->showPart();
        emit resized();
        trying_.start();
    });
    connect(&work_, &ReuseWork::boardChanged, this, &ReassignForm::fillPaths);
    for (const auto signal : {&Desk::selectionChanged, &Desk::bookChanged, &Desk::dayChanged}) connect(&desk_, signal, this, &ReassignForm::followSelection);
    followSelection();
}

void ReassignForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::step);
    auto* need = new QFormLayout;
    need->setSpacing(Look::step / 2);
    buildNeed(*need);
    column->addLayout(need);
    place_ = new ReassignPlace(desk_, part_);
    connect(place_, &ReassignPlace::changed, this, [this] {
        statePart();
        emit resized();
        trying_.start();
    });
    column->addWidget(place_);
    path_ = new QWidget;
    auto* rows = new QFormLayout(path_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Look::step / 2);
    buildPath(*rows);
    column->addWidget(path_);
    override_ = new QWidget;
    auto* exceptions = new QFormLayout(override_);
    exceptions->setContentsMargins(0, 0, 0, 0);
    exceptions->setSpacing(Look::step / 2);
    reason_ = new QLineEdit;
    reason_->setObjectName(QStringLiteral("overrideReason"));
    document_ = new QLineEdit;
    document_->setObjectName(QStringLiteral("overrideDocument"));
    exceptions->addRow(QStringLiteral("."), reason_);
    exceptions->addRow(QStringLiteral("."), document_);
    for (QLineEdit* field : {reason_, document_}) connect(field, &QLineEdit::textChanged, &trying_, qOverload<>(&QTimer::start));
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    column->addWidget(refusal_);
    column->addWidget(override_);
    go_ = new QPushButton;
    go_->setObjectName(QStringLiteral("openReassignment"));
    column->addWidget(go_);
    connect(go_, &QPushButton::clicked, this, [this] {
        if (act_->isReady() && !trying_.isActive()) act_->perform();
    });
    wording_.say([this, exceptions, need, rows] {
        const auto name = [](QWidget* field, const QString& text) { field->setAccessibleName(text); };
        static_cast<QLabel*>(exceptions->labelForField(reason_))->setText(tr("Exception because"));
        static_cast<QLabel*>(exceptions->labelForField(document_))->setText(tr("Its document"));
        name(reason_, tr("Exception because"));
        name(document_, tr("Its document"));
        go_->setText(tr("Open the reassignment"));
        place_->say();
        alignFields({need, &place_->rows(), rows, exceptions});
    });
}

void ReassignForm::buildNeed(QFormLayout& rows) {
    enterprise_->setObjectName(QStringLiteral("reassignEnterprise"));
    land_ = new QLineEdit;
    land_->setObjectName(QStringLiteral("needLand"));
    floor_ = new QLineEdit;
    floor_->setObjectName(QStringLiteral("needFloor"));
    near_ = new QCheckBox;
    near_->setObjectName(QStringLiteral("needNear"));
    within_ = new QLineEdit(QStringLiteral("1km"));
    within_->setObjectName(QStringLiteral("needWithin"));
    within_->setFixedWidth(9 * Look::step);
    rows.addRow(QStringLiteral("."), enterprise_);
    rows.addRow(QStringLiteral("."), land_);
    rows.addRow(QStringLiteral("."), floor_);
    auto* row = new QHBoxLayout;
    row->addWidget(near_, 1);
    row->addWidget(within_);
    rows.addRow(row);
    connect(enterprise_, &EnterpriseField::enterpriseChanged, this, [this] {
        asking_.start();
        trying_.start();
    });
    for (QLineEdit* field : {land_, floor_, within_}) connect(field, &QLineEdit::textChanged, &asking_, qOverload<>(&QTimer::start));
    connect(near_, &QCheckBox::toggled, this, [this](bool on) {
        nearTo_ = on ? desk_.selection().parcel : RecordId{};
        asking_.start();
    });
    wording_.say([this, &rows] {
        const auto label = [&rows](QWidget* field, const QString& text) {
            static_cast<QLabel*>(rows.labelForField(field))->setText(text);
            field->setAccessibleName(text);
        };
        label(enterprise_, tr("Enterprise"));
        enterprise_->setPlaceholderText(tr("name or credit code"));
        label(land_, tr("Land needed"));
        land_->setPlaceholderText(tr("such as 5 mu"));
        label(floor_, tr("Floor needed"));
        floor_->setPlaceholderText(tr("such as 3000 m²"));
        near_->setText(tr("Only near the selected parcel, within"));
        within_->setAccessibleName(tr("How near"));
    });
}

void ReassignForm::buildPath(QFormLayout& rows) {
    paths_ = new QComboBox;
    paths_->setObjectName(QStringLiteral("reusePaths"));
    steps_ = quietLine();
    price_ = new QLineEdit;
    price_->setObjectName(QStringLiteral("reassignPrice"));
    on_ = new QLineEdit(dateText(desk_.day()));
    on_->setObjectName(QStringLiteral("reassignOn"));
    rows.addRow(QStringLiteral("."), paths_);
    rows.addRow(steps_);
    rows.addRow(QStringLiteral("."), price_);
    rows.addRow(QStringLiteral("."), on_);
    connect(paths_, &QComboBox::currentIndexChanged, this, [this](int at) {
        if (at >= 0 && at < static_cast<int>(work_.board().paths.size()))
            steps_->setText(work_.board().paths[static_cast<std::size_t>(at)].steps.join(QStringLiteral(" → ")));
        emit resized();
        trying_.start();
    });
    for (QLineEdit* field : {price_, on_}) connect(field, &QLineEdit::textChanged, &trying_, qOverload<>(&QTimer::start));
    connect(on_, &QLineEdit::textChanged, this, &ReassignForm::statePart);
    faults_.watch(rows, *price_, moneyFault);
    faults_.watch(rows, *on_, dayFault);
    wording_.say([this, &rows] {
        const auto label = [&rows](QWidget* field, const QString& text) {
            static_cast<QLabel*>(rows.labelForField(field))->setText(text);
            field->setAccessibleName(text);
        };
        label(paths_, tr("Path"));
        steps_->setToolTip(tr("Steps of the path; ★ the one that counts"));
        label(price_, tr("Price (yuan)"));
        label(on_, tr("Day"));
    });
}

std::optional<LedgerQuestion> ReassignForm::question() const {
    LedgerQuestion question;
    office::Need need{areaIn(land_->text(), "mu"), areaIn(floor_->text(), "m2"), {}};
    if (!need.land && !need.floor) return std::nullopt;
    question.need = need;
    question.enterprise = enterprise_->enterprise();
    if (near_->isChecked() && nearTo_)
        if (const auto within = parseLength(within_->text().trimmed().toStdString())) {
            question.near = nearTo_;
            question.within = *within;
        }
    return question;
}

void ReassignForm::fillPaths() {
    const QString before = paths_->currentData().toString();
    {
        const QSignalBlocker quiet(paths_);
        paths_->clear();
        for (const auto& path : work_.board().paths) paths_->addItem(path.title, path.word);
    }
    paths_->setCurrentIndex(std::max(0, paths_->findData(before)));
    emit paths_->currentIndexChanged(paths_->currentIndex());
}

void ReassignForm::followSelection() {
    const auto parcel = desk_.selection().parcel;
    near_->setEnabled(parcel || near_->isChecked());
    path_->setVisible(bool(parcel));
    go_->setVisible(bool(parcel));
    place_->show(desk_.isOpen() ? parcel : RecordId{});
    statePart();
    if (!parcel || !desk_.isOpen()) return act_->drop();
    trying_.start();
}

Act ReassignForm::act() const {
    book::ReuseOpening opening;
    opening.path = paths_->currentData().toString().toStdString();
    opening.recipient = enterprise_->enterprise();
    place_->state(opening);
    if (!price_->text().trimmed().isEmpty()) opening.price = office::parseMoney(price_->text().trimmed().toStdString());
    opening.step.on = day();
    opening.step.overrideReason = reason_->text().trimmed().toStdString();
    opening.step.overrideDocument = document_->text().trimmed().toStdString();
    opening.step.officer = officerName().toStdString();
    return {tr("Reassignment {case} to %1").arg(enterprise_->text()).toStdString(),
            [opening, division = part_.wish()](book::Book& book, const change::Heading& heading, book::Intent intent) -> Result<Revision> {
                auto wish = opening;
                if (division.way != PartWay::none) {
                    const auto part = partOf(book.records(), division);
                    if (!part) return part.refusal();
                    wish.part = *part;
                }
                const auto done = book::openReassignment(book, wish, heading, intent);
                return done ? Result<Revision>(done->revision) : Result<Revision>(done.refusal());
            }};
}

void ReassignForm::propose() {
    if (!isVisible() || !desk_.isOpen() || !desk_.selection().parcel || paths_->count() == 0) return;
    if (!enterprise_->enterprise() || !place_->isReadable() || !faults_.isReadable() || !part_.isClear()) return act_->drop();
    act_->attempt(act());
}

void ReassignForm::showAct() {
    const auto& refusal = act_->refusal();
    const bool isAsked = desk_.isOpen() && bool(desk_.selection().parcel);
    const auto is = [&refusal](const char* code) { return refusal && refusal->code == QLatin1String(code); };
    const bool isOfArea = is("area_does_not_fit") || is("part_undivided");
    place_->showFaults(isOfArea ? refusal->what : QString());
    faults_.show(on_, is("day_ahead") ? refusal->what : QString());
    QStringList lines;
    if (isOfArea || is("day_ahead")) lines << refusal->remedy; // what is wrong stands below the field
    else if (refusal) lines << refusal->what << refusal->where << refusal->remedy;
    else if (isAsked && !enterprise_->enterprise()) lines << tr("Whom it is to go to is still open: type the enterprise above.");
    else if (isAsked && !part_.isClear()) lines << QString(); // it stands below the way
    else if (isAsked && !act_->canAct()) lines << tr("Nothing is written while the desk reads another day.");
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    const QStringList passable{QStringLiteral("zone_mismatch"), QStringLiteral("not_available"), QStringLiteral("not_admitted"),
                               QStringLiteral("land_seized"), QStringLiteral("investment_short"), QStringLiteral("override_undocumented")};
    override_->setVisible(isAsked && (!reason_->text().isEmpty() || (refusal && passable.contains(refusal->code))));
    go_->setEnabled(act_->isReady());
    emit resized();
}

Date ReassignForm::day() const { return Date::parse(on_->text().trimmed().toStdString()).value_or(desk_.day()); }

void ReassignForm::statePart() { place_->statePart(day()); }

void ReassignForm::endDivision() { place_->endDivision(); }

void ReassignForm::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) endDivision(); // nobody sees any more what the map is held for
    QWidget::hideEvent(event);
}

void ReassignForm::say() {
    wording_.again();
    followSelection();
    showAct();
}

} // namespace mutu::desktop
