// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/field_faults.h"

#include "app/desktop/words.h"
#include "geo/office/case_facts.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace mutu::desktop {

namespace {

struct Faults {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};

} // namespace

QString FieldFaults::Fault::text() const { return judge && !field->text().trimmed().isEmpty() ? judge(field->text().trimmed()) : QString(); }

void FieldFaults::watch(QFormLayout& form, QLineEdit& field, Judge judge) {
    int row = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    form.getWidgetPosition(&field, &row, &role);
    auto* label = new QLabel;
    label->setObjectName(QStringLiteral("mark"));
    label->setWordWrap(true);
    form.insertRow(row + 1, QString(), label);
    form.setRowVisible(label, false);
    faults_.push_back({&form, &field, std::move(judge), label});
}

void FieldFaults::show(const QLineEdit* field, const QString& refused) const {
    for (const auto& fault : faults_) {
        const QString own = fault.text();
        const QString text = own.isEmpty() && fault.field == field ? refused : own;
        fault.label->setText(text);
        fault.form->setRowVisible(fault.label, !text.isEmpty());
    }
}

bool FieldFaults::isReadable() const {
    return std::all_of(faults_.begin(), faults_.end(), [](const Fault& fault) { return fault.text().isEmpty(); });
}

QString areaFault(const QString& text) { return areaIn(text, "mu") ? QString() : Faults::tr("Give an area such as 200 mu or 3000 m²."); }
QString dayFault(const QString& text) { return Date::parse(text.toStdString()) ? QString() : Faults::tr("Give a day such as 2026-03-31."); }
QString moneyFault(const QString& text) {
    return office::parseMoney(text.toStdString()) ? QString() : Faults::tr("Give a sum in yuan, such as 1200000.");
}

} // namespace mutu::desktop
