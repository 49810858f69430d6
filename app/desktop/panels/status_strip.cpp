// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/status_strip.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/desk.h"
#include "app/desktop/look.h"
#include "app/desktop/models/check_work.h"
#include "app/desktop/words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <cmath>

namespace mutu::desktop {

namespace {

constexpr qint64 worthTelling = 200; // milliseconds that work has lasted
constexpr std::array usualScales{500, 1000, 2000, 5000, 10000, 25000, 50000, 100000};

QFrame* rule() {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

/// `1:2,000`, `1：2000`, `2000`; 0 if it is no scale.
double writtenScale(QString text) {
    text.replace(QChar(0xFF1A), QLatin1Char(':')).remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    if (text.startsWith(QLatin1String("1:"))) text = text.mid(2);
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    return isNumber && scale >= 1 ? scale : 0;
}

} // namespace

StatusStrip::StatusStrip(Desk& desk, MapCanvas& canvas, CheckWork& check, QWidget* parent)
    : QFrame(parent), desk_(desk), canvas_(canvas), check_(check) {
    setObjectName(QStringLiteral("statusStrip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Look::step, Look::step / 4, Look::step, Look::step / 4);
    row->setSpacing(Look::step);
    scale_ = new QComboBox;
    scale_->setObjectName(QStringLiteral("scaleBox"));
    scale_->setEditable(true);
    scale_->setInsertPolicy(QComboBox::NoInsert);
    scale_->setFixedWidth(15 * Look::step);
    for (const int scale : usualScales) scale_->addItem(QStringLiteral("1:") + countFigure(scale));
    place_ = new QLabel;
    place_->setObjectName(QStringLiteral("coordinates"));
    place_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("X 3198829.123   Y 40353692.456  ")));
    degrees_ = new QLabel;
    degrees_->setObjectName(QStringLiteral("degrees"));
    degrees_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("28.9012345° N  118.5123456° E ")));
    crs_ = new QLabel;
    parcels_ = new QLabel;
    work_ = new QLabel;
    progress_ = new QProgressBar;
    progress_->setFixedSize(20 * Look::step, 2 * Look::step);
    progress_->setTextVisible(false);
    cancel_ = new QToolButton;
    cancel_->setAutoRaise(true);
    findings_ = new QToolButton;
    findings_->setObjectName(QStringLiteral("findingsCount"));
    findings_->setAutoRaise(true);
    for (QWidget* part : std::initializer_list<QWidget*>{scale_, rule(), place_, degrees_, rule(), crs_, rule(), parcels_, rule(), findings_})
        row->addWidget(part);
    connect(findings_, &QToolButton::clicked, this, &StatusStrip::findingsWanted);
    connect(&check_, &CheckWork::changed, this, &StatusStrip::showFindings);
    figures_ = new QLabel;
    figures_->setObjectName(QStringLiteral("figures"));
    row->addSpacing(Look::step);
    row->addWidget(figures_);
    row->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{work_, progress_, cancel_}) row->addWidget(part);
    connect(&canvas_, &MapCanvas::viewChanged, this, &StatusStrip::showScale);
    connect(&canvas_, &MapCanvas::hovered, this, &StatusStrip::showPlace);
    connect(scale_, &QComboBox::activated, this, &StatusStrip::takeScale);
    connect(scale_->lineEdit(), &QLineEdit::returnPressed, this, &StatusStrip::takeScale);
    connect(&desk_, &Desk::opened, this, &StatusStrip::retranslate);
    connect(&desk_, &Desk::bookChanged, this, &StatusStrip::retranslate);
    connect(&desk_.works(), &Works::changed, this, &StatusStrip::showWork);
    connect(cancel_, &QToolButton::clicked, this, [this] {
        if (const Works::Line* line = desk_.works().newest(); line && line->cancel) line->cancel();
    });
    retranslate();
    showWork();
}

void StatusStrip::takeScale() {
    const double scale = writtenScale(scale_->currentText());
    if (scale > 0) canvas_.setScale(scale);
    showScale();
    canvas_.setFocus();
}

void StatusStrip::showScale() {
    if (!desk_.isOpen() || scale_->lineEdit()->hasFocus()) return; // nothing is shown, or the officer is writing there
    scale_->setEditText(QStringLiteral("1:") + countFigure(std::llround(canvas_.view().scale)));
}

void StatusStrip::showPlace(geom::Point place) {
    const auto metres = [](std::int64_t millimetres) { return QString::number(geom::metres(millimetres), 'f', 3); };
    place_->setText(QStringLiteral("X %1   Y %2").arg(metres(place.y), metres(place.x)));
    if (!toDegrees_) return degrees_->clear();
    double x = geom::metres(place.x);
    double y = geom::metres(place.y);
    toDegrees_->apply(x, y);
    if (!std::isfinite(x) || !std::isfinite(y)) return degrees_->clear();
    const auto text = [](double degrees, QChar positive, QChar negative) {
        return QString::number(std::abs(degrees), 'f', 7) + QChar(0xB0) + QLatin1Char(' ') + (degrees < 0 ? negative : positive);
    };
    degrees_->setText(text(y, QLatin1Char('N'), QLatin1Char('S')) + QStringLiteral("  ") + text(x, QLatin1Char('E'), QLatin1Char('W')));
}

void StatusStrip::takeCrs() {
    const std::string crs = desk_.isOpen() ? desk_.face().card.crs : std::string();
    if (crs == crsKnown_) return;
    crsKnown_ = crs;
    toDegrees_.reset();
    degrees_->clear();
    const auto known = geom::Crs::parse(crs);
    if (!known) return;
    if (auto way = geom::Transformation::toDegrees(*known)) toDegrees_ = std::move(way).value();
}

void StatusStrip::showFigures(const QString& figures) { figures_->setText(figures); }

void StatusStrip::showWork() {
    const Works::Line* line = desk_.works().newest();
    if (line && line->since.elapsed() < worthTelling && !progress_->isVisible()) {
        QTimer::singleShot(worthTelling, this, &StatusStrip::showWork);
        line = nullptr;
    }
    for (QWidget* part : std::initializer_list<QWidget*>{work_, progress_}) part->setVisible(line != nullptr);
    cancel_->setVisible(line && line->cancel);
    if (!line) return;
    QString text = workStage(line->stage);
    if (line->total > 0) {
        const double share = static_cast<double>(line->done) / static_cast<double>(line->total);
        text += QStringLiteral(" %1 %").arg(static_cast<int>(share * 100));
        const double seconds = static_cast<double>(line->since.elapsed()) / 1000;
        if (seconds > 2 && share > 0.03) text += QStringLiteral(" · ") + tr("about %1 s left").arg(std::lround(seconds / share * (1 - share)));
        progress_->setRange(0, 1000);
        progress_->setValue(static_cast<int>(share * 1000));
    } else {
        progress_->setRange(0, 0);
    }
    work_->setText(text);
}

void StatusStrip::showFindings() {
    const auto& report = check_.report();
    findings_->setVisible(desk_.isOpen());
    QString text = tr("Findings %1").arg(report ? countFigure(static_cast<std::int64_t>(report->findings.size())) : QStringLiteral("…"));
    QStringList tip{tr("What the check of the parcels found; a click lists it")};
    if (report && check_.isOld()) {
        text += QStringLiteral(" …");
        tip << tr("The book was changed since; it is checked again as soon as nothing is written for a while");
    }
    if (const auto district = check_.district(); report && district)
        for (const BookFace::District& each : desk_.face().districts)
            if (each.id == *district) text += QStringLiteral(" (%1)").arg(each.name);
    if (report && !report->accepted.empty()) tip << tr("%1 more were accepted").arg(report->accepted.size());
    findings_->setText(text);
    findings_->setToolTip(tip.join(QLatin1Char('\n')));
    findings_->setAccessibleName(text);
    QFont font = findings_->font();
    font.setBold(report && !report->findings.empty());
    findings_->setFont(font);
}

void StatusStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void StatusStrip::retranslate() {
    takeCrs();
    scale_->setAccessibleName(tr("Scale of the map"));
    scale_->setToolTip(tr("Scale: choose or write, such as 1:2000"));
    place_->setAccessibleName(tr("Coordinates of the pointer: X north, Y east"));
    place_->setToolTip(tr("X north, Y east, in metres"));
    degrees_->setAccessibleName(tr("Latitude and longitude of the pointer"));
    degrees_->setToolTip(tr("Latitude and longitude in the book's own datum"));
    if (place_->text().isEmpty()) place_->setText(QStringLiteral("X –   Y –"));
    crs_->setText(desk_.isOpen() ? desk_.face().crsCode : QString());
    crs_->setToolTip(desk_.isOpen() ? desk_.face().crsName : QString());
    scale_->setEnabled(desk_.isOpen());
    if (!desk_.isOpen()) scale_->setEditText(QString());
    parcels_->setText(desk_.isOpen() ? tr("%1 parcels").arg(countFigure(desk_.face().parcels)) : QString());
    cancel_->setText(tr("Cancel"));
    progress_->setAccessibleName(tr("Progress of the running work"));
    showFindings();
    showWork();
}

} // namespace mutu::desktop
