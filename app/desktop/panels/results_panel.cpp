// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/results_panel.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/vacancy_list.h"
#include "app/desktop/models/vacancy_table.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/words.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

QTableView* tableFor(QAbstractItemModel* model) {
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("resultsTable"));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSortingEnabled(true);
    table->sortByColumn(VacancyTable::mu, Qt::DescendingOrder);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(3 * Look::step);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setSectionsMovable(true);
    for (const auto& [column, width] : {std::pair{VacancyTable::parcel, 168}, {VacancyTable::district, 104}, {VacancyTable::kind, 88},
                                        {VacancyTable::pool, 72}, {VacancyTable::mu, 80}, {VacancyTable::squareMetre, 96},
                                        {VacancyTable::floor, 80}, {VacancyTable::since, 88}, {VacancyTable::checked, 152}})
        table->setColumnWidth(column, width);
    return table;
}

} // namespace

ResultsPanel::ResultsPanel(Desk& desk, VacancySearch& search, Commands& commands, QWidget* parent)
    : QFrame(parent), desk_(desk), search_(search) {
    setObjectName(QStringLiteral("results"));
    model_ = new VacancyTable(search_, this);
    table_ = tableFor(model_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Look::step, Look::step / 2, Look::step, Look::step / 2);
    summary_ = new QLabel;
    summary_->setObjectName(QStringLiteral("resultsSummary"));
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the window needn't be as wide as its words
    columns_ = new QToolButton;
    columns_->setPopupMode(QToolButton::InstantPopup);
    columns_->setMenu(new QMenu(columns_));
    export_ = new QToolButton;
    export_->setDefaultAction(commands.action(Command::exportRows));
    sheet_ = new QToolButton;
    sheet_->setDefaultAction(commands.action(Command::sheet));
    for (QToolButton* button : {columns_, export_, sheet_}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    columns_->setIcon(Look::icon("view-list-details"));
    bar->addWidget(summary_, 1);
    bar->addWidget(columns_);
    bar->addWidget(export_);
    bar->addWidget(sheet_);
    column->addLayout(bar);
    column->addWidget(table_, 1);
    retranslate();
    connect(&search_, &VacancySearch::answered, this, &ResultsPanel::showAnswer);
    connect(&desk_, &Desk::selectionChanged, this, &ResultsPanel::followSelection);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { chosen(now.row()); });
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        chosen(index.row());
        emit wanted();
    });
}

void ResultsPanel::chosen(int row) {
    if (following_ || row < 0) return;
    const land::Vacancy& vacancy = model_->piece(row).row.vacancy;
    desk_.select({vacancy.parcel.id, vacancy.id});
}

void ResultsPanel::showAnswer() {
    following_ = true;
    model_->reload();
    following_ = false;
    retranslate();
    followSelection();
}

void ResultsPanel::followSelection() {
    following_ = true;
    const int row = desk_.selection().parcel ? model_->rowOf(desk_.selection().parcel, desk_.selection().vacancy) : -1;
    if (row < 0) {
        table_->selectionModel()->clear();
    } else if (table_->currentIndex().row() != row || !table_->selectionModel()->isRowSelected(row)) {
        table_->setCurrentIndex(model_->index(row, 0));
        table_->scrollTo(model_->index(row, 0));
    }
    following_ = false;
}

void ResultsPanel::exportRows() {
    const QString folder = QSettings().value(QStringLiteral("folder")).toString();
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the list"), folder + QStringLiteral("/") + tr("vacant-land.csv"),
                                                      tr("Table (*.csv)"));
    if (!path.isEmpty()) exportRows(path);
}

void ResultsPanel::exportRows(const QString& path) {
    VacancyList list;
    for (int column = 0; column < model_->columnCount(); ++column)
        list.heading << model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    list.findings = search_.sharedAnswer();
    list.order = model_->order();
    const QString topic = QStringLiteral("exportRows");
    const Works::Hold work = desk_.works().begin(QStringLiteral("export"), [self = QPointer(this), topic] {
        if (self) self->desk_.background().stop(topic);
    });
    desk_.background().ask(
        this, topic,
        [list = std::move(list), file = path.toStdString()](book::Book&, const std::stop_token& stop) {
            list.write(file, stop);
            return Done{};
        },
        [this, work, path](Done) { emit exported(path); }, [this, work](const Failure& failure) { desk_.say(failure); });
}

void ResultsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void ResultsPanel::retranslate() {
    const Findings& answer = search_.answer();
    QStringList parts{tr("%1 pieces").arg(countFigure(static_cast<std::int64_t>(answer.pieces.size()))), muText(answer.area)};
    if (answer.floor.hundredths() > 0) parts << tr("factory floor %1").arg(squareMetreText(answer.floor));
    if (answer.due > 0) parts << QStringLiteral("<span style=\"color:%1\">%2</span>").arg(Look::colour("due").name(), tr("%1 ready ones not lately checked for mortgages and seizures").arg(countFigure(answer.due)));
    summary_->setText(parts.join(QStringLiteral(" · ")));
    summary_->setToolTip(parts.join(QStringLiteral("<br>")));
    columns_->setText(tr("Columns"));
    columns_->setToolTip(tr("Choose the columns"));
    table_->setAccessibleName(tr("Vacant pieces found"));
    QMenu* menu = columns_->menu();
    menu->clear();
    for (int column = 1; column < model_->columnCount(); ++column) {
        QAction* action = menu->addAction(model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!table_->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { table_->setColumnHidden(column, !shown); });
    }
    table_->horizontalHeader()->viewport()->update();
}

} // namespace mutu::desktop
