// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/trouble_dialog.h"

#include "app/desktop/look.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

namespace mutu::desktop {

TroubleDialog::TroubleDialog(const Failure& failure, QWidget* parent) : QDialog(parent), failure_(failure) {
    setObjectName(QStringLiteral("trouble"));
    setWindowTitle(tr("This did not work"));
    setMinimumWidth(56 * Look::step);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(3 * Look::step, 3 * Look::step, 3 * Look::step, 2 * Look::step);
    grid->setHorizontalSpacing(2 * Look::step);
    grid->setVerticalSpacing(Look::step);
    auto* picture = new QLabel;
    picture->setPixmap(Look::icon("dialog-warning").pixmap(48, 48));
    grid->addWidget(picture, 0, 0, 3, 1, Qt::AlignTop);
    int row = 0;
    const auto add = [&](const QString& text, const char* name, bool bold) {
        if (text.isEmpty()) return;
        auto* label = new QLabel(text);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QFont font = label->font();
        font.setBold(bold);
        label->setFont(font);
        grid->addWidget(label, row++, 1);
    };
    add(failure.what, "troubleWhat", true);
    add(failure.where, "muted", false);
    add(failure.remedy, "troubleRemedy", false);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    grid->addWidget(buttons, row + 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
}

} // namespace mutu::desktop
