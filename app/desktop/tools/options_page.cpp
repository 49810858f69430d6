// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tools/options_page.h"

#include "app/desktop/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace mutu::desktop {

OptionsPage::OptionsPage(QWidget* parent)
    : QWidget(parent)
    , form_(new QFormLayout(this)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(Look::step);
    form_->setVerticalSpacing(Look::step / 2);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void OptionsPage::addRow(QWidget* field, const char* object, const std::function<QString()>& name) {
    field->setObjectName(QLatin1String(object));
    auto* label = new QLabel;
    label->setObjectName(QStringLiteral("muted"));
    label->setBuddy(field);
    form_->addRow(label, field);
    wording_.say([label, field, name] {
        label->setText(name());
        field->setAccessibleName(name());
    });
}

QLineEdit* OptionsPage::addField(const char* object, const std::function<QString()>& name,
                                 const std::function<QString()>& example) {
    auto* field = new QLineEdit;
    addRow(field, object, name);
    if (example) wording_.say([field, example] { field->setPlaceholderText(example()); });
    return field;
}

QComboBox* OptionsPage::addChoice(const char* object, const std::function<QString()>& name,
                                  const std::function<QStringList()>& choices) {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(box, object, name);
    wording_.say([box, choices] {
        const QSignalBlocker quiet(box);
        const int chosen = box->currentIndex();
        box->clear();
        box->addItems(choices());
        box->setCurrentIndex(std::max(chosen, 0));
    });
    return box;
}

QCheckBox* OptionsPage::addCheck(const char* object, const std::function<QString()>& name) {
    auto* box = new QCheckBox;
    box->setObjectName(QLatin1String(object));
    form_->addRow(box);
    wording_.say([box, name] { box->setText(name()); });
    return box;
}

QPlainTextEdit* OptionsPage::addText(const char* object, const std::function<QString()>& name,
                                     const std::function<QString()>& example) {
    auto* text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    text->setFixedHeight(12 * Look::step);
    addRow(text, object, name);
    wording_.say([text, example] { text->setPlaceholderText(example()); });
    return text;
}

QPushButton* OptionsPage::addButton(const char* object, const std::function<QString()>& text,
                                    const std::function<QString()>& tip) {
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(object));
    form_->addRow(QString(), button);
    wording_.say([button, text, tip] {
        button->setText(text());
        button->setToolTip(tip());
    });
    return button;
}

QLabel* OptionsPage::addRemark() {
    auto* remark = new QLabel;
    remark->setWordWrap(true);
    remark->hide(); // an empty line would leave a gap
    form_->addRow(remark);
    return remark;
}

void OptionsPage::setShown(QWidget* field, bool shown) {
    field->setVisible(shown);
    if (QWidget* label = form_->labelForField(field)) label->setVisible(shown);
}

void OptionsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) wording_.again();
    QWidget::changeEvent(event);
}

} // namespace mutu::desktop
