// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/zone_panel.h"

#include "app/desktop/canvas/zone_veil.h"
#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/zone_work.h"
#include "app/desktop/panels/zone_figures.h"
#include "app/desktop/panels/zone_form.h"
#include "app/desktop/words.h"
#include "geo/office/zoning.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mutu::desktop {

namespace {

QIcon swatch(const QColor& colour) {
    QPixmap sample(14, 14);
    QColor fill = colour;
    fill.setAlpha(110);
    sample.fill(Qt::white);
    QPainter painter(&sample);
    painter.fillRect(sample.rect(), fill);
    painter.setPen(QPen(colour, 2));
    painter.drawRect(1, 1, 12, 12);
    return sample;
}

QString changeText(const book::ZoneOutcome& outcome) {
    QStringList parts;
    if (outcome.added > 0) parts << ZonePanel::tr("%1 parcels in").arg(countFigure(outcome.added));
    if (outcome.taken > 0) parts << ZonePanel::tr("%1 from other zones").arg(countFigure(outcome.taken));
    if (outcome.removed > 0) parts << ZonePanel::tr("%1 parcels out").arg(countFigure(outcome.removed));
    if (outcome.already > 0) parts << ZonePanel::tr("%1 were in it").arg(countFigure(outcome.already));
    if (outcome.elsewhere > 0) parts << ZonePanel::tr("%1 of another district left out").arg(countFigure(outcome.elsewhere));
    return parts.join(QStringLiteral(" · "));
}

/// The version first: what tells plans of one name apart is never cut off.
QString shortTitle(const land::Plan& plan) {
    const QString name = fromUtf8(plan.name);
    return plan.version.empty() ? name : fromUtf8(plan.version) + QStringLiteral(" · ") + name;
}

} // namespace

ZonePanel::ZonePanel(Desk& desk, ZoneWork& work, QWidget* parent) : Card(parent), desk_(desk), work_(work) {
    build();
    connect(&work_, &ZoneWork::boardChanged, this, &ZonePanel::fill);
    connect(&work_, &ZoneWork::changed, this, &ZonePanel::showWork);
    fill();
}

void ZonePanel::build() {
    buildPlan();
    buildZones();
    figuresBox_ = new QWidget;
    figures_ = new QGridLayout(figuresBox_);
    figures_->setContentsMargins(0, 0, 0, 0);
    figures_->setHorizontalSpacing(Look::step);
    figures_->setVerticalSpacing(Look::step / 2);
    column_->addWidget(figuresBox_);
    done_ = new QLabel;
    done_->setObjectName(QStringLiteral("zoneDone"));
    done_->setWordWrap(true);
    refusal_ = new QLabel;
    refusal_->setObjectName(QStringLiteral("mark"));
    refusal_->setWordWrap(true);
    takeOver_ = new QPushButton;
    takeOver_->setObjectName(QStringLiteral("takeOver"));
    for (QWidget* each : std::initializer_list<QWidget*>{done_, refusal_, takeOver_}) column_->addWidget(each);
    form_ = new ZoneForm(desk_, work_);
    column_->addWidget(form_);
    auto* foot = new QHBoxLayout;
    conformity_ = new QPushButton;
    conformity_->setObjectName(QStringLiteral("conformity"));
    adopt_ = new QPushButton;
    adopt_->setObjectName(QStringLiteral("adoptPlan"));
    compare_ = new QToolButton;
    compare_->setObjectName(QStringLiteral("comparePlans"));
    compare_->setPopupMode(QToolButton::InstantPopup);
    compare_->setMenu(new QMenu(compare_));
    foot->addWidget(conformity_);
    foot->addWidget(compare_);
    foot->addWidget(adopt_);
    column_->addLayout(foot);
    connect(takeOver_, &QPushButton::clicked, this, &ZonePanel::takeOverWanted);
    connect(conformity_, &QPushButton::clicked, this, &ZonePanel::conformityWanted);
    connect(adopt_, &QPushButton::clicked, this, [this] { form_->open(ZoneForm::Kind::adoption); });
    connect(form_, &ZoneForm::changed, this, &ZonePanel::showWork);
    wording_.say([this] {
        title_->setText(tr("Zone industry clusters"));
        plans_->setAccessibleName(tr("Plan"));
        newPlan_->setToolTip(tr("A new draft, or a new version of this plan"));
        newPlan_->setAccessibleName(tr("A new draft, or a new version of this plan"));
        nameColumns();
        zones_->setAccessibleName(tr("Zones of the plan"));
        paint_->setText(tr("Paint parcels"));
        paint_->setToolTip(tr("Click parcels into the zone or draw a lasso round them; with Ctrl they are taken out. Esc stops."));
        newZone_->setText(tr("New zone"));
        removeZone_->setText(tr("Remove"));
        takeOver_->setText(tr("Take them over into this zone"));
        adopt_->setText(tr("Adopt…"));
        conformity_->setText(tr("Who stands where"));
        compare_->setText(tr("Compare"));
        compare_->setToolTip(tr("Puts another plan beside this one, with what differs"));
        conformity_->setToolTip(tr("Lists the enterprises that stand elsewhere than in the zone of their industry"));
    });
}

void ZonePanel::nameColumns() {
    const QStringList headings{tr("Zone"), tr("Parcels"), tr("Net mu")};
    zones_->setHeaderLabels(headings);
    const auto widthOf = [this](const QString& text) { return zones_->fontMetrics().horizontalAdvance(text); };
    for (const auto& [column, figures] : {std::pair{1, QStringLiteral("9,999")}, std::pair{2, QStringLiteral("99,999.99")}})
        zones_->header()->resizeSection(column, std::max(widthOf(headings[column]) + 2 * Look::step, widthOf(figures)) + Look::step);
}

void ZonePanel::buildPlan() {
    auto* row = new QHBoxLayout;
    plans_ = new QComboBox;
    plans_->setObjectName(QStringLiteral("plans"));
    plans_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    newPlan_ = new QToolButton;
    newPlan_->setObjectName(QStringLiteral("newPlan"));
    newPlan_->setIcon(Look::icon("list-add"));
    row->addWidget(plans_, 1);
    row->addWidget(newPlan_);
    column_->addLayout(row);
    state_ = quietLine();
    column_->addWidget(state_);
    connect(newPlan_, &QToolButton::clicked, this, [this] { form_->open(ZoneForm::Kind::plan); });
    connect(plans_, &QComboBox::activated, this, [this](int at) {
        form_->open(ZoneForm::Kind::none);
        setPainting(false);
        if (at >= 0 && at < static_cast<int>(work_.board().plans.size())) work_.choosePlan(work_.board().plans[static_cast<std::size_t>(at)].id);
    });
}

void ZonePanel::buildZones() {
    zones_ = new QTreeWidget;
    zones_->setObjectName(QStringLiteral("zones"));
    zones_->setRootIsDecorated(false);
    zones_->setColumnCount(3);
    zones_->setUniformRowHeights(true);
    zones_->setFrameShape(QFrame::NoFrame);
    zones_->setTextElideMode(Qt::ElideMiddle); // the number at the end tells zones of one industry apart
    zones_->setFixedHeight(17 * Look::step);
    zones_->header()->setStretchLastSection(false);
    zones_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2}) zones_->header()->setSectionResizeMode(column, QHeaderView::Fixed);
    for (const int column : {1, 2}) zones_->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    column_->addWidget(zones_);
    hint_ = quietLine();
    hint_->setObjectName(QStringLiteral("zoneHint"));
    column_->addWidget(hint_);
    auto* row = new QHBoxLayout;
    paint_ = new QPushButton;
    paint_->setObjectName(QStringLiteral("paintZone"));
    paint_->setCheckable(true);
    newZone_ = new QToolButton;
    newZone_->setObjectName(QStringLiteral("newZone"));
    removeZone_ = new QToolButton;
    removeZone_->setObjectName(QStringLiteral("removeZone"));
    row->addWidget(paint_, 1);
    row->addWidget(newZone_);
    row->addWidget(removeZone_);
    column_->addLayout(row);
    connect(paint_, &QPushButton::toggled, this, &ZonePanel::paintingChanged);
    connect(newZone_, &QToolButton::clicked, this, [this] { form_->open(ZoneForm::Kind::zone); });
    connect(removeZone_, &QToolButton::clicked, this, [this] {
        if (const auto* zone = work_.zone()) work_.perform(removingZone(zone->id, zone->name.toStdString()));
    });
    connect(zones_, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (!item) return;
        work_.chooseZone(RecordId{item->data(0, Qt::UserRole).toLongLong()});
        QTimer::singleShot(0, this, &ZonePanel::fill); // the rows are made anew there
    });
    connect(zones_, &QTreeWidget::itemDoubleClicked, this, &ZonePanel::zoneWanted);
}

bool ZonePanel::isPainting() const { return paint_->isChecked(); }

void ZonePanel::setPainting(bool on) { paint_->setChecked(on && paint_->isEnabled()); }

QString ZonePanel::stateText() const {
    const auto* plan = work_.board().inHand();
    if (!plan && work_.board().planless > 0)
        return tr("The %1 zones on the map belong to no plan and can't be edited here. Make a draft with +, then its zones.").arg(work_.board().planless);
    if (!plan) return tr("No plan of cluster zones yet. Make a draft with +, then its zones.");
    QString district = tr("all districts");
    for (const auto& each : desk_.face().districts)
        if (each.id == plan->district.id) district = each.name;
    QStringList parts{district};
    if (plan->state == land::PlanState::draft) parts << tr("draft");
    else parts << tr("holds from %1").arg(dateText(plan->adoptedOn)) << fromUtf8(plan->document);
    if (plan->state == land::PlanState::superseded) parts << tr("superseded on %1").arg(dateText(plan->endedOn));
    return parts.join(QStringLiteral(" · "));
}

void ZonePanel::fill() {
    const auto& board = work_.board();
    const auto* plan = board.inHand();
    const bool isDraft = plan && plan->state == land::PlanState::draft;
    {
        const QSignalBlocker quiet(plans_);
        plans_->clear();
        for (const auto& each : board.plans) plans_->addItem(shortTitle(each));
        for (std::size_t i = 0; i < board.plans.size(); ++i)
            if (board.plans[i].id == board.plan) plans_->setCurrentIndex(static_cast<int>(i));
        plans_->setToolTip(plan ? fromUtf8(office::titleOf(*plan)) : QString());
        plans_->setEnabled(!board.plans.empty());
    }
    state_->setText(stateText());
    fillZones();
    zones_->setVisible(plan != nullptr);
    QString hint;
    if (plan && !isDraft) hint = tr("An adopted plan is never edited: make a new version of it with +.");
    else if (plan && board.zones.empty()) hint = tr("No zone yet: make one, then paint parcels into it.");
    else if (plan && isPainting()) hint = tr("Click parcels, or draw a lasso round them. With Ctrl: out of the zone. Esc stops.");
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
    paint_->setEnabled(work_.canPaint());
    if (!paint_->isEnabled()) paint_->setChecked(false);
    paint_->setVisible(isDraft);
    newZone_->setVisible(isDraft);
    newZone_->setEnabled(work_.canAct());
    removeZone_->setVisible(isDraft && work_.zone());
    removeZone_->setEnabled(work_.canAct());
    newPlan_->setEnabled(work_.canAct());
    adopt_->setVisible(isDraft);
    adopt_->setEnabled(work_.canAct() && !board.zones.empty());
    conformity_->setVisible(plan != nullptr);
    compare_->menu()->clear();
    for (const auto& each : board.plans)
        if (each.id != board.plan) compare_->menu()->addAction(fromUtf8(office::titleOf(each)), this, [this, id = each.id] { emit comparisonWanted(id); });
    compare_->setVisible(board.plans.size() > 1);
    fillFigures();
    showWork();
}

void ZonePanel::fillZones() {
    const QSignalBlocker quiet(zones_);
    zones_->clear();
    const auto& board = work_.board();
    for (std::size_t i = 0; i < board.zones.size(); ++i) {
        const auto& zone = board.zones[i];
        auto* row = new QTreeWidgetItem(zones_);
        row->setIcon(0, swatch(zoneColour(i)));
        row->setText(0, zone.shortName());
        row->setToolTip(0, zone.name + QStringLiteral("\n") + zone.district + QStringLiteral(" · ") + zone.industry);
        row->setText(1, countFigure(zone.parcels));
        row->setText(2, muFigure(zone.net));
        for (const int column : {1, 2}) row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(0, Qt::UserRole, static_cast<qlonglong>(zone.id.value));
        if (work_.zone() && work_.zone()->id == zone.id) zones_->setCurrentItem(row);
    }
}

void ZonePanel::fillFigures() {
    while (auto* item = figures_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto* zone = work_.zone();
    figuresBox_->setVisible(zone != nullptr);
    if (!zone) return;
    int place = 0;
    for (const auto& figure : zoneFigures(*zone, work_.report())) {
        auto* name = new QLabel(figure.name);
        name->setObjectName(QStringLiteral("muted"));
        auto* value = new QLabel(figure.value);
        value->setAlignment(Qt::AlignRight);
        value->setObjectName(QStringLiteral("zoneFigure"));
        for (QLabel* label : {name, value}) label->setToolTip(figure.formula);
        figures_->addWidget(name, place / 2, place % 2 * 2);
        figures_->addWidget(value, place / 2, place % 2 * 2 + 1);
        ++place;
    }
    figures_->setColumnStretch(1, 1);
    figures_->setColumnStretch(3, 1);
}

void ZonePanel::showWork() {
    const bool isForm = form_->kind() != ZoneForm::Kind::none;
    const auto& refusal = work_.refusal();
    const auto& outcome = work_.outcome();
    QStringList lines;
    if (refusal && !isForm) lines << refusal->what << refusal->where << refusal->remedy;
    lines.removeAll(QString());
    refusal_->setText(lines.join(QLatin1Char('\n')));
    refusal_->setVisible(!lines.isEmpty());
    takeOver_->setVisible(!isForm && refusal && refusal->code == QStringLiteral("zone_over_zone"));
    const QString done = outcome && !isForm ? changeText(*outcome) : QString();
    done_->setText(done);
    done_->setVisible(!done.isEmpty());
    emit resized();
}

void ZonePanel::say() { fill(); }

} // namespace mutu::desktop
