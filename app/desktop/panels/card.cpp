// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/card.h"

#include "app/desktop/look.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace mutu::desktop {

Card::Card(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(44 * Look::step);
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(2 * Look::step, Look::step, 2 * Look::step, 2 * Look::step);
    column_->setSpacing(Look::step);
    title_ = new QLabel;
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setText(QStringLiteral("×"));
    auto* top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(close);
    column_->addLayout(top);
    connect(close, &QToolButton::clicked, this, &Card::closed);
    wording_.say([close] { close->setAccessibleName(tr("Close")); });
}

void Card::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        say();
    }
    QFrame::changeEvent(event);
}

bool Card::event(QEvent* event) {
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) emit resized(); // what came in or went is laid out only now
    return done;
}

QLabel* quietLine() {
    auto* line = new QLabel;
    line->setObjectName(QStringLiteral("muted"));
    line->setWordWrap(true);
    return line;
}

void alignFields(std::initializer_list<const QFormLayout*> forms) {
    std::vector<QWidget*> labels;
    int widest = 0;
    for (const auto* form : forms)
        for (int row = 0; row < form->rowCount(); ++row)
            if (auto* label = form->itemAt(row, QFormLayout::LabelRole)) {
                labels.push_back(label->widget());
                widest = std::max(widest, label->widget()->sizeHint().width());
            }
    for (QWidget* label : labels) label->setMinimumWidth(widest);
}

} // namespace mutu::desktop
