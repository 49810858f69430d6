// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/details_panel.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/dossier_pages.h"
#include "app/desktop/panels/fold.h"
#include "app/desktop/words.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

DetailsPanel::DetailsPanel(Desk& desk, QWidget* parent) : QFrame(parent), desk_(desk) {
    setObjectName(QStringLiteral("details"));
    setMinimumWidth(34 * Look::step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Look::step, 2 * Look::step, Look::step, 0);
    column->setSpacing(Look::step / 2);
    title_ = new QLabel;
    title_->setObjectName(QStringLiteral("detailsTitle"));
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    subtitle_ = new QLabel;
    subtitle_->setWordWrap(true);
    scroll_ = new QScrollArea;
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setObjectName(QStringLiteral("page"));
    column->addWidget(title_);
    column->addWidget(subtitle_);
    acts_ = new QWidget;
    auto* acts = new QHBoxLayout(acts_);
    acts->setContentsMargins(0, Look::step / 2, Look::step, 0);
    near_ = new QToolButton;
    near_->setObjectName(QStringLiteral("nearSite"));
    clear_ = new QToolButton;
    clear_->setObjectName(QStringLiteral("openClearing"));
    acts->addWidget(near_);
    check_ = new QToolButton;
    check_->setObjectName(QStringLiteral("enterCheck"));
    acts->addWidget(clear_);
    acts->addWidget(check_);
    acts->addStretch(1);
    connect(near_, &QToolButton::clicked, this, &DetailsPanel::nearWanted);
    connect(clear_, &QToolButton::clicked, this, &DetailsPanel::clearingWanted);
    connect(check_, &QToolButton::clicked, this, &DetailsPanel::checkWanted);
    column->addWidget(acts_);
    column->addSpacing(Look::step);
    column->addWidget(scroll_, 1);
    fill();
    for (const auto signal : {&Desk::selectionChanged, &Desk::bookChanged, &Desk::dayChanged})
        connect(&desk_, signal, this, &DetailsPanel::ask);
}

void DetailsPanel::ask() {
    const RecordId parcel = desk_.selection().parcel;
    if (!desk_.isOpen() || !parcel) {
        if (desk_.isOpen()) desk_.reader().cancel(QStringLiteral("details"));
        dossier_.reset();
        fill();
        emit shown();
        return;
    }
    desk_.reader().ask(
        this, QStringLiteral("details"),
        [parcel, day = desk_.day()](book::Book& book, const std::stop_token&) { return dossierOf(book, parcel, day); },
        [this](std::optional<Dossier> dossier) {
            dossier_ = std::move(dossier);
            fill();
            emit shown();
        },
        [this](const Failure& failure) { desk_.say(failure); });
}

void DetailsPanel::fill() {
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, Look::step, 0);
    column->setSpacing(0);
    if (dossier_) {
        const land::Parcel& parcel = dossier_->parcel;
        title_->setText(fromUtf8(parcel.title()));
        QStringList words;
        if (!parcel.code.empty() && !parcel.plot.empty()) words << fromUtf8(parcel.plot);
        words << dossier_->district;
        if (!parcel.landUse.empty()) words << landUseWithCode(parcel.landUse);
        words << fromUtf8(parcel.location);
        words.removeAll(QString());
        subtitle_->setText(words.join(QStringLiteral(" · ")));
        for (const DetailPage& page : pagesOf(*dossier_, desk_.day())) {
            auto* fold = new Fold(page);
            if (open_.contains(page.title)) fold->setOpen(open_.value(page.title));
            connect(fold, &Fold::toggled, this, [this, title = page.title](bool open) { open_[title] = open; });
            column->addWidget(fold);
        }
    } else {
        title_->setText(tr("Nothing selected"));
        subtitle_->setText(tr("Click a parcel on the map or a row of the list."));
    }
    column->addStretch(1);
    scroll_->setWidget(content);
    acts_->setVisible(dossier_.has_value());
    near_->setText(tr("What lies near"));
    clear_->setText(tr("Clear…"));
    clear_->setToolTip(tr("Opens a clearing case on this parcel"));
    check_->setText(tr("Checked…"));
    check_->setToolTip(tr("Enters that mortgage, seizure and other limits were looked up"));
    for (QToolButton* act : {clear_, check_}) act->setEnabled(dossier_ && isToday(desk_) && !desk_.face().readOnly);
    near_->setToolTip(tr("Lists the parcels within a distance, who is there, and what clearing them would free"));
    title_->setAccessibleName(tr("Selected parcel"));
    scroll_->setAccessibleName(tr("Details of the selected parcel"));
}

void DetailsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        open_.clear(); // the titles are others now
        fill();
    }
    QFrame::changeEvent(event);
}

} // namespace mutu::desktop
