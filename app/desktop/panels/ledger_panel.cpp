// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/ledger_panel.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/ledger_table.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

constexpr int widestColumn = 420;

QString nameOf(const LedgerKind& kind) { return QCoreApplication::translate("Ledgers", kind.name); }

} // namespace

LedgerPanel::LedgerPanel(Desk& desk, LedgerWork& work, QWidget* parent) : QFrame(parent), desk_(desk), work_(work) {
    setObjectName(QStringLiteral("results"));
    model_ = new LedgerTable(this);
    build();
    connect(kinds_, &QComboBox::activated, this, [this](int kind) { work_.open(static_cast<std::size_t>(kind)); });
    connect(export_, &QToolButton::clicked, this, [this] { exportRows(); });
    connect(&work_, &LedgerWork::changed, this, &LedgerPanel::show);
    connect(&desk_, &Desk::selectionChanged, this, &LedgerPanel::followSelection);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { chosen(now.row()); });
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        chosen(index.row());
        emit wanted();
    });
    retranslate();
}

void LedgerPanel::build() {
    kinds_ = new QComboBox;
    kinds_->setObjectName(QStringLiteral("ledgers"));
    kinds_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (std::size_t i = 0; i < ledgerKinds().size(); ++i) kinds_->addItem(QString());
    summary_ = new QLabel;
    summary_->setObjectName(QStringLiteral("ledgerSummary"));
    export_ = new QToolButton;
    export_->setAutoRaise(true);
    export_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    export_->setIcon(Look::icon("document-export"));
    nothing_ = new QLabel;
    nothing_->setAlignment(Qt::AlignCenter);
    table_ = new QTableView;
    table_->setObjectName(QStringLiteral("ledgerTable"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setSortingEnabled(true);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(3 * Look::step);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Look::step, Look::step / 2, Look::step, Look::step / 2);
    bar->setSpacing(2 * Look::step);
    bar->addWidget(kinds_);
    bar->addWidget(summary_, 1);
    bar->addWidget(export_);
    column->addLayout(bar);
    column->addWidget(table_, 1);
    column->addWidget(nothing_, 1);
}

void LedgerPanel::show() {
    following_ = true;
    model_->show(work_.ledger());
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->resizeColumnsToContents();
    for (int column = 0; column < model_->columnCount(); ++column)
        table_->setColumnWidth(column, std::min(table_->columnWidth(column) + Look::step, widestColumn));
    following_ = false;
    const bool empty = model_->rowCount() == 0;
    table_->setVisible(!empty);
    nothing_->setVisible(empty);
    nothing_->setText(work_.isMaking() ? tr("The ledger is being made …") : tr("Nothing to list on this day."));
    export_->setEnabled(!empty);
    kinds_->setCurrentIndex(static_cast<int>(work_.kind()));
    summary_->setText(summary());
    followSelection();
}

QString LedgerPanel::summary() const {
    const auto& sheet = work_.ledger().sheet;
    if (sheet.rows.empty()) return {};
    QStringList parts{tr("%1 rows").arg(countFigure(static_cast<std::int64_t>(sheet.rows.size())))};
    for (std::size_t i = 0; i < sheet.total.size(); ++i)
        if (const auto* number = std::get_if<exchange::WorkbookNumber>(&sheet.total[i]))
            parts << fromUtf8(sheet.headings[i]) + QLatin1Char(' ') + QLocale::c().toString(number->value, 'f', number->decimals);
    return parts.join(QStringLiteral(" · "));
}

void LedgerPanel::chosen(int row) {
    if (following_ || row < 0) return;
    const auto& parcels = model_->parcels(row);
    if (!parcels.empty()) desk_.select({parcels.front(), {}, {parcels.begin() + 1, parcels.end()}});
}

void LedgerPanel::followSelection() {
    if (following_) return;
    following_ = true;
    const auto current = table_->currentIndex();
    const auto parcel = desk_.selection().parcel;
    const bool isThere = current.isValid() && parcel && !model_->parcels(current.row()).empty() &&
                         model_->parcels(current.row()).front() == parcel;
    const int row = isThere ? current.row() : parcel ? model_->rowOf(parcel) : -1;
    if (row < 0) {
        table_->selectionModel()->clear();
    } else if (!isThere || !table_->selectionModel()->isRowSelected(row)) {
        table_->setCurrentIndex(model_->index(row, 0));
        table_->scrollTo(model_->index(row, 0));
    }
    following_ = false;
}

void LedgerPanel::exportRows() {
    const QString folder = QSettings().value(QStringLiteral("folder")).toString();
    const QString name = nameOf(ledgerKinds()[work_.kind()]) + QStringLiteral(" ") + dateText(desk_.day());
    QString path = QFileDialog::getSaveFileName(this, tr("Write the ledger"), folder + QStringLiteral("/") + name + QStringLiteral(".xlsx"),
                                                tr("Workbook (*.xlsx)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    if (!path.endsWith(QStringLiteral(".xlsx"))) path += QStringLiteral(".xlsx");
    QSettings().setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
    work_.write(path);
}

void LedgerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        work_.open(work_.kind());
    }
    QFrame::changeEvent(event);
}

void LedgerPanel::retranslate() {
    for (std::size_t i = 0; i < ledgerKinds().size(); ++i) kinds_->setItemText(static_cast<int>(i), nameOf(ledgerKinds()[i]));
    kinds_->setAccessibleName(tr("Which ledger"));
    export_->setText(tr("Workbook…"));
    export_->setToolTip(tr("Write the ledger to an XLSX workbook"));
    table_->setAccessibleName(tr("Rows of the ledger"));
    show();
}

} // namespace mutu::desktop
