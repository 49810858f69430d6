// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/ledger_panel.h"

#include "app/desktop/canvas/marked_parcels.h"
#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/ledger_builder.h"
#include "app/desktop/models/ledger_table.h"
#include "app/desktop/models/ledger_work.h"
#include "app/desktop/panels/progress_chart.h"
#include "app/desktop/words.h"
#include "geo/base/area.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
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
    connect(kinds_, &QComboBox::activated, this, [this](int kind) {
        LedgerQuestion question = work_.question();
        if (!question.site && question.drawn.empty()) question.site = desk_.selection().parcel; // what is selected is the likely site
        work_.open(static_cast<std::size_t>(kind), question);
    });
    connect(year_, &QSpinBox::valueChanged, this, [this](int year) {
        LedgerQuestion question = work_.question();
        question.year = year > 1989 ? std::optional(year) : std::nullopt;
        work_.open(work_.kind(), question);
    });
    connect(districts_, &QComboBox::activated, this, [this](int at) {
        LedgerQuestion question = work_.question();
        question.district = RecordId{districts_->itemData(at).toLongLong()};
        work_.open(work_.kind(), question);
    });
    connect(adjoining_, &QCheckBox::toggled, this, [this](bool on) {
        LedgerQuestion question = work_.question();
        question.adjoining = on;
        work_.open(work_.kind(), question);
    });
    connect(aim_, &QToolButton::clicked, this, &LedgerPanel::targetWanted);
    connect(draw_, &QToolButton::toggled, this, &LedgerPanel::drawingChanged);
    connect(within_, &QLineEdit::editingFinished, this, [this] {
        LedgerQuestion question = work_.question();
        const auto length = parseLength(within_->text().trimmed().toStdString());
        if (!length || *length == question.within) return showAsked();
        question.within = *length;
        work_.open(work_.kind(), question);
    });
    connect(chart_, &ProgressChart::wanted, this, [this](std::size_t kind, int year) {
        LedgerQuestion question = work_.question();
        question.year = year;
        work_.open(kind, question);
    });
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

void LedgerPanel::buildAsked() {
    year_ = new QSpinBox;
    year_->setObjectName(QStringLiteral("ledgerYear"));
    year_->setRange(1989, 2100); // the first stands for every year
    year_->setKeyboardTracking(false);
    districts_ = new QComboBox;
    districts_->setObjectName(QStringLiteral("ledgerDistrict"));
    districts_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    adjoining_ = new QCheckBox;
    adjoining_->setObjectName(QStringLiteral("ledgerAdjoining"));
    aim_ = new QToolButton;
    aim_->setObjectName(QStringLiteral("setTarget"));
    aim_->setIcon(Look::icon("list-add"));
    aim_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    draw_ = new QToolButton;
    draw_->setObjectName(QStringLiteral("drawSite"));
    draw_->setIcon(Look::icon("draw-freehand"));
    draw_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    draw_->setCheckable(true);
    within_ = new QLineEdit;
    within_->setObjectName(QStringLiteral("ledgerWithin"));
    within_->setFixedWidth(11 * Look::step);
}

void LedgerPanel::build() {
    kinds_ = new QComboBox;
    kinds_->setObjectName(QStringLiteral("ledgers"));
    kinds_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (std::size_t i = 0; i < ledgerKinds().size(); ++i) kinds_->addItem(QString());
    buildAsked();
    chart_ = new ProgressChart;
    notes_ = new QLabel;
    notes_->setObjectName(QStringLiteral("muted"));
    notes_->setContentsMargins(Look::step, Look::step / 2, Look::step, Look::step / 2);
    notes_->setWordWrap(true);
    summary_ = new QLabel;
    summary_->setObjectName(QStringLiteral("ledgerSummary"));
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the window needn't be as wide as its words
    export_ = new QToolButton;
    export_->setAutoRaise(true);
    export_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    export_->setIcon(Look::icon("document-export"));
    nothing_ = new QLabel;
    nothing_->setObjectName(QStringLiteral("ledgerNothing"));
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
    bar->addWidget(year_);
    bar->addWidget(districts_);
    bar->addWidget(draw_);
    bar->addWidget(within_);
    bar->addWidget(adjoining_);
    bar->addWidget(aim_);
    bar->addWidget(summary_, 1);
    bar->addWidget(export_);
    column->addLayout(bar);
    column->addWidget(chart_);
    column->addWidget(table_, 1);
    column->addWidget(nothing_, 1);
    column->addWidget(notes_);
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
    nothing_->setText(work_.isMaking() ? tr("The ledger is being made …") : fromUtf8(ledgerWord(ledgerKinds()[work_.kind()].nothing)));
    export_->setEnabled(!empty);
    kinds_->setCurrentIndex(static_cast<int>(work_.kind()));
    summary_->setText(summary());
    summary_->setToolTip(summary_->text());
    QStringList notes;
    for (const auto& note : work_.ledger().sheet.notes) notes << fromUtf8(note);
    notes_->setText(notes.join(work_.kind() == conformityLedger ? QStringLiteral(" · ") : QStringLiteral("\n")));
    notes_->setVisible(!notes.isEmpty());
    chart_->show(work_.ledger().bars);
    showAsked();
    followSelection();
}

void LedgerPanel::showAsked() {
    const auto& question = work_.question();
    const auto asks = ledgerKinds()[work_.kind()].asks;
    const QSignalBlocker quiet(year_);
    const bool isEvery = asks == LedgerAsks::yearAndDistrict; // a year may be left open
    year_->setVisible(asks == LedgerAsks::year || isEvery);
    year_->setMinimum(isEvery ? 1989 : 1990);
    year_->setSpecialValueText(isEvery ? tr("every year") : QString());
    year_->setValue(question.year.value_or(isEvery ? year_->minimum() : desk_.day().year()));
    districts_->setVisible(asks == LedgerAsks::district || isEvery);
    districts_->clear();
    districts_->addItem(tr("all districts"), 0LL);
    for (const auto& each : desk_.face().districts) districts_->addItem(each.name, static_cast<qlonglong>(each.id.value));
    districts_->setCurrentIndex(std::max(0, districts_->findData(static_cast<qlonglong>(question.district.value))));
    aim_->setVisible(work_.kind() == targetsLedger);
    aim_->setEnabled(desk_.isOpen() && isToday(desk_) && !desk_.face().readOnly);
    draw_->setVisible(asks == LedgerAsks::site);
    if (asks != LedgerAsks::site) setDrawing(false);
    within_->setVisible(asks == LedgerAsks::site);
    within_->setEnabled(!question.adjoining);
    const QSignalBlocker still(adjoining_);
    adjoining_->setVisible(asks == LedgerAsks::site);
    adjoining_->setChecked(question.adjoining);
    if (!within_->hasFocus()) within_->setText(QStringLiteral("%1 m").arg(question.within.value(), 0, 'f', 0));
}

void LedgerPanel::setDrawing(bool on) { draw_->setChecked(on); }

QString LedgerPanel::summary() const {
    const auto& sheet = work_.ledger().sheet;
    if (sheet.rows.empty()) return {};
    QStringList parts;
    if (ledgerKinds()[work_.kind()].asks == LedgerAsks::site && work_.question().drawn.empty()) parts << fromUtf8(sheet.title);
    parts << QString(tr("%1 rows").arg(countFigure(static_cast<std::int64_t>(sheet.rows.size()))));
    for (std::size_t i = 0; i < sheet.total.size(); ++i)
        if (const auto* number = std::get_if<exchange::WorkbookNumber>(&sheet.total[i]))
            parts << fromUtf8(sheet.headings[i]) + QLatin1Char(' ') + QLocale(QLocale::English).toString(number->value, 'f', number->decimals);
    std::size_t marks = work_.ledger().pieces.size();
    if (marks == 0)
        for (const auto& row : work_.ledger().parcels) marks += row.size();
    if (marks > MarkedParcels::most) parts << tr("only the first %1 are marked on the map").arg(countFigure(MarkedParcels::most));
    return parts.join(QStringLiteral(" · "));
}

void LedgerPanel::chosen(int row) {
    if (following_ || row < 0) return;
    const auto& parcels = model_->parcels(row);
    if (!parcels.empty()) desk_.select({parcels.front(), model_->piece(row), {parcels.begin() + 1, parcels.end()}});
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
                                                tr("Workbook (*.xlsx)") + QStringLiteral(";;") + tr("Table (*.csv)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    if (!path.endsWith(QStringLiteral(".xlsx")) && !path.endsWith(QStringLiteral(".csv"))) path += QStringLiteral(".xlsx");
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
    year_->setAccessibleName(tr("Year"));
    districts_->setAccessibleName(tr("District"));
    aim_->setText(tr("Set a target…"));
    aim_->setToolTip(tr("What a year is to reach, for the zone or one district"));
    adjoining_->setText(tr("Adjoining only"));
    adjoining_->setToolTip(tr("Only parcels that share a stretch of boundary with the site"));
    draw_->setText(tr("Draw the site"));
    draw_->setToolTip(tr("Draw a lasso round the site on the map, or click a parcel. Esc stops."));
    within_->setAccessibleName(tr("Distance from the site"));
    within_->setToolTip(tr("How far from the site, from boundary to boundary"));
    notes_->setAccessibleName(tr("What the ledger adds"));
    export_->setText(tr("Workbook…"));
    export_->setToolTip(tr("Write the ledger to an XLSX workbook or a CSV table"));
    table_->setAccessibleName(tr("Rows of the ledger"));
    show();
}

} // namespace mutu::desktop
