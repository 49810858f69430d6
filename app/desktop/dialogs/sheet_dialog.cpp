// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/sheet_dialog.h"

#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/speech.h"
#include "app/desktop/words.h"
#include "geo/book/home.h"
#include "geo/sheet/output.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

namespace mutu::desktop {

namespace {
const QString topic = QStringLiteral("sheet");
constexpr double dotsPerInch = 300;
constexpr int previewWidth = 1400;

/// What a kind of sheet is called; one that an office made is called as its file.
QString titleOf(const QString& kind) {
    if (kind == QLatin1String("cluster-layout")) return SheetDialog::tr("Industry cluster layout");
    if (kind == QLatin1String("vacancy")) return SheetDialog::tr("Vacant land and floors");
    if (kind == QLatin1String("clearing")) return SheetDialog::tr("Enterprises to be cleared");
    if (kind == QLatin1String("occupancy")) return SheetDialog::tr("Occupancy");
    if (kind == QLatin1String("zone-overview")) return SheetDialog::tr("Overview with a map of each district");
    if (kind == QLatin1String("parcel-plan")) return SheetDialog::tr("Plan of the selected parcel");
    if (kind == QLatin1String("boundary-points")) return SheetDialog::tr("Boundary points of the selected parcel");
    return kind;
}
} // namespace

SheetDialog::SheetDialog(Desk& desk, QWidget* parent) : QDialog(parent), desk_(desk) {
    setObjectName(QStringLiteral("sheetDialog"));
    wording_.say([this] { setWindowTitle(tr("Print sheet")); });
    resize(144 * Look::step, 88 * Look::step);
    buildFields();
    layOut();
    for (QComboBox* choice : {district_, paper_}) connect(choice, &QComboBox::activated, this, &SheetDialog::compose);
    connect(kind_, &QComboBox::activated, this, &SheetDialog::takeKind);
    connect(&desk_, &Desk::selectionChanged, this, [this] {
        if (sheetSort(kind_->currentData().toString()).isOfParcel) compose();
    });
    connect(scale_, &QComboBox::activated, this, &SheetDialog::compose);
    for (QLineEdit* field : {scale_->lineEdit(), maker_, number_}) connect(field, &QLineEdit::editingFinished, this, &SheetDialog::compose);
    connect(pdf_, &QPushButton::clicked, this, [this] { choosePath(QStringLiteral("pdf")); });
    connect(png_, &QPushButton::clicked, this, [this] { choosePath(QStringLiteral("png")); });
    connect(print_, &QPushButton::clicked, this, &SheetDialog::print);
    connect(&desk_, &Desk::opened, this, &QDialog::reject);
    compose();
}

SheetDialog::~SheetDialog() {
    if (desk_.isOpen()) desk_.background().cancel(topic);
}

void SheetDialog::buildFields() {
    kind_ = new QComboBox;
    kind_->setObjectName(QStringLiteral("sheetKind"));
    for (const QString& kind : sheetKinds()) kind_->addItem(QString(), kind);
    wording_.say([this] {
        for (int index = 0; index < kind_->count(); ++index) kind_->setItemText(index, titleOf(kind_->itemData(index).toString()));
    });
    district_ = new QComboBox;
    for (const auto& district : desk_.face().districts) district_->addItem(district.name, static_cast<qlonglong>(district.id.value));
    district_->addItem(QString(), 0);
    wording_.say([this] { district_->setItemText(district_->count() - 1, tr("whole zone")); });
    paper_ = new QComboBox;
    for (const char* size : {"A3", "A4", "A2", "A1", "A0"})
        for (const char* way : {"-landscape", "-portrait"}) paper_->addItem(QString(), QString(QLatin1String(size) + QLatin1String(way)));
    wording_.say([this] {
        for (int index = 0; index < paper_->count(); ++index) {
            const QString size = paper_->itemData(index).toString().section(QLatin1Char('-'), 0, 0);
            paper_->setItemText(index, (index % 2 == 0 ? tr("%1 landscape") : tr("%1 portrait")).arg(size));
        }
    });
    scale_ = new QComboBox;
    scale_->setEditable(true);
    scale_->setInsertPolicy(QComboBox::NoInsert);
    scale_->addItem(QString());
    wording_.say([this] { scale_->setItemText(0, tr("fitted")); });
    for (const int scale : {2000, 5000, 10000, 12500, 20000, 25000}) scale_->addItem(QStringLiteral("1:") + countFigure(scale));
    maker_ = new QLineEdit(QSettings().value(QStringLiteral("maker")).toString());
    number_ = new QLineEdit;
    fitted_ = new QLabel;
    fitted_->setObjectName(QStringLiteral("muted"));
    notices_ = new QLabel;
    notices_->setObjectName(QStringLiteral("mark"));
    done_ = new QLabel;
    done_->setOpenExternalLinks(true);
    for (QLabel* label : {notices_, done_}) label->setWordWrap(true);
    picture_ = new QLabel;
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setMinimumSize(64 * Look::step, 48 * Look::step);
    picture_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    progress_ = new QProgressBar;
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    pdf_ = new QPushButton(Look::icon("document-export"), QString());
    png_ = new QPushButton(Look::icon("document-export"), QString());
    print_ = new QPushButton(Look::icon("document-print"), QString());
    wording_.say([this] {
        pdf_->setText(tr("Save as PDF…"));
        png_->setText(tr("Save as PNG…"));
        print_->setText(tr("Print…"));
    });
}

/// A kind brings its own paper when it is of another sort than the one before.
void SheetDialog::takeKind() {
    const SheetSort sort = sheetSort(kind_->currentData().toString());
    if (sort.isOfParcel == district_->isEnabled()) paper_->setCurrentIndex(std::max(0, paper_->findData(sort.paper)));
    district_->setEnabled(!sort.isOfParcel);
    compose();
}

void SheetDialog::layOut() {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Look::step);
    const auto add = [&](QWidget* field, auto name) {
        auto* label = new QLabel;
        label->setBuddy(field);
        form->addRow(label, field);
        wording_.say([label, field, name] {
            label->setText(name());
            field->setAccessibleName(name());
        });
    };
    add(kind_, [] { return tr("Sheet"); });
    add(district_, [] { return tr("District"); });
    add(paper_, [] { return tr("Paper"); });
    add(scale_, [] { return tr("Scale"); });
    add(maker_, [] { return tr("Compiled by"); });
    add(number_, [] { return tr("Sheet number"); });
    form->addRow(QString(), fitted_);
    form->addRow(notices_);
    form->addRow(progress_);
    auto* close = new QPushButton;
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    wording_.say([this, close] {
        progress_->setAccessibleName(tr("Drawing the sheet"));
        picture_->setAccessibleName(tr("Preview of the sheet"));
        close->setText(tr("Close"));
    });
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch(1);
    left->addWidget(done_);
    for (QPushButton* button : {pdf_, png_, print_, close}) {
        button->setAutoDefault(false); // Enter ends a field
        left->addWidget(button);
    }
    auto* side = new QWidget;
    side->setFixedWidth(36 * Look::step);
    side->setLayout(left);
    auto* row = new QHBoxLayout(this);
    row->addWidget(side);
    row->addWidget(picture_, 1);
}

sheet::SheetWish SheetDialog::wish() const {
    sheet::SheetWish wish;
    if (const qlonglong district = district_->currentData().toLongLong(); district != 0) wish.district = RecordId{district};
    if (desk_.selection().parcel) wish.parcel = desk_.selection().parcel;
    const auto paper = sheet::Paper::parse(paper_->currentData().toString().toStdString());
    if (paper.ok()) wish.paper = paper.value();
    QString scale = scale_->currentText().remove(QLatin1Char(',')).remove(QLatin1Char(' ')).replace(QChar(0xFF1A), QLatin1Char(':'));
    if (scale.startsWith(QLatin1String("1:"))) scale = scale.mid(2);
    bool isNumber = false;
    if (const double denominator = scale.toDouble(&isNumber); isNumber) wish.scale = denominator;
    wish.language = Speech::isChinese() ? sheet::Language::chinese : sheet::Language::english;
    wish.asOf = desk_.day();
    wish.date = Date::today();
    if (!maker_->text().isEmpty()) wish.values["maker"] = maker_->text().toStdString();
    if (!number_->text().isEmpty()) wish.values["number"] = number_->text().toStdString();
    return wish;
}

void SheetDialog::compose() {
    if (!desk_.isOpen()) return;
    QSettings().setValue(QStringLiteral("maker"), maker_->text());
    setBusy(true);
    const Works::Hold work = desk_.works().begin(topic);
    desk_.background().ask(
        this, topic,
        [wish = wish(), kind = kind_->currentData().toString().toStdString(), &works = desk_.works(), id = *work](book::Book& book, const std::stop_token& stop) {
            auto sheet = composeSheet(book, kind, wish, works.reporter(id, stop));
            QImage picture = sheet.ok() ? pictureOf(*sheet.value(), previewWidth) : QImage();
            return std::pair(std::move(sheet), std::move(picture));
        },
        [this, work](const std::pair<Result<SharedSheet>, QImage>& answer) {
            image_ = answer.second;
            showSheet(answer.first);
        },
        [this](const Failure& failure) { say(failure); });
}

void SheetDialog::showSheet(const Result<SharedSheet>& sheet) {
    if (!sheet.ok()) return say(Failure::from(sheet.refusal()));
    sheet_ = sheet.value();
    const int pages = static_cast<int>(sheet_->furtherPages.size()) + 1;
    fitted_->setText(sheet_->portrayal ? tr("Scale 1:%1").arg(countFigure(static_cast<std::int64_t>(sheet_->scale))) : tr("Pages: %1").arg(countFigure(pages)));
    QStringList lines;
    QStringList cut;
    for (const auto& listing : sheet_->listings)
        if (listing.unlisted > 0) cut << tr("%1 (%2 rows)").arg(fromUtf8(Speech::isChinese() ? listing.title.chinese : listing.title.english), countFigure(listing.unlisted));
    if (!cut.isEmpty()) lines << tr("There is no room for all rows of: %1. The last row sums them up. Choose a larger paper, or one district.").arg(cut.join(tr(", ")));
    for (const Finding& notice : sheet_->notices)
        if (notice.code != "too_far_away" && notice.code != "sheet_list_cut") lines << noticeText(notice);
    if (sheet_->portrayal)
        if (const QString tooFar = tooFarText(book::countTooFar(sheet_->portrayal->scene())); !tooFar.isEmpty()) lines << tooFar;
    notices_->setText(lines.join(QLatin1Char('\n')));
    setBusy(false);
    showPicture();
    emit composed();
}

void SheetDialog::say(const Failure& failure) {
    sheet_.reset();
    image_ = {};
    fitted_->clear();
    showPicture();
    setBusy(false);
    QStringList lines{failure.what};
    for (const QString& line : {failure.where, failure.remedy})
        if (!line.isEmpty()) lines << line;
    notices_->setText(lines.join(QLatin1Char('\n')));
    emit composed();
}

void SheetDialog::showPicture() {
    if (image_.isNull()) return picture_->clear();
    const double ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(image_).scaled(picture_->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    shown.setDevicePixelRatio(ratio);
    picture_->setPixmap(shown);
}

void SheetDialog::choosePath(const QString& ending) {
    const QString folder = QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString();
    const QString name = sheet_ ? fromUtf8(sheet_->title).remove(QLatin1Char('/')) : QString();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the sheet"), QStringLiteral("%1/%2.%3").arg(folder, name, ending),
                                                      QStringLiteral("*.%1").arg(ending));
    if (!path.isEmpty()) write(path);
}

void SheetDialog::write(const QString& path) {
    if (!sheet_) return;
    setBusy(true);
    const Works::Hold work = desk_.works().begin(topic);
    desk_.background().ask(
        this, QStringLiteral("sheetFile"),
        [sheet = sheet_, file = path.toStdString()](book::Book&, const std::stop_token&) {
            if (file.ends_with(".png")) sheet::writePng(*sheet, file, dotsPerInch);
            else if (file.ends_with(".svg")) sheet::writeSvg(*sheet, file);
            else sheet::writePdf(*sheet, file);
            return Done{};
        },
        [this, work, path](Done) {
            setBusy(false);
            const QString folder = QUrl::fromLocalFile(QFileInfo(path).absolutePath()).toString();
            done_->setText(tr("Written: %1").arg(QFileInfo(path).fileName()) + QStringLiteral("<br><a href=\"%1\">%2</a>").arg(folder, tr("Open the folder")));
            emit written(path);
        },
        [this](const Failure& failure) {
            setBusy(false);
            desk_.say(failure);
        });
}

void SheetDialog::print() {
    if (!sheet_) return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QSizeF paper(sheet_->paper.width, sheet_->paper.height);
    printer->setFullPage(true);
    printer->setPageSize(QPageSize(paper, QPageSize::Millimeter, {}, QPageSize::FuzzyOrientationMatch));
    printer->setPageOrientation(sheet_->paper.isPortrait() ? QPageLayout::Portrait : QPageLayout::Landscape);
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    const Works::Hold work = desk_.works().begin(topic);
    desk_.background().ask(
        this, QStringLiteral("print"),
        [sheet = sheet_, printer](book::Book&, const std::stop_token&) {
            desktop::print(*sheet, *printer);
            return Done{};
        },
        [this, work](Done) { done_->setText(tr("Sent to the printer.")); }, [this](const Failure& failure) { desk_.say(failure); });
}

void SheetDialog::stepAside() {
    if (!progress_->isVisible()) reject();
}

void SheetDialog::setBusy(bool busy) {
    progress_->setVisible(busy);
    for (QPushButton* button : {pdf_, png_, print_}) button->setEnabled(!busy && sheet_);
    if (sheet_ && !sheet_->furtherPages.empty()) png_->setEnabled(false); // a picture holds one page
}

void SheetDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    showPicture();
}

void SheetDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        wording_.again();
        done_->clear();
        compose(); // the sheet speaks the officer's language
    }
    QDialog::changeEvent(event);
}

} // namespace mutu::desktop
