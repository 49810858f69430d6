// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/check_dialog.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/words.h"
#include "geo/book/encumbrance_checks.h"

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

CheckDialog::CheckDialog(Desk& desk, const land::Parcel& parcel, QWidget* parent)
    : QDialog(parent), desk_(desk), parcel_(parcel.id), title_(fromUtf8(parcel.title())) {
    setObjectName(QStringLiteral("checkDialog"));
    work_ = new ActWork(desk_, this);
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    build();
    speak();
    connect(&soon_, &QTimer::timeout, this, &CheckDialog::propose);
    connect(work_, &ActWork::changed, this, &CheckDialog::showAct);
    connect(work_, &ActWork::written, this, &QDialog::accept);
    connect(&desk_, &Desk::opened, this, &QDialog::reject);
    showAct();
    document_->setFocus();
}

void CheckDialog::build() {
    setMinimumWidth(52 * Look::step);
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
    on_ = new QLineEdit(dateText(desk_.day()));
    on_->setObjectName(QStringLiteral("checkOn"));
    document_ = new QLineEdit;
    document_->setObjectName(QStringLiteral("checkDocument"));
    for (QLineEdit* field : {on_, document_}) {
        form_->addRow(QStringLiteral("."), field);
        connect(field, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    }
    faults_.watch(*form_, *on_, dayFault);
    faults_.watch(*form_, *document_);
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    column->addWidget(refusal_);
    auto* buttons = new QHBoxLayout;
    leave_ = new QPushButton;
    go_ = new QPushButton;
    go_->setObjectName(QStringLiteral("checkGo"));
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

void CheckDialog::speak() {
    wording_.say([this] {
        setWindowTitle(tr("Enter a check of encumbrances"));
        heading_->setText(tr("Mortgage, seizure and other limits on %1").arg(title_));
        const auto label = [this](QWidget* field, const QString& text) {
            static_cast<QLabel*>(form_->labelForField(field))->setText(text);
            field->setAccessibleName(text);
        };
        label(on_, tr("Checked on"));
        label(document_, tr("Document"));
        document_->setPlaceholderText(tr("number of the registry's answer"));
        leave_->setText(tr("Leave it"));
        go_->setText(tr("Enter the check"));
    });
}

Act CheckDialog::act() const {
    return {tr("Encumbrances checked: %1").arg(title_).toStdString(),
            [parcel = parcel_, on = Date::parse(on_->text().trimmed().toStdString()).value_or(desk_.day()),
             document = document_->text().trimmed().toStdString()](book::Book& book, change::Heading heading, book::Intent intent) -> Result<Revision> {
                heading.document = document;
                return book::enterCheck(book, {parcel}, on, std::move(heading), intent);
            }};
}

void CheckDialog::propose() {
    const bool isWhole = faults_.isReadable() && !on_->text().trimmed().isEmpty();
    if (!isWhole) return work_->drop();
    if (desk_.isOpen()) work_->attempt(act());
}

void CheckDialog::showAct() {
    const auto& refusal = work_->refusal();
    const bool lacksDocument = refusal && refusal->code == QStringLiteral("document_missing");
    const bool isOfDay = refusal && refusal->code.startsWith(QStringLiteral("check_"));
    if (lacksDocument) faults_.show(document_, tr("Give the number of the answer."));
    else if (isOfDay) faults_.show(on_, refusal->what);
    else faults_.show();
    QStringList lines;
    if (!work_->canAct()) lines << tr("Nothing is written while the desk reads another day.");
    else if (refusal && !lacksDocument && !isOfDay) lines << refusal->what << refusal->remedy;
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    go_->setEnabled(work_->isReady());
}

void CheckDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        showAct();
    }
    QDialog::changeEvent(event);
}

} // namespace mutu::desktop
