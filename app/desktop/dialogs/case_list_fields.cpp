// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/case_list_fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace mutu::desktop {

CaseListFields::CaseListFields(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    list_ = new QLineEdit;
    list_->setObjectName(QStringLiteral("importList"));
    due_ = new QLineEdit;
    due_->setObjectName(QStringLiteral("importDue"));
    unit_ = new QComboBox;
    unit_->setObjectName(QStringLiteral("importUnit"));
    unit_->addItem(QString());
    for (const auto unit : {exchange::AreaUnit::mu, exchange::AreaUnit::squareMetre, exchange::AreaUnit::hectare}) unit_->addItem(QString(), static_cast<int>(unit));
    row->addWidget(list_, 2);
    row->addWidget(due_, 1);
    row->addWidget(unit_, 1);
    for (QLineEdit* field : {list_, due_}) connect(field, &QLineEdit::editingFinished, this, &CaseListFields::changed);
    connect(unit_, &QComboBox::activated, this, &CaseListFields::changed);
    speak();
}

void CaseListFields::speak() {
    list_->setPlaceholderText(tr("number of the list"));
    due_->setPlaceholderText(tr("term, such as 2026-12-31"));
    const QStringList units{tr("areas as headings say"), tr("areas in mu"), tr("areas in m²"), tr("areas in ha")};
    for (int i = 0; i < unit_->count(); ++i) unit_->setItemText(i, units[i]);
    for (QLineEdit* field : {list_, due_}) field->setToolTip(tr("For rows that state none"));
    list_->setAccessibleName(tr("Number of the list"));
    due_->setAccessibleName(tr("Term of the cases"));
    unit_->setAccessibleName(tr("Unit of the areas"));
}

void CaseListFields::state(CaseListWish& wish) const {
    wish.list = list_->text().trimmed().toStdString();
    wish.dueOn = due_->text().trimmed().toStdString();
    wish.unit.reset();
    if (unit_->currentIndex() > 0) wish.unit = static_cast<exchange::AreaUnit>(unit_->currentData().toInt());
}

} // namespace mutu::desktop
