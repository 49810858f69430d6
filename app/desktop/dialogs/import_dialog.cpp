// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/import_dialog.h"

#include "app/desktop/desk.h"
#include "app/desktop/dialogs/case_list_fields.h"
#include "app/desktop/dialogs/fault_list.h"
#include "app/desktop/dialogs/running_dialog.h"
#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QToolButton>

namespace mutu::desktop {

namespace {

constexpr int mostLists = 10'000; // of rejects beside one book with one name

/// A list without a row is nothing to keep.
void dropIfEmpty(const QString& list) {
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly)) return;
    file.readLine();
    if (file.atEnd()) file.remove();
}

/// Where in a table the first example of a reason stands; nothing for features of maps.
QString firstPlace(const exchange::Account& account, const std::string& code) {
    for (const auto& example : account.examples) {
        if (example.finding.code != code || !example.place) continue;
        const auto& place = *example.place;
        QString text = ImportDialog::tr("row %1").arg(countFigure(place.row));
        if (!place.sheet.empty()) text.prepend(fromUtf8(place.sheet) + QStringLiteral(" · "));
        if (!place.heading.empty()) text += QStringLiteral(" · ") + ImportDialog::tr("column %1").arg(fromUtf8(place.letter + (place.letter.empty() ? "" : " ") + place.heading));
        return text;
    }
    return {};
}

QTableWidget* quietTable(int height) {
    auto* table = new QTableWidget;
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(3 * Look::step);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setMinimumHeight(height);
    return table;
}

} // namespace

ImportDialog::ImportDialog(Desk& desk, const QString& path, QWidget* parent) : QDialog(parent), desk_(desk) {
    setObjectName(QStringLiteral("importDialog"));
    static int number = 0;
    topic_ = QStringLiteral("import %1").arg(++number);
    wording_.say([this] { setWindowTitle(tr("Import")); });
    resize(96 * Look::step, 80 * Look::step);
    buildFields();
    layOut();
    path_->setText(path);
    for (QLineEdit* field : {path_, layer_}) connect(field, &QLineEdit::editingFinished, this, &ImportDialog::look);
    for (QComboBox* choice : {kind_, system_, encoding_}) connect(choice, &QComboBox::activated, this, &ImportDialog::look);
    connect(import_, &QPushButton::clicked, this, [this] { begin(false); });
    connect(stop_, &QPushButton::clicked, this, &ImportDialog::stop);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk_, &Desk::opened, this, [this] { QDialog::reject(); });
    connect(&desk_.works(), &Works::changed, this, &ImportDialog::showProgress);
    setBusy(false);
    if (!path.isEmpty()) look();
}

ImportDialog::~ImportDialog() {
    if (!desk_.isOpen() || writing_) return; // what is being written ends as it must
    desk_.writer().cancel(topic_);
}

void ImportDialog::reject() {
    if (writing_) RunningDialog::afterWriting(desk_, this, [this] { QDialog::reject(); });
    else QDialog::reject();
}

void ImportDialog::buildFields() {
    path_ = new QLineEdit;
    path_->setObjectName(QStringLiteral("importPath"));
    layer_ = new QLineEdit;
    wording_.say([this] { layer_->setPlaceholderText(tr("the only one, or the one that fits")); });
    kind_ = new QComboBox;
    kind_->setObjectName(QStringLiteral("importKind"));
    kind_->addItem(QString());
    for (const land::Kind kind : land::allKinds)
        if (kind != land::Kind::zoneParcel && !land::isMadeByTheBook(kind))
            kind_->addItem(QString(), static_cast<int>(kind));
    kind_->addItem(QString(), static_cast<int>(land::Kind::clearingCase));
    wording_.say([this] {
        kind_->setItemText(0, tr("find out from the columns"));
        for (int index = 1; index < kind_->count(); ++index)
            kind_->setItemText(index, word(static_cast<land::Kind>(kind_->itemData(index).toInt())));
        kind_->setItemText(kind_->count() - 1, tr("low-efficiency ledger, opened as clearing cases"));
    });
    system_ = new QComboBox;
    system_->setEditable(true);
    system_->addItem(QString());
    wording_.say([this] { system_->setItemText(0, tr("as the file says")); });
    for (const int code : {4549, 4528, 4548, 4527, 4490, 4326}) system_->addItem(QStringLiteral("EPSG:%1").arg(code));
    encoding_ = new QComboBox;
    encoding_->addItem(QString());
    wording_.say([this] { encoding_->setItemText(0, tr("find out")); });
    for (const char* each : {"UTF-8", "GBK", "GB18030"}) encoding_->addItem(QLatin1String(each));
    cases_ = new CaseListFields;
    connect(cases_, &CaseListFields::changed, this, &ImportDialog::look);
    wording_.say([this] { cases_->speak(); });
    facts_ = new QLabel;
    facts_->setObjectName(QStringLiteral("muted"));
    facts_->setWordWrap(true);
    rows_ = quietTable(18 * Look::step);
    summary_ = new QLabel;
    summary_->setObjectName(QStringLiteral("importSummary"));
    summary_->setWordWrap(true);
    wording_.say([this] {
        if (path_->text().isEmpty()) summary_->setText(tr("Choose a map (GeoPackage, Shapefile, GeoJSON) or a table (XLSX, CSV). It is tried first; nothing is written before you press Import."));
    });
    reasons_ = quietTable(14 * Look::step);
    rejects_ = new FaultList(desk_);
    wording_.say([this] { rejects_->speak(); });
    progress_ = new QProgressBar;
    progress_->setTextVisible(false);
    import_ = new QPushButton;
    import_->setObjectName(QStringLiteral("importButton"));
    stop_ = new QPushButton;
    close_ = new QPushButton;
    wording_.say([this] {
        import_->setText(tr("Import"));
        stop_->setText(tr("Stop"));
        close_->setText(tr("Close"));
    });
}

bool ImportDialog::isCaseList() const { return kind_->currentIndex() == kind_->count() - 1; }

CaseListWish ImportDialog::caseList() const {
    CaseListWish wish;
    wish.path = path_->text().toStdString();
    wish.layer = layer_->text().trimmed().toStdString();
    if (encoding_->currentIndex() > 0) wish.encoding = encoding_->currentText().toStdString();
    cases_->state(wish);
    wish.officer = officerName().toStdString();
    wish.rejects = rejectsPath_.toStdString();
    wish.day = desk_.day();
    return wish;
}

void ImportDialog::layOut() {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(3 * Look::step, 3 * Look::step, 3 * Look::step, 2 * Look::step);
    form->setVerticalSpacing(Look::step);
    auto* browse = new QToolButton;
    browse->setIcon(Look::icon("document-open"));
    wording_.say([browse] {
        browse->setToolTip(tr("Choose the file"));
        browse->setAccessibleName(tr("Choose the file"));
    });
    connect(browse, &QToolButton::clicked, this, &ImportDialog::chooseFile);
    auto* file = new QHBoxLayout;
    file->addWidget(path_, 1);
    file->addWidget(browse);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(progress_, 1);
    buttons->addStretch(1);
    for (QPushButton* button : {stop_, import_, close_}) {
        button->setAutoDefault(false); // Enter ends a field; it must never start an import
        buttons->addWidget(button);
    }
    const auto add = [&](auto* field, auto name) {
        auto* label = new QLabel;
        form->addRow(label, field);
        wording_.say([label, name] { label->setText(name()); });
    };
    add(file, [] { return tr("File"); });
    add(layer_, [] { return tr("Layer"); });
    add(kind_, [] { return tr("Records"); });
    add(system_, [] { return tr("Coordinate system"); });
    add(encoding_, [] { return tr("Encoding"); });
    add(cases_, [] { return tr("Cases"); });
    cases_->setVisible(false);
    form->labelForField(cases_)->setVisible(false);
    for (QWidget* part : std::initializer_list<QWidget*>{facts_, rows_, summary_, reasons_, rejects_}) form->addRow(part);
    form->addRow(buttons);
    wording_.say([this] { nameParts(); });
}

void ImportDialog::nameParts() {
    path_->setAccessibleName(tr("File"));
    layer_->setAccessibleName(tr("Layer"));
    kind_->setAccessibleName(tr("Records"));
    system_->setAccessibleName(tr("Coordinate system"));
    encoding_->setAccessibleName(tr("Encoding"));
    rows_->setAccessibleName(tr("First rows of the file"));
    reasons_->setAccessibleName(tr("What was mended or rejected, and why"));
}

void ImportDialog::chooseFile() {
    const QString folder = QSettings().value(QStringLiteral("importFolder"), QDir::homePath()).toString();
    const QString chosen = QFileDialog::getOpenFileName(
        this, tr("File to import"), folder, tr("Maps and tables (*.gpkg *.shp *.zip *.geojson *.json *.csv *.xlsx *.xls *.ods);;All files (*)"));
    if (chosen.isEmpty()) return;
    QSettings().setValue(QStringLiteral("importFolder"), QFileInfo(chosen).absolutePath());
    path_->setText(chosen);
    look();
}

void ImportDialog::stop() {
    if (!busy_) return;
    stopping_ = true; // how it ended is said when it has ended
    stop_->setEnabled(false);
    summary_->setText(tr("Stopping …"));
    desk_.writer().stop(topic_);
}

book::ImportRequest ImportDialog::request(bool dryRun) const {
    book::ImportRequest request;
    request.file.path = path_->text().toStdString();
    request.file.layer = layer_->text().trimmed().toStdString();
    if (kind_->currentIndex() > 0 && !isCaseList()) request.file.kind = static_cast<land::Kind>(kind_->currentData().toInt());
    if (system_->currentIndex() != 0 || system_->currentText() != system_->itemText(0)) request.file.crs = system_->currentText().trimmed().toStdString();
    if (encoding_->currentIndex() > 0) request.file.encoding = encoding_->currentText().toStdString();
    request.heading.author = officerName().toStdString();
    request.dryRun = dryRun;
    request.rejects = rejectsPath_.toStdString();
    request.words = [](std::string_view code) { return importReason(code).toStdString(); };
    return request;
}

/// A trial's list lies in a folder of the dialog's own; without one there is none.
QString ImportDialog::rejectsFor(bool dryRun) const {
    if (!dryRun) return freeRejectsPath();
    return trials_.isValid() ? trials_.filePath(QFileInfo(path_->text()).completeBaseName() + QStringLiteral("-trial.csv")) : QString();
}

QString ImportDialog::freeRejectsPath() const {
    const QFileInfo book(desk_.face().path);
    const QString stem = book.absolutePath() + QLatin1Char('/') + book.completeBaseName() + QStringLiteral("-rejects-") +
                         QFileInfo(path_->text()).completeBaseName();
    QString path = stem + QStringLiteral(".csv");
    for (int number = 2; QFileInfo::exists(path) && number < mostLists; ++number) path = QStringLiteral("%1-%2.csv").arg(stem).arg(number);
    return path;
}

void ImportDialog::look() {
    auto* form = static_cast<QFormLayout*>(layout());
    for (QWidget* part : std::initializer_list<QWidget*>{cases_, form->labelForField(cases_)}) part->setVisible(isCaseList());
    if (path_->text().trimmed().isEmpty() || imported_) return;
    setBusy(true);
    const book::ImportRequest asked = request(true);
    desk_.writer().ask(
        this, topic_,
        [path = path_->text(), layer = layer_->text().trimmed(), encoding = fromUtf8(asked.file.encoding)](
            book::Book&, const std::stop_token&) { return previewOf(path, layer, encoding); },
        [this](const FilePreview& preview) {
            if (stopping_) return showTrouble({"cancelled", {}, {}, {}, true});
            showPreview(preview);
            begin(true);
        },
        [this](const Failure& failure) { end(failure, true); });
}

void ImportDialog::begin(bool dryRun) {
    setBusy(true);
    writing_ = !dryRun;
    rejectsPath_ = rejectsFor(dryRun);
    const auto cancel = [self = QPointer(this)] {
        if (self) self->stop();
    };
    const Works::Hold work =
        dryRun ? desk_.works().begin(QStringLiteral("preview"), cancel) : desk_.works().beginWriting(QStringLiteral("import"), cancel);
    desk_.writer().ask(
        this, topic_,
        [request = request(dryRun), cases = isCaseList() ? std::optional(caseList()) : std::nullopt, &works = desk_.works(),
         id = *work](book::Book& book, const std::stop_token& stop) {
            auto outcome = cases ? openCaseList(book, *cases, request.dryRun ? book::Intent::trial : book::Intent::write)
                                 : book::importFile(book, request, works.reporter(id, stop));
            if (!request.rejects.empty()) dropIfEmpty(fromUtf8(request.rejects));
            return outcome;
        },
        [this, work, dryRun](const Result<book::ImportAccount>& result) {
            if (!result.ok()) return end(Failure::from(result.refusal()), dryRun);
            writing_ = false;
            imported_ = !dryRun;
            showAccount(result.value());
            if (!dryRun) desk_.refresh();
        },
        [this, dryRun](const Failure& failure) { end(failure, dryRun); });
}

void ImportDialog::end(const Failure& failure, bool dryRun) {
    writing_ = false;
    showTrouble(failure);
    import_->setEnabled(!dryRun && failure.cancelled); // it could be tried again
    if (!dryRun) desk_.refresh(); // whatever became of it, what is shown is what the book has
}

void ImportDialog::showPreview(const FilePreview& preview) {
    preview_ = preview;
    QStringList facts{preview.driver, tr("layer %1").arg(preview.layer)};
    if (preview.count >= 0) facts << tr("%1 features").arg(countFigure(preview.count));
    facts << (preview.crs.isEmpty() ? tr("the file names no coordinate system") : preview.crs.left(60));
    if (!preview.encoding.isEmpty()) facts << preview.encoding;
    facts_->setText(facts.join(QStringLiteral(" · ")));
    rows_->clear();
    rows_->setColumnCount(static_cast<int>(preview.columns.size()));
    rows_->setRowCount(static_cast<int>(preview.rows.size()));
    rows_->setHorizontalHeaderLabels(preview.columns);
    for (int row = 0; row < rows_->rowCount(); ++row)
        for (int column = 0; column < rows_->columnCount(); ++column)
            rows_->setItem(row, column, new QTableWidgetItem(preview.rows[static_cast<std::size_t>(row)][column]));
    rows_->horizontalHeader()->setMinimumSectionSize(11 * Look::step);
    rows_->resizeColumnsToContents();
}

void ImportDialog::showAccount(const book::ImportAccount& account) {
    account_ = account;
    tooLate_ = stopping_;
    tellAccount();
    tellReasons();
    setBusy(false);
    import_->setEnabled(account.dryRun && !account.unchanged && account.features.read > account.features.rejected);
    emit ended();
}

void ImportDialog::tellAccount() {
    const book::ImportAccount& account = *account_;
    const exchange::Account& features = account.features;
    QString text = account.dryRun ? tr("Trial, nothing written: ") : tr("Imported as %1: ").arg(word(account.intake.kind));
    if (account.unchanged) text = tr("The book had all of this already; nothing was changed. ");
    text += tr("read %1 = accepted %2 + repaired %3 + rejected %4")
                .arg(countFigure(features.read), countFigure(features.accepted), countFigure(features.repaired), countFigure(features.rejected));
    if (account.dryRun && !isCaseList()) text += QStringLiteral("\n") + tr("Taken as %1 in %2.").arg(word(account.intake.kind), fromUtf8(account.intake.crs).left(60));
    for (const Finding& note : account.intake.notes) text += QStringLiteral("\n") + importNote(note);
    if (tooLate_ && !account.dryRun) text.prepend(tr("It was done before it could be stopped. ") + QLatin1Char('\n'));
    summary_->setText(text);
}

void ImportDialog::tellReasons() {
    const auto& reasons = account_->features.reasons;
    reasons_->clear();
    reasons_->setColumnCount(3);
    reasons_->setHorizontalHeaderLabels({tr("What was said"), tr("Features"), tr("First at")});
    reasons_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    reasons_->setRowCount(static_cast<int>(reasons.size()));
    int row = 0;
    for (const auto& [code, count] : reasons) {
        auto* figure = new QTableWidgetItem(countFigure(count));
        figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        reasons_->setItem(row, 0, new QTableWidgetItem(importReason(code)));
        reasons_->setItem(row, 1, figure);
        reasons_->setItem(row, 2, new QTableWidgetItem(firstPlace(account_->features, code)));
        ++row;
    }
    rejects_->offer(rejectsPath_, path_->text());
}

void ImportDialog::showTrouble(const Failure& failure) {
    setBusy(false);
    account_.reset();
    reasons_->setRowCount(0);
    rejects_->offer({}, {});
    import_->setEnabled(false);
    if (failure.cancelled) {
        isStopped_ = true;
        summary_->setText(tr("Stopped. The book is as it was."));
        return emit ended();
    }
    QStringList lines{failure.what};
    for (const QString& line : {failure.where, failure.remedy})
        if (!line.isEmpty()) lines << line;
    summary_->setText(lines.join(QLatin1Char('\n')));
    emit ended();
}

void ImportDialog::showProgress() {
    const Works::Line* line = desk_.works().newest();
    if (!line) return;
    progress_->setRange(0, line->total > 0 ? 1000 : 0);
    if (line->total > 0) progress_->setValue(static_cast<int>(1000.0 * static_cast<double>(line->done) / static_cast<double>(line->total)));
}

void ImportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::retranslate() {
    wording_.again();
    if (busy_) summary_->setText(tr("Looking at the file …"));
    if (preview_) showPreview(FilePreview(*preview_));
    if (account_) {
        if (!busy_) tellAccount();
        tellReasons();
    } else if (!busy_ && isStopped_) {
        summary_->setText(tr("Stopped. The book is as it was."));
    } else if (!busy_) {
        look(); // a failure's words come with the failure
    }
}

void ImportDialog::setBusy(bool busy) {
    busy_ = busy;
    stopping_ = stopping_ && busy;
    isStopped_ = isStopped_ && !busy;
    stop_->setEnabled(busy && !stopping_);
    progress_->setVisible(busy);
    stop_->setVisible(busy);
    import_->setVisible(!imported_);
    import_->setEnabled(false);
    for (QWidget* field : std::initializer_list<QWidget*>{path_, layer_, kind_, encoding_, cases_}) field->setEnabled(!busy && !imported_);
    system_->setEnabled(!busy && !imported_ && !isCaseList());
    if (busy) summary_->setText(tr("Looking at the file …"));
}

} // namespace mutu::desktop
