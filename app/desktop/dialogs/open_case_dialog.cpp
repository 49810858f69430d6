// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/open_case_dialog.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/panels/case_panel.h"
#include "app/desktop/words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace mutu::desktop {

namespace {
constexpr std::chrono::milliseconds pause{250};
}

OpenCaseDialog::OpenCaseDialog(Desk& desk, const Dossier& dossier, QWidget* parent) : QDialog(parent), desk_(desk), dossier_(dossier) {
    setObjectName(QStringLiteral("openCase"));
    work_ = new ActWork(desk_, this);
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    build();
    speak();
    fillParties();
    fillPlaces();
    connect(&soon_, &QTimer::timeout, this, &OpenCaseDialog::propose);
    connect(work_, &ActWork::changed, this, &OpenCaseDialog::showAct);
    connect(work_, &ActWork::written, this, [this] {
        emit opened();
        accept();
    });
    connect(&desk_, &Desk::opened, this, &QDialog::reject);
    readSheet();
    showAct();
}

void OpenCaseDialog::build() {
    setMinimumWidth(56 * Look::step);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Look::step);
    heading_ = new QLabel;
    QFont bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    column->addWidget(heading_);
    form_ = new QFormLayout;
    form_->setSpacing(Look::step / 2);
    column->addLayout(form_);
    enterprise_ = new QComboBox;
    enterprise_->setObjectName(QStringLiteral("caseEnterprise"));
    what_ = new QComboBox;
    what_->setObjectName(QStringLiteral("caseWhat"));
    exitForm_ = new QComboBox;
    exitForm_->setObjectName(QStringLiteral("caseExitForm"));
    land_ = new QLineEdit;
    land_->setObjectName(QStringLiteral("caseLand"));
    ground_ = new QLineEdit;
    ground_->setObjectName(QStringLiteral("caseGround"));
    on_ = new QLineEdit(dateText(desk_.day()));
    on_->setObjectName(QStringLiteral("caseOn"));
    for (QWidget* field : std::initializer_list<QWidget*>{enterprise_, what_, land_, exitForm_, ground_, on_}) form_->addRow(QStringLiteral("."), field);
    faults_.watch(*form_, *land_, areaFault);
    faults_.watch(*form_, *on_, dayFault);
    for (QComboBox* field : {enterprise_, what_, exitForm_}) connect(field, &QComboBox::currentIndexChanged, &soon_, qOverload<>(&QTimer::start));
    for (QLineEdit* field : {land_, ground_, on_}) connect(field, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    refusal_->setMinimumHeight(refusal_->fontMetrics().height() * 2);
    column->addWidget(refusal_);
    auto* buttons = new QHBoxLayout;
    leave_ = new QPushButton;
    go_ = new QPushButton;
    go_->setObjectName(QStringLiteral("openCaseGo"));
    go_->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(leave_);
    buttons->addWidget(go_);
    column->addLayout(buttons);
    connect(leave_, &QPushButton::clicked, this, &QDialog::reject);
    connect(go_, &QPushButton::clicked, this, [this] {
        if (work_->isReady() && !soon_.isActive()) work_->perform();
    });
}

void OpenCaseDialog::speak() {
    wording_.say([this] {
        setWindowTitle(tr("Open a clearing case"));
        heading_->setText(tr("On %1").arg(fromUtf8(dossier_.parcel.title())));
        const auto label = [this](QWidget* field, const QString& text) {
            static_cast<QLabel*>(form_->labelForField(field))->setText(text);
            field->setAccessibleName(text);
        };
        label(enterprise_, tr("Who is to leave"));
        label(what_, tr("What they leave"));
        label(land_, tr("Land"));
        land_->setPlaceholderText(tr("all of it, or a part such as 3 mu"));
        label(exitForm_, tr("Way of leaving"));
        label(ground_, tr("Ground"));
        label(on_, tr("Day"));
        leave_->setText(tr("Leave it"));
        go_->setText(tr("Open the case"));
    });
}

void OpenCaseDialog::fillParties() {
    const auto add = [this](RecordId id, const QString& name) {
        const auto value = static_cast<qlonglong>(id.value);
        if (id && enterprise_->findData(value) < 0) enterprise_->addItem(name, value);
    };
    for (const auto& use : dossier_.uses) add(use.record.user.id, use.party.name);
    for (const auto& lease : dossier_.leases) add(lease.record.lessee.id, lease.party.name);
    for (const auto& right : dossier_.rights) add(right.record.holder.id, right.party.name);
}

void OpenCaseDialog::fillPlaces() {
    what_->addItem(tr("the whole parcel"), 0LL);
    for (const auto& house : dossier_.houses) {
        const auto& building = house.building;
        what_->addItem(tr("building %1").arg(fromUtf8(building.name.empty() ? building.number : building.name)), static_cast<qlonglong>(building.id.value));
    }
}

void OpenCaseDialog::readSheet() {
    desk_.reader().ask(
        this, QStringLiteral("caseOpening"), [day = desk_.day()](book::Book& book, const std::stop_token&) { return caseOpeningOf(book, day); },
        [this](const CaseOpening& opening) { ask(opening); }, [this](const Failure& failure) { desk_.say(failure); });
}

void OpenCaseDialog::ask(const CaseOpening& opening) {
    exitForm_->addItem(tr("still open"), QString());
    for (const auto& [word, title] : opening.exitForms) exitForm_->addItem(title, word);
    for (const auto& name : opening.step.documents) fields_.push_back({name, true, addText(QStringLiteral("case-") + name, name, {})});
    for (const auto& word : opening.step.data) {
        const bool isDay = word.endsWith(QStringLiteral("_on"));
        fields_.push_back({word, false, addText(QStringLiteral("case-") + word, datumWord(word), isDay ? dateText(desk_.day().plusYears(1)) : QString())});
    }
    for (const auto& field : fields_)
        if (field.isDocument) field.text->setPlaceholderText(datumWord(QStringLiteral("document")));
    soon_.start();
}

QLineEdit* OpenCaseDialog::addText(const QString& name, const QString& label, const QString& text) {
    auto* field = new QLineEdit(text);
    field->setObjectName(name);
    field->setAccessibleName(label);
    connect(field, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    form_->addRow(label, field);
    if (name.endsWith(QStringLiteral("_on"))) faults_.watch(*form_, *field, dayFault);
    return field;
}

Act OpenCaseDialog::act() const {
    book::ClearingOpening opening;
    opening.enterprise = RecordId{enterprise_->currentData().toLongLong()};
    book::ClearingWish wish{dossier_.parcel.id, RecordId{what_->currentData().toLongLong()}};
    wish.land = areaIn(land_->text(), "mu");
    opening.items.push_back(wish);
    opening.ground = ground_->text().trimmed().toStdString();
    opening.step.on = Date::parse(on_->text().trimmed().toStdString()).value_or(desk_.day());
    opening.step.exitForm = exitForm_->currentData().toString().toStdString();
    opening.step.officer = officerName().toStdString();
    for (const auto& field : fields_) {
        const auto value = field.text->text().trimmed().toStdString();
        if (value.empty()) continue;
        if (field.isDocument) opening.step.documents.push_back({field.word.toStdString(), value, {}});
        else opening.step.data.emplace_back(field.word.toStdString(), value);
    }
    return {tr("Clearing case {case}: %1").arg(enterprise_->currentText()).toStdString(),
            [opening](book::Book& book, const change::Heading& heading, book::Intent intent) -> Result<Revision> {
                const auto done = book::openClearing(book, opening, heading, intent);
                return done ? Result<Revision>(done->revision) : Result<Revision>(done.refusal());
            }};
}

void OpenCaseDialog::propose() {
    if (!faults_.isReadable() || on_->text().trimmed().isEmpty()) return work_->drop();
    if (desk_.isOpen() && enterprise_->count() > 0) work_->attempt(act());
}

void OpenCaseDialog::showAct() {
    QStringList lines;
    const auto& refusal = work_->refusal();
    if (enterprise_->count() == 0) lines << tr("Nobody holds, rents or uses this parcel: there is nobody to leave.");
    else if (!work_->canAct()) lines << tr("Nothing is written while the desk reads another day.");
    else if (refusal) lines << refusal->what << refusal->where << refusal->remedy;
    if (refusal && refusal->code == QStringLiteral("document_missing"))
        for (const auto& field : fields_)
            if (field.isDocument && field.text->text().trimmed().isEmpty()) {
                lines << field.word;
                break;
            }
    lines.removeAll(QString());
    faults_.show();
    refusal_->setText(lines.join(QLatin1Char('\n')));
    go_->setEnabled(work_->isReady());
}

void OpenCaseDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) wording_.again();
    QDialog::changeEvent(event);
}

} // namespace mutu::desktop
