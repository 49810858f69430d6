// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/fold.h"

#include "app/desktop/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

QLabel* label(const QString& text, const char* name, int points) {
    auto* made = new QLabel(text);
    made->setObjectName(QLatin1String(name));
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = made->font();
    font.setPointSize(points);
    made->setFont(font);
    return made;
}

void addLine(QGridLayout& grid, const DetailLine& line) {
    const int row = grid.rowCount();
    if (line.label.isEmpty()) {
        grid.addWidget(label(line.value, "muted", Look::smallSize), row, 0, 1, 2);
        return;
    }
    QLabel* name = label(line.label, "muted", Look::textSize);
    name->setWordWrap(false);
    QLabel* value = label(line.value, "value", Look::textSize);
    value->setAlignment((line.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    value->setWordWrap(!line.isFigure);
    grid.addWidget(name, row, 0, Qt::AlignTop);
    grid.addWidget(value, row, 1);
    if (line.isDue) value->setObjectName(QStringLiteral("due"));
    if (!line.note.isEmpty()) grid.addWidget(label(line.note, line.isDue ? "due" : "muted", Look::smallSize), row + 1, 0, 1, 2);
}

} // namespace

Fold::Fold(const DetailPage& page, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Look::step);
    column->setSpacing(Look::step / 2);
    head_ = new QToolButton;
    head_->setObjectName(QStringLiteral("foldHead"));
    head_->setText(page.title);
    head_->setAccessibleName(page.title);
    head_->setAutoRaise(true);
    head_->setCheckable(true);
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont bold = head_->font();
    bold.setBold(true);
    head_->setFont(bold);
    body_ = new QWidget;
    auto* grid = new QGridLayout(body_);
    grid->setContentsMargins(Look::step / 2, 0, Look::step / 2, 0);
    grid->setHorizontalSpacing(2 * Look::step);
    grid->setVerticalSpacing(Look::step / 4);
    grid->setColumnStretch(1, 1);
    for (const DetailLine& line : page.lines) addLine(*grid, line);
    column->addWidget(head_);
    column->addWidget(body_);
    connect(head_, &QToolButton::toggled, this, [this](bool open) {
        setOpen(open);
        emit toggled(open);
    });
    setOpen(!page.folded);
}

void Fold::setOpen(bool open) {
    const QSignalBlocker quiet(head_);
    head_->setChecked(open);
    head_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    body_->setVisible(open);
}

bool Fold::isOpen() const { return head_->isChecked(); }

} // namespace mutu::desktop
