// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/progress_chart.h"

#include "app/desktop/look.h"
#include "app/desktop/words.h"

#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

namespace mutu::desktop {

namespace {
constexpr int nameWidth = 34 * Look::step;
constexpr int figuresWidth = 30 * Look::step;
}

ProgressButton::ProgressButton(const ProgressBar& bar, double full, QWidget* parent)
    : QAbstractButton(parent), figures_(fromUtf8(bar.figures) + QStringLiteral("   %1 %").arg(bar.share * 100, 0, 'f', 1)), share_(bar.share), full_(full) {
    setText(fromUtf8(bar.name));
    setAccessibleName(text() + QStringLiteral(": ") + figures_);
    setToolTip(tr("Shows the lines that make it up"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

QSize ProgressButton::sizeHint() const { return {nameWidth + figuresWidth + 20 * Look::step, 4 * Look::step}; }

void ProgressButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) painter.fillRect(rect(), Look::colour("hover"));
    painter.setPen(Look::colour("text"));
    painter.drawText(QRect(Look::step, 0, nameWidth - 2 * Look::step, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, nameWidth - 2 * Look::step));
    const QRectF track(nameWidth, height() / 2.0 - 7, std::max(40, width() - nameWidth - figuresWidth), 14);
    const double atTarget = track.left() + track.width() / full_;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::colour("line"));
    painter.drawRoundedRect(QRectF(track.left(), track.top(), atTarget - track.left(), track.height()), 3, 3);
    painter.setBrush(Look::colour(share_ >= 1 ? "good" : "accent"));
    painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(share_ > 0 ? 3.0 : 0.0, track.width() * share_ / full_), track.height()), 3, 3);
    painter.setPen(QPen(Look::colour("text"), 1.5));
    painter.drawLine(QPointF(atTarget, track.top() - 4), QPointF(atTarget, track.bottom() + 4));
    painter.drawText(QRectF(track.right() + Look::step, 0, figuresWidth - 2 * Look::step, height()), Qt::AlignRight | Qt::AlignVCenter, figures_);
    if (hasFocus()) {
        painter.setPen(QPen(Look::colour("accent"), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

ProgressChart::ProgressChart(QWidget* parent) : QWidget(parent) {
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, Look::step);
    column_->setSpacing(0);
    hide();
}

void ProgressChart::show(const std::vector<ProgressBar>& bars) {
    while (auto* item = column_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    double full = 1;
    for (const auto& bar : bars) full = std::max(full, bar.share);
    constexpr std::size_t most = 6; // the newest; the table has all
    const auto first = bars.size() > most ? bars.size() - most : 0;
    for (std::size_t i = first; i < bars.size(); ++i) {
        auto* button = new ProgressButton(bars[i], full);
        connect(button, &QAbstractButton::clicked, this, [this, bar = bars[i]] { emit wanted(bar.opens, bar.year); });
        column_->addWidget(button);
    }
    setVisible(!bars.empty());
}

} // namespace mutu::desktop
