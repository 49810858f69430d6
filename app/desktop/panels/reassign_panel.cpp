// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/reassign_panel.h"

#include "app/desktop/models/reuse_work.h"
#include "app/desktop/panels/reassign_form.h"
#include "app/desktop/panels/reassign_steps.h"

#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mutu::desktop {

ReassignPanel::ReassignPanel(Desk& desk, Directory& directory, ReuseWork& work, PartWork& part, QWidget* parent) : Card(parent), work_(work) {
    pages_ = new QTabBar;
    pages_->setObjectName(QStringLiteral("reassignPages"));
    pages_->setDrawBase(false);
    pages_->setExpanding(false);
    pages_->addTab(QString());
    pages_->addTab(QString());
    form_ = new ReassignForm(desk, directory, work_, part);
    steps_ = new ReassignSteps(desk, work_);
    column_->addWidget(pages_);
    column_->addWidget(form_);
    column_->addWidget(steps_);
    connect(pages_, &QTabBar::currentChanged, this, &ReassignPanel::turn);
    connect(form_, &ReassignForm::resized, this, &Card::resized);
    connect(form_, &ReassignForm::opened, this, [this] { pages_->setCurrentIndex(1); });
    connect(steps_, &ReassignSteps::resized, this, &Card::resized);
    connect(&work_, &ReuseWork::boardChanged, this, &ReassignPanel::count);
    wording_.say([this] {
        title_->setText(tr("Reassign land and floor"));
        pages_->setAccessibleName(tr("Find land, or go on with a reassignment"));
    });
    count();
    turn(0);
}

void ReassignPanel::say() {
    work_.renew();
    form_->say();
    steps_->say();
    count();
}

void ReassignPanel::count() {
    const auto& cards = work_.board().cards;
    const auto open = std::count_if(cards.begin(), cards.end(), [](const ReuseCard& card) { return card.isOpen; });
    pages_->setTabText(0, tr("Find land"));
    pages_->setTabText(1, tr("In hand (%1)").arg(open));
}

void ReassignPanel::turn(int page) {
    form_->setVisible(page == 0);
    steps_->setVisible(page == 1);
    emit resized();
}

} // namespace mutu::desktop
