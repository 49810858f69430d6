// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/reassign_steps.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/panels/card.h"
#include "app/desktop/words.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace mutu::desktop {

namespace {
constexpr std::chrono::milliseconds pause{250};
}

ReassignSteps::ReassignSteps(Desk& desk, ReuseWork& work, QWidget* parent) : QWidget(parent), desk_(desk), work_(work) {
    act_ = new ActWork(desk_, this);
    leaving_ = new ActWork(desk_, this);
    for (QTimer* timer : {&soon_, &leavingSoon_}) {
        timer->setSingleShot(true);
        timer->setInterval(pause);
    }
    build();
    connect(&leavingSoon_, &QTimer::timeout, this, &ReassignSteps::proposeGivingUp);
    connect(leaving_, &ActWork::changed, this, &ReassignSteps::showAct);
    connect(&soon_, &QTimer::timeout, this, &ReassignSteps::propose);
    connect(act_, &ActWork::changed, this, &ReassignSteps::showAct);
    connect(&work_, &ReuseWork::boardChanged, this, &ReassignSteps::fill);
    fill();
}

void ReassignSteps::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::step);
    list_ = new QTreeWidget;
    list_->setObjectName(QStringLiteral("reassignments"));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setColumnCount(2);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedHeight(24 * Look::step);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    list_->header()->resizeSection(1, 14 * Look::step);
    column->addWidget(list_);
    words_ = new QLabel;
    words_->setObjectName(QStringLiteral("reassignWords"));
    words_->setWordWrap(true);
    column->addWidget(words_);
    form_ = new QFormLayout;
    form_->setSpacing(Look::step / 2);
    column->addLayout(form_);
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    column->addWidget(refusal_);
    take_ = new QPushButton;
    take_->setObjectName(QStringLiteral("takeReuseStep"));
    column->addWidget(take_);
    buildGivingUp();
    column->addWidget(giveUp_);
    connect(list_, &QTreeWidget::currentItemChanged, this, &ReassignSteps::choose);
    connect(list_, &QTreeWidget::itemDoubleClicked, this, &ReassignSteps::selectionWanted);
    connect(take_, &QPushButton::clicked, this, [this] {
        if (act_->isReady() && !soon_.isActive()) act_->perform();
    });
}

void ReassignSteps::buildGivingUp() {
    giveUp_ = new QWidget;
    auto* column = new QVBoxLayout(giveUp_);
    column->setContentsMargins(0, Look::step, 0, 0);
    column->setSpacing(Look::step / 2);
    auto* row = new QHBoxLayout;
    reason_ = new QLineEdit;
    reason_->setObjectName(QStringLiteral("giveUpReason"));
    leave_ = new QPushButton;
    leave_->setObjectName(QStringLiteral("giveUpReassignment"));
    row->addWidget(reason_, 1);
    row->addWidget(leave_);
    column->addLayout(row);
    refused_ = new QLabel;
    refused_->setObjectName(QStringLiteral("mark"));
    refused_->setWordWrap(true);
    column->addWidget(refused_);
    connect(reason_, &QLineEdit::textChanged, &leavingSoon_, qOverload<>(&QTimer::start));
    connect(leave_, &QPushButton::clicked, this, [this] {
        if (leaving_->isReady() && !leavingSoon_.isActive()) leaving_->perform();
    });
}

void ReassignSteps::proposeGivingUp() {
    const auto* card = chosen();
    const auto reason = reason_->text().trimmed().toStdString();
    if (!card || !card->isOpen || reason.empty()) return leaving_->drop();
    leaving_->attempt({tr("Reassignment {case} given up").toStdString(),
                       [id = card->id, on = desk_.day(), reason](book::Book& book, change::Heading heading, book::Intent intent) -> Result<Revision> {
                           heading.reason = reason;
                           const auto done = book::closeReassignment(book, id, on, reason, heading, intent);
                           return done ? Result<Revision>(done->revision) : Result<Revision>(done.refusal());
                       }});
}

void ReassignSteps::fill() {
    const auto* before = chosen();
    const auto again = before ? before->id : RecordId{};
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        list_->setHeaderLabels({tr("Recipient"), tr("Step")});
        list_->setAccessibleName(tr("Reassignments"));
        for (const auto& card : work_.board().cards) {
            auto* row = new QTreeWidgetItem(list_);
            row->setText(0, card.recipient);
            row->setText(1, card.isOpen ? (card.step.isEmpty() ? tr("opened") : card.step) : tr("closed"));
            row->setToolTip(0, card.number + QStringLiteral("  ") + card.place);
            row->setToolTip(1, card.path);
            row->setData(0, Qt::UserRole, static_cast<qlonglong>(card.id.value));
            if (!card.isOpen)
                for (const int column : {0, 1}) row->setForeground(column, Look::colour("muted"));
            if (card.id == again) list_->setCurrentItem(row);
        }
    }
    choose();
}

const ReuseCard* ReassignSteps::chosen() const {
    const auto* item = list_->currentItem();
    if (!item) return nullptr;
    const RecordId id{item->data(0, Qt::UserRole).toLongLong()};
    for (const auto& card : work_.board().cards)
        if (card.id == id) return &card;
    return nullptr;
}

void ReassignSteps::choose() {
    while (form_->rowCount() > 0) form_->removeRow(0);
    documents_.clear();
    faults_ = {};
    on_ = nullptr;
    act_->drop();
    const auto* card = chosen();
    reason_->clear();
    giveUp_->setVisible(card && card->isOpen);
    reason_->setPlaceholderText(tr("why it is given up"));
    reason_->setAccessibleName(tr("Why it is given up"));
    leave_->setText(tr("Give it up"));
    leave_->setToolTip(tr("Closes the reassignment; what it counted stays counted"));
    if (work_.board().cards.empty()) words_->setText(tr("No reassignment yet. Find land for an enterprise, choose a piece and open one."));
    else if (!card) words_->setText(tr("Choose one to see its next step."));
    else words_->setText(QStringList{card->number + QStringLiteral(" · ") + card->path, card->recipient, card->place}.join(QLatin1Char('\n')));
    take_->setVisible(card && !card->next.isEmpty());
    if (card && isVisible()) desk_.select({card->parcel, {}});
    if (card && !card->next.isEmpty()) {
        take_->setText(tr("Take the step: %1").arg(card->nextTitle));
        on_ = new QLineEdit(dateText(desk_.day()));
        on_->setObjectName(QStringLiteral("reuseStepDay"));
        on_->setAccessibleName(tr("Day"));
        form_->addRow(tr("Day"), on_);
        for (const auto& name : card->documents) {
            auto* field = new QLineEdit;
            field->setObjectName(QStringLiteral("reuse-") + name);
            field->setAccessibleName(name);
            field->setPlaceholderText(tr("Number of the document"));
            form_->addRow(name, field);
            documents_.push_back(field);
        }
        documents_.push_back(on_);
        for (QLineEdit* field : documents_) connect(field, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
        documents_.pop_back();
        for (QLineEdit* field : documents_) faults_.watch(*form_, *field);
        faults_.watch(*form_, *on_, dayFault);
        soon_.start();
    }
    showAct();
}

void ReassignSteps::propose() {
    const auto* card = chosen();
    if (!isVisible() || !card || card->next.isEmpty() || !on_) return;
    if (!faults_.isReadable()) return act_->drop();
    office::ReuseRequest request;
    request.to = card->next.toStdString();
    request.on = Date::parse(on_->text().trimmed().toStdString()).value_or(desk_.day());
    for (qsizetype i = 0; i < card->documents.size(); ++i) {
        const auto number = documents_[static_cast<std::size_t>(i)]->text().trimmed();
        if (!number.isEmpty()) request.documents.push_back({card->documents[i].toStdString(), number.toStdString(), {}});
    }
    request.officer = officerName().toStdString();
    act_->attempt({tr("Reassignment {case}: %1").arg(card->nextTitle).toStdString(),
                   [id = card->id, request](book::Book& book, const change::Heading& heading, book::Intent intent) -> Result<Revision> {
                       const auto done = book::advanceReassignment(book, id, request, heading, intent);
                       return done ? Result<Revision>(done->revision) : Result<Revision>(done.refusal());
                   }});
}

void ReassignSteps::showAct() {
    QStringList lines;
    const auto& refusal = act_->refusal();
    if (refusal && refusal->code == QStringLiteral("document_missing")) {
        const auto empty = std::find_if(documents_.begin(), documents_.end(), [](const QLineEdit* field) { return field->text().trimmed().isEmpty(); });
        if (empty != documents_.end()) faults_.show(*empty, tr("%1: its number is wanted").arg((*empty)->accessibleName()));
        else lines << refusal->what << refusal->remedy;
    } else {
        faults_.show();
        if (refusal) lines << refusal->what << refusal->remedy;
    }
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    take_->setEnabled(act_->isReady());
    leave_->setEnabled(leaving_->isReady());
    const auto& kept = leaving_->refusal();
    refused_->setText(kept ? kept->what + QLatin1Char('\n') + kept->remedy : QString());
    refused_->setVisible(kept.has_value());
    emit resized();
}

void ReassignSteps::say() { fill(); }

} // namespace mutu::desktop
