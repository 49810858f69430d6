// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/legend_panel.h"

#include "app/desktop/look.h"
#include "app/desktop/speech.h"
#include "app/desktop/tools/commands.h"
#include "app/desktop/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTextBoundaryFinder>
#include <QToolButton>
#include <QVBoxLayout>

namespace mutu::desktop {

namespace {

constexpr int titleRoom = 16 * Look::step; // what samples and figures leave of the panel's width

QLabel* small(const QString& text, const char* name, Qt::Alignment alignment = Qt::AlignLeft) {
    auto* label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(alignment | Qt::AlignVCenter);
    QFont font = label->font();
    font.setPointSize(Look::smallSize);
    label->setFont(font);
    return label;
}

/// A long title in two lines, broken before a bracket or where its language allows.
QString folded(const QString& text, const QFontMetrics& metrics) {
    if (metrics.horizontalAdvance(text) <= titleRoom) return text;
    qsizetype at = text.indexOf(QChar(0xFF08)); // a full-width bracket
    if (at <= 0 || metrics.horizontalAdvance(text.left(at)) > titleRoom) {
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
        at = 0;
        for (qsizetype next = breaks.toNextBoundary(); next > 0 && metrics.horizontalAdvance(text.left(next).trimmed()) <= titleRoom;
             next = breaks.toNextBoundary())
            at = next;
    }
    return text.left(at).trimmed() + QLatin1Char('\n') + metrics.elidedText(text.mid(at).trimmed(), Qt::ElideRight, titleRoom);
}

} // namespace

LegendPanel::LegendPanel(Commands& commands, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("legend"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Look::step, Look::step, Look::step, Look::step);
    column->setSpacing(Look::step);
    auto* top = new QHBoxLayout;
    top->setSpacing(0);
    occupancy_ = new QToolButton;
    industry_ = new QToolButton;
    more_ = new QToolButton;
    for (const auto& [button, command] : {std::pair{occupancy_, Command::byOccupancy}, std::pair{industry_, Command::byIndustry}}) {
        button->setDefaultAction(commands.action(command));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        top->addWidget(button);
    }
    more_->setAutoRaise(true);
    more_->setCheckable(true);
    more_->setArrowType(Qt::DownArrow);
    top->addWidget(more_);
    column->addLayout(top);
    scroll_ = new QScrollArea;
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setObjectName(QStringLiteral("page"));
    column->addWidget(scroll_);
    connect(more_, &QToolButton::toggled, this, [this](bool open) {
        more_->setArrowType(open ? Qt::UpArrow : Qt::DownArrow);
        fill();
    });
    retranslate();
}

void LegendPanel::showLines(const std::vector<LegendLine>& lines) {
    lines_ = lines;
    fill();
}

void LegendPanel::fill() {
    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("page"));
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, Look::step, 0);
    grid->setHorizontalSpacing(Look::step);
    grid->setVerticalSpacing(Look::step / 4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(small(tr("number"), "muted", Qt::AlignRight), 0, 2);
    grid->addWidget(small(tr("mu"), "muted", Qt::AlignRight), 0, 3);
    const auto add = [&](const LegendLine& line) {
        const int row = grid->rowCount();
        QPixmap picture = QPixmap::fromImage(line.sample);
        picture.setDevicePixelRatio(devicePixelRatioF());
        auto* sample = new QLabel;
        sample->setPixmap(picture);
        grid->addWidget(sample, row, 0);
        QLabel* title = small(Speech::isChinese() ? line.title : line.titleEn, "legendTitle");
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long title gives way, a figure never
        title->setToolTip(title->text());
        title->setText(folded(title->text(), title->fontMetrics()));
        grid->addWidget(title, row, 1);
        grid->addWidget(small(countFigure(line.count), "muted", Qt::AlignRight), row, 2);
        grid->addWidget(small(line.isRegion && line.area.hundredths() > 0 ? muFigure(line.area) : QString(), "muted", Qt::AlignRight), row, 3);
    };
    for (const LegendLine& line : lines_)
        if (line.layer == map::LayerKind::parcel) add(line);
    for (const LegendLine& line : lines_)
        if (more_->isChecked() && line.layer != map::LayerKind::parcel) add(line);
    grid->setRowStretch(grid->rowCount(), 1);
    scroll_->setWidget(body);
    scroll_->setFixedHeight(std::min(body->sizeHint().height(), 40 * Look::step));
}

void LegendPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void LegendPanel::retranslate() {
    setAccessibleName(tr("Legend"));
    scroll_->setAccessibleName(tr("Legend"));
    more_->setAccessibleName(tr("Show the other layers too"));
    more_->setToolTip(tr("Show the other layers too"));
    fill();
}

} // namespace mutu::desktop
